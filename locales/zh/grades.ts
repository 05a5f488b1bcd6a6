export const grades = /* ftl */ `
grading-title = 🗳 请为{ REGION($region) } { $year } 年民生实事评价
grading-why = 年度报告已拟好。请您作为代表，逐项评价 { $count } 个项目；不了解的可以跳过。
grading-secret = 无记名：只记录您已评价，不记录评价内容。报告通过时截止；按全体代表计算，与问卷结果并列公布。
grading-number = 🗳 第 { $number } 项，共 { $count } 项 · { $title }
grading-kept = { $tasks } 个点位，已验收 { $accepted } 个。
grading-review = 🗳 已评价 { $given } 项，共 { $count } 项
grading-line = { $number } { $title }：{ $grade }
grading-final = 提交后不能更改；这条消息里不会留下评价内容。
grading-nothing = 还没有评价任何项目。点序号打开。
grading-given-title = ✅ 评价已提交
grading-given = 没有人能看到您的评价内容。结果随报告公布。
grading-over = 🗳 { REGION($region) } { $year } 年民生实事：评价已截止
grading-over-lines = 报告已通过，代表评价的结果见报告。
grade-satisfied = 满意
grade-basically-satisfied = 基本满意
grade-dissatisfied = 不满意
grade-none = 未评价
button-grade-begin = 开始评价
button-read-report = 阅读报告
button-grade-satisfied = 满意
button-grade-basically-satisfied = 基本满意
button-grade-dissatisfied = 不满意
button-grade-none = 跳过
button-grade-give = 提交，不再更改
decision-report-grades = { $state ->
    [planned] 代表评价正在进行，截至{ $day }。报告一经审定，评价即截止并公布结果；提前审定，尚未提交的不计入。
   *[other] 代表评价正在进行。报告一经审定，评价即截止并公布结果；尚未提交的不计入。
  }

web-grades-title = 代表评价
web-grades-how = 无记名评价，按全体 { $deputies } 名代表计算；{ $graded } 名提交了评价。达到 { $needed } 票（含更高等次）方为该等次。
web-grades-open = 代表正在评价各个项目，报告通过后在此公布结果。
web-grades-too-few = 评价人数不足 { $least } 人，不予公布
web-grades-project = 项目
web-grades-grade = 结果

problem-grading-unknown = 没有评价：没有找到，什么都没有改变。请看 /help。
problem-grading-closed = 没有评价：报告已通过，评价已截止。结果见报告。
problem-grading-not-on-roll = 没有评价：评价开始时您不在代表名单中，什么都没有改变。
problem-grading-given-already = 没有再次评价：您的评价已提交，不能更改。
problem-grading-empty = 没有提交：还没有评价任何项目，请至少评价一项。
`;
