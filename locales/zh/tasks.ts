export const tasks = /* ftl */ `
work-title = { $sign } { $title } · { $place }
work-due = 期限：{ $when } · { $unit }
work-was-due = 原定期限：{ $when } · { $unit }
work-due-none = 到期日待定 · { $unit }
work-no-unit = 责任单位待定

because-overdue = 已超过期限 { $days } 天。
because-far-behind = 比计划落后 { $gap } 个百分点，落后过多。
because-behind = 比计划落后 { $gap } 个百分点。
because-start-missed = 应在 { $days } 天前开工，尚未开工。
because-start-long-missed = 应在 { $days } 天前开工，至今未开工。
because-due-soon = { $days ->
    [0] 今天到期，已验收 { $accepted }%。
   *[other] 还有 { $days } 天到期，已验收 { $accepted }%。
  }
because-silent = 已 { $days } 天没有报告。
because-long-silent = 已 { $days } 天没有报告，时间过长。
because-defects = 有 { $count } 个核实的问题未答复，最早的已等 { $days } 天。
because-defects-long = 有 { $count } 个核实的问题未答复，最早的已等 { $days } 天，时间过长。
because-red-unconfirmed = 曾经亮红灯，之后还没有人核实新的进展。
because-on-time = { $gap ->
    [0] 与计划同步。
   *[other] 与计划相差 { NUMBER($gap) } 个百分点，在正常范围内。
  }
because-ahead = 快于计划。
because-change-under-examination = 正在审查变更申请。
because-suspended = 已暂停，期限仍然公开。
because-accepted = 已按标准验收。
because-incomplete = 信息还不齐全，尚不能开始。

turns-accept-the-rest = 余下部分全部验收后转灯。
turns-accept-points = 再验收 { $points } 个百分点后转灯。
turns-start = 第一次报告后转灯。
turns-report = 报告一次后转灯。
turns-answer-defects = { $count } 个问题都答复后转灯。
turns-confirm-evidence = 验收人核实新的进展后转灯。
turns-keep-up = 再落后 { $points } 个百分点，或者 { $days } 天没有报告，就会转黄灯。
turns-decide-change = 变更有决定后转灯。
turns-resume = 暂停结束后继续计算。

work-step-open = ▫ { $text }（{ $day }前）
work-standard = 验收标准：
work-line-open = ▫ { $text }
work-line-shown = ◦ { $text }（待验收）
work-line-met = ✓ { $text }
work-line-failed = ✗ { $text }（{ $reason }）
work-fail-unexplained = 未达到

work-last-report = 最近报告：{ $when }，{ $what }
work-last-line = 第 { $line } 条已做到
work-last-step = “{ $text }”已完成
work-last-part = “{ $text }”完成 { $done }/{ $of } { $measure }
work-last-nothing = 没有新进展，{ $because }
work-last-handed-over = 已申请验收
work-never-reported = 还没有报告。
work-unsigned = 尚未签收。请说明是不是贵单位负责。
work-with-inspector = 正在验收。
work-with-inspector-unit = 正在验收，结果会发到这里。
work-suspended-until = { $state ->
    [overdue] 暂停中，原定{ $when }恢复，尚未恢复。
   *[planned] 暂停，计划{ $when }恢复。
  }
work-accepted-on = { $when }验收通过。
work-carried-over = 年度结束时尚未验收，结转办理。
work-desk = 在民生办待补充：{ $lacks }。

tasks-title-unit = 🏗 { $count ->
    [0] 贵单位没有在办事项
   *[other] 贵单位有 { $count } 个在办事项
  }
tasks-title-inspector = 🔎 { $count ->
    [0] 没有待验收的事项
   *[other] { $count } 个事项待验收
  }
tasks-title-office = 🏗 { REGION($region) }{ $count ->
    [0] 没有在办事项
   *[other] 有 { $count } 个在办事项
  }
tasks-intro = 贵单位负责的事项，最先转红的排在最前。点序号打开。
tasks-intro-inspector = 有新进展的点位，最急的排在最前。点序号打开。
tasks-none-unit = 项目确定后，新的事项会发到这里。
tasks-none-inspector = 责任单位报告进展后，就会出现在这里。
tasks-none-office = 项目确定后生成事项。
tasks-line = { $number } { $sign } { $title } · { $place }，{ $due }
tasks-line-no-due = 期限待定
tasks-line-due = { $days ->
    [0] 今天到期
    [1] 明天到期
   *[other] { $days } 天后到期
  }
tasks-line-fresh = 请先确认是否归贵单位
tasks-line-unsigned = 提醒未签收
tasks-line-late = 超期 { $days } 天

digest-title = ☀️ { $what }
digest-own = { $count ->
    [0] 今天没有要办的
   *[other] 今天有 { $count } 件要办
  }
digest-in-hand = 在办合计：{ $lights }
digest-unsigned = 其中 { $count } 件的提醒待签收；到时仍未签收或报告，就会告诉上一级。
digest-climbed = 有 { $count } 件事项报到您这里
digest-climbed-late = 有 { $count } 件超期未通过验收的事项报到您这里
digest-standing = 连同此前报来的，共 { $count } 件尚未了结。
digest-watched = 督办合计：{ $lights }
digest-unreached = 没有联系上：{ $names }
digest-unreached-more = 另外 { $count } 人
digest-unreached-why = 他们没有接入聊天、屏蔽了机器人或发过 /stop。给他们的提醒已转给上一级。
turn-unit = 由责任单位办理，自{ $day }起。
turn-inspector = 等验收人查验，自{ $day }起。
turn-office = 等民生办决定，自{ $day }起。
turn-office-head = 等民生办负责人决定，自{ $day }起。
turn-secretariat = 等人大决定，自{ $day }起。

digest-desk = { $count } 件事等您决定
digest-desk-pile = { $what }：{ $count } 件，最早 { $day }{ $late ->
    [0] {""}
   *[other] ，其中 { $late } 件已过期限
  }
digest-desk-others = { $count } 件事等着别人决定，报您知道
digest-desk-others-pile = { $who }：{ $what } { $count } 件，最早 { $day }
pile-publish-letter = { desk-publish-letter }
pile-answer-topics = { desk-answer-topics }
pile-fix-shortlist = { desk-fix-shortlist }
pile-adopt-list = { desk-adopt-list }
pile-open-roll = { desk-open-roll }
pile-open-ballot = { desk-open-ballot }
pile-close-ballot = { desk-close-ballot }
pile-certify-vote = { desk-certify-vote }
pile-settle-vote = { desk-settle-vote }
pile-complete-task = 补充事项的信息
pile-accept-task = 查验、验收
pile-reassign-task = 确定由谁负责
pile-fill-place = { desk-fill-place }
pile-decide-change = 决定变更申请
pile-end-execution = { desk-end-execution }
pile-accept-report = { desk-accept-report }

button-seen = 都看到了
button-all-tasks = 全部事项

button-sign = 我们负责
button-report = 报告进展
button-not-ours = 不归我们
button-hand-over = 申请验收
button-inspect = 逐条验收
button-reached = 做到了
button-other-line = 是另一条
button-nothing-new = 没有新进展，因为…
button-part = 只完成了一部分
button-without-photo = 没有照片
button-line = { $number }
button-back-to-task = ‹ 返回事项
button-back-to-tasks = ‹ 全部事项

progress-title = 🏗 报告进展 · { $place }
progress-ask-line = “{ $text }”做到了吗？
progress-line-due = { $state ->
    [overdue] 原计划：{ $when }，已过期。
   *[planned] 计划：{ $when }。
  }
progress-choose-line = 哪一项做到了？
progress-choose-line-entry = { $number } { $text }
progress-nothing-open = 每一项都已报告。
progress-ask-amount = “{ $text }”：{ $of } { $measure }里完成了多少？请写一个数字。
progress-ask-photo = 请发一张“{ $text }”的照片，验收人一看就明白；照片中的位置信息会去掉。
progress-photo-only = 这一项要附照片：请直接发图片。
progress-photo-needed = 这里需要一张照片：请直接发图片，或者选择没有照片。
progress-why = 为什么没有新进展？请选择，或写一句话。
progress-why-entry = { $number } { $text }
nothing-reason-weather = 受天气或季节影响，施工放慢
nothing-reason-permits = 手续或用地尚未落实
nothing-reason-supplier = 供货或施工单位延误
progress-done-title = ✅ 已收到 · { $title }，{ $place }
progress-done-step = { $what }{ $photo ->
    [yes] （附照片）
   *[no] {""}
  }，等待验收。
progress-done-line = 第 { $line } 条已报告{ $photo ->
    [yes] （附照片）
   *[no] {""}
  }，等待验收。
progress-done-nothing = 没有新进展：{ $because }。报告已记录，期限不变。
progress-done-next = 下一项：“{ $text }”，{ $state ->
    [overdue] 原计划：{ $when }，已过期。
   *[planned] 计划：{ $when }。
  }
progress-done-all = 每一条都已报告，可以申请验收。
progress-done-missing = 申请验收前还有 { $count } 条待报告：{ $lines }。
progress-handed-over-title = ✅ 已申请验收 · { $title }，{ $place }
progress-handed-over = 验收人会逐条查看。哪条达到、哪条没有，都会在这里告诉您。
sign-done-title = ✅ 已签收 · { $title }，{ $place }
sign-done = 由贵单位负责。第一条：“{ $text }”，{ $state ->
    [overdue] 原计划：{ $when }，已过期。
   *[planned] 计划：{ $when }。
  }
not-ours-title = ↪ 不归我们 · { $title }，{ $place }
not-ours-ask = 您看应由哪个单位负责？由民生办决定，在此之前仍由贵单位负责。
not-ours-done = 已转民生办{ $better ->
    [none] {""}
   *[other] ，并注明您的建议：{ $better }
  }。决定后会在这里告诉您，期限不变。
not-ours-unknown = 不清楚

inspect-title = 🔎 { $title } · { $place }
inspect-line-title = 🔎 第 { $line } 条，共 { $lines } 条 · { $title }，{ $place }
inspect-step-title = 🔎 建设进度 · { $title }，{ $place }
inspect-line-text = “{ $text }”
inspect-evidence = { $when }由{ $by }报告。
inspect-evidence-photo = 照片见上。
inspect-evidence-none = 没有照片。
inspect-why = 哪里没有达到？请选择，或写一句话。责任单位会看到同样的话。
fail-reason-step-title = ✗ “{ $text }” · { $title }，{ $place }
fail-reason-title = ✗ 第 { $line } 条 · { $title }，{ $place }
fail-reason-entry = { $number } { $text }
fail-reason-not-shown = 报告的内容看不出已经做到
fail-reason-too-little = 数量或规模没有达到承诺
fail-reason-unusable = 还不能使用
inspect-marked = { $lines } 条中已达到 { $met } 条{ $failed ->
    [0] {""}
   *[other] ，未达到 { $failed } 条
  }{ $open ->
    [0] {""}
   *[other] ，未报告 { $open } 条
  }。
inspect-all-met = 每一条都已达到。验收通过后不可更改，转为蓝灯。
inspect-some-failed = 退回后，责任单位只看到未达到的几条。
inspect-waits-for-unit = 其余几条还没有报告。
inspect-accepted-title = 🔵 验收通过 · { $title }，{ $place }
inspect-accepted = 已告知责任单位，并从现在起计入年度数字。
inspect-sent-back-title = ↩ 已退回 · { $title }，{ $place }
inspect-sent-back = 责任单位会看到未达到的 { $failed } 条和您写的原因，改好后重新报告。
button-met = ✓ 达到
button-not-met = ✗ 没有达到…
button-accept = 验收通过
button-send-back = 退回
button-next-line = 下一条 ›

task-news-new = 贵单位的新事项。请说明是不是贵单位负责。
task-news-accepted = 验收通过：标准的每一条都已达到。辛苦了。
task-news-sent-back = 已退回：请看标 ✗ 的几条，改好后重新报告。
task-news-stays = 民生办已研究：仍由贵单位负责，请签收。
task-news-suspended = 已暂停，不再提醒，期限仍然公开。
task-news-resumed = 暂停结束，期限继续计算。
task-news-carried-over = 年度已结束，尚未验收，按原期限公开并结转办理。

lack-place = 地点
lack-standard = 建设标准
lack-due = 期限
lack-unit = 责任单位

unsorted-title = 🗂 这是说哪件事的？
unsorted-lines = 已先存好，不会丢。您有职务，所以没有直接算作市民建议；说的是什么，请按一下。
unsorted-tasks-title = 🗂 说的是哪一件？
unsorted-task-entry = { $number } { $title } · { $place }
unsorted-line-ask = 说的是哪一条做好了？还是只说明一下情况？
unsorted-left-title = ↩️ 没有记下
unsorted-left = 刚才那段话没有留下。想说什么，随时再写。
button-words-task = 说的是我们的工程
button-words-mine = 是我作为市民的建议
button-words-leave = 不用记了
button-words-note = 只说明情况
answer-in-words = 刚才问的那件事，请用一句话回答；照片下面写上说明也行。问题还在，没有关。
answer-picture-not-kept = 您写的话已经记下。附的文件这里存不了，没有记下。
problem-report-unknown = 这份进度报告已经找不到了，这张照片没有记下。
`;
