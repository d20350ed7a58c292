-- AlterTable
ALTER TABLE "need_line" ADD COLUMN     "letter_sent_on" DATE;
