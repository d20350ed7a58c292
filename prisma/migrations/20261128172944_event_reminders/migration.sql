-- AlterTable
ALTER TABLE "event" ADD COLUMN     "reminder_days" INTEGER[] DEFAULT ARRAY[7, 1]::INTEGER[],
ADD COLUMN     "reminder_note" TEXT NOT NULL DEFAULT '';

ALTER TABLE "event" ADD CONSTRAINT "event_reminder_days" CHECK ("reminder_days" <@ ARRAY[7, 1]);
