export const candidates = /* ftl */ `
candidate-title = 📋 { $at }/{ $count } { $title }
candidate-basics = { $aspect } · { $cost } · { $unit }
candidate-no-unit = unit not named yet
candidate-places = { $count ->
    [one] 1 place: { $names }
   *[other] { $count } places: { $names }
  }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
candidate-due = Planned to be finished by { $day }.
candidate-standard-line = · { $text }
candidate-asked = { $people ->
    [0] Proposed by the office; no letter asked for it.
    [one] 1 person asked for it.
   *[other] { $people } people asked for it.
  }
candidate-said = The sessions so far: { $support } for it, { $doubt } with doubts.
candidate-own-support = You support it.
candidate-own-doubt = You have doubts.
candidate-own-words = Your words: { $text }
candidate-state-proposed = Being prepared; what goes to the decision is fixed later.
candidate-state-shortlisted = Goes to the decision.
candidate-state-elected = ✓ Decided: it is built.
candidate-state-reserve = In the reserve.
candidate-state-dropped = Not brought to the decision.
candidate-ask-words = What should the decision know about “{ $title }”? Write it in a sentence or two. Whoever decides reads it with your name: the deputies, the office and the secretariat. It is not published. /cancel leaves it.
problem-candidate-words-too-long = Not noted: that is longer than { $most } signs. Please say it more briefly, and send it again. /cancel leaves it.
button-in-favour = I support it
button-in-favour-given = ✓ I support it
button-doubt = I have doubts
button-doubt-given = ✓ I have doubts
button-own-words = Say it in words
button-before = ‹
button-after = ›

said-who-reads = What is written here is read by whoever decides: the deputies, the office and the secretariat. Each view bears its writer’s name; none is published.
said-title = 💬 { $title }: { $count ->
    [one] 1 person wrote
   *[other] { $count } people wrote
  }
said-line = { $number } { $holder }, { NAME("invite-role", $role) } · { $stance ->
    [support] supports it
    [doubt] has doubts
   *[words] neither for nor against
  } · { $day }
said-list-title = 💬 { $people ->
    [one] One person wrote
   *[other] { $people } people wrote
  } of { $candidates ->
    [one] one candidate
   *[other] { $candidates } candidates
  }
said-list-line = { $number } { $title }: { $count ->
    [one] 1 person
   *[other] { $count } people
  }
decision-said = { $people ->
    [one] One person wrote
   *[other] { $people } people wrote
  } what they think of { $candidates ->
    [one] one candidate
   *[other] { $candidates } candidates
  }, in their own words.
button-said = 💬 { $count } wrote what they think
button-said-all = 💬 Read what they wrote

shortlist-title = 📋 { REGION($region) } { $year }: { $candidates ->
    [one] the one candidate is fixed
   *[other] the { $candidates } candidates are fixed
  }
shortlist-vote = The congress chooses { $seats } of the { $candidates } by vote{ $state ->
    [planned] ; the decision is planned to be taken by { $day }.
    [overdue] ; the decision was planned for { $day }, and is still to be taken.
   *[undated] .
  }
shortlist-adopt = The government fixes the list after the two sessions have discussed { $candidates ->
    [one] it
   *[other] the { $candidates } candidates
  }{ $state ->
    [planned] ; that is planned by { $day }.
    [overdue] ; that was planned for { $day }, and is still to be done.
   *[undated] .
  }
shortlist-votes = Say of each whether you support it or have doubts, and why in your own words if you like. You vote later, in this chat: you are asked when the roll call opens.
shortlist-comments = Say of each whether you support it or have doubts, and why in your own words if you like. The deputies, who vote, have it before them; members do not vote.
shortlist-reviews = Say of each whether you support it or have doubts, and why in your own words if you like. The government has it before it when it decides; there is no vote.
problem-no-candidates-yet = Nothing to read yet: { REGION($region) } has no candidates under review. They are drawn up after the letter closes, from what people asked for.

money-choice = Together the { $candidates } cost { MONEY($total) }; any { $seats ->
    [one] one
   *[other] { $seats }
  } of them between { MONEY($low) } and { MONEY($high) }.
money-choice-alike = Together the { $candidates } cost { MONEY($total) }; any { $seats ->
    [one] one
   *[other] { $seats }
  } of them { MONEY($low) }.
money-all = Together they cost { MONEY($total) }.
money-fits = Whatever is chosen, the envelope of { MONEY($envelope) } suffices.
money-fits-all = The envelope of { MONEY($envelope) } suffices.
money-over = The dearest choice goes { MONEY($over) } over the envelope of { MONEY($envelope) }.
money-over-certain = Even the cheapest choice goes { MONEY($over) } over the envelope of { MONEY($envelope) }.
money-over-all = That is { MONEY($over) } over the envelope of { MONEY($envelope) }.
money-source-over = { $source }: could be asked for { MONEY($over) } more than there is.
money-source-over-certain = { $source }: is asked for at least { MONEY($over) } more than there is.
money-paid = Who pays: { $payers }.
money-payer = { $source } { $percent }%
money-unnamed = nobody named yet
`;
