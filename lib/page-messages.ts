/** What our own pages and the background ask of a page's content script. */
export type PageRequest = 'takeSnapshot' | 'savePage' | 'showPanel';

/** `null`: a message that is none of these. */
export function readPageRequest(message: unknown): PageRequest | null {
  const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : null;
  return name === 'takeSnapshot' || name === 'savePage' || name === 'showPanel' ? name : null;
}
