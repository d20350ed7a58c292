-- CreateEnum
CREATE TYPE "sign_in_way" AS ENUM ('mail_link', 'health_card', 'example');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "opened_by" "sign_in_way" NOT NULL DEFAULT 'mail_link';

-- Browser and system in words, not the line that the browser sends.
ALTER TABLE "session" ADD CONSTRAINT "session_device" CHECK (length("device") <= 60);
