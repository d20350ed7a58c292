-- AlterEnum
ALTER TYPE "registration_channel" ADD VALUE 'invitation';

-- CreateTable
CREATE TABLE "event_invitation" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "person_key" TEXT NOT NULL,
    "link_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_event_id_person_key_key" ON "event_invitation"("event_id", "person_key");

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("content_id") ON DELETE RESTRICT ON UPDATE CASCADE;
