-- What a number counts ("个餐位") had one language: whoever wrote it so is read in both, wherever it is kept. Run again, it changes nothing.
ALTER TABLE "task" ALTER COLUMN "measure" TYPE JSONB USING
  CASE jsonb_typeof(to_jsonb("measure"))
    WHEN 'string' THEN jsonb_build_object('zh', "measure", 'en', "measure")
    ELSE to_jsonb("measure")
  END;

UPDATE "candidate" SET "sites" = (
  SELECT coalesce(jsonb_agg(CASE jsonb_typeof(site -> 'measure')
      WHEN 'string' THEN jsonb_set(site, '{measure}', jsonb_build_object('zh', site -> 'measure', 'en', site -> 'measure'))
      ELSE site
    END ORDER BY at), '[]')
  FROM jsonb_array_elements("sites") WITH ORDINALITY AS listed(site, at))
WHERE jsonb_typeof("sites") = 'array';

UPDATE "plan_version" SET "plan" = jsonb_set("plan", '{plannedCandidates}', (
  SELECT coalesce(jsonb_agg(jsonb_set(planned, '{sites}', (
      SELECT coalesce(jsonb_agg(CASE jsonb_typeof(site -> 'measure')
          WHEN 'string' THEN jsonb_set(site, '{measure}', jsonb_build_object('zh', site -> 'measure', 'en', site -> 'measure'))
          ELSE site
        END ORDER BY at), '[]')
      FROM jsonb_array_elements(planned -> 'sites') WITH ORDINALITY AS listed(site, at))) ORDER BY number), '[]')
  FROM jsonb_array_elements("plan" -> 'plannedCandidates') WITH ORDINALITY AS candidates(planned, number)))
WHERE jsonb_typeof("plan" -> 'plannedCandidates') = 'array';

UPDATE "livelihood_year" SET "report" = jsonb_set("report", '{promised}', (
  SELECT coalesce(jsonb_agg(CASE jsonb_typeof(line -> 'measure')
      WHEN 'string' THEN jsonb_set(line, '{measure}', jsonb_build_object('zh', line -> 'measure', 'en', line -> 'measure'))
      ELSE line
    END ORDER BY at), '[]')
  FROM jsonb_array_elements("report" -> 'promised') WITH ORDINALITY AS listed(line, at)))
WHERE jsonb_typeof("report" -> 'promised') = 'array';
