-- Somebody who waits for a place and could not be reached three times: kept as long as what is closed, from the day on which a
-- person had to decide; then erased. Those who were waiting in vain already have that time from now on.
ALTER TABLE "need_line" ADD COLUMN "silent_since" TIMESTAMPTZ(3);
UPDATE "need_line" SET "silent_since" = now() WHERE "state" = 'waiting' AND "silent_checks" >= 3;
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_silent_since" CHECK ("silent_since" IS NULL OR "silent_checks" >= 3);

CREATE OR REPLACE FUNCTION "forget_referrals"("closed_before" timestamptz, "withdrawn_before" timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  SELECT coalesce(array_agg(r.id), '{}') INTO due FROM referral r
   WHERE (NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.state NOT IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased'))
     AND (NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.changed_at >= closed_before)
       OR NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND (n.changed_at >= withdrawn_before OR n.state <> 'cancelled'
            OR NOT EXISTS (SELECT 1 FROM need_step s WHERE s.need_id = n.id AND s.action = 'cancel' AND s.reason = 'withdrawal' AND s.at = n.changed_at)))))
     OR (EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.state = 'waiting')
       AND NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND NOT (n.state = 'waiting' AND n.silent_since < closed_before IS TRUE)
         AND NOT (n.state IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased') AND n.changed_at < closed_before)));
  DELETE FROM action_link l USING proposal p JOIN need_line n ON n.id = p.need_id WHERE l.id = p.link_id AND n.referral_id = ANY(due);
  DELETE FROM need_step s USING need_line n WHERE n.id = s.need_id AND n.referral_id = ANY(due);
  DELETE FROM proposal p USING need_line n WHERE n.id = p.need_id AND n.referral_id = ANY(due);
  DELETE FROM need_line WHERE referral_id = ANY(due);
  DELETE FROM referral_person WHERE referral_id = ANY(due);
  DELETE FROM referral WHERE id = ANY(due);
  RETURN cardinality(due);
END $$;
