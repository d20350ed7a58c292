-- CreateTable
CREATE TABLE "public_quarter" (
    "id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "tables" JSONB NOT NULL,

    CONSTRAINT "public_quarter_pkey" PRIMARY KEY ("id")
);

-- A day is told of once: two publications of overlapping days could be subtracted from each other.
ALTER TABLE "public_quarter"
  ADD CONSTRAINT "public_quarter_days" CHECK ("until_on" >= "from_on"),
  ADD CONSTRAINT "public_quarter_apart" EXCLUDE USING gist (daterange("from_on", "until_on", '[]') WITH &&);
