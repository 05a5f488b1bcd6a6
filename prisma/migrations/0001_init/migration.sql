-- CreateTable
CREATE TABLE "installation" (
    "only" INTEGER NOT NULL DEFAULT 1,
    "id" TEXT NOT NULL,
    "rehearsal" BOOLEAN NOT NULL,
    "clock" JSONB NOT NULL,
    "clock_version" INTEGER NOT NULL DEFAULT 1,
    "signalled_version" INTEGER NOT NULL DEFAULT 1,
    "alive_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("only")
);

-- CreateTable
CREATE TABLE "livelihood_year" (
    "id" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "plan_version" INTEGER NOT NULL DEFAULT 1,
    "stage_began" TIMESTAMPTZ(3),
    "stage_ends" TIMESTAMPTZ(3),
    "letter_at" TIMESTAMPTZ(3),
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "answers_by" TIMESTAMPTZ(3),
    "suspended" JSONB,
    "shortlist_at" TIMESTAMPTZ(3),
    "list_at" TIMESTAMPTZ(3),
    "report" JSONB,
    "report_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "page_views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "livelihood_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "year_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("year_id","version")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "language" TEXT,
    "region_code" TEXT,
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "unlinked" BOOLEAN NOT NULL DEFAULT false,
    "asked" JSONB,
    "met" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'linked',
    "joins_next" BIGINT,

    CONSTRAINT "address_pkey" PRIMARY KEY ("channel","bot","chat")
);

-- CreateTable
CREATE TABLE "role" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT,
    "role" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "unit_id" TEXT,
    "holder" TEXT NOT NULL,
    "language" TEXT,
    "person_id" TEXT,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "hash" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "en" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" BIGSERIAL NOT NULL,
    "receipt" TEXT NOT NULL,
    "person_id" TEXT,
    "region_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "masked" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "year_id" TEXT,
    "kind" TEXT,
    "aspect" TEXT,
    "aspect_certainty" DOUBLE PRECISION,
    "aspect_by" TEXT,
    "place" TEXT,
    "topic_id" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "reason" JSONB,
    "outcome_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion_message" (
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "message" BIGINT NOT NULL,
    "suggestion_id" BIGINT NOT NULL,
    "album" TEXT,

    CONSTRAINT "suggestion_message_pkey" PRIMARY KEY ("channel","bot","chat","message")
);

-- CreateTable
CREATE TABLE "file" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "mime" TEXT,
    "bytes" BYTEA,
    "sha256" TEXT,
    "suggestion_id" BIGINT,
    "report_id" TEXT,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "aspect" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "words" TEXT NOT NULL,
    "keys" TEXT[],
    "outcome" TEXT,
    "reason" JSONB,
    "outcome_at" TIMESTAMPTZ(3),
    "candidate_id" TEXT,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "aspect" TEXT NOT NULL,
    "cost" BIGINT NOT NULL,
    "unit_id" TEXT,
    "standard" JSONB NOT NULL,
    "sites" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "order" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_comment" (
    "id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "rule_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "result" JSONB,
    "decision" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roll_entry" (
    "vote_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT false,
    "voted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "roll_entry_pkey" PRIMARY KEY ("vote_id","deputy_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" TEXT NOT NULL,
    "vote_id" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "choices" JSONB NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "aspect" TEXT NOT NULL,
    "light" TEXT NOT NULL DEFAULT 'green',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "next" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "unit_id" TEXT,
    "place" JSONB,
    "region_code" TEXT NOT NULL,
    "quantity" INTEGER,
    "measure" TEXT,
    "standard" JSONB NOT NULL,
    "begins" TIMESTAMPTZ(3),
    "due" TIMESTAMPTZ(3),
    "ladder" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'open',
    "light" TEXT NOT NULL DEFAULT 'green',
    "because" JSONB,
    "turns" JSONB,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "red_since" TIMESTAMPTZ(3),
    "next" TIMESTAMPTZ(3),
    "suspended" JSONB,
    "signed_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" TEXT,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "task_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("task_id","line")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "line" INTEGER,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "line_mark" (
    "id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "met" BOOLEAN NOT NULL,
    "reason" JSONB,
    "role_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "line_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "result" JSONB,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_invitation" (
    "survey_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "refused" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "survey_invitation_pkey" PRIMARY KEY ("survey_id","person_id")
);

-- CreateTable
CREATE TABLE "survey_mark" (
    "survey_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,

    CONSTRAINT "survey_mark_pkey" PRIMARY KEY ("survey_id","person_id","aspect")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "face" INTEGER NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_reading" (
    "year_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_reading_pkey" PRIMARY KEY ("year_id","person_id")
);

