-- Lines of standards get ids of their own, by which reports, marks, milestones and open questions name them: s1 for the first, as those that
-- come without get them (domain/tasks/standard).
CREATE FUNCTION with_line_ids(standard JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', 's' || n) || line ORDER BY n), '[]')
  FROM jsonb_array_elements(standard) WITH ORDINALITY AS lines(line, n)
$$;
UPDATE "candidate" SET "standard" = with_line_ids("standard");
UPDATE "task" SET "standard" = with_line_ids("standard");
DROP FUNCTION with_line_ids(JSONB);

-- AlterTable
ALTER TABLE "report" ALTER COLUMN "line" TYPE TEXT USING 's' || ("line" + 1);

-- AlterTable
ALTER TABLE "line_mark" ALTER COLUMN "line" TYPE TEXT USING 's' || ("line" + 1);

-- A milestone was the line at its place: it proves that one, and is called as it is.
-- AlterTable
ALTER TABLE "milestone" ADD COLUMN "id" TEXT, ADD COLUMN "order" INTEGER, ADD COLUMN "title" JSONB, ADD COLUMN "lines" TEXT[];
UPDATE "milestone" m SET "id" = 'm' || (m."line" + 1), "order" = m."line", "lines" = ARRAY['s' || (m."line" + 1)],
  "title" = coalesce((t."standard" -> m."line") - 'id', jsonb_build_object('zh', 'm' || (m."line" + 1), 'en', 'm' || (m."line" + 1)))
  FROM "task" t WHERE t."id" = m."task_id";
ALTER TABLE "milestone" DROP CONSTRAINT "milestone_pkey", DROP COLUMN "line",
  ALTER COLUMN "id" SET NOT NULL, ALTER COLUMN "order" SET NOT NULL, ALTER COLUMN "title" SET NOT NULL,
  ADD CONSTRAINT "milestone_pkey" PRIMARY KEY ("task_id", "id");

-- Questions go on, those that are open and those that an answer is remembered with: which line's photo is waited for, and why a line failed.
CREATE FUNCTION of_a_line(question JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE question ->> 'kind'
    WHEN 'report-photo' THEN (question - 'milestone') || jsonb_build_object('line', 's' || ((question ->> 'milestone')::int + 1))
    WHEN 'fail-reason' THEN question || jsonb_build_object('line', 's' || ((question ->> 'line')::int + 1))
    ELSE question END
$$;
UPDATE "person" SET "asked" = of_a_line("asked") WHERE "asked" IS NOT NULL;
UPDATE "address" SET "answers" = (
  SELECT jsonb_agg(CASE WHEN answer ? 'question' THEN jsonb_set(answer, '{question}', of_a_line(answer -> 'question')) ELSE answer END ORDER BY n)
  FROM jsonb_array_elements("answers") WITH ORDINALITY AS given(answer, n))
WHERE jsonb_array_length("answers") > 0;
DROP FUNCTION of_a_line(JSONB);
