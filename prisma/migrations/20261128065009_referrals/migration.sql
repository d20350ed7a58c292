-- CreateEnum
CREATE TYPE "referral_channel" AS ENUM ('partner', 'member', 'gp', 'call', 'paper', 'public_form');

-- CreateEnum
CREATE TYPE "need_kind" AS ENUM ('find_gp');

-- CreateEnum
CREATE TYPE "need_state" AS ENUM ('draft', 'received', 'info_requested', 'searching', 'oriented', 'favourable', 'waiting', 'accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen', 'not_declared', 'to_declare', 'declared', 'not_admissible', 'not_found', 'cancelled', 'deceased');

-- CreateEnum
CREATE TYPE "need_priority" AS ENUM ('usual', 'priority');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('proposed', 'seen', 'favourable', 'not_possible', 'call_back', 'unanswered', 'withdrawn');

-- CreateEnum
CREATE TYPE "age_band" AS ENUM ('under_6', 'from_6_to_15', 'from_16_to_17', 'from_18_to_69', 'from_70');

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "channel" "referral_channel" NOT NULL,
    "submitted_by_id" UUID,
    "organisation_id" UUID,
    "sector_id" UUID,
    "practical_needs" TEXT[],
    "languages" TEXT[],
    "request_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_person" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "age_band" "age_band" NOT NULL,
    "consent_at" TIMESTAMPTZ(3) NOT NULL,
    "consent_way" TEXT NOT NULL,
    "consent_giver" TEXT NOT NULL,
    "consent_text" TEXT NOT NULL,
    "consent_by_id" UUID,

    CONSTRAINT "referral_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_line" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "kind" "need_kind" NOT NULL DEFAULT 'find_gp',
    "priority" "need_priority" NOT NULL DEFAULT 'usual',
    "state" "need_state" NOT NULL,
    "previous_state" "need_state",
    "paused_state" "need_state",
    "last_action" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_as" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'proposed',
    "is_agreed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_as" "capacity",
    "answered_by_id" UUID,
    "link_id" UUID,
    "places_row_id" BIGINT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_step" (
    "id" BIGSERIAL NOT NULL,
    "need_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" "need_state" NOT NULL,
    "to_state" "need_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "party" TEXT NOT NULL,
    "proposal_id" UUID,
    "reason" TEXT,
    "source" TEXT,
    "on_day" DATE,

    CONSTRAINT "need_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_transition" (
    "action" TEXT NOT NULL,
    "from_state" "need_state" NOT NULL,
    "to_state" "need_state" NOT NULL,

    CONSTRAINT "need_transition_pkey" PRIMARY KEY ("action","from_state","to_state")
);

-- CreateIndex
CREATE UNIQUE INDEX "referral_code_key" ON "referral"("code");

-- CreateIndex
CREATE UNIQUE INDEX "referral_request_key_key" ON "referral"("request_key");

