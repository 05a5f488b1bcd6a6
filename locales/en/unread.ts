// Suggestions that the reader could not read, on the desk.
export const unread = /* ftl */ `
unread-title = 📖 { $count ->
    [0] Nothing waits to be read by you
    [one] One suggestion waits to be read by you
   *[other] { $count } suggestions wait to be read by you
  }
unread-intro = The reader could not get through these, so nothing of them is shown to anybody. Please read them.
unread-none = The reader has got through everything else.
unread-line = { $number } “{ $text }”
unread-one = 📖 Read by nobody yet · received on { $day }
unread-ask = May everybody read these words? Names, numbers and addresses in them are not covered. Either way it becomes a topic, to be answered like the others.
button-unread = 📖 To be read by you ({ $count })
button-unread-cover = Cover the words
button-unread-show = Show the words
`;
