-- A professional who asked that what they gave be forgotten, and goes on being in the directory.
ALTER TABLE "practitioner" ADD COLUMN "given_erased_at" TIMESTAMPTZ(3);

-- Like forget_practice_words, which it leaves to the night: it takes no id, and reads by itself whose words go. What was said
-- after the erasure stays: whoever goes on answering writes anew.
CREATE FUNCTION "forget_given_words"() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  said integer;
BEGIN
  WITH due AS (
    SELECT p.id, p.site_id, d.given_erased_at AS until FROM practice p JOIN practitioner d ON d.id = p.practitioner_id WHERE d.given_erased_at IS NOT NULL
  ), alone AS (
    -- What was said for a whole site is about all who work there.
    SELECT site_id AS id, min(until) AS until FROM due
     WHERE NOT EXISTS (SELECT 1 FROM practice q WHERE q.site_id = due.site_id AND q.id NOT IN (SELECT due.id FROM due)) GROUP BY site_id
  ), said AS (
    UPDATE statement t SET note = '', contact = '{}' FROM due WHERE t.practice_id = due.id AND t.declared_at <= due.until AND (t.note <> '' OR t.contact <> '{}') RETURNING 1
  ), said_of_site AS (
    UPDATE statement t SET note = '', contact = '{}' FROM alone WHERE t.site_id = alone.id AND t.declared_at <= alone.until AND (t.note <> '' OR t.contact <> '{}') RETURNING 1
  ), away AS (
    UPDATE absence a SET replacement_name = '' FROM due WHERE a.practice_id = due.id AND a.declared_at <= due.until AND a.replacement_name <> '' RETURNING 1
  ), called AS (
    UPDATE call_attempt c SET note = '' FROM due WHERE c.practice_id = due.id AND c.at <= due.until AND c.note <> '' RETURNING 1
  )
  SELECT (SELECT count(*) FROM said) + (SELECT count(*) FROM said_of_site) + (SELECT count(*) FROM away) + (SELECT count(*) FROM called) INTO said;
  RETURN said;
END $$;
-- Functions are everybody's unless said otherwise; the application's role is granted it with its other rights.
REVOKE ALL ON FUNCTION "forget_given_words"() FROM PUBLIC;
