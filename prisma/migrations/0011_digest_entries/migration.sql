-- CreateTable
CREATE TABLE "digest_entry" (
    "person_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "digest_entry_pkey" PRIMARY KEY ("person_id","about")
);

-- AddForeignKey
ALTER TABLE "digest_entry" ADD CONSTRAINT "digest_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The release before wrote a letter for each task: what it said has climbed, and what still waits is said in a digest.
INSERT INTO "digest_entry" ("person_id", "about", "day")
SELECT "person_id", "facts" ->> 'about', max(to_char("at", 'YYYY-MM-DD')) FROM "outbox"
WHERE "message" = 'task-due' AND "state" IN ('waiting', 'sending', 'sent', 'unknown') GROUP BY 1, 2;

UPDATE "outbox" SET "message" = 'digest', "what" = 'renew', "card" = 'digest', "facts" = jsonb_build_object('day', to_char("at", 'YYYY-MM-DD'))
WHERE "message" = 'task-due' AND "state" = 'waiting';

UPDATE "outbox" SET "state" = 'stale' WHERE "message" = 'unreachable' AND "state" = 'waiting';
