-- CreateEnum
CREATE TYPE "logo_place" AS ENUM ('beside', 'instead');

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "logo_id" UUID,
ADD COLUMN     "logo_place" "logo_place" NOT NULL DEFAULT 'beside';

-- What the schema does not say: a media leaves the library by a mark, never as a row.
ALTER TABLE "instance" ADD CONSTRAINT "instance_logo_fkey" FOREIGN KEY ("logo_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
