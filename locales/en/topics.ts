// Topics on the desk: what people ask for, which of them are one, and the answer that each of them is told.
export const topics = /* ftl */ `
topics-title = 💬 { $count ->
    [0] Every topic has its answer
    [one] 1 topic waits for an answer
   *[other] { $count } topics wait for an answer
  }
topics-intro = The hottest first. Open one by its number.
topics-line = { $number } { $title } · { $size ->
    [one] 1 person
   *[other] { $size } people
  }
topics-answered-line = { $number } { $title } · { $size ->
    [one] 1 person
   *[other] { $size } people
  } · { NAME("topic-outcome", $outcome) }
topics-done = The candidates can be fixed now.
topic-title = 💬 { $title }
topic-about = { $size ->
    [one] 1 person
   *[other] { $size } people
  } · { REGION($region) }{ $aspect ->
    [none] {""}
   *[other] {" "}· { $aspect }
  }
topic-words = “{ $text }”
topic-follows = Whatever you choose, each of them is told once, with the reason.
topic-answered = Answered: { NAME("topic-outcome", $outcome) }.
topic-outcome-adopted = adopted
topic-outcome-reserve = in the reserve
topic-outcome-under-way = under way already
topic-outcome-not-ours = not ours to decide
topic-outcome-not-now = not this time
topic-choose-candidate = Which candidate takes it up?
topic-candidate-entry = { $number } { $title }
topic-no-candidates = There is no open candidate. Bring them in from a file first, or give another answer.
topic-reason-title = 💬 { $title }: { NAME("topic-outcome", $outcome) }
topic-reason-ask = Why? Choose, or write it yourself; { $size ->
    [one] one person reads
   *[other] { $size } people read
  } it.
topic-reason-entry = { $number } { $text }
topic-linked-title = ✅ { $title } → { $candidate }
topic-linked = { $size ->
    [one] One person is
   *[other] { $size } people are
  } told now, and again when it is decided.
topic-answered-title = ✅ { $title }: { NAME("topic-outcome", $outcome) }
topic-answered-line = { $size ->
    [one] One person is
   *[other] { $size } people are
  } told, with the reason.
topic-left = { $count ->
    [0] No topic is left.
    [one] One topic is left.
   *[other] { $count } topics are left.
  }
button-link-proposed = → { $title }
button-link = To a candidate…
button-link-other = To another candidate…
button-outcome-reserve = Reserve
button-outcome-under-way = Under way
button-outcome-not-ours = Not ours
button-outcome-not-now = Not now
button-back-to-topics = ‹ All topics
topic-heat = Heat { $heat }: { $people } { $people ->
    [one] person
   *[other] people
  } · likes { $likes } · recency { $recency } · spread { $spread } · agreement { $agreement }
topic-span = { $count } { $count ->
    [one] suggestion
   *[other] suggestions
  } · { $from } – { $to }{ $place ->
    [none] {""}
   *[other] {" "}· { $place }
  }
topic-words-title = 💬 { $title }: its words ({ $count })
topic-words-intro = Tick those that ask for something else; they leave for a topic of their own, and the machine never joins the two again.
topic-words-line = { $number } { $day } “{ $text }”
topic-words-formula = Heat = (people + ln(1 + likes)) × (1 + recency/2) × (1 + spread/2) × (1/2 + agreement)
topic-same-title = 💬 Which one is the same as “{ $title }”?
topic-same-intro = A number merges that topic into this one, for one answer to all; it can be taken back.
topic-same-none = No other topic is near it.
topic-same-line = { $number } { $title } · { $size ->
    [one] 1 person
   *[other] { $size } people
  } · likeness { $score }
topic-merges-title = 💬 { $title }: take back which merge?
topic-merges-intro = What came over leaves again, and the machine never joins the two again.
topic-merges-line = { $number } { $title } · { $count } { $count ->
    [one] suggestion
   *[other] suggestions
  } · { $by ->
    [reader] by the machine, likeness { $score }
   *[other] by a person
  }
topic-grouped-merged = ✅ Merged into: { $title }
topic-grouped-split = ✅ Split off: { $title }
topic-grouped-undone = ✅ Taken back: { $title }
topic-grouped-size = This topic has { $size ->
    [one] 1 person
   *[other] { $size } people
  } now. New words that ask for the same come here.
bundles-title = 💬 Answer together
bundles-intro = Topics that may get one answer. Open a group, look, then press.
bundles-line = { $number } { $what } · { $topics } topics, { $people ->
    [one] 1 person
   *[other] { $people } people
  }
bundles-none = There is no group to be answered together.
bundle-of-candidate = → { $title }
bundle-of-grievance = Personal grievances
bundle-of-emergency = Cries for help
bundle-of-possible-emergency = Perhaps cries for help
bundle-of-accusation = Accusations by name
bundle-of-abuse = Abuse
bundle-of-spam = Advertisements
bundle-of-no-content = Nothing said
bundle-of-person = Written by one person
bundle-of-all = All topics
bundle-title = 💬 { $what }: { $count } { $count ->
    [one] topic
   *[other] topics
  }
bundle-intro = Those with ☑ get one answer. A number leaves one out or takes it in again.
bundle-line = { $chosen ->
    [yes] ☑
   *[no] ☐
  } { $number } { $title } · { $size ->
    [one] 1 person
   *[other] { $size } people
  }
bundle-reason-title = 💬 { $count } { $count ->
    [one] topic
   *[other] topics
  }: { NAME("topic-outcome", $outcome) }
bundle-reason-ask = Why? Choose; { $people ->
    [one] one person reads
   *[other] { $people } people read
  } it.
bundle-answered-title = ✅ { $count } { $count ->
    [one] topic
   *[other] topics
  }: { NAME("topic-outcome", $outcome) }
bundle-answered = { $people ->
    [one] One person is
   *[other] { $people } people are
  } told, with the reason.
button-bundles = Answer several together…
button-bundle-all = Pick from all topics…
button-bundle-person = This person’s { $count } together…
button-bundle-link = Take up these { $count }: { $title }
button-bundle-next = Next group ›
button-topic-words = Words ({ $count })
button-topic-same = Same as another…
button-topic-merges = Take back a merge ({ $count })
button-topic-split = Split off the { $count } ticked
button-open-topic = Open the topic
button-tick = ☐ { $number }
button-ticked = ☑ { $number }
topics-answered-title = 💬 { $count ->
    [one] 1 topic has its answer
   *[other] { $count } topics have their answers
  }
topics-answered-intro = A wrong answer can be corrected: open the topic, then “Correct the answer”.
topic-correct-title = ✏️ Correct: { $title }
topic-correct-follows = What shall it be? { $size ->
    [one] The one person who heard
   *[other] The { $size } people who heard
  } the former answer { $size ->
    [one] is
   *[other] are
  } told once, and the public page says when it was corrected.
topic-corrected-on = ✏️ { $day }, { $by }: { NAME("topic-outcome", $from) } → { NAME("topic-outcome", $to) }
topic-corrected-title = ✏️ Corrected: { $title } → { NAME("topic-outcome", $outcome) }
topic-corrected = { $people ->
    [0] There is nobody to be told. The public page says when it was corrected.
    [one] One person is told now, with the reason. The public page says when it was corrected.
   *[other] { $people } people are told now, with the reason. The public page says when it was corrected.
  }
button-correct = ✏️ Correct the answer…
button-correct-alike = ✏️ Correct several: { NAME("topic-outcome", $outcome) } ({ $count })…
button-back-to-answered = ‹ Answered topics
bundle-correct-intro = Tick those to be corrected; whoever heard the former answer is told once.
bundle-corrected-title = ✏️ Corrected { $count ->
    [one] 1 topic
   *[other] { $count } topics
  }: { NAME("topic-outcome", $outcome) }
bundle-corrected = { $people ->
    [one] One person is
   *[other] { $people } people are
  } told now, with the reason.
`;
