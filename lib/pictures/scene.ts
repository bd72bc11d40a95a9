/**
 * A picture as plain data. One scene is drawn on the page, saved as SVG and painted for PNG, so that what is saved is
 * what is seen. All lengths are in CSS pixels, from the top left corner.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What is saved: some part of the plane, with a scene in it and what is written around it. */
export interface Sheet {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

export type Mark = Shape | Group;

/** Shapes that stand for projects together: one row, one state. */
export interface Group {
  readonly kind: 'group';
  readonly marks: readonly Shape[];
  /** All of it in words, for the tooltip and for those who do not see the picture. */
  readonly label: string;
  /** The IDs of the projects that it stands for. */
  readonly projects: readonly string[];
  /** Where it is, for what is drawn over it. */
  readonly box: Box;
  readonly state: 'plain' | 'selected' | 'receded';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | (Box & { readonly kind: 'rect'; readonly style: MarkStyle; readonly radius?: number })
  | {
      readonly kind: 'line';
      readonly style: MarkStyle;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | { readonly kind: 'path'; readonly style: MarkStyle; readonly d: string }
  | {
      readonly kind: 'circle';
      readonly style: MarkStyle;
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
    }
  | TextMark;

export interface TextMark {
  readonly kind: 'text';
  readonly style: MarkStyle;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What a shape means, never how it looks: `PAINT` says that. */
export type MarkStyle =
  | 'hit'
  | 'bar'
  | 'bar-selected'
  | 'bar-soft'
  | 'bar-soft-selected'
  | 'unknown'
  | 'fade-1'
  | 'fade-2'
  | 'fade-3'
  | 'allocation'
  | 'today'
  | 'today-text'
  | 'axis'
  | 'ground'
  | 'step-0'
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5'
  | 'dot-edge'
  | 'state-selected'
  | 'text'
  | 'soft-text'
  | 'small-text'
  | 'strong-text'
  | 'heading';

/** A mark that stands for projects, and can be chosen. */
export function isGroup(mark: Mark): mark is Group {
  return mark.kind === 'group';
}
