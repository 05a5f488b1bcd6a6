-- AlterTable
ALTER TABLE "file" ADD COLUMN     "answer_id" TEXT,
ADD COLUMN     "matter_id" TEXT;

-- CreateTable
CREATE TABLE "matter" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "once" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "line" TEXT,
    "severity" TEXT,
    "words" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "unit_id" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "ladder" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "objection" TEXT,
    "better_id" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "ended" TEXT,

    CONSTRAINT "matter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matter_answer" (
    "id" TEXT NOT NULL,
    "matter_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "role_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "unfit" TEXT,
    "looked_at" TIMESTAMPTZ(3),
    "met" BOOLEAN,
    "why" TEXT,

    CONSTRAINT "matter_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "matter_code_key" ON "matter"("code");

-- CreateIndex
CREATE UNIQUE INDEX "matter_once_key" ON "matter"("once");

-- CreateIndex
CREATE INDEX "matter_about_idx" ON "matter"("about");

-- CreateIndex
CREATE INDEX "matter_unit_id_state_idx" ON "matter"("unit_id", "state");

-- CreateIndex
CREATE INDEX "matter_role_id_idx" ON "matter"("role_id");

-- CreateIndex
CREATE UNIQUE INDEX "matter_year_id_kind_number_key" ON "matter"("year_id", "kind", "number");

-- CreateIndex
CREATE INDEX "matter_answer_matter_id_at_idx" ON "matter_answer"("matter_id", "at");

-- CreateIndex
CREATE INDEX "file_matter_id_idx" ON "file"("matter_id");

-- CreateIndex
CREATE INDEX "file_answer_id_idx" ON "file"("answer_id");

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "matter_answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter" ADD CONSTRAINT "matter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_answer" ADD CONSTRAINT "matter_answer_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Its columns of states and kinds hold the words of records/states.ts, and a decision two more.
ALTER TABLE "matter"
  ADD CONSTRAINT "matter_kind_known" CHECK ("kind" IN ('finding', 'question')),
  ADD CONSTRAINT "matter_severity_known" CHECK ("severity" IN ('serious', 'slight')),
  ADD CONSTRAINT "matter_state_known" CHECK ("state" IN ('waiting', 'returned', 'drafted', 'answered', 'closed')),
  ADD CONSTRAINT "matter_ended_known" CHECK ("ended" IN ('met', 'not-met', 'unrated', 'lapsed'));
DO $$
DECLARE
  was TEXT := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'decision_kind_known');
BEGIN
  ALTER TABLE "decision" DROP CONSTRAINT "decision_kind_known";
  EXECUTE 'ALTER TABLE "decision" ADD CONSTRAINT "decision_kind_known" '
    || replace(was, 'ARRAY[', 'ARRAY[''assign-matter''::text, ''approve-answer''::text, ');
END $$;
