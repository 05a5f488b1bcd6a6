/** What kind of message a text is meant to be; the reader's own judgement may differ, and the year must bear that. */
export type Meant = 'suggestion' | 'grievance' | 'emergency' | 'greeting' | 'nonsense';

/** One message of a citizen of the rehearsal, written for it. */
export interface Written {
  /** Id of the citizen in `examples/rehearsal/people-*.yaml`. */
  readonly person: string;
  /** Where it is about, if that is not the writer's home. */
  readonly region?: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly meant: Meant;
  /** Texts that ask for the same thing share it. */
  readonly wish?: string;
  /** What it is about, by the plans' aspects; absent where a wish says it, and where it is about none of them. */
  readonly aspect?: string;
}

type Line = readonly [person: string, text: string, region?: string];

const languageOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) || !/[a-z]/i.test(text) ? 'zh' : 'en');

/** Lines of one kind, as data: who, what, and where if not at home. */
export const written = (meant: Meant, lines: readonly Line[], about: Pick<Written, 'wish' | 'aspect'> = {}): readonly Written[] =>
  lines.map(([person, text, region]) => ({
    person,
    language: languageOf(text),
    text,
    meant,
    ...(region === undefined ? {} : { region }),
    ...about,
  }));
