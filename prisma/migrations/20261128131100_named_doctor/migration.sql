-- CreateEnum
CREATE TYPE "doctor_wish" AS ENUM ('household_gp', 'former_practice', 'successor', 'in_mind', 'excluded');

-- CreateTable
CREATE TABLE "named_doctor" (
    "referral_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "practice_id" UUID,
    "wish" "doctor_wish" NOT NULL,

    CONSTRAINT "named_doctor_pkey" PRIMARY KEY ("referral_id","practitioner_id")
);

-- CreateIndex
CREATE INDEX "named_doctor_practitioner_id_idx" ON "named_doctor"("practitioner_id");

-- CreateIndex
CREATE INDEX "named_doctor_practice_id_idx" ON "named_doctor"("practice_id");

-- AddForeignKey
ALTER TABLE "named_doctor" ADD CONSTRAINT "named_doctor_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_doctor" ADD CONSTRAINT "named_doctor_practitioner_id_fkey" FOREIGN KEY ("practitioner_id") REFERENCES "practitioner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_doctor" ADD CONSTRAINT "named_doctor_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One who is not wished is asked nowhere; one at most comes first.
ALTER TABLE "named_doctor" ADD CONSTRAINT "named_doctor_place" CHECK (("wish" = 'excluded') = ("practice_id" IS NULL));
CREATE UNIQUE INDEX "named_doctor_first" ON "named_doctor"("referral_id") WHERE "wish" <> 'excluded';
