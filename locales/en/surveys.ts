export const surveys = /* ftl */ `
survey-title = 📝 The projects of { $year } in { REGION($region) }: your marks, please
survey-why = Everybody in the region who gets our letters is asked: { $count } questions, one minute. Nobody sees what you chose. It closes { $when }.
survey-question = { $aspect }: { $question }
survey-number = 📝 Question { $number } of { $count }
button-face-1 = 😠
button-face-2 = 🙁
button-face-3 = 😐
button-face-4 = 🙂
button-face-5 = 😀
button-skip = Skip
button-not-this-time = Not this time
survey-thanks = 🙏 Thank you, noted · { REGION($region) }
survey-results = { $state ->
    [overdue] The survey closed { $when }; the results are to be published,
    [undated] The results are published once it closes,
   *[planned] The results are published once it closes, planned { $when },
  } with the number of people who answered.
survey-left = { $left ->
    [one] One question is still open; /survey brings it back.
   *[other] { $left } questions are still open; /survey brings them back.
  }
survey-refused = 📝 Not this time, then
survey-refused-lines = We will not ask you again in this survey.
survey-over = 📝 The projects of { $year } in { REGION($region) }: this survey is closed
survey-over-lines = What you had answered counts. The results are published, with the number of people who answered.
button-survey-results = See the results
survey-none = 📝 Nothing to ask you at the moment
survey-none-lines = At the end of the year we ask for your marks; the question will come to you here.
`;
