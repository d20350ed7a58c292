-- CreateTable
CREATE TABLE "neighbour" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "neighbour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "neighbour_commune" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "neighbour_id" UUID NOT NULL,

    CONSTRAINT "neighbour_commune_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "neighbour_name_key" ON "neighbour"("name");

-- CreateIndex
CREATE INDEX "neighbour_commune_neighbour_id_idx" ON "neighbour_commune"("neighbour_id");

-- AddForeignKey
ALTER TABLE "neighbour_commune" ADD CONSTRAINT "neighbour_commune_neighbour_id_fkey" FOREIGN KEY ("neighbour_id") REFERENCES "neighbour"("id") ON DELETE CASCADE ON UPDATE CASCADE;
