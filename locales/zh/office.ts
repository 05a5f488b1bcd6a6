export const office = /* ftl */ `
desk-title = 🗂 { $count ->
    [0] 没有待您决定的事
   *[other] { $count } 件事待您决定
  }
desk-year-openLetter = { REGION($region) } { $year } 年 · 公开信还没有发布
desk-year-solicitation = { REGION($region) } { $year } 年 · 征集第 { $day } 天 · 昨天以来新到 { $fresh } 条，共 { $suggestions } 条
desk-year-planning = { REGION($region) } { $year } 年 · 谋划第 { $day } 天 · { $topics } 个议题未答复，{ $candidates } 个候选项目
desk-year-decision = { REGION($region) } { $year } 年 · 决定第 { $day } 天 · { $candidates } 个候选项目，{ $comments } 条意见
desk-year-execution = { REGION($region) } { $year } 年 · 实施第 { $day } 天 · 红灯 { $red }，黄灯 { $yellow }，{ $tasks } 项中已验收 { $accepted } 项
desk-year-yearEnd = { REGION($region) } { $year } 年 · 年终第 { $day } 天 · { $tasks } 项中已验收 { $accepted } 项
desk-year-closed = { REGION($region) } { $year } 年 · 已结束
desk-session-papers = 会议材料报送截止：{ $when }
desk-session-pack = 代表会议材料送达截止：{ $when }
desk-session-opens = 开会：{ $when }
desk-suspended = { $state ->
    [overdue] 暂停中，原定{ $when }恢复，尚未恢复，期间不提醒。
    [undated] 暂停中，期间不提醒。
   *[planned] 暂停中，计划{ $when }恢复，期间不提醒。
  }
desk-line = { $number } { $what }{ $due ->
    [none] {""}
   *[other] {" "}· { $due }
  }
desk-only-office = 待办供民生办和秘书处使用。您能做什么，请看 /help。

desk-publish-letter = 发布公开信
desk-answer-topics = 答复议题
desk-fix-shortlist = 确定提交决定的候选项目
desk-adopt-list = 确定年度项目名单
desk-open-roll = 开始点名
desk-open-ballot = 开始投票
desk-close-ballot = 结束投票
desk-certify-vote = 确认票决结果
desk-settle-vote = 决定票决如何继续
desk-complete-task = 补充信息：{ $thing }
desk-accept-task = 验收：{ $thing }
desk-reassign-task = 确定由谁负责：{ $thing }
desk-fill-place = 递补空出的名额
desk-decide-change = 决定变更申请：{ $thing }
desk-end-execution = 结束实施
desk-accept-report = 审定年度报告

decision-unpublished = { $years } 年的放假通知还没有公布，那段日期只按周末和固定节假日计算。
decision-due-then = 期限：{ $when }。
decision-due-past = 原定期限：{ $when }。
decision-letter = 《{ $title }》
decision-letter-follows = 随后：发给每一位关注者，开始征集，条条有回音。{ $state ->
    [overdue] 征集原定截止时间 { $when }已过，请先延长。
    [undated] {""}
   *[planned] 征集计划截止：{ $when }。
  }
decision-shortlist = { $candidates } 个候选项目{ $seats ->
    [0] {""}
   *[other] ，{ $seats } 个名额
  }：
decision-shortlist-open = 还不能确定：有 { $topics } 个议题没有答复。每条建议都有答复后才能确定。
decision-shortlist-few = 还不能确定：候选 { $candidates } 个，名额 { $seats } 个；差额票决须候选多于名额。
decision-shortlist-follows-vote = 随后：候选项目不再变动，通知代表和委员阅读、提意见，并准备票决。
decision-shortlist-follows-adopt = 随后：候选项目不再变动，通知两会代表委员提出意见。
decision-candidate = { $number } { $title }
decision-candidate-said = { $number } { $title }（赞成 { $support }，疑问 { $doubt }）
decision-adopt = { $candidates } 个候选项目已经审议：
decision-adopt-follows = 随后：名单不再变动。心愿入选的人都会收到通知；没有入选的进储备库，提出的人也会知道。
decision-leave-out = 点一下要去掉的项目。
decision-roll = 名册上有代表 { $deputies } 名，须到 { $quorum } 名。
decision-roll-follows = 随后：请每位代表在聊天中点“我到了”。
decision-ballot = { $deputies } 名代表中已到 { $present } 名，须到 { $quorum } 名。
decision-ballot-not-yet = 还不能投票：还差 { $missing } 名签到。没有收到卡片的代表，发送 /vote 就能看到。
decision-ballot-follows = 随后：停止点名，给到会的每位代表发选票。
decision-close = 到会 { $present } 名中已有 { $voted } 名投票。
decision-close-follows = 随后：票箱立即封存并计票，没有投的不能再投。
decision-certify-follows-final = 随后：公布结果，名单确定。
decision-certify-follows-run-off = 随后：公布结果，并准备只就得票相同的项目再投一次。
decision-certify-follows-desk = 随后：公布结果，并由您决定如何继续。
decision-settle-tied-again = 附加投票又得票相同：{ $candidates } 个项目争 { $seats } 个名额。
decision-settle-shortfall = { $seats } 个名额没有项目达到规定票数。
decision-settle-no-quorum = 投票无效：到会代表不足法定人数。
decision-settle-more-returned-than-issued = 投票无效：收回的票多于发出的票。
decision-settle-again = 再投一次：就 { $candidates } 个项目再投一轮，重新点名。
decision-settle-fewer-seats = 减少名额：空出的不补，名单确定。
decision-settle-next-session = 留待下次会议：这些项目下次再议，其余名单确定。
decision-complete = { $title } · { $place }，还缺{ $lacks }。补齐之前不能开始。
decision-reassign = { $unit }认为 { $title } · { $place } 不归他们{ $better ->
    [none] {"。"}
   *[other] ，建议由{ $better }负责。
  }
decision-reassign-follows = 随后：请新的单位签收，期限不变。
decision-execution = { $tasks } 项中还有 { $open } 项没有验收。
decision-execution-follows = 随后：没有验收的注明原因结转，并开始满意度调查。
decision-report-suggestions = { $people } 人提出 { $suggestions } 条建议，{ $open ->
    [0] 全部已答复
   *[other] 还有 { $open } 条未答复
  }。
decision-report-tasks = { $projects } 个项目、{ $tasks } 个事项：验收 { $accepted } 个，结转 { $carriedOver } 个。
decision-report-survey = 满意度调查：{ $invited } 人中有 { $answered } 人回答。
decision-report-follows = 随后：公布报告，发给代表委员和每一位来信人，本年度结束。

button-publish-letter = 现在发布
button-answer-topics = 逐个答复
button-fix-shortlist = 全部 { $count } 个提交
button-adopt-list = 全部 { $count } 个确定
button-leave-out = 去掉几个…
button-fix-chosen = 提交这 { $count } 个
button-adopt-chosen = 确定这 { $count } 个
button-kept-in = ☑ { $number } { $title }
button-left-out = ☐ { $number } { $title }
button-open-roll = 开始点名
button-open-ballot = 开始投票
button-call-again = 再请未签到的代表
button-close-ballot = 结束投票
button-certify-vote = 确认结果
button-settle-again = 再投一次
button-settle-fewer-seats = 减少名额
button-settle-next-session = 留待下次会议
button-complete-place = 填地点
button-complete-standard = 填建设标准
button-complete-due = 填期限
button-complete-unit = 定责任单位
button-due-30 = 30 天后
button-due-60 = 60 天后
button-due-90 = 90 天后
button-give-to = 交给{ $unit }
button-other-unit = 交给别的单位…
button-end-execution = 现在结束
button-accept-report = 审定通过
button-desk = ‹ 返回待办
button-topics-answered = 💬 议题：{ $count } 个都已答复
button-invite = 🔑 邀请
button-next-topic = 下一个议题 ›
button-decide = 去决定

complete-ask-place = 建在哪里？请写大家熟悉的叫法：哪条路几号、哪个小区、哪个村。不写请发 /cancel。
complete-ask-standard = 按什么标准验收？请写看得见、数得清的，一行一条。不写请发 /cancel。
complete-ask-due = 什么时候建成？请选择，或写日期，如 { $example }。
complete-ask-unit = 由哪个单位负责？
complete-due-unreadable = 没有看懂这个日期，什么也没有改动。请写成 { $example } 这样，或点按钮。
complete-still-lacks = 已填。还缺{ $lacks }。

decided-publish-letter = ✅ 公开信已发布
decided-fix-shortlist = ✅ 候选项目已确定
decided-adopt-list = ✅ 年度项目名单已确定
decided-open-roll = ✅ 点名已开始
decided-open-ballot = ✅ 投票已开始
decided-close-ballot = ✅ 投票已结束并计票
decided-certify-vote = ✅ 票决结果已确认
decided-settle-vote = ✅ 已决定票决如何继续
decided-fill-place = ✅ 空出的名额已有决定
decided-complete-task = ✅ 已补充
decided-reassign-task = ✅ 已交给{ $unit }
decided-end-execution = ✅ 实施已结束
decided-accept-report = ✅ 年度报告已审定
decided-next-publish-letter = 正在发给每一位关注者。
decided-next-fix-shortlist = 按现在的样子提交决定，不再变动。正在通知代表和委员。
decided-next-adopt-list = 正在生成项目和事项，有关的人都会收到通知。
called-again = 🔔 已再次提醒 { $count } 名未签到的代表
called-again-next = 签到后立即计入。收不到卡片的代表，发送 /vote 即可签到。
decided-next-open-roll = 正在请每位代表签到，待办里可以看到已到人数。
decided-next-open-ballot = 到会的每位代表都已拿到选票，待办里可以看到已投人数。
decided-next-close-ballot = 计票结果在待办里，由您确认后公布。
decided-next-certify-vote = 正在告知代表。如果还有后续，会出现在待办里。
decided-next-settle-vote = 正在准备后续。
decided-next-fill-place = 递补的项目现在开始，责任单位和提出建议的人会收到通知；保留的空缺继续公开。
decided-next-complete-task = 事项开始，责任单位会收到通知。
decided-next-reassign-task = 已请该单位签收。
decided-next-end-execution = 没有验收的正在结转，并准备满意度调查。
decided-next-accept-report = 正在发送，本年度结束。
order-kept = 已记下，办理环节接到后立即执行；如果不能执行，会告诉您原因。
order-kept-title = ⏳ { $what }

invite-title = 🔑 { $count ->
    [0] 人人都已接入
   *[other] { $count } 个角色还没有接入
  }
invite-intro = 请选择邀请谁。链接只显示一次，只能用一次。
invite-line = { $number } { $holder } · { NAME("invite-role", $role) }
invite-line-unit = { $number } { $holder } · { $unit }{ NAME("invite-role", $role) }
invite-role-unit-contact = 联络员
invite-role-unit-head = 负责人
invite-role-office = 民生办
invite-role-office-head = 民生办主任
invite-role-deputy = 人大代表
invite-role-member = 政协委员
invite-role-inspector = 验收人
invite-role-secretariat = 人大秘书处
invite-role-committee-chair = 常委会主任
invite-role-committee-member = 常委会成员
invite-role-administrator = 系统管理员
invite-role-level-above = 上级
invite-made-title = 🔑 { $holder } · { NAME("invite-role", $role) }
invite-made = 请只把这个链接发给{ $holder }本人。{ $days } 天内有效，只能用一次，只在这里显示。
button-back-to-invitations = ‹ 全部角色

news-session-papers = 📅 会议材料{ $state ->
    [overdue] 原定报送截止时间已过：{ $when }
    [undated] 待报送
   *[planned] 报送截止：{ $when }
  }
news-session-papers-why = 会议于 { $opens } 召开，成稿材料须提前 { $days } 天报送审议。
news-session-pack = 📅 代表会议材料{ $state ->
    [overdue] 原定送达截止时间已过：{ $when }
    [undated] 待送达
   *[planned] 送达截止：{ $when }
  }
news-session-pack-why = 会议于 { $opens } 召开，会议材料须提前 { $days } 天送到代表手中。
news-decision-near = ⏰ { $what }
news-decision-late = ⚠️ 已逾期：{ $what }
news-decision-for-you = 这件事等您决定。
news-decision-other = 这件事等{ $who }决定，因逾期告知您。
news-decision-again = 此前已告知 { $before } 次。
news-who-office = 民生办
news-who-office-head = 民生办主任
news-who-secretariat = 秘书处
news-who-inspector = 验收人
news-list-title = ✅ 名单已确定
news-list = 选出 { $elected } 个，储备 { $reserve } 个{ $vacant ->
    [0] {""}
   *[other] ，空缺 { $vacant } 个名额
  }。正在生成项目和事项。
news-refused-title = ✗ 没有办成：{ $what }
order-publishLetter = 发布公开信
order-extendStage = 调整阶段结束时间
order-endStage = 结束阶段
order-changeLadder = 修改提醒
order-fixShortlist = 确定候选项目
order-adoptList = 确定名单
order-acceptReport = 审定报告
order-takeUp = 从储备中递补项目
order-passOver = 不递补某个储备项目
order-suspend = 暂停
order-resume = 恢复
order-abandon = 终止年度
order-openRoll = 开始点名
order-callAgain = 再请未签到的代表
order-openBallot = 开始投票
order-closeBallot = 结束投票
order-certify = 确认结果
order-settle = 决定票决如何继续
order-accept = 验收通过
order-sendBack = 退回
order-reassign = 改由别的单位负责
order-complete = 补充信息
order-carryOver = 结转
order-close = 结束调查
order-look = 重新查看
order-pause = 暂停时钟
order-slow = 放慢时钟
order-hasten = 加快时钟
role-taken-title = 🔑 { $where }{ NAME("invite-role", $role) }
role-taken-hello = { $holder }，您好。从现在起您以这个身份使用本聊天，原来能做的照样能做。
role-does-unit-contact = 新事项会发到这里请您签收。点两下、发一张照片就能报告进展，/tasks 可以看到全部。
role-does-unit-head = /tasks 可以看到贵单位负责的事项。有逾期的，会在这里告诉您。
role-does-office = /office 是您的待办：只有人才能决定的事，最急的排在最前。
role-does-office-head = /office 是您的待办：只有人才能决定的事，最急的排在最前。
role-does-deputy = 候选项目确定后会告诉您，在这里阅读和提意见。点名时会请您签到，之后用 /vote 无记名投票。
role-does-member = 候选项目确定后会在这里告诉您，请您逐个表示赞成或疑问，并说明理由。意见由参与决定的人阅看。
role-does-inspector = /tasks 可以看到待验收的事项。逐条对照：承诺什么、做到什么，打 ✓ 或 ✗。
role-does-secretariat = /office 是您的待办：点名、投票、计票、确认，按次序进行。
role-does-committee-chair = 各项目的监督小组由常委会确定；/route 是您负责项目的点位，/matters 是单位的答复。
role-does-committee-member = /route 是您监督项目的点位，/matters 是单位的答复。
role-does-administrator = 年度流程出现异常时会告诉您；全部流程在 Temporal 界面可见。
role-does-level-above = 逾期而下级解决不了的事，会告诉您；举报留存的来信，也请您阅读处理。
button-open-tasks = 看事项
button-open-desk = 打开待办
problem-decision-settled = 没有改动：这件事已经决定过了，或不再需要决定。待办请看 /office。
problem-desk-only-office = 没有打开：这里供民生办和秘书处使用。什么也没有改动，您能做的请看 /help。
`;
