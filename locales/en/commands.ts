export const commands = /* ftl */ `
command-suggest = Write a suggestion
command-my = My suggestions and what became of them
command-letter = Read the open letter
command-projects = This year’s projects
command-tasks = Sites and their progress
command-vote = Candidates and the vote
command-office = Your desk: what needs a decision
command-inbox = What came in: look and search
command-language = 语言 Language
command-region = Where I live
command-privacy = What is kept of me
command-stop = No more messages
command-help = How this works
`;
