// What is held from others: a person of the office reads it.
export const held = /* ftl */ `
held-title = 🔒 { $count ->
    [0] 没有需要您读的留存
   *[other] { $count } 条留存等您读
  }
held-intro = 这些话现在除了写的人，谁也看不到。先看有人可能遇险的。
held-none = 没有留存在等。
held-kind-line = { $number } { $what }：{ $count } 条，最早 { $day }
held-of-suggestion = 建议
held-of-several = 一条说了几件事
held-of-grievance = 个人诉求
held-of-emergency = 紧急求助
held-of-possible-emergency = 可能有人求助
held-of-accusation = 指名举报
held-of-abuse = 辱骂或威胁
held-of-spam = 广告
held-of-no-content = 没有内容
held-list-title = 🔒 { $what }：{ $count } 条
held-list-intro = 点序号勾选几条，一起处理；点 👁 读全文。
held-line = { $chosen ->
    [no] ☐
   *[yes] ☑
  } { $number } “{ $text }”
held-one-waits = 🔒 { $what }
held-one-urgent = 🚨 { $what }
held-from = { $day }，来自{ $region }
held-ask = 公开后会遮去号码和姓名，和别的话一样归到话题里；不公开要选一条理由；也可以只答复这一个人。
held-drop-title = 🔒 不公开这 { $count } 条，为什么？
held-drop-ask = 写的人会看到这条理由，只看到一次。
held-answer-title = 🔒 { NAME("topic-outcome", $outcome) }：怎样答复？
held-answer-ask = 点一条常用的，或者直接写一句。只有写的人看得到答复，别人看不到这些话。
held-released-title = ✅ 公开了 { $count } 条
held-released = 号码和姓名已遮去，已经归到话题里，和别的话一样答复。
held-dropped-title = ✅ { $count } 条不公开
held-dropped = 写的人会知道结果和理由。多少条没有公开，公开页面上按类别写着。
held-answered-title = ✅ 答复了 { $count } 条
held-answered = 答复只给写的人。
held-left = { $count ->
    [0] 没有别的在等。
   *[other] 还有 { $count } 条在等。
  }
button-held = 🔒 等您读的留存（{ $count }）
button-held-open = 👁 { $number }
button-held-all = 勾选这 { $count } 条
button-held-drop = 不公开（{ $count }）
button-held-release = 公开（{ $count }）
button-held-drop-one = 不公开
button-held-release-one = 公开
button-held-read = 读一读

problem-suggestion-held = 没有合到一起：这些话要先由民生办的人读过。读过以后再合。
problem-held-no-longer = 没有改：回执 { $receipt } 已经不在等了。可能有人先处理了，也可能写的人撤回了，或者又添了话。
problem-held-changed = 没有处理：这一页刚刚有变化。卡片已经换成现在的样子，请再看一遍再按。

desk-held-urgent = 🚨 { $count } 条可能有人遇险，请先看。
digest-held = { $count } 条留存等您读
digest-held-kind = { $what }：{ $count } 条，最早 { $day }
problem-held-not-yours = 没有打开：留存的来信由民生办阅读；涉及举报的，由民生办负责人和上级阅读。您能做的请看 /help。
digest-held-below = { REGION($region) }有 { $count } 条留存等了好几天

suggestion-held = 🔒 民生办的人读过以前，别人看不到这些话。答复的日期不变。

web-thread-held = 已收到。这些话要先由人读过，所以没有在这里显示。答复的日期不变。
web-held-title = 没有马上公开的话
web-held-why = 辱骂、广告、指名举报、求助等，先由人读过再决定是否公开；每一条都照常答复。
web-held-count = { $waiting } 条在等，{ $released } 条已公开，{ $dropped } 条不公开，{ $answered } 条单独答复
`;
