-- AlterTable
ALTER TABLE "content_typing" ADD COLUMN     "page" TEXT,
ADD COLUMN     "sequence" INTEGER;

UPDATE "content_typing" SET "page" = '', "sequence" = 0 WHERE "typed_at" IS NOT NULL;

ALTER TABLE "content_typing" DROP CONSTRAINT "content_typing_is_whole";
ALTER TABLE "content_typing" ADD CONSTRAINT "content_typing_is_whole" CHECK (num_nonnulls("version", "typed", "typed_at", "page", "sequence") IN (0, 5));
