-- CreateTable
CREATE TABLE "content_facet" (
    "content_id" UUID NOT NULL,
    "facet" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_facet_pkey" PRIMARY KEY ("content_id","facet","slug")
);

-- CreateIndex
CREATE INDEX "content_facet_facet_slug_published_at_content_id_idx" ON "content_facet"("facet", "slug", "published_at", "content_id");

-- AddForeignKey
ALTER TABLE "content_facet" ADD CONSTRAINT "content_facet_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "content_facet" ADD CONSTRAINT "content_facet_known" CHECK ("facet" IN ('category', 'tag') AND "slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Lists of what is public, newest first, and in the coordinator's order.
CREATE INDEX "content_public_newest_idx" ON "content" ("kind", "published_at" DESC, "id" DESC) WHERE "audience" = 'public' AND "published_at" IS NOT NULL;

-- A word as the last part of an address: without capitals, accents and signs, at most 60 letters.
CREATE FUNCTION "facet_slug"("word" text) RETURNS text LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT trim(BOTH '-' FROM left(trim(BOTH '-' FROM regexp_replace(lower(unaccent(word)), '[^a-z0-9]+', '-', 'g')), 60))
$$;

-- Whatever writes a content (use case, example, restored copy), its lists follow in the same transaction.
CREATE FUNCTION "content_facets"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM content_facet WHERE content_id = NEW.id; END IF;
  IF NEW.audience = 'public' AND NEW.published_at IS NOT NULL AND NEW.removed_at IS NULL THEN
    INSERT INTO content_facet (content_id, facet, slug, label, published_at)
    SELECT NEW.id, 'category', NEW.published->>'category', NEW.published->>'category', NEW.published_at WHERE NEW.published->>'category' <> ''
    UNION ALL
    SELECT DISTINCT ON (3) NEW.id, 'tag', facet_slug(word), word, NEW.published_at
      FROM (SELECT btrim(regexp_replace(part, '\s+', ' ', 'g'), ' #') AS word FROM regexp_split_to_table(NEW.published->>'tags', '[,;]') AS part) AS words
     WHERE facet_slug(word) <> '';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "content_facets_insert" AFTER INSERT ON "content" FOR EACH ROW WHEN (NEW.kind = 'news') EXECUTE FUNCTION "content_facets"();
CREATE TRIGGER "content_facets_update" AFTER UPDATE OF "published", "audience", "published_at", "removed_at" ON "content" FOR EACH ROW WHEN (NEW.kind = 'news') EXECUTE FUNCTION "content_facets"();

INSERT INTO "content_facet" ("content_id", "facet", "slug", "label", "published_at")
SELECT id, 'category', published->>'category', published->>'category', published_at FROM "content"
 WHERE kind = 'news' AND audience = 'public' AND published_at IS NOT NULL AND removed_at IS NULL AND published->>'category' <> ''
UNION ALL
SELECT DISTINCT ON (c.id, 3) c.id, 'tag', facet_slug(word), word, c.published_at
  FROM "content" c, LATERAL (SELECT btrim(regexp_replace(part, '\s+', ' ', 'g'), ' #') AS word FROM regexp_split_to_table(c.published->>'tags', '[,;]') AS part) AS words
 WHERE c.kind = 'news' AND c.audience = 'public' AND c.published_at IS NOT NULL AND c.removed_at IS NULL AND facet_slug(word) <> '';
