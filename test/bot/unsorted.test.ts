// An answer in whatever form answers; and the words of somebody with a role never become a citizen's suggestion by themselves.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db, heard, hears, type House, labels, until } from './house.ts';
import { aHolder, becomes, personOf, press, type Someone, Way } from './officials.ts';
import { inExecution } from './stages.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
const en = (id: string, facts = {}) => say('en', id, facts);
const paper = Buffer.from('%PDF-1.4');

/** A unit with a task to carry out. */
async function aUnit() {
  const stage = await inExecution();
  return { ...stage, unit: await aHolder(stage.house, 'unit-contact', 'driver') };
}
async function anInspector() {
  const stage = await inExecution();
  return { ...stage, inspector: await aHolder(stage.house, 'inspector', 'inspector') };
}
const reports = () => db.report.findMany({ orderBy: { at: 'asc' }, include: { files: true } });
const filed = () => db.suggestion.count();

/** From the list to the question why there is nothing new; gives its card. */
async function isAskedWhy({ house, unit }: { house: House; unit: Someone }): Promise<Way> {
  const way = new Way(house, unit);
  await way.says('/tasks', 'One open task of your unit');
  await way.goes('1', 'A roof');
  await way.goes(en('button-report'), 'Reached: ');
  await way.goes(en('button-nothing-new'), en('progress-why'));
  return way;
}

describe('an answer in whatever form', () => {
  it('a photo with words, to the question why nothing is new: the photo is kept with it', async () => {
    const work = await aUnit();
    const { house, unit } = work;
    await isAskedWhy(work);
    await house.people.sendPhoto(unit, photo, 'The crane came late');
    await hears(house, unit, 'The crane came late');
    const [report] = await reports();
    expect(report).toMatchObject({ kind: 'nothing-new', text: 'The crane came late' });
    expect(report?.files).toHaveLength(1);
    expect(await filed()).toBe(0);
  });

  it('an album: its further pictures are kept with the same report', async () => {
    const work = await aUnit();
    const { house, unit } = work;
    await isAskedWhy(work);
    await house.people.sendAlbum(unit, [photo, photo, photo], 'Three sides of the pit');
    await until(
      async () => (await reports()).some(({ text, files }) => text === 'Three sides of the pit' && files.length === 3),
      30,
    );
    expect(await filed()).toBe(0);
  });

  it('neither voice nor sticker nor place nor a bare photo answers: said so, and the question stays', async () => {
    const work = await aUnit();
    const { house, unit } = work;
    await isAskedWhy(work);
    const asked = async () => (await heard(house, unit)).filter(({ text }) => text === en('answer-in-words')).length;
    const ways = [
      () => house.people.sendVoice(unit),
      () => house.people.sendSticker(unit),
      () => house.people.sendLocation(unit, 30.2, 120.1),
      () => house.people.sendPhoto(unit, photo),
      () => house.people.sendDocument(unit, paper, 'report.pdf'),
    ];
    for (const [n, send] of ways.entries()) {
      await send();
      await until(async () => (await asked()) === n + 1);
    }
    // and is answered after the bot began again, by words that reply to its card
    await house.restart();
    const card = (await heard(house, unit)).findLast(({ text }) => text.includes(en('progress-why')));
    await house.people.say(unit, 'Waiting for the permit', card?.id);
    await until(async () => (await reports()).some(({ text }) => text === 'Waiting for the permit'));
    expect(await filed()).toBe(0);
  });

  it('a document with words: the words are the answer, and it is said that the file is not kept', async () => {
    const work = await aUnit();
    const { house, unit } = work;
    await isAskedWhy(work);
    await house.people.sendDocument(unit, paper, 'delay.pdf', 'See the letter of the supplier');
    await until(async () => (await reports()).some(({ text }) => text === 'See the letter of the supplier'));
    await hears(house, unit, en('answer-picture-not-kept'));
  });
});

describe('words that answer nothing', () => {
  it('of a unit are kept, and are about its task where it says so', async () => {
    const { house, unit, task } = await aUnit();
    await house.people.sendPhoto(unit, photo, 'The roof is finished');
    const card = await hears(house, unit, en('unsorted-title'));
    expect(labels(card)).toEqual([en('button-words-task'), en('button-words-mine'), en('button-words-leave')]);
    await house.restart();
    await press(house, unit, card, en('button-words-task'));
    await press(house, unit, await becomes(house, unit, card, en('unsorted-line-ask')), en('button-line', { number: 1 }));
    await becomes(house, unit, card, 'Line 1 is shown with a photo');
    const report = (await reports()).at(-1);
    expect(report).toMatchObject({ kind: 'reached', line: 's1', text: 'The roof is finished', taskId: task.id });
    expect(report?.files).toHaveLength(1);
    expect(await filed()).toBe(0);
  });

  it('of an inspector are their own suggestion where they say so', async () => {
    const { house, inspector } = await anInspector();
    await house.people.say(inspector, 'Please plant more trees along the canal.');
    const card = await hears(house, inspector, en('unsorted-title'));
    expect(await filed()).toBe(0);
    await press(house, inspector, card, en('button-words-mine'));
    await becomes(house, inspector, card, en('suggestion-title-received'));
    const [stored] = await db.suggestion.findMany();
    expect(stored).toMatchObject({ text: 'Please plant more trees along the canal.', personId: await personOf(inspector) });
    // pressed again by an old copy of the button: the same suggestion
    await house.people.press(
      inspector,
      card.id,
      `words.mine.${(await db.unsortedWords.findFirst({ where: { sortedAs: 'suggestion' } }))?.code}`,
      { forced: true },
    );
    expect(await filed()).toBe(1);
  });

  it('of others with a role, and in pieces, are one question each; left, they are gone', async () => {
    const { house } = await inExecution();
    const deputy = await aHolder(house, 'deputy', 'deputy-1');
    const long = 'The road by the school floods whenever it rains. '.repeat(90).slice(0, 4_300);
    await house.people.sayMany([long.slice(0, 3_900), long.slice(3_900)].map((text) => ({ person: deputy.id, text })));
    await until(async () => (await db.unsortedWords.count({ where: { text: long } })) === 1);
    const cards = (await heard(house, deputy)).filter(({ text }) => text.includes(en('unsorted-title')));
    expect(cards).toHaveLength(1);
    const [card] = cards;
    if (card) await press(house, deputy, card, en('button-words-leave'));
    await until(async () => (await db.unsortedWords.count({ where: { text: long } })) === 0);
    expect(await filed()).toBe(0);
  });

  it('/suggest says at once that they are one’s own', async () => {
    const { house, inspector } = await anInspector();
    await house.people.say(inspector, '/suggest A bench at the stop in Liangzhu.');
    await until(async () => (await db.suggestion.count({ where: { text: 'A bench at the stop in Liangzhu.' } })) === 1);
  });

  it('and a greeting is a greeting', async () => {
    const { house, inspector } = await anInspector();
    await house.people.say(inspector, 'Thank you');
    await hears(house, inspector, en('nothing-thanks'));
  });
});
