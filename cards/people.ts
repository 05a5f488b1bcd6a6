// Cards about the person: the first minute, where they live, their language, silence, and what is stored about them.
import type { Deed } from '../domain/deeds.ts';
import { WRITTEN } from '../domain/languages.ts';
import { childrenOf, levelOf, type Region } from '../domain/regions.ts';
import { back, type Button, button, type Card } from './card.ts';
import { say } from '../locales/say.ts';
import { languages, traitsOf } from '../locales/spoken.ts';
import type { Words } from '../locales/words.ts';

/** Four in a row: eleven cities and a way out make three rows. */
const WIDE = 4;

/** Each language under its own name. */
const choices = (): Button[][] =>
  rowsOf(
    languages.map((to): Button => ({ label: traitsOf(to).name, deed: { kind: 'language.choose', to } })),
    WIDE,
  );

/** Who speaks, what for, and that it takes a minute. A person whose phone uses none of our languages sees two of them and chooses. */
export function welcomeCard(words: Words, facts: { region: string; chooseLanguage: boolean }): Card {
  if (!facts.chooseLanguage)
    return { title: words.say('welcome-title', facts), lines: [words.say('welcome-lines', facts)], buttons: [] };
  return {
    title: WRITTEN.map((language) => say(language, 'welcome-title', facts)).join(' · '),
    lines: [say(WRITTEN[0], 'welcome-lines', facts), '', say(WRITTEN[1], 'welcome-lines', facts)],
    buttons: choices(),
  };
}

export const languageCard = (words: Words): Card => ({
  title: words.say('language-title'),
  lines: [words.say('language-lines')],
  buttons: choices(),
});

export const languageChosenCard = (words: Words): Card => ({ title: words.say('language-chosen'), lines: [], buttons: [] });

// Where somebody lives

/** Asks where somebody lives: type a name, press one of the areas below, or answer later. */
export const regionCard = (words: Words, { region }: { region: string }): Card => ({
  title: words.say('region-title'),
  lines: [words.say('region-lines')],
  buttons: rowsOf([...areas(words, region, choose), button(words, 'button-later', { kind: 'region.later' })], WIDE),
});

const choose = (region: string): Deed => ({ kind: 'region.choose', region });

/** Whether a region offers areas to press: below a county people type. */
export const hasCloser = (region: string): boolean => levelOf(region) === 'province' || levelOf(region) === 'city';

/** The region is set; the person may name it more precisely. */
export const regionChosenCard = (words: Words, { region }: { region: string }): Card =>
  hasCloser(region)
    ? {
        title: words.say('region-chosen', { region }),
        lines: [words.say('region-closer')],
        buttons: rowsOf(
          [
            ...areas(words, region, choose),
            button(words, 'button-enough', { kind: 'region.later' }),
            back(words, { kind: 'region.ask' }),
          ],
          WIDE,
        ),
      }
    : regionDoneCard(words, { region });

export const regionDoneCard = (words: Words, { region }: { region: string }): Card => ({
  title: words.say('region-chosen', { region }),
  lines: [words.say('region-done')],
  buttons: [],
});

/** Several places of the same name, each with its county. */
export const hitsCard = (words: Words, hits: readonly Region[], deedOf: (code: string) => Deed, way: Button): Card => ({
  title: words.say('region-which'),
  lines: [words.say('region-which-lines')],
  buttons: [...hits.map(({ code }): Button[] => [{ label: words.region(code, true), deed: deedOf(code) }]), [way]],
});

/** Only a place was written: it may be where the person lives, and asks for nothing yet. */
export const placeOnlyCard = (words: Words, hits: readonly Region[], deedOf: (code: string) => Deed, way: Button): Card => ({
  title: words.say('place-only'),
  lines: [words.say('place-only-lines')],
  buttons: [...hits.map(({ code }): Button[] => [{ label: words.region(code, true), deed: deedOf(code) }]), [way]],
});

/** Asks which place a suggestion is about. */
export const placeCard = (words: Words, { suggestion, region }: { suggestion: string; region: string }): Card => ({
  title: words.say('place-title'),
  lines: [words.say('place-lines')],
  buttons: rowsOf(
    [
      ...areas(words, region, (code) => ({ kind: 'suggestion.setPlace', suggestion, region: code })),
      back(words, { kind: 'suggestion.open', suggestion }),
    ],
    WIDE,
  ),
});

/** The areas below a province or a city, by their short names: 杭州, "Gongshu". */
const areas = (words: Words, region: string, deedOf: (code: string) => Deed): Button[] =>
  hasCloser(region) ? childrenOf(region).map(({ code }) => ({ label: shortName(words, code), deed: deedOf(code) })) : [];

/** A shorter name, because "Gongshu District" would be cut off on a phone. */
const shortName = (words: Words, code: string): string => words.traits.short(words.region(code));

const rowsOf = <Item>(items: readonly Item[], wide: number): Item[][] =>
  items.length === 0 ? [] : [items.slice(0, wide), ...rowsOf(items.slice(wide), wide)];

// Silence and privacy

export const stoppedCard = (words: Words): Card => ({
  title: words.say('stopped-title'),
  lines: [words.say('stopped-lines')],
  buttons: [[button(words, 'button-start-again', { kind: 'stop.again' })]],
});
export const startedAgainCard = (words: Words): Card => ({
  title: words.say('started-again-title'),
  lines: [words.say('started-again-lines')],
  buttons: [],
});

export const privacyCard = (words: Words, { suggestions, roles }: { suggestions: number; roles: number }): Card => ({
  title: words.say('privacy-title'),
  lines: [
    words.say('privacy-kept', { suggestions }),
    words.say('privacy-also'),
    words.say('privacy-not-kept'),
    ...(roles > 0 ? [words.say('privacy-roles', { roles })] : []),
    words.say('privacy-rights'),
  ],
  buttons: [
    [button(words, 'button-export', { kind: 'privacy.export' }), button(words, 'button-unlink', { kind: 'privacy.unlink' })],
  ],
});
export const unlinkCard = (words: Words): Card => ({
  title: words.say('unlink-title'),
  lines: [words.say('unlink-lines')],
  buttons: [
    [button(words, 'button-unlink-yes', { kind: 'privacy.confirm' })],
    [button(words, 'button-keep-me', { kind: 'cancel' })],
  ],
});
export const unlinkedCard = (words: Words): Card => ({
  title: words.say('unlinked-title'),
  lines: [words.say('unlinked-lines')],
  buttons: [],
});

// Help

/** What a person can do here, by their roles; each line names a command. */
export const helpCard = (words: Words, { roles }: { roles: readonly string[] }): Card => ({
  title: words.say('help-title'),
  lines: [
    words.say('help-words'),
    words.say('help-citizen'),
    ...roleHelp(roles).map((id) => words.say(id)),
    words.say('help-rights'),
  ],
  buttons: [],
});

const roleHelp = (roles: readonly string[]): string[] => {
  const has = (...names: string[]) => names.some((name) => roles.includes(name));
  return [
    ...(has('unit-contact', 'unit-head') ? ['help-unit'] : []),
    ...(has('inspector') ? ['help-inspector'] : []),
    ...(has('deputy') ? ['help-deputy'] : []),
    ...(has('member') ? ['help-member'] : []),
    ...(has('office', 'office-head') ? ['help-office'] : []),
    ...(has('secretariat') ? ['help-secretariat'] : []),
  ];
};

export const cancelledCard = (words: Words): Card => ({
  title: words.say('cancelled-title'),
  lines: [words.say('cancelled-lines')],
  buttons: [],
});
