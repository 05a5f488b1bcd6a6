// What heads and office read every week and month while the year is carried out.
export const bulletins = /* ftl */ `
bulletin-title = 📋 { $kind ->
    [week] This week’s
   *[month] This month’s
  } bulletin · { REGION($region, short: "yes") } { $year }
bulletin-lights = { $tasks } tasks: 🔵 { $accepted } · 🟢 { $green } · 🟡 { $yellow } · 🔴 { $red } · ⚪ { $grey }
bulletin-since = Since the last issue: { $accepted } accepted, { $red ->
    [0] none turned red.
   *[other] { $red } turned red.
  }
bulletin-red = 🔴 { $title }, { $place }
bulletin-best = Most on time: { $units }
bulletin-worst = Furthest behind: { $units }
bulletin-unit = { $name } ({ $good } of { $tasks })
bulletin-unranked = { $units ->
    [one] One unit has fewer than 10 tasks and no rank.
   *[other] { $units } units have fewer than 10 tasks and no rank.
  }
`;
