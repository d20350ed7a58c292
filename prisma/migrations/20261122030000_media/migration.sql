CREATE TYPE "media_kind" AS ENUM ('picture', 'file');

CREATE TYPE "media_audience" AS ENUM ('public', 'members');

CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "kind" "media_kind" NOT NULL,
    "audience" "media_audience" NOT NULL DEFAULT 'public',
    "title" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "is_decorative" BOOLEAN NOT NULL DEFAULT false,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "crop_x" DOUBLE PRECISION,
    "crop_y" DOUBLE PRECISION,
    "crop_width" DOUBLE PRECISION,
    "crop_height" DOUBLE PRECISION,
    "rendering_id" UUID,
    "width" INTEGER,
    "height" INTEGER,
    "file_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "media_file" (
    "id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "media_file_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "media_rendering_id_key" ON "media"("rendering_id");

CREATE INDEX "media_kind_created_at_idx" ON "media"("kind", "created_at");

CREATE UNIQUE INDEX "media_file_media_id_number_key" ON "media_file"("media_id", "number");

ALTER TABLE "media_file" ADD CONSTRAINT "media_file_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema does not say.
ALTER TABLE "media" ADD CONSTRAINT "media_picture_is_described" CHECK ("kind" <> 'picture' OR ("is_decorative" AND "alt" = '') OR (NOT "is_decorative" AND btrim("alt") <> ''));
ALTER TABLE "media" ADD CONSTRAINT "media_picture_is_drawn" CHECK (("kind" = 'picture') = ("rendering_id" IS NOT NULL) AND ("kind" = 'picture') = ("width" IS NOT NULL) AND ("width" IS NULL) = ("height" IS NULL));
ALTER TABLE "media" ADD CONSTRAINT "media_focal_point" CHECK ("focal_x" BETWEEN 0 AND 1 AND "focal_y" BETWEEN 0 AND 1);
ALTER TABLE "media" ADD CONSTRAINT "media_crop_is_whole" CHECK (num_nulls("crop_x", "crop_y", "crop_width", "crop_height") IN (0, 4));
ALTER TABLE "media" ADD CONSTRAINT "media_crop_is_inside" CHECK ("crop_x" IS NULL OR ("kind" = 'picture' AND "crop_x" >= 0 AND "crop_y" >= 0 AND "crop_width" > 0 AND "crop_height" > 0 AND "crop_x" + "crop_width" <= 1.000001 AND "crop_y" + "crop_height" <= 1.000001));
ALTER TABLE "media_file" ADD CONSTRAINT "media_file_is_counted" CHECK ("number" >= 1 AND "bytes" > 0 AND ("width" IS NULL) = ("height" IS NULL));
-- No media without its file: the row that names the file in force and the file are written together.
ALTER TABLE "media" ADD CONSTRAINT "media_has_its_file" FOREIGN KEY ("id", "file_number") REFERENCES "media_file"("media_id", "number") DEFERRABLE INITIALLY DEFERRED;
