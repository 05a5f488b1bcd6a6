-- The shape of the workflows' histories. Whatever was installed before this was kept has those of the first versions.
-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "histories" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "histories_since" TEXT NOT NULL DEFAULT '0.1.0';
ALTER TABLE "installation" ALTER COLUMN "histories" DROP DEFAULT,
ALTER COLUMN "histories_since" DROP DEFAULT;
