-- AlterTable
ALTER TABLE "counted_person" ADD COLUMN     "kind" "need_kind" NOT NULL DEFAULT 'find_gp';

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "receives_kinds" "need_kind"[] DEFAULT ARRAY[]::"need_kind"[];

-- AlterTable
ALTER TABLE "need_line" ADD COLUMN     "details" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "theme" TEXT,
ADD COLUMN     "wished_on" DATE;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "organisation_id" UUID,
ALTER COLUMN "practice_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "need_transition" ADD COLUMN     "kinds" TEXT NOT NULL DEFAULT 'all';

-- CreateTable
CREATE TABLE "referral_message" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_reading" (
    "need_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_reading_pkey" PRIMARY KEY ("need_id","user_id")
);

-- CreateIndex
CREATE INDEX "referral_message_need_id_sent_at_idx" ON "referral_message"("need_id", "sent_at");

-- CreateIndex
CREATE INDEX "referral_message_key_id_idx" ON "referral_message"("key_id");

-- CreateIndex
CREATE INDEX "proposal_organisation_id_sent_at_idx" ON "proposal"("organisation_id", "sent_at");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_message" ADD CONSTRAINT "referral_message_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_reading" ADD CONSTRAINT "message_reading_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "need_line" ADD CONSTRAINT "need_line_theme" CHECK (("kind" = 'complex_situation') = ("theme" IS NOT NULL) AND "theme" IN ('chronic_disease', 'palliative_care', 'mental_health', 'carers'));
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_details" CHECK ("details" <@ ARRAY['home_care', 'dressings', 'injections', 'hygiene_care', 'medication_pillbox', 'monitoring', 'rehabilitation', 'respiratory_care', 'walking', 'medication_review', 'home_delivery', 'medical_equipment', 'care_coordination', 'home_support', 'social_rights', 'return_to_activity', 'adapted_activity', 'home_nursing', 'home_rehabilitation', 'home_help', 'treating_doctor_informed', 'pre_admission', 'transport', 'multidisciplinary_meeting', 'carer_respite', 'advice_on_treatment', 'advice_on_tests', 'fast_appointment'] AND ("kind" <> 'find_gp' OR "details" = '{}'));
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_wished_on" CHECK ("wished_on" IS NULL OR "kind" IN ('hospital_discharge', 'planned_stay'));
ALTER TABLE "need_line" DROP CONSTRAINT "need_line_task_or_end";
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_task_or_end" CHECK (
  CASE WHEN "state" IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased') THEN "due_at" IS NULL AND "closed_as" IS NOT NULL
       ELSE "due_at" IS NOT NULL AND "closed_as" IS NULL AND "closed_by_id" IS NULL END);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_receives_kinds" CHECK (NOT 'find_gp' = ANY ("receives_kinds"));
-- One is asked: a practice, or an organisation.
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_to_one" CHECK (num_nonnulls("practice_id", "organisation_id") = 1);
CREATE UNIQUE INDEX "proposal_live_organisation_key" ON "proposal"("need_id", "organisation_id") WHERE "state" IN ('proposed', 'seen', 'call_back', 'favourable');
ALTER TABLE "referral_message" ADD CONSTRAINT "referral_message_sealed" CHECK (octet_length("sealed") > 28);
ALTER TABLE "referral_message" ADD CONSTRAINT "referral_message_audience" CHECK ("audience" = 'parties' AND "side" IN ('sender', 'practice', 'coordination') OR "audience" = 'coordination' AND "side" = 'coordination');

-- Lines of the table that hold for a doctor alone, and those of every other kind.
ALTER TABLE "need_transition" ADD CONSTRAINT "need_transition_kinds" CHECK ("kinds" IN ('all', 'find_gp', 'others'));
UPDATE "need_transition" SET "kinds" = 'find_gp' WHERE "action" IN ('search_directly', 'offer_part', 'accept_part', 'decline_part')
  OR "from_state" IN ('oriented', 'waiting', 'not_declared', 'to_declare', 'declared') OR "to_state" IN ('oriented', 'waiting', 'not_declared', 'to_declare', 'declared');
INSERT INTO "need_transition" ("action", "from_state", "to_state", "kinds")
  SELECT one.action, one.from_state::need_state, one.to_state::need_state, 'others' FROM unnest(ARRAY['searching', 'accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen']) AS state
    CROSS JOIN LATERAL (VALUES ('fulfil', state, 'fulfilled'), ('reopen', 'fulfilled', state)) AS one(action, from_state, to_state);

CREATE OR REPLACE FUNCTION "need_line_follows_table"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE kinds_of text := CASE WHEN NEW.kind = 'find_gp' THEN 'find_gp' ELSE 'others' END;
BEGIN
  IF TG_OP = 'INSERT' AND NEW.split_from_id IS NOT NULL THEN
    IF NEW.last_action <> 'split' OR NOT EXISTS (SELECT 1 FROM need_transition WHERE action = 'split' AND from_state = NEW.state AND to_state = NEW.state AND kinds IN ('all', kinds_of))
      OR NOT EXISTS (SELECT 1 FROM need_line o WHERE o.id = NEW.split_from_id AND o.referral_id = NEW.referral_id AND o.kind = NEW.kind AND o.state = NEW.state
           AND o.previous_state IS NOT DISTINCT FROM NEW.previous_state AND o.paused_state IS NOT DISTINCT FROM NEW.paused_state AND o.changed_at <= NEW.changed_at) THEN
      RAISE EXCEPTION 'a part of a household begins where the household stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM need_transition WHERE action = NEW.last_action AND from_state = 'draft' AND to_state = NEW.state AND kinds IN ('all', kinds_of)) THEN
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
  IF NOT EXISTS (SELECT 1 FROM need_transition WHERE action = NEW.last_action AND from_state = OLD.state AND to_state = NEW.state AND kinds IN ('all', kinds_of))
    OR NEW.version <> OLD.version + 1 OR NEW.previous_state IS DISTINCT FROM OLD.state OR NEW.changed_at < OLD.changed_at
    OR (NEW.last_action = 'give_information' AND NEW.state IS DISTINCT FROM OLD.paused_state)
    OR (NEW.last_action = 'reopen' AND NEW.state IS DISTINCT FROM OLD.previous_state)
    OR (NEW.last_action = 'reopen' AND NEW.changed_at > OLD.changed_at + interval '7 days') THEN
    RAISE EXCEPTION 'a need does not go from % to % by %', OLD.state, NEW.state, NEW.last_action USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
  END IF;
  RETURN NEW;
END $$;

-- Where identities are closed to the application, so is every need but a doctor; and what was sent does not become another need.
CREATE FUNCTION "need_line_keeps_kind"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NEW.kind <> 'find_gp' AND NOT has_table_privilege('referral_identity', 'SELECT') THEN
    RAISE EXCEPTION 'other needs than a doctor are for the HDS mode' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_keeps_kind';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.kind IS DISTINCT FROM OLD.kind AND OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'a need that was sent keeps its kind' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_keeps_kind';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "need_line_keeps_kind" BEFORE INSERT OR UPDATE OF "kind" ON "need_line" FOR EACH ROW EXECUTE FUNCTION "need_line_keeps_kind"();

CREATE OR REPLACE FUNCTION "forget_referrals"("closed_before" timestamptz, "withdrawn_before" timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE due uuid[];
BEGIN
  SELECT coalesce(array_agg(r.id), '{}') INTO due FROM referral r
   WHERE NOT EXISTS (SELECT 1 FROM need_line n WHERE n.referral_id = r.id AND n.state NOT IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased'))
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
