-- AlterTable
ALTER TABLE "errand" ADD COLUMN     "tell_at" TIMESTAMPTZ(3);

-- Whoever was told "under way" by the release before hears of a refusal too.
UPDATE "errand" SET "tell_at" = "real_at" WHERE "state" = 'waiting' AND "person_id" IS NOT NULL;
