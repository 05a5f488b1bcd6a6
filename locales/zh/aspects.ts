// Subjects on the desk: what the reader is not sure of, and what it reads otherwise since it was corrected.
export const aspects = /* ftl */ `
aspects-title = 🗂 { $count ->
    [0] 没有拿不准的类别
   *[other] { $count } 条建议的类别拿不准
  }
aspects-intro = 机器不能确定这些建议属于哪一类。打开一条，点对的类别，它马上学会。
aspects-line = { $number } “{ $text }” · { $aspect }？
aspects-done = 都有人确认过，或者机器有把握。
aspects-left = { $count ->
    [0] 这是最后一条。
   *[other] 还有 { $count } 条拿不准。
  }
aspect-proposed = 机器的判断：{ $aspect }（把握 { $percent }%）
aspect-none = 没有类别
aspects-changed-title = 🗂 { $corrections } 次改正以后，有 { $count } 条会换类别
aspects-changed-none = 其他建议的类别都不变。
aspects-changed-line = { $number } “{ $text }” · { $was } → { $aspect }
aspects-accepted = ✅ { $count } 条换了类别
aspects-accepted-line = 人定过的类别没有动。
button-aspects = 🗂 拿不准的类别（{ $count }）
button-aspects-changed = 改正以后有什么变化…
button-aspects-accept = 都按新的来（{ $count }）
button-aspect-right = 对，是{ $name }
button-aspect-none = 都不是
`;
