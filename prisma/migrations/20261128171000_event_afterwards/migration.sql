-- CreateEnum
CREATE TYPE "document_moment" AS ENUM ('before', 'after');

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "has_evaluated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "thanked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "event_document" (
    "event_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "moment" "document_moment" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_document_pkey" PRIMARY KEY ("event_id","moment","media_id")
);

-- CreateTable
CREATE TABLE "session_thanks" (
    "session_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_thanks_pkey" PRIMARY KEY ("session_id"),
    CONSTRAINT "session_thanks_message" CHECK (message <> '')
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "satisfaction" INTEGER NOT NULL,
    "useful" TEXT NOT NULL,
    "improve" TEXT NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "evaluation_satisfaction" CHECK (satisfaction BETWEEN 1 AND 5)
);

-- CreateTable
CREATE TABLE "evaluation_answer" (
    "evaluation_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "evaluation_answer_pkey" PRIMARY KEY ("evaluation_id","question_id")
);

-- CreateIndex
CREATE INDEX "event_document_media_id_idx" ON "event_document"("media_id");

-- CreateIndex
CREATE INDEX "evaluation_session_id_idx" ON "evaluation"("session_id");

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("content_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_thanks" ADD CONSTRAINT "session_thanks_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "event_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
