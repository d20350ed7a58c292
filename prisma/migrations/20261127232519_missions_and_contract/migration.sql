-- AlterEnum
ALTER TYPE "content_kind" ADD VALUE 'mission';

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "signed_on" DATE,
    "signed_at" TEXT NOT NULL DEFAULT '',
    "parties" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_year" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_indicator" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "mission_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "target" DOUBLE PRECISION,
    "result" DOUBLE PRECISION,
    "result_on" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contract_year_contract_id_number_key" ON "contract_year"("contract_id", "number");

-- CreateIndex
CREATE INDEX "contract_indicator_year_id_idx" ON "contract_indicator"("year_id");

-- AddForeignKey
ALTER TABLE "contract_year" ADD CONSTRAINT "contract_year_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_indicator" ADD CONSTRAINT "contract_indicator_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "contract_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_indicator" ADD CONSTRAINT "contract_indicator_mission_id_fkey" FOREIGN KEY ("mission_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "contract_year" ADD CONSTRAINT "contract_year_begins_first" CHECK ("from_on" <= "until_on");
-- One day is in one contract year at most, whatever the contract: a renewal begins after the end.
ALTER TABLE "contract_year" ADD CONSTRAINT "contract_year_do_not_overlap" EXCLUDE USING gist (daterange("from_on", "until_on", '[]') WITH &&);
ALTER TABLE "contract_indicator" ADD CONSTRAINT "contract_indicator_unit" CHECK ("unit" IN ('count', 'percent', 'hours', 'euros', 'yes_no'));
-- A result says where it comes from and of which day it is.
ALTER TABLE "contract_indicator" ADD CONSTRAINT "contract_indicator_result_is_dated" CHECK ("result" IS NULL OR ("result_on" IS NOT NULL AND "source" <> ''));