-- CreateIndex
CREATE INDEX "referral_organisation_id_created_at_idx" ON "referral"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "referral_submitted_by_id_idx" ON "referral"("submitted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_person_referral_id_position_key" ON "referral_person"("referral_id", "position");

-- CreateIndex
CREATE INDEX "need_line_referral_id_idx" ON "need_line"("referral_id");

-- CreateIndex
CREATE INDEX "need_line_state_due_at_idx" ON "need_line"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_link_id_key" ON "proposal"("link_id");

-- CreateIndex
CREATE INDEX "proposal_need_id_idx" ON "proposal"("need_id");

-- CreateIndex
CREATE INDEX "proposal_practice_id_sent_at_idx" ON "proposal"("practice_id", "sent_at");

-- CreateIndex
CREATE INDEX "need_step_need_id_id_idx" ON "need_step"("need_id", "id");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_person" ADD CONSTRAINT "referral_person_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_step" ADD CONSTRAINT "need_step_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "referral" ADD CONSTRAINT "referral_code_shape" CHECK ("code" ~ '^[ACDEFHJKLMNPRTUVWXY3479]{3}-[ACDEFHJKLMNPRTUVWXY3479]{4}$');
ALTER TABLE "referral" ADD CONSTRAINT "referral_practical_needs" CHECK ("practical_needs" <@ ARRAY['home_visit', 'step_free', 'interpreter', 'sign_language', 'evening', 'public_transport']);
ALTER TABLE "referral_person" ADD CONSTRAINT "referral_person_consent" CHECK ("consent_way" IN ('oral', 'written', 'phone') AND "consent_text" <> '');
-- Who may agree for somebody of this age (Code civil, art. 371-1 and 425).
ALTER TABLE "referral_person" ADD CONSTRAINT "referral_person_consent_giver" CHECK (
  CASE WHEN "age_band" IN ('under_6', 'from_6_to_15') THEN "consent_giver" IN ('parent', 'legal_representative')
       WHEN "age_band" = 'from_16_to_17' THEN "consent_giver" IN ('minor_with_agreement', 'parent', 'legal_representative')
       ELSE "consent_giver" IN ('person', 'legal_representative') END);
-- An open need always has a next task; a closed one has none, and somebody closed it.
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_task_or_end" CHECK (
  CASE WHEN "state" IN ('declared', 'not_admissible', 'not_found', 'cancelled', 'deceased') THEN "due_at" IS NULL AND "closed_as" IS NOT NULL
       ELSE "due_at" IS NOT NULL AND "closed_as" IS NULL AND "closed_by_id" IS NULL END);
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_closed_as" CHECK ("closed_as" IN ('sender', 'practice', 'coordination', 'person'));
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_paused" CHECK ("state" <> 'info_requested' OR "paused_state" IS NOT NULL);
-- One acceptance holds at most, whoever else said yes in the same second.
CREATE UNIQUE INDEX "proposal_agreed_key" ON "proposal"("need_id") WHERE "is_agreed";
-- One live question per practice and need.
CREATE UNIQUE INDEX "proposal_live_key" ON "proposal"("need_id", "practice_id") WHERE "state" IN ('proposed', 'seen', 'call_back', 'favourable');
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_agreed_is_favourable" CHECK (NOT "is_agreed" OR "state" = 'favourable');
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_reason" CHECK (("state" = 'not_possible') = ("reason" IS NOT NULL));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_answer" CHECK (("state" IN ('favourable', 'not_possible', 'call_back')) = ("answered_at" IS NOT NULL) OR "state" IN ('withdrawn', 'unanswered'));

