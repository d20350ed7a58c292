-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "caller" TEXT;

ALTER TABLE "referral" ADD CONSTRAINT "referral_caller" CHECK ("caller" IS NULL OR ("caller" IN ('person', 'relative', 'professional', 'service') AND "channel" IN ('call', 'paper')));
