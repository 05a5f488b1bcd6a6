export const projects = /* ftl */ `
intro-projects = 这里是政府今年答应办的事，和每一件走到了哪里。
projects-title = 🏗 { REGION($region) }的民生实事
projects-title-count = 🏗 { REGION($region) }的民生实事 · { $count } 项
projects-nothing = 今年的项目还没有定下来。定下来以后，每一项都会列在这里。
projects-level = { REGION($region) } { $year } 年
project-accepted = { $tasks } 处，已验收 { $accepted } 处
project-progress = { $tasks } 处工程，已验收 { $accepted } 处，总进度 { $progress }%
project-unit = { $unit } · { MONEY($cost) }
project-supporters = { $aspect } · 有 { $supporters } 人提过
nobody-yet = 责任单位待定

intro-tasks = 这里是您身边在建的：在哪里、什么标准、哪天建成。
tasks-title = { $count ->
    [0] 📍 { REGION($region) }的工程
   *[other] 📍 { REGION($region) }的工程 · { $count } 处
  }
tasks-nothing = 附近还没有定下来的工程。
site-title = { $title } · { $place }
site-due = { $state ->
    [happened] { $when }通过验收
    [overdue] 原定{ $when }前建成，还没有通过验收
    [undated] 建成日期待定
   *[planned] 计划{ $when }前建成
  }
site-due-short = { $state ->
    [overdue] 原定{ $day }前，未完成
    [undated] 日期待定
   *[planned] 计划{ $day }前
  }
site-state-accepted = 已验收
site-state-merged = 并入另一处
site-state-cancelled = 已取消
site-state-carried-over = 结转下一年
site-state-desk = 还缺内容，等民生办补齐
site-state-suspended = 暂停
site-state-open = 日期待定
site-state-handed-over = 等待验收
site-last-report = 最近一次报告：{ $day }
site-no-report = 还没有报告。
button-project = ‹ 这个项目
`;
