-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "declared_state" AS ENUM ('open', 'reserved', 'case_by_case', 'occasional', 'closed');

-- CreateEnum
CREATE TYPE "register_state" AS ENUM ('not_treating', 'departed', 'disputed', 'absent', 'places_taken', 'open', 'reserved', 'case_by_case', 'occasional', 'soon', 'to_reconfirm', 'closed', 'to_contact');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('coordination', 'members', 'partners', 'public');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('self', 'delegate', 'coordination_phone', 'coordination_import', 'partner_call', 'system');

-- CreateEnum
CREATE TYPE "places_period" AS ENUM ('month', 'total');

-- CreateEnum
CREATE TYPE "home_visits" AS ENUM ('none', 'served_communes', 'known_patients');

-- CreateEnum
CREATE TYPE "report_source" AS ENUM ('partner', 'public');

-- CreateEnum
CREATE TYPE "places_row_kind" AS ENUM ('declared', 'accepted', 'withdrawn', 'taken', 'taken_undone', 'renewed');

-- CreateEnum
CREATE TYPE "request_kind" AS ENUM ('monthly', 'reask');

-- CreateEnum
CREATE TYPE "call_outcome" AS ENUM ('answered', 'no_answer', 'call_back', 'wrong_number');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('health_platform', 'clinic', 'hospital', 'town_hall', 'social_structure', 'other');

