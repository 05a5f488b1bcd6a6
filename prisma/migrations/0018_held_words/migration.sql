-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "held_as" TEXT,
ADD COLUMN     "held_end" TEXT,
ADD COLUMN     "held_end_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_in" TEXT;

-- CreateIndex
CREATE INDEX "suggestion_held_in_held_as_idx" ON "suggestion"("held_in", "held_as");

-- Words of the kinds that are held by default, read before anybody could hold them. How sure the reader was is not kept: all of these
-- kinds are held. What no person has answered waits for one; what a person refused stays from others; what a person took up was released.
UPDATE suggestion s SET
  held_as = s.kind,
  held_in = split_part(s.year_id, '/', 2),
  held_end = CASE WHEN s.outcome IN ('adopted', 'reserve', 'under-way') THEN 'released' WHEN s.outcome IS NOT NULL THEN 'answered' END,
  held_end_at = s.outcome_at
WHERE s.year_id IS NOT NULL AND s.unread_because IS NULL
  AND s.kind IN ('emergency', 'possible-emergency', 'accusation', 'abuse', 'spam', 'no-content');

-- A topic that such words opened bears their name and is found by them: it is called by the first of those who remain, and found by
-- nothing until somebody joins or splits it.
UPDATE topic t SET title = left(coalesce(f.masked, '***'), 30), words = left(coalesce(f.masked, '***'), 600), keys = '{}'
FROM suggestion opener LEFT JOIN LATERAL (
  SELECT s.masked FROM suggestion s
  WHERE s.topic_id = 'topic/' || substr(opener.year_id, 6) || '/' || opener.receipt AND s.masked IS NOT NULL AND s.withdrawn_at IS NULL
    AND (s.held_as IS NULL OR s.held_end IS NOT DISTINCT FROM 'released')
  ORDER BY s.id LIMIT 1) f ON true
WHERE opener.held_as IS NOT NULL AND opener.held_end IS DISTINCT FROM 'released'
  AND t.id = 'topic/' || substr(opener.year_id, 6) || '/' || opener.receipt;

UPDATE suggestion SET topic_id = NULL, masked = NULL WHERE held_as IS NOT NULL AND held_end IS DISTINCT FROM 'released';

UPDATE topic t SET heat_parts = NULL, size = c.people
FROM (
  SELECT o.id, count(DISTINCT coalesce(s.person_id, s.receipt)) FILTER (WHERE s.withdrawn_at IS NULL) AS people
  FROM topic o LEFT JOIN suggestion s ON s.topic_id = o.id
  WHERE o.year_id IN (SELECT year_id FROM suggestion WHERE held_as IS NOT NULL) GROUP BY o.id) c
WHERE c.id = t.id AND c.people <> t.size;

-- Whatever is held from others is in no topic and has no words for others to see, whoever writes.
ALTER TABLE suggestion ADD CONSTRAINT suggestion_held_from_others
  CHECK (held_as IS NULL OR held_end IS NOT DISTINCT FROM 'released' OR (topic_id IS NULL AND masked IS NULL));
