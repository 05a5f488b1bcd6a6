-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "unread_because" TEXT;

-- CreateTable
CREATE TABLE "part_report" (
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "what" TEXT,
    "age_ms" INTEGER NOT NULL DEFAULT 0,
    "still_ms" INTEGER NOT NULL DEFAULT 0,
    "waits_for" TEXT,

    CONSTRAINT "part_report_pkey" PRIMARY KEY ("host","pid")
);