-- CreateEnum
CREATE TYPE "convention_grant" AS ENUM ('register_read', 'referral_submit', 'referral_direct', 'needs_receive');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('member', 'partner_user', 'partner_referent', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('waiting', 'sent', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "site_kind" AS ENUM ('single_practice', 'group_practice', 'msp', 'health_centre', 'hospital', 'other');

-- CreateEnum
CREATE TYPE "geo_precision" AS ENUM ('address', 'commune', 'hand');

-- CreateEnum
CREATE TYPE "practice_mode" AS ENUM ('liberal', 'salaried', 'volunteer');

-- CreateEnum
CREATE TYPE "practice_position" AS ENUM ('holder', 'collaborator', 'replacement');

-- CreateEnum
CREATE TYPE "preferred_channel" AS ENUM ('mail', 'phone');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('rpps', 'list');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('reading', 'preview', 'applied', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "commune_membership" AS ENUM ('territory', 'bordering');

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "practice_id" UUID,
    "site_id" UUID,
    "state" "declared_state" NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "places_count" INTEGER,
    "places_period" "places_period",
    "priorities" TEXT[],
    "reservations" TEXT[],
    "reserved_communes" TEXT[],
    "communes_served" TEXT[],
    "home_visits" "home_visits",
    "offers_teleconsultation" BOOLEAN,
    "languages" TEXT[],
    "is_step_free" BOOLEAN,
    "contact" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "audience" "audience" NOT NULL DEFAULT 'coordination',
    "ask_again_on" DATE,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_on" DATE,
    "actor_id" UUID,
    "capacity" "capacity" NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "capacity" "capacity" NOT NULL,
    "link_id" UUID,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "replacement_name" TEXT NOT NULL DEFAULT '',
    "cancels_id" UUID,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "capacity" "capacity" NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "source" "report_source" NOT NULL,
    "source_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "actor_id" UUID,
    "epoch" TEXT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places_account" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID,
    "site_id" UUID,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "period_on" DATE,

    CONSTRAINT "places_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places_row" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "delta" INTEGER NOT NULL,
    "kind" "places_row_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "capacity" "capacity" NOT NULL,
    "undoes_id" BIGINT,

    CONSTRAINT "places_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "practice_id" UUID NOT NULL,
    "state" "register_state" NOT NULL,
    "statement_id" UUID,
    "audience" "audience" NOT NULL,
    "confirmed_on" DATE,
    "computed_on" DATE NOT NULL,
    "changes_on" DATE,
    "detail" JSONB NOT NULL,
    "snapshot_on" DATE,
    "snapshot_state" "register_state",
    "snapshot_load" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "public_figure" (
    "month_on" DATE NOT NULL,
    "scope" TEXT NOT NULL,
    "gps" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_figure_pkey" PRIMARY KEY ("month_on","scope")
);

-- CreateTable
CREATE TABLE "call_attempt" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "outcome" "call_outcome" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "call_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation_request" (
    "id" UUID NOT NULL,
    "kind" "request_kind" NOT NULL DEFAULT 'monthly',
    "mailbox" TEXT NOT NULL,
    "month_on" DATE NOT NULL,
    "practice_ids" UUID[],
    "link_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirmation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exposure" (
    "practice_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "exposure_pkey" PRIMARY KEY ("practice_id","day")
);

-- CreateTable
CREATE TABLE "launch_campaign" (
    "id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "started_by_id" UUID,

    CONSTRAINT "launch_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_contact" (
    "campaign_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "letter_printed_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_contact_pkey" PRIMARY KEY ("campaign_id","practice_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "address_line" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "convention" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "grants" "convention_grant"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "convention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "phone_hours" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "accent" TEXT NOT NULL DEFAULT '#9c3b1f',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "example_name" TEXT,
    "legal" JSONB NOT NULL DEFAULT '{}',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "practitioner_id" UUID,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "persona" TEXT,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" UUID,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "capacity" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,

    CONSTRAINT "access_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "message_id" TEXT NOT NULL,
    "status" "mail_status" NOT NULL DEFAULT 'waiting',
    "not_before_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "dedupe_key" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_mail" (
    "mail_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_mail_pkey" PRIMARY KEY ("mail_id")
);

-- CreateTable
CREATE TABLE "action_link" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "structure_id" TEXT,
    "name" TEXT NOT NULL,
    "kind" "site_kind" NOT NULL,
    "address_line" TEXT NOT NULL DEFAULT '',
    "address_extra" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "geo_precision" "geo_precision" NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "is_step_free" BOOLEAN,
    "hand_edited_fields" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner" (
    "id" UUID NOT NULL,
    "national_id" TEXT,
    "rpps" TEXT,
    "civility" TEXT NOT NULL DEFAULT '',
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "profession_code" TEXT NOT NULL,
    "skills" TEXT[],
    "is_gp" BOOLEAN NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "ms_sante" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hand_edited_fields" TEXT[],
    "removed_at" TIMESTAMPTZ(3),
    "removal_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice" (
    "id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "mode" "practice_mode",
    "position" "practice_position" NOT NULL DEFAULT 'holder',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "not_treating_reason" TEXT,
    "not_treating_since_on" DATE,
    "not_treating_by_id" UUID,
    "starts_on" DATE,
    "ends_on" DATE,
    "departure_announced_at" TIMESTAMPTZ(3),
    "successor_name" TEXT NOT NULL DEFAULT '',
    "preferred_channel" "preferred_channel" NOT NULL DEFAULT 'mail',
    "secretary_hours" TEXT NOT NULL DEFAULT '',
    "closing_days" INTEGER[],
    "private_note" TEXT NOT NULL DEFAULT '',
    "seen_in_rpps_at" TIMESTAMPTZ(3),
    "departed_in_rpps_at" TIMESTAMPTZ(3),
    "hand_edited_fields" TEXT[],
    "notice_sent_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "practice_id" UUID,
    "site_id" UUID,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "status" "import_status" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_path" TEXT,
    "bytes_total" BIGINT NOT NULL DEFAULT 0,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "plan" JSONB NOT NULL DEFAULT '{}',
    "failure" TEXT,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "cancel_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_mapping" (
    "fingerprint" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "column_mapping_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "postal_codes" TEXT[],
    "population" INTEGER,
    "departement" TEXT NOT NULL,
    "epci_code" TEXT,
    "epci_name" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "membership" "commune_membership" NOT NULL,
    "contour" JSONB,
    "contour_source" TEXT,
    "sector_id" UUID,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sector" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "statement_practice_id_declared_at_idx" ON "statement"("practice_id", "declared_at");

-- CreateIndex
CREATE INDEX "statement_site_id_declared_at_idx" ON "statement"("site_id", "declared_at");

-- CreateIndex
CREATE INDEX "confirmation_practice_id_at_idx" ON "confirmation"("practice_id", "at");

-- CreateIndex
CREATE INDEX "confirmation_statement_id_idx" ON "confirmation"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "absence_cancels_id_key" ON "absence"("cancels_id");

-- CreateIndex
CREATE INDEX "absence_practice_id_idx" ON "absence"("practice_id");

-- CreateIndex
CREATE INDEX "report_practice_id_at_idx" ON "report"("practice_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "report_practice_id_source_key_epoch_key" ON "report"("practice_id", "source_key", "epoch");

-- CreateIndex
CREATE UNIQUE INDEX "places_account_practitioner_id_key" ON "places_account"("practitioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "places_account_site_id_key" ON "places_account"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "places_row_undoes_id_key" ON "places_row"("undoes_id");

-- CreateIndex
CREATE INDEX "places_row_account_id_id_idx" ON "places_row"("account_id", "id");

-- CreateIndex
CREATE INDEX "register_entry_changes_on_idx" ON "register_entry"("changes_on");

-- CreateIndex
CREATE INDEX "call_attempt_practice_id_at_idx" ON "call_attempt"("practice_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_request_link_id_key" ON "confirmation_request"("link_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_request_mailbox_month_on_kind_key" ON "confirmation_request"("mailbox", "month_on", "kind");

-- CreateIndex
CREATE INDEX "convention_organisation_id_idx" ON "convention"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "instance_key_key" ON "instance"("key");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_practitioner_id_key" ON "app_user"("practitioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_role_idx" ON "role_grant"("role");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "access_event_subject_type_subject_id_idx" ON "access_event"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_message_id_key" ON "outbox_mail"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_dedupe_key_key" ON "outbox_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mail_status_not_before_at_idx" ON "outbox_mail"("status", "not_before_at");

-- CreateIndex
CREATE UNIQUE INDEX "action_link_token_hash_key" ON "action_link"("token_hash");

-- CreateIndex
CREATE INDEX "action_link_purpose_subject_id_idx" ON "action_link"("purpose", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_structure_id_key" ON "site"("structure_id");

-- CreateIndex
CREATE INDEX "site_commune_code_idx" ON "site"("commune_code");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_national_id_key" ON "practitioner"("national_id");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_rpps_key" ON "practitioner"("rpps");

-- CreateIndex
CREATE INDEX "practitioner_profession_code_idx" ON "practitioner"("profession_code");

-- CreateIndex
CREATE INDEX "practice_site_id_idx" ON "practice"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "practice_practitioner_id_site_id_key" ON "practice"("practitioner_id", "site_id");

-- CreateIndex
CREATE INDEX "delegation_user_id_idx" ON "delegation"("user_id");

-- CreateIndex
CREATE INDEX "delegation_practice_id_idx" ON "delegation"("practice_id");

-- CreateIndex
CREATE INDEX "delegation_site_id_idx" ON "delegation"("site_id");

-- CreateIndex
CREATE INDEX "import_run_kind_started_at_idx" ON "import_run"("kind", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "sector_name_key" ON "sector"("name");

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_cancels_id_fkey" FOREIGN KEY ("cancels_id") REFERENCES "absence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places_account" ADD CONSTRAINT "places_account_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places_account" ADD CONSTRAINT "places_account_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places_row" ADD CONSTRAINT "places_row_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "places_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_attempt" ADD CONSTRAINT "call_attempt_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_contact" ADD CONSTRAINT "campaign_contact_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "launch_campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "convention" ADD CONSTRAINT "convention_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_mail" ADD CONSTRAINT "kept_mail_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "outbox_mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice" ADD CONSTRAINT "practice_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice" ADD CONSTRAINT "practice_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows is written by hand: Prisma's schema cannot say it.

-- One CPTS per database.
ALTER TABLE "instance" ADD CONSTRAINT "instance_is_single" CHECK ("id" = 1);
INSERT INTO "instance" ("id", "key", "short_name", "full_name")
  VALUES (1, gen_random_uuid()::text, 'Notre CPTS', 'Communauté professionnelle territoriale de santé');

-- Addresses are compared in lower case everywhere.
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_is_lower_case" CHECK ("email" = lower("email"));

-- A partner's role is held in one organisation, the others in none.
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_fits_role" CHECK (
  ("role" IN ('partner_user', 'partner_referent')) = ("organisation_id" IS NOT NULL));
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_period" CHECK ("until_on" IS NULL OR "until_on" >= "from_on");

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_has_one_subject" CHECK (num_nonnulls("practice_id", "site_id") = 1);
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_period" CHECK ("until_on" >= "from_on");
ALTER TABLE "convention" ADD CONSTRAINT "convention_period" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "practice" ADD CONSTRAINT "practice_not_treating_is_whole" CHECK (
  ("not_treating_reason" IS NULL) = ("not_treating_since_on" IS NULL));

ALTER TABLE "statement" ADD CONSTRAINT "statement_has_one_subject" CHECK (num_nonnulls("practice_id", "site_id") = 1);
ALTER TABLE "statement" ADD CONSTRAINT "statement_period" CHECK ("until_on" IS NULL OR "until_on" >= "from_on");
ALTER TABLE "statement" ADD CONSTRAINT "statement_places_are_whole" CHECK (
  num_nonnulls("places_count", "places_period") IN (0, 2) AND ("places_count" IS NULL OR "places_count" BETWEEN 1 AND 500));
ALTER TABLE "statement" ADD CONSTRAINT "statement_closed_has_no_places" CHECK ("state" <> 'closed' OR "places_count" IS NULL);
ALTER TABLE "statement" ADD CONSTRAINT "statement_reserved_says_for_whom" CHECK (
  "state" <> 'reserved' OR cardinality("reservations") + cardinality("reserved_communes") > 0);
ALTER TABLE "statement" ADD CONSTRAINT "statement_note_is_short" CHECK (char_length("note") <= 200);
ALTER TABLE "statement" ADD CONSTRAINT "statement_ask_again_only_when_closed" CHECK ("ask_again_on" IS NULL OR "state" = 'closed');
-- A confirmation never lies in the future (one day of slack for the time zone).
ALTER TABLE "statement" ADD CONSTRAINT "statement_confirmed_in_the_past" CHECK (
  "confirmed_on" IS NULL OR "confirmed_on" <= ("declared_at" AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_in_the_past" CHECK (
  "confirmed_on" <= ("at" AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE "absence" ADD CONSTRAINT "absence_period" CHECK ("until_on" IS NULL OR "until_on" >= "from_on");

-- Places: never below 0, and always the sum of their rows, whoever wrote them.
ALTER TABLE "places_account" ADD CONSTRAINT "places_account_has_one_owner" CHECK (num_nonnulls("practitioner_id", "site_id") = 1);
ALTER TABLE "places_account" ADD CONSTRAINT "places_account_not_negative" CHECK ("balance" >= 0);

CREATE FUNCTION "places_balance_is_sum"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account uuid;
BEGIN
  -- Two branches and not one CASE: the columns of NEW are looked up when the expression is planned.
  IF TG_TABLE_NAME = 'places_row' THEN account := NEW.account_id; ELSE account := NEW.id; END IF;
  IF (SELECT balance FROM places_account WHERE id = account)
     IS DISTINCT FROM (SELECT coalesce(sum(delta), 0) FROM places_row WHERE account_id = account) THEN
    RAISE EXCEPTION 'places_balance_is_sum' USING ERRCODE = 'check_violation', CONSTRAINT = 'places_balance_is_sum';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "places_row_keeps_balance" AFTER INSERT OR UPDATE ON "places_row"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "places_balance_is_sum"();
CREATE CONSTRAINT TRIGGER "places_account_keeps_balance" AFTER INSERT OR UPDATE ON "places_account"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "places_balance_is_sum"();

-- The projection tells which of its rows changed since a reader last looked: readers keep the register in memory
-- and fetch only those. A transaction id, and not a clock or a sequence, because rows commit out of order.
ALTER TABLE "register_entry" ADD COLUMN "changed_xid" xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX "register_entry_changed_xid_idx" ON "register_entry" ("changed_xid");
CREATE FUNCTION "register_entry_stamp"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER "register_entry_stamp" BEFORE INSERT OR UPDATE ON "register_entry"
  FOR EACH ROW EXECUTE FUNCTION "register_entry_stamp"();
