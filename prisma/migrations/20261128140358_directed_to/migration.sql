-- AlterTable
ALTER TABLE "need_step" ADD COLUMN     "directed_to" TEXT;

-- A name stands with what directs somebody, and with nothing else.
ALTER TABLE "need_step" ADD CONSTRAINT "need_step_directed_to" CHECK ("directed_to" IS NULL OR ("directed_to" <> '' AND "reason" IN ('neighbour_cpts', 'out_of_territory')));
