import { type Group, isGroup, type MarkStyle, type Scene, type Shape } from './scene.ts';

/**
 * The same scene with what is selected standing out and the rest receding. A scene in which nothing is selected stays
 * as it is, so that a selection elsewhere does not pale it.
 */
export function emphasize(scene: Scene, selected: ReadonlySet<string>): Scene {
  const isSelected = ({ projects }: Group) => projects.some((id) => selected.has(id));
  if (selected.size === 0 || !scene.marks.some((mark) => isGroup(mark) && isSelected(mark))) return scene;
  const marks = scene.marks.map((mark) => (isGroup(mark) ? withState(mark, isSelected(mark)) : mark));
  return { ...scene, marks };
}

/** A shade of the map means a number, and would mean another one if it paled. */
function withState(group: Group, isSelected: boolean): Group {
  const isShaded = group.marks.some(({ style }) => isShade(style));
  if (!isSelected) return isShaded ? group : { ...group, state: 'receded' };
  return { ...group, state: 'selected', marks: group.marks.flatMap(standOut) };
}

function standOut(shape: Shape): readonly Shape[] {
  if (isShade(shape.style)) return [shape, { ...shape, style: 'state-selected' }];
  const style = SELECTED[shape.style];
  return [style === undefined ? shape : { ...shape, style }];
}

function isShade(style: MarkStyle): boolean {
  return /^step-\d$/.test(style);
}

const SELECTED: { readonly [S in MarkStyle]?: MarkStyle } = {
  text: 'strong-text',
  bar: 'bar-selected',
  'bar-soft': 'bar-soft-selected',
};
