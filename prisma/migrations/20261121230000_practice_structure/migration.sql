-- A practice is the pair (person, structure) of the RPPS extraction: the doctors of one site may each have a structure.
ALTER TABLE "practice" ADD COLUMN "structure_id" TEXT;
CREATE UNIQUE INDEX "practice_practitioner_id_structure_id_key" ON "practice"("practitioner_id", "structure_id");
