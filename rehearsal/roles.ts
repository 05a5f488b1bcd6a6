// The roles of the rehearsal's people.
export type CastRole =
  | 'office'
  | 'office-head'
  | 'level-above'
  | 'secretariat'
  | 'unit-contact'
  | 'unit-head'
  | 'deputy'
  | 'member'
  | 'inspector'
  | 'administrator'
  | 'citizen';
