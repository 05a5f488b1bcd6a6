// What the crowd's ledger concludes about a press from what the chat shows.
import { describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { readCast } from '../../rehearsal/people.ts';
import { Player } from '../../rehearsal/player.ts';
import type { Mind } from '../../rehearsal/sight.ts';
import { type People, type Pressed, type SeenMessage } from '../../simulator/people.ts';
import { aScene, chat } from './sight.ts';

const [who] = readCast();
const label = say('zh', 'button-accept');
const year = {
  id: 'year/330105/2025',
  regionCode: '330105',
  year: 2025,
  stage: 'execution',
  state: 'running',
  began: null,
  ends: null,
} as const;

const [card] = chat('zh', ['🟢 一处工程', 'button-accept']);
const accepts: Mind = ({ chat: seen }) => {
  const there = seen.find(({ keyboard }) => keyboard.flat().some((button) => button.label === label));
  const entry = { key: 'accepted/1', what: 'accepted', who: who?.slug ?? '' } as const;
  return there && { kind: 'press', message: there.id, button: label, entry };
};

/** Presses while the chat shows something; gives how often the ledger counts the deed. */
async function countOf(pressed: Pressed, ...shown: readonly SeenMessage[]): Promise<number> {
  const { scene } = await afterAPress(pressed, shown);
  return scene.ledger.count('accepted');
}

async function afterAPress(pressed: Pressed, shown: readonly SeenMessage[], mind: Mind = accepts) {
  const { going, ...after } = aPress(pressed, shown, mind);
  await going;
  return after;
}

/** A press that has begun. */
function aPress(pressed: Pressed, shown: readonly SeenMessage[], mind: Mind = accepts) {
  if (!who || !card) throw new Error('nobody is there');
  const scene = aScene({ years: [year] });
  const people = {
    press: () => {
      for (const message of shown) player.see({ kind: 'message', person: who.number, message, seq: 0 });
      return Promise.resolve(pressed);
    },
  } as unknown as People;
  const player: Player = new Player({ ...who, language: 'zh' }, { people, mind, ledger: scene.ledger });
  player.see({ kind: 'message', person: who.number, message: card, seq: 0 });
  const see = (message: SeenMessage): void => player.see({ kind: 'edited', person: who.number, message, seq: 1 });
  return { going: player.go(scene), player, scene, see };
}
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const answered = (alert = false): Pressed => ({ kind: 'answered', answer: { alert } }) as Pressed;
const anew = { ...card, text: '🔵 一处工程', keyboard: [] } as SeenMessage;
const line = { ...card, id: 2, text: '没有验收：这处工程已经结束。', keyboard: [], replyTo: card?.id } as SeenMessage;
const notice = { ...card, id: 3, text: '☀️ 今天要做的事', keyboard: [[{ label: say('zh', 'button-seen') }]] } as SeenMessage;

describe('a press of the crowd’s', () => {
  it('counts once its card shows what came of it', async () => {
    expect(await countOf(answered(), anew)).toBe(1);
  });

  it('counts not where an alert says why it was not done, whatever the card shows then', async () => {
    expect(await countOf(answered(true), anew)).toBe(0);
  });

  it('counts not where that came too late for an alert, and is a line below a card that stands anew', async () => {
    expect(await countOf(answered(), line, anew)).toBe(0);
  });

  it('counts where a line comes that answers another card', async () => {
    expect(await countOf(answered(), { ...line, replyTo: 99 } as SeenMessage, anew)).toBe(1);
  });

  it('counts not, though nobody answered, where its card stands anew and a line says why', async () => {
    const { player, scene, see } = await afterAPress({ kind: 'unanswered' } as Pressed, [line]);
    see(anew);
    await player.go(scene);
    expect(scene.ledger.count('accepted')).toBe(0);
  });

  it('is not confirmed by a notice that comes meanwhile: the next act waits for what its own card shows', async () => {
    const { going, player, scene, see } = aPress(answered(), [notice]);
    await aMoment();
    expect(player.busy).toBe(true);
    expect(scene.ledger.count('accepted')).toBe(0);
    see(anew);
    await going;
    expect(scene.ledger.count('accepted')).toBe(1);
  });

  it('counts not where a notice comes first and then, too late for an alert, why it was not done', async () => {
    const { going, player, scene, see } = aPress(answered(), [notice]);
    await aMoment();
    see(line);
    await going;
    see(anew);
    await player.go(scene);
    expect(scene.ledger.count('accepted')).toBe(0);
    expect(scene.ledger.open).toEqual([]);
  });

  it('counts not where nobody answered: the chat will tell', async () => {
    expect(await countOf({ kind: 'unanswered' } as Pressed)).toBe(0);
  });

  it('counts, though nobody answered, once the card asks the next question with the same buttons', async () => {
    const asks: Mind = (sight) => {
      const act = accepts(sight);
      return act?.kind === 'press' ? { ...act, beside: '一处工程' } : act;
    };
    const { player, scene, see } = await afterAPress({ kind: 'unanswered' } as Pressed, [], asks);
    await player.go(scene);
    expect(scene.ledger.count('accepted')).toBe(0);
    see({ ...card, text: '🟢 下一处' } as SeenMessage);
    await player.go(scene);
    expect(scene.ledger.count('accepted')).toBe(1);
  });

  it('is left to what its card shows where the bot says that something went wrong with it', async () => {
    const fault = { ...line, text: say('zh', 'error-ours') } as SeenMessage;
    const { player, scene, see } = await afterAPress(answered(), [fault]);
    expect(scene.ledger.count('accepted')).toBe(0);
    see(anew);
    await player.go(scene);
    expect(scene.ledger.count('accepted')).toBe(1);
  });
});
