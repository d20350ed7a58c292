-- CreateEnum
CREATE TYPE "event_audience" AS ENUM ('public', 'professionals', 'members', 'invited');

-- CreateEnum
CREATE TYPE "event_state" AS ENUM ('planned', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('asked', 'held', 'registered', 'waiting', 'offered', 'cancelled', 'lapsed');

-- CreateEnum
CREATE TYPE "registration_channel" AS ENUM ('account', 'public_form', 'phone', 'desk');

-- AlterEnum
ALTER TYPE "content_kind" ADD VALUE 'event';

-- AlterEnum
ALTER TYPE "search_kind" ADD VALUE 'event';

-- CreateTable
CREATE TABLE "event" (
    "content_id" UUID NOT NULL,
    "audience" "event_audience" NOT NULL DEFAULT 'public',
    "state" "event_state" NOT NULL DEFAULT 'planned',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "state_at" TIMESTAMPTZ(3),
    "meeting_link" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_pkey" PRIMARY KEY ("content_id")
);

-- CreateTable
CREATE TABLE "event_session" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "is_cancelled" BOOLEAN NOT NULL DEFAULT false,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "half_day" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "half_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_quota" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "profession_code" TEXT,
    "organisation_id" UUID,
    "seats" INTEGER NOT NULL,
    "releases_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "state" "registration_state" NOT NULL,
    "channel" "registration_channel" NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 1,
    "person_key" TEXT,
    "account_id" UUID,
    "first_name" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "profession_code" TEXT,
    "organisation" TEXT NOT NULL DEFAULT '',
    "quota_id" UUID,
    "request_key" UUID NOT NULL,
    "link_id" UUID,
    "rank" BIGSERIAL NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "asked_again_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_step" (
    "id" BIGSERIAL NOT NULL,
    "registration_id" UUID NOT NULL,
    "from_state" "registration_state",
    "to_state" "registration_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "party" TEXT NOT NULL,

    CONSTRAINT "registration_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_move" (
    "id" BIGSERIAL NOT NULL,
    "session_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "seats" INTEGER NOT NULL,
    "taken_after" INTEGER NOT NULL,
    "capacity" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "seat_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_session_event_id_starts_at_idx" ON "event_session"("event_id", "starts_at");

-- CreateIndex
CREATE INDEX "event_session_starts_at_idx" ON "event_session"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "half_day_session_id_starts_at_key" ON "half_day"("session_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_quota_session_id_idx" ON "session_quota"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_request_key_key" ON "registration"("request_key");

-- CreateIndex
CREATE INDEX "registration_session_id_state_rank_idx" ON "registration"("session_id", "state", "rank");

-- CreateIndex
CREATE INDEX "registration_account_id_idx" ON "registration"("account_id");

-- CreateIndex
CREATE INDEX "registration_state_until_at_idx" ON "registration"("state", "until_at");

-- CreateIndex
CREATE INDEX "registration_step_registration_id_idx" ON "registration_step"("registration_id");

-- CreateIndex
CREATE INDEX "seat_move_session_id_id_idx" ON "seat_move"("session_id", "id");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("content_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "half_day" ADD CONSTRAINT "half_day_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_quota" ADD CONSTRAINT "session_quota_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_quota" ADD CONSTRAINT "session_quota_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_quota_id_fkey" FOREIGN KEY ("quota_id") REFERENCES "session_quota"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_step" ADD CONSTRAINT "registration_step_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_move" ADD CONSTRAINT "seat_move_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "event" ADD CONSTRAINT "event_state_told" CHECK ("state" = 'planned' OR ("state_reason" <> '' AND "state_at" IS NOT NULL));
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_times" CHECK ("ends_at" > "starts_at" AND ("closes_at" IS NULL OR "opens_at" IS NULL OR "closes_at" > "opens_at"));
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_counts" CHECK (("capacity" IS NULL OR "capacity" >= 1) AND "taken" >= 0 AND "waiting" >= 0);
ALTER TABLE "half_day" ADD CONSTRAINT "half_day_times" CHECK ("ends_at" > "starts_at");
ALTER TABLE "session_quota" ADD CONSTRAINT "session_quota_for_one" CHECK (num_nonnulls("profession_code", "organisation_id") = 1 AND "seats" >= 1);
ALTER TABLE "registration" ADD CONSTRAINT "registration_people" CHECK ("people" BETWEEN 1 AND 50);
ALTER TABLE "registration" ADD CONSTRAINT "registration_until" CHECK (("state" IN ('asked', 'held', 'offered')) = ("until_at" IS NOT NULL));
CREATE UNIQUE INDEX "registration_person_once" ON "registration" ("session_id", "person_key") WHERE "state" IN ('asked', 'held', 'registered', 'waiting', 'offered');

-- Seats are counted by the database, whoever writes: none is given beyond the capacity, and each change is a line of the journal.
-- A capacity lowered under what is taken excludes nobody; it only gives no further seat.
CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  more integer := 0;
  more_waiting integer := 0;
  counted record;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    IF OLD.state IN ('held', 'registered', 'offered') THEN more := more - OLD.people; END IF;
    IF OLD.state = 'waiting' THEN more_waiting := more_waiting - OLD.people; END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    IF NEW.state IN ('held', 'registered', 'offered') THEN more := more + NEW.people; END IF;
    IF NEW.state = 'waiting' THEN more_waiting := more_waiting + NEW.people; END IF;
  END IF;
  IF more = 0 AND more_waiting = 0 THEN RETURN NULL; END IF;
  UPDATE event_session SET taken = taken + more, waiting = waiting + more_waiting
   WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.session_id ELSE NEW.session_id END RETURNING taken, capacity INTO counted;
  IF more > 0 AND counted.taken > counted.capacity THEN
    RAISE EXCEPTION 'no seat is left' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_within_capacity';
  END IF;
  IF more <> 0 THEN
    INSERT INTO seat_move (session_id, registration_id, seats, taken_after, capacity)
    VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.session_id ELSE NEW.session_id END, CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END, more, counted.taken, counted.capacity);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_counts_seats AFTER INSERT OR DELETE OR UPDATE OF state, people ON registration FOR EACH ROW EXECUTE FUNCTION count_seats();

CREATE FUNCTION guard_counted_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Depth 1: a statement of somebody's own; deeper: the count above.
  IF pg_trigger_depth() = 1 THEN RAISE EXCEPTION 'seats are counted from registrations' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_session_counted'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_session_counted BEFORE UPDATE OF taken, waiting ON event_session FOR EACH ROW
  WHEN (OLD.taken <> NEW.taken OR OLD.waiting <> NEW.waiting) EXECUTE FUNCTION guard_counted_seats();

CREATE FUNCTION guard_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.session_id <> OLD.session_id THEN RAISE EXCEPTION 'a registration stays with its session' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_session_fixed'; END IF;
  IF NEW.state <> OLD.state AND (OLD.state::text || '>' || NEW.state::text) NOT IN (
    'asked>registered', 'asked>waiting', 'asked>cancelled', 'asked>lapsed',
    'held>registered', 'held>cancelled', 'held>lapsed',
    'registered>cancelled',
    'waiting>offered', 'waiting>cancelled', 'waiting>lapsed',
    'offered>registered', 'offered>cancelled', 'offered>lapsed'
  ) THEN RAISE EXCEPTION 'registrations do not go this way' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_state_path'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_guarded BEFORE UPDATE OF state, session_id ON registration FOR EACH ROW EXECUTE FUNCTION guard_registration();
