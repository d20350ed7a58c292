-- CreateTable
CREATE TABLE "service_report" (
    "id" UUID NOT NULL,
    "content_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "service_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_report_content_id_idx" ON "service_report"("content_id");

-- AddForeignKey
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "service_report" ADD CONSTRAINT "service_report_kind" CHECK ("kind" IN ('phone', 'hours', 'delay', 'how', 'gone', 'other'));
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_note_is_short" CHECK (char_length("note") <= 200);
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_settled_by" CHECK ("settled_by_id" IS NULL OR "settled_at" IS NOT NULL);
-- One person's word about an entry counts once while it waits.
CREATE UNIQUE INDEX "service_report_waiting_key" ON "service_report"("content_id", "actor_id") WHERE "settled_at" IS NULL;
