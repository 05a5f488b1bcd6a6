// Topics on the desk: what people ask for, which of them are one, and the answer that each of them is told.
export const topics = /* ftl */ `
topics-title = 💬 { $count ->
    [0] 每个议题都已答复
   *[other] { $count } 个议题待答复
  }
topics-intro = 最热的排在最前。点序号打开。
topics-line = { $number } { $title } · { $size } 人
topics-answered-line = { $number } { $title } · { $size } 人 · { NAME("topic-outcome", $outcome) }
topics-done = 现在可以确定候选项目了。
topic-title = 💬 { $title }
topic-about = { $size } 人 · { REGION($region) }{ $aspect ->
    [none] {""}
   *[other] {" "}· { $aspect }
  }
topic-words = “{ $text }”
topic-follows = 不论怎样答复，每个人都会收到一次通知，并说明原因。
topic-answered = 已答复：{ NAME("topic-outcome", $outcome) }。
topic-outcome-adopted = 已采纳
topic-outcome-reserve = 放入储备库
topic-outcome-under-way = 已在办理
topic-outcome-not-ours = 不属本级职责
topic-outcome-not-now = 这次不办
topic-choose-candidate = 并入哪个候选项目？
topic-candidate-entry = { $number } { $title }
topic-no-candidates = 没有可并入的候选项目。请先从文件导入，或者选别的答复。
topic-reason-title = 💬 { $title }：{ NAME("topic-outcome", $outcome) }
topic-reason-ask = 为什么？请选择，或自己写一句，{ $size } 人会看到。
topic-reason-entry = { $number } { $text }
topic-linked-title = ✅ { $title } → { $candidate }
topic-linked = 现在告知 { $size } 人，项目有决定时再告知一次。
topic-answered-title = ✅ { $title }：{ NAME("topic-outcome", $outcome) }
topic-answered-line = 已告知 { $size } 人，并说明原因。
topic-left = { $count ->
    [0] 议题已全部答复。
   *[other] 还剩 { $count } 个议题。
  }
button-link-proposed = → { $title }
button-link = 并入候选项目…
button-link-other = 并入别的候选项目…
button-outcome-reserve = 储备
button-outcome-under-way = 已在办
button-outcome-not-ours = 不归本级
button-outcome-not-now = 这次不办
button-back-to-topics = ‹ 全部议题
topic-heat = 热度 { $heat }：{ $people } 人 · 赞 { $likes } · 近期 { $recency } · 分散 { $spread } · 一致 { $agreement }
topic-span = { $count } 条 · { $from } — { $to }{ $place ->
    [none] {""}
   *[other] {" "}· { $place }
  }
topic-words-title = 💬 { $title }：原话（{ $count } 条）
topic-words-intro = 点序号勾选，可以分出去成为另一个议题；分开以后，机器不会再合在一起。
topic-words-line = { $number } { $day } “{ $text }”
topic-words-formula = 热度 =（人数 + ln(1 + 赞)）×（1 + 近期/2）×（1 + 分散/2）×（1/2 + 一致）
topic-same-title = 💬 哪个与“{ $title }”是同一件事？
topic-same-intro = 点序号就并入这个议题，大家得到同一个答复；可以撤销。
topic-same-none = 没有找到相近的议题。
topic-same-line = { $number } { $title } · { $size } 人 · 相近 { $score }
topic-merges-title = 💬 { $title }：撤销哪次合并？
topic-merges-intro = 撤销以后，并进来的原话回到原来的议题，机器不会再合在一起。
topic-merges-line = { $number } { $title } · { $count } 条 · { $by ->
    [reader] 机器合并，相近 { $score }
   *[other] 人工合并
  }
topic-grouped-merged = ✅ 已并入：{ $title }
topic-grouped-split = ✅ 已分出：{ $title }
topic-grouped-undone = ✅ 已撤销合并：{ $title }
topic-grouped-size = 这个议题现在有 { $size } 人。新来的相同建议会归到这里。
bundles-title = 💬 一起答复
bundles-intro = 看起来可以得到同一个答复的议题。打开一组，看过再按。
bundles-line = { $number } { $what } · { $topics } 个议题，{ $people } 人
bundles-none = 没有可以一起答复的组。
bundle-of-candidate = → { $title }
bundle-of-grievance = 个人诉求
bundle-of-emergency = 紧急求助
bundle-of-possible-emergency = 可能有人求助
bundle-of-accusation = 指名举报
bundle-of-abuse = 辱骂
bundle-of-spam = 广告
bundle-of-no-content = 没有内容
bundle-of-person = 同一个人写的
bundle-of-all = 全部议题
bundle-title = 💬 { $what }：{ $count } 个议题
bundle-intro = 勾选的会得到同一个答复。点序号可以去掉或选回。
bundle-line = { $chosen ->
    [yes] ☑
   *[no] ☐
  } { $number } { $title } · { $size } 人
bundle-reason-title = 💬 { $count } 个议题：{ NAME("topic-outcome", $outcome) }
bundle-reason-ask = 为什么？请选择，{ $people } 人会看到。
bundle-answered-title = ✅ { $count } 个议题：{ NAME("topic-outcome", $outcome) }
bundle-answered = 已告知 { $people } 人，并说明原因。
button-bundles = 一起答复…
button-bundle-all = 从全部议题里挑选…
button-bundle-person = 同一个人的 { $count } 个一起答复…
button-bundle-link = { $count } 个都并入：{ $title }
button-bundle-next = 下一组 ›
button-topic-words = 原话（{ $count }）
button-topic-same = 与别的议题相同…
button-topic-merges = 撤销合并（{ $count }）
button-topic-split = 分出勾选的 { $count } 条
button-open-topic = 打开议题
button-tick = ☐ { $number }
button-ticked = ☑ { $number }
topics-answered-title = 💬 已答复的 { $count } 个议题
topics-answered-intro = 答错了可以更正：打开议题，再点“更正答复”。
topic-correct-title = ✏️ 更正：{ $title }
topic-correct-follows = 改成什么？听过原答复的 { $size } 人各收到一次更正，公开页面注明更正日期。
topic-corrected-on = ✏️ { $day } { $by } 更正：{ NAME("topic-outcome", $from) } → { NAME("topic-outcome", $to) }
topic-corrected-title = ✏️ 已更正：{ $title } → { NAME("topic-outcome", $outcome) }
topic-corrected = { $people ->
    [0] 没有人需要告知。公开页面已注明更正日期。
   *[other] 现在告知 { $people } 人，并说明原因。公开页面已注明更正日期。
  }
button-correct = ✏️ 更正答复…
button-correct-alike = ✏️ 一起更正：{ NAME("topic-outcome", $outcome) }（{ $count }）…
button-back-to-answered = ‹ 已答复的议题
bundle-correct-intro = 勾选要更正的；听过原答复的人各收到一次更正。
bundle-corrected-title = ✏️ 已更正 { $count } 个议题：{ NAME("topic-outcome", $outcome) }
bundle-corrected = 现在告知 { $people } 人，并说明原因。
`;
