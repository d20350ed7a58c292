-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('received', 'asked', 'bureau', 'member', 'lapsed', 'departed', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "fee_means" AS ENUM ('transfer', 'cheque', 'card', 'cash', 'other');

-- CreateEnum
CREATE TYPE "profile_audience" AS ENUM ('nobody', 'members', 'public');

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "state" "member_state" NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "profession_code" TEXT NOT NULL,
    "profession_text" TEXT NOT NULL DEFAULT '',
    "national_id" TEXT,
    "workplace" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "motivation" TEXT NOT NULL DEFAULT '',
    "consent_at" TIMESTAMPTZ(3),
    "consent_version" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "practitioner_id" UUID,
    "user_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_on" DATE,
    "left_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_step" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "year" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,

    CONSTRAINT "member_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_year" (
    "year" INTEGER NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "payment_url" TEXT NOT NULL DEFAULT '',
    "lapses_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "due_cents" INTEGER NOT NULL,
    "is_renewal" BOOLEAN NOT NULL,
    "renewal_asked_at" TIMESTAMPTZ(3),
    "settled_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_receipt" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "membership_id" UUID NOT NULL,
    "payer" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "means" "fee_means" NOT NULL,
    "received_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,

    CONSTRAINT "fee_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_profile" (
    "user_id" UUID NOT NULL,
    "listed_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "presentation" TEXT NOT NULL DEFAULT '',
    "presentation_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "phone" TEXT NOT NULL DEFAULT '',
    "phone_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "email" TEXT NOT NULL DEFAULT '',
    "email_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "ms_sante" TEXT NOT NULL DEFAULT '',
    "ms_sante_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "languages" TEXT[],
    "languages_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "accessibility" TEXT NOT NULL DEFAULT '',
    "accessibility_to" "profile_audience" NOT NULL DEFAULT 'nobody',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "member_state_last_name_idx" ON "member"("state", "last_name");

-- CreateIndex
CREATE INDEX "member_practitioner_id_idx" ON "member"("practitioner_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE INDEX "member_step_member_id_at_idx" ON "member_step"("member_id", "at");

-- CreateIndex
CREATE INDEX "membership_year_idx" ON "membership"("year");

-- CreateIndex
CREATE UNIQUE INDEX "membership_member_id_year_key" ON "membership"("member_id", "year");

-- CreateIndex
CREATE INDEX "fee_receipt_membership_id_idx" ON "fee_receipt"("membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "fee_receipt_year_number_key" ON "fee_receipt"("year", "number");

-- AddForeignKey
ALTER TABLE "member_step" ADD CONSTRAINT "member_step_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_receipt" ADD CONSTRAINT "fee_receipt_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema does not say.
ALTER TABLE "member" ADD CONSTRAINT "member_email_is_lower_case" CHECK ("email" = lower("email") AND "email" <> '');
ALTER TABLE "member" ADD CONSTRAINT "member_joined_is_known" CHECK ("state" NOT IN ('member', 'lapsed', 'departed') OR "joined_on" IS NOT NULL);
ALTER TABLE "member" ADD CONSTRAINT "member_left_only_when_departed" CHECK (("state" = 'departed') = ("left_on" IS NOT NULL));
ALTER TABLE "member" ADD CONSTRAINT "member_profession_is_said" CHECK ("profession_code" <> 'other' OR "profession_text" <> '');
ALTER TABLE "member" ADD CONSTRAINT "member_practitioner_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "member" ADD CONSTRAINT "member_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "member" ADD CONSTRAINT "member_commune_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;
-- One living application or membership per mailbox and per national number.
CREATE UNIQUE INDEX "member_living_email" ON "member"("email") WHERE "state" IN ('received', 'asked', 'bureau', 'member', 'lapsed');
CREATE UNIQUE INDEX "member_living_number" ON "member"("national_id") WHERE "state" IN ('received', 'asked', 'bureau', 'member', 'lapsed');

-- The table of moves (lib/members/moves.ts): a test compares the two, pair by pair.
CREATE FUNCTION "member_moves_as_allowed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" <> OLD."state" AND (OLD."state"::text || '>' || NEW."state"::text) NOT IN (
    'received>bureau', 'received>asked', 'received>refused', 'received>withdrawn',
    'asked>bureau', 'asked>received', 'asked>refused', 'asked>withdrawn',
    'bureau>received', 'bureau>refused', 'bureau>member', 'bureau>withdrawn',
    'member>departed', 'member>lapsed', 'lapsed>departed', 'lapsed>member',
    'refused>received', 'withdrawn>received', 'departed>received'
  ) THEN
    RAISE EXCEPTION 'member: % may not become %', OLD."state", NEW."state" USING ERRCODE = 'check_violation', CONSTRAINT = 'member_moves_as_allowed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "member_moves_as_allowed" BEFORE UPDATE ON "member" FOR EACH ROW EXECUTE FUNCTION "member_moves_as_allowed"();

ALTER TABLE "fee_year" ADD CONSTRAINT "fee_year_amount" CHECK ("amount_cents" BETWEEN 0 AND 1000000);
ALTER TABLE "fee_year" ADD CONSTRAINT "fee_year_lapses_within_it" CHECK (extract(year FROM "lapses_on") = "year");
ALTER TABLE "membership" ADD CONSTRAINT "membership_due" CHECK ("due_cents" >= 0);
ALTER TABLE "fee_receipt" ADD CONSTRAINT "fee_receipt_amount" CHECK ("amount_cents" > 0);
ALTER TABLE "fee_receipt" ADD CONSTRAINT "fee_receipt_cancelled_is_whole" CHECK ("cancelled_at" IS NOT NULL OR "cancelled_by_id" IS NULL);
CREATE UNIQUE INDEX "fee_receipt_one_in_force" ON "fee_receipt"("membership_id") WHERE "cancelled_at" IS NULL;

-- Receipts are numbered without a gap in each year, and what one says never changes.
CREATE FUNCTION "fee_receipt_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" <> 1 + coalesce((SELECT max("number") FROM "fee_receipt" WHERE "year" = NEW."year"), 0) THEN
    RAISE EXCEPTION 'fee_receipt: number % does not follow', NEW."number" USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_receipt_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fee_receipt_follows" BEFORE INSERT ON "fee_receipt" FOR EACH ROW EXECUTE FUNCTION "fee_receipt_follows"();
CREATE FUNCTION "fee_receipt_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."cancelled_at" IS NULL
    AND to_jsonb(NEW) - 'cancelled_at' - 'cancelled_by_id' = to_jsonb(OLD) - 'cancelled_at' - 'cancelled_by_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'fee_receipt: a receipt is cancelled, never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_receipt_is_kept';
END $$;
CREATE TRIGGER "fee_receipt_is_kept" BEFORE UPDATE OR DELETE ON "fee_receipt" FOR EACH ROW EXECUTE FUNCTION "fee_receipt_is_kept"();

ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_presentation_is_short" CHECK (char_length("presentation") <= 300);
-- Secure messaging between professionals: its addresses are not for everyone.
ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_ms_sante_not_public" CHECK ("ms_sante_to" <> 'public');
