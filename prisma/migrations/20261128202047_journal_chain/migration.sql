-- CreateEnum
CREATE TYPE "journal_book" AS ENUM ('audit', 'access');

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "access_event" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "journal_link" (
    "journal" "journal_book" NOT NULL,
    "seq" BIGINT NOT NULL,
    "row_id" BIGINT NOT NULL,
    "kept_until" TIMESTAMPTZ(3) NOT NULL,
    "digest" BYTEA NOT NULL,
    "chain" BYTEA NOT NULL,

    CONSTRAINT "journal_link_pkey" PRIMARY KEY ("journal","seq")
);

-- CreateTable
CREATE TABLE "journal_head" (
    "journal" "journal_book" NOT NULL,
    "seq" BIGINT NOT NULL,
    "chain" BYTEA NOT NULL,

    CONSTRAINT "journal_head_pkey" PRIMARY KEY ("journal")
);

-- CreateTable
CREATE TABLE "journal_checkpoint" (
    "id" BIGSERIAL NOT NULL,
    "journal" "journal_book" NOT NULL,
    "seq" BIGINT NOT NULL,
    "chain" BYTEA NOT NULL,
    "kept_until" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "public_key" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "journal_checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_verification" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "links" INTEGER NOT NULL,
    "problems" INTEGER NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "journal_verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "journal_link_journal_row_id_key" ON "journal_link"("journal", "row_id");

-- CreateIndex
CREATE INDEX "journal_checkpoint_journal_seq_idx" ON "journal_checkpoint"("journal", "seq");

-- CreateIndex
CREATE INDEX "journal_verification_at_idx" ON "journal_verification"("at");

ALTER TABLE "journal_link" ADD CONSTRAINT "journal_link_hashes" CHECK ("seq" > 0 AND octet_length("digest") = 32 AND octet_length("chain") = 32);
ALTER TABLE "journal_head" ADD CONSTRAINT "journal_head_hash" CHECK ("seq" >= 0 AND octet_length("chain") = 32);
ALTER TABLE "journal_checkpoint" ADD CONSTRAINT "journal_checkpoint_sizes" CHECK ("seq" > 0 AND octet_length("chain") = 32 AND octet_length("public_key") = 32 AND octet_length("signature") = 64);

-- How the rows of the two journals are hashed. lib/platform/audit/journal-digest.ts does the same, byte for byte: a text is
-- preceded by its length in bytes, so that no two rows read alike, and an instant is written in UTC with its milliseconds.
DO $$ BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN RAISE EXCEPTION 'the database must be encoded in UTF8: digests of the journals count bytes'; END IF;
END $$;
CREATE FUNCTION "journal_text"("part" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(octet_length(part)::text || ':' || part, '-')
$$;
CREATE FUNCTION "journal_instant"("at" timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
CREATE FUNCTION "journal_digest"("one" "audit_event") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(',', '5:audit', journal_text(one.id::text), journal_text(journal_instant(one.at)), journal_text(one.actor_id::text), journal_text(one.capacity), journal_text(one.event),
    journal_text(one.subject_type), journal_text(one.subject_id), journal_text(one.data::text), journal_text(one.salt::text)), 'UTF8'))
$$;
CREATE FUNCTION "journal_digest"("one" "access_event") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(concat_ws(',', '6:access', journal_text(one.id::text), journal_text(journal_instant(one.at)), journal_text(one.actor_id::text),
    journal_text(one.subject_type), journal_text(one.subject_id), journal_text(one.salt::text)), 'UTF8'))
$$;
CREATE FUNCTION "journal_chain"("previous" bytea, "digest" bytea, "journal" "journal_book", "seq" bigint, "row_id" bigint, "kept_until" timestamptz)
  RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || digest || convert_to(concat_ws(',', journal_text(journal::text), journal_text(seq::text), journal_text(row_id::text), journal_text(journal_instant(kept_until))), 'UTF8'))
$$;

