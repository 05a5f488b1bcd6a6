export const tasks = /* ftl */ `
work-title = { $sign } { $title } · { $place }
work-due = Due { $when } · { $unit }
work-was-due = Was due { $when } · { $unit }
work-due-none = No due date yet · { $unit }
work-no-unit = no unit yet

because-overdue = { $days ->
    [one] A day past its date.
   *[other] { $days } days past its date.
  }
because-far-behind = { $gap } points behind its timeline, far too many.
because-behind = { $gap } points behind its timeline.
because-start-missed = Should have begun { $days ->
    [one] a day
   *[other] { $days } days
  } ago.
because-start-long-missed = Should have begun { $days } days ago.
because-due-soon = { $days ->
    [0] Due today, { $accepted }% accepted.
    [one] Due tomorrow, { $accepted }% accepted.
   *[other] Due in { $days } days, { $accepted }% accepted.
  }
because-silent = No report for { $days } days.
because-long-silent = No report for { $days } days, far too long.
because-defects = { $count ->
    [one] One confirmed defect waits
   *[other] { $count } confirmed defects wait
  } for an answer, the oldest for { $days ->
    [one] a day
   *[other] { $days } days
  }.
because-defects-long = { $count ->
    [one] One confirmed defect waits
   *[other] { $count } confirmed defects wait
  } for an answer, the oldest for { $days } days.
because-red-unconfirmed = It was red, and nobody has confirmed anything fresh since.
because-on-time = { $gap ->
    [0] On its timeline.
   *[other] { NUMBER($gap) } points from its timeline, within what is usual.
  }
because-ahead = Ahead of its timeline.
because-change-under-examination = A change of the promise is being examined.
because-suspended = Suspended; the date stays visible.
because-accepted = Accepted against its standard.
because-incomplete = Something is still missing before it can begin.

turns-accept-the-rest = Turns when the inspector accepts what is left.
turns-accept-points = Turns when the inspector accepts { $points } more points.
turns-start = Turns with the first report.
turns-report = Turns with a report.
turns-answer-defects = Turns when { $count ->
    [one] it is answered
   *[other] all { $count } are answered
  }.
turns-confirm-evidence = Turns when an inspector confirms fresh evidence.
turns-keep-up = Turns yellow when { $points } more points behind, or after { $days } days without a report.
turns-decide-change = Turns when the change is decided.
turns-resume = Goes on when the suspension ends.

work-step-open = ▫ { $text } (by { $day })
work-standard = Held to at acceptance:
work-line-open = ▫ { $text }
work-line-shown = ◦ { $text } (waits for the inspector)
work-line-met = ✓ { $text }
work-line-failed = ✗ { $text } ({ $reason })
work-fail-unexplained = not met

work-last-report = Last report { $when }: { $what }
work-last-line = line { $line } reached
work-last-step = “{ $text }” done
work-last-part = “{ $text }”: { $done } of { $of } { $measure }
work-last-nothing = nothing new, { $because }
work-last-handed-over = acceptance asked for
work-never-reported = Nothing reported yet.
work-unsigned = Not signed for yet. Please say whether it is yours.
work-with-inspector = It lies with the inspector.
work-with-inspector-unit = It lies with the inspector; you hear the outcome here.
work-suspended-until = { $state ->
    [overdue] Suspended; it was to go on { $when } and does not yet.
   *[planned] Suspended; it is planned to go on { $when }.
  }
work-accepted-on = Accepted { $when }.
work-carried-over = The year ended before it was accepted: it is carried over.
work-desk = It waits on the office’s desk for: { $lacks }.

tasks-title-unit = 🏗 { $count ->
    [0] Your unit has no open task
    [one] One open task of your unit
   *[other] { $count } open tasks of your unit
  }
tasks-title-inspector = 🔎 { $count ->
    [0] Nothing waits for acceptance
    [one] One task waits for acceptance
   *[other] { $count } tasks wait for acceptance
  }
tasks-title-office = 🏗 { $count ->
    [0] No open task
    [one] One open task
   *[other] { $count } open tasks
  } in { REGION($region) }
tasks-intro = What you answer for, what turns red first on top. Open one by its number.
tasks-intro-inspector = Sites that show something new, the most urgent on top. Open one by its number.
tasks-none-unit = New tasks are brought to you here as soon as the list is decided.
tasks-none-inspector = As soon as a unit shows something, it appears here.
tasks-none-office = Tasks are made when the list is decided.
tasks-line = { $number } { $sign } { $title } · { $place }, { $due }
tasks-line-no-due = no date
tasks-line-due = { $days ->
    [-1] due yesterday
    [0] due today
    [1] due tomorrow
   *[other] due in { $days } days
  }
tasks-line-fresh = is it yours?
tasks-line-unsigned = unsigned
tasks-line-late = { $days ->
    [one] a day late
   *[other] { $days } days late
  }

digest-title = ☀️ { $what }
digest-own = { $count ->
    [0] Nothing needs you today
    [one] One needs you today
   *[other] { $count } need you today
  }
digest-in-hand = All in hand: { $lights }
digest-unsigned = { $count ->
    [one] One reminder waits
   *[other] { $count } reminders wait
  } for your signature; whatever is neither signed for nor reported on in time goes one step up.
digest-climbed = { $count ->
    [one] One task climbed to you
   *[other] { $count } tasks climbed to you
  }
digest-climbed-late = { $count ->
    [one] One task climbed to you, late and not accepted
   *[other] { $count } tasks climbed to you, late and not accepted
  }
digest-standing = With what climbed before, { $count } are open.
digest-watched = All you watch: { $lights }
digest-unreached = Not reached: { $names }
digest-unreached-more = { $count ->
    [one] one more
   *[other] { $count } more
  }
digest-unreached-why = They have no chat with us, blocked it or said /stop. What was for them went to whoever stands above them.
turn-unit = With the responsible unit since { $day }.
turn-inspector = Waits for an inspector since { $day }.
turn-office = Waits for the office to decide, since { $day }.
turn-office-head = Waits for the head of the office to decide, since { $day }.
turn-secretariat = Waits for the congress to decide, since { $day }.

digest-desk = { $count ->
    [one] One thing waits for you to decide
   *[other] { $count } things wait for you to decide
  }
digest-desk-pile = { $what }: { $count }, the oldest since { $day }{ $late ->
    [0] {""}
   *[other] ; { $late } past their date
  }
digest-desk-others = { $count ->
    [one] One decision waits for somebody else, and you should know
   *[other] { $count } decisions wait for others, and you should know
  }
digest-desk-others-pile = { $what }: { $count } with { $who }, the oldest since { $day }
pile-publish-letter = { desk-publish-letter }
pile-answer-topics = { desk-answer-topics }
pile-fix-shortlist = { desk-fix-shortlist }
pile-adopt-list = { desk-adopt-list }
pile-open-roll = { desk-open-roll }
pile-open-ballot = { desk-open-ballot }
pile-close-ballot = { desk-close-ballot }
pile-certify-vote = { desk-certify-vote }
pile-settle-vote = { desk-settle-vote }
pile-complete-task = Complete a task’s details
pile-accept-task = Inspect and accept
pile-reassign-task = Say whose it is
pile-fill-place = { desk-fill-place }
pile-decide-change = Decide on changes
pile-end-execution = { desk-end-execution }
pile-accept-report = { desk-accept-report }

button-seen = I have seen these
button-all-tasks = All tasks

button-sign = We take it
button-report = Report
button-not-ours = Not ours
button-hand-over = Ask for acceptance
button-inspect = Inspect line by line
button-reached = That’s it
button-other-line = Another line
button-nothing-new = Nothing new, because…
button-part = Only part of it
button-without-photo = Without a photo
button-line = { $number }
button-back-to-task = ‹ The task
button-back-to-tasks = ‹ All tasks

progress-title = 🏗 Report · { $place }
progress-ask-line = Reached: “{ $text }”?
progress-line-due = { $state ->
    [overdue] It was expected { $when }.
   *[planned] Planned { $when }.
  }
progress-choose-line = What is reached?
progress-choose-line-entry = { $number } { $text }
progress-nothing-open = Everything has been shown.
progress-ask-amount = “{ $text }”: how many of { $of } { $measure } are done? Write a number.
progress-ask-photo = Send one photo of “{ $text }”. It shows the inspector what words cannot; its location is removed.
progress-photo-only = This one is shown with a photo: please send it as a picture.
progress-photo-needed = A photo is expected here: send it as a picture, or go on without.
progress-why = Why is there nothing new? Choose, or write it in a sentence.
progress-why-entry = { $number } { $text }
nothing-reason-weather = the weather or the season holds the work up
nothing-reason-permits = a permit or a piece of land is still missing
nothing-reason-supplier = a supplier or builder is late
progress-done-title = ✅ Received · { $title }, { $place }
progress-done-step = { $what }{ $photo ->
    [yes] {" "}with a photo
   *[no] {""}
  }: it waits for the inspector.
progress-done-line = Line { $line } is shown{ $photo ->
    [yes] {" "}with a photo
   *[no] {""}
  } and waits for the inspector.
progress-done-nothing = Nothing new: { $because }. The silence is broken; the timeline stays.
progress-done-next = Next: “{ $text }”, { $state ->
    [overdue] which was expected { $when }.
   *[planned] planned { $when }.
  }
progress-done-all = All lines are shown. You can ask for acceptance.
progress-done-missing = Before acceptance { $count ->
    [one] one line is
   *[other] { $count } lines are
  } still to be shown: { $lines }.
progress-handed-over-title = ✅ Acceptance asked for · { $title }, { $place }
progress-handed-over = An inspector looks at every line. You hear here what was met and what was not.
sign-done-title = ✅ Signed for · { $title }, { $place }
sign-done = It is yours. First line: “{ $text }”, { $state ->
    [overdue] which was expected { $when }.
   *[planned] planned { $when }.
  }
not-ours-title = ↪ Not ours · { $title }, { $place }
not-ours-ask = Whose is it, do you think? The office decides; until then it stays with you.
not-ours-done = The office has it on its desk{ $better ->
    [none] {""}
   *[other] {" "}with your hint: { $better }
  }. You hear here what it decides; the date stays.
not-ours-unknown = I do not know

inspect-title = 🔎 { $title } · { $place }
inspect-line-title = 🔎 Line { $line } of { $lines } · { $title }, { $place }
inspect-step-title = 🔎 Building step · { $title }, { $place }
inspect-line-text = “{ $text }”
inspect-evidence = Shown { $when } by { $by }.
inspect-evidence-photo = The photo is above.
inspect-evidence-none = Without a photo.
inspect-why = What is not met? Choose, or write it in a sentence: the unit sees exactly this.
fail-reason-step-title = ✗ “{ $text }” · { $title }, { $place }
fail-reason-title = ✗ Line { $line } · { $title }, { $place }
fail-reason-entry = { $number } { $text }
fail-reason-not-shown = what was sent does not show it
fail-reason-too-little = it falls short of the number or size promised
fail-reason-unusable = it cannot be used yet
inspect-marked = { $met } of { $lines } lines met{ $failed ->
    [0] {""}
   *[other] , { $failed } not met
  }{ $open ->
    [0] {""}
   *[other] , { $open } not shown yet
  }.
inspect-all-met = All lines are met. Accepting is final and turns it blue.
inspect-some-failed = Sent back, the unit sees exactly the lines that failed.
inspect-waits-for-unit = The other lines have not been shown yet.
inspect-accepted-title = 🔵 Accepted · { $title }, { $place }
inspect-accepted = The unit is told. It counts towards the year’s figures from now on.
inspect-sent-back-title = ↩ Sent back · { $title }, { $place }
inspect-sent-back = The unit sees the { $failed ->
    [one] line that failed
   *[other] { $failed } lines that failed
  } with your reasons, and shows again what is mended.
button-met = ✓ Met
button-not-met = ✗ Not met…
button-accept = Accept
button-send-back = Send back
button-next-line = Next line ›

task-news-new = New for your unit. Please say whether it is yours.
task-news-accepted = Accepted: every line of the standard is met. Thank you.
task-news-sent-back = Sent back: see the lines marked ✗, and show them again when they are mended.
task-news-stays = The office has looked at it: it stays with your unit. Please sign for it.
task-news-suspended = Suspended. Reminders rest; the date stays visible.
task-news-resumed = The suspension is over. The timeline counts again.
task-news-carried-over = The year is over, and it was not accepted in time: it is carried over, with its date as promised.

lack-place = a place
lack-standard = a standard
lack-due = a date
lack-unit = a unit

unsorted-title = 🗂 What is this about?
unsorted-lines = It is kept, and nothing is lost. You hold a role, so it was not filed as a citizen’s suggestion by itself: one tap says what it is.
unsorted-tasks-title = 🗂 Which one is it about?
unsorted-task-entry = { $number } { $title } · { $place }
unsorted-line-ask = Which line does it show as done? Or does it say how things stand?
unsorted-left-title = ↩️ Not kept
unsorted-left = What you wrote was not kept. You can write again at any time.
button-words-task = About a task of ours
button-words-mine = My suggestion as a citizen
button-words-leave = Leave it
button-words-note = Just how things stand
answer-in-words = Please answer what was asked in a sentence; words under a photo will do too. The question is still open.
answer-picture-not-kept = Your words are noted. What was attached cannot be kept here.
problem-report-unknown = That report is not there any more, so the photo was not kept.
`;
