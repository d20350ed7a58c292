-- CreateEnum
CREATE TYPE "question_moment" AS ENUM ('registration', 'evaluation');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'choice', 'yes_no');

-- CreateTable
CREATE TABLE "event_question" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "moment" "question_moment" NOT NULL,
    "position" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "kind" "question_kind" NOT NULL,
    "options" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_needed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "keep_days" INTEGER NOT NULL,
    "is_for_desk" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_question_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "event_question_reason" CHECK (reason <> '' AND wording <> ''),
    CONSTRAINT "event_question_keep_days" CHECK (keep_days BETWEEN 1 AND 90),
    CONSTRAINT "event_question_options" CHECK ((kind = 'choice') = (cardinality(options) >= 2))
);

-- CreateTable
CREATE TABLE "question_answer" (
    "question_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "question_answer_pkey" PRIMARY KEY ("question_id","registration_id")
);

-- CreateIndex
CREATE INDEX "event_question_event_id_position_idx" ON "event_question"("event_id", "position");

-- CreateIndex
CREATE INDEX "question_answer_registration_id_idx" ON "question_answer"("registration_id");

-- AddForeignKey
ALTER TABLE "event_question" ADD CONSTRAINT "event_question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("content_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "event_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
