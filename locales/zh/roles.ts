export const roles = /* ftl */ `
button-roles = 👥 谁担任什么
roles-title = 👥 共 { $count } 项职务
roles-intro = 请选择一项，可以换人，也可以解除。
roles-line = { $number } { $holder } · { NAME("invite-role", $role) }{ $linked ->
    [yes] { "" }
   *[no] （还没有开通聊天）
  }
roles-line-unit = { $number } { $holder } · { $unit }{ NAME("invite-role", $role) }{ $linked ->
    [yes] { "" }
   *[no] （还没有开通聊天）
  }
role-title = 👤 { $holder } · { $where }{ NAME("invite-role", $role) }
role-open = 换人会生成一个新链接，用上之前仍由{ $holder }担任；解除则马上生效。
role-ends-on = 任期到 { $day } 为止。
button-role-replace = 换人担任
button-role-end = 解除职务
role-end-title = 👤 解除{ $holder }的职务吗？
role-end-lines = 从现在起，{ $holder }不能再办理、查看，也不再收到这项职务的消息。办过的事都保留。{ $holder }和民生办会收到通知。
button-role-end-yes = 解除
button-role-end-no = 不解除
role-ended-title = 👤 已解除{ $holder }的职务
role-ended-lines = 已经通知{ $holder }。
role-moved-title = 🔑 { $where }{ NAME("invite-role", $role) }：已换人
role-moved = 别人用民生办新发的链接接任了这项职务，本聊天不再担任。如果弄错了，请马上告诉民生办。其他都没有变。
role-taken-up-title = 🔑 { $holder }已开通聊天
role-taken-up = { $where }{ NAME("invite-role", $role) }，已经接任。如果不是{ $holder }本人，请在“谁担任什么”里解除或换人。
role-ends-title = 👤 { $where }{ NAME("invite-role", $role) }：您的职务{ $now ->
    [yes] 已经解除
   *[no] 到 { $day } 为止
  }
role-ends = 感谢您任职期间的付出。作为市民，您照样可以在这里说话。
role-ends-for-others-title = 👤 { $holder } · { NAME("invite-role", $role) }：职务{ $now ->
    [yes] 已经解除
   *[no] 到 { $day } 为止
  }
role-ends-for-others = { $where }。原来等这位办理的事，按规定的次序提醒下一位。
problem-invitation-void = 链接没有生效：这项职务已用别的链接开通，或民生办收回了链接。请民生办重新发一个。
problem-invitation-held = 链接没有生效：这项职务现在由别人担任。请联系民生办。
problem-invitation-role-ended = 链接没有生效：这项职务已经结束。请联系民生办。
problem-role-is-held = 没有生成链接：{ $holder }正在聊天里担任这项职务。确实要换人，请明确选择（聊天里按“换人担任”，命令行加 --replace）。
problem-role-is-over = 没有改动：{ $holder }的这项职务已经结束。
problem-role-ends-in-the-past = 没有改动：职务只能从现在或以后结束，不能是过去。

paper-title = 邀请单
paper-role = { NAME("role", $role) } · { $where }
paper-scan = 用手机扫码打开聊天，即可开始履职。
paper-or = 或向 @{ $bot } 发送：/start { $payload }
paper-until = 仅限本人使用一次，{ DAY($at, "Asia/Shanghai") }前有效。
`;
