import type { Mark, MarkStyle, Scene, Sheet } from './scene.ts';
import { wrapText } from './text-fit.ts';

/** What is written around a picture that goes into somebody else's document. */
export interface Caption {
  readonly title: string;
  /** What is shown and what was left out: without it a picture would say more than is known. */
  readonly notes: readonly string[];
}

const MARGIN = 16;

/** The scene with its title above it and its notes below it, on a ground of its own. */
export function captioned(scene: Scene, { title, notes }: Caption): Sheet {
  const head = linesOf([title], 'heading', scene.width);
  const foot = linesOf(notes, 'small-text', scene.width);
  const top = head.length * LINE.heading + 8;
  const bottom = scene.height + 12 + foot.length * LINE['small-text'];
  const box = {
    ...{ x: -MARGIN, y: -top - MARGIN },
    ...{ width: scene.width + 2 * MARGIN, height: Math.ceil(top + bottom + 2 * MARGIN) },
  };
  return {
    box,
    marks: [
      { kind: 'rect', style: 'ground', ...box },
      ...textMarks(head, 'heading', 14 - top),
      ...scene.marks,
      ...textMarks(foot, 'small-text', scene.height + 22),
    ],
  };
}

const LINE = { heading: 20, 'small-text': 15 } as const;

function linesOf(texts: readonly string[], style: MarkStyle, width: number): string[] {
  return texts.flatMap((text) => wrapText(text, style, width));
}

function textMarks(lines: readonly string[], style: keyof typeof LINE, top: number): Mark[] {
  return lines.map((text, n) => ({
    ...{ kind: 'text', style, text, anchor: 'start' },
    ...{ x: 0, y: top + n * LINE[style] },
  }));
}
