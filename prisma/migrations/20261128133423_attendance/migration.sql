-- CreateEnum
CREATE TYPE "attendance_source" AS ENUM ('code', 'list', 'sheet');

-- CreateTable
CREATE TABLE "companion" (
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "first_name" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "profession_code" TEXT,

    CONSTRAINT "companion_pkey" PRIMARY KEY ("registration_id","position")
);

-- CreateTable
CREATE TABLE "attendance" (
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "half_day_id" UUID NOT NULL,
    "is_present" BOOLEAN NOT NULL,
    "source" "attendance_source" NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("registration_id","position","half_day_id")
);

-- CreateIndex
CREATE INDEX "attendance_half_day_id_idx" ON "attendance"("half_day_id");

-- AddForeignKey
ALTER TABLE "companion" ADD CONSTRAINT "companion_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_half_day_id_fkey" FOREIGN KEY ("half_day_id") REFERENCES "half_day"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "companion" ADD CONSTRAINT "companion_position" CHECK ("position" BETWEEN 2 AND 50);
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_position" CHECK ("position" BETWEEN 1 AND 50);
