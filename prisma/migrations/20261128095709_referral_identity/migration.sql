-- CreateTable
CREATE TABLE "referral_identity" (
    "person_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_identity_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "person_hash" (
    "person_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "person_hash_pkey" PRIMARY KEY ("person_id","year")
);

-- CreateTable
CREATE TABLE "referral_mode" (
    "id" SERIAL NOT NULL,
    "mode" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_mode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "referral_identity_key_id_idx" ON "referral_identity"("key_id");

-- CreateIndex
CREATE INDEX "person_hash_hash_idx" ON "person_hash"("hash");

-- AddForeignKey
ALTER TABLE "referral_identity" ADD CONSTRAINT "referral_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "referral_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_hash" ADD CONSTRAINT "person_hash_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "referral_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "referral_mode" ADD CONSTRAINT "referral_mode_known" CHECK ("mode" IN ('minimal', 'hds'));
ALTER TABLE "referral_mode" ADD CONSTRAINT "referral_mode_decided" CHECK ("mode" = 'minimal' OR "decision" <> '');
-- A nonce, a tag and something between them: what is not encrypted does not fit by mistake.
ALTER TABLE "referral_identity" ADD CONSTRAINT "referral_identity_sealed" CHECK (octet_length("sealed") > 28);
