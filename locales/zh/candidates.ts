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
candidate-ask-words = 关于“{ $title }”，您希望决定前考虑什么？写一两句话就好。参与决定的人大代表、民生办和秘书处会看到您写的内容和姓名，不对外公开。不写请发 /cancel。
problem-candidate-words-too-long = 没有记录：超过了 { $most } 字。请写得简短一些，再发一次。不写请发 /cancel。
button-in-favour = 我赞成
button-in-favour-given = ✓ 我赞成
button-doubt = 我有疑问
button-doubt-given = ✓ 我有疑问
button-own-words = 写下意见
button-before = ‹
button-after = ›

said-who-reads = 写下的意见由参与决定的人大代表、民生办和秘书处阅看，署名，不对外公开。
said-title = 💬 { $title }：{ $count } 人写了意见
said-line = { $number } { $holder }（{ NAME("invite-role", $role) }）· { $stance ->
    [support] 赞成
    [doubt] 有疑问
   *[words] 未表态
  } · { $day }
said-list-title = 💬 { $people } 人对 { $candidates } 个候选项目写了意见
said-list-line = { $number } { $title }：{ $count } 人
decision-said = { $people } 人对 { $candidates } 个候选项目写了意见。
button-said = 💬 { $count } 人写了意见
button-said-all = 💬 看写下的意见

shortlist-title = 📋 { REGION($region) } { $year } 年：{ $candidates } 个候选项目已确定
shortlist-vote = 由人民代表大会从 { $candidates } 个中票决选出 { $seats } 个{ $state ->
    [planned] ，计划{ $day }以前决定。
    [overdue] ，原计划{ $day }以前决定，目前尚未决定。
   *[undated] 。
  }
shortlist-adopt = { $candidates } 个候选项目经两会讨论后，由政府确定名单{ $state ->
    [planned] ，计划{ $day }以前完成。
    [overdue] ，原计划{ $day }以前完成，目前尚未确定。
   *[undated] 。
  }
shortlist-votes = 请逐个表示赞成或有疑问，也可以写下理由。投票在后面：点名时会在这里请您签到、投票。
shortlist-comments = 请逐个表示赞成或有疑问，也可以写下理由，供投票的人大代表参考。委员提意见，不投票。
shortlist-reviews = 请逐个表示赞成或有疑问，也可以写下理由，政府确定名单时会看到。这里不投票。
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
