-- AlterTable
ALTER TABLE "need_line" ADD COLUMN     "asked_first_at" TIMESTAMPTZ(3),
ADD COLUMN     "split_from_id" UUID;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "offered_ages" "age_band"[],
ADD COLUMN     "offered_count" INTEGER;

-- CreateTable
CREATE TABLE "need_person" (
    "person_id" UUID NOT NULL,
    "kind" "need_kind" NOT NULL,
    "need_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,

    CONSTRAINT "need_person_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateIndex
CREATE INDEX "need_person_need_id_idx" ON "need_person"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_person_id_referral_id_key" ON "referral_person"("id", "referral_id");

-- CreateIndex
CREATE UNIQUE INDEX "need_line_id_referral_id_kind_key" ON "need_line"("id", "referral_id", "kind");

-- AddForeignKey
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "need_line"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "need_person" ADD CONSTRAINT "need_person_person_id_referral_id_fkey" FOREIGN KEY ("person_id", "referral_id") REFERENCES "referral_person"("id", "referral_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_person" ADD CONSTRAINT "need_person_need_id_referral_id_kind_fkey" FOREIGN KEY ("need_id", "referral_id", "kind") REFERENCES "need_line"("id", "referral_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until today a need bore on everybody of its referral.
INSERT INTO "need_person" ("person_id", "kind", "need_id", "referral_id")
  SELECT p.id, n.kind, n.id, n.referral_id FROM "need_line" n JOIN "referral_person" p ON p.referral_id = n.referral_id;

INSERT INTO "need_transition" ("action", "from_state", "to_state") VALUES
  ('offer_part', 'searching', 'searching'),
  ('accept_part', 'searching', 'accepted'),
  ('decline_part', 'searching', 'searching'),
  ('split', 'received', 'received'),
  ('split', 'info_requested', 'info_requested'),
  ('split', 'searching', 'searching'),
  ('split', 'oriented', 'oriented'),
  ('split', 'favourable', 'favourable'),
  ('split', 'waiting', 'waiting'),
  ('split', 'accepted', 'accepted'),
  ('split', 'person_told', 'person_told'),
  ('split', 'appointment_set', 'appointment_set'),
  ('split', 'appointment_missed', 'appointment_missed'),
  ('split', 'seen', 'seen'),
  ('split', 'not_declared', 'not_declared'),
  ('split', 'to_declare', 'to_declare');

-- A yes in part says of how many, and of which ages when that matters; it is an answer, and it holds its practice's question.
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_offer" CHECK (("state" <> 'in_part' OR "offered_count" IS NOT NULL) AND ("offered_count" IS NULL OR "offered_count" > 0)
  AND (coalesce(cardinality("offered_ages"), 0) = 0 OR cardinality("offered_ages") = "offered_count"));
ALTER TABLE "proposal" DROP CONSTRAINT "proposal_answer";
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_answer" CHECK (("state" IN ('favourable', 'in_part', 'not_possible', 'call_back')) = ("answered_at" IS NOT NULL) OR "state" IN ('withdrawn', 'unanswered'));
DROP INDEX "proposal_live_key";
CREATE UNIQUE INDEX "proposal_live_key" ON "proposal"("need_id", "practice_id") WHERE "state" IN ('proposed', 'seen', 'call_back', 'favourable', 'in_part');

-- A line that is split off is born where its household stands; every other one is born a draft or sent.
CREATE OR REPLACE FUNCTION "need_line_follows_table"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.split_from_id IS NOT NULL THEN
    IF NEW.last_action <> 'split' OR NOT EXISTS (SELECT 1 FROM need_transition WHERE action = 'split' AND from_state = NEW.state AND to_state = NEW.state)
      OR NOT EXISTS (SELECT 1 FROM need_line o WHERE o.id = NEW.split_from_id AND o.referral_id = NEW.referral_id AND o.kind = NEW.kind AND o.state = NEW.state
           AND o.previous_state IS NOT DISTINCT FROM NEW.previous_state AND o.paused_state IS NOT DISTINCT FROM NEW.paused_state AND o.changed_at <= NEW.changed_at) THEN
      RAISE EXCEPTION 'a part of a household begins where the household stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM need_transition WHERE action = NEW.last_action AND from_state = 'draft' AND to_state = NEW.state) THEN
      RAISE EXCEPTION 'a need begins as a draft or sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.split_from_id IS DISTINCT FROM OLD.split_from_id THEN
    RAISE EXCEPTION 'where a line comes from never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
  END IF;
  IF NEW.state IS NOT DISTINCT FROM OLD.state THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM need_transition WHERE action = NEW.last_action AND from_state = OLD.state AND to_state = NEW.state)
    OR NEW.version <> OLD.version + 1 OR NEW.previous_state IS DISTINCT FROM OLD.state OR NEW.changed_at < OLD.changed_at
    OR (NEW.last_action = 'give_information' AND NEW.state IS DISTINCT FROM OLD.paused_state)
    OR (NEW.last_action = 'reopen' AND NEW.state IS DISTINCT FROM OLD.previous_state)
    OR (NEW.last_action = 'reopen' AND NEW.changed_at > OLD.changed_at + interval '7 days') THEN
    RAISE EXCEPTION 'a need does not go from % to % by %', OLD.state, NEW.state, NEW.last_action USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
  END IF;
  RETURN NEW;
END $$;

-- What was sent has the consent of everybody it bears on, bears on somebody, and leaves nobody of the household aside.
CREATE OR REPLACE FUNCTION "need_line_sent_with_consent"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM need_line n WHERE n.id = NEW.id AND n.state <> 'draft') THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM need_person b WHERE b.need_id = NEW.id)
    OR EXISTS (SELECT 1 FROM need_person b JOIN referral_person p ON p.id = b.person_id WHERE b.need_id = NEW.id AND p.consent_at IS NULL) THEN
    RAISE EXCEPTION 'nothing is sent without the consent of everybody it is for' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_sent_with_consent';
  END IF;
  IF EXISTS (SELECT 1 FROM referral_person p WHERE p.referral_id = NEW.referral_id AND NOT EXISTS (SELECT 1 FROM need_person b WHERE b.person_id = p.id)) THEN
    RAISE EXCEPTION 'somebody of the household is on no line' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_person_nobody_lost';
  END IF;
  RETURN NULL;
