export const matters = /* ftl */ `
matter-kind-finding = 🔎 监督发现
matter-kind-question = ❓ 代表询问
matter-title = { $kind } { $number } 号 · { $thing }
matter-severity-serious = 严重：答复之前，算作该点位的未办结问题。
matter-severity-slight = 轻微。
matter-line = 建设标准第 { $number } 条：{ $text }
matter-words = “{ $text }”
matter-photo-alone = 照片
matter-returned = ↩ 已退回：{ $why }{ $better ->
    [none] {""}
   *[other] （认为应由 { $better } 办理）
  }
matter-unfit = 民生办未发出这份答复：{ $why }
matter-answer = 💬 答复（{ $when }）：{ $text }
matter-not-met = 复查未达到：{ $why }
matter-due = 由 { $unit } 答复，期限：{ $when }。{ $round ->
    [one] {""}
   *[other] 已重办一次。
  }
matter-late = { $unit } 尚未答复，已逾期：{ $when }。
matter-turn-office = { $day }起在民生办，由其确定承办单位或审阅答复。
matter-turn-asker = { $day }已答复，等代表复查。
matter-ended-met = ✅ 已办结：代表已复查。
matter-ended-not-met = ✗ 第二次仍未达到。记录公开，并列入向人大的报告。
matter-ended-unrated = 已答复，代表在期限内没有补充意见。
matter-ended-lapsed = 随年度结束而终止，未得到有效答复。

matters-title = { $count ->
    [0] 没有等您办理的事项
   *[other] 交办单位的事项 { $count } 件
  }
matters-none = 代表发现或询问了什么、该谁答复，都列在这里。
matters-line = { $number }. { $kind } · { $thing }：{ $stand }
button-matters = 全部交办事项
button-matters-put = 📌 交给贵单位：{ $count } 件

button-find = 我发现问题…
button-ask-unit = 向单位询问…
matter-put-title = { $kind } · { $thing }
matter-which-line = 关于哪一条建设标准？
button-other-thing = 其他
matter-how-grave = 程度如何？希望几天内答复？
matter-no-order = 代表提出发现；怎么办由责任单位决定并负责答复。
button-serious = 严重 · { $term }
button-slight = 轻微 · { $term }
matter-days = { $days } 天
matter-working-days = { $days } 个工作日
matter-say-finding = 请发一张现场照片，下面附一句话；已选标准条目的，照片或文字有一样即可。
matter-say-question = 请用一两句话写下您的问题。
matter-public = 内容会公开，不公布您的姓名。
matter-sent-title = ✅ 已送出 · { $title }
matter-sent = 已交 { $unit }，答复期限：{ $when }。
matter-sent-next-finding = 答复会发到这里，再请您复查：达到还是没有达到。
matter-sent-next-question = 答复先由民生办审阅，再发给您。

button-matter-answer = 答复…
button-matter-take = 我们办理
matter-answer-words = 请用几句话答复。
matter-answer-photo = 请发一张整改后的照片，可附一句话。
matter-answered-title = ✅ 已收到 · { $title }
matter-answered-out = 已转代表复查，结果会发到这里。
matter-answered-read = 民生办审阅后转给代表，结果会发到这里。
matter-back-once = 只能退回一次；由民生办确定承办单位。
matter-why-back = 为什么应由 { $unit } 办理？请写一句话。
matter-handed-back = ↩ 已交民生办，由其确定承办单位。
button-matter-met-finding = 达到
button-matter-met-question = 已答清楚
button-matter-not-met-finding = 没有达到…
button-matter-not-met-question = 没有答清楚…
matter-why-not-met = 还缺什么？请写一句话；责任单位会再答复一次。

decision-assign-matter-from = { $unit } 认为这件事不归他们办理。
decision-approve-answer-from = { $unit } 答复代表。
decision-approve-answer-follows = 发出后送达代表，并在公开页面显示。
desk-assign-matter = 确定由谁答复：{ $thing }
desk-approve-answer = 审阅答复：{ $thing }
pile-assign-matter = 确定由谁答复
pile-approve-answer = 审阅待发出的答复
decision-assign-matter = 民生办确定由谁答复
decision-approve-answer = 民生办审阅答复
decided-assign-matter = ✅ 已交 { $unit }
decided-next-assign-matter = 已通知该单位，答复时间重新计算。
button-approve-answer = 发出
decided-approve-answer = ✅ 已发出
decided-next-approve-answer = 由代表复查，看是否答清楚。
button-stays = 仍由 { $unit } 办理
button-unfit = 暂不发出…
matter-why-unfit = 还缺什么？请写一句话，单位会看到原文。
matter-unfit-title = ↩ 已退回单位
matter-unfit-next = 已告知 { $unit } 原因，由其重新答复。

matter-news-new = 📌 这件事交给贵单位办理。
matter-news-stays = 📌 民生办确定：仍由贵单位办理。
matter-news-unfit = ↩ 民生办没有发出你们的答复。
matter-news-look = 💬 已有答复，请看是否达到。
matter-news-look-near = ⏰ 答复还等您复查；三天后按现有答复办结。
matter-news-again = ↩ 代表复查：没有达到。
matter-news-met = ✅ 代表已复查：办结。
matter-news-not-met = ✗ 代表复查：仍没有达到，记录公开。
matter-news-unrated = ✅ 按你们的答复办结。
matter-news-lapsed = 年度已结束，此件随之终止。

digest-matters = 📌 交给贵单位的 { $count } 件事等答复
digest-matters-late = 已逾期：{ $count } 件
digest-matters-climbed = 📌 有 { $count } 件事单位尚未答复

web-matters-title = 代表发现和询问
web-matter-asked = { $when }：{ $kind }{ $severity ->
    [none] {""}
   *[other] （{ $severity }）
  }
web-severity-serious = 严重
web-severity-slight = 轻微
web-matter-answer = 答复（{ $when }）：{ $text }
web-matter-not-met = 复查未达到。

problem-matter-unknown = 没有找到这件事，什么都没有改动。在办的都在 /matters。
problem-matter-no-unit = 没有送出：这个点位还没有责任单位。民生办正在确定，请稍后再试。
problem-matter-not-with-unit = 没有改动：这件事现在不等单位办理。卡片上写着轮到谁。
problem-matter-returned-once = 没有退回：已经退回过一次。请答复，或与民生办联系。
problem-matter-back-too-late = 没有退回：已过十天。请答复，或与民生办联系。
problem-matter-needs-photo = 没有送出：需要一张整改后的照片。请发照片，文字写在下面。
problem-matter-needs-words = 没有送出：需要文字答复。请写一两句话。
problem-matter-not-answered = 没有改动：现在没有等您复查的答复。卡片上写着轮到谁。
problem-matter-is-over = 没有改动：这件事已经结束。卡片上写着结果。
problem-matter-not-returned = 没有改动：单位没有退回，或已经确定承办单位。
problem-matter-no-draft = 没有改动：没有等审阅的答复，已发出或已退回单位。
problem-matter-text-missing = 没有送出：里面没有文字。请写一句话。
problem-matter-text-too-long = 没有送出：共 { $found } 字，最多 { $most } 字。请写短一些；原文还在上面。
problem-matter-text-sign-not-kept = 没有送出：第 { $place } 个字符（{ $sign }）无法保存，请去掉后再发。

order-assign = 确定承办单位
order-approve = 发出答复
order-sendAnswerBack = 退回答复
command-matters = 交办单位的事项和答复
`;
