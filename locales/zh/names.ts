export const names = /* ftl */ `
stage-openLetter = 公开信
stage-solicitation = 征集
stage-planning = 酝酿
stage-decision = 决定
stage-execution = 实施
stage-yearEnd = 年终
stage-closed = 已结束
rehearsal-over = 两个年度都已办结。聊天和公开页面上的年度报告仍可查看；运行 npm start -- --fresh 可另开一次演练，这一次的数据会留存在旁。

state-running = 进行中
state-suspended = 已暂停
state-closed = 已结束
state-abandoned = 已中止

vote-state-prepared = 待点名
vote-state-roll = 点名中
vote-state-open = 投票中
vote-state-closed = 已停止投票，待确认
vote-state-certified = 结果已确认

task-state-desk = 在民生办待补充
task-state-open = 在办
task-state-handed-over = 待验收
task-state-accepted = 已验收
task-state-suspended = 已暂停
task-state-carried-over = 结转

matter-state-waiting = 单位办理中
matter-state-returned = 已退回
matter-state-drafted = 已答复，审阅中
matter-state-answered = 已答复
matter-state-closed = 已结束

light-red = 红灯
light-yellow = 黄灯
light-green = 绿灯
light-grey = 灰灯
light-blue = 蓝灯

decision-none = 不等谁
decision-publish-letter = 民生办发布公开信
decision-answer-topics = 民生办答复各议题
decision-fix-shortlist = 民生办确定候选名单
decision-adopt-list = 民生办负责人确定项目名单
decision-open-roll = 秘书处开始点名
decision-open-ballot = 秘书处开始投票
decision-close-ballot = 秘书处停止投票
decision-certify-vote = 秘书处确认结果
decision-settle-vote = 秘书处决定余下的名额
decision-complete-task = 民生办补齐工程内容
decision-accept-task = 验收人验收
decision-reassign-task = 民生办重新指定责任单位
decision-decide-change = 决定是否延期
decision-end-execution = 民生办结束实施阶段
decision-accept-report = 民生办接受年度报告

waits-unit = 责任单位
waits-asker = 提出的人
waits-inspector = 验收人
waits-office = 民生办
waits-office-head = 民生办负责人
waits-secretariat = 大会秘书处
waits-none = 不等谁

role-citizen = 市民
role-unit-contact = 责任单位联系人
role-unit-head = 责任单位负责人
role-office = 民生办
role-office-head = 民生办负责人
role-deputy = 人大代表
role-member = 政协委员
role-inspector = 验收人
role-secretariat = 大会秘书处
role-committee-chair = 常委会主任（主席团主席）
role-committee-member = 常委会组成人员（主席团成员）
role-administrator = 管理员
role-operator = 命令行操作者
role-level-above = 上一级

event-year-started = 年度开始
event-began-openLetter = 进入公开信阶段
event-began-solicitation = 进入征集阶段
event-began-planning = 进入酝酿阶段
event-began-decision = 进入决定阶段
event-began-execution = 进入实施阶段
event-began-yearEnd = 进入年终阶段
event-publishLetter = 公开信已发布
event-extendStage = 调整了阶段的结束日期
event-endStage = 提前结束了阶段
event-changeLadder = 调整了提醒阶梯
event-candidates-brought = 导入了候选项目
event-lists-brought = 导入了两张清单
event-fixShortlist = 候选名单已确定
event-adoptList = 项目名单已确定
event-list-decided = 表决名单已确定
event-report-drafted = 年度报告已起草
event-acceptReport = 年度报告已接受
event-suspend = 暂停
event-resume = 恢复
event-abandon = 中止
event-closed = 年度结束
event-reminded = 发出提醒
event-desk-told = 告知待决定的事
event-escalated = 向上一级报告
event-look = 重新查看
event-order-removed = 撤下了等着执行的指令
`;
