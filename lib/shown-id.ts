/** An ID as readers see it: of a page that is no project its address, without what we put before it. */
export function shownId(id: string): string {
  return id.replace(/^brief:(?=https?:)/, '');
}
