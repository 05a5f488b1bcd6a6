-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "answer" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "inbox_search" (
    "person_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "inbox_search_pkey" PRIMARY KEY ("person_id","code")
);

-- CreateTable
CREATE TABLE "topic_correction" (
    "topic_id" TEXT NOT NULL,
    "answer" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "was_outcome" TEXT NOT NULL,
    "was_reason" JSONB,
    "was_candidate_id" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "candidate_id" TEXT,

    CONSTRAINT "topic_correction_pkey" PRIMARY KEY ("topic_id","answer")
);

-- CreateIndex
CREATE INDEX "topic_candidate_id_idx" ON "topic"("candidate_id");

-- AddForeignKey
ALTER TABLE "topic_correction" ADD CONSTRAINT "topic_correction_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
