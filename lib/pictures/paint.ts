import type { MarkStyle } from './scene.ts';

/** How a style looks. A colour is the name of a variable of `theme.css` or `pictures.css`, without its dashes. */
export interface Paint {
  readonly fill: Ink | null;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap, as in SVG. */
  readonly dash?: string;
  readonly opacity?: number;
  /** Of text, in pixels. */
  readonly size?: number;
  readonly weight?: number;
}

/** The colours of the light theme: what is saved is for paper and for the documents of others. */
export const LIGHT_INKS = {
  bg: '#fff',
  line: '#e3e6eb',
  edge: '#8a93a5',
  text: '#1a1f2b',
  soft: '#565f70',
  accent: '#0b5fff',
  'picture-bar': '#5f86e0',
  'picture-soft': '#d5e0fa',
  'picture-allocation': '#b26a00',
  'picture-land': '#eceef1',
  'picture-step-1': '#b9ccf6',
  'picture-step-2': '#8cabec',
  'picture-step-3': '#5f86e0',
  'picture-step-4': '#3259b8',
  'picture-step-5': '#162f72',
} as const;

export type Ink = keyof typeof LIGHT_INKS;

/** How much of a mark is left where others are selected. */
export const RECEDED = 0.4;

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const land = { stroke: 'bg', strokeWidth: 0.5 } as const;

/** The looks of every style. */
export const PAINT: Readonly<Record<MarkStyle, Paint>> = {
  hit: { fill: 'bg', opacity: 0 },
  bar: { fill: 'picture-bar' },
  'bar-selected': { fill: 'accent' },
  'bar-soft': { fill: 'picture-soft', stroke: 'picture-bar', strokeWidth: 1 },
  'bar-soft-selected': { fill: 'picture-soft', stroke: 'accent', strokeWidth: 1.5 },
  unknown: { fill: null, stroke: 'edge', strokeWidth: 1, dash: '3 2' },
  'fade-1': { fill: 'picture-bar', opacity: 0.6 },
  'fade-2': { fill: 'picture-bar', opacity: 0.35 },
  'fade-3': { fill: 'picture-bar', opacity: 0.15 },
  allocation: { fill: 'picture-allocation' },
  today: { fill: null, stroke: 'accent', strokeWidth: 1 },
  'today-text': { fill: 'accent', size: 11, weight: 600 },
  axis: { fill: null, stroke: 'line', strokeWidth: 1 },
  ground: { fill: 'bg' },
  'step-0': { fill: 'picture-land', ...land },
  'step-1': { fill: 'picture-step-1', ...land },
  'step-2': { fill: 'picture-step-2', ...land },
  'step-3': { fill: 'picture-step-3', ...land },
  'step-4': { fill: 'picture-step-4', ...land },
  'step-5': { fill: 'picture-step-5', ...land },
  'dot-edge': { fill: null, stroke: 'edge', strokeWidth: 1 },
  'state-selected': { fill: null, stroke: 'text', strokeWidth: 1.5 },
  text: { fill: 'text', size: 12 },
  'soft-text': { fill: 'soft', size: 12 },
  'small-text': { fill: 'soft', size: 11 },
  'strong-text': { fill: 'text', size: 12, weight: 600 },
  heading: { fill: 'text', size: 15, weight: 600 },
};
