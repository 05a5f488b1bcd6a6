-- What a channel calls its messages is its own business: text, whatever it looks like.
ALTER TABLE "suggestion_message" ALTER COLUMN "message" TYPE TEXT USING "message"::text;
ALTER TABLE "unsorted_words" ALTER COLUMN "message" TYPE TEXT USING "message"::text;
ALTER TABLE "card" ALTER COLUMN "message" TYPE TEXT USING "message"::text;
ALTER TABLE "outbox" ALTER COLUMN "sent_as" TYPE TEXT USING "sent_as"::text;

-- Those that questions and answers remember.
UPDATE "person" SET "asked" = jsonb_set("asked", '{card}', to_jsonb("asked" ->> 'card')) WHERE "asked" ? 'card';
UPDATE "address" SET "answers" = (
  SELECT jsonb_agg(jsonb_set(CASE WHEN answer -> 'question' ? 'card'
    THEN jsonb_set(answer, '{question,card}', to_jsonb(answer -> 'question' ->> 'card')) ELSE answer END, '{message}', to_jsonb(answer ->> 'message')))
  FROM jsonb_array_elements("answers") AS answer)
WHERE jsonb_array_length("answers") > 0;

-- What waits to be said in the place of one of them, or to be fetched.
UPDATE "outbox" SET "facts" = jsonb_set("facts", '{message}', to_jsonb("facts" ->> 'message'))
WHERE "message" IN ('suggestion-card', 'too-many-words', 'fetch-photo') AND "state" IN ('waiting', 'sending', 'failed', 'unknown') AND "facts" ? 'message';