END $$;

-- People go from one line to another, of the same kind and household; nobody falls between, and no line is left without anybody.
CREATE FUNCTION "need_person_nobody_lost"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF (EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = OLD.referral_id AND n.state <> 'draft') AND EXISTS (SELECT 1 FROM referral_person p WHERE p.id = OLD.person_id)
      AND NOT EXISTS (SELECT 1 FROM need_person b WHERE b.person_id = OLD.person_id AND b.kind = OLD.kind))
    OR (EXISTS (SELECT 1 FROM need_line n WHERE n.id = OLD.need_id AND n.state <> 'draft') AND NOT EXISTS (SELECT 1 FROM need_person b WHERE b.need_id = OLD.need_id)) THEN
    RAISE EXCEPTION 'somebody of the household is on no line' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_person_nobody_lost';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "need_person_nobody_lost" AFTER UPDATE OR DELETE ON "need_person" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "need_person_nobody_lost"();

-- Whoever withdrew their own consent while the rest of the household goes on: their identity and their hashes go once it can no
-- longer be undone, and nobody else's. It belongs to the owner of these tables and takes no id.
CREATE FUNCTION "forget_withdrawn_people"("withdrawn_before" timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  SELECT coalesce(array_agg(p.id), '{}') INTO due FROM referral_person p
   WHERE (EXISTS (SELECT 1 FROM referral_identity i WHERE i.person_id = p.id) OR EXISTS (SELECT 1 FROM person_hash h WHERE h.person_id = p.id))
     AND EXISTS (SELECT 1 FROM need_person b WHERE b.person_id = p.id)
     AND NOT EXISTS (SELECT 1 FROM need_person b JOIN need_line n ON n.id = b.need_id WHERE b.person_id = p.id AND (n.state <> 'cancelled' OR n.changed_at >= withdrawn_before
       OR NOT EXISTS (SELECT 1 FROM need_step s WHERE s.need_id = n.id AND s.action = 'cancel' AND s.reason = 'withdrawal' AND s.at = n.changed_at)));
  DELETE FROM referral_identity WHERE person_id = ANY(due);
  DELETE FROM person_hash WHERE person_id = ANY(due);
  RETURN cardinality(due);
END $$;
REVOKE ALL ON FUNCTION "forget_withdrawn_people"(timestamptz) FROM PUBLIC;
