-- AlterTable
ALTER TABLE "address" ADD COLUMN "answers" JSONB NOT NULL DEFAULT '[]';

-- The release before kept the newest answer in the place of the question.
UPDATE "address" a SET "answers" = jsonb_build_array(jsonb_build_object('message', p."asked" -> 'message', 'question', p."asked" -> 'question'))
FROM "person" p WHERE p."id" = a."person_id" AND p."asked" ->> 'kind' = 'answered';

UPDATE "person" SET "asked" = NULL WHERE "asked" ->> 'kind' = 'answered';
