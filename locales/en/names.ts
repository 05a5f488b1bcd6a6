export const names = /* ftl */ `
stage-openLetter = open letter
stage-solicitation = solicitation
stage-planning = planning
stage-decision = decision
stage-execution = execution
stage-yearEnd = year end
stage-closed = closed
rehearsal-over = Both years are closed. Every chat can still be read, and so can the report on the public page. “npm start -- --fresh” begins another rehearsal and keeps this one aside.

state-running = running
state-suspended = suspended
state-closed = closed
state-abandoned = abandoned

vote-state-prepared = roll call not yet open
vote-state-roll = roll call
vote-state-open = ballot open
vote-state-closed = ballot closed, to be certified
vote-state-certified = certified

task-state-desk = on the office’s desk, incomplete
task-state-open = under way
task-state-handed-over = handed over for acceptance
task-state-accepted = accepted
task-state-suspended = suspended
task-state-carried-over = carried over

matter-state-waiting = with the unit
matter-state-returned = handed back
matter-state-drafted = answered, being read
matter-state-answered = answered
matter-state-closed = over

light-red = red
light-yellow = yellow
light-green = green
light-grey = grey
light-blue = blue

decision-none = nobody
decision-publish-letter = the office to publish the letter
decision-answer-topics = the office to answer the topics
decision-fix-shortlist = the office to fix the shortlist
decision-adopt-list = the head of the office to fix the list
decision-open-roll = the secretariat to open the roll call
decision-open-ballot = the secretariat to open the ballot
decision-close-ballot = the secretariat to close the ballot
decision-certify-vote = the secretariat to certify the result
decision-settle-vote = the secretariat to settle the places left open
decision-complete-task = the office to complete the task
decision-accept-task = an inspector to accept
decision-reassign-task = the office to name another unit
decision-decide-change = whoever decides on more time
decision-end-execution = the office to end execution
decision-accept-report = the office to accept the year’s report

waits-unit = the responsible unit
waits-asker = whoever asked
waits-inspector = an inspector
waits-office = the office
waits-office-head = the head of the office
waits-secretariat = the secretariat
waits-none = nobody

role-citizen = citizen
role-unit-contact = contact of a responsible unit
role-unit-head = head of a responsible unit
role-office = livelihood office
role-office-head = head of the livelihood office
role-deputy = deputy
role-member = CPPCC member
role-inspector = inspector
role-secretariat = secretariat
role-committee-chair = chair of the standing committee
role-committee-member = member of the standing committee
role-administrator = administrator
role-operator = operator of the command line
role-level-above = level above

event-year-started = the year was started
event-began-openLetter = the open letter began
event-began-solicitation = solicitation began
event-began-planning = planning began
event-began-decision = decision began
event-began-execution = execution began
event-began-yearEnd = the year end began
event-publishLetter = the letter was published
event-extendStage = a stage’s end was moved
event-endStage = a stage was ended early
event-changeLadder = a ladder was changed
event-candidates-brought = candidates were brought in
event-lists-brought = the two lists were brought in
event-fixShortlist = the shortlist was fixed
event-adoptList = the list was fixed
event-list-decided = the vote decided the list
event-report-drafted = the report was drafted
event-acceptReport = the report was accepted
event-suspend = suspended
event-resume = resumed
event-abandon = abandoned
event-closed = the year was closed
event-reminded = somebody was reminded
event-desk-told = somebody was told what waits on their desk
event-escalated = escalated
event-look = looked anew
event-order-removed = An order that was waiting was removed
`;
