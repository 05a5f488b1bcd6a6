// The office's inbox: what came in, searched and filtered.
export const inbox = /* ftl */ `
inbox-title = 📥 { $count ->
    [0] No suggestion came in
    [one] One suggestion came in
   *[other] { $count } suggestions came in
  }
inbox-title-search = 📥 “{ $typed }” · { $count ->
    [0] none found
   *[other] { $count } found
  }
inbox-filtered = { $subject } · { $state }
inbox-none = Try other words, or take the filter off. Each word must stand in what was written; a receipt is found too.
inbox-line = { $number } { $day } { $text } · { $state }
inbox-covered = (held from others: whoever may reads it on the desk)
inbox-not-read = (not read yet; shown once it is read and numbers are covered)
inbox-any-subject = Any subject
inbox-no-subject = Without a subject
inbox-subject-title = 📥 Of which subject?
inbox-state-title = 📥 How far has it come?
inbox-state-any = All
inbox-state-unread = Not read
inbox-state-waiting = Waiting
inbox-state-standing = Kept
inbox-state-withdrawn = Withdrawn
inbox-state-adopted = Taken up
inbox-state-reserve = Reserve
inbox-state-under-way = Under way
inbox-state-not-ours = Not ours
inbox-state-not-now = Not now
inbox-one = 📥 { $day } · { $state }
inbox-topic = 💬 { $title } · { $size ->
    [one] 1 person
   *[other] { $size } people
  }
inbox-ask-title = 📥 What are you looking for?
inbox-ask = Write the words, with spaces between them, or a receipt. If you would rather not, /cancel.
button-inbox = 📥 What came in
button-inbox-search = 🔍 Search
button-inbox-subject = Subject
button-inbox-state = State
button-inbox-all = Show all
button-inbox-read = Read it yourself…
`;
