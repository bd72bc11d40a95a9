import type { Annotation, TagChange } from '../messages.ts';
import { send } from './send.ts';

/** Sends what a reader writes about a project, from one of our own pages. */
export const sendOwn = {
  note: (change: Annotation) => send('annotate', { changes: [change] }),
  tags: (change: TagChange) => send('tag', { changes: [change] }),
};

/** Tags that projects have, the most used first; none where the background does not say. */
export async function knownTags(): Promise<readonly string[]> {
  const result = await send('listTags', null);
  return result.ok ? result.value.map(({ tag }) => tag) : [];
}