-- CreateTable
CREATE TABLE "errand" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "workflow_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "problem" JSONB,
    "person_id" TEXT,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "errand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiting" (
    "workflow_id" TEXT NOT NULL,
    "next" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_pkey" PRIMARY KEY ("workflow_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 5,
    "person_id" TEXT NOT NULL,
    "what" TEXT NOT NULL DEFAULT 'send',
    "message" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "card" TEXT,
    "not_before" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "bot" TEXT,
    "chat" TEXT,
    "lease" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_as" BIGINT,
    "problem" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pace" (
    "bot" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("bot","chat")
);

-- CreateTable
CREATE TABLE "card" (
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "message" BIGINT NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "by" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "livelihood_year_region_code_opens_at_idx" ON "livelihood_year"("region_code", "opens_at");

-- CreateIndex
CREATE UNIQUE INDEX "livelihood_year_region_code_year_key" ON "livelihood_year"("region_code", "year");

-- CreateIndex
CREATE INDEX "address_person_id_idx" ON "address"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_code_key" ON "role"("code");

-- CreateIndex
CREATE INDEX "role_person_id_idx" ON "role"("person_id");

-- CreateIndex
CREATE INDEX "role_region_code_role_idx" ON "role"("region_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_receipt_key" ON "suggestion"("receipt");

-- CreateIndex
CREATE INDEX "suggestion_person_id_idx" ON "suggestion"("person_id");

-- CreateIndex
CREATE INDEX "suggestion_year_id_id_idx" ON "suggestion"("year_id", "id");

-- CreateIndex
CREATE INDEX "suggestion_topic_id_idx" ON "suggestion"("topic_id");

-- CreateIndex
CREATE INDEX "suggestion_region_code_idx" ON "suggestion"("region_code");

-- CreateIndex
CREATE INDEX "suggestion_message_channel_bot_chat_album_idx" ON "suggestion_message"("channel", "bot", "chat", "album");

-- CreateIndex
CREATE INDEX "suggestion_message_suggestion_id_idx" ON "suggestion_message"("suggestion_id");

-- CreateIndex
CREATE INDEX "file_suggestion_id_idx" ON "file"("suggestion_id");

-- CreateIndex
CREATE INDEX "file_report_id_idx" ON "file"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_code_key" ON "topic"("code");

-- CreateIndex
CREATE INDEX "topic_year_id_outcome_idx" ON "topic"("year_id", "outcome");

-- CreateIndex
CREATE INDEX "topic_keys_idx" ON "topic" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_code_key" ON "candidate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_year_id_slug_key" ON "candidate"("year_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_comment_candidate_id_role_id_key" ON "candidate_comment"("candidate_id", "role_id");

-- CreateIndex
CREATE UNIQUE INDEX "vote_code_key" ON "vote"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_vote_id_receipt_key" ON "ballot"("vote_id", "receipt");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("code");

-- CreateIndex
CREATE UNIQUE INDEX "project_candidate_id_key" ON "project"("candidate_id");

-- CreateIndex
CREATE INDEX "project_year_id_idx" ON "project"("year_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_code_key" ON "task"("code");

-- CreateIndex
CREATE INDEX "task_project_id_idx" ON "task"("project_id");

-- CreateIndex
CREATE INDEX "task_unit_id_state_idx" ON "task"("unit_id", "state");

-- CreateIndex
CREATE INDEX "task_state_next_idx" ON "task"("state", "next");

-- CreateIndex
CREATE INDEX "report_task_id_at_idx" ON "report"("task_id", "at");

-- CreateIndex
CREATE INDEX "line_mark_task_id_line_idx" ON "line_mark"("task_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "survey_code_key" ON "survey"("code");

-- CreateIndex
CREATE INDEX "survey_answer_survey_id_aspect_idx" ON "survey_answer"("survey_id", "aspect");

-- CreateIndex
CREATE UNIQUE INDEX "errand_sequence_key" ON "errand"("sequence");

-- CreateIndex
CREATE INDEX "errand_state_sequence_idx" ON "errand"("state", "sequence");

-- CreateIndex
CREATE INDEX "errand_workflow_id_state_idx" ON "errand"("workflow_id", "state");

-- CreateIndex
CREATE INDEX "waiting_next_idx" ON "waiting"("next");

-- CreateIndex
CREATE INDEX "decision_year_id_settled_at_idx" ON "decision"("year_id", "settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "outbox_state_priority_id_idx" ON "outbox"("state", "priority", "id");

-- CreateIndex
CREATE INDEX "outbox_person_id_idx" ON "outbox"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_about_idx" ON "audit_entry"("about");

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_message" ADD CONSTRAINT "suggestion_message_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_comment" ADD CONSTRAINT "candidate_comment_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_vote_id_fkey" FOREIGN KEY ("vote_id") REFERENCES "vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_mark" ADD CONSTRAINT "line_mark_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_mark" ADD CONSTRAINT "survey_mark_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_reading" ADD CONSTRAINT "letter_reading_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "livelihood_year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "pace_bot_free_at_idx" ON "pace"("bot", "free_at");
