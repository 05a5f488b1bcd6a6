export const candidates = /* ftl */ `
candidate-title = 📋 { $at }/{ $count } { $title }
candidate-basics = { $aspect } · { $cost } · { $unit }
candidate-no-unit = 责任单位待定
candidate-places = { $count } 处：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有 { $more } 处
  }
candidate-due = 计划{ $day }以前建成。
candidate-standard-line = · { $text }
candidate-asked = { $people ->
    [0] 由民生办提出，来信中没有人提到。
   *[other] { $people } 人在来信中提过。
  }
candidate-said = 两会目前意见：{ $support } 人赞成，{ $doubt } 人有疑问。
candidate-own-support = 您表示赞成。
candidate-own-doubt = 您表示有疑问。
candidate-own-words = 您写的意见：{ $text }
candidate-state-proposed = 正在论证，提交名单稍后确定。
candidate-state-shortlisted = 将提交决定。
candidate-state-elected = ✓ 已确定，今年建设。
candidate-state-reserve = 已放入储备库。
candidate-state-dropped = 未提交决定。
candidate-ask-words = 关于“{ $title }”，您希望决定前考虑什么？写一两句话，会随项目一并提交。不写请发 /cancel。
button-in-favour = 我赞成
button-in-favour-given = ✓ 我赞成
button-doubt = 我有疑问
button-doubt-given = ✓ 我有疑问
button-own-words = 写下意见
button-before = ‹
button-after = ›
problem-no-candidates-yet = 暂时没有可看的：{ REGION($region) }还没有提交审议的候选项目。征集结束后，会根据大家的来信提出。

money-choice = { $candidates } 个候选项目合计 { MONEY($total) }；任选 { $seats } 个，在 { MONEY($low) }到 { MONEY($high) }之间。
money-choice-alike = { $candidates } 个候选项目合计 { MONEY($total) }；任选 { $seats } 个都是 { MONEY($low) }。
money-all = 合计 { MONEY($total) }。
money-fits = 无论怎么选，都在 { MONEY($envelope) }的资金总盘子以内。
money-fits-all = 在 { MONEY($envelope) }的资金总盘子以内。
money-over = 最贵的选法会超出 { MONEY($envelope) }的资金总盘子 { MONEY($over) }。
money-over-certain = 最省的选法也超出 { MONEY($envelope) }的资金总盘子 { MONEY($over) }。
money-over-all = 超出 { MONEY($envelope) }的资金总盘子 { MONEY($over) }。
money-source-over = { $source }可能缺 { MONEY($over) }。
money-source-over-certain = { $source }至少缺 { MONEY($over) }。
money-paid = 资金来源：{ $payers }。
money-payer = { $source } { $percent }%
money-unnamed = 来源待定
`;
