import { fieldOfChange } from '../change-text.ts';
import type { ExportWords } from './export-words.ts';

/** What a change is of, in the reader's language; of a version that knows more than this one, as it calls it. */
export function changeName(of: string, words: ExportWords): string {
  const field = fieldOfChange(of);
  if (field) return words.field(field);
  if (of === 'title' || of === 'description') return words.say(of);
  return of === 'otherRows' ? words.say('otherRow') : of;
}
