-- AlterTable
ALTER TABLE "role" ADD COLUMN     "away_until" TIMESTAMPTZ(3),
ADD COLUMN     "stand_in_id" TEXT;

-- CreateIndex
CREATE INDEX "role_unit_id_idx" ON "role"("unit_id");

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_stand_in_id_fkey" FOREIGN KEY ("stand_in_id") REFERENCES "role"("id") ON DELETE SET NULL ON UPDATE CASCADE;
