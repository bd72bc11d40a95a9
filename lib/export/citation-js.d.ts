/** As much of Citation.js as is used here: its packages carry no types of their own. */
declare module '@citation-js/core' {
  /** Reads citations of any format whose plugin is loaded. */
  export const Cite: new (
    text: string,
    options: { forceType: string },
  ) => { readonly data: readonly Readonly<Record<string, unknown>>[] };
  export const plugins: {
    readonly output: {
      format(name: string, items: readonly object[], options: { format: 'object' }): unknown;
    };
    readonly config: { get(plugin: string): { format: { checkLabel: boolean; asciiOnly: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
