import { regions } from '../../domain/regions.ts';

/** Phrases without content: greetings, thanks, consent, laughter, tests. They are removed one after another, the longest first. */
const courtesies = [
  '你们好|您们好|大家好|同志们?好|领导好|省长好|市长好|县长好|书记好|老师好|你好|您好|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|早|哈[喽啰罗囉]|哈咯|嗨|嘿|喂|在[吗嘛么不](?:在)?|有人(?:在)?[吗么不没]|人呢|有人在线吗|请问',
  '非常感谢|十分感谢|谢谢(?:你们|您|你|大家|政府|党|领导|啦|了|您的|你的)?(?:回复|关心|帮助|支持)?|多谢|感谢|感恩|辛苦(?:了|啦)?|麻烦(?:了|您|你|你们)?|打扰(?:了)?|不好意思|不客气|没关系|客气了|祝(?:您|你|你们|大家)?|工作顺利|身体健康|万事如意|一切顺利|平安|幸福|愉快|开心|生活',
  '(?:新年|春节|元宵|端午|中秋|国庆|元旦|圣诞|节日|生日|周末)快乐|恭喜发财|拜年|加油|点赞|支持|顶|赞|棒|给力|厉害|不错|真好|很好|挺好|太好了?|牛',
  '好的?|好滴|好嘞|好吧|好哒|行|可以|收到|知道了?|明白了?|了解了?|懂了?|嗯|恩|哦|噢|喔|啊|呃|额|诶|哎|唉|嗯哼|是的?|对的?|没错|不是|不对|不用了?|不要了?|没有了?|没事儿?了?|没什么|没啥|算了|随便|看看|路过|再见|拜拜|回见|回头见|bye|88|886',
  '测试(?:一下|下)?|试(?:试|一下|用)(?:看)?|检查一下|发错了?|打错了?|点错了?|按错了?|打卡|签到|沙发|呵|哈|嘻|嘿|啦|呜|咯|嘤',
  '你是谁|你叫什么(?:名字)?|你是(?:真人|机器人|人工|人|ai)|几点了?|现在|今天|几号|星期几|(?:你|您)?吃(?:饭)?了[吗没]|在干[嘛吗什么]+|无聊|什么意思|啥意思|什么|啥|怎么用|这是|这个|看不懂|不懂|不知道',
  'hi|hello|hallo|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|night|day)|morning|evening|thanks?|thank you|thx|ty|cheers|many|very much|so much|a lot|again|please|sorry|excuse me|ok|okay|kk?|yes|yeah|yep|no|nope|sure|fine|cool|nice|great|good|perfect|alright|all right|right|got it|i see|understood|noted|never ?mind|nothing|bye|goodbye|see you|take care|have a (?:nice|good|great) (?:day|one|evening|weekend)|everyone|everybody|all|there|friend|bot|sir|madam|dear|and|to you|you too|for your (?:reply|answer|help|time)|best wishes',
  "who are you|what are you|are you (?:a |an )?(?:bot|robot|human|real|ai|person)|what(?:'s| is) your name|how are you(?: doing| today)?|what can you do|what(?:'s| is) (?:this|up|that)|what time is it|how (?:does|do) (?:this|it|i) (?:work|use this)|is (?:this|it) working|(?:is )?any(?:one|body) (?:there|here|home)|can you hear me|(?:this is )?(?:just )?(?:a )?test(?:ing)?(?: message)?|hmm+|uh+|um+|oh+|ah+|wow|lol|(?:ha){1,20}h?|(?:he){2,20}|what|huh|then|wrong (?:chat|number|person|button)|start|help|menu|stop|cancel|back|next|exit|quit",
  'ni ?hao|nin ?hao|xie ?xie|zai ?(?:ma|bu)|hao ?de|wan ?an|zao ?shang ?hao|zao|shou ?dao|duo ?xie|zai ?jian|bai ?bai|ni|a|ya|ma',
].join('|');
/** Particles that attach to a courtesy and say nothing alone. */
const particles = /[啊呀哦呢吧吗嘛啦了哈哟喔噢诶欸么的地得你您我们是个一下]/gu;

const byLength = courtesies
  .split(/\|(?![^(]*\))/)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const inHan = new RegExp(byLength, 'gu');
const isWhole = new RegExp(`(?<![a-z'])(?:${byLength})(?![a-z'])`, 'gu');

/** The longest text that can consist of courtesies only. */
const mostSigns = 60;

