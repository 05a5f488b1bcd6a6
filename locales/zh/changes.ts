export const changes = /* ftl */ `
change-reason-force-majeure = 不可抗力
change-reason-land-or-permit-refused = 用地或许可未获批准
change-reason-money-cut = 资金核减
change-reason-standard-upgraded = 标准提高
change-reason-site-substituted = 更换点位
change-reason-merged-or-split = 合并或拆分
change-reason-postponed = 推迟
change-reason-own = { $reason }：“{ $words }”

decider-office = 民生办
decider-government = 政府
decider-standing-committee = 人大常委会
decider-mid-year-congress = 年中人民代表大会
decider-presidium = 人大主席团
decider-residents-council = 居民议事会

web-field-promised-before = 原承诺期限
web-field-more-time = 正在审查延期
web-asked = 申请延到 { $until }，由{ $who }决定；决定之前，以上期限有效

promise-struck = { $reason } · { $who }，{ $when }（决定第 { $number } 号）
work-asked = ⏳ 申请延期到 { $until }，由{ $who }决定；决定之前，以上期限有效。
work-under = 审查期间照常计算：{ $sign } { $why }

button-more-time = 申请延期
button-withdraw-request = 撤回申请
button-more-7 = +7 天 · { $when }
button-more-15 = +15 天 · { $when }
button-more-30 = +30 天 · { $when }
button-send-request = 提交申请

more-time-day = { $day }（{ $soon }）
more-time-title = ⏳ 申请延期 · { $title }，{ $place }
more-time-promised = 承诺期限：{ $when }。
more-time-ask = 延到哪一天？请选择，或直接写日期，例如 { $example }。
more-time-visible = 最初承诺的期限会划线保留，连同原因向所有人公开。
more-time-until = 延到 { $when }。
more-time-why = 是什么原因？请选择，或写一句话；原因会公开。
more-time-from-to = 从 { $was } 延到 { $until }。
more-time-because = 原因：{ $reason }
more-time-minor = 属于小变更：由{ $who }在 { $when }之前决定。
more-time-major = 属于重大变更：由{ $who }在 { $when }之前决定。
more-time-means = 决定之前亮灰灯，原期限有效，照常提醒。红灯要等新的进展得到核实才会转灯。
more-time-sent-title = ⏳ 已提交 · { $title }，{ $place }
more-time-sent = 申请延期到 { $until }，由{ $who }在 { $when }之前决定，结果会发到这里。
more-time-stands = 原承诺期限有效：{ $when }。
more-time-withdrawn-title = ↩ 已撤回 · { $title }，{ $place }
more-time-unreadable = 没有看懂这个日期。请写成 { $example } 这样，或在上面选择；/cancel 可以离开。
more-time-too-long = 没有记录：超过了 500 字。请写得简短一些。

change-asks = { $unit }申请延期：从 { $was } 延到 { $until }。
change-minor = 属于小变更，由{ $who }决定。
change-major = 属于重大变更，由{ $who }决定。请登记它的决定。
change-before = 这个事项此前已获准变更 { $count } 次。
change-follows = 同意之后，新的期限生效，未完成的节点随之顺延；原期限划线保留。
change-follows-red = 同意之后，新的期限生效；原期限划线保留，红灯要等新的进展得到核实才会转灯。
change-date-past = 申请的日期已经过了，不能再同意。
change-refuse-why = 为什么不同意？请选择，或写一句话：责任单位会看到原话，原期限有效。
refusal-can-be-kept = 原期限仍可做到
refusal-not-shown = 没有说明充分的理由
refusal-too-long = 延期过长，可以申请短一些
button-grant-change = 同意延到 { $when }
button-refuse-change = 不同意…
button-refusal-can-be-kept = 原期限仍可做到
button-refusal-not-shown = 理由不充分
button-refusal-too-long = 延期过长
change-granted-title = ✅ 已同意延期
change-granted-next = 现在的期限是 { $until }。已通知责任单位；原期限连同原因继续公开。
change-refused-title = ✅ 不同意延期
change-refused-next = 原期限有效。已告知责任单位原因：{ $reason }。

task-news-more-time = { $who }同意延期：现在的期限是 { $until }。
task-news-no-more-time = { $who }没有同意延期：{ $reason }。原承诺期限有效。

problem-change-waits = 没有提交：这处工程已有一份申请在等待决定。内容都在，结果会发到这里，也可以在事项卡片上撤回。
problem-change-none-waits = 没有撤回：这处工程没有等待决定的申请。卡片上可以看到结果。
problem-change-not-later = 没有提出变更：这一天不晚于承诺的期限。请选择更晚的日期。
problem-change-date-past = 没有同意：申请的日期已经过了。可以说明原因不予同意，责任单位可另行申请。
problem-change-settled = 没有改动：这份申请已有决定或已撤回。工作台（/office）上是正在等待的事项。
problem-change-unknown = 没有找到这份申请，什么都没有改变。工作台（/office）上是正在等待的事项。
`;
