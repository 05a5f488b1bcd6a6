export const surveys = /* ftl */ `
survey-title = 📝 { REGION($region) } { $year } 年民生实事，请您打分
survey-why = 请本地区每位订阅的人都来说说，共 { $count } 题，一分钟。没有人看得到您选了什么。截止：{ $when }。
survey-question = { $aspect }：{ $question }
survey-number = 📝 第 { $number } 题，共 { $count } 题
button-face-1 = 😠
button-face-2 = 🙁
button-face-3 = 😐
button-face-4 = 🙂
button-face-5 = 😀
button-skip = 跳过
button-not-this-time = 这次不答
survey-thanks = 🙏 谢谢，记下了 · { REGION($region) }
survey-results = { $state ->
    [overdue] 问卷已于{ $when }截止，将公布结果，连同有多少人作答。
    [undated] 问卷截止以后公布结果，连同有多少人作答。
   *[planned] 问卷计划{ $when }截止，之后公布结果，连同有多少人作答。
  }
survey-left = 还有 { $left } 题没有答，想起来了发 /survey。
survey-refused = 📝 好的，这次不问了
survey-refused-lines = 这一次不会再来问您。
survey-over = 📝 { REGION($region) } { $year } 年民生实事：问卷已经截止
survey-over-lines = 您之前答的都算数。结果已经公布，连同有多少人答。
button-survey-results = 查看结果
survey-none = 📝 现在没有问您的题
survey-none-lines = 到年底会请您打分，到时消息会送到这里。
`;
