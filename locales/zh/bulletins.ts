// What heads and office read every week and month while the year is carried out.
export const bulletins = /* ftl */ `
bulletin-title = 📋 民生实事{ $kind ->
    [week] 周报
   *[month] 月报
  } · { REGION($region, short: "yes") }{ $year } 年
bulletin-lights = { $tasks } 个事项：🔵 { $accepted } · 🟢 { $green } · 🟡 { $yellow } · 🔴 { $red } · ⚪ { $grey }
bulletin-since = 上期以来：验收 { $accepted } 个，{ $red ->
    [0] 没有新转红的。
   *[other] 新转红 { $red } 个。
  }
bulletin-red = 🔴 { $title }，{ $place }
bulletin-best = 按期最好：{ $units }
bulletin-worst = 落后最多：{ $units }
bulletin-unit = { $name }（{ $good }/{ $tasks }）
bulletin-unranked = 另有 { $units } 个单位事项不足 10 个，不排名。
`;
