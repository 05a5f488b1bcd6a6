export const suggestions = /* ftl */ `
suggest-ask = Please write: one thing at a time, and where, if you can. If you would rather not, /cancel.

suggestion-title-received = 📮 Received
suggestion-title-open = 📮 Being weighed
suggestion-title-corrected = ✏️ A corrected answer: { NAME("topic-outcome", $outcome) }
suggestion-title-standing = 📮 Kept
suggestion-title-withdrawn = ↩️ Withdrawn
suggestion-title-supported = 📮 Joined with the others
suggestion-title-adopted = 🔵 Taken up
suggestion-title-reserve = ⚪ Kept in reserve
suggestion-title-under-way = 🟢 Already under way
suggestion-title-not-ours = ⚪ Not for us to decide
suggestion-title-not-now = ⚪ Not this time


suggestion-promise = { $state ->
    [overdue] You were to hear what became of it { $when }. That is late, and it is still being worked on; you hear as soon as it is answered.
    [undated] You will hear what became of it.
   *[planned] You will hear what became of it at the latest { $when }.
  }
suggestion-standing = No letter is asking at the moment. Your words are kept under this receipt. When the next letter is out, please send them again: only then an answer is due.
suggestion-withdrawn = It does not count any more; the words stay in the register. If you change your mind, put it back.
suggestion-emergency = 🔴 If anybody is in danger, call 110 (police), 119 (fire) or 120 (ambulance) now. Nobody can be sent from here.
suggestion-possible-emergency = ☎️ If somebody is in danger, please call 110 (police), 119 (fire) or 120 (ambulance). The office looks at this one first.
suggestion-grievance = ☎️ For a matter of your own please also call 12345, where somebody sees it through.
suggestion-understood = { $aspect } · { $place }
suggestion-perhaps = { $aspect }? · { $place }
suggestion-place = { $place }
suggestion-alike = { $size ->
    [one] Somebody in { REGION($region) } has asked for much the same: “{ $title }”, { NAME("alike", $state) }.
   *[other] { $size } people in { REGION($region) } have asked for much the same: “{ $title }”, { NAME("alike", $state) }.
  }
alike-weighed = being weighed
alike-adopted = taken up
alike-reserve = kept in reserve
alike-under-way = under way already
alike-not-ours = not for us to decide
alike-not-now = not taken up this time
suggestion-receipt = Receipt { $receipt }
suggestion-quote = “{ $text }”
suggestion-supported = { $others ->
    [0] Your words are weighed under “{ $title }”. Not one of them is lost.
    [one] Your words and those of one other are weighed together under “{ $title }”. Not one of them is lost.
   *[other] Your words and those of { $others } others are weighed together under “{ $title }”. Not one of them is lost.
  }
suggestion-corrected = We are sorry: you were told “{ NAME("topic-outcome", $from) }”, and that was wrong. This is the right answer.
suggestion-corrected-on = ✏️ Corrected on { $day }; before, it said “{ NAME("topic-outcome", $from) }”.
suggestion-count = { $count } of your suggestions ask for this; here is the answer to all of them.

reason-taken-up = { $state ->
    [happened] It was part of the candidate “{ $title }”, which was decided { $when }{ $fate ->
        [elected] : it was chosen
        [reserve] : it was not chosen and waits in the reserve
        [dropped] : it did not come onto the shortlist
       *[other] {""}
      }.
    [overdue] It is part of the candidate “{ $title }”. That was to be decided { $when } and is not yet; you hear when it is.
    [undated] It is now part of the candidate “{ $title }”. You will hear when that is decided.
   *[planned] It is now part of the candidate “{ $title }”. The decision is planned { $when }, and you will hear.
  }
reason-decided = “{ $title }” is one of this year’s projects. /projects shows how it gets on.
reason-not-decided = “{ $title }” was not chosen this time. It waits in the reserve and comes first when there is room.
reason-withdrawn = You withdrew it yourself.
reason-words = { $words }

thread-heard = heard { $day }
thread-together = { $others ->
    [one] joined with one other
   *[other] joined with { $others } others
  }
thread-answered = answered { $day }
thread-answered-open = answered
thread-candidate = candidate “{ $title }”
thread-decided = decided
thread-decided-open = to be decided
thread-built = built
thread-built-open = being built, { $progress }%

button-join = Join theirs
button-different = Mine is different
button-place = Change place
button-subject = Change subject
button-subject-choose = Choose subject
button-withdraw = Withdraw
button-keep = Put it back
button-whole-thread = The whole story

subject-title = 🗂 What is it about?
subject-lines = Choose what fits best; it decides who reads it.

intro-my = Everything you have written, and how far it has come.
my-title = 📋 My suggestions
my-title-count = 📋 My suggestions · { $count }
my-nothing = You have not written anything yet. One sentence will do, and the receipt comes at once.

too-many-title = That was a great deal at once
too-many-lines = The first ones are kept, and /my shows them. Those after them are not: please wait a minute and send what matters most in one message. If somebody is in danger, call 110, 119 or 120.
too-many-presses = That was too fast: the last presses were not counted. Please wait until the card has changed.

nothing-greeting = Hello. To make a suggestion, just write it in a sentence: what, and where. You get a receipt at once.
nothing-thanks = You are welcome. If there is more to say, just write.
nothing-nothing = Seen. It does not say what it is about, so it was not filed; one sentence is enough for a suggestion. To choose something on a card, press the button below it.
suggestion-perhaps-why = The question mark means that we guessed the subject and may be wrong: “Change subject” mends it.
button-keep-language = Go on in English
my-state-withdrawn = withdrawn
my-state-standing = kept
my-state-being-read = being read
my-state-waiting = { $state ->
    [overdue] its answer was due { $day } and is still to come
    [undated] waiting for an answer
   *[planned] waiting for an answer, planned by { $day }
  }
my-state-answered = answered { $day }: { NAME("topic-outcome", $outcome) }
my-state-candidate = { $state ->
    [overdue] candidate “{ $title }”, was to be decided { $day } and is not yet
    [undated] candidate “{ $title }”
   *[planned] candidate “{ $title }”, decision planned { $day }
  }
my-state-left-out = “{ $title }” did not come onto the shortlist
my-state-reserve = “{ $title }” was not chosen, kept in the reserve
my-state-chosen = “{ $title }” was chosen
my-state-project = became the project “{ $title }”, { $progress }% accepted
my-state-opened = { $day ->
    [none] “{ $title }” is open
   *[other] “{ $title }” opened { $day }
  }
button-asked = What these { $count } say
asked-title = 👥 { $title }: { $people ->
    [one] one person asked
   *[other] { $people } people asked
  }
asked-count = { $count ->
    [one] One suggestion
   *[other] { $count } suggestions
  }, numbers and names covered.{ $hidden ->
    [0] {""}
    [one] {" "}One more is not read yet, or not for the public.
   *[other] {" "}{ $hidden } more are not read yet, or not for the public.
  }
asked-line = { $number } { $day } { REGION($region) } “{ $text }”
`;
