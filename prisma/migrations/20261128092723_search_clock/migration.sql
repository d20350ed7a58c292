-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "opening_hours" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "need_line" ADD COLUMN     "paused_minutes" INTEGER,
ADD COLUMN     "silent_checks" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "answer_by" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_round" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "practice_ids" UUID[],
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "given_name" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "given_name_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "closure_until_on_idx" ON "closure"("until_on");

-- CreateIndex
CREATE UNIQUE INDEX "search_round_need_id_position_key" ON "search_round"("need_id", "position");

-- CreateIndex
CREATE INDEX "given_name_need_id_idx" ON "given_name"("need_id");

-- CreateIndex
CREATE INDEX "given_name_practice_id_idx" ON "given_name"("practice_id");

-- AddForeignKey
ALTER TABLE "search_round" ADD CONSTRAINT "search_round_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_name" ADD CONSTRAINT "given_name_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_name" ADD CONSTRAINT "given_name_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "closure" ADD CONSTRAINT "closure_order" CHECK ("from_on" <= "until_on");
ALTER TABLE "search_round" ADD CONSTRAINT "search_round_practices" CHECK (cardinality("practice_ids") BETWEEN 1 AND 10 AND "position" > 0);
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_silent_checks" CHECK ("silent_checks" >= 0);
-- The clock of a need stands still while an answer is awaited, and then alone.
ALTER TABLE "need_line" ADD CONSTRAINT "need_line_paused_minutes" CHECK ("paused_minutes" IS NULL OR ("paused_minutes" >= 0 AND "paused_state" IS NOT NULL));
-- What the clock looks for every few minutes.
CREATE INDEX "proposal_answer_by_idx" ON "proposal"("answer_by") WHERE "state" IN ('proposed', 'seen', 'call_back');
