/** What our own pages and the background ask of a page's content script. */
export type PageRequest = 'takeSnapshot' | 'savePage' | 'showPanel';

/** `null`: a message that is none of these. */
export function readPageRequest(message: unknown): PageRequest | null {
  const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : null;
  return name === 'takeSnapshot' || name === 'savePage' || name === 'showPanel' ? name : null;
}

/** What the script that says more of a page is asked, once it is there. */
export interface BesideRequest {
  readonly name: 'showBeside';
  /** Whether the reader asks for it, so that it takes the focus. */
  readonly isAsked: boolean;
}

/** `null`: a message that is none of these. */
export function readBesideRequest(message: unknown): BesideRequest | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  const isAsked = 'isAsked' in message && message.isAsked === true;
  return message.name === 'showBeside' ? { name: 'showBeside', isAsked } : null;
}
