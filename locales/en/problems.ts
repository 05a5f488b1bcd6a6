// Refusals in three parts: what did not happen, that nothing is lost, what to do now. Short enough to be shown over a card.
export const problems = /* ftl */ `
problem-role-needed = Not done: only these may do it: { ROLES($roles) }. Nothing has changed. The office’s invitation link gives a role.
problem-role-ended = Not done: your role ({ NAME("role", $role) }) ended on { DAY($until, "Asia/Shanghai") }. Nothing has changed. The office can renew it.
problem-other-region = Not done: your role is for { REGION($region) }, and this lies elsewhere. Nothing has changed.
problem-other-unit = Not done: another unit is responsible for this. Nothing has changed.
problem-not-yours = Not done: somebody else wrote this. Yours are in /my.
problem-own-report = Not done: what you reported must be accepted by somebody else. The report is kept; please ask another inspector.

problem-button-stale = This button is from an older card, and nothing has changed. Please go on from /my or /help.
problem-suggestion-unknown = This one ({ $receipt }) was not found, and nothing has changed. All of yours are in /my.
problem-suggestion-withdrawn = Not changed: you have withdrawn this one. The words are kept; put it back first, then change it.
problem-suggestion-answered = Not withdrawn: this one has its answer already; it is in /my. If there is more to say, just write.
problem-suggestion-answered-stays = Not joined: this one has its answer already; it is in /my. If there is more to say, just write.
problem-no-subjects-yet = There are no subjects to choose from yet; your suggestion is kept all the same, and sorted once a letter is out.
problem-aspect-unknown = Not changed: this year has no such subject. Please choose again on the card.
problem-region-unknown = Not changed: that place ({ $region }) is not known. Please send /region and type the name of a sub-district or town.
problem-topic-unknown = This topic was not found, and nothing has changed. Please open it again from the list.
problem-topic-decided-already = Not changed: this topic has just been answered. The list shows how.
problem-topic-not-answered = Not corrected: this topic has no answer yet. Please answer it.
problem-topic-corrected-already = Not corrected: a colleague has just made it “{ NAME("topic-outcome", $outcome) }”. The card shows it as it is now; go on from there.
problem-topic-answer-same = Not corrected: that is the answer already ({ NAME("topic-outcome", $outcome) }), and nobody was told again. Choose another answer or another reason.
problem-topic-candidate-shortlisted = Not corrected: its candidate is on the shortlist, and those who asked are why. Each of them hears what is decided. What asks for something else can be a candidate next year.
problem-topic-candidate-decided = Not corrected: its candidate was decided, and everybody heard. What asks for something else can be a candidate next year.
problem-topic-reported-already = Not corrected: the year’s report is drafted, and answers stand as it counts them. Please explain it there, or answer next year.
problem-topic-split-all = Not split: at least one must stay and at least one must leave. Nothing else has changed.
problem-merge-undone-already = Nothing was done: this merge has just been taken back. Open the topic from the list.
problem-bundle-changed = Not answered: this group has just changed. The card shows it as it is now; please look again and press.
problem-reason-unknown = Not answered: that reason is no longer in the plan. Please open the topic again and choose.
problem-letter-not-out = The letter is not published yet. It will come to you here; if you want to say something now, just write.
problem-project-unknown = This project was not found, and nothing has changed. /projects lists those there are.

problem-candidate-unknown = The candidate { $candidate } was not found, and nothing has changed. Please check its code, or open it from the list.
problem-candidate-not-under-review = Your view was not noted: this candidate is not under review. There is time between the shortlist and the decision.
problem-no-candidates = The list was not fixed: there are no candidates. Please import them first.
problem-too-few-candidates = The list was not fixed: { $candidates } candidates for { $seats } places. A vote needs more candidates than places; please add some.
problem-shortlist-fixed-already = Not changed: the shortlist has been fixed already.
problem-suggestions-without-outcome = { $count ->
    [one] The list was not fixed: one suggestion has no answer yet. Please answer it in /office first.
   *[other] The list was not fixed: { $count } suggestions have no answer yet. Please answer them in /office first.
  }
problem-aspect-not-in-plan = Not imported: the aspect { $aspect } of { $candidate } is not in the plan. Please name one that is.
problem-unit-unknown = Not done: no unit { $unit } is known. Please name it by its id in the people file.
problem-unit-has-it-already = Not changed: this unit ({ $unit }) is responsible already.

problem-vote-unknown = This vote was not found, and nothing has changed. /vote shows where things stand.
problem-vote-not-prepared = Not done: the roll call has begun long since. /vote shows where things stand.
problem-vote-not-roll = Not done: this is not the time of the roll call. /vote shows where things stand.
problem-vote-not-open = Not done: the ballot is not open. /vote shows where things stand.
problem-vote-not-closed = Not done: the ballot is still open, or the result is certified already. /vote shows where things stand.
problem-vote-not-certified = Not done: the result is not certified yet. /vote shows where things stand.
problem-roll-not-now = You were not marked present: there is no roll call now. You will be told when it opens; if it has just ended, tell the secretariat.
problem-roll-not-on-roll = You were not marked present: your name is not on the roll. Please ask the secretariat.
problem-no-quorum = The ballot was not opened: { $present } are present, and { $quorum } are needed. Please wait until they are.
problem-too-many-marks = Not cast: { $marks } are marked, and { $seats } are allowed. Your paper is still here; take some marks away.
problem-leave-not-now = You are still counted as present: this ballot is closed already.
problem-leave-voted-already = You stay counted as present: your ballot is in the box. You may go; nothing is lost.
problem-ballot-closed = Not cast: the ballot is closed. You remain marked present.
problem-ballot-absent = Not cast: you are not marked present. Press “I am here” at the roll call, then vote.
problem-ballot-voted-already = Not cast again: your ballot is in the box, and that one counts.
problem-nothing-to-settle = Not done: no places wait for the secretariat.
problem-settlement-not-offered = Not done: the rule does not allow this ({ $how }). It allows: { $may }.
problem-list-is-voted = Not done: the deputies vote on this list; the government does not fix it.
problem-list-fixed-already = Not changed: the list has been fixed already.

problem-task-unknown = This site was not found, and nothing has changed. /tasks lists those there are.
problem-task-is-over = Not done: this site is finished. Everything is on record.
problem-task-desk = Not noted: this site is incomplete and waits for the office. Reports are taken once it is complete.
problem-task-suspended = Not noted: this site is suspended. Reports are taken when it goes on; its date stays visible.
problem-task-lacks-something = Not suspended: this site is incomplete. Please complete it first.
problem-task-lacks-nothing = Not changed: this site lacks nothing.
problem-task-not-suspended = Not resumed: this site is not suspended.
problem-line-unknown = Not noted: the standard has no such line. Please open the card again.
problem-line-without-evidence = Not noted: nothing has been reported on line { $line } yet, so there is nothing to accept. Please wait for the unit’s report.
problem-photo-needed = Not noted: this is shown with a photo only. Please open the card, press “That’s it”, and send the photo.
problem-step-without-evidence = Not noted: nothing has been reported on this step yet, so there is nothing to accept. Please wait for the unit’s report.
problem-amount-beyond-promise = Not noted: please write a whole number from 1 to { $quantity }, for what is done so far.
problem-lines-without-evidence = Not handed over: nothing has been reported on line { $lines } yet. Your reports are kept; add these, then hand over.
problem-lines-unmarked = { $count ->
    [one] Not accepted: one line has no mark. Please give it ✓ or ✗.
   *[other] Not accepted: { $count } lines have no mark. Please give each ✓ or ✗.
  }
problem-lines-failed = { $count ->
    [one] Not accepted: one line has failed. Send it back, and the unit sees which one.
   *[other] Not accepted: { $count } lines have failed. Send it back, and the unit sees which ones.
  }
problem-no-line-failed = Not sent back: no line has failed. Please say first which one.
problem-no-standard = Not done: this site has no standard yet. The office must complete it first.
problem-acceptor-is-reporter = Not accepted: whoever reported may not accept. Please ask another inspector.
problem-due-in-the-past = Not changed: { $due } is over. Please give a later day.
problem-needs-fresh-evidence = It stays red: evidence from after it turned red is needed.
problem-needs-second-person = It stays red: a second person must confirm it.
problem-more-than-accepted = The number was not noted: it says { $claimed }, and { $accepted } are accepted.
problem-photo-format-unsupported = The photo was not taken: this format ({ $format }) cannot be read. Please send JPEG or PNG.
problem-photo-broken = The photo was not taken: the file is incomplete. Please send it again.

problem-survey-unknown = This survey was not found, and nothing has changed. Please send /survey.
problem-survey-not-invited = Not noted: this survey asks the people of its region. /region changes yours.
problem-survey-declined = Nothing was counted: you have chosen not to take part this time, and that is respected. The next survey will ask you again.
problem-face-unknown = Nothing was counted. Please choose one of the five faces.
problem-survey-closed = Not noted: the survey is closed. What you answered before counts.

problem-invitation-unknown = The link did not work: it is not known; perhaps it was not copied whole. Press it again in the message, or ask the office for a new one.
problem-invitation-used = The link did not work: it has been used. If that was not you, tell the office at once.
problem-invitation-expired = The link did not work: it has expired. Please ask the office for a new one.
problem-role-unknown = Nothing was done: there is no such role ({ $role }). Please check the people file.
problem-nobody-of-that-name = Not done: nobody is named { $name }, or more than one is. Please give the role’s id.

problem-year-unknown = Not done: there is no year { $year }. “minsheng year list” shows those there are.
problem-year-is-over = Not done: this year is over.
problem-year-is-suspended = Not done: this year is suspended. Please resume it first.
problem-year-not-suspended = Not resumed: this year is not suspended.
problem-letter-published-already = Not sent again: the letter has been published.
problem-report-not-drafted = Not accepted: the report is not drafted yet. That happens when the survey closes.
problem-stage-not-open = Not changed: there is no stage { $stage } that could be changed.
problem-stage-not-present = Not done: the year stands in { NAME("stage", $present) }, not in { NAME("stage", $stage) }.
problem-stage-over = Not changed: the stage “{ NAME("stage", $stage) }” is over.
problem-stage-ends-by-decision = Not done: the stage “{ NAME("stage", $stage) }” ends by its decision and not by order.
problem-stage-end-in-the-past = Not changed: { $ends } is over, so the stage “{ NAME("stage", $stage) }” cannot end then.
problem-stage-end-no-date = Not changed: { $ends } is no date and time such as 2024-11-20T18:00.
problem-stage-ends-before-it-begins = The stage “{ NAME("stage", $stage) }” ends { $ends }, before it begins ({ $begins }). Please move its dates.
problem-solicitation-too-short = Solicitation has { $days } days and needs { $needed }. Please move its end.
problem-papers-too-late = The papers are ready { $ready }, only { $days } days before the session; { $needed } are needed.
problem-pack-too-late = The pack is ready { $ready }, only { $days } days before the session; { $needed } are needed.
problem-session-before-decision = The session opens { $opens }, before the decision stage begins ({ $begins }).
problem-session-after-decision = The session opens { $opens }, after the decision stage has ended ({ $ends }).
problem-suspension-ends-in-the-past = Not suspended: { $until } is over. Please give a later time.
problem-workflow-unknown = Not done: there is no workflow { $id }.
problem-workflow-ended = Not done: this process has ended. Everything is on record.
problem-order-unknown = Not done: there is no order { $name }. docs/operations.md lists those there are.
problem-order-not-readable = Not done: { $where } is wrong: { $expected }. Nothing has changed; please correct it and send it again.
problem-order-cannot-be-carried-out = Not done: “{ NAME("order", $order) }” cannot be carried out, and trying again would change nothing ({ $reason }). Nothing has changed. Please check what it says; if it fails again, tell the administrator the code in brackets.
problem-order-removed = Not done: an administrator has removed this order. The reason: { $why }
problem-order-not-waiting = Not removed: no order { $id } is waiting. “minsheng order list” shows those that are.
problem-vote-not-held = The plan’s decision.{ $key } is { $found }, which a vote here cannot hold yet; it can hold { $held }. Please change the plan; the year cannot start with it.
problem-language-not-spoken = The plan or its people name the language { $found }, in which there are no texts here; there are { $known }. Please change it; the year cannot start with it.
problem-text-sign-not-kept = Not done: character { $place } of { $where } is { $sign }, which cannot be kept. Nothing has changed; please remove it and send it again.
problem-text-too-long = Not done: { $where } has { $found } characters, { $most } at most. Nothing has changed; please shorten it and send it again.
problem-text-missing = Not done: { $where } is empty. Nothing has changed; please write a few words and send it again.

warning-session-absent = The plan names no session: whether the papers are ready 30 days and the deputies’ pack 7 days before it is not checked, and nobody is reminded.
warning-years-unpublished = The working days of { $years } are not published yet: only weekends and fixed holidays are known there. “minsheng calendar add” takes the notice.
problem-notice-there-already = Not added: { $year } has its notice already. Nothing has changed; --replace puts this one in its place.
problem-no-notices-to-send-again = Nothing to send again: no notice { $message } to anybody who still hears the bot has failed or was cut off. “minsheng notices list” shows those there are.

problem-clock-is-real = Not changed: the clock of a real year cannot be moved.
problem-clock-backwards = Not changed: the clock does not go backwards.
problem-clock-paused = Not changed: the clock is paused. Please resume it first.
problem-clock-not-paused = Not changed: the clock is running already.
problem-clock-speed-impossible = Not changed: that speed ({ $speed }) is not possible.

problem-list-not-decided = Not imported: the list is not decided yet. Until then, change the candidates with import candidates.
problem-lists-being-made = Not imported: the tasks are just being made. Please try again in a minute; the file can stay as it is.
problem-list-task-unknown = There is no task with this id, or it belongs to another project. Please check the id; leave it empty for a new place.
problem-list-place-twice = The project has this place twice. Please join the two, or say how they differ.
problem-list-promise-published = This task is published: changing it is changing a promise, which its unit asks for and which is decided (procedure 1.9).
problem-list-place-new = This project is published: another place is a change of the promise, to be asked for and decided (procedure 1.9).
problem-list-due-past = The day of completion has passed. Please give one from today on.
problem-table-not-there = { $name } was not read: it cannot be opened ({ $reason }).
problem-table-kind-unknown = { $name } was not read: it is neither .csv, .csv.gz nor .xlsx.
problem-table-empty = { $name } was not read: nothing is in it, not even a header on line 1.
problem-table-broken = { $name } was not read: from line { $line } on it is broken ({ $reason }).
problem-table-letters-unknown = { $name } was not read: line { $line } has signs that are not known. Please save it as UTF-8 or GB18030.
problem-table-quotes = { $name } was not read: line { $line }, column { $column }: a quotation mark is not closed or not doubled.
problem-table-row-length = { $name } was not read: line { $line }, column { $column }: { $found } cells where the header has { $expected }.
problem-sheet-no-rows = Not imported: there are headers and nothing below them.
problem-sheet-none-fits = Not imported: none of the sheets has anything to read ({ $found }).
problem-sheet-several-fit = Not imported: several sheets could be meant: { $sheets }. Please name one with --sheet, or keep only one.
problem-sheet-named-missing = Not imported: there is no sheet “{ $found }”. There are: { $sheets }.
problem-sheet-column-missing = Not imported: the column “{ $column }” is missing (the header is on line { $line }).
problem-sheet-column-missing-near = Not imported: the column “{ $column }” is missing; the nearest header is “{ $found }”. If that is it, please rename it to “{ $column }”.
problem-sheet-column-near = The header “{ $found }” (column { $cell }) is not known; the nearest is “{ $nearest }”. If that is it, please rename it; if not, please take the column out.
problem-sheet-column-double = The header “{ $found }” (column { $cell }) means the same as “{ $column }”, and both hold something. Please keep one.
problem-sheet-money-unit = The unit of the amounts in “{ $column }” is not clear. Please name it, for example “cost (10k yuan)”.
problem-sheet-row-length = Line { $line } has { $found } cells, the header has { $expected }: they may have moved (an amount with a comma stands in quotation marks).
problem-sheet-second-header = Line { $line } looks like the header of another table (“{ $found }”). Please put the two tables on two sheets.
problem-sheet-cell-missing = Line { $line } ({ $cell }): “{ $column }” must not be empty.
problem-sheet-expected = Line { $line } ({ $cell }): “{ $found }” in “{ $column }” should be { NAME("expected", $expected) }.
problem-sheet-expected-near = Line { $line } ({ $cell }): “{ $found }” in “{ $column }” should be { NAME("expected", $expected) }; the nearest is “{ $nearest }”.
expected-amount = an amount of money
expected-whole-number = a whole number from 1
expected-date = a day such as 2025-09-30
expected-region = a division of Zhejiang, by code or name
expected-aspect = an aspect of the plan
expected-unit = a unit of the people file
expected-kind = one of the plan’s kinds of project
expected-sources = the plan’s sources with amounts, such as District budget 3,000,000
expected-sum = amounts that add up to the cost
expected-text = words
expected-same-count = as many lines as in Chinese
expected-same-candidate = the same as in the candidate’s first line
expected-id = an id of small letters, digits and dashes
expected-date-of-year = a day within the plan’s year
expected-project = a decided project, by its id or its title
expected-task = the id of a task of this year and of this project
expected-other-place = a place that the project does not have twice
expected-one-each = a number in each line: a merged one may be the sum or each line’s own
expected-no-error = a value: the cell holds a formula’s error, or one that was never computed (open it in the office program and save it)
expected-line-number = the number of a line, greater than the one above
expected-short-text = 120 characters at most
problem-task-accepted = No change was asked for: this site is accepted.
problem-nothing-changes = No change was asked for: nothing would be different.
problem-changes-closed = No change was asked for: the last day for changes was { $lastDay }.
problem-no-ballots = Not counted: there are no ballots.
problem-more-ballots-than-present = Not counted: { $ballots } ballots and only { $present } present. Please check both.
problem-more-present-than-members = Not counted: { $present } present and only { $members } members. Please check both.
problem-no-answers = Not estimated: there are no answers.
problem-no-weights = Not estimated: there are no weights. Please name them in the design file.
problem-weight-not-positive = Not estimated: the weight in row { $row } is not positive.
problem-stratum-without-population = Not estimated: the stratum { $stratum } has no population.
problem-stratum-larger-than-population = Not estimated: the stratum { $stratum } has { $answers } answers in a population of { $population }.
problem-stratum-with-one-answer = Not estimated: the stratum { $stratum } has one answer, so that its error is not known. Please join it to one like it.
problem-post-stratum-without-answers = Not estimated: { $group } has no answers.
problem-post-stratum-without-total = Not estimated: { $group } has no total.
problem-deviation-missing = Not allocated: the stratum { $stratum } has no deviation.
problem-sample-larger-than-population = Not allocated: a sample of { $size } in a population of { $population }.
problem-sample-too-small = Not allocated: a sample of { $size }, and { $needed } are needed.
`;
