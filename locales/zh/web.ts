export const web = /* ftl */ `
web-brand = 民生实事这一年
web-skip = 跳到正文
web-nav = 这一年
web-rehearsal = 这是一次演练：地名是真的，人、话和数字都是编的，时间走得很快。
web-as-of = 截至 { TIME($at) }。每个数字点开都能看到它数的是什么。
web-urgent = 急事请拨 110、119、120，其他请拨 12345。
web-and = {" · "}
web-any = 全部
web-open = 待定
web-filter = 查看
web-pages = 翻页
web-page-before = ‹ 上一页
web-page-after = 下一页 ›
web-page-of = 第 { $page } 页，共 { $pages } 页

web-way-year = 这一年
web-way-letter = 公开信
web-way-projects = 项目
web-way-tasks = 地点
web-way-suggestion = 查我的建议
web-way-report = 年度报告

web-year-title = { REGION($region) } { $year } 年民生实事
web-no-year-title = 新的一年还没有开始
web-no-year = 公开信一发出，就登在这里。在那之前写给机器人的话都会存好并有回执；公开信发出后请再发一次，才会按期答复。
web-others-title = 其他地方和年份

web-stage-openLetter = 公开信。
web-stage-solicitation = 征集建议。
web-stage-planning = 研究谋划。
web-stage-decision = 审议决定。
web-stage-execution = 正在办理。
web-stage-yearEnd = 年终总结。
web-stage-closed = 已办结。
web-next-letter = { $state ->
    [overdue] 向全体居民征求建议的公开信原定{ $when }发出，尚未发出。
    [undated] 向全体居民征求建议的公开信即将发出。
   *[planned] 向全体居民征求建议的公开信计划发出时间：{ $when }。
  }
web-next-openLetter = 公开信已经发出，建议开始征集。
web-next-solicitation = 把您想办的事写给机器人，每一条都有回音。{ $state ->
    [overdue] 征集原定截止时间：{ $when }，现在仍在征集。
    [undated] {""}
   *[planned] 计划截止：{ $when }。
  }
web-next-planning = 正在答复每一条建议，并据此提出候选项目。{ $state ->
    [overdue] 原定期限 { $when }已过，尚未完成。
    [undated] {""}
   *[planned] 计划期限：{ $when }。
  }
web-next-decision = 正在决定办哪些项目。{ $state ->
    [overdue] 原定期限 { $when }已过，尚未决定。
    [undated] {""}
   *[planned] 计划期限：{ $when }。
  }
web-next-execution = 每一件都要办好并通过验收。{ $state ->
    [overdue] 全年办理期限 { $when }已过，尚未办完。
    [undated] {""}
   *[planned] 全年办理期限：{ $when }。
  }
web-next-yearEnd = 正在起草年度报告。{ $state ->
    [overdue] 原定期限 { $when }已过，尚未完成。
    [undated] {""}
   *[planned] 计划期限：{ $when }。
  }
web-next-closed = 年度报告已经公布，请看“年度报告”。
web-next-suspended = 暂停办理（{ $reason }）{ $state ->
    [overdue] ，原定{ $when }恢复，尚未恢复
    [undated] {""}
   *[planned] ，计划恢复时间：{ $when }
  }。原定日期不变。
web-next-abandoned = 本年已终止：{ $reason }

web-progress-title = 答应了什么，办到哪一步
web-count-projects = { $count } 个项目
web-count-tasks = { $count } 处地点
web-light-red = 逾期或严重滞后
web-light-yellow = 需要关注
web-light-green = 按期推进
web-light-grey = 暂停或要素不全
web-light-blue = 已办好并验收
web-light-count = { $light }：{ $count }
web-bar-label = { $name }：已验收进度
web-accepted-of = 已验收 { $accepted } / { $tasks }
web-nothing-promised = 还没有定下要办的事
web-count-suggestions = { $people } 人提了 { $count } 条建议
web-aspects-title = 可以说哪些方面的事
web-shortlist-title = { $count } 个候选项目等待决定

web-letter-not-out = 公开信还没有发出。
web-letter-readers = { $readers } 人在机器人里打开过这封信；本页被浏览 { $views } 次。两个数分开统计。

web-projects-title = { $count ->
    [0] 项目
   *[other] { $count } 个项目
  }
web-projects-none = 项目清单还没有确定。大家提了什么、怎么答复的，见“大家想办的事”。
web-all-aspects = 全部方面
web-supporters = { $count } 人想办
web-field-accepted = 已验收
web-field-accepted-at = 验收时间
web-field-cost = 投资
web-field-unit = 责任单位
web-field-asked = 有多少人提
web-field-light = 状态
web-field-aspect = 方面
web-field-due = 承诺完成时间
web-field-turn = 现在由谁办理
web-field-region = 所在地
web-field-quantity = 数量
web-quantity = { NUMBER($quantity) } { $measure }
web-lights-title = 亮过的灯
web-steps-title = 分几步建成
web-standard-title = 建设标准
web-sites-title = { $count } 处地点

web-tasks-title = { $count ->
    [0] 没有地点
   *[other] { $count } 处地点
  }
web-tasks-none = 没有符合条件的地点。
web-tasks-not-yet = 项目清单一确定，地点就列在这里。
web-tasks-all = 查看全部地点
web-task-due = { $state ->
    [happened] { $when }通过验收
    [overdue] 原定期限 { $when }已过，尚未通过验收，已验收 { $progress }%
    [undated] 时间待定
   *[planned] 计划期限：{ $when }，已验收 { $progress }%
  }
web-task-carried-over = 年底前未通过验收，结转下一年；原定日期不变。
web-line-open = 尚未展示
web-line-shown = 已展示，等待验收
web-line-met = ✓ 已验收
web-line-failed = ✗ 未达标，整改中
web-line-due = { $state ->
    [overdue] 原计划：{ $when }，已过期
   *[planned] 计划：{ $when }
  }
web-reports-title = 进展记录（{ $count } 次）
web-photo-alt = 现场照片：{ $what }

web-votes-title = 票决
web-vote-round = { $round ->
    [1] 第一轮
    [2] 第二轮
   *[other] 第 { $round } 轮
  }
web-vote-title = { REGION($region) } { $year } 年民生实事票决{ $round ->
    [1] {""}
    [2] {""}第二轮
   *[other] {""}第 { $round } 轮
  }
web-vote-state-prepared = 已准备好，尚未点名。
web-vote-state-roll = 正在点名。
web-vote-state-open = 正在投票。
web-vote-state-closed = 投票已结束，结果待确认。
web-vote-state-certified = 结果已确认。
web-vote-turnout = 代表 { $deputies } 人，到会 { $present } 人，已投票 { $voted } 人。
web-vote-deputies = 代表总数
web-vote-present = 到会
web-vote-quorum = 法定到会人数
web-vote-issued = 发出选票
web-vote-returned = 收回选票
web-vote-void = 无效票
web-vote-majority = 当选所需票数
web-vote-invalid-no-quorum = 投票无效：到会人数不足。
web-vote-invalid-more-returned-than-issued = 投票无效：收回的选票多于发出的选票。
web-vote-table = 各候选项目得票
web-vote-candidate = 候选项目
web-vote-for = 赞成
web-vote-against = 反对
web-vote-abstain = 弃权
web-because-most-votes = 当选
web-because-no-majority = 未当选：票数不过半
web-because-fewer-votes = 未当选：票数较少
web-because-equal-votes = 票数相等，再次投票
web-because-vote-not-valid = 未决定：投票无效
web-rule-title = 规则
web-rule = { $candidates } 个候选项目选 { $seats } 个。规则在投票开始前已锁定。
web-rule-hash = 规则指纹：
web-ballots-title = 全部选票，共 { $count } 张
web-ballots-hint = 每张选票记在一个词下，只有投票的代表本人见过这个词；后面是它所选项目在上表中的编号。排列顺序没有任何含义。
web-ballot-empty = 没有选任何项目（弃权）

web-topics-title = 大家想办的事
web-topics-none = 这里还没有内容。
web-outcome-open = 等待答复。
web-outcome-adopted = 已采纳
web-outcome-reserve = 列入储备
web-outcome-under-way = 已在办理
web-outcome-not-ours = 不属本级职责
web-outcome-not-now = 暂不办理
web-corrected = { $day }更正，原答复：{ $from }。
web-reason-taken-up = { $state ->
    [happened] 列为候选项目“{ $title }”，{ $when }已决定{ $fate ->
        [elected] ：入选
        [reserve] ：未入选，列入储备
        [dropped] ：未进入候选名单
       *[other] {""}
      }。
    [overdue] 列为候选项目“{ $title }”，原定{ $when }决定，尚未决定。
    [undated] 列为候选项目“{ $title }”。
   *[planned] 列为候选项目“{ $title }”，计划{ $when }决定。
  }
web-reason-decided = “{ $title }”已经选定，正在办理。
web-reason-not-decided = “{ $title }”这次没有选上，进入储备库。
web-reason-words = { $words }
web-reason-withdrawn = 提建议的人已撤回。

web-receipt-title = 我的建议怎么样了？
web-receipt-label = 回执号
web-receipt-look = 查询
web-receipt-hint = 机器人给您的十位字母数字加一位校验字母。不问也不显示姓名。
web-receipt-mistyped = 这不是回执号：少了一位，或有一位打错了。回执号在机器人发给您的卡片上，在机器人里发 /my 也能看到。
web-receipt-unknown = { $receipt } 的写法没有问题，但这里没有这个回执号的建议。
web-thread-unread = 已收到，正在阅读。遮去电话号码等信息后，原话会显示在这里。
web-thread-received = 收到：{ $when }，来自{ $region }。
web-thread-letter = 回应{ REGION($region) }{ $year } 年的公开信。
web-thread-standing = 收到时没有正在征集的公开信：已留存，不计入答复期限。公开信发出后再发一次，就会按期答复。
web-thread-together = { $count } 人想办同一件事。
web-thread-withdrawn = 本人撤回：{ $when }。
web-thread-answer-by = { $state ->
    [overdue] 原定答复期限 { $when }已过，尚未答复。
    [undated] 等待答复。
   *[planned] 计划答复期限：{ $when }。
  }
web-thread-project = 现在：{ $title }，已验收 { $progress }%。

web-report-title = { REGION($region) } { $year } 年民生实事年度报告
web-report-running = 这一年还在进行中，以下是目前的数字。
web-report-drafted = 起草：{ $when }，等待通过。
web-report-accepted = 通过：{ $when }。
web-group-letter = 公开信
web-group-suggestions = 建议和答复
web-group-decision = 决定
web-group-execution = 办理
web-figure-lettersSent = 发出的信
web-figure-letterReaders = 机器人里的读者
web-figure-pageViews = 网页浏览次数
web-figure-suggestions = 建议
web-figure-withdrawn = 本人撤回
web-figure-people = 提建议的人
web-figure-topics = 不同的诉求
web-figure-open = 尚无答复
web-figure-adopted = 已采纳
web-figure-reserve = 列入储备
web-figure-underWay = 已在办理
web-figure-notOurs = 不属本级职责
web-figure-notNow = 暂不办理
web-figure-candidates = 候选项目
web-figure-comments = 委员和代表的意见
web-figure-projects = 项目
web-figure-tasks = 地点
web-figure-accepted = 已验收
web-figure-carriedOver = 结转下一年
web-figure-merged = 已合并
web-figure-cancelled = 已取消
web-figure-onTheDesk = 要素不全，待民生办补齐
web-figure-reports = 进展报告
web-figure-photos = 照片
web-figure-red = 红灯：逾期或严重滞后
web-figure-yellow = 黄灯：需要关注
web-figure-green = 绿灯：按期推进
web-figure-grey = 灰灯：暂停或要素不全
web-figure-ballots = 选票
web-figure-rounds = 投票轮次
web-figure-escalations = 逾期上报
web-counted-title = 这些数怎么数
web-counted-open = 本次公开信收到、还没有结果的建议。只要还有一条，就不能确定候选项目。
web-counted-withdrawn = 本人撤回的建议，仍计入总数。
web-counted-comments = 委员和代表对候选项目的意见，每人每个项目计一条。
web-counted-onTheDesk = 缺地点、标准、时间或责任单位的地点，还不能开工。
web-counted-merged = 承诺并入本项目另一处办理的地点，合计计在那一处。
web-counted-cancelled = 经决定取消承诺的地点，不计入任何合计，其页面说明原因。
web-counted-carriedOver = 年底前没有通过验收的地点。
web-counted-escalations = 每一次因为过期而告知上级、民生办或上一级政府。
web-counted-letterReaders = 在机器人里打开过公开信的人，每人计一次；网页浏览另行统计。
web-counted-people = 不同的人；已与本人解除关联的建议，每条计一人。

web-survey-title = 满意度
web-survey-open = { $state ->
    [overdue] 调查已于{ $when }截止，结果尚未公布。
    [undated] 调查正在进行。
   *[planned] 调查正在进行，计划截止：{ $when }。
  }
web-survey-n = 询问 { $invited } 人，{ $answered } 人作答（{ $rate }%）。
web-survey-satisfied = 满意
web-survey-margin = 误差范围（95%）
web-survey-rate = 作答率
web-survey-too-few = 人数太少，不公布

web-problem-404-title = 没有这个页面
web-problem-404 = 地址可能打错了，或者内容换了地方。可以从首页看起，或者用回执号查自己的建议。
web-problem-500-title = 暂时无法显示
web-problem-500 = 我们这边出了点问题，数据不会丢。请过一分钟再试。
web-problem-home = 回到首页
web-money-title = 资金
web-money-total = { $candidates } 个候选项目合计
web-money-low = 最省的 { $seats } 个
web-money-high = 最贵的 { $seats } 个
web-money-chosen = 选定的 { $chosen } 个
web-money-envelope = 资金总盘子
web-money-sources = 全部候选项目的资金来源
web-money-source = 来源
web-money-amount = 合计
web-money-share = 占比
web-money-most = 任选最多
web-money-limit = 上限
web-promised-title = 承诺的数量与已验收的数量
web-promised = 承诺 { NUMBER($promised) } { $measure } · 已验收 { NUMBER($accepted) }
web-promised-how = 每个数字都是该项目各事项的合计；只有经他人验收的事项才算完成，没有人可以手工填写。
web-units-title = 责任单位完成情况
web-units-rank = 名次
web-units-share = 验收率
web-units-tasks = 事项
web-units-unranked = 以下单位承担的事项不足 { $fewest } 个，不参加排名：一个点位就会左右名次。
web-due = { $state ->
    [overdue] { $when }，已过期，尚未通过验收
    [undated] 待定
   *[planned] { $when }
  }
`;
