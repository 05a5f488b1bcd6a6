export const letters = /* ftl */ `
letter-until = 征集到 { $day }为止（{ $left }）。直接在这里写，就是回信。
letter-over = 这封信的征集已经结束。您现在写来的，会留给下一封信。
letter-none-title = ✉️ 还没有公开信
letter-none-lines = 新的公开信发出时，会送到这里。现在有话想说，直接写，我们一样收着。
button-read-letter = 读全信
button-write = 写一条建议
year-report-title = 📘 { REGION($region) } { $year } 年民生实事报告
year-report-tasks = { $projects } 个项目、{ $tasks } 处工程，{ $accepted } 处已按标准验收{ $carriedOver ->
    [0] 。
   *[other] ，{ $carriedOver } 处结转。
  }
year-report-suggestions = 收到 { $suggestions } 条建议，{ $adopted } 条采纳。您说的那几条，在 /my 里看。
button-year-report = 看完整报告
`;
