-- AlterTable
ALTER TABLE "referral_person" ALTER COLUMN "consent_at" DROP NOT NULL,
ALTER COLUMN "consent_way" DROP NOT NULL,
ALTER COLUMN "consent_text" DROP NOT NULL;

-- A draft says who may agree, and has nobody's agreement yet; what was sent has everybody's, whatever the code forgets.
ALTER TABLE "referral_person" ADD CONSTRAINT "referral_person_consent_whole" CHECK (num_nulls("consent_at", "consent_way", "consent_text") IN (0, 3));
CREATE FUNCTION "need_line_sent_with_consent"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  -- As of the end of the transaction: the people of a new referral are written after its need.
  IF EXISTS (SELECT 1 FROM need_line n WHERE n.id = NEW.id AND n.state <> 'draft')
    AND (NOT EXISTS (SELECT 1 FROM referral_person p WHERE p.referral_id = NEW.referral_id)
      OR EXISTS (SELECT 1 FROM referral_person p WHERE p.referral_id = NEW.referral_id AND p.consent_at IS NULL)) THEN
    RAISE EXCEPTION 'nothing is sent without the consent of everybody it is for' USING ERRCODE = 'check_violation', CONSTRAINT = 'need_line_sent_with_consent';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "need_line_sent_with_consent" AFTER INSERT OR UPDATE OF "state" ON "need_line" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "need_line_sent_with_consent"();
