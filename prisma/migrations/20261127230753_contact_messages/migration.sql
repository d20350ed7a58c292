-- CreateEnum
CREATE TYPE "contact_subject" AS ENUM ('doctor', 'membership', 'partnership', 'event', 'press', 'site', 'data', 'other');

-- CreateEnum
CREATE TYPE "contact_reply_means" AS ENUM ('phone', 'mail', 'meeting', 'letter', 'none');

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "subject" "contact_subject" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "read_by_id" UUID,
    "assigned_to_id" UUID,
    "private_note" TEXT NOT NULL DEFAULT '',
    "reply_means" "contact_reply_means",
    "reply_note" TEXT NOT NULL DEFAULT '',
    "replied_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_message_reference_key" ON "contact_message"("reference");

-- CreateIndex
CREATE INDEX "contact_message_received_at_idx" ON "contact_message"("received_at");

-- What the schema does not say.
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_can_be_answered" CHECK ("email" <> '' OR "phone" <> '');
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_is_short" CHECK (char_length("body") BETWEEN 1 AND 4000);
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_reply_is_whole" CHECK (("reply_means" IS NULL) = ("replied_at" IS NULL) AND ("reply_means" IS NOT NULL OR "reply_note" = ''));
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_closed_was_read" CHECK ("closed_at" IS NULL OR "read_at" IS NOT NULL);
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_read_by_fkey" FOREIGN KEY ("read_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_assigned_to_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contact_message" ADD CONSTRAINT "contact_message_closed_by_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
