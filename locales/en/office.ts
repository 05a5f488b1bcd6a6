export const office = /* ftl */ `
desk-title = 🗂 { $count ->
    [0] Nothing waits for your decision
    [one] 1 decision waits for you
   *[other] { $count } decisions wait for you
  }
desk-year-openLetter = { REGION($region) } { $year } · the letter is not out yet
desk-year-solicitation = { REGION($region) } { $year } · day { $day } of solicitation · { $fresh } new since yesterday, { $suggestions } in all
desk-year-planning = { REGION($region) } { $year } · day { $day } of planning · { $topics } { $topics ->
    [one] topic
   *[other] topics
  } unanswered, { $candidates } candidates
desk-year-decision = { REGION($region) } { $year } · day { $day } of the decision · { $candidates } candidates, { $comments } comments
desk-year-execution = { REGION($region) } { $year } · day { $day } of execution · { $red } red, { $yellow } yellow, { $accepted } of { $tasks } accepted
desk-year-yearEnd = { REGION($region) } { $year } · day { $day } of the year’s end · { $accepted } of { $tasks } accepted
desk-year-closed = { REGION($region) } { $year } · closed
desk-session-papers = The session’s papers: due { $when }
desk-session-pack = The deputies’ pack: due { $when }
desk-session-opens = The session opens { $when }
desk-suspended = { $state ->
    [overdue] Suspended; it was to go on { $when } and does not yet. Reminders rest.
    [undated] Suspended; reminders rest.
   *[planned] Suspended; it is planned to go on { $when }. Reminders rest.
  }
desk-line = { $number } { $what }{ $due ->
    [none] {""}
   *[other] {" "}· { $due }
  }
desk-only-office = The desk belongs to the office and the secretariat. What you can do stands in /help.

desk-publish-letter = Publish the open letter
desk-answer-topics = Answer the topics
desk-fix-shortlist = Fix the candidates for the decision
desk-adopt-list = Fix the year’s list
desk-open-roll = Open the roll call
desk-open-ballot = Open the ballot
desk-close-ballot = Close the ballot
desk-certify-vote = Certify the result
desk-settle-vote = Say how the vote goes on
desk-complete-task = Complete { $thing }
desk-accept-task = Accept { $thing }
desk-reassign-task = Say whose it is: { $thing }
desk-fill-place = Fill a vacated place
desk-decide-change = Decide on a change: { $thing }
desk-end-execution = End the execution
desk-accept-report = Accept the year’s report

decision-unpublished = The working days of { $years } are not published yet; dates there count weekends and fixed holidays only.
decision-due-then = Due { $when }.
decision-due-past = It was due { $when }.
decision-letter = “{ $title }”
decision-letter-follows = Then: it goes to everybody who follows, and suggestions are taken; each is answered. { $state ->
    [overdue] They were to close { $when }: extend the stage first.
    [undated] {""}
   *[planned] They are planned to close { $when }.
  }
decision-shortlist = { $candidates } { $candidates ->
    [one] candidate
   *[other] candidates
  }{ $seats ->
    [0] {""}
    [one] {" "}for one place
   *[other] {" "}for { $seats } places
  }:
decision-shortlist-open = Not yet: { $topics } { $topics ->
    [one] topic has
   *[other] topics have
  } no answer. The shortlist can be fixed when every suggestion has one.
decision-shortlist-few = Not yet: { $candidates ->
    [0] no candidate is
    [one] one candidate is
   *[other] { $candidates } candidates are
  } too few for { $seats ->
    [0] a list
    [one] one place; a vote needs a choice
   *[other] { $seats } places; a vote needs more candidates than places
  }.
decision-shortlist-follows-vote = Then: no candidate changes any more, deputies and members are told and say what they think of them, and the vote is prepared.
decision-shortlist-follows-adopt = Then: no candidate changes any more, and the members of the two sessions are told and say what they think of them.
decision-candidate = { $number } { $title }
decision-candidate-said = { $number } { $title } (for: { $support }, doubts: { $doubt })
decision-adopt = { $candidates ->
    [one] One candidate was reviewed:
   *[other] { $candidates } candidates were reviewed:
  }
decision-adopt-follows = Then: the list is final. Everybody whose wish is in it is told; what is left out waits in the reserve, and its authors hear that too.
decision-leave-out = Press what is to be left out.
decision-roll = { $deputies } deputies are on the roll; { $quorum } must be present.
decision-roll-follows = Then: each deputy is asked in the chat to say “I am here”.
decision-ballot = { $present } of { $deputies } deputies are present; { $quorum } are needed.
decision-ballot-not-yet = Not yet: { $missing } more must answer the roll call. Whoever got no card sends /vote.
decision-ballot-follows = Then: the roll is closed, and each of them gets a paper.
decision-close = { $voted } of { $present } present have cast their ballots.
decision-close-follows = Then: the box is sealed and counted at once; whoever has not voted no longer can.
decision-certify-follows-final = Then: the result is published and the list becomes final.
decision-certify-follows-run-off = Then: the result is published, and a second round among exactly the tied is prepared.
decision-certify-follows-desk = Then: the result is published, and you say how the vote goes on.
decision-settle-tied-again = The run-off was a tie again: { $candidates } candidates for { $seats } { $seats ->
    [one] place
   *[other] places
  }.
decision-settle-shortfall = { $seats } { $seats ->
    [one] place has
   *[other] places have
  } nobody with the needed majority.
decision-settle-no-quorum = The vote was not valid: too few deputies were present.
decision-settle-more-returned-than-issued = The vote was not valid: more ballots came back than were issued.
decision-settle-again = Vote again: one more round on { $candidates } candidates, with a roll call of its own.
decision-settle-fewer-seats = Fewer places: the list is final without them.
decision-settle-next-session = Next session: those candidates wait for it; the rest of the list is final.
decision-complete = { $title } · { $place } lacks { $lacks }. It cannot begin before that is filled in.
decision-reassign = { $unit } says that { $title } · { $place } is not theirs{ $better ->
    [none] {"."}
   *[other] , and names { $better }.
  }
decision-reassign-follows = Then: the new unit is asked to sign for it. The date stays.
decision-execution = { $tasks ->
    [one] { $open ->
        [0] The one task is accepted.
       *[other] The one task is not accepted yet.
      }
   *[other] { $open ->
        [0] All { $tasks } tasks are accepted.
       *[other] { $open } of { $tasks } tasks are not accepted yet.
      }
  }
decision-execution-follows = Then: what is not accepted is carried over with its reason, and everybody is asked how satisfied they are.
decision-report-suggestions = { $suggestions } suggestions from { $people } people, { $open ->
    [0] all answered
   *[other] { $open } of them unanswered
  }.
decision-report-tasks = { $projects } projects, { $tasks } tasks: { $accepted } accepted, { $carriedOver } carried over.
decision-report-survey = Survey: { $answered } of { $invited } answered.
decision-report-follows = Then: it is published and goes to deputies, members and everybody who wrote; the year is closed.

button-publish-letter = Publish it now
button-answer-topics = Go through the topics
button-fix-shortlist = Fix all { $count }
button-adopt-list = Adopt all { $count }
button-leave-out = Leave some out…
button-fix-chosen = Fix these { $count }
button-adopt-chosen = Adopt these { $count }
button-kept-in = ☑ { $number } { $title }
button-left-out = ☐ { $number } { $title }
button-open-roll = Open the roll call
button-open-ballot = Open the ballot
button-call-again = Call the absent again
button-close-ballot = Close the ballot
button-certify-vote = Certify it
button-settle-again = Vote again
button-settle-fewer-seats = Fewer places
button-settle-next-session = Next session
button-complete-place = Set the place
button-complete-standard = Set the standard
button-complete-due = Set the date
button-complete-unit = Set the unit
button-due-30 = +30 days
button-due-60 = +60 days
button-due-90 = +90 days
button-give-to = Give it to { $unit }
button-other-unit = Another unit…
button-end-execution = End it now
button-accept-report = Accept the report
button-desk = ‹ The desk
button-topics-answered = 💬 Topics: { $count ->
    [one] the one is answered
   *[other] all { $count } answered
  }
button-invite = 🔑 Invite
button-next-topic = Next topic ›
button-decide = Decide

complete-ask-place = Where is it built? Write the place as people know it: street and house, estate, village. /cancel leaves it.
complete-ask-standard = By what standard is it accepted? Write what can be seen or counted, one line each. /cancel leaves it.
complete-ask-due = By when is it finished? Choose, or write a date such as { $example }.
complete-ask-unit = Who is responsible?
complete-due-unreadable = That is not a date I can read. Nothing is changed. Write it like { $example }, or choose a button.
complete-still-lacks = Set. It still lacks { $lacks }.

decided-publish-letter = ✅ The letter is out
decided-fix-shortlist = ✅ The candidates are fixed
decided-adopt-list = ✅ The year’s list is fixed
decided-open-roll = ✅ The roll call is open
decided-open-ballot = ✅ The ballot is open
decided-close-ballot = ✅ The ballot is closed and counted
decided-certify-vote = ✅ The result is certified
decided-settle-vote = ✅ Decided how the vote goes on
decided-fill-place = ✅ Decided on the vacated place
decided-complete-task = ✅ Completed
decided-reassign-task = ✅ Given to { $unit }
decided-end-execution = ✅ The execution is ended
decided-accept-report = ✅ The report is accepted
decided-next-publish-letter = The letter is on its way to everybody who follows.
decided-next-fix-shortlist = They go to the decision as they stand; nobody changes them any more. Deputies and members are being told.
decided-next-adopt-list = Projects and tasks are being made of it; everybody concerned is told.
called-again = 🔔 { $count ->
  [one] One deputy is called again
 *[other] { $count } deputies are called again
}
called-again-next = Whoever answers counts at once. Whoever gets no card sends /vote.
decided-next-open-roll = Every deputy with a chat is being asked. The desk shows how many are present.
decided-next-open-ballot = Every deputy present has the paper. The desk shows how many have voted.
decided-next-close-ballot = The desk shows the count; it is published when you certify it.
decided-next-certify-vote = The deputies are being told. What follows, if anything, comes onto the desk.
decided-next-settle-vote = What follows is prepared now.
decided-next-fill-place = A project that was taken up begins now: its unit and those who asked for it hear of it. A place left vacant stays visible.
decided-next-complete-task = The task begins, and the unit hears of it.
decided-next-reassign-task = The unit is asked to sign for it.
decided-next-end-execution = What is not accepted is carried over; the survey is being prepared.
decided-next-accept-report = It is being sent, and the year is closed.
order-kept = Kept. It is carried out as soon as the process takes it up; if it cannot be, you are told why.
order-kept-title = ⏳ { $what }

invite-title = 🔑 { $count ->
    [0] Everybody has a chat
    [one] 1 role has no chat yet
   *[other] { $count } roles have no chat yet
  }
invite-intro = Choose whom to invite. The link is shown once and works once.
invite-line = { $number } { $holder } · { NAME("invite-role", $role) }
invite-line-unit = { $number } { $holder } · { NAME("invite-role", $role) }, { $unit }
invite-role-unit-contact = contact
invite-role-unit-head = head
invite-role-office = office
invite-role-office-head = head of the office
invite-role-deputy = deputy
invite-role-member = CPPCC member
invite-role-inspector = inspector
invite-role-secretariat = secretariat
invite-role-committee-chair = chair of the committee
invite-role-committee-member = member of the committee
invite-role-administrator = administrator
invite-role-level-above = level above
invite-made-title = 🔑 { $holder } · { NAME("invite-role", $role) }
invite-made = Send this link to { $holder } and nobody else. It works once, for { $days } days, and is shown only here.
button-back-to-invitations = ‹ All roles

news-session-papers = 📅 The session’s papers { $state ->
    [overdue] were due { $when }
    [undated] are due
   *[planned] are due { $when }
  }
news-session-papers-why = The session opens { $opens }. The committee needs the finished papers { $days } days before.
news-session-pack = 📅 The deputies’ pack { $state ->
    [overdue] was due { $when }
    [undated] is due
   *[planned] is due { $when }
  }
news-session-pack-why = The session opens { $opens }. The deputies need their pack { $days } days before.
news-decision-near = ⏰ { $what }
news-decision-late = ⚠️ Overdue: { $what }
news-decision-for-you = This waits for your decision.
news-decision-other = It waits for { $who }. You are told because it is late.
news-decision-again = You have been told { $before ->
    [one] once
   *[other] { $before } times
  } before.
news-who-office = the office
news-who-office-head = the head of the office
news-who-secretariat = the secretariat
news-who-inspector = an inspector
news-list-title = ✅ The list is decided
news-list = { $elected } elected, { $reserve } in the reserve{ $vacant ->
    [0] {""}
   *[other] , { $vacant } { $vacant ->
      [one] place
     *[other] places
    } left empty
  }. Projects and tasks are being made of it.
news-refused-title = ✗ Not done: { $what }
order-publishLetter = publish the letter
order-extendStage = move the stage’s end
order-endStage = end the stage
order-changeLadder = change the reminders
order-fixShortlist = fix the candidates
order-adoptList = fix the list
order-acceptReport = accept the report
order-takeUp = take up a project from the reserve
order-passOver = pass over a candidate of the reserve
order-suspend = suspend it
order-resume = resume it
order-abandon = abandon the year
order-openRoll = open the roll call
order-callAgain = call the absent again
order-openBallot = open the ballot
order-closeBallot = close the ballot
order-certify = certify the result
order-settle = say how the vote goes on
order-accept = accept the task
order-sendBack = send the task back
order-reassign = give the task to another unit
order-complete = complete the task
order-carryOver = carry the task over
order-close = close the survey
order-look = look again
order-pause = pause the clock
order-slow = slow the clock
order-hasten = hasten the clock
role-taken-title = 🔑 { NAME("invite-role", $role) }, { $where }
role-taken-hello = Welcome, { $holder }. This chat is now yours in that role; what you could do before, you still can.
role-does-unit-contact = New tasks come here to be signed for. You report in two taps and a photo; /tasks shows all of them.
role-does-unit-head = /tasks shows what your unit answers for. You hear of it here when something is late.
role-does-office = /office is your desk: what only a person can decide, the most urgent first.
role-does-office-head = /office is your desk: what only a person can decide, the most urgent first.
role-does-deputy = When the candidates for the decision are fixed you are told; you read them and say what you think of them here. When the roll call opens you are asked; then you vote in secret with /vote.
role-does-member = When the candidates for the decision are fixed you are told; you say of each whether you support it, and why or why not. Whoever decides reads it.
role-does-inspector = /tasks shows what waits for acceptance. You go line by line: what was promised, what is shown, ✓ or ✗.
role-does-secretariat = /office is your desk: roll call, ballot, count and certificate, each when it is its turn.
role-does-committee-chair = The committee chooses who supervises which item; /route shows the sites of your own, /matters what units answer.
role-does-committee-member = /route shows the sites of the items that you supervise, /matters what units answer.
role-does-administrator = You hear of what goes wrong with the year’s processes; the Temporal UI shows them all.
role-does-level-above = You hear of what is overdue and cannot be solved below; accusations that are held are yours to read, too.
button-open-tasks = Open the tasks
button-open-desk = Open the desk
problem-decision-settled = Nothing was changed: this has been decided already, or it waits no longer. The desk (/office) shows what does.
problem-desk-only-office = Not opened: the desk belongs to the office and the secretariat. Nothing is changed. /help shows what you can do.
`;
