export const people = /* ftl */ `
welcome-title = 🏛 { REGION($region) }民生实事
welcome-lines =
  您好，这里是{ REGION($region) }人民政府民生办公室。每年秋天，我们请大家说说：明年政府最该办好哪几件事。
  说一件事不到一分钟，哪怕只有一句话。每一条都有人读，办不办、为什么，都会在这里告诉您。

language-title = 🌐 语言 / Language
language-lines = 请选择以后用哪种语言。 Please choose a language.
language-chosen = 🌐 好的，以后用中文。

region-title = 📍 您住在哪里？
region-lines = 这决定由谁来答复您。点选，或者打出街道、乡镇的名字，拼音也行，例如 wulin。
region-chosen = 📍 { PLACE($region) }
region-closer = 记下了。愿意的话，可以再说近一点：点选，或者打出街道、乡镇的名字。
region-done = 记下了。搬了家，发 /region 就能改。
region-which = 📍 是哪一个？
region-which-lines = 叫这个名字的有好几处。
place-title = 📍 说的是哪里？
place-lines = 点选，或者打出街道、乡镇的名字，拼音也行。
button-later = 以后再说
button-enough = 到这里就行

stopped-title = 🔕 已停止
stopped-lines = 以后不再主动给您发消息，正在排队的也不发了。您说过的话都还在；您写来，我们照样收、照样回。
button-start-again = 重新接收
started-again-title = 🔔 已恢复
started-again-lines = 有新的结果会告诉您。随时可以再发 /stop。

privacy-title = 🔐 您在这里留下的
privacy-kept = { $suggestions ->
    [0] 我们记着：您的聊天编号、所在地区和语言。您还没有写过建议。
   *[other] 我们记着：您的聊天编号、所在地区和语言，还有您写来的 { $suggestions } 条建议和办理情况。
  }
privacy-also = 此外还有：您发来的照片、我们发给您的消息编号、您读过公开信、答过调查的哪几题，以及您履行职务时做过的事。
privacy-not-kept = 不记的：手机号、位置、您投票选了什么、满意度打了几分。公开的文字里，电话和证件号都会遮住。
privacy-roles = 您还担任 { $roles } 项职务，职务由公开的名单而来。
privacy-rights = 可以全部带走；也可以断开联系：文字遮住个人信息后保留，不再知道是谁写的，其余删除。
button-export = 全部带走
button-unlink = 断开联系
export-caption = 这是我们记着的关于您的全部内容，照片另附文件。
unlink-title = 🔐 断开联系，不能恢复
unlink-lines = 您的建议会留下，照片不留，也不再知道是您写的：凭这个聊天收不到结果，只能用回执号在公开页面上查。职务也会解除。
button-unlink-yes = 断开
button-keep-me = 还是不断开
unlinked-title = 🔐 已断开
unlinked-lines = 我们不再知道您是谁。谢谢您说过的话。什么时候想再来，写一句就行。

help-title = 💬 怎么用
help-words = 直接写一句话，就是一条建议；配一张照片也行。马上有回执，结果出来会告诉您。
help-citizen = /my 我的建议 · /letter 公开信 · /projects 今年的项目 · /tasks 身边的工程
help-unit = 责任单位：/tasks 看要办的事，点开就能报进度、申请验收；列表下方可登记休假，由同事代收。
help-inspector = 验收人：/tasks 看等待验收的工程，逐条对照标准。
help-deputy = 人大代表：/vote 看候选项目、签到、投票。
help-member = 政协委员：/vote 看候选项目，说您的意见。
help-office = 民生办：/office 打开待办，要决定的都在里面。
help-secretariat = 大会秘书处：/office 点名、开票、确认结果。
help-rights = /language 语言 · /region 地区 · /privacy 您的信息 · /stop 停止接收 · 急事请拨 110、119、120，其他事 12345

cancelled-title = ⏹ 没有等您回答的问题了
cancelled-lines = 之前说过的都还在。想说什么，直接写就行。

error-ours = 刚才出了差错，是我们这边的问题。您之前发来的都没有丢。请过一分钟再试；还不行，发 /help。

unhandled-edit = 您改了前面的消息。我们记下的是第一次发来的文字，没有跟着变。想更正，请在那张卡片上撤回，再写一遍。
unhandled-forward = 转来的消息没有记成建议，因为不是您自己的话。如果这也是您想说的，请用自己的话写一句。
unhandled-voice = 语音现在还听不了，这一条没有记下。请把想说的写成一句话。
unhandled-sticker = 收到您的表情。想提建议，写一句话就行。
unhandled-photo = 只有照片，还不知道您想说什么，所以没有记下。请带上一句话再发一次。
unhandled-file = 文件现在还收不了，这一份没有记下。请把最要紧的写成一句话，或者拍一张照片配上说明。
unhandled-location = 位置没有记下。请写一句话说说是什么事、在哪里；要改所在地区，发 /region。
unhandled-command = 没有这个命令，别的都没有变。能做什么，看 /help；想提建议，直接写就行。
unhandled-other = 这一条我们还用不了，没有记下。请用文字写一句，或者看 /help。

button-back = ‹ 返回
button-newer = ‹ 上一页
button-older = 下一页 ›

place-only = 📍 您住在这里吗？
place-only-lines = 按一下就设为您所在的地区。如果想说那里的一件事，请写成一句话，例如“那里的路灯坏了”。
`;
