export const people = /* ftl */ `
welcome-title = 🏛 Livelihood projects of { REGION($region) }
welcome-lines =
  Good day. This is the livelihood office of the people’s government of { REGION($region) }. Every autumn we ask what the government should get done for you next year, before all else.
  It takes less than a minute; one sentence is enough. Every word is read, and we tell you here what became of yours, and why.

language-title = 🌐 语言 / Language
language-lines = 请选择以后用哪种语言。 Please choose a language.
language-chosen = 🌐 English it is.

region-title = 📍 Where do you live?
region-lines = It decides who answers you. Press, or type the name of your sub-district or town, such as Wulin or 武林.
region-chosen = 📍 { PLACE($region) }
region-closer = Noted. If you like, say it more closely: press, or type the name of your sub-district or town.
region-done = Noted. When you move, /region changes it.
region-which = 📍 Which one?
region-which-lines = Several places have that name.
place-title = 📍 Where is it?
place-lines = Press, or type the name of the sub-district or town.
button-later = Later
button-enough = Close enough

stopped-title = 🔕 Stopped
stopped-lines = We will not write to you any more, and what was waiting for you is not sent. Your words are all still here, and whenever you write, we take it and answer.
button-start-again = Write to me again
started-again-title = 🔔 We will write again
started-again-lines = You will hear when there is news. /stop works at any time.

privacy-title = 🔐 What we keep of you
privacy-kept = { $suggestions ->
    [0] We keep the number of this chat, your region and your language. You have not written a suggestion yet.
    [one] We keep the number of this chat, your region and your language, and your suggestion with what became of it.
   *[other] We keep the number of this chat, your region and your language, and your { $suggestions } suggestions with what became of them.
  }
privacy-also = Beside them: photos that you sent, the numbers of our messages to you, that you read the letter, which questions of a survey you answered, and what you did in an office.
privacy-not-kept = We do not keep your phone number, your position, how you voted or which face you chose. In public texts, phone and identity numbers are masked.
privacy-roles = { $roles ->
    [one] You also hold an office, which comes from a public list.
   *[other] You also hold { $roles } offices, which come from public lists.
  }
privacy-rights = You can take all of it with you. Or you can unlink yourself: the masked text stays, nobody knows any more who wrote it, and the rest is deleted.
button-export = Take it all with me
button-unlink = Unlink me
export-caption = This is everything that we keep of you. Photos follow in files of their own.
unlink-title = 🔐 Unlinking cannot be undone
unlink-lines = Your suggestions stay without your photos, and nobody will know that they were yours: this chat hears no more of them, the public page shows them by the receipt. Your offices end too.
button-unlink-yes = Unlink me
button-keep-me = Stay linked
unlinked-title = 🔐 Unlinked
unlinked-lines = We do not know any more who you are. Thank you for what you said. If you ever want to come back, one sentence will do.

help-title = 💬 How this works
help-words = Write a sentence, with a photo if you like: that is a suggestion. The receipt comes at once, and the outcome when there is one.
help-citizen = /my my suggestions · /letter the open letter · /projects this year’s projects · /tasks sites near you
help-unit = Responsible unit: /tasks lists what is yours to do; open one to report or to ask for acceptance. Below the list you say when you are away, and who stands in.
help-inspector = Inspector: /tasks lists what waits for acceptance, line by line of the standard.
help-deputy = Deputy: /vote has the candidates, the roll call and your ballot.
help-member = CPPCC member: /vote has the candidates and takes your view of them.
help-office = Livelihood office: /office is your desk, with everything that needs a decision.
help-secretariat = Secretariat: /office has roll call, ballot and certification.
help-rights = /language · /region · /privacy what we keep · /stop no more messages · Urgent: 110, 119, 120; anything else: 12345

cancelled-title = ⏹ Nothing is waiting for your answer
cancelled-lines = What you said before is all still here. If you want to say something, just write.

error-ours = Something went wrong, and it was our fault. Nothing that you sent before is lost. Please try again in a minute; if it still fails, see /help.

unhandled-edit = You changed an earlier message. We keep the words as they first came, so nothing has changed here. To correct them, withdraw on that card and write again.
unhandled-forward = A forwarded message was not filed, since the words are not your own. If it is what you want to say too, please write it in a sentence of yours.
unhandled-voice = We cannot listen to voice messages yet, so this one was not filed. Please write what you want to say in a sentence.
unhandled-sticker = Thank you. If you have a suggestion, one sentence will do.
unhandled-photo = A photo alone does not tell us what you want to say, so it was not filed. Please send it once more with a sentence.
unhandled-file = We cannot take files yet, so this one was not filed. Please write what matters most in a sentence, or send a photo with a few words.
unhandled-location = The position was not kept. Please write in a sentence what it is about and where; to change your region, send /region.
unhandled-command = There is no such command, and nothing has changed. /help tells what there is; if you have a suggestion, just write it.
unhandled-other = We cannot use this yet, so it was not filed. Please write it in a sentence, or see /help.

button-back = ‹ Back
button-newer = ‹ Previous
button-older = Next ›

place-only = 📍 Do you live here?
place-only-lines = One tap makes it your region. If you want to say something about the place, please write a sentence, such as “the street lamps there are broken”.
`;
