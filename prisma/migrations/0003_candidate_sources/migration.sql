-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "paid_by" JSONB NOT NULL DEFAULT '{}';
