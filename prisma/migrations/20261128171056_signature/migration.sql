-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "signed_at" TIMESTAMPTZ(3),
ADD COLUMN     "strokes" TEXT;

-- Nobody signs for an absence; a signature is short, and nothing but points.
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_signed_present" CHECK ("signed_at" IS NULL OR "is_present");
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_strokes" CHECK ("strokes" IS NULL OR ("signed_at" IS NOT NULL AND length("strokes") <= 4000 AND "strokes" ~ '^[0-9,; ]*$'));
