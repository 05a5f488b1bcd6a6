-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "heat" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "heat_parts" JSONB,
ADD COLUMN     "merged_into" TEXT;

-- CreateTable
CREATE TABLE "topic_merge" (
    "id" BIGSERIAL NOT NULL,
    "year_id" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "members" BIGINT[],
    "by" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "topic_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_parting" (
    "year_id" TEXT NOT NULL,
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_parting_pkey" PRIMARY KEY ("one","other")
);

-- CreateTable
CREATE TABLE "aspect_correction" (
    "id" BIGSERIAL NOT NULL,
    "year_id" TEXT NOT NULL,
    "suggestion_id" BIGINT NOT NULL,
    "was" TEXT,
    "aspect" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aspect_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "topic_merge_into_idx" ON "topic_merge"("into");

-- CreateIndex
CREATE INDEX "topic_parting_year_id_idx" ON "topic_parting"("year_id");

-- CreateIndex
CREATE INDEX "aspect_correction_year_id_id_idx" ON "aspect_correction"("year_id", "id");

-- CreateIndex
CREATE INDEX "topic_merged_into_idx" ON "topic"("merged_into");
