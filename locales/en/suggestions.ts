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

suggestion-state-open = being weighed
suggestion-state-standing = kept; no letter was asking
suggestion-state-withdrawn = withdrawn
suggestion-state-adopted = taken up
suggestion-state-reserve = in reserve
suggestion-state-under-way = under way
suggestion-state-not-ours = not for us
suggestion-state-not-now = not this time

suggestion-promise = You will hear what became of it at the latest { $when }.
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
suggestion-reason = { $reason }

reason-taken-up = It is now part of the candidate “{ $title }”. { $decided ->
    [none] You will hear when that is decided.
   *[other] That is decided around { DAY($decided, "Asia/Shanghai") }, and you will hear.
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
`;
