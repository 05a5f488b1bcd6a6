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

button-more-time = 申请延期或变更
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

change-title = ✏️ 申请变更 · { $title }，{ $place }
button-other-change = 变更其他内容…
change-ask-kind = 要变更什么？
change-visible = 最初的承诺会划线保留，连同原因和变更的代价向所有人公开。
button-change-place = 地点
button-change-quantity = 数量
button-change-standard = 建设标准
button-change-unit = 责任单位
button-change-split = 分成两处
button-change-merged = 并入另一处
button-change-cancelled = 取消
change-ask-place = 承诺的地点：{ $place }。改到哪里？请写下地点；如在另一个乡镇街道，请写明它的名称。
change-place-too-long = 没有记录：地点超过了 120 字。请写得简短一些。
change-ask-quantity = 承诺的数量：{ $quantity } { $measure }。改为多少？请写一个数字。
change-no-number = 没有看懂这个数字。请写成 24 这样；/cancel 可以离开。
change-ask-split = 一处分成两处，第一处沿用本事项，两处数量之和仍为 { $quantity } { $measure }。请写两行，每行是地点和数量，例如：
  { "" }东门，12
  { "" }西门，12
change-no-halves = 没有看懂。请写两行，每行先写地点，逗号后写数量；/cancel 可以离开。
change-ask-line = 变更标准的哪一条？请选择序号，或直接写下要增加的一条。
change-ask-reword = “{ $line }”请写下今后的要求，或者删去这一条。
button-drop-line = 删去这一条
change-ask-unit = 改由谁负责？
change-ask-merged = 并入本项目的哪一处？这里承诺的数量会加到那一处。
change-nobody-else = 没有可以选择的对象，什么都没有改变。
change-ask-prices = 代价是多少？请写三个数字，比承诺多写 +、少写 −，依次是天数、金额（元）、受益人数。例如：+30 −20万 −15
button-no-prices = 不涉及资金和人数
change-prices-unreadable = 没有看懂。请写三个数字，例如 +30 −200000 −15（天数、元、人数），没有变化写 0；/cancel 可以离开。
change-prices = 时间 { $days } 天 · 资金 { $money } · 受益 { $people } 人
change-add-document = 现在可以发来文件或照片作为依据，也可以写一句话补充原因。
change-document-there = 📎 已附文件。
change-means = 决定之前亮灰灯，原承诺有效，照常提醒。红灯要等新的进展得到核实才会转灯。
change-sent = 已申请：{ $what }由{ $who }在 { $when }之前决定，结果会发到这里。
button-more-to-say = 还涉及资金、人数或文件…

change-what-date = 期限由 { $was } 改为 { $to }。
change-what-place = 地点由{ $was }改为{ $to }。
change-place-in = { $place }（{ $region }）
change-quantity = { $quantity } { $measure }
change-what-quantity = 数量由 { $was } 改为 { $to }。
change-what-unit = 责任单位由{ $was }改为{ $to }。
change-what-line-added = 标准增加一条：“{ $line }”。
change-what-line-dropped = 标准删去一条：“{ $line }”。
change-what-line-reworded = 标准由“{ $was }”改为“{ $to }”。
change-what-merged = 并入{ $place }。
change-what-split = 分成两处：{ $first }；{ $second }。
change-what-cancelled = 取消这一处。

work-asked-other = ⏳ 正在申请变更：{ $what }由{ $who }决定；决定之前，原承诺有效。
web-field-change = 正在审查变更
web-asked-other = { $what }由{ $who }决定；决定之前，原承诺有效
because-merged = 承诺已并入另一处办理。
because-cancelled = 承诺已取消。

change-asks-other = { $unit }申请变更：{ $what }
change-follows-other = 同意之后立即生效；原承诺划线保留。
change-follows-other-red = 同意之后立即生效；原承诺划线保留，红灯要等新的进展得到核实才会转灯。
change-follows-merged = 同意之后，这一处结束，数量并入另一处；原承诺划线保留。红灯随之转过去。
change-follows-cancelled = 同意之后，这一处结束，不再计入任何合计；原承诺划线保留，连同原因公开。
button-grant-other = 同意变更
button-document = 📎 查看文件
refusal-as-promised = 仍可按原承诺办理
button-refusal-as-promised = 仍可按原承诺办理
change-granted-other-title = ✅ 已同意变更
change-granted-other-next = { $what }已通知有关单位；原承诺连同原因继续公开。
task-news-changed = { $who }同意变更：{ $what }
task-news-no-change = { $who }没有同意变更：{ $reason }。原承诺有效。

problem-change-without-quantity = 没有提出变更：这里没有承诺数量。可以改为变更标准的一条。
problem-change-last-line = 没有提出变更：这是标准唯一的一条，没有标准就无法验收。请改写它。
problem-change-unit-unknown = 没有提出变更：本地区没有这个单位。请从列表中选择。
problem-merge-unknown = 没有提出变更：另一处已经结束，或不属于同一项目。请另选一处。
problem-merge-other-measure = 没有提出变更：两处的计量单位不同，无法相加。请另选一处。
problem-split-does-not-add-up = 没有提出变更：两处数量之和不是 { $quantity }。请重新填写。
problem-change-outside = 没有提出变更：这个地点不在作出承诺的地区之内。
problem-change-other-waits = 没有同意：要并入的那一处自己还有一项改动等待决定。请先决定那一项。
problem-change-other-is-over = 没有同意：要并入的那一处已经结束。可以说明原因不予同意，责任单位可另行申请。

reserve-vacated = “{ $title }”已取消，本年清单空出一个名额。
reserve-next = 储备项目中票数最高的是：
reserve-tied = 以下项目票数相同，请选择：
reserve-empty = 储备中已没有项目，名额保持空缺。
reserve-candidate = “{ $title }” · { $votes } 票 · { $cost }
reserve-within = 加上腾出的资金，在本年财力之内。
reserve-beyond = 超出本年财力 { $over }，不能递补。
reserve-passed = 这个名额已有 { $count } 个储备项目未递补。
reserve-follows = 递补后立即成为项目，提出建议的人都会收到通知；不递补则轮到下一个。
reserve-pass-why = 为什么不递补“{ $title }”？请写一句话；原因随决定保存，然后轮到下一个。
button-take-up = 递补{ $title }
button-pass-over = 不递补{ $title }…
button-leave-vacant = 保持空缺

problem-reserve-settled = 没有改动：{ $project } 的名额已有决定，或另有名额在先。工作台（/office）上是正在等待的事项。
problem-reserve-not-next = 没有改动：轮到的不是 { $candidate }。工作台（/office）上可以看到轮到谁。
problem-reserve-not-empty = 没有改动：储备中还有项目。请递补，或者说明原因后轮到下一个。
problem-reserve-beyond-means = 没有递补：清单会超出财力 { MONEY($over) }。可以说明原因不递补，轮到下一个。

change-together = 民生办就 { $count } 处（含这一处）一并提出同样的申请；一个决定适用于全部。
problem-change-together = 没有撤回：这份申请由民生办与其他地点一并提出。对全部地点的决定会发到这里。
`;
