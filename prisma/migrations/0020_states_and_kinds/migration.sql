-- A column that says a state or a kind holds one of its words, whoever writes: the lists of records/states.ts.
ALTER TABLE "livelihood_year"
  ADD CONSTRAINT "livelihood_year_stage_known" CHECK ("stage" IN (
    'openLetter', 'solicitation', 'planning', 'decision', 'execution', 'yearEnd', 'closed')),
  ADD CONSTRAINT "livelihood_year_state_known" CHECK ("state" IN ('running', 'suspended', 'closed', 'abandoned'));
ALTER TABLE "address"
  ADD CONSTRAINT "address_state_known" CHECK ("state" IN ('linked', 'blocked'));
ALTER TABLE "unsorted_words"
  ADD CONSTRAINT "unsorted_words_sorted_as_known" CHECK ("sorted_as" IN ('suggestion', 'task', 'nothing', 'piece'));
ALTER TABLE "suggestion"
  ADD CONSTRAINT "suggestion_kind_known" CHECK ("kind" IN (
    'suggestion', 'several', 'grievance', 'emergency', 'possible-emergency', 'accusation', 'abuse', 'spam',
    'no-content')),
  ADD CONSTRAINT "suggestion_aspect_by_known" CHECK ("aspect_by" IN ('reader', 'author', 'office')),
  ADD CONSTRAINT "suggestion_unread_because_known" CHECK ("unread_because" IN ('time', 'memory', 'error')),
  ADD CONSTRAINT "suggestion_held_as_known" CHECK ("held_as" IN (
    'suggestion', 'several', 'grievance', 'emergency', 'possible-emergency', 'accusation', 'abuse', 'spam',
    'no-content')),
  ADD CONSTRAINT "suggestion_held_end_known" CHECK ("held_end" IN ('released', 'dropped', 'answered')),
  ADD CONSTRAINT "suggestion_outcome_known" CHECK ("outcome" IN ('adopted', 'reserve', 'under-way', 'not-ours', 'not-now'));
ALTER TABLE "topic"
  ADD CONSTRAINT "topic_outcome_known" CHECK ("outcome" IN ('adopted', 'reserve', 'under-way', 'not-ours', 'not-now'));
ALTER TABLE "topic_correction"
  ADD CONSTRAINT "topic_correction_was_outcome_known" CHECK ("was_outcome" IN (
    'adopted', 'reserve', 'under-way', 'not-ours', 'not-now')),
  ADD CONSTRAINT "topic_correction_outcome_known" CHECK ("outcome" IN ('adopted', 'reserve', 'under-way', 'not-ours', 'not-now'));
ALTER TABLE "candidate"
  ADD CONSTRAINT "candidate_state_known" CHECK ("state" IN ('proposed', 'shortlisted', 'elected', 'reserve', 'dropped'));
ALTER TABLE "candidate_comment"
  ADD CONSTRAINT "candidate_comment_stance_known" CHECK ("stance" IN ('support', 'doubt', 'words'));
ALTER TABLE "vote"
  ADD CONSTRAINT "vote_state_known" CHECK ("state" IN ('prepared', 'roll', 'open', 'closed', 'certified')),
  ADD CONSTRAINT "vote_decision_known" CHECK ("decision" IN ('again', 'fewer-seats', 'next-session'));
ALTER TABLE "project"
  ADD CONSTRAINT "project_light_known" CHECK ("light" IN ('red', 'yellow', 'green', 'grey', 'blue'));
ALTER TABLE "task"
  ADD CONSTRAINT "task_state_known" CHECK ("state" IN ('desk', 'open', 'handed-over', 'accepted', 'suspended', 'carried-over')),
  ADD CONSTRAINT "task_light_known" CHECK ("light" IN ('red', 'yellow', 'green', 'grey', 'blue'));
ALTER TABLE "change"
  ADD CONSTRAINT "change_reason_known" CHECK ("reason" IN (
    'force-majeure', 'land-or-permit-refused', 'money-cut', 'standard-upgraded', 'site-substituted',
    'merged-or-split', 'postponed')),
  ADD CONSTRAINT "change_size_known" CHECK ("size" IN ('minor', 'major')),
  ADD CONSTRAINT "change_decider_known" CHECK ("decider" IN (
    'office', 'government', 'standing-committee', 'mid-year-congress', 'presidium', 'residents-council')),
  ADD CONSTRAINT "change_desk_known" CHECK ("desk" IN ('office', 'secretariat')),
  ADD CONSTRAINT "change_state_known" CHECK ("state" IN ('waiting', 'granted', 'refused', 'withdrawn', 'lapsed'));
ALTER TABLE "report"
  ADD CONSTRAINT "report_kind_known" CHECK ("kind" IN ('reached', 'nothing-new', 'hand-over'));
ALTER TABLE "errand"
  ADD CONSTRAINT "errand_state_known" CHECK ("state" IN ('waiting', 'done', 'refused', 'ended'));
ALTER TABLE "given_grade"
  ADD CONSTRAINT "given_grade_grade_known" CHECK ("grade" IN ('satisfied', 'basically-satisfied', 'dissatisfied'));
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_kind_known" CHECK ("kind" IN (
    'publish-letter', 'answer-topics', 'fix-shortlist', 'adopt-list', 'open-roll', 'open-ballot', 'close-ballot',
    'certify-vote', 'settle-vote', 'complete-task', 'accept-task', 'reassign-task', 'decide-change',
    'end-execution', 'accept-report')),
  ADD CONSTRAINT "decision_role_known" CHECK ("role" IN ('office', 'office-head', 'secretariat', 'inspector'));
ALTER TABLE "outbox"
  ADD CONSTRAINT "outbox_what_known" CHECK ("what" IN ('send', 'edit', 'renew', 'fetch')),
  ADD CONSTRAINT "outbox_state_known" CHECK ("state" IN ('waiting', 'sending', 'sent', 'blocked', 'failed', 'unknown', 'stale'));
ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_via_known" CHECK ("via" IN ('chat', 'command-line', 'temporal-ui', 'process'));
