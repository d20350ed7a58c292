-- CreateTable
CREATE TABLE "purge_proof" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "erased" INTEGER,
    "kept" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "oldest_on" DATE,
    "limit_on" DATE NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "purge_proof_pkey" PRIMARY KEY ("day","kind")
);

ALTER TABLE "purge_proof" ADD CONSTRAINT "purge_proof_counts" CHECK ("kept" >= 0 AND "late" BETWEEN 0 AND "kept" AND "erased" >= 0);
