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

/** A private piece of a text, for those only who must act; `start` and `end` count UTF-16 units of the text. */
export interface Found {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}