-- Months for which a row of the trail is kept: what is about money, and who answers for attendances, as long as accounts are
-- asked about. The same list stands in lib/accounts/journal-periods.ts, which a test compares.
CREATE FUNCTION "journal_months"("event" text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN event ~ '^(fee|contract)\.' OR event IN ('figures.copy_kept', 'figures.cpam_added', 'figures.cpam_removed',
    'session.attendance_marked', 'session.attendance_validated', 'session.attestations_sent') THEN 36 ELSE 12 END
$$;
CREATE FUNCTION "journal_kept_until"("at" timestamptz, "months" integer) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT (at AT TIME ZONE 'UTC' + make_interval(months => months)) AT TIME ZONE 'UTC'
$$;

INSERT INTO "journal_head" ("journal", "seq", "chain") VALUES ('audit', 0, '\x0000000000000000000000000000000000000000000000000000000000000000'), ('access', 0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- Run at commit (deferred), once for all the rows of a transaction: the head's lock is taken last and held for the commit alone.
-- Only rows from the first of them on are looked at, by the index: a plan made for a third of the table would read all of it.
-- FOR UPDATE shows the last committed head under READ COMMITTED; under stricter isolation it fails rather than forks the chain.
CREATE FUNCTION "chain_audit_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE head journal_head; ids bigint[]; days timestamptz[]; digests bytea[];
BEGIN
  IF EXISTS (SELECT 1 FROM journal_link l WHERE l.journal = 'audit' AND l.row_id = NEW.id) THEN RETURN NULL; END IF;
  SELECT array_agg(o.id), array_agg(o.kept_until), array_agg(o.digest) INTO ids, days, digests FROM (
    SELECT e.id, journal_kept_until(e.at, journal_months(e.event)) AS kept_until, journal_digest(e) AS digest FROM audit_event e
     WHERE e.id >= NEW.id AND e.xmin = (SELECT own.xmin FROM audit_event own WHERE own.id = NEW.id)
       AND NOT EXISTS (SELECT 1 FROM journal_link l WHERE l.journal = 'audit' AND l.row_id = e.id) ORDER BY e.id) o;
  SELECT * INTO STRICT head FROM journal_head h WHERE h.journal = 'audit' FOR UPDATE;
  FOR place IN 1 .. coalesce(cardinality(ids), 0) LOOP
    head.seq := head.seq + 1;
    head.chain := journal_chain(head.chain, digests[place], 'audit', head.seq, ids[place], days[place]);
    INSERT INTO journal_link (journal, seq, row_id, kept_until, digest, chain) VALUES ('audit', head.seq, ids[place], days[place], digests[place], head.chain);
  END LOOP;
  UPDATE journal_head SET seq = head.seq, chain = head.chain WHERE journal = 'audit';
  RETURN NULL;
END $$;
CREATE FUNCTION "chain_access_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE head journal_head; ids bigint[]; days timestamptz[]; digests bytea[];
BEGIN
  IF EXISTS (SELECT 1 FROM journal_link l WHERE l.journal = 'access' AND l.row_id = NEW.id) THEN RETURN NULL; END IF;
  SELECT array_agg(o.id), array_agg(o.kept_until), array_agg(o.digest) INTO ids, days, digests FROM (
    SELECT e.id, journal_kept_until(e.at, 12) AS kept_until, journal_digest(e) AS digest FROM access_event e
     WHERE e.id >= NEW.id AND e.xmin = (SELECT own.xmin FROM access_event own WHERE own.id = NEW.id)
       AND NOT EXISTS (SELECT 1 FROM journal_link l WHERE l.journal = 'access' AND l.row_id = e.id) ORDER BY e.id) o;
  SELECT * INTO STRICT head FROM journal_head h WHERE h.journal = 'access' FOR UPDATE;
  FOR place IN 1 .. coalesce(cardinality(ids), 0) LOOP
    head.seq := head.seq + 1;
    head.chain := journal_chain(head.chain, digests[place], 'access', head.seq, ids[place], days[place]);
    INSERT INTO journal_link (journal, seq, row_id, kept_until, digest, chain) VALUES ('access', head.seq, ids[place], days[place], digests[place], head.chain);
  END LOOP;
  UPDATE journal_head SET seq = head.seq, chain = head.chain WHERE journal = 'access';
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION "chain_audit_event"(), "chain_access_event"() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER "audit_event_chained" AFTER INSERT ON "audit_event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "chain_audit_event"();
CREATE CONSTRAINT TRIGGER "access_event_chained" AFTER INSERT ON "access_event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "chain_access_event"();

-- The rows that are there already, in their order.
DO $$
DECLARE book journal_book; head journal_head; one record;
BEGIN
  FOREACH book IN ARRAY ARRAY['audit', 'access']::journal_book[] LOOP
    SELECT * INTO STRICT head FROM journal_head h WHERE h.journal = book;
    FOR one IN SELECT e.id, journal_kept_until(e.at, journal_months(e.event)) AS kept_until, journal_digest(e) AS digest FROM audit_event e WHERE book = 'audit'
       UNION ALL SELECT e.id, journal_kept_until(e.at, 12), journal_digest(e) FROM access_event e WHERE book = 'access' ORDER BY 1
    LOOP
      head.seq := head.seq + 1;
      head.chain := journal_chain(head.chain, one.digest, book, head.seq, one.id, one.kept_until);
      INSERT INTO journal_link (journal, seq, row_id, kept_until, digest, chain) VALUES (book, head.seq, one.id, one.kept_until, one.digest, head.chain);
    END LOOP;
    UPDATE journal_head SET seq = head.seq, chain = head.chain WHERE journal = book;
  END LOOP;
END $$;

-- The one way in which rows of a journal go. It takes no row and no period: whatever "asked" is, nothing goes before its day, and
-- nothing that no checkpoint covers. Links go once all that they stand for is gone, up to a checkpoint from which one can verify on.
CREATE FUNCTION "forget_journals"("asked" timestamptz) RETURNS TABLE ("audit_rows" integer, "access_rows" integer, "links" integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE due timestamptz := least(asked, clock_timestamp()); book journal_book; covered bigint; first_kept bigint; freed integer;
BEGIN
  audit_rows := 0; access_rows := 0; links := 0;
  FOREACH book IN ARRAY ARRAY['audit', 'access']::journal_book[] LOOP
    SELECT max(c.seq) INTO covered FROM journal_checkpoint c JOIN journal_link l ON l.journal = c.journal AND l.seq = c.seq AND l.chain = c.chain WHERE c.journal = book;
    CONTINUE WHEN covered IS NULL;
    IF book = 'audit' THEN
      DELETE FROM audit_event e USING journal_link l WHERE l.journal = book AND l.row_id = e.id AND l.seq <= covered AND l.kept_until <= due;
      GET DIAGNOSTICS audit_rows = ROW_COUNT;
    ELSE
      DELETE FROM access_event e USING journal_link l WHERE l.journal = book AND l.row_id = e.id AND l.seq <= covered AND l.kept_until <= due;
      GET DIAGNOSTICS access_rows = ROW_COUNT;
    END IF;
    SELECT min(l.seq) INTO first_kept FROM journal_link l WHERE l.journal = book AND l.kept_until > due;
    DELETE FROM journal_link d WHERE d.journal = book AND d.seq <= (
      SELECT max(c.seq) FROM journal_checkpoint c JOIN journal_link l ON l.journal = c.journal AND l.seq = c.seq AND l.chain = c.chain
       WHERE c.journal = book AND c.kept_until <= due AND c.seq < coalesce(first_kept, covered + 1));
    GET DIAGNOSTICS freed = ROW_COUNT;
    links := links + freed;
  END LOOP;
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION "forget_journals"(timestamptz) FROM PUBLIC;
