-- A report may show a part of the promised quantity; a candidate names its kind of project.
ALTER TABLE "report" ADD COLUMN "done" INTEGER CHECK ("done" > 0);
ALTER TABLE "candidate" ADD COLUMN "project_kind" TEXT;
