-- A vacated place is offered from the reserve: a decision of the office (procedure 1.9, C6).
ALTER TABLE "decision" DROP CONSTRAINT "decision_kind_known",
  ADD CONSTRAINT "decision_kind_known" CHECK ("kind" IN (
    'publish-letter', 'answer-topics', 'fix-shortlist', 'adopt-list', 'open-roll', 'open-ballot', 'close-ballot',
    'certify-vote', 'settle-vote', 'complete-task', 'accept-task', 'reassign-task', 'decide-change', 'fill-place',
    'end-execution', 'accept-report'));
