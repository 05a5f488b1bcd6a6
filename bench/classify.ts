// npm run bench:classify: how well and how fast aspects are proposed, on real messages where they are available.
import { join } from 'node:path';
import { type Classifier, coldStart, type Example, train } from '../analysis/classify.ts';
import { type Judged, quality } from '../analysis/classify/quality.ts';
import { trainBaseline } from './classify/baseline.ts';
import { aspectsOfCity, aspectsOfNewYork } from './classify/aspects.ts';
import { openSuggestions, type Flags } from '../cli/reader.ts';
import { dataFolder } from '../test/data.ts';

const folds = 5;

const folder = dataFolder();
if (folder === undefined) {
  console.log('bench:classify is skipped: there is no data folder (MINSHENG_DATA)');
  process.exit(0);
}

const read = async (file: string, flags: Flags = {}): Promise<Example[]> => {
  const { rows } = await openSuggestions(join(folder, file), ['text', 'label'], flags);
  const examples: Example[] = [];
  for await (const { of } of rows) examples.push({ title: of('title'), text: of('text'), label: of('label') });
  return examples;
};

/** Folds with an equal share of every label, by the file's order: the same folds in every run. */
const inFolds = (examples: readonly Example[]): number[] => {
  const seen = new Map<string, number>();
  return examples.map(({ label }) => {
    const n = seen.get(label) ?? 0;
    seen.set(label, n + 1);
    return n % folds;
  });
};

const judge = (classifier: Pick<Classifier, 'classify'>, examples: readonly Example[]): Judged[] =>
  examples.map(({ text, title, label }) => ({ label, ...classifier.classify(text, title) }));

const crossValidated = (examples: readonly Example[], learn: (part: Example[]) => Pick<Classifier, 'classify'>) => {
  const fold = inFolds(examples);
  const judged: Judged[] = [];
  let seconds = 0;
  for (let held = 0; held < folds; held++) {
    const started = performance.now();
    const classifier = learn(examples.filter((_, i) => fold[i] !== held));
    seconds += (performance.now() - started) / 1000 / folds;
    judged.push(
      ...judge(
        classifier,
        examples.filter((_, i) => fold[i] === held),
      ),
    );
  }
  return { ...quality(judged), secondsToTrain: seconds, judged };
};

/** More messages than the real ones: sentences are swapped between two messages of one label, so that no text repeats. */
const many = (examples: readonly Example[], count: number): Example[] => {
  const made = examples.slice(0, count);
  for (let i = 0; made.length < count; i++) {
    const one = examples[i % examples.length];
    const others = examples.filter(({ label }) => label === one?.label);
    const other = others[(i * 31 + Math.floor(i / examples.length)) % others.length];
    if (!one || !other) break;
    const half = (text: string, from: number) =>
      text
        .split(/(?<=[。！？])/)
        .filter((_, n) => n % 2 === from)
        .join('');
    made.push({ title: one.title, text: half(one.text, 0) + half(other.text, 1) || one.text, label: one.label });
  }
  return made;
};

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);
const show = (value: number): string => value.toFixed(3);
const line = (name: string, { accuracy, macroF1, calibrationError }: ReturnType<typeof quality>, more = ''): void =>
  console.log(
    `${name.padEnd(44)} accuracy ${show(accuracy)}  macro-F1 ${show(macroF1)}  calibration error ${show(calibrationError)}  ${more}`,
  );

/** With --quick, a tenth of the messages and one size: shows that the bench works, and measures nothing. */
const isQuick = process.argv.includes('--quick');
const messages = (await read('messages/train.csv.gz', { label: 'label' })).filter((_, i) => !isQuick || i % 10 === 0);
const proposals = await read('english/proposals.csv', { label: 'aspect' });

console.log(`${messages.length} messages, ${folds}-fold`);
console.log(
  '  elsewhere: TF-IDF of characters, linear SVM 0.925 / 0.921; words 0.914 / 0.908; naive Bayes 0.873 / 0.862 (another split)',
);
const bare = crossValidated(messages, trainBaseline);
line('bare baseline in this run: naive Bayes on characters', bare, `${show(bare.secondsToTrain)} s to train`);
const ours = crossValidated(messages, train);
line('ours', ours, `${show(ours.secondsToTrain)} s to train`);
for (const threshold of [0.5, 0.7, 0.9]) {
  const sure = ours.judged.filter(({ certainty }) => certainty >= threshold);
  console.log(
    `  certainty at least ${threshold}: ${show(sure.length / ours.texts)} of all, ${show(quality(sure).accuracy)} of them right`,
  );
}

console.log(`${proposals.length} English proposals, ${folds}-fold; elsewhere: characters 3–5, linear SVM 0.860 / 0.698`);
const english = crossValidated(proposals, train);
line('ours', english, `${show(english.secondsToTrain)} s to train`);

const cold = quality(judge(coldStart(aspectsOfCity), messages));
line('cold start from descriptions, messages', cold);
const coldEnglish = quality(judge(coldStart(aspectsOfNewYork), proposals));
line('cold start from descriptions, proposals', coldEnglish);

/** Corrections one by one from a cold start: what people say of each suggestion is learnt at once. */
const corrected = coldStart(aspectsOfCity);
const windows = [100, 500, 2_000].map((upTo) => ({ upTo, right: 0, from: 0 }));
const shuffled = [...messages.keys()].toSorted((a, b) => ((a * 7919) % messages.length) - ((b * 7919) % messages.length));
const learning: Record<string, number> = {};
let rightLately: number[] = [];
shuffled.slice(0, 2_000).forEach((index, n) => {
  const example = messages[index];
  if (!example) return;
  rightLately = [...rightLately.slice(-499), corrected.learn(example).before.aspect === example.label ? 1 : 0];
  if (windows.some(({ upTo }) => upTo === n + 1)) {
    learning[n + 1] = rightLately.reduce((sum, one) => sum + one, 0) / rightLately.length;
    console.log(
      `  after ${n + 1} corrections: ${show(learning[n + 1] ?? 0)} of the latest ${rightLately.length} right before they were corrected`,
    );
  }
});

const speed: { texts: number; trainSeconds: number; classifySeconds: number; megabytes: number }[] = [];
const sizes = isQuick ? [1_000] : [5_000, 10_000, 20_000, 40_000];
const reader = train(messages);
for (const size of sizes) {
  const texts = many(messages, size);
  const started = performance.now();
  for (const { text, title } of texts) reader.classify(text, title);
  const classifySeconds = (performance.now() - started) / 1000;
  const trainStarted = performance.now();
  train(texts);
  const trainSeconds = (performance.now() - trainStarted) / 1000;
  speed.push({ texts: size, trainSeconds, classifySeconds, megabytes: megabytes() });
  console.log(`${size} messages: classified in ${show(classifySeconds)} s, learnt in ${show(trainSeconds)} s, ${megabytes()} MB`);
}

const short = ({ accuracy, macroF1, calibrationError }: ReturnType<typeof quality>) => ({ accuracy, macroF1, calibrationError });
console.log(
  JSON.stringify({
    bench: 'classify',
    quick: isQuick,
    messages: { ...short(ours), secondsToTrain: ours.secondsToTrain },
    baseline: { ...short(bare), secondsToTrain: bare.secondsToTrain },
    ratio: Number((ours.macroF1 / bare.macroF1).toFixed(3)),
    ratioOf: 'our macro-F1 to that of the bare naive Bayes of this run',
    english: short(english),
    coldStart: { messages: short(cold), english: short(coldEnglish), afterCorrections: learning },
    speed,
  }),
);
