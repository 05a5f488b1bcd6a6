-- AlterTable
ALTER TABLE "address" ADD COLUMN     "joins_until" BIGINT;

-- CreateTable
CREATE TABLE "set_aside" (
    "id" BIGSERIAL NOT NULL,
    "bot" TEXT NOT NULL,
    "update" TEXT NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsorted_words" (
    "code" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "message" BIGINT NOT NULL,
    "album" TEXT,
    "text" TEXT NOT NULL,
    "photo" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sorted_as" TEXT,

    CONSTRAINT "unsorted_words_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "set_aside_bot_idx" ON "set_aside"("bot");

-- CreateIndex
CREATE INDEX "unsorted_words_person_id_idx" ON "unsorted_words"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "unsorted_words_channel_bot_chat_message_key" ON "unsorted_words"("channel", "bot", "chat", "message");

-- AddForeignKey
ALTER TABLE "unsorted_words" ADD CONSTRAINT "unsorted_words_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
