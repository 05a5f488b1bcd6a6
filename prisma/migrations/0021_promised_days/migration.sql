-- A promised date is a day. It was kept as the last moment of that day in the zone of its year's plan, which says what day it was.
CREATE FUNCTION promised_day(moment TIMESTAMPTZ, of_year TEXT) RETURNS DATE LANGUAGE sql STABLE AS $$
  SELECT (moment AT TIME ZONE coalesce(
    (SELECT v.plan->>'timezone' FROM livelihood_year y JOIN plan_version v ON v.year_id = y.id AND v.version = y.plan_version WHERE y.id = of_year),
    'Asia/Shanghai'))::date
$$;

-- AlterTable
ALTER TABLE "task" ADD COLUMN "day" DATE;
UPDATE "task" t SET "day" = promised_day(t."due", p."year_id") FROM "project" p WHERE p."id" = t."project_id" AND t."due" IS NOT NULL;
ALTER TABLE "task" DROP COLUMN "due";
ALTER TABLE "task" RENAME COLUMN "day" TO "due";

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN "day" DATE;
UPDATE "milestone" m SET "day" = promised_day(m."due", p."year_id")
  FROM "task" t JOIN "project" p ON p."id" = t."project_id" WHERE t."id" = m."task_id";
ALTER TABLE "milestone" DROP COLUMN "due";
ALTER TABLE "milestone" RENAME COLUMN "day" TO "due";
ALTER TABLE "milestone" ALTER COLUMN "due" SET NOT NULL;

-- AlterTable
ALTER TABLE "change" ALTER COLUMN "was_due" TYPE DATE USING promised_day("was_due", "year_id"),
  ALTER COLUMN "due" TYPE DATE USING promised_day("due", "year_id");

DROP FUNCTION promised_day(TIMESTAMPTZ, TEXT);
