export const votes = /* ftl */ `
vote-title-prepared = 🗳 Not open yet · projects { $year }, { REGION($region) }
vote-title-roll = 🗳 Roll call · projects { $year }, { REGION($region) }
vote-title-open = 🗳 Ballot open · projects { $year }, { REGION($region) }
vote-title-voted = 🗳 Your ballot is in the box · projects { $year }, { REGION($region) }
vote-title-closed = 🗳 Ballot closed · projects { $year }, { REGION($region) }
vote-title-certified = 🗳 Result: { $elected } of { $seats } { $seats ->
    [one] place
   *[other] places
  } filled · projects { $year }, { REGION($region) }

vote-about = { $candidates } candidates stand for { $seats } { $seats ->
    [one] place
   *[other] places
  }.
vote-why-run-off = Run-off: the candidates below had equally many votes for the last place. Only they stand again; the most votes win.
vote-why-second-round = Second round: in the round before, { $seats ->
    [one] one place was
   *[other] { $seats } places were
  } left without the needed majority.
vote-why-again = Voted again: the round before did not decide, and the secretariat chose to repeat it.

vote-prepared = The secretariat has not opened the roll call yet. You are asked here when it does.
vote-roll-ask = Are you present? { $present } of { $deputies } deputies are; the ballot needs { $quorum }.
vote-roll-here = You are on the roll. { $present } of { $deputies } deputies are present; the ballot needs { $quorum }.
vote-roll-next = Your paper comes here when the secretariat opens the ballot.
vote-leave-roll = You leave the hall: you are taken off those present. While the roll call lasts, you can come back and say so.
vote-leave-open = You leave the hall before you have voted: this round goes on without you, for good.
vote-leave-count = { $present } are present with you; the ballot needs { $quorum }.
vote-absent = You are not among those present, so this round goes on without you. The result comes here all the same.
vote-not-on-roll = You are not on the roll of this vote. The result is published here once it is certified.
vote-not-in-chat = This vote uses a paper that the chat cannot show. Please ask the secretariat how this vote is held.
vote-voted = It is final. Neither this chat nor the roll keeps what you chose.
vote-voted-next = The result comes here when the secretariat has closed the ballot and certified the count.
vote-closed = The box is sealed and counted. The result comes here when the secretariat certifies it.
vote-planned = Planned end: { $when }.
vote-moved = The vote goes on further down.
vote-none = No vote is under way in { REGION($region) }. When the secretariat opens the roll call, you are asked here.
vote-deputies-only = Deputies vote here, each for their own congress. What was decided stands in /projects.

vote-rule-choose = Choose up to { $seats } of { $candidates }.
vote-rule-choose-exactly = Choose exactly { $seats } of { $candidates }, or nobody.
vote-rule-all = Elected with a majority of all { $deputies } deputies: { $majority } votes.
vote-rule-present = Elected with a majority of the { $present } present: { $majority } votes.
vote-rule-valid = Elected with a majority of the valid ballots.
vote-rule-plurality = The most votes win.
vote-rule-secret = Secret: no one can see who chose what. Once cast, it is final.
vote-counter = { $marked } of { $seats } marked
vote-review-title = 🗳 Your ballot, { $marked } of { $seats } marked
vote-review-line = ☑ { $number } { $title }
vote-review-empty = You marked nobody. Cast like this, it counts as an abstention on all.
vote-word = Your word is { $word }. Write it down: it finds your ballot in the published list, and is not shown once you have cast. Keep it to yourself: whoever knows it can look this ballot up.

vote-result-invalid-no-quorum = Not valid: { $present } deputies were present, { $quorum } of { $deputies } were needed.
vote-result-invalid-more-returned-than-issued = Not valid: { $returned } ballots came back, { $issued } had been issued.
vote-result-turnout = { $returned } ballots from { $present } present (quorum { $quorum } of { $deputies }){ $void ->
    [0] {""}
    [one] , 1 of them void
   *[other] , { $void } of them void
  }.
vote-result-majority-all = A majority of all { $deputies } was needed: { $majority } votes.
vote-result-majority-present = A majority of the { $present } present was needed: { $majority } votes.
vote-result-majority-valid = A majority of the valid ballots was needed: { $majority } votes.
vote-result-plurality = The most votes won.
vote-result-legend = For · against · abstained:
vote-result-elected = ✓ { $title }: { $for } · { $against } · { $abstain }
vote-result-tied = = { $title }: { $for } · { $against } · { $abstain }
vote-result-not = – { $title }: { $for } · { $against } · { $abstain }
vote-result-run-off = { $tied } candidates are level for the last { $places ->
    [one] place
   *[other] { $places } places
  }: a run-off among exactly them follows.
vote-result-shortfall = { $shortfall ->
    [one] One place has
   *[other] { $shortfall } places have
  } nobody with the needed majority; the secretariat decides what follows.

button-here = I am here
button-leave = I must leave
button-leave-now = I leave
button-take-paper = Take my ballot paper
button-unmarked = ☐ { $number } { $title }
button-marked = ☑ { $number } { $title }
button-review = Look it over
button-cast = Cast, final
button-change-marks = ‹ Change marks
button-read-candidates = Read the candidates
button-see-projects = See the projects
button-refresh = Look again
problem-too-few-marks = Not cast: { $marks } are marked, and this rule wants { $seats } or none. Your marks are still there. Go back and mark more, or take all away.
`;
