export const supervision = /* ftl */ `
command-route = 巡查点位，按路线排列
route-title = 🧭 { $sites } 个点位 · { $red } 个红灯 · { $km } 公里
route-week = 监督周：{ $from }至{ $to }。
route-line = { $number }. { $sign } { $title } · { $place }{ $km ->
    [none] {""}
   *[other] {" "}· { $km } 公里
  }
route-find = 按数字提出该点位的监督发现。点位、亮灯和答复在公开页面也能看到。
route-empty = { REGION($region) }没有在办的点位。
route-nothing-promised = 本级清单还没有确定，暂无点位可巡查。
route-only-deputies = 路线供人大代表巡查本级点位使用。/projects 可看全部点位。
button-route = 查看我的路线
supervision-begins = 🧭 监督周开始，至{ $until }
supervision-begins-how = 请到点位看看，说说发现了什么；单位按期答复，再请您复查。
supervision-over = 🧭 { REGION($region) }监督周结束
supervision-quarter = 📊 { REGION($region) } { $year } 年第 { $quarter } 季度
supervision-sites = 点位 { $tasks } 个：验收 { $accepted }，黄灯 { $yellow }，红灯 { $red }。
supervision-owed = { $owed ->
    [0] 没有单位欠答复。
   *[other] 单位欠答复 { $owed } 件，其中逾期 { $late } 件。
  }
problem-group-not-of-congress = 没有确定：{ $role } 不是本级人大代表或常委会成员。小组由代表或常委会成员牵头和参加。
`;
