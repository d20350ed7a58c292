-- Both are trusted extensions: the owner of the database may add them.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- French stems, accents forgiven.
CREATE TEXT SEARCH CONFIGURATION "french_plain" (COPY = french);
ALTER TEXT SEARCH CONFIGURATION "french_plain" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- CreateEnum
CREATE TYPE "search_kind" AS ENUM ('page', 'news', 'action', 'campaign', 'offer', 'convention', 'document', 'tool', 'professional', 'partner');

-- CreateTable
CREATE TABLE "search_document" (
    "kind" "search_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "dated_on" DATE,
    "stems" tsvector,
    "plain" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","subject_id")
);

CREATE FUNCTION "search_document_stems"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- An apostrophe joins two words for the parser ("l'hôpital"): a space parts them.
  NEW.plain := lower(public.unaccent(translate(NEW.title, '’''', '  ')));
  NEW.stems := setweight(to_tsvector('public.french_plain', translate(NEW.title, '’''', '  ')), 'A')
    || setweight(to_tsvector('public.french_plain', translate(NEW.summary, '’''', '  ')), 'B')
    || setweight(to_tsvector('public.french_plain', left(translate(NEW.body, '’''', '  '), 200000)), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER "search_document_stems" BEFORE INSERT OR UPDATE ON "search_document" FOR EACH ROW EXECUTE FUNCTION "search_document_stems"();
CREATE INDEX "search_document_stems_idx" ON "search_document" USING gin ("stems");
CREATE INDEX "search_document_plain_idx" ON "search_document" USING gin ("plain" gin_trgm_ops);
CREATE INDEX "search_document_begins_idx" ON "search_document" ("plain" text_pattern_ops);
