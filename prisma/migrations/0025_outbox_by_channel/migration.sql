-- The pace of a bot, and where a notice went out, are a channel's: until now there was one.
-- DropIndex
DROP INDEX "pace_bot_free_at_idx";

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "channel" TEXT;
UPDATE "outbox" SET "channel" = 'telegram' WHERE "bot" IS NOT NULL;

-- AlterTable
ALTER TABLE "pace" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'telegram';
ALTER TABLE "pace" ALTER COLUMN "channel" DROP DEFAULT,
DROP CONSTRAINT "pace_pkey",
ADD CONSTRAINT "pace_pkey" PRIMARY KEY ("channel", "bot", "chat");

-- CreateIndex
CREATE INDEX "pace_channel_bot_free_at_idx" ON "pace"("channel", "bot", "free_at");
