-- CreateEnum
CREATE TYPE "content_kind" AS ENUM ('page', 'news', 'press', 'campaign', 'offer', 'tool', 'step', 'officer', 'axis', 'action', 'pathway', 'service', 'structure', 'document', 'agreement');

-- CreateEnum
CREATE TYPE "content_audience" AS ENUM ('public', 'members');

-- CreateTable
CREATE TABLE "content" (
    "id" UUID NOT NULL,
    "kind" "content_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "audience" "content_audience" NOT NULL DEFAULT 'public',
    "draft" JSONB NOT NULL,
    "draft_title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,
    "published" JSONB,
    "published_version" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "publish_at" TIMESTAMPTZ(3),
    "withdraw_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_version" (
    "id" BIGSERIAL NOT NULL,
    "content_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_reference" (
    "content_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "content_reference_pkey" PRIMARY KEY ("content_id","state","field","target","target_id")
);

-- CreateTable
CREATE TABLE "old_address" (
    "kind" "content_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "content_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "old_address_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateIndex
CREATE INDEX "content_kind_position_idx" ON "content"("kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "content_kind_slug_key" ON "content"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "content_version_content_id_number_key" ON "content_version"("content_id", "number");

-- CreateIndex
CREATE INDEX "content_reference_target_target_id_idx" ON "content_reference"("target", "target_id");

-- AddForeignKey
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_reference" ADD CONSTRAINT "content_reference_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "old_address" ADD CONSTRAINT "old_address_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "content" ADD CONSTRAINT "content_published_is_whole" CHECK (num_nonnulls("published", "published_version", "published_at") IN (0, 3));
ALTER TABLE "content" ADD CONSTRAINT "content_withdrawn_after_published" CHECK ("withdraw_at" IS NULL OR "publish_at" IS NULL OR "withdraw_at" > "publish_at");
ALTER TABLE "content" ADD CONSTRAINT "content_removed_is_not_public" CHECK ("removed_at" IS NULL OR ("published" IS NULL AND "publish_at" IS NULL));
ALTER TABLE "content" ADD CONSTRAINT "content_slug_is_an_address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 80);
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_event" CHECK ("event" IN ('saved', 'published', 'scheduled', 'withdrawn', 'restored', 'removed'));
ALTER TABLE "content_reference" ADD CONSTRAINT "content_reference_state" CHECK ("state" IN ('draft', 'published'));
ALTER TABLE "content_reference" ADD CONSTRAINT "content_reference_target" CHECK ("target" IN ('media', 'content', 'organisation', 'convention'));
