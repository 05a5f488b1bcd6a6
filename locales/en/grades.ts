export const grades = /* ftl */ `
grading-title = 🗳 The projects of { $year } in { REGION($region) }: your grades, please
grading-why = The year’s report is drafted. As a deputy you grade its { $count } projects, each by itself; skip what you do not know.
grading-secret = Secret: kept is that you have graded, never what. It ends when the report is accepted; counted against all deputies, it stands in the report beside the survey.
grading-number = 🗳 { $number } of { $count } · { $title }
grading-kept = { $accepted } of { $tasks } places accepted.
grading-review = 🗳 { $given } of { $count } graded
grading-line = { $number } { $title }: { $grade }
grading-final = Given, they are final; this message will hold none of them.
grading-nothing = Nothing is graded yet. A number leads to its project.
grading-given-title = ✅ Your grades are in
grading-given = Nobody can see what they were. The result comes with the report.
grading-over = 🗳 The projects of { $year } in { REGION($region) }: the grading has ended
grading-over-lines = The report is accepted, and shows what the deputies say.
grade-satisfied = satisfied
grade-basically-satisfied = basically satisfied
grade-dissatisfied = dissatisfied
grade-none = not graded
button-grade-begin = Grade the projects
button-read-report = Read the report
button-grade-satisfied = Satisfied
button-grade-basically-satisfied = Basically satisfied
button-grade-dissatisfied = Dissatisfied
button-grade-none = Skip
button-grade-give = Give them, final
decision-report-grades = { $state ->
    [planned] The deputies are still giving their grades, until { $day }. Accepting the report ends this and publishes the result: accepted sooner, it goes without those who have not graded yet.
   *[other] The deputies are still giving their grades. Accepting the report ends this and publishes the result, without those who have not graded by then.
  }

web-grades-title = What the deputies say
web-grades-how = A secret ballot, counted against all { $deputies } deputies; { $graded } gave grades. { $needed } are needed for a grade, together with those above it.
web-grades-open = The deputies are grading the projects. The result stands here once the report is accepted.
web-grades-too-few = fewer than { $least } graded it: not shown
web-grades-project = Project
web-grades-grade = Grade

problem-grading-unknown = Not graded: this was not found, and nothing has changed. /help leads on.
problem-grading-closed = Not graded: the report is accepted, and its grading has ended. The report shows the result.
problem-grading-not-on-roll = Not graded: you were not among the deputies when it began. Nothing has changed.
problem-grading-given-already = Not graded again: your grades are in already, and they are final.
problem-grading-empty = Nothing was given: no project has a grade yet. Please grade at least one.
`;
