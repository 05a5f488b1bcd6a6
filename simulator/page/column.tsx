import type { Person } from '../changes.ts';
import type { SeenChat } from '../seen.ts';
import { Bubble } from './bubble.tsx';
import type { DeepLink } from './text.tsx';
import { type Language, places, type Words } from './words.ts';

export interface ColumnProps {
  readonly chat: SeenChat;
  readonly people: readonly Person[];
  /** Until when (real, epoch milliseconds) the newcomer holds the person's role. */
  readonly until: number | undefined;
  readonly language: Language;
  readonly words: Words;
  readonly deepLink: DeepLink;
}

export const nameOf = ({ first_name, last_name }: Person, language: Language): string => {
  if (last_name === undefined) return first_name;
  const chinese = /\p{Script=Han}/u.test(first_name + last_name) || (language === 'zh' && !/[a-z]/i.test(first_name));
  return chinese ? `${last_name}${first_name}` : `${first_name} ${last_name}`;
};

/** One person's chat: who it is, what to try, the messages, and the input. */
export const Column = (props: ColumnProps) => {
  const { chat, words, language, deepLink } = props;
  const { person } = chat;
  return (
    <section
      class="column"
      data-person={person.id}
      data-started={chat.started && !chat.blocked ? '' : undefined}
      aria-label={nameOf(person, language)}
    >
      <Head {...props} />
      {person.note && (
        <p class="note">
          <b>{words.tryThis}</b> {person.note[language]}
        </p>
      )}
      <div class="messages" tabindex={0} role="log" aria-live="polite">
        {chat.messages.length === 0 && <p class="empty">{words.empty}</p>}
        {chat.messages.map((message) => (
          <Bubble message={message} words={words} deepLink={deepLink} />
        ))}
        <div class="typing" hidden>
          <i />
          <i />
          <i />
        </div>
      </div>
      <div class="toast" role="status" hidden />
      <Composer {...props} />
    </section>
  );
};

const Head = ({ chat: { person }, people, until, language, words }: ColumnProps) => (
  <header class="who">
    <span class={`avatar tone${person.id % 6}`} aria-hidden="true">
      {(person.last_name && /\p{Script=Han}/u.test(person.last_name) ? person.last_name : person.first_name).slice(0, 1)}
    </span>
    <details class="choose">
      <summary>
        <span class="role">{groupOf(person, language, words)}</span>
        <span class="name">{nameOf(person, language)}</span>
      </summary>
      <div class="pop people">
        <input type="search" placeholder={words.search} aria-label={words.search} />
        <PeopleList people={people} language={language} words={words} />
      </div>
    </details>
    <span class="held" data-until={until} hidden={until === undefined}>
      <span class="held-words">{words.yours}</span> <b class="countdown" />
      <button type="button" data-give-back="">
        {words.giveBack}
      </button>
    </span>
    <span class="crowd" hidden={until !== undefined}>
      {words.crowd}{' '}
      <button type="button" data-take="">
        {words.take}
      </button>
    </span>
  </header>
);

/** A person's occupation: their own group, else the column's. */
export const groupOf = ({ group, column }: Person, language: Language, words: Words): string =>
  group?.[language] ?? words[column ?? 'somebody'];

/** People by group, in the order of each group's first member; those without a group come last. */
function grouped(people: readonly Person[], language: Language, words: Words): readonly (readonly [string, readonly Person[]])[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = groupOf(person, language, words);
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return [...groups].toSorted(([a], [b]) => Number(a === words.somebody) - Number(b === words.somebody));
}

/** The text that a search looks in: name, role in either language, and what there is to try. */
const searchWords = (person: Person, language: Language, words: Words): string =>
  [
    nameOf(person, language),
    person.username ?? '',
    groupOf(person, language, words),
    ...Object.values(person.group ?? {}),
    ...Object.values(person.note ?? {}),
  ]
    .join(' ')
    .toLowerCase();

const PeopleList = ({ people, language, words }: Pick<ColumnProps, 'people' | 'language' | 'words'>) => (
  <div class="list">
    {grouped(people, language, words).map(([name, group]) => (
      <div class="group">
        <h3>
          {name} <small>{group.length}</small>
        </h3>
        {group.map((person) => (
          <button type="button" data-show={person.id} data-search={searchWords(person, language, words)}>
            {nameOf(person, language)}
            {person.note && <small>{person.note[language]}</small>}
          </button>
        ))}
      </div>
    ))}
  </div>
);

const Composer = ({ chat, language, words }: ColumnProps) => {
  if (chat.blocked || !chat.started) {
    return (
      <footer class="composer">
        {chat.blocked && <small class="hint">{words.blocked}</small>}
        <button type="button" class="start" data-start={chat.blocked ? 'again' : ''}>
          {chat.blocked ? words.restart : words.start}
        </button>
      </footer>
    );
  }
  return (
    <footer class="composer">
      <div class="editing" hidden>
        <span>{words.editing}</span>
        <button type="button" data-stop-editing="">
          {words.cancel}
        </button>
      </div>
      <form class="write">
        {chat.commands.length > 0 && (
          <details class="menu">
            <summary class="tool" title={words.menu} aria-label={words.menu}>
              <b aria-hidden="true">/</b>
            </summary>
            <div class="pop commands">
              {chat.commands.map(({ command, description }) => (
                <button type="button" data-say={`/${command}`}>
                  <b>/{command}</b>
                  <span>{description}</span>
                </button>
              ))}
            </div>
          </details>
        )}
        <details class="menu">
          <summary class="tool" title={words.attach} aria-label={words.attach}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M20.5 11.2 12.2 19.5a5 5 0 0 1-7.1-7.1l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8" />
            </svg>
          </summary>
          <div class="pop attach">
            <label>
              {words.photo}
              <input type="file" accept="image/*" multiple class="visually-hidden" data-photo="" />
            </label>
            <button type="button" data-site-photo="1">
              {words.sitePhoto}
            </button>
            <button type="button" data-site-photo="2">
              {words.album}
            </button>
            <button type="button" data-sticker="😊">
              {words.sticker}
            </button>
            <button type="button" data-voice="4">
              {words.voice}
            </button>
            <button type="button" data-forward="">
              {words.forward}
            </button>
            <h3>{words.location}</h3>
            {places.map((place) => (
              <button type="button" data-place={`${place.latitude},${place.longitude}`}>
                {place[language]}
              </button>
            ))}
            <button type="button" data-my-place="">
              {words.myPlace}
            </button>
            <hr />
            <button type="button" class="danger" data-block="">
              {words.block}
            </button>
          </div>
        </details>
        <textarea rows={1} name="text" placeholder={chat.keys?.placeholder ?? words.write} aria-label={words.write} />
        <button type="submit" class="send" title={words.send} aria-label={words.send}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 12h14M12 5l7 7-7 7" />
          </svg>
        </button>
      </form>
      {chat.keys && (
        <div class="keys">
          {chat.keys.rows.map((row) => (
            <div class="row">
              {row.map((key) => (
                <button type="button" class="key" data-say={key.asks ? undefined : key.label} data-ask={key.asks}>
                  {key.label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </footer>
  );
};
