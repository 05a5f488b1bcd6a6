-- One card for one thing in each channel by which somebody hears of it. All that stand so far are Telegram's.
ALTER TABLE "card" ADD COLUMN "channel" TEXT NOT NULL DEFAULT 'telegram';
ALTER TABLE "card" ALTER COLUMN "channel" DROP DEFAULT;
ALTER TABLE "card" DROP CONSTRAINT "card_pkey", ADD CONSTRAINT "card_pkey" PRIMARY KEY ("person_id", "key", "channel");
