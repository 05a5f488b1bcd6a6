export const matters = /* ftl */ `
matter-kind-finding = 🔎 Finding
matter-kind-question = ❓ Question
matter-title = { $kind } { $number } · { $thing }
matter-severity-serious = Serious: an open defect of this site until it is answered.
matter-severity-slight = Slight.
matter-line = Line { $number } of the standard: { $text }
matter-words = “{ $text }”
matter-photo-alone = a photo
matter-returned = ↩ Handed back: { $why }{ $better ->
    [none] {""}
   *[other] {" "}It is { $better }’s, they say.
  }
matter-unfit = The office did not send the answer out: { $why }
matter-answer = 💬 Answer, { $when }: { $text }
matter-not-met = Looked at again, not met: { $why }
matter-due = With { $unit }; the answer is due { $when }.{ $round ->
    [one] {""}
   *[other] {" "}It was reopened once.
  }
matter-late = { $unit } owes an answer; it was due { $when }.
matter-turn-office = With the office since { $day }, which says whose it is or reads the answer.
matter-turn-asker = Answered on { $day }: the deputy looks at it.
matter-ended-met = ✅ Done: the deputy has looked at it.
matter-ended-not-met = ✗ Not met, also the second time. It stays visible, and goes into the report to the congress.
matter-ended-unrated = Answered; the deputy had nothing to add in time.
matter-ended-lapsed = It ended with its year, without an answer that holds.

matters-title = { $count ->
    [0] Nothing waits for you
    [one] One thing was put to a unit
   *[other] { $count } things were put to units
  }
matters-none = What deputies find or ask, and who owes an answer, stands here.
matters-line = { $number }. { $kind } · { $thing }: { $stand }
button-matters = All that was put
button-matters-put = 📌 Put to you: { $count }

button-find = I found something…
button-ask-unit = Ask the unit…
matter-put-title = { $kind } · { $thing }
matter-which-line = What is it about? Choose a line of the standard.
button-other-thing = Something else
matter-how-grave = How grave is it, and by when do you want an answer?
matter-no-order = You find; what is to be done the unit decides and answers for.
button-serious = Serious · { $term }
button-slight = Slight · { $term }
matter-days = { $days } days
matter-working-days = { $days } working days
matter-say-finding = Send a photo of it, with a sentence below it; one of the two is enough where you named a line.
matter-say-question = Please write your question in a sentence or two.
matter-public = It is published without your name.
matter-sent-title = ✅ Sent · { $title }
matter-sent = { $unit } has it; the answer is due { $when }.
matter-sent-next-finding = You hear it here, and then look again: met or not.
matter-sent-next-question = The office reads the answer before it comes to you.

button-matter-answer = Answer…
button-matter-take = We take it
matter-answer-words = Please answer in a few sentences.
matter-answer-photo = Please send a photo of what was done, with a sentence below it if you like.
matter-answered-title = ✅ Received · { $title }
matter-answered-out = It is with the deputy, who looks at it. You hear it here.
matter-answered-read = The office reads it; then it goes to the deputy. You hear it here.
matter-back-once = Once only; the office says whose it is.
matter-why-back = Why is it { $unit }’s? One sentence, please.
matter-handed-back = ↩ The office has it now, and says whose it is.
button-matter-met-finding = Met
button-matter-met-question = That answers it
button-matter-not-met-finding = Not met…
button-matter-not-met-question = Not answered…
matter-why-not-met = What is still missing? One sentence, please; the unit answers once more.

decision-assign-matter-from = { $unit } says that this is not theirs.
decision-approve-answer-from = { $unit } answers a deputy.
decision-approve-answer-follows = It goes to the deputy and onto the public page.
desk-assign-matter = Say whose it is: { $thing }
desk-approve-answer = Read an answer: { $thing }
pile-assign-matter = Say who answers
pile-approve-answer = Read answers before they go out
decision-assign-matter = the office to say who answers
decision-approve-answer = the office to read the answer
decided-assign-matter = ✅ Given to { $unit }
decided-next-assign-matter = The unit is told, and has its full time.
button-approve-answer = Send it out
decided-approve-answer = ✅ Sent out
decided-next-approve-answer = The deputy looks at it, and says whether it does.
button-stays = It stays with { $unit }
button-unfit = Not yet…
matter-why-unfit = What is missing in it? One sentence, please: the unit reads exactly this.
matter-unfit-title = ↩ Back with the unit
matter-unfit-next = { $unit } is told why, and answers anew.

matter-news-new = 📌 This was put to your unit.
matter-news-stays = 📌 The office says: it stays with your unit.
matter-news-unfit = ↩ The office did not send your answer out.
matter-news-look = 💬 There is an answer. Does it do?
matter-news-look-near = ⏰ The answer still waits for your look; in three days it stands as it is.
matter-news-again = ↩ The deputy has looked again: not met.
matter-news-met = ✅ The deputy has looked at it: done.
matter-news-not-met = ✗ The deputy has looked again: not met. It stays visible.
matter-news-unrated = ✅ Your answer stands.
matter-news-lapsed = The year is over, and this ended with it.

digest-matters = { $count ->
    [one] 📌 One thing put to your unit waits for an answer
   *[other] 📌 { $count } things put to your unit wait for an answer
  }
digest-matters-late = Late: { $count }
digest-matters-climbed = { $count ->
    [one] 📌 A unit owes an answer
   *[other] 📌 { $count } answers are owed by units
  }

web-matters-title = Found and asked by deputies
web-matter-asked = { $when }: { $kind }{ $severity ->
    [none] {""}
   *[other] {" "}({ $severity })
  }
web-severity-serious = serious
web-severity-slight = slight
web-matter-answer = Answer, { $when }: { $text }
web-matter-not-met = Looked at again, not met.

problem-matter-unknown = This was not found, and nothing has changed. Your list (/matters) shows what waits.
problem-matter-no-unit = Not sent: this site has no responsible unit yet. The office is naming one; please try again then.
problem-matter-not-with-unit = Nothing was changed: it does not wait for the unit now. Its card shows whose turn it is.
problem-matter-returned-once = Not handed back: it was handed back once already. Please answer it, or speak with the office.
problem-matter-back-too-late = Not handed back: ten days are over. Please answer it, or speak with the office.
problem-matter-needs-photo = Not sent: it needs a photo of what was done. Please send one, with your words below it.
problem-matter-needs-words = Not sent: it needs an answer in words. Please write a sentence or two.
problem-matter-not-answered = Nothing was changed: no answer waits for your look. Its card shows whose turn it is.
problem-matter-is-over = Nothing was changed: this is over. Its card shows how it ended.
problem-matter-not-returned = Nothing was changed: the unit has not handed it back, or its unit is named already.
problem-matter-no-draft = Nothing was changed: no answer waits to be read. It went out, or back to the unit.
problem-matter-text-missing = Not sent: there are no words in it. Please write a sentence.
problem-matter-text-too-long = Not sent: that is { $found } signs, and { $most } fit. Please say it more briefly; your message still stands above.
problem-matter-text-sign-not-kept = Not sent: sign { $place } ({ $sign }) cannot be kept. Please write it without that sign.

order-assign = give what was put to a unit
order-approve = send an answer out
order-sendAnswerBack = send an answer back to its unit
command-matters = What is put to units, and answers
`;
