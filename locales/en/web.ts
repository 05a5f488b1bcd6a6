export const web = /* ftl */ `
web-brand = The livelihood year
web-skip = To the content
web-nav = This year
web-rehearsal = A rehearsal: places are real, people, words and numbers are made up, and its clock runs fast.
web-as-of = As of { TIME($at) }. Every number is a link to what it counts.
web-urgent = Urgent? Dial 110, 119 or 120; for anything else the office handles day by day, 12345.
web-and = {" · "}
web-any = All
web-open = still open
web-filter = Show
web-pages = Pages
web-page-before = ‹ Before
web-page-after = Next ›
web-page-of = Page { $page } of { $pages }

web-way-year = The year
web-way-letter = Letter
web-way-projects = Projects
web-way-tasks = Places
web-way-suggestion = My suggestion
web-way-report = Report

web-year-title = { REGION($region) }, { $year }
web-no-year-title = No year has begun yet
web-no-year = As soon as the open letter is out, it stands here. What you write to the bot before is kept, with a receipt; please send it again once the letter is out, so that it is answered.
web-others-title = Other places and years

web-stage-openLetter = Open letter.
web-stage-solicitation = Suggestions.
web-stage-planning = Planning.
web-stage-decision = Decision.
web-stage-execution = Being built.
web-stage-yearEnd = Year’s end.
web-stage-closed = Closed.
web-next-letter = { $state ->
    [overdue] The letter that asks everybody for suggestions was to go out { $when } and is not out yet.
    [undated] The letter that asks everybody for suggestions is to go out.
   *[planned] The letter that asks everybody for suggestions is planned to go out { $when }.
  }
web-next-openLetter = The letter is out; suggestions are open.
web-next-solicitation = Write what should be done to the bot. Every suggestion is answered. { $state ->
    [overdue] It was planned to close { $when } and is still open.
    [undated] {""}
   *[planned] It is planned to close { $when }.
  }
web-next-planning = Every suggestion is being answered, and candidates are made of them. { $state ->
    [overdue] It was due { $when } and is not finished.
    [undated] {""}
   *[planned] Planned end: { $when }.
  }
web-next-decision = Which projects are done is being decided. { $state ->
    [overdue] It was due { $when } and is not decided yet.
    [undated] {""}
   *[planned] Planned end: { $when }.
  }
web-next-execution = All of it is to be finished and accepted. { $state ->
    [overdue] The year’s works were to end { $when } and are not finished.
    [undated] {""}
   *[planned] Planned end of the year’s works: { $when }.
  }
web-next-yearEnd = The account of the year is being drawn up. { $state ->
    [overdue] It was due { $when } and is not finished.
    [undated] {""}
   *[planned] Planned end: { $when }.
  }
web-next-closed = The account of the year is published: see the report.
web-next-suspended = The year rests ({ $reason }){ $state ->
    [overdue] ; it was to go on { $when } and does not yet
    [undated] {""}
   *[planned] {" "}and is planned to go on { $when }
  }. Dates stay as they are.
web-next-abandoned = This year was given up: { $reason }

web-progress-title = What was promised, and how far it is
web-count-projects = { $count ->
    [one] One project
   *[other] { $count } projects
  }
web-count-tasks = { $count ->
    [one] one place
   *[other] { $count } places
  }
web-light-red = late or far behind
web-light-yellow = needs attention
web-light-green = on its timeline
web-light-grey = resting or incomplete
web-light-blue = finished and accepted
web-light-count = { $light }: { $count }
web-bar-label = { $name }: accepted progress
web-accepted-of = { $accepted } of { $tasks } accepted
web-nothing-promised = Nothing is promised yet
web-count-suggestions = { $count ->
    [one] One suggestion
   *[other] { $count } suggestions
  } from { $people ->
    [one] one person
   *[other] { $people } people
  }
web-aspects-title = What a suggestion may be about
web-shortlist-title = { $count } candidates are to be decided on

web-letter-not-out = The letter is not out yet.
web-letter-readers = { $readers ->
    [one] One person has
   *[other] { $readers } people have
  } opened the letter in the bot. This page was opened { $views ->
    [one] once
   *[other] { $views } times
  }; the two are counted apart.

web-projects-title = { $count ->
    [0] Projects
    [one] One project
   *[other] { $count } projects
  }
web-projects-none = The list is not fixed yet. What was suggested and how it was answered stands under suggestions.
web-all-aspects = All fields
web-supporters = { $count ->
    [one] one person asked for it
   *[other] { $count } people asked for it
  }
web-field-accepted = Accepted
web-field-accepted-at = Accepted on
web-field-cost = Cost
web-field-unit = Answers for it
web-field-asked = Asked for
web-field-light = Light
web-field-aspect = Field
web-field-due = Due
web-field-turn = Whose turn
web-field-region = Where
web-field-quantity = How much
web-quantity = { $measure }: { NUMBER($quantity) }
web-lights-title = How its light has changed
web-steps-title = The steps of building
web-standard-title = The standard it is held to
web-sites-title = { $count ->
    [one] One place
   *[other] { $count } places
  }

web-tasks-title = { $count ->
    [0] No place
    [one] One place
   *[other] { $count } places
  }
web-tasks-none = Nothing matches.
web-tasks-not-yet = Places stand here as soon as the list is fixed.
web-tasks-all = Show all places
web-task-due = { $state ->
    [happened] accepted { $when }
    [overdue] was due { $when } and is not accepted yet, { $progress }% accepted
    [undated] date open
   *[planned] planned: { $when }, { $progress }% accepted
  }
web-task-carried-over = Not accepted before the year ended: it is carried over, its date as promised.
web-line-open = not shown yet
web-line-shown = shown, waits for the inspector
web-line-met = ✓ accepted
web-line-failed = ✗ not met, to be mended
web-line-due = { $state ->
    [overdue] was expected { $when }
   *[planned] planned { $when }
  }
web-reports-title = { $count ->
    [one] What was shown
   *[other] What was shown, { $count } times
  }
web-photo-alt = Photo shown for: { $what }

web-votes-title = The vote
web-vote-round = { $round ->
    [1] First round
    [2] Second round
   *[other] Round { $round }
  }
web-vote-title = { REGION($region) } { $year }: { $round ->
    [1] the vote
    [2] the second round
   *[other] round { $round }
  }
web-vote-state-prepared = Prepared; the roll has not been called.
web-vote-state-roll = The roll is being called.
web-vote-state-open = The ballot is open.
web-vote-state-closed = The ballot is closed; the result waits to be certified.
web-vote-state-certified = The result is certified.
web-vote-turnout = { $present } of { $deputies } deputies present, { $voted } have voted.
web-vote-deputies = Deputies
web-vote-present = Present
web-vote-quorum = Needed to be present
web-vote-issued = Ballots issued
web-vote-returned = Ballots returned
web-vote-void = Void
web-vote-majority = Votes needed
web-vote-invalid-no-quorum = Not valid: fewer were present than the rule needs.
web-vote-invalid-more-returned-than-issued = Not valid: more ballots came back than were issued.
web-vote-table = Votes for each candidate
web-vote-candidate = Candidate
web-vote-for = For
web-vote-against = Against
web-vote-abstain = Abstained
web-because-most-votes = elected
web-because-no-majority = not elected: too few votes
web-because-fewer-votes = not elected: fewer votes than the others
web-because-equal-votes = equal votes: voted again
web-because-vote-not-valid = not decided: the vote is not valid
web-rule-title = The rule
web-rule = { $candidates } candidates for { $seats ->
    [one] one place
   *[other] { $seats } places
  }. The rule was locked before the ballot opened.
web-rule-hash = Its fingerprint:
web-ballots-title = Every ballot, { $count } in all
web-ballots-hint = Each stands under a word that only the deputy who cast it was shown, with the numbers of the candidates it names, as in the table above. Their order says nothing.
web-ballot-empty = nobody named (abstained)

web-topics-title = What people asked for
web-topics-none = Nothing here yet.
web-outcome-open = Waits for its answer.
web-outcome-adopted = Taken up
web-outcome-reserve = In reserve
web-outcome-under-way = Under way already
web-outcome-not-ours = Not ours to do
web-outcome-not-now = Not now
web-corrected = Corrected on { $day }; before, it said: { $from }.
web-reason-taken-up = { $state ->
    [happened] Part of the candidate “{ $title }”, decided { $when }{ $fate ->
        [elected] : chosen
        [reserve] : not chosen, kept in the reserve
        [dropped] : not on the shortlist
       *[other] {""}
      }.
    [overdue] Part of the candidate “{ $title }”; it was to be decided { $when } and is not yet.
    [undated] Part of the candidate “{ $title }”.
   *[planned] Part of the candidate “{ $title }”; the decision is planned { $when }.
  }
web-reason-decided = “{ $title }” was chosen and is being done.
web-reason-not-decided = “{ $title }” was not chosen this time and waits in the reserve.
web-reason-words = { $words }
web-reason-withdrawn = it was taken back by its author.

web-receipt-title = What became of my suggestion?
web-receipt-label = Receipt number
web-receipt-look = Look
web-receipt-hint = Ten letters and digits and a check letter, as the bot gave it to you. No name is asked or shown.
web-receipt-mistyped = This is no receipt number: a sign is missing or mistyped. It stands on the card that the bot sent you; /my in the bot shows all of yours.
web-receipt-unknown = { $receipt } is written like a receipt number, but there is no suggestion under it here.
web-thread-unread = It has been received and is being read. Its words appear here once phone numbers and the like are covered.
web-thread-received = Received { $when }, from { $region }.
web-thread-letter = Answers the letter of { REGION($region) } for { $year }.
web-thread-standing = It came while no letter was open: it is kept, and no answer is due. Sent again once a letter is out, it is answered.
web-thread-together = { $count } people ask for the same.
web-thread-withdrawn = Taken back by its author { $when }.
web-thread-answer-by = { $state ->
    [overdue] Its answer was due { $when } and is still to come.
    [undated] It waits for an answer.
   *[planned] Its answer is planned: { $when }.
  }
web-thread-project = Now: { $title }, { $progress }% accepted.

web-report-title = { REGION($region) } { $year }: the account of the year
web-report-running = The year is under way; these are the figures so far.
web-report-drafted = Drawn up { $when }; it waits to be accepted.
web-report-accepted = Accepted { $when }.
web-group-letter = The letter
web-group-suggestions = Suggestions and their answers
web-group-decision = The decision
web-group-execution = What was done
web-figure-lettersSent = Letters sent
web-figure-letterReaders = Readers in the bot
web-figure-pageViews = Page views of the letter
web-figure-suggestions = Suggestions
web-figure-withdrawn = Taken back by their authors
web-figure-people = People who wrote
web-figure-topics = Different wishes
web-figure-open = Without an answer
web-figure-adopted = Taken up
web-figure-reserve = In reserve
web-figure-underWay = Under way already
web-figure-notOurs = Not ours to do
web-figure-notNow = Not now
web-figure-candidates = Candidates
web-figure-comments = Comments of members and deputies
web-figure-projects = Projects
web-figure-tasks = Places
web-figure-accepted = Accepted
web-figure-carriedOver = Carried over
web-figure-merged = Merged
web-figure-cancelled = Given up
web-figure-onTheDesk = Incomplete, on the office’s desk
web-figure-reports = Reports
web-figure-photos = Photos
web-figure-red = Red: late or far behind
web-figure-yellow = Yellow: needs attention
web-figure-green = Green: on its timeline
web-figure-grey = Grey: resting or incomplete
web-figure-ballots = Ballots
web-figure-rounds = Rounds of voting
web-figure-escalations = Delays told to a higher level
web-counted-title = How these are counted
web-counted-open = suggestions of this letter that have no outcome. The shortlist cannot be fixed while there is one.
web-counted-withdrawn = suggestions whose authors took them back; they are part of the total.
web-counted-comments = what members of the two sessions and deputies said of the candidates, one a person and candidate.
web-counted-onTheDesk = places that lack a location, a standard, a date or a unit; they cannot begin.
web-counted-merged = places whose promise another place of the project keeps; the sums count it there.
web-counted-cancelled = places whose promise was given up by a decision; no sum counts them, and their pages say why.
web-counted-carriedOver = places that were not accepted before the year ended.
web-counted-escalations = each time somebody’s superior, the office or the level above was told that a date had passed.
web-counted-letterReaders = people who opened the letter in the bot, each once; views of this site are counted apart.
web-counted-people = different people; what was unlinked from its author counts as one each.

web-survey-title = Satisfaction
web-survey-open = { $state ->
    [overdue] The survey closed { $when }; its results are not out yet.
    [undated] The survey is under way.
   *[planned] The survey is under way; it is planned to close { $when }.
  }
web-survey-n = { $answered } of { $invited } people who were asked have answered ({ $rate }%).
web-survey-satisfied = Satisfied
web-survey-margin = Margin (95%)
web-survey-rate = Answered
web-survey-too-few = too few to show

web-problem-404-title = There is no such page
web-problem-404 = The address may be mistyped, or what it named has another place now. Begin with the year, or look a suggestion up by its receipt number.
web-problem-500-title = This cannot be shown at the moment
web-problem-500 = Something on our side is not well; nothing is lost. Please try again in a minute.
web-problem-home = To the beginning
web-money-title = The money
web-money-total = All { $candidates } together
web-money-low = The cheapest { $seats }
web-money-high = The dearest { $seats }
web-money-chosen = The { $chosen } that were chosen
web-money-envelope = The envelope
web-money-sources = Who pays how much of all candidates together
web-money-source = Who pays
web-money-amount = Of all together
web-money-share = Share
web-money-most = Most of any choice
web-money-limit = Limit
web-promised-title = Promised, and accepted
web-promised = { $measure }: { NUMBER($promised) } promised · { NUMBER($accepted) } accepted
web-promised-how = Sums over the tasks of each project; only tasks that somebody else has accepted count as kept, and nobody types these numbers.
web-units-title = Units by their accepted tasks
web-units-rank = Rank
web-units-share = Accepted
web-units-tasks = Tasks
web-units-unranked = Not ranked, because they have fewer than { $fewest } tasks: a single site would decide their place.
web-due = { $state ->
    [overdue] { $when }; past, and not accepted yet
    [undated] open
   *[planned] { $when }
  }
`;
