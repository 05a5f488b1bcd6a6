// What administrators see of a run in the Temporal UI, in Markdown.
export const details = /* ftl */ `
summary-year = Livelihood year { $year } of { REGION($region) }
summary-vote = Vote on the projects of { $year }, { REGION($region) }
summary-survey = Satisfaction with the projects of { $year }, { REGION($region) }
summary-task = { $title } · { $place }
summary-matter = { NAME("matter-kind", $matter) } { $number } · { $unit }
summary-clock = The clock: pause, resume, slow, hasten
summary-relay = The relay: delivers the errands that still wait
summary-timer = Looks again at { TIME($at, $zone) }
doing-beginStage = Begin the stage: { NAME("stage", $stage) }
doing-sendLetters = Send the open letter
doing-readSuggestions = Read and group suggestions
doing-bringPlannedCandidates = Bring the planned candidates
doing-askForAnswers = Ask for answers to topics
doing-prepareRound = Prepare the next round of the vote
doing-settleList = Settle the list of projects
doing-makeTasks = Make the tasks of the lists
doing-startTasks = Start the tasks
doing-carryOver = Carry over what is not done
doing-openSurvey = Open the survey
doing-draftReport = Draft the year report
doing-closeYear = Close the year and send its report

details-year =
  {""}**Livelihood year { $year } of { REGION($region) }** · { NAME("stage", $stage) } · { NAME("state", $state) }

  - planned end of this stage: { TIME($ends, $zone) }
  - waits for { NAME("decision", $decision) }; { $open } decisions on the desk in all
  - looks again at { TIME($next, $zone) }

  {""}**What happened last**

  { $events }

  {""}**Updates that may be sent now**

  { $orders }
  - \`suspend\` \`{"{"}"reason":"typhoon","until":"{ ISOTIME($next, $zone, 14) }"{"}"}\`; \`resume\`; \`abandon\` \`{"{"}"reason":"reorganisation"{"}"}\`
events-line = - { TIME($at, $zone) } { NAME("event", $deed) }
orders-openLetter = - \`publishLetter\` \`{"{}"}\`; \`extendStage\` \`{"{"}"stage":"openLetter","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-solicitation = - \`extendStage\` \`{"{"}"stage":"solicitation","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`; \`endStage\` \`{"{"}"stage":"solicitation"{"}"}\`
orders-planning = - \`fixShortlist\` \`{"{}"}\`; \`extendStage\` \`{"{"}"stage":"planning","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-decision = - \`adoptList\` \`{"{}"}\` (where the government fixes the list); \`extendStage\` \`{"{"}"stage":"decision","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-execution = - \`extendStage\` \`{"{"}"stage":"execution","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`; \`endStage\` \`{"{"}"stage":"execution"{"}"}\`
orders-yearEnd = - \`acceptReport\` \`{"{}"}\`; \`extendStage\` \`{"{"}"stage":"yearEnd","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-closed = - none: the year is over

details-vote =
  {""}**Vote on the projects of { $year }, { REGION($region) }** · round { $round } · { NAME("vote-state", $state) }

  - { $deputies } deputies, { $present } present, { $voted } have voted; the quorum is { $quorum }
  - waits for { NAME("decision", $decision) }, planned by { TIME($ends, $zone) }

  {""}**Updates**: \`openRoll\`, \`callAgain\`, \`openBallot\`, \`closeBallot\`, \`certify\`; for places left open \`settle\` \`{"{"}"how":"again"{"}"}\` (or \`fewer-seats\`, \`next-session\`)

details-task =
  {""}**{ NAME("light", $light) }** · { NAME("task-state", $state) } · { $progress }% accepted

  - { $because }
  - responsible: { $unit }; due { DAY($due, $zone) }
  - waits for { NAME("waits", $waitsFor) }; looks again at { TIME($next, $zone) }

  {""}**Updates**: \`accept\`, \`sendBack\`; \`reassign\` \`{"{"}"unit":"civil-affairs"{"}"}\`; \`complete\` \`{"{"}"due":"{ ISODAY($next, $zone, 90) }"{"}"}\`; \`suspend\` \`{"{"}"reason":"flood season","until":"{ ISOTIME($next, $zone, 14) }"{"}"}\`; \`resume\`

because-change-asked-date = More time is asked for.
because-change-asked-place = Another place is asked for.
because-change-asked-quantity = Another quantity is asked for.
because-change-asked-standard = Another standard is asked for.
because-change-asked-unit = Another unit is asked for.
because-change-asked-merged = It is asked to merge it into another place.
because-change-asked-split = It is asked to make two places of it.
because-change-asked-cancelled = It is asked to give it up.

details-project =
  {""}**{ NAME("light", $light) }** · { $accepted } of { $tasks } sites accepted, { $progress }% of the work

details-matter =
  {""}**{ NAME("matter-kind", $matter) }** · { NAME("matter-state", $state) } · round { $round }

  - with { $unit }, which answers by { TIME($due, $zone) }
  - waits for { NAME("waits", $waitsFor) }; looks again at { TIME($next, $zone) }

  {""}**Updates**: \`assign\` \`{"{"}"unit":"civil-affairs"{"}"}\`; \`approve\`; \`sendAnswerBack\` \`{"{"}"reason":"it says nothing of the date"{"}"}\`

details-survey =
  {""}**Satisfaction with the projects of { $year }, { REGION($region) }**

  - { $invited } people were asked, { $answered } have answered
  - planned end: { TIME($ends, $zone) }; to close it now: Update \`close\` \`{"{}"}\`

details-clock =
  The clock that all years share. A rehearsal’s takes \`pause\`, \`resume\`, \`slow\` \`{"{"}"speed":1000{"}"}\` and \`hasten\` \`{"{"}"speed":100000{"}"}\` (milliseconds of the year for each one that passes); a real one refuses all of them.
`;
