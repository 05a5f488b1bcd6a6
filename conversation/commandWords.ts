// Commands as people write them: with a full-width slash, in capitals, in Chinese, or as one word alone where its meaning is clear. What is
// not understood as a command stays ordinary words.

/** Further names of each command. `names` below puts longer names before shorter ones that they begin with. */
const NAMES = {
  suggest: ['我要建议', '提建议', '写建议', '建议', '提意见', '意见'],
  my: ['我的建议', '我的', '查询', '进度查询'],
  letter: ['公开信', '读信', '信'],
  projects: ['民生实事', '实事项目', '项目', '实事'],
  tasks: ['工程进度', '任务', '事项', '工程', '进度'],
  route: ['监督路线', '巡查路线', '路线'],
  matters: ['交办事项', '督办', '办理'],
  language: ['语言', '中文', '英文', 'english', 'chinese'],
  region: ['所在地区', '地区', '区域', '所在地'],
  privacy: ['隐私', '个人信息'],
  stop: ['取消订阅', '退订', '停止', 'unsubscribe', 'td'],
  help: ['使用帮助', '帮助', '怎么用', '说明', '菜单', 'menu'],
  start: ['开始'],
  vote: ['候选项目', '投票', '表决'],
  survey: ['满意度', '问卷', '调查'],
  office: ['待办', '工作台', '民生办'],
  inbox: ['收到的建议', '搜索建议', '查找建议', '收件箱', '搜建议'],
  cancel: ['取消', '算了'],
} as const satisfies Record<string, readonly string[]>;

export type CommandName = keyof typeof NAMES;

const names: readonly (readonly [string, CommandName])[] = Object.entries(NAMES)
  .flatMap(([name, others]) => [name, ...others].map((each) => [each, name as CommandName] as const))
  .toSorted(([a], [b]) => b.length - a.length);

/** Words that are commands when they stand alone, without a slash: people ask for silence in the words of every text-message service. */
const ALONE: Readonly<Record<string, CommandName>> = Object.fromEntries(
  Object.entries({
    stop: '退订 取消订阅 停止 停止订阅 停止发送 停止推送 拒收 取消关注 别发了 别再发了 不要再发了 stop stopall unsubscribe unsub optout td 回td',
    help: '帮助 菜单 使用帮助 help menu',
    cancel: '取消 cancel',
  } as const).flatMap(([name, words]) => words.split(' ').map((word) => [word, name as CommandName] as const)),
);

/** A command, and the text after it. */
export interface Command {
  readonly name: CommandName;
  readonly rest: string;
}

/** The longest text that can be a word alone, with its punctuation. */
const LONGEST_ALONE = 20;

/** The command that somebody means, and the text after it; undefined for ordinary words. */
export function spokenCommand(text: string): Command | undefined {
  const begun = /^\s*[/／]\s?/u.exec(text);
  if (!begun) {
    if (text.length > LONGEST_ALONE) return undefined;
    const bare = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    const name = Object.hasOwn(ALONE, bare) ? ALONE[bare] : undefined;
    return name && { name, rest: '' };
  }
  const behind = text.slice(begun[0].length);
  // each full-width letter becomes one narrow letter, so that positions in both texts are the same
  const head = behind.slice(0, LONGEST_ALONE).replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const [called, name] of names) {
    if (!head.toLowerCase().startsWith(called)) continue;
    const rest = behind.slice(called.length).replace(/^[@＠]\w{1,64}/, '');
    const parted = /^[\s:：,，.。!！]+/u.exec(rest);
    if (rest !== '' && !parted && !(name === 'suggest' && /\p{Script=Han}/u.test(called))) continue;
    return { name, rest: rest.slice(parted?.[0].length ?? 0).trimEnd() };
  }
  return undefined;
}
