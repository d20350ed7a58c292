-- CreateTable
CREATE TABLE "attendance_validation" (
    "id" BIGSERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "validated_by_id" UUID,
    "validated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_validation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attendance_validation_session_id_id_idx" ON "attendance_validation"("session_id", "id");

-- AddForeignKey
ALTER TABLE "attendance_validation" ADD CONSTRAINT "attendance_validation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
