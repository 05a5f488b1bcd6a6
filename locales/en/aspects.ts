// Subjects on the desk: what the reader is not sure of, and what it reads otherwise since it was corrected.
export const aspects = /* ftl */ `
aspects-title = 🗂 { $count ->
    [0] No subject is uncertain
    [one] 1 suggestion’s subject is uncertain
   *[other] The subjects of { $count } suggestions are uncertain
  }
aspects-intro = The reader is not sure what these are about. Open one and press the right subject; it learns at once.
aspects-line = { $number } “{ $text }” · { $aspect }?
aspects-done = Each was confirmed by a person, or the reader is sure.
aspects-left = { $count ->
    [0] This is the last one.
    [one] One is still uncertain.
   *[other] { $count } are still uncertain.
  }
aspect-proposed = The reader thinks: { $aspect } ({ $percent }% sure)
aspect-none = no subject
aspects-changed-title = 🗂 Since { $corrections } { $corrections ->
    [one] correction
   *[other] corrections
  }, { $count } { $count ->
    [one] suggestion
   *[other] suggestions
  } would read differently
aspects-changed-none = All others keep their subject.
aspects-changed-line = { $number } “{ $text }” · { $was } → { $aspect }
aspects-accepted = ✅ { $count } { $count ->
    [one] suggestion has
   *[other] suggestions have
  } another subject now
aspects-accepted-line = What a person has decided was left alone.
button-aspects = 🗂 Uncertain subjects ({ $count })
button-aspects-changed = What has changed since…
button-aspects-accept = Accept all { $count }
button-aspect-right = Right: { $name }
button-aspect-none = None of these
`;
