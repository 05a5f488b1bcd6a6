// Lists that are shown page by page.

/** Which page of a list, from 0, and how many entries a page has. */
export interface Page {
  readonly page: number;
  readonly size: number;
}
