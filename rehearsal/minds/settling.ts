// Everybody's first minute: /start, and telling where they live.
import { searchRegions } from '../../domain/regions.ts';
import { regionName } from '../../locales/regions.ts';
import type { Language } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { languages } from '../../locales/spoken.ts';
import { type Act, newestWith, pressing, secondsSince, type Sight } from '../sight.ts';

const PROVINCE = '330000';
/** Real seconds after which a person who was not asked tells where they live unasked. */
const UNASKED_SECONDS = 4;

/** Whether the bot has confirmed where the person lives, in any language. */
export function isSettled(sight: Sight): boolean {
  const chosen = languages.map((language) => say(language, 'region-chosen', { region: sight.who.region }));
  return sight.chat.some(({ from, text }) => from === 'bot' && chosen.some((words) => text.startsWith(words)));
}

export function settling(sight: Sight): Act | undefined {
  const { who, chat } = sight;
  if (isSettled(sight)) return undefined;
  const started = chat.some((message) => message.from === 'person' && message.text.startsWith('/start'));
  if (!started) return who.roleId === undefined ? { kind: 'say', text: '/start' } : undefined;
  const asked = newestWith(sight, 'button-later');
  if (!asked)
    return Math.min(secondsSince(sight, '/start'), secondsSince(sight, '/region')) > UNASKED_SECONDS
      ? { kind: 'say', text: '/region' }
      : undefined;
  if (who.region === PROVINCE) return pressing(sight, asked, 'button-later');
  const hit = asked.keyboard.flat().find(({ label }) => label === regionName(who.region, who.language, true));
  if (hit) return { kind: 'press', message: asked.id, button: hit.label };
  const name = nameOf(who.region, who.language);
  return secondsSince(sight, name) > UNASKED_SECONDS * 2 ? { kind: 'say', text: name } : undefined;
}

/** A name by which the bot's search finds the region. */
const nameOf = (region: string, language: Language): string =>
  [regionName(region, language), regionName(region, language, true)].find((name) =>
    searchRegions(name, { limit: 5 }).some(({ code }) => code === region),
  ) ?? regionName(region, language);
