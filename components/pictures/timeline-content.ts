import { extentOf, timeSpans } from '../../lib/pictures/time-spans.ts';
import { MOST_ROWS } from '../../lib/pictures/timeline.ts';
import type { PictureContent } from './picture-kind.ts';
import type { PictureInput } from './picture-words.ts';
import { runningContent } from './running-content.ts';
import { rowsContent } from './timeline-rows-content.ts';

/** From start to end; for many projects, how many were running. */
export function timelineContent(input: PictureInput & { readonly today: string }): PictureContent {
  const found = timeSpans(input.projects);
  const [today] = extentOf(input.today);
  const parts = { found, today, input };
  return found.spans.length > MOST_ROWS ? runningContent(parts) : rowsContent(parts);
}
