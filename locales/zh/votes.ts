export const votes = /* ftl */ `
vote-title-prepared = 🗳 尚未开始 · { REGION($region) } { $year } 年项目票决
vote-title-roll = 🗳 正在点名 · { REGION($region) } { $year } 年项目票决
vote-title-open = 🗳 正在投票 · { REGION($region) } { $year } 年项目票决
vote-title-voted = 🗳 您的票已入箱 · { REGION($region) } { $year } 年项目票决
vote-title-closed = 🗳 投票已结束 · { REGION($region) } { $year } 年项目票决
vote-title-certified = 🗳 票决结果：{ $seats } 个名额选出 { $elected } 个 · { REGION($region) } { $year } 年

vote-about = { $candidates } 个候选项目，选 { $seats } 个。
vote-why-run-off = 附加投票：下列项目在最后一个名额上得票相同，只就这几个再投一次，得票多的当选。
vote-why-second-round = 第二轮：上一轮有 { $seats } 个名额没有项目达到规定票数。
vote-why-again = 重新投票：上一轮没有结果，秘书处决定再投一次。

vote-prepared = 秘书处还没有开始点名。开始时会在这里请您签到。
vote-roll-ask = 您到会了吗？{ $deputies } 名代表中已到 { $present } 名，投票须到 { $quorum } 名。
vote-roll-here = 您已签到。{ $deputies } 名代表中已到 { $present } 名，投票须到 { $quorum } 名。
vote-roll-next = 秘书处宣布投票后，选票会发到这里。
vote-leave-roll = 您要离开会场：不再计入到会人数。点名结束前可以回来重新签到。
vote-leave-open = 您还没有投票就离开会场：这一轮不再有您的一票，不能恢复。
vote-leave-count = 连您在内已到 { $present } 名，投票须到 { $quorum } 名。
vote-absent = 您没有签到，或已离开会场，这一轮不能投票。结果同样会发给您。
vote-not-on-roll = 您不在这次票决的名册上。结果确认后会在这里公布。
vote-not-in-chat = 这次票决的选票不能在聊天中填写，请向秘书处询问怎样投票。
vote-voted = 已投，不可更改。聊天和名册都不保留您选了什么。
vote-voted-next = 秘书处结束投票并确认计票后，结果会发到这里。
vote-closed = 票箱已封存并计票。秘书处确认后，结果会发到这里。
vote-planned = 计划截止：{ $when }。
vote-moved = 票决在下面继续。
vote-none = { REGION($region) }目前没有票决。秘书处开始点名时会在这里请您。
vote-deputies-only = 这里供人大代表就本级项目投票。票决结果请看 /projects。

vote-rule-choose = { $candidates } 个中最多选 { $seats } 个。
vote-rule-choose-exactly = { $candidates } 个中必须选满 { $seats } 个，或者一个也不选。
vote-rule-all = 赞成票超过全体 { $deputies } 名代表的半数，即 { $majority } 票，才能当选。
vote-rule-present = 赞成票超过到会 { $present } 名代表的半数，即 { $majority } 票，才能当选。
vote-rule-valid = 赞成票超过有效票的半数才能当选。
vote-rule-plurality = 得票多的当选。
vote-rule-secret = 无记名：谁也看不到谁选了什么。投出后不可更改。
vote-counter = 已选 { $marked } 个，最多 { $seats } 个
vote-review-title = 🗳 您的选票，已选 { $marked } 个，最多 { $seats } 个
vote-review-line = ☑ { $number } { $title }
vote-review-empty = 您一个也没有选。这样投出，视为全部弃权。
vote-word = 您的暗语是 { $word }。请记下来：凭它可以在公布的名单中找到您的票，投出后不再显示。请不要告诉别人：知道暗语的人都能查到这张票。

vote-result-invalid-no-quorum = 无效：到会 { $present } 名，须到 { $quorum } 名（全体 { $deputies } 名）。
vote-result-invalid-more-returned-than-issued = 无效：收回 { $returned } 张，多于发出的 { $issued } 张。
vote-result-turnout = 到会 { $present } 名（全体 { $deputies } 名，须到 { $quorum } 名），收回 { $returned } 张{ $void ->
    [0] {""}
   *[other] ，其中废票 { $void } 张
  }。
vote-result-majority-all = 须超过全体 { $deputies } 名代表的半数：{ $majority } 票。
vote-result-majority-present = 须超过到会 { $present } 名代表的半数：{ $majority } 票。
vote-result-majority-valid = 须超过有效票的半数：{ $majority } 票。
vote-result-plurality = 得票多的当选。
vote-result-legend = 赞成 · 反对 · 弃权：
vote-result-elected = ✓ { $title }：{ $for } · { $against } · { $abstain }
vote-result-tied = = { $title }：{ $for } · { $against } · { $abstain }
vote-result-not = – { $title }：{ $for } · { $against } · { $abstain }
vote-result-run-off = { $tied } 个项目在最后 { $places } 个名额上得票相同：只就这几个再投一次。
vote-result-shortfall = { $shortfall } 个名额没有项目达到规定票数，由秘书处决定如何处理。

button-here = 我到了
button-leave = 我要离开
button-leave-now = 确认离开
button-take-paper = 领取选票
button-unmarked = ☐ { $number } { $title }
button-marked = ☑ { $number } { $title }
button-review = 核对选票
button-cast = 投入票箱，不可更改
button-change-marks = ‹ 返回修改
button-read-candidates = 看候选项目
button-see-projects = 看项目
button-refresh = 刷新
problem-too-few-marks = 没有投出：已选 { $marks } 个，按规则须选满 { $seats } 个或一个也不选。您的选择还在，请返回补选，或全部取消。
`;
