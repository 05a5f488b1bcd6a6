/** Messages with marked private data, a person's own or somebody else's. */
export type Kind =
  | 'mobile'
  | 'landline'
  | 'identity'
  | 'bank-card'
  | 'name'
  | 'child-name'
  | 'door'
  | 'foreign-number'
  | 'wechat'
  | 'qq'
  | 'passport'
  | 'permit'
  | 'social-security'
  | 'email'
  | 'plate';

/** A message with the pieces that must be hidden and those that must stay readable. */
export interface Message {
  readonly text: string;
  readonly hide: readonly { readonly kind: Kind; readonly piece: string }[];
  readonly keep: readonly string[];
}

const mark = /«([a-z-]+):([^»]*)»|‹([^›]*)›/gu;

/** Reads a text with its marks: `«kind:piece»` must be hidden, `‹piece›` must be kept. */
export function marked(source: string): Message {
  const found = [...source.matchAll(mark)];
  return {
    text: source.replaceAll(mark, (_, _kind, piece?: string, kept?: string) => piece ?? kept ?? ''),
    hide: found.flatMap(([, kind, piece]) => (kind && piece ? [{ kind: kind as Kind, piece }] : [])),
    keep: found.flatMap(([, , , kept]) => (kept ? [kept] : [])),
  };
}
