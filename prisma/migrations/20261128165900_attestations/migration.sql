-- CreateTable
CREATE TABLE "attestation_sending" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "thanks" TEXT NOT NULL DEFAULT '',
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attestation_sending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation" (
    "id" UUID NOT NULL,
    "sending_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "half_days" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attestation_sending_session_id_idx" ON "attestation_sending"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_code_key" ON "attestation"("code");

-- CreateIndex
CREATE INDEX "attestation_registration_id_idx" ON "attestation"("registration_id");

-- CreateIndex
CREATE INDEX "attestation_sending_id_idx" ON "attestation"("sending_id");

-- AddForeignKey
ALTER TABLE "attestation_sending" ADD CONSTRAINT "attestation_sending_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_sending_id_fkey" FOREIGN KEY ("sending_id") REFERENCES "attestation_sending"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Somebody has one attestation that stands, for one date.
CREATE UNIQUE INDEX "attestation_that_stands" ON "attestation"("registration_id", "position") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_minutes" CHECK ("minutes" > 0);
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{18}$');

-- What was attested is not rewritten: an attestation is withdrawn once, and nothing else of it changes.
CREATE FUNCTION attestation_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
    OR (NEW.id, NEW.sending_id, NEW.registration_id, NEW.position, NEW.code, NEW.half_days, NEW.minutes, NEW.issued_at)
      IS DISTINCT FROM (OLD.id, OLD.sending_id, OLD.registration_id, OLD.position, OLD.code, OLD.half_days, OLD.minutes, OLD.issued_at) THEN
    RAISE EXCEPTION 'an attestation may be withdrawn, and nothing else' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attestation_stays BEFORE UPDATE ON "attestation" FOR EACH ROW EXECUTE FUNCTION attestation_stays();
