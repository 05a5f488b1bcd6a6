// What is held from others: a person of the office reads it.
export const held = /* ftl */ `
held-title = 🔒 { $count ->
    [0] Nothing held waits for you
    [one] One held suggestion waits for you
   *[other] { $count } held suggestions wait for you
  }
held-intro = Nobody but their authors sees these. Please look at possible dangers first.
held-none = Nothing held waits.
held-kind-line = { $number } { $what }: { $count }, the oldest of { $day }
held-of-suggestion = Suggestions
held-of-several = Several things in one
held-of-grievance = Matters of one’s own
held-of-emergency = Cries for help
held-of-possible-emergency = Perhaps cries for help
held-of-accusation = Accusations by name
held-of-abuse = Insults and threats
held-of-spam = Advertisements
held-of-no-content = Nothing said
held-list-title = 🔒 { $what }: { $count }
held-list-intro = Tick several by their numbers to decide them together; 👁 reads one in full.
held-line = { $chosen ->
    [no] ☐
   *[yes] ☑
  } { $number } “{ $text }”
held-one-waits = 🔒 { $what }
held-one-urgent = 🚨 { $what }
held-from = { $day }, from { $region }
held-ask = Shown, its numbers and names are covered and it joins a topic as others do. Kept back, it needs a reason. Or answer this person alone.
held-drop-title = 🔒 { $count ->
    [one] This one is not shown. Why?
   *[other] These { $count } are not shown. Why?
  }
held-drop-ask = Their authors read this reason, once.
held-answer-title = 🔒 { NAME("topic-outcome", $outcome) }: with which answer?
held-answer-ask = Tap a usual one, or write a sentence. The author alone hears it; nobody else sees the words.
held-released-title = ✅ { $count ->
    [one] One is shown
   *[other] { $count } are shown
  }
held-released = Numbers and names are covered. It is in the topics now and is answered as others are.
held-dropped-title = ✅ { $count ->
    [one] One is kept back
   *[other] { $count } are kept back
  }
held-dropped = Their authors hear the outcome and the reason. How many are kept back stands on the public page, by kind.
held-answered-title = ✅ { $count ->
    [one] One is answered
   *[other] { $count } are answered
  }
held-answered = The answer is for the author alone.
held-left = { $count ->
    [0] Nothing else waits.
    [one] One more waits.
   *[other] { $count } more wait.
  }
button-held = 🔒 Held, to be read by you ({ $count })
button-held-open = 👁 { $number }
button-held-all = Tick all ({ $count })
button-held-drop = Keep back ({ $count })
button-held-release = Show ({ $count })
button-held-drop-one = Keep back
button-held-release-one = Show
button-held-read = Read it

problem-suggestion-held = Not joined: a person of the office reads these words first. They can be joined after that.
problem-held-no-longer = Not changed: { $receipt } waits no longer. Somebody was first, or its author took it back or said more.
problem-held-changed = Not done: this page has just changed. The card shows it as it is now; please look again and press.

desk-held-urgent = 🚨 { $count ->
    [one] One may tell of somebody in danger. Please look at it first.
   *[other] { $count } may tell of somebody in danger. Please look at them first.
  }
digest-held = { $count ->
    [one] One held suggestion waits for you
   *[other] { $count } held suggestions wait for you
  }
digest-held-kind = { $what }: { $count }, the oldest of { $day }
problem-held-not-yours = Not opened: held words are read by the office; accusations by its head and the level above. What you can do stands in /help.
digest-held-below = { $count ->
    [one] One held suggestion has waited
   *[other] { $count } held suggestions have waited
  } for days in { REGION($region) }

suggestion-held = 🔒 Nobody else sees these words until a person of the office has read them. The date of your answer stays.

web-thread-held = It has been received. A person reads these words first, so they are not shown here. The date of the answer stays.
web-held-title = Words that are not shown at once
web-held-why = Insults, advertisements, accusations by name, cries for help and the like are read by a person, who decides whether they are shown. Each of them is answered as others are.
web-held-count = { $waiting } waiting, { $released } shown, { $dropped } kept back, { $answered } answered alone
`;
