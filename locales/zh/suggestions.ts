export const suggestions = /* ftl */ `
suggest-ask = 请写：一次说一件事，最好说清楚在哪里。不想写了，发 /cancel。

suggestion-title-received = 📮 收到了
suggestion-title-open = 📮 正在商量
suggestion-title-corrected = ✏️ 答复更正：{ NAME("topic-outcome", $outcome) }
suggestion-title-standing = 📮 已收下
suggestion-title-withdrawn = ↩️ 已撤回
suggestion-title-supported = 📮 已合到一起
suggestion-title-adopted = 🔵 采纳了
suggestion-title-reserve = ⚪ 列入储备
suggestion-title-under-way = 🟢 已经在办
suggestion-title-not-ours = ⚪ 不归这里办
suggestion-title-not-now = ⚪ 这次没有采纳


suggestion-promise = { $state ->
    [overdue] 原定{ $when }告诉您结果，现在晚了，还在办；一有结果就告诉您。
    [undated] 一有结果就告诉您。
   *[planned] 最晚 { $when }告诉您结果。
  }
suggestion-standing = 现在没有公开信在征集。您的话已按这个回执号存好。下一封信发出后，请再发一次，才会按期答复。
suggestion-withdrawn = 这条不再算数，文字还留在登记簿里。改了主意，可以恢复。
suggestion-emergency = 🔴 如果有人有危险，请马上拨打 110（警）、119（火）、120（急救）。这里不能出警。
suggestion-possible-emergency = ☎️ 如果有人正有危险，请直接拨打 110（警）、119（火）、120（急救）。办公室会先看这一条。
suggestion-grievance = ☎️ 个人的事请同时拨打 12345，那里有人负责办到底。
suggestion-understood = { $aspect } · { $place }
suggestion-perhaps = { $aspect }？ · { $place }
suggestion-place = { $place }
suggestion-alike = { $size ->
    [1] { PLACE($region) }已有人提过类似的：「{ $title }」，{ NAME("alike", $state) }。
   *[other] { PLACE($region) }已有 { $size } 人提过类似的：「{ $title }」，{ NAME("alike", $state) }。
  }
alike-weighed = 正在商量
alike-adopted = 已采纳
alike-reserve = 已列入储备
alike-under-way = 已经在办
alike-not-ours = 不归这里办
alike-not-now = 这次没有采纳
suggestion-receipt = 回执 { $receipt }
suggestion-quote = “{ $text }”
suggestion-supported = { $others ->
    [0] 您的话归到「{ $title }」一起商量，一个字也没有丢。
   *[other] 您和另外 { $others } 人的话归到「{ $title }」一起商量，一个字也没有丢。
  }
suggestion-corrected = 抱歉，先前告诉您“{ NAME("topic-outcome", $from) }”，那是错的。以这次为准。
suggestion-corrected-on = ✏️ { $day }更正，原为“{ NAME("topic-outcome", $from) }”。
suggestion-count = 您的 { $count } 条建议说的是这件事，一并答复。

reason-taken-up = { $state ->
    [happened] 曾列为候选项目「{ $title }」，{ $when }已经决定{ $fate ->
        [elected] ：选上了
        [reserve] ：没有选上，列入储备
        [dropped] ：没有进入候选名单
       *[other] {""}
      }。
    [overdue] 已列为候选项目「{ $title }」。原定{ $when }决定，还没有定下来；定下来就告诉您。
    [undated] 已列为候选项目「{ $title }」。定下来以后再告诉您。
   *[planned] 已列为候选项目「{ $title }」。计划{ $when }决定，到时再告诉您。
  }
reason-decided = 「{ $title }」已定为今年的民生实事，开工、完工都可以在 /projects 里看。
reason-not-decided = 「{ $title }」这次没有选上，已列入储备，以后再选时会先考虑。
reason-withdrawn = 您自己撤回了。
reason-words = { $words }

thread-heard = { $day }收到
thread-together = 与另外 { $others } 人的合在一起
thread-answered = { $day }答复
thread-answered-open = 答复
thread-candidate = 列为候选「{ $title }」
thread-decided = 已经定下
thread-decided-open = 待定
thread-built = 建成
thread-built-open = 建设中 { $progress }%

button-join = 和他们一起
button-different = 我说的不一样
button-place = 改地点
button-subject = 改类别
button-subject-choose = 选类别
button-withdraw = 撤回
button-keep = 恢复
button-whole-thread = 看全过程

subject-title = 🗂 属于哪一类？
subject-lines = 选最接近的一类，决定由谁来看。

intro-my = 这里是您写过的每一条，和它走到了哪一步。
my-title = 📋 我的建议
my-title-count = 📋 我的建议 · { $count } 条
my-nothing = 您还没有写过。直接写一句话就行，马上有回执。

too-many-title = 一下子来了太多
too-many-lines = 前面的已经记下，发 /my 能看到。再后面的没有记下：请等一分钟，把要紧的写成一条发来。有人有危险，请直接打 110、119 或 120。
too-many-presses = 按得太快，后面这些没有算。请等这张卡片变了再按。

nothing-greeting = 您好。想提建议，直接写一句话：什么事、在哪里。马上就有回执。
nothing-thanks = 不客气。还有想说的，直接写就行。
nothing-nothing = 看到了。这里面没有说什么事，所以没有记成建议；想提建议，写一句话就行。卡片上的选项，请按它下面的按钮。
suggestion-perhaps-why = 问号的意思是：这一类是我们猜的，不一定对，按“改类别”就能改。
button-keep-language = 以后都用中文
my-state-withdrawn = 已撤回
my-state-standing = 已留存
my-state-being-read = 正在阅读
my-state-waiting = { $state ->
    [overdue] 原定 { $day }前答复，晚了，还在办
    [undated] 等待答复
   *[planned] 等待答复，计划 { $day }前
  }
my-state-answered = { $day }答复：{ NAME("topic-outcome", $outcome) }
my-state-candidate = { $state ->
    [overdue] 列为候选「{ $title }」，原定 { $day }决定，尚未决定
    [undated] 列为候选「{ $title }」
   *[planned] 列为候选「{ $title }」，计划 { $day }决定
  }
my-state-left-out = 「{ $title }」没有进入候选名单
my-state-reserve = 「{ $title }」没有选上，列入储备
my-state-chosen = 「{ $title }」选上了
my-state-project = 成为项目「{ $title }」，已验收 { $progress }%
my-state-opened = { $day ->
    [none] 「{ $title }」建成了
   *[other] 「{ $title }」{ $day }建成了
  }
button-asked = 看这 { $count } 人说的
asked-title = 👥 { $title }：{ $people } 人提过
asked-count = 共 { $count } 条，遮去了电话等信息。{ $hidden ->
    [0] {""}
   *[other] 另有 { $hidden } 条还没有读完，或不宜公开。
  }
asked-line = { $number } { $day } { REGION($region) } “{ $text }”
`;
