export const projects = /* ftl */ `
intro-projects = What the government has promised for this year, and how far each promise has come.
projects-title = 🏗 Projects of { REGION($region) }
projects-title-count = 🏗 Projects of { REGION($region) } · { $count }
projects-nothing = This year’s projects are not decided yet. Each of them will be listed here.
projects-level = { REGION($region) } { $year }
project-accepted = { $accepted } of { $tasks } accepted
project-progress = { $tasks ->
    [one] One site
   *[other] { $tasks } sites
  }, { $accepted } accepted, { $progress }% of the work done
project-unit = { $unit } · { MONEY($cost) }
project-supporters = { $supporters ->
    [one] { $aspect } · one person asked for it
   *[other] { $aspect } · { $supporters } people asked for it
  }
nobody-yet = no unit yet

intro-tasks = What is being built near you: where, by which standard, and by which day.
tasks-title = { $count ->
    [0] 📍 Sites in { REGION($region) }
   *[other] 📍 Sites in { REGION($region) } · { $count }
  }
tasks-nothing = Nothing near you has been decided yet.
site-title = { $title } · { $place }
site-due = { $state ->
    [happened] Accepted { $when }
    [overdue] Was due { $when }, not accepted yet
    [undated] No date yet
   *[planned] Planned: { $when }
  }
site-due-short = { $state ->
    [overdue] was due { $day }, not finished
    [undated] no date yet
   *[planned] planned by { $day }
  }
site-state-accepted = accepted
site-state-merged = merged into another place
site-state-cancelled = given up
site-state-carried-over = carried over to next year
site-state-desk = waits for the office to complete it
site-state-suspended = suspended
site-state-open = no date yet
site-state-handed-over = waits for acceptance
site-last-report = Last report: { $day }
site-no-report = No report yet.
button-project = ‹ The project
`;
