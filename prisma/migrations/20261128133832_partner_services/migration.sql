-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "asleep_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "service_id" UUID;

-- CreateTable
CREATE TABLE "partner_service" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_member" (
    "service_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "service_member_pkey" PRIMARY KEY ("service_id","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_service_organisation_id_name_key" ON "partner_service"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "service_member_user_id_idx" ON "service_member"("user_id");

-- CreateIndex
CREATE INDEX "referral_service_id_idx" ON "referral"("service_id");

-- AddForeignKey
ALTER TABLE "partner_service" ADD CONSTRAINT "partner_service_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_member" ADD CONSTRAINT "service_member_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "partner_service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_member" ADD CONSTRAINT "service_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "partner_service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An account is as old as its last visit; sessions are forgotten sooner. Nobody sleeps on the day this comes.
CREATE FUNCTION "note_last_seen"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE app_user SET last_seen_at = greatest(last_seen_at, NEW.last_seen_at) WHERE id = NEW.user_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "session_note_last_seen" AFTER INSERT OR UPDATE OF "last_seen_at" ON "session" FOR EACH ROW EXECUTE FUNCTION "note_last_seen"();
UPDATE "app_user" SET "last_seen_at" = now();
