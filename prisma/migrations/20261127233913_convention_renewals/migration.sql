-- CreateEnum
CREATE TYPE "convention_renewal" AS ENUM ('none', 'tacit', 'express');

-- CreateEnum
CREATE TYPE "renewal_decision" AS ENUM ('renewed', 'not_renewed', 'tacitly_renewed');

-- AlterTable
ALTER TABLE "convention" ADD COLUMN     "agreement_id" UUID,
ADD COLUMN     "data_annex" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "notice_months" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "renewal" "convention_renewal" NOT NULL DEFAULT 'none',
ADD COLUMN     "renewal_months" INTEGER;

-- CreateTable
CREATE TABLE "convention_decision" (
    "id" BIGSERIAL NOT NULL,
    "convention_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "decision" "renewal_decision" NOT NULL,
    "next_ends_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "convention_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "convention_decision_convention_id_ends_on_idx" ON "convention_decision"("convention_id", "ends_on");

-- CreateIndex
CREATE INDEX "convention_agreement_id_idx" ON "convention"("agreement_id");

-- AddForeignKey
ALTER TABLE "convention" ADD CONSTRAINT "convention_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "content"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "convention_decision" ADD CONSTRAINT "convention_decision_convention_id_fkey" FOREIGN KEY ("convention_id") REFERENCES "convention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What renews has a last day and a length; what does not, has none of it.
ALTER TABLE "convention" ADD CONSTRAINT "convention_renews_from_a_day" CHECK ("renewal" = 'none' OR ("ends_on" IS NOT NULL AND "renewal_months" IS NOT NULL));
ALTER TABLE "convention" ADD CONSTRAINT "convention_renewal_months" CHECK ("renewal_months" IS NULL OR ("renewal" <> 'none' AND "renewal_months" BETWEEN 1 AND 120));
ALTER TABLE "convention" ADD CONSTRAINT "convention_notice_months" CHECK ("notice_months" BETWEEN 0 AND 24);
ALTER TABLE "convention_decision" ADD CONSTRAINT "convention_decision_next" CHECK (("decision" = 'not_renewed') = ("next_ends_on" IS NULL) AND ("next_ends_on" IS NULL OR "next_ends_on" > "ends_on"));
ALTER TABLE "convention_decision" ADD CONSTRAINT "convention_decision_by" CHECK (("decision" = 'tacitly_renewed') = ("actor_id" IS NULL));
