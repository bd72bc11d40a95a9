import { marksIn } from '../lib/search/marks.ts';
import type { QueryWord } from '../lib/search/words.ts';

export interface MarkedProps {
  readonly text: string;
  /** The words that were found. */
  readonly words: readonly QueryWord[];
}

/** A text with the words marked that were searched for. */
export function Marked({ text, words }: MarkedProps) {
  if (words.length === 0) return <bdi>{text}</bdi>;
  const marks = marksIn(text, words);
  return (
    <bdi>
      {marks.map(({ start, end }, i) => (
        <>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  );
}
