// What administrators see of a run in the Temporal UI, in Markdown.
export const details = /* ftl */ `
summary-year = { REGION($region) } { $year } 年民生实事
summary-vote = { REGION($region) } { $year } 年民生实事票决
summary-survey = { REGION($region) } { $year } 年满意度评价
summary-task = { $title } · { $place }
summary-matter = { NAME("matter-kind", $matter) } { $number } 号 · { $unit }
summary-clock = 时钟：暂停、恢复、放慢、加快
summary-relay = 转送：把还在等待的指令送到各个流程
summary-timer = 下次查看：{ TIME($at, $zone) }
doing-beginStage = 进入阶段：{ NAME("stage", $stage) }
doing-sendLetters = 发出公开信
doing-readSuggestions = 阅读并归并建议
doing-bringPlannedCandidates = 列入已有的候选项目
doing-askForAnswers = 请各单位答复
doing-prepareRound = 准备下一轮票决
doing-settleList = 确定项目清单
doing-makeTasks = 把清单分解为工程
doing-startTasks = 启动各处工程
doing-carryOver = 结转未完成的工程
doing-openSurvey = 开始满意度评价
doing-draftReport = 起草年度报告
doing-closeYear = 年度结束，公布报告

details-year =
  {""}**{ REGION($region) } { $year } 年民生实事** · { NAME("stage", $stage) } · { NAME("state", $state) }

  - 本阶段计划结束：{ TIME($ends, $zone) }
  - 在等：{ NAME("decision", $decision) }；待决定的共 { $open } 件
  - 下次查看：{ TIME($next, $zone) }

  {""}**最近的事**

  { $events }

  {""}**现在可以发送的 Update**

  { $orders }
  - \`suspend\` \`{"{"}"reason":"台风","until":"{ ISOTIME($next, $zone, 14) }"{"}"}\`；\`resume\`；\`abandon\` \`{"{"}"reason":"机构调整"{"}"}\`
events-line = - { TIME($at, $zone) } { NAME("event", $deed) }
orders-openLetter = - \`publishLetter\` \`{"{}"}\`；\`extendStage\` \`{"{"}"stage":"openLetter","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-solicitation = - \`extendStage\` \`{"{"}"stage":"solicitation","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`；\`endStage\` \`{"{"}"stage":"solicitation"{"}"}\`
orders-planning = - \`fixShortlist\` \`{"{}"}\`；\`extendStage\` \`{"{"}"stage":"planning","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-decision = - \`adoptList\` \`{"{}"}\`（由政府确定的地区）；\`extendStage\` \`{"{"}"stage":"decision","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-execution = - \`extendStage\` \`{"{"}"stage":"execution","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`；\`endStage\` \`{"{"}"stage":"execution"{"}"}\`
orders-yearEnd = - \`acceptReport\` \`{"{}"}\`；\`extendStage\` \`{"{"}"stage":"yearEnd","ends":"{ ISOTIME($ends, $zone, 7) }"{"}"}\`
orders-closed = - 年度已结束，不再接受

details-vote =
  {""}**{ REGION($region) } { $year } 年民生实事票决** · 第 { $round } 轮 · { NAME("vote-state", $state) }

  - 应到 { $deputies } 人，实到 { $present } 人，已投 { $voted } 人；法定人数 { $quorum }
  - 在等：{ NAME("decision", $decision) }，计划 { TIME($ends, $zone) } 前

  {""}**Update**：\`openRoll\`、\`callAgain\`、\`openBallot\`、\`closeBallot\`、\`certify\`；余下的名额 \`settle\` \`{"{"}"how":"again"{"}"}\`（或 \`fewer-seats\`、\`next-session\`）

details-task =
  {""}**{ NAME("light", $light) }** · { NAME("task-state", $state) } · 已验收 { $progress }%

  - { $because }
  - 责任单位 { $unit }；{ DAY($due, $zone) } 到期
  - 在等：{ NAME("waits", $waitsFor) }；下次查看：{ TIME($next, $zone) }

  {""}**Update**：\`accept\`、\`sendBack\`；\`reassign\` \`{"{"}"unit":"civil-affairs"{"}"}\`；\`complete\` \`{"{"}"due":"{ ISODAY($next, $zone, 90) }"{"}"}\`；\`suspend\` \`{"{"}"reason":"汛期","until":"{ ISOTIME($next, $zone, 14) }"{"}"}\`；\`resume\`

because-change-asked-date = 正在审查延期。
because-change-asked-place = 正在审查地点变更。
because-change-asked-quantity = 正在审查数量变更。
because-change-asked-standard = 正在审查标准变更。
because-change-asked-unit = 正在审查责任单位变更。
because-change-asked-merged = 正在审查并入另一处。
because-change-asked-split = 正在审查分成两处。
because-change-asked-cancelled = 正在审查取消。

details-project =
  {""}**{ NAME("light", $light) }** · { $tasks } 处工程，已验收 { $accepted } 处，总进度 { $progress }%

details-matter =
  {""}**{ NAME("matter-kind", $matter) }** · { NAME("matter-state", $state) } · 第 { $round } 次

  - 承办：{ $unit }，{ TIME($due, $zone) }前答复
  - 等：{ NAME("waits", $waitsFor) }；下次查看 { TIME($next, $zone) }

  {""}**可发的 Update**：\`assign\` \`{"{"}"unit":"civil-affairs"{"}"}\`；\`approve\`；\`sendAnswerBack\` \`{"{"}"reason":"没有写明时间"{"}"}\`

details-survey =
  {""}**{ REGION($region) } { $year } 年满意度评价**

  - 邀请 { $invited } 人，已答 { $answered } 人
  - 计划 { TIME($ends, $zone) } 截止；提前截止：Update \`close\` \`{"{}"}\`

details-clock =
  所有年度共用的时钟。演练的时钟可以 \`pause\`、\`resume\`、\`slow\` \`{"{"}"speed":1000{"}"}\`、\`hasten\` \`{"{"}"speed":100000{"}"}\`（每过一毫秒，年度走过多少毫秒）；真实的年度一概拒绝。
`;
