import { marksIn } from '../lib/search/marks.ts';
import type { QueryWord } from '../lib/search/words.ts';

export interface MarkedProps {
  readonly text: string;
  /** Of the text, BCP 47; not given: that of what it stands in. */
  readonly language?: string | undefined;
  /** The words that were found. */
  readonly words: readonly QueryWord[];
}

/** A text with the words marked that were searched for. */
export function Marked({ text, language, words }: MarkedProps) {
  if (words.length === 0) return <bdi lang={language}>{text}</bdi>;
  const marks = marksIn(text, words);
  return (
    <bdi lang={language}>
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
