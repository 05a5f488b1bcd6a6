-- A change may concern any part of a promise, or give it up (procedure 1.9, C1 to C4).
ALTER TABLE "change"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'date',
  ADD COLUMN "asked" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "was" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "becomes" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "prices" JSONB,
  ADD COLUMN "bulk" TEXT,
  ADD CONSTRAINT "change_kind_known" CHECK ("kind" IN (
    'date', 'place', 'quantity', 'standard', 'unit', 'merged', 'split', 'cancelled'));
-- What was asked for before was more time.
UPDATE "change" SET "asked" = jsonb_build_object('kind', 'date', 'days', "due" - "was_due"),
  "was" = jsonb_build_object('due', "was_due"), "becomes" = jsonb_build_object('due', "due");

-- One decision may be about many tasks, each with its change.
DROP INDEX "change_year_id_decision_key";
CREATE INDEX "change_year_id_decision_idx" ON "change"("year_id", "decision");
CREATE INDEX "change_bulk_state_idx" ON "change"("bulk", "state");

-- A document that was sent with a request.
ALTER TABLE "file" ADD COLUMN "change_id" TEXT;
CREATE INDEX "file_change_id_idx" ON "file"("change_id");
ALTER TABLE "file" ADD CONSTRAINT "file_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Tasks whose promise was given up.
ALTER TABLE "task" DROP CONSTRAINT "task_state_known",
  ADD CONSTRAINT "task_state_known" CHECK ("state" IN (
    'desk', 'open', 'handed-over', 'accepted', 'suspended', 'carried-over', 'merged', 'cancelled'));
