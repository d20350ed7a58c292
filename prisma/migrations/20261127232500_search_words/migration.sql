-- AlterEnum
ALTER TYPE "search_kind" ADD VALUE 'commune';

-- AlterTable
ALTER TABLE "search_document" ADD COLUMN "keywords" TEXT NOT NULL DEFAULT '', ADD COLUMN "until_on" DATE, ADD COLUMN "title_stems" tsvector, ADD COLUMN "title_words" tsvector;

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "documents" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");

-- Words that begin like what is typed, and words that look like it.
CREATE INDEX "search_word_begins_idx" ON "search_word" ("word" text_pattern_ops);
CREATE INDEX "search_word_alike_idx" ON "search_word" USING gin ("word" gin_trgm_ops);

-- Words whole, accents forgiven: for suggestions while typing.
CREATE TEXT SEARCH CONFIGURATION "plain_words" (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION "plain_words" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- What is written and what is typed, brought to the same words: no capitals, no accents, and no signs, since apostrophes and
-- hyphens join words for the parser ("l'hôpital", "télé-expertise").
CREATE FUNCTION "search_plain"("written" text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT trim(BOTH FROM regexp_replace(lower(unaccent(written)), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The same, with what the French stemmer misses once accents are gone: "infirmière" is "infirmier", "à" says nothing.
CREATE FUNCTION "search_text"("written" text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT regexp_replace(regexp_replace(search_plain(written), 'iere(s?)\M', 'ier\1', 'g'), '\ma\M', ' ', 'g')
$$;

-- Words joined by a hyphen are also found written as one ("téléexpertise").
CREATE FUNCTION "search_joined"("written" text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT coalesce(string_agg(replace(found[1], '-', ''), ' '), '')
    FROM regexp_matches(replace(written, '‑', '-'), '[[:alpha:]]+(?:-[[:alpha:]]+)+', 'g') AS found
$$;

CREATE FUNCTION "search_stems"("written" text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT to_tsvector('french_plain', search_text(written || ' ' || search_joined(written)))
$$;

CREATE OR REPLACE FUNCTION "search_document_stems"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  NEW.plain := search_plain(NEW.title);
  -- The title's own words weigh more than those that go with it.
  NEW.title_stems := setweight(search_stems(NEW.title), 'A') || setweight(search_stems(NEW.keywords), 'B');
  NEW.title_words := to_tsvector('plain_words', NEW.plain);
  NEW.stems := NEW.title_stems || setweight(search_stems(NEW.summary), 'C') || setweight(search_stems(left(NEW.body, 200000)), 'D');
  RETURN NEW;
END $$;

-- The words of what was just written, in one order for everybody: two publications at once then wait for each other, no more.
CREATE FUNCTION "search_document_words"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  INSERT INTO search_word (word, stem)
  SELECT word, coalesce((ts_lexize('french_stem', search_text(word)))[1], word)
    FROM (SELECT DISTINCT word FROM written, regexp_split_to_table(search_plain(concat_ws(' ', title, keywords, summary, left(body, 200000)))
            || ' ' || search_plain(search_joined(concat_ws(' ', title, keywords, summary, left(body, 200000)))), '[^a-z]+') AS word
           WHERE length(word) BETWEEN 3 AND 30) AS words
   ORDER BY word ON CONFLICT (word) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_document_words_insert" AFTER INSERT ON "search_document" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "search_document_words"();
CREATE TRIGGER "search_document_words_update" AFTER UPDATE ON "search_document" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "search_document_words"();

-- Whatever changes of who is in the directory, nobody stays found by what was said before; who still is in it comes back by
-- the step that changed it, or within half an hour.
CREATE FUNCTION "search_forgets_person"() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF TG_TABLE_NAME = 'member_profile' THEN
    DELETE FROM search_document WHERE kind = 'professional' AND subject_id = coalesce(NEW.user_id, OLD.user_id);
  ELSIF TG_TABLE_NAME = 'app_user' THEN
    DELETE FROM search_document WHERE kind = 'professional' AND subject_id = OLD.id;
  ELSIF TG_TABLE_NAME = 'member' THEN
    DELETE FROM search_document WHERE kind = 'professional' AND subject_id = OLD.user_id;
  ELSE
    DELETE FROM search_document WHERE kind = 'professional' AND subject_id IN (SELECT id FROM app_user WHERE practitioner_id = OLD.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_forgets_profile" AFTER UPDATE OR DELETE ON "member_profile" FOR EACH ROW EXECUTE FUNCTION "search_forgets_person"();
CREATE TRIGGER "search_forgets_account" AFTER UPDATE OF "disabled_at", "practitioner_id" ON "app_user" FOR EACH ROW WHEN (NEW.disabled_at IS NOT NULL OR NEW.practitioner_id IS DISTINCT FROM OLD.practitioner_id) EXECUTE FUNCTION "search_forgets_person"();
CREATE TRIGGER "search_forgets_member" AFTER UPDATE OF "state" ON "member" FOR EACH ROW WHEN (OLD.state = 'member' AND NEW.state <> 'member' AND OLD.user_id IS NOT NULL) EXECUTE FUNCTION "search_forgets_person"();
CREATE TRIGGER "search_forgets_practitioner" AFTER UPDATE OF "removed_at" ON "practitioner" FOR EACH ROW WHEN (NEW.removed_at IS NOT NULL) EXECUTE FUNCTION "search_forgets_person"();

-- What was indexed before is indexed anew.
UPDATE "search_document" SET "until_on" = (c."published"->>'untilOn')::date FROM "content" c WHERE c."id" = "subject_id" AND c."kind" = 'offer' AND c."published"->>'untilOn' <> '';
UPDATE "search_document" SET "title" = "title";

DROP INDEX "search_document_plain_idx";
CREATE INDEX "search_document_title_stems_idx" ON "search_document" USING gin ("title_stems");
CREATE INDEX "search_document_title_words_idx" ON "search_document" USING gin ("title_words");
-- News are many, the rest few: of a word that is everywhere, pages, actions and people are never lost among the news.
CREATE INDEX "search_document_few_idx" ON "search_document" USING gin ("stems") WHERE "kind" <> 'news';
CREATE INDEX "search_document_newest_idx" ON "search_document" ("dated_on" DESC NULLS LAST);
