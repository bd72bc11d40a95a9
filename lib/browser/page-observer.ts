import type { Observation, Result } from '../messages.ts';
import type { PageSnapshot } from '../snapshot-format.ts';
import { send } from './send.ts';

/**
 * Tells the background what a page prints, where that is something else than before.
 *
 * @param onAnswer Called with what the background says of it, unless the page prints something else by then. Says
 *   whether that is news.
 * @returns What to call with each snapshot. It says whether there was news.
 */
export function pageObserver(
  onAnswer: (result: Result<Observation>) => boolean,
): (snapshot: PageSnapshot | null) => Promise<boolean> {
  let last = JSON.stringify(null); // A page without a project has nothing to tell.
  return async (snapshot) => {
    const told = JSON.stringify(snapshot);
    if (told === last) return false;
    last = told;
    const result = await send('observe', { snapshot });
    if (last !== told) return false;
    if (!result.ok) last = ''; // The next change tells it again.
    return onAnswer(result);
  };
}