/** Whether a text consists of courtesies only. */
const isCourtesy = (bare: string): boolean => {
  if (bare.length > mostSigns) return false;
  const left = (/\p{Script=Han}/u.test(bare) ? bare.replace(inHan, ' ') : bare.replace(isWhole, ' ')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
  return left.replace(particles, '') === '' && left.length <= 4;
};

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const onwards = new Set(rows.flatMap((row) => Array.from(row.slice(1), (key, i) => `${row[i] ?? ''}${key}`)));

/** A mashed keyboard: neighbouring keys, no vowel among many letters, or the same few letters repeated. */
const isMash = (bare: string): boolean => {
  const letters = bare.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/^[a-z\d]{2,200}$/.test(letters)) return false;
  if (letters.length < 3) return !/^(?:no|hi|up|tv|pc|wc)$/.test(letters);
  const pairs = Array.from(letters.slice(1), (key, i) => `${letters[i] ?? ''}${key}`);
  const share = (isOne: (pair: string) => boolean): number => pairs.filter(isOne).length / pairs.length;
  const forth = share((pair) => onwards.has(pair));
  const back = share((pair) => onwards.has(`${pair[1] ?? ''}${pair[0] ?? ''}`));
  const oneWord = !/[a-z]{2}\s+[a-z]{2}/.test(bare);
  return (
    (oneWord && letters.length > 3 && Math.max(forth, back) >= 0.75) ||
    (letters.length > 7 && forth + back >= 0.75) ||
    (oneWord && letters.length > 3 && !/[aeiouyv]/.test(letters)) ||
    (letters.length > 5 && /^(.{1,4})\1{1,99}.{0,3}$/.test(letters) && new Set(letters).size < 5) ||
    (letters.length > 2 && new Set(letters).size === 1)
  );
};

const interjections = /^[哈呵嘻嘿嗯恩啊哦噢喔呃额哎唉诶呜啦喂哇咦嗨哼耶唔嘞呀吧咳切嘘嘤汪喵略]{1,200}$/u;

let names: ReadonlySet<string> | undefined;
/** Names of divisions with and without their type, in Chinese, in English and as they are typed. */
const divisions = (): ReadonlySet<string> =>
  (names ??= new Set(
    regions.flatMap(({ zh, en, pinyin }) => {
      const stem = zh.replace(/(?:畲族自治县|畲族镇|畲族乡|街道|[镇乡区县市省])$/u, '');
      const english = en.toLowerCase().replace(/[^a-z]/g, '');
      const stemInEnglish = english.replace(/(?:subdistrict|township|town|district|county|city|province)$/, '');
      return [zh, ...(stem.length > 1 ? [stem] : []), english, stemInEnglish, pinyin.replace(/[^a-z]/g, '')];
    }),
  ));

const livesIn = /^(?:我(?:们)?(?:家)?(?:是|在|住在?|来自)|i(?:'m| am)? ?(?:live in|from|in)?|from|in|来自|住)\s?/u;
const placeEnds = /^\p{Script=Han}{1,8}(?:省|市|县|镇|乡|街道|社区|小区|村|弄|胡同|[一-龥]路|[一-龥]街|新村|花园|家园|公寓|苑)$/u;
/** Words with which a wish begins or ends, and no name does. */
const asks =
  /修|建|多|装|通|种|加|扩|改|要|没|不|请|想|开|拆|换|补|管|查|停|养老|老旧|老|堵|脏|乱|坏|塌|破|公|步行|盲|断头|铺|治|美|绿|农|新|智慧|进|下|保/u;
const placeInEnglish = /^[a-z' -]{3,40} (?:district|county|city|province|town|township|sub-?district|village|road|street)$/;
const asksInEnglish = /\b(?:more|new|fix|a|the|build|repair|better|our|need|no|old|dirty|broken|safe|safer|clean)\b/;

/** Whether a text is a bare place name, for example an answer to a question that is not open any more. */
export const isPlace = (bare: string): boolean => {
  const name = bare
    .replace(livesIn, '')
    .replace(/(?:的人|人|这边|这里|的)$/u, '')
    .trim();
  if (name.length > mostSigns || name === '') return false;
  const key = name.replace(/[\s,，、.。'-]/g, '');
  if (divisions().has(key)) return true;
  if (placeEnds.test(key) && !asks.test(key)) return true;
  if (placeInEnglish.test(name) && !asksInEnglish.test(name)) return true;
  // an address from the top: 浙江省杭州市西湖区, Ningbo, Zhejiang
  const parts = /\p{Script=Han}/u.test(key)
    ? (key.match(/[^省市县区镇乡]{1,8}(?:省|市|县|区|镇|乡|街道|$)/gu) ?? [])
    : name.split(/[,，、]/);
  return parts.length > 1 && parts.length < 6 && parts.every((part) => divisions().has(part.replace(/[\s'-]/g, '')));
};

/** Whether a text (in `seen` form) has no content, by its form alone. */
export const saysNothing = (written: string): boolean => {
  const bare = written.trim();
  const letters = Array.from(bare.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 400));
  if (letters.length < 2)
    return (
      !/\p{Script=Han}/u.test(bare) ||
      /^[好早嗯哦啊是对行喂嗨顶赞在一二三四五六七八九十的了吗呢嘿哈棒牛]$/u.test(letters[0] ?? '好')
    );
  const joined = letters.join('');
  if (/^[\d\p{Nd}一二三四五六七八九十百千零〇]+$/u.test(joined) && !/^(?:110|119|120)$/.test(joined)) return true;
  if (/^\/[\p{L}\p{N}_]{0,32}$/u.test(bare)) return true;
  return interjections.test(joined) || isMash(bare) || isCourtesy(bare) || isPlace(bare);
};
