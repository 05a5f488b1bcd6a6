// The first look at a text before it is answered. Its time is bounded for any input, because everybody's answers wait for it. The reader
// reads the whole text later.
import { type Kind, kindOf, showsNumbers, treatmentOf } from './kinds.ts';
import { isPlace } from './kinds/nothing.ts';
import { seen } from './kinds/seen.ts';

/** The kind of danger that the text tells or may tell of; null where it tells of none. */
export const dangerOf = (text: string): Kind | null => {
  const reading = kindOf(text);
  return showsNumbers(reading) ? reading.kind : null;
};

export { learnKinds } from './kinds.ts';

/** Whether the text may be a cry for help, which must not wait behind other texts. */
export const soundsUrgent = (text: string): boolean => dangerOf(text) !== null;

/** Kinds of text without content, which are answered differently. */
export type Nothing = 'greeting' | 'thanks' | 'nothing';

/** The kind of a text without content; undefined in doubt, because then it is filed. */
export function saysNothing(text: string): Nothing | undefined {
  // characters that nobody types, and the private ones that replace them in storage, leave a doubt; a leading slash is no word
  if (text.length > LONGEST_NOTHING || /(?![\n\r\t])[\p{Cc}\p{Co}\u2400-\u2426]/u.test(text)) return undefined;
  const written = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\//, '');
  const bare = written.replace(/[^\p{L}\p{N}]/gu, '');
  if (/^\p{N}*$/u.test(bare)) return 'nothing';
  if (THANKS.test(bare)) return 'thanks';
  if (GREETING.test(bare)) return 'greeting';
  if (NODS.test(bare) || isOneOverAndOver(bare) || isKeyMash(written.trim())) return 'nothing';
  // a bare place name may answer a question, or is offered as the person's region; else it is filed
  return treatmentOf(kindOf(written)) === 'answer-only' && !isPlace(seen(written).trim()) ? 'nothing' : undefined;
}

const LONGEST_NOTHING = 60;

const GREETING =
  /^(?:(?:你|您|大家|各位|领导|市长|老师|民生办)?(?:们)?好|领导|哈喽|哈啰|嗨|嘿|喂|早|早安|晚安|早上好|上午好|中午好|下午好|晚上好|新年好|新年快乐|春节快乐|节日快乐|在|在吗|在不在|在么|有人|有人吗|有人在吗|请问|啊|呀|哦|hello|hi|hey|there|everyone|all|good|morning|afternoon|evening|night|nihao|ninhao|ni|hao|zaima|howdy|greetings|start|are|you){1,6}$/;
const THANKS =
  /^(?=.{0,20}(?:谢|辛苦|xiexie|thank|thx|cheers))(?:多谢|谢谢|感谢|谢|辛苦|麻烦|了|你|您|们|大家|各位|领导|啦|哈|啊|好的|收到|xiexie|thanks|thank|thx|cheers|ok|so|very|much|alot|you|again){1,8}$/;
const NODS =
  /^(?:好|好的|好滴|好吧|好啊|行|行吧|可以|嗯|恩|哦|噢|喔|哈|呵|嘿|嘻|啊|是|是的|对|对的|没事|没有|没有了|没了|知道|知道了|明白|明白了|收到|了解|了|已阅|再见|拜拜|赞|不错|测试|试试|试一下|ok|okay|yes|yep|yeah|no|nope|fine|sure|gotit|great|nice|cool|bye|goodbye|test|testing|haha|hehe|lol|hm|hmm|um|xx|k){1,6}$/;

const isOneOverAndOver = (bare: string): boolean => /^(.{1,3})\1{2,}$/u.test(bare) || /^(.)\1+$/u.test(bare);

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];

/** A mashed keyboard: one run of letters that is a row of keys, forwards or backwards, or that nobody could pronounce. */
function isKeyMash(written: string): boolean {
  if (!/^[a-z0-9;]{4,40}$/.test(written)) return false;
  const letters = written.replace(/[^a-z]/g, '');
  if (letters.length < 4) return false;
  if (letters.length > 4 && !/[aeiouyv]/.test(letters)) return true;
  if (letters.length > 5 && /^[asdfghjkl]+$/.test(letters)) return true;
  return runsOf(letters).every((run) => run.length > 2);
}

/** The letters in runs of neighbouring keys, in one direction. */
function runsOf(letters: string): string[] {
  const runs: string[] = [];
  let run = '';
  for (const letter of letters) {
    if (run !== '' && ROWS.some((row) => row.includes(run + letter) || reversed(row).includes(run + letter))) run += letter;
    else {
      if (run !== '') runs.push(run);
      run = letter;
    }
  }
  return [...runs, run];
}

const reversed = (row: string): string => row.split('').toReversed().join('');
