-- AlterTable
ALTER TABLE "callback_campaign" ADD COLUMN     "erased_asked" INTEGER NOT NULL DEFAULT 0;
