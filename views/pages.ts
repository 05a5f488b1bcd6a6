// A list that is shown page by page.

/** A page of a list, from 0, and how many entries it has. */
export interface Page {
  readonly page: number;
  readonly size: number;
}
