export const letters = /* ftl */ `
letter-until = Answers are taken until { $day }, { $left }. Just write here: that is the reply.
letter-over = This letter takes no more answers. What you write now is kept for the next one.
letter-none-title = ✉️ There is no letter yet
letter-none-lines = The next open letter will come to you here. If you want to say something now, just write; we keep it all the same.
button-read-letter = Read the letter
button-write = Write a suggestion
year-report-title = 📘 { REGION($region) }: report on the projects of { $year }
year-report-tasks = { $projects } projects at { $tasks } sites: { $accepted } accepted against their standard{ $carriedOver ->
    [0] .
   *[other] , { $carriedOver } carried over.
  }
year-report-suggestions = { $suggestions } suggestions came in, { $adopted } were taken up. Yours are in /my.
button-year-report = The whole report
`;
