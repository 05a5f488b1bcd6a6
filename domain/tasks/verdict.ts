/** A sentence to be worded by `locales/`: a message id with its numbers and names. */
export interface Sentence<Id extends string = string> {
  readonly id: Id;
  readonly facts: Readonly<Record<string, number | string>>;
}

/** Whether something may be done, and if not, why. */
export type Verdict<Id extends string = string> = { readonly ok: true } | { readonly ok: false; readonly problem: Sentence<Id> };

export const allowed = { ok: true } as const;

export const refused = <Id extends string>(id: Id, facts: Sentence['facts'] = {}): { ok: false; problem: Sentence<Id> } => ({
  ok: false,
  problem: { id, facts },
});
