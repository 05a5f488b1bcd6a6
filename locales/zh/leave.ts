export const leave = /* ftl */ `
button-go-on-leave = 我要休假
button-go-on-leave-of = 我要休假：{ $unit }
button-away = 休假中，{ $day }返岗
button-back-on = { $day }返岗
button-i-am-back = 我已返岗
button-stand-in = { $holder } · { $role }

leave-title = 🏖 休假 · { $unit }
leave-ask = 您哪天返岗？在此之前，由同事代您接收本单位的事项，各项期限不变。
leave-who = { $day }返岗。这期间由谁代您接收？
leave-nobody = 本单位还没有其他同事能在这里联系上，暂时无人可代。请民生办邀请一位同事加入；在此之前，提醒照常逐级上报。
leave-begun-title = 🏖 休假中，{ $day }返岗 · { $unit }
leave-begun = 这期间由{ $holder }代您接收，已告知本人。
leave-ends = 到那天早上自动结束。
leave-over-title = 🏖 已返岗 · { $unit }
leave-over = 各项提醒从现在起仍发给您。

problem-stand-in-away = 没有登记：这位同事也在休假，或者已联系不上。各项事项仍发给您；请重新点开“我要休假”另选一位。

stand-in-title = 🏖 您代{ $holder }接收事项 · { $unit }
stand-in-begins = { $holder }将于{ $when }返岗。在此之前，本单位的提醒和新事项都发给您。
stand-in-may = 您可以签收、报告进展，也可以申请延期。
stand-in-over-title = 🏖 { $holder }已返岗 · { $unit }
stand-in-over = 您不必再代收，辛苦了。
`;
