-- A report may show a part of the promised quantity; a candidate names its kind of project; a step may ask for a photo.
ALTER TABLE "report" ADD COLUMN "done" INTEGER CHECK ("done" > 0);
ALTER TABLE "candidate" ADD COLUMN "project_kind" TEXT;
ALTER TABLE "milestone" ADD COLUMN "photo" BOOLEAN NOT NULL DEFAULT false;

-- The changes of each task's light, which stay public. A task is green until its first one.
CREATE TABLE "light_change" (
    "task_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "light" TEXT NOT NULL,
    "because" JSONB NOT NULL,

    CONSTRAINT "light_change_pkey" PRIMARY KEY ("task_id", "at"),
    CONSTRAINT "light_change_light_known" CHECK ("light" IN ('red', 'yellow', 'green', 'grey', 'blue'))
);
ALTER TABLE "light_change" ADD CONSTRAINT "light_change_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
