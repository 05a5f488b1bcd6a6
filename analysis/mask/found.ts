export type PrivateKind =
  | 'mobile'
  | 'landline'
  | 'identity'
  | 'bank-card'
  | 'plate'
  | 'email'
  | 'name'
  | 'door'
  | 'passport'
  | 'permit'
  | 'social-security'
  | 'wechat'
  | 'qq'
  | 'account';

/** A piece of a text that only those who must act may read; `start` and `end` count UTF-16 units of that text. */
export interface Found {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}
