/** A citizen's message and the kind that it is meant to be; the reader may judge otherwise, and the year must cope with that. */
export type Meant = 'suggestion' | 'grievance' | 'emergency' | 'greeting' | 'nonsense';

/** One citizen's message, written for the rehearsal. */
export interface Written {
  /** The citizen's id in `examples/rehearsal/people-*.yaml`. */
  readonly person: string;
  /** The region that it is about, if that is not the writer's home. */
  readonly region?: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly meant: Meant;
  /** The wish, the same for all texts that ask for the same thing. */
  readonly wish?: string;
  /** The subject, by the plans' aspects; absent if the wish implies it, or if it is about none of them. */
  readonly aspect?: string;
}

type Line = readonly [person: string, text: string, region?: string];

const languageOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) || !/[a-z]/i.test(text) ? 'zh' : 'en');

/** Makes messages of one kind from lines of person, text, and region if not at home. */
export const written = (meant: Meant, lines: readonly Line[], about: Pick<Written, 'wish' | 'aspect'> = {}): readonly Written[] =>
  lines.map(([person, text, region]) => ({
    person,
    language: languageOf(text),
    text,
    meant,
    ...(region === undefined ? {} : { region }),
    ...about,
  }));
