-- The one way in which rows that only grow are ever touched: what people wrote in their own words about a practice goes once
-- its GP objected (GDPR, article 21), or left before the given day. Days, states and counts stay, so that every figure does.
-- It belongs to the owner of these tables and takes no id: whom it concerns it reads itself, so that the application, which
-- may call it and nothing else, cannot blank what is said of a practice that is still there.
CREATE FUNCTION "forget_practice_words"("left_before" date)
  RETURNS TABLE ("subject_type" text, "subject_id" uuid, "reason" text, "statements" integer, "absences" integer, "calls" integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH due AS (
    SELECT p.id, p.site_id, CASE WHEN d.removal_reason = 'objected' THEN 'objected' ELSE 'left' END AS why
      FROM practice p JOIN practitioner d ON d.id = p.practitioner_id
     WHERE (d.removed_at IS NOT NULL AND d.removal_reason = 'objected')
        OR p.ends_on < left_before OR p.removed_at < left_before OR d.removed_at < left_before
  ), empty_site AS (
    -- What was said for a whole site is about its GPs: it stays while one of them does.
    SELECT due.site_id AS id, min(due.why) AS why FROM due
     WHERE NOT EXISTS (SELECT 1 FROM practice q WHERE q.site_id = due.site_id AND q.id NOT IN (SELECT due.id FROM due)) GROUP BY due.site_id
  ), said AS (
    UPDATE statement t SET note = '', contact = '{}' FROM due WHERE t.practice_id = due.id AND (t.note <> '' OR t.contact <> '{}') RETURNING t.practice_id AS id
  ), said_of_site AS (
    UPDATE statement t SET note = '', contact = '{}' FROM empty_site e WHERE t.site_id = e.id AND (t.note <> '' OR t.contact <> '{}') RETURNING t.site_id AS id
  ), away AS (
    UPDATE absence a SET replacement_name = '' FROM due WHERE a.practice_id = due.id AND a.replacement_name <> '' RETURNING a.practice_id AS id
  ), called AS (
    UPDATE call_attempt c SET note = '' FROM due WHERE c.practice_id = due.id AND c.note <> '' RETURNING c.practice_id AS id
  ), done AS (
    SELECT 'practice' AS kind, due.id, due.why,
      (SELECT count(*)::integer FROM said WHERE said.id = due.id) AS said, (SELECT count(*)::integer FROM away WHERE away.id = due.id) AS away,
      (SELECT count(*)::integer FROM called WHERE called.id = due.id) AS called
      FROM due
    UNION ALL
    SELECT 'site', e.id, e.why, (SELECT count(*)::integer FROM said_of_site s WHERE s.id = e.id), 0, 0 FROM empty_site e
  )
  SELECT done.kind, done.id, done.why, done.said, done.away, done.called FROM done WHERE done.said + done.away + done.called > 0 ORDER BY done.kind, done.id;
END $$;
-- Functions are everybody's unless said otherwise; the application's role is granted it with its other rights.
REVOKE ALL ON FUNCTION "forget_practice_words"(date) FROM PUBLIC;
