-- CreateTable
CREATE TABLE "counted_person" (
    "id" UUID NOT NULL,
    "stands_from" DATE,
    "stands_until" DATE,
    "age_band" "age_band" NOT NULL,
    "channel" "referral_channel" NOT NULL,
    "organisation_id" UUID,
    "sector_id" UUID,
    "received_on" DATE NOT NULL,
    "qualified_on" DATE,
    "proposed_on" DATE,
    "accepted_on" DATE,
    "seen_on" DATE,
    "declared_on" DATE,
    "ended_on" DATE,
    "state" "need_state" NOT NULL,
    "reason" TEXT,
    "waiting" TEXT,
    "days_to_qualify" INTEGER,
    "days_to_accept" INTEGER,
    "days_to_declare" INTEGER,

    CONSTRAINT "counted_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counted_refusal" (
    "month_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "counted_refusal_pkey" PRIMARY KEY ("month_on","reason")
);

-- CreateTable
CREATE TABLE "cpam_figure" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "on_day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "cpam_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figures_copy" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "title" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "figures_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "counted_person_stands_until_idx" ON "counted_person"("stands_until");

-- CreateIndex
CREATE INDEX "cpam_figure_year_id_idx" ON "cpam_figure"("year_id");

-- CreateIndex
CREATE INDEX "figures_copy_year_id_made_at_idx" ON "figures_copy"("year_id", "made_at");

-- AddForeignKey
ALTER TABLE "counted_person" ADD CONSTRAINT "counted_person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_person" ADD CONSTRAINT "counted_person_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cpam_figure" ADD CONSTRAINT "cpam_figure_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "contract_year"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "counted_person" ADD CONSTRAINT "counted_person_stands" CHECK ("stands_from" IS NULL OR "stands_until" IS NULL OR "stands_from" <= "stands_until");
ALTER TABLE "counted_person" ADD CONSTRAINT "counted_person_waiting" CHECK ("waiting" IN ('under_1_month', 'from_1_to_3_months', 'from_3_to_6_months', 'over_6_months'));
ALTER TABLE "counted_refusal" ADD CONSTRAINT "counted_refusal_count" CHECK ("count" > 0);
ALTER TABLE "cpam_figure" ADD CONSTRAINT "cpam_figure_unit" CHECK ("unit" IN ('count', 'percent', 'hours', 'euros', 'yes_no') AND "name" <> '' AND "source" <> '');
-- What the board looks at: the latest steps into a few states.
CREATE INDEX "need_step_to_state_at_idx" ON "need_step"("to_state", "at");
