-- CreateTable
CREATE TABLE "erasure" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "is_taken_back" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "erasure_kind_subject_id_idx" ON "erasure"("kind", "subject_id");

-- Append-only for the application: what is remembered for longer than any backup goes by this one function, which takes no id.
CREATE FUNCTION "forget_erasures"("erased_before" timestamptz) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS 'WITH gone AS (DELETE FROM erasure WHERE at < erased_before RETURNING 1) SELECT count(*)::int FROM gone';
REVOKE ALL ON FUNCTION "forget_erasures"(timestamptz) FROM PUBLIC;
