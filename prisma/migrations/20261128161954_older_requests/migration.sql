-- AlterEnum
ALTER TYPE "referral_channel" ADD VALUE 'older_list';

-- AlterTable
ALTER TABLE "referral_person" ADD COLUMN     "consent_interpreted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "consent_language" TEXT NOT NULL DEFAULT 'fr';

-- CreateTable
CREATE TABLE "older_list" (
    "id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "older_list_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "older_list_key_id_idx" ON "older_list"("key_id");

ALTER TABLE "older_list" ADD CONSTRAINT "older_list_sealed" CHECK (octet_length("sealed") > 28);
ALTER TABLE "referral_person" ADD CONSTRAINT "referral_person_consent_language" CHECK ("consent_language" IN ('fr', 'en', 'ar', 'es', 'pt', 'ro', 'ru', 'tr', 'uk'));

-- Nobody is asked about people who were not told yet, and no name is given to them: a draft has nobody's consent.
CREATE FUNCTION "asked_after_consent"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM need_line n WHERE n.id = NEW.need_id AND n.state = 'draft') THEN
    RAISE EXCEPTION 'nothing is proposed before information and consent' USING ERRCODE = 'check_violation', CONSTRAINT = 'asked_after_consent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "proposal_asked_after_consent" BEFORE INSERT ON "proposal" FOR EACH ROW EXECUTE FUNCTION "asked_after_consent"();
CREATE TRIGGER "given_name_asked_after_consent" BEFORE INSERT ON "given_name" FOR EACH ROW EXECUTE FUNCTION "asked_after_consent"();
CREATE TRIGGER "search_round_asked_after_consent" BEFORE INSERT ON "search_round" FOR EACH ROW EXECUTE FUNCTION "asked_after_consent"();

-- Requests of older lists say who people are before they were told: for the HDS mode alone.
CREATE FUNCTION "referral_keeps_mode"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF NEW.channel::text = 'older_list' AND NOT has_table_privilege('referral_identity', 'SELECT') THEN
    RAISE EXCEPTION 'older lists are for the HDS mode' USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_keeps_mode';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "referral_keeps_mode" BEFORE INSERT OR UPDATE OF "channel" ON "referral" FOR EACH ROW EXECUTE FUNCTION "referral_keeps_mode"();

-- Lists of which nobody decided anything, also where the application has no right on them any more. It belongs to the owner of
-- the table and takes no id.
CREATE FUNCTION "forget_older_lists"("started_before" timestamptz) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS 'WITH gone AS (DELETE FROM older_list WHERE started_at < started_before RETURNING 1) SELECT count(*)::int FROM gone';
REVOKE ALL ON FUNCTION "forget_older_lists"(timestamptz) FROM PUBLIC;
