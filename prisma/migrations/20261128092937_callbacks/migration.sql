-- CreateEnum
CREATE TYPE "callback_for" AS ENUM ('self', 'relative');

-- CreateEnum
CREATE TYPE "callback_moment" AS ENUM ('any', 'morning', 'afternoon');

-- CreateEnum
CREATE TYPE "callback_outcome" AS ENUM ('referral', 'unreachable', 'not_needed', 'directed', 'forgotten');

-- CreateTable
CREATE TABLE "callback_request" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "request_key" UUID NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "for_whom" "callback_for" NOT NULL,
    "moment" "callback_moment" NOT NULL,
    "commune_code" TEXT,
    "campaign_id" UUID,
    "organisation_id" UUID,
    "asked_by_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "last_tried_at" TIMESTAMPTZ(3),
    "outcome" "callback_outcome",
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "callback_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback_campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "callback_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "callback_request_code_key" ON "callback_request"("code");

-- CreateIndex
CREATE UNIQUE INDEX "callback_request_request_key_key" ON "callback_request"("request_key");

-- CreateIndex
CREATE INDEX "callback_request_outcome_due_at_idx" ON "callback_request"("outcome", "due_at");

-- CreateIndex
CREATE INDEX "callback_request_campaign_id_idx" ON "callback_request"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "callback_campaign_slug_key" ON "callback_campaign"("slug");

-- AddForeignKey
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "commune"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "callback_campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_code_shape" CHECK ("code" ~ '^[ACDEFHJKLMNPRTUVWXY3479]{3}-[ACDEFHJKLMNPRTUVWXY3479]{4}$');
-- Whom to call is known until the call is over, and never after.
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_open_or_erased" CHECK (
  CASE WHEN "outcome" IS NULL THEN "name" IS NOT NULL AND "phone" IS NOT NULL AND "code" IS NOT NULL AND "due_at" IS NOT NULL AND "closed_at" IS NULL AND "closed_by_id" IS NULL
       ELSE "name" IS NULL AND "phone" IS NULL AND "due_at" IS NULL AND "closed_at" IS NOT NULL END);
ALTER TABLE "callback_request" ADD CONSTRAINT "callback_request_tries" CHECK ("tries" >= 0 AND ("tries" = 0) = ("last_tried_at" IS NULL));
ALTER TABLE "callback_campaign" ADD CONSTRAINT "callback_campaign_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 30);
