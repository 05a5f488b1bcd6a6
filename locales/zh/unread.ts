// Suggestions that the reader could not read, on the desk.
export const unread = /* ftl */ `
unread-title = 📖 { $count ->
    [0] 没有需要您人工阅读的建议
   *[other] { $count } 条建议需要您人工阅读
  }
unread-intro = 这些话机器没能读完，所以还没有给任何人看。请您读一读。
unread-none = 其余的机器都读完了。
unread-line = { $number } “{ $text }”
unread-one = 📖 还没有人读过 · { $day }收到
unread-ask = 这些话可以给大家看吗？其中的姓名、号码和地址没有遮盖。无论给不给看，都会成为一个话题，和其他话题一样答复。
button-unread = 📖 需要人工阅读（{ $count }）
button-unread-cover = 遮盖原话
button-unread-show = 公开原话
`;
