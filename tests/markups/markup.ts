/** A label, and the texts of its value: one for each country of a list, else one. */
export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

/** What a page says, before any markup is chosen for it. */
export interface DrawnPage {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** The description: a paragraph each, or a list item if it begins with `- `, or a heading if with `## `. */
  readonly body: readonly string[];
}

/** Draws title, rows and description as the HTML of the main part of a page. */
export type Markup = (page: DrawnPage) => string;
