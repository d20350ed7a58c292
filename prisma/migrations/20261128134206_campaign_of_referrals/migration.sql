-- AlterTable
ALTER TABLE "callback_campaign" ADD COLUMN     "erased_accepted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "erased_declared" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "erased_people" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "erased_referrals" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "campaign_id" UUID;

-- CreateIndex
CREATE INDEX "referral_campaign_id_idx" ON "referral"("campaign_id");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "callback_campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;
