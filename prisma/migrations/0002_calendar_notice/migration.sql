-- CreateTable
CREATE TABLE "calendar_notice" (
    "year" INTEGER NOT NULL,
    "notice" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_notice_pkey" PRIMARY KEY ("year")
);
