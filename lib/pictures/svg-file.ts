import { element, type MarkupElement, toXmlDocument } from '../markup.ts';
import { FONT, type Ink, LIGHT_INKS, PAINT, RECEDED } from './paint.ts';
import type { Mark, Shape, Sheet } from './scene.ts';

export interface SvgTexts {
  readonly title: string;
  readonly description: string;
  /** BCP 47: of the words in it. */
  readonly locale: string;
}

/** A file of its own: nothing in it refers to anything outside, and the colours are those of the light theme. */
export function svgFile({ box, marks }: Sheet, { title, description, locale }: SvgTexts): string {
  const { x, y, width, height } = box;
  const root = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${x} ${y} ${width} ${height}` },
      ...{ role: 'img', 'aria-labelledby': 'title', 'font-family': FONT, 'xml:lang': locale },
    },
    element('title', { id: 'title' }, title),
    element('desc', {}, description),
    ...marks.map(markElement),
  );
  return toXmlDocument(root);
}

function markElement(mark: Mark): MarkupElement {
  if (mark.kind !== 'group') return shapeElement(mark);
  const opacity = mark.state === 'receded' ? RECEDED : null;
  return element('g', { opacity }, element('title', {}, mark.label), ...mark.marks.map(shapeElement));
}

function shapeElement(shape: Shape): MarkupElement {
  const paint = paintAttributes(shape);
  return shape.kind === 'text'
    ? element('text', { ...placeOf(shape), ...paint }, shape.text)
    : element(shape.kind, { ...placeOf(shape), ...paint });
}

/** The attributes that say where a shape is: the same on the page and in a file. */
export function placeOf(shape: Shape): Readonly<Record<string, string | number>> {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      return { x: round(x), y: round(y), width: round(width), height: round(height), rx: radius };
    }
    case 'line':
      return { x1: round(shape.x1), y1: round(shape.y1), x2: round(shape.x2), y2: round(shape.y2) };
    case 'path':
      return { d: shape.d };
    case 'circle':
      return { cx: round(shape.cx), cy: round(shape.cy), r: shape.r };
    case 'text':
      return { x: round(shape.x), y: round(shape.y), 'text-anchor': shape.anchor };
  }
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function paintAttributes({ style }: Shape) {
  const { fill, stroke, strokeWidth, dash, opacity, size, weight } = PAINT[style];
  return {
    ...{ fill: colour(fill), stroke: stroke ? colour(stroke) : null, 'stroke-width': strokeWidth ?? null },
    ...{ 'stroke-dasharray': dash ?? null, opacity: opacity ?? null },
    ...{ 'font-size': size ?? null, 'font-weight': weight ?? null },
  };
}

function colour(ink: Ink | null): string {
  return ink === null ? 'none' : LIGHT_INKS[ink];
}