-- What lib/referrals/transitions.ts says, line by line; a test compares them.
INSERT INTO "need_transition" ("action", "from_state", "to_state") VALUES
  ('send', 'draft', 'received'),
  ('start_search', 'received', 'searching'),
  ('ask_information', 'received', 'info_requested'),
  ('ask_information', 'searching', 'info_requested'),
  ('give_information', 'info_requested', 'received'),
  ('give_information', 'info_requested', 'searching'),
  ('turn_away', 'received', 'not_admissible'),
  ('leave_to_declare', 'received', 'to_declare'),
  ('orient', 'searching', 'oriented'),
  ('record_choice', 'oriented', 'accepted'),
  ('say_yes', 'searching', 'favourable'),
  ('agree', 'favourable', 'accepted'),
  ('decline_offer', 'favourable', 'searching'),
  ('wait_for_place', 'searching', 'waiting'),
  ('search_again', 'oriented', 'searching'),
  ('search_again', 'waiting', 'searching'),
  ('search_again', 'person_told', 'searching'),
  ('search_again', 'appointment_set', 'searching'),
  ('search_again', 'not_declared', 'searching'),
  ('search_again', 'to_declare', 'searching'),
  ('withdraw_yes', 'accepted', 'searching'),
  ('tell_person', 'accepted', 'person_told'),
  ('set_appointment', 'accepted', 'appointment_set'),
  ('set_appointment', 'person_told', 'appointment_set'),
  ('set_appointment', 'appointment_missed', 'appointment_set'),
  ('record_missed', 'appointment_set', 'appointment_missed'),
  ('record_visit', 'accepted', 'seen'),
  ('record_visit', 'person_told', 'seen'),
  ('record_visit', 'appointment_set', 'seen'),
  ('record_visit', 'appointment_missed', 'seen'),
  ('record_declared', 'accepted', 'declared'),
  ('record_declared', 'person_told', 'declared'),
  ('record_declared', 'appointment_set', 'declared'),
  ('record_declared', 'appointment_missed', 'declared'),
  ('record_declared', 'seen', 'declared'),
  ('record_declared', 'to_declare', 'declared'),
  ('record_not_declared', 'seen', 'not_declared'),
  ('give_up', 'searching', 'not_found'),
  ('give_up', 'waiting', 'not_found'),
  ('give_up', 'appointment_missed', 'not_found'),
  ('cancel', 'received', 'cancelled'),
  ('cancel', 'info_requested', 'cancelled'),
  ('cancel', 'searching', 'cancelled'),
  ('cancel', 'oriented', 'cancelled'),
  ('cancel', 'favourable', 'cancelled'),
  ('cancel', 'waiting', 'cancelled'),
  ('cancel', 'accepted', 'cancelled'),
  ('cancel', 'person_told', 'cancelled'),
  ('cancel', 'appointment_set', 'cancelled'),
  ('cancel', 'appointment_missed', 'cancelled'),
  ('cancel', 'seen', 'cancelled'),
  ('cancel', 'not_declared', 'cancelled'),
  ('cancel', 'to_declare', 'cancelled'),
  ('record_death', 'received', 'deceased'),
  ('record_death', 'info_requested', 'deceased'),
  ('record_death', 'searching', 'deceased'),
  ('record_death', 'oriented', 'deceased'),
  ('record_death', 'favourable', 'deceased'),
  ('record_death', 'waiting', 'deceased'),
  ('record_death', 'accepted', 'deceased'),
  ('record_death', 'person_told', 'deceased'),
  ('record_death', 'appointment_set', 'deceased'),
  ('record_death', 'appointment_missed', 'deceased'),
  ('record_death', 'seen', 'deceased'),
  ('record_death', 'not_declared', 'deceased'),
  ('record_death', 'to_declare', 'deceased'),
  ('reopen', 'declared', 'accepted'),
  ('reopen', 'declared', 'person_told'),
  ('reopen', 'declared', 'appointment_set'),
  ('reopen', 'declared', 'appointment_missed'),
  ('reopen', 'declared', 'seen'),
  ('reopen', 'declared', 'to_declare'),
  ('reopen', 'not_admissible', 'received'),
  ('reopen', 'not_found', 'searching'),
  ('reopen', 'not_found', 'waiting'),
  ('reopen', 'not_found', 'appointment_missed'),
  ('reopen', 'cancelled', 'received'),
  ('reopen', 'cancelled', 'info_requested'),
  ('reopen', 'cancelled', 'searching'),
  ('reopen', 'cancelled', 'oriented'),
  ('reopen', 'cancelled', 'favourable'),
  ('reopen', 'cancelled', 'waiting'),
  ('reopen', 'cancelled', 'accepted'),
  ('reopen', 'cancelled', 'person_told'),
  ('reopen', 'cancelled', 'appointment_set'),
  ('reopen', 'cancelled', 'appointment_missed'),
  ('reopen', 'cancelled', 'seen'),
  ('reopen', 'cancelled', 'not_declared'),
  ('reopen', 'cancelled', 'to_declare'),
  ('reopen', 'deceased', 'received'),
  ('reopen', 'deceased', 'info_requested'),
  ('reopen', 'deceased', 'searching'),
  ('reopen', 'deceased', 'oriented'),
  ('reopen', 'deceased', 'favourable'),
  ('reopen', 'deceased', 'waiting'),
  ('reopen', 'deceased', 'accepted'),
  ('reopen', 'deceased', 'person_told'),
  ('reopen', 'deceased', 'appointment_set'),
  ('reopen', 'deceased', 'appointment_missed'),
  ('reopen', 'deceased', 'seen'),
  ('reopen', 'deceased', 'not_declared'),
  ('reopen', 'deceased', 'to_declare');

CREATE FUNCTION "need_line_follows_table"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM need_transition WHERE action = NEW.last_action AND from_state = 'draft' AND to_state = NEW.state) THEN
      RAISE EXCEPTION 'a need begins as a draft or sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_follows_table';
    END IF;
    RETURN NEW;
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
CREATE TRIGGER "need_line_follows_table" BEFORE INSERT OR UPDATE ON "need_line" FOR EACH ROW EXECUTE FUNCTION "need_line_follows_table"();
