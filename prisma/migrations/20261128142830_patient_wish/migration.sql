-- CreateTable
CREATE TABLE "patient_wish" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID,
    "capacity" "capacity" NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "patient_wish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "patient_wish_practice_id_idx" ON "patient_wish"("practice_id");

-- AddForeignKey
ALTER TABLE "patient_wish" ADD CONSTRAINT "patient_wish_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "patient_wish_one_open" ON "patient_wish" ("practice_id") WHERE "ended_at" IS NULL;
