import { describe, expect, it } from 'vitest';
import type { TaskAhead } from '../../actions/agenda.ts';
import { say } from '../../locales/say.ts';
import { contact } from '../../rehearsal/minds/unit.ts';
import { readCast } from '../../rehearsal/people.ts';
import { NOTHING_WAITS, aScene, chat } from './sight.ts';

const DAY = 86_400_000;
const place = { zh: '武林街道', en: 'Wulin' };
const title = { zh: '社区老年食堂', en: 'Canteens for elders' };
const [found] = readCast().filter(({ role }) => role === 'unit-contact');
if (!found) throw new Error('the cast has no unit');
const who = { ...found, language: 'zh' as const };

const task = (code: string): TaskAhead => ({
  code,
  title,
  place,
  unitId: who.unit ?? '',
  regionCode: who.yearRegion,
  state: 'open',
  begins: new Date(0),
  due: new Date(90 * DAY),
  signed: true,
  lines: ['open', 'open'],
  moreTime: 'never',
});
/** What a unit does when it is asked for a photo, having pressed last under a message. */
function act(pressed: number | undefined) {
  const asked = chat('zh', [say('zh', 'progress-title', { place: place.zh }), 'button-without-photo', 'button-back-to-task']);
  // of some codes a unit sends no photos
  const acts = ['A', 'B', 'C', 'D'].map((code) => {
    const scene = aScene({ at: new Date(80 * DAY), agenda: { ...NOTHING_WAITS, tasks: [task(code)] } });
    return contact({ who, chat: asked, scene, pressed });
  });
  return acts.find((each) => each?.kind === 'photo') ?? acts[0];
}

describe('a unit that is asked for a photo', () => {
  it('sends it while the question is open', () => {
    expect(act(1)).toMatchObject({ kind: 'photo' });
    expect(act(undefined)).toMatchObject({ kind: 'photo' });
  });

  it('has it asked anew where another button was pressed since: a photo now would be a suggestion', () => {
    expect(act(7)).toMatchObject({ kind: 'press', message: 1, button: say('zh', 'button-back-to-task') });
  });
});
