-- CreateTable
CREATE TABLE "content_typing" (
    "content_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER,
    "typed" JSONB,
    "typed_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_typing_pkey" PRIMARY KEY ("content_id","user_id")
);

-- CreateIndex
CREATE INDEX "content_typing_seen_at_idx" ON "content_typing"("seen_at");

-- AddForeignKey
ALTER TABLE "content_typing" ADD CONSTRAINT "content_typing_content_id_fkey" FOREIGN KEY ("content_id") REFERENCES "content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "content_typing" ADD CONSTRAINT "content_typing_is_whole" CHECK (num_nonnulls("version", "typed", "typed_at") IN (0, 3));
