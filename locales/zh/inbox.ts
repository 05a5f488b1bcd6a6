// The office's inbox: what came in, searched and filtered.
export const inbox = /* ftl */ `
inbox-title = 📥 { $count ->
    [0] 没有收到建议
   *[other] 收到的建议 · { $count } 条
  }
inbox-title-search = 📥 “{ $typed }” · { $count ->
    [0] 没有找到
   *[other] 找到 { $count } 条
  }
inbox-filtered = { $subject } · { $state }
inbox-none = 换几个字再找，或者去掉筛选。打出来的每个词都要在原话里；回执号也可以查。
inbox-line = { $number } { $day } { $text } · { $state }
inbox-covered = （暂不公开：由有权看的人在待办里看）
inbox-not-read = （还没有读，读过并遮去电话等以后显示）
inbox-any-subject = 全部类别
inbox-no-subject = 没有类别
inbox-subject-title = 📥 看哪一类？
inbox-state-title = 📥 看走到哪一步的？
inbox-state-any = 全部
inbox-state-unread = 未读
inbox-state-waiting = 待答复
inbox-state-standing = 留存
inbox-state-withdrawn = 已撤回
inbox-state-adopted = 已采纳
inbox-state-reserve = 储备
inbox-state-under-way = 已在办
inbox-state-not-ours = 不归本级
inbox-state-not-now = 这次不办
inbox-one = 📥 { $day }收到 · { $state }
inbox-topic = 💬 { $title } · { $size } 人
inbox-ask-title = 📥 找什么？
inbox-ask = 请打出要找的字，几个词用空格隔开；也可以打回执号。不找了，发 /cancel。
button-inbox = 📥 收到的建议
button-inbox-search = 🔍 搜索
button-inbox-subject = 类别
button-inbox-state = 进度
button-inbox-all = 看全部
button-inbox-read = 由人来读…
`;
