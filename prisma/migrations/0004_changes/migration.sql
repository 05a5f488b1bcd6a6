-- CreateTable
CREATE TABLE "change" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "role_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "was_due" TIMESTAMPTZ(3) NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "size" TEXT NOT NULL,
    "decider" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decision" INTEGER,
    "because" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "change_code_key" ON "change"("code");

-- CreateIndex
CREATE INDEX "change_year_id_state_idx" ON "change"("year_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "change_task_id_number_key" ON "change"("task_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "change_year_id_decision_key" ON "change"("year_id", "decision");

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
