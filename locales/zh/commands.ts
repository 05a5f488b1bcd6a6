export const commands = /* ftl */ `
command-suggest = 写一条建议
command-my = 我的建议和办理情况
command-letter = 读公开信
command-projects = 今年的民生实事
command-tasks = 工程进度
command-vote = 候选项目与投票
command-office = 待办：等您决定的事
command-inbox = 收到的建议：查看和搜索
command-language = 语言 Language
command-region = 我住在哪里
command-privacy = 关于我都记了什么
command-stop = 不再主动发消息
command-help = 怎么用
`;
