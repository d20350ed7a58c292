-- Steps only grow, so the application cannot erase a referral by itself. This may: whole, once every need of it is closed, and
-- long enough ago; sooner when the person withdrew. It belongs to the owner of these tables and takes no id.
CREATE FUNCTION "forget_referrals"("closed_before" timestamptz, "withdrawn_before" timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  SELECT coalesce(array_agg(r.id), '{}') INTO due FROM referral r
   WHERE NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.state NOT IN ('declared', 'not_admissible', 'not_found', 'cancelled', 'deceased'))
     AND (NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.changed_at >= closed_before)
       OR NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND (n.changed_at >= withdrawn_before OR n.state <> 'cancelled'
            OR NOT EXISTS (SELECT 1 FROM need_step s WHERE s.need_id = n.id AND s.action = 'cancel' AND s.reason = 'withdrawal' AND s.at = n.changed_at))));
  DELETE FROM action_link l USING proposal p JOIN need_line n ON n.id = p.need_id WHERE l.id = p.link_id AND n.referral_id = ANY(due);
  DELETE FROM need_step s USING need_line n WHERE n.id = s.need_id AND n.referral_id = ANY(due);
  DELETE FROM proposal p USING need_line n WHERE n.id = p.need_id AND n.referral_id = ANY(due);
  DELETE FROM need_line WHERE referral_id = ANY(due);
  DELETE FROM referral_person WHERE referral_id = ANY(due);
  DELETE FROM referral WHERE id = ANY(due);
  RETURN cardinality(due);
END $$;
REVOKE ALL ON FUNCTION "forget_referrals"(timestamptz, timestamptz) FROM PUBLIC;
