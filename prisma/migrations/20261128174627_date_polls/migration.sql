-- CreateEnum
CREATE TYPE "date_answer" AS ENUM ('yes', 'if_needed', 'no');

-- CreateTable
CREATE TABLE "date_poll" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "answers_until" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "date_poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_poll_choice" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_chosen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "date_poll_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_poll_voter" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "person_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "date_poll_voter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_poll_vote" (
    "voter_id" UUID NOT NULL,
    "choice_id" UUID NOT NULL,
    "answer" "date_answer" NOT NULL,

    CONSTRAINT "date_poll_vote_pkey" PRIMARY KEY ("voter_id","choice_id")
);

-- CreateIndex
CREATE INDEX "date_poll_event_id_idx" ON "date_poll"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "date_poll_choice_poll_id_starts_at_key" ON "date_poll_choice"("poll_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "date_poll_voter_poll_id_person_key_key" ON "date_poll_voter"("poll_id", "person_key");

-- CreateIndex
CREATE INDEX "date_poll_vote_choice_id_idx" ON "date_poll_vote"("choice_id");

-- AddForeignKey
ALTER TABLE "date_poll" ADD CONSTRAINT "date_poll_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("content_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_poll_choice" ADD CONSTRAINT "date_poll_choice_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "date_poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_poll_voter" ADD CONSTRAINT "date_poll_voter_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "date_poll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_poll_vote" ADD CONSTRAINT "date_poll_vote_voter_id_fkey" FOREIGN KEY ("voter_id") REFERENCES "date_poll_voter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_poll_vote" ADD CONSTRAINT "date_poll_vote_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "date_poll_choice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One poll at a time for an event, one kept date for a poll.
CREATE UNIQUE INDEX "date_poll_open_key" ON "date_poll"("event_id") WHERE "closed_at" IS NULL;
CREATE UNIQUE INDEX "date_poll_choice_chosen_key" ON "date_poll_choice"("poll_id") WHERE "is_chosen";

ALTER TABLE "date_poll" ADD CONSTRAINT "date_poll_times" CHECK ("answers_until" > "opened_at" AND ("closed_at" IS NULL OR "closed_at" >= "opened_at"));
ALTER TABLE "date_poll_choice" ADD CONSTRAINT "date_poll_choice_times" CHECK ("ends_at" > "starts_at");
ALTER TABLE "date_poll_voter" ADD CONSTRAINT "date_poll_voter_email" CHECK ("email" <> '' AND char_length("name") <= 80);
