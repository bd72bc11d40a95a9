import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../lib/reading.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { type PracticeLibrary, practiceLibrary } from './practice.ts';
import { readExample } from './read-example.ts';

/** The example, and what the reader has done with it. */
export interface Practice {
  /** The page that is shown, and the others. Those in the reader's language come first. */
  readonly example: Example;
  readonly examples: readonly Example[];
  readonly library: PracticeLibrary;
  /** Of the part that the page is drawn in. */
  readonly part: RefObject<HTMLElement | null>;
  /** What the page says; `null`: it could not be read; `undefined`: not read yet. */
  readonly reading: Reading | null | undefined;
  isKept(example: Example): boolean;
  show(example: Example): void;
}

/** The example pages, read as they are drawn, and what the reader does with them. */
export function usePractice(locale: string, readerVersion: string): Practice {
  const [, redraw] = useState(0);
  const [library] = useState(() =>
    practiceLibrary(
      () => new Date(),
      () => redraw((count) => count + 1),
    ),
  );
  const [examples] = useState(() => EXAMPLES.toSorted(inOwnLanguageFirst(locale)));
  const [shown, show] = useState<Example>();
  const example = shown ?? examples[0] ?? EXAMPLES[0];
  const [readings, setReadings] = useState<ReadonlyMap<Example, Reading | null>>(new Map());
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!part.current || readings.has(example)) return;
    const reading = readExample(part.current, example, { now: new Date(), readerVersion });
    setReadings(new Map([...readings, [example, reading]]));
  }, [example]);
  return {
    example,
    examples,
    library,
    part,
    reading: readings.get(example),
    isKept: ({ url }) =>
      library.kept.some((project) => Object.values(project.readings).some((each) => each.url === url)),
    show,
  };
}

function inOwnLanguageFirst(locale: string) {
  const isOwn = ({ language }: Example) => Number(locale.startsWith(language));
  return (a: Example, b: Example) => isOwn(b) - isOwn(a);
}
