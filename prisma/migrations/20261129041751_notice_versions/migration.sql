-- Which wording of a form's information was read. Empty for all rows that are there: wordings had no version then.
-- AlterTable
ALTER TABLE "callback_request" ADD COLUMN     "notice_version" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "contact_message" ADD COLUMN     "notice_version" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "notice_version" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "date_poll_voter" ADD COLUMN     "notice_version" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "notice_version" TEXT NOT NULL DEFAULT '';
