// What only a person can decide in a year (design 5.2): it waits on a desk, its ladder asks for it, and it never happens by itself.

/** A kind of decision; each waits for one role of the year's region. */
export type DecisionKind =
  | 'publish-letter'
  | 'answer-topics'
  | 'fix-shortlist'
  | 'adopt-list'
  | 'open-roll'
  | 'open-ballot'
  | 'close-ballot'
  | 'certify-vote'
  | 'settle-vote'
  | 'complete-task'
  | 'accept-task'
  | 'reassign-task'
  | 'decide-change'
  | 'end-execution'
  | 'accept-report';
