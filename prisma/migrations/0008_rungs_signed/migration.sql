-- AlterTable
ALTER TABLE "card" ADD COLUMN     "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "told_at" TIMESTAMPTZ(3);
