import { meaning, plain, rowElement, type TruePage, type TrueRow, textsOf, wholeRows } from './true-page.ts';

/**
 * One change to a page, and to what is true of it. The numbers choose places and ways; any number is valid. Where a
 * page has no such place, nothing changes.
 */
export type PageMutation = (page: TruePage, a: number, b: number) => void;

/** Changes that leave each label with its own value. */
const KEEPING: Record<string, PageMutation> = {
  wrapElement: (page, a, b) => wrap(page, elementNear(page, a, b), pick(WRAPPERS, a + b)),
  wrapText: (page, a, b) => wrap(page, pick(textsOf(page.document.body), a), pick(WRAPPERS, b)),
  wrapDeep(page, a, b) {
    let element = elementNear(page, a, b);
    for (let i = 0; i < 1 + (b % 60); i++) element = wrap(page, element, pick(WRAPPERS, a + i));
  },
  splitText(page, a, b) {
    textNear(page, a)?.splitText(placeIn(textNear(page, a), b));
  },
  splitByComment(page, a, b) {
    const [text, place] = [textNear(page, a), placeIn(textNear(page, a), b)];
    text?.splitText(place).before(page.document.createComment(' Project Status: Active '));
  },
  splitIntoElements(page, a, b) {
    const text = textNear(page, a);
    const rest = text?.splitText(placeIn(text, b));
    for (const part of [text, rest]) wrap(page, part, pick(INLINE, b));
  },
  splitByMark(page, a, b) {
    const text = textNear(page, a);
    text?.splitText(placeIn(text, b)).before(page.document.createElement(pick(['wbr', 'img', 'i'], a + b)));
  },
  attribute(page, a, b) {
    const [name, value] = pick(ATTRIBUTES, b);
    const element = elementNear(page, a, b);
    // What hides a part, or marks it, is not taken back.
    if (element && (name === 'class' || !element.hasAttribute(name))) element.setAttribute(name, value);
  },
  dropClasses(page, a, b) {
    elementNear(page, a, b)?.removeAttribute('class');
  },
  comment: (page, a, b) => insert(page, page.document.createComment(pick(NOISE, b)), a, b),
  noise(page, a, b) {
    const element = page.document.createElement(pick(WRAPPERS, b));
    element.append(pick(NOISE, a));
    insert(page, element, a, b);
  },
  bareNoise: (page, a, b) => insert(page, page.document.createTextNode(` ${pick(NOISE, a)} `), a, b),
  hiddenNoise(page, a, b) {
    const [tag, name, value] = pick(HIDDEN, a);
    const element = page.document.createElement(tag);
    if (name) element.setAttribute(name, value);
    element.append(pick(VALUES, b));
    insert(page, element, a, b);
  },
  hugeNoise(page, a, b) {
    const element = page.document.createElement('p');
    element.append('a sentence about what was done. '.repeat(1 + (a % 1000)));
    insert(page, element, a, b);
  },
  blanks: (page, a, b) => changeText(page, a, (text) => text.replaceAll(' ', pick(BLANKS, b))),
  invisibles: (page, a, b) =>
    changeText(
      page,
      a,
      (text) =>
        text.slice(0, b % (text.length + 1)) + pick(INVISIBLES, b) + text.slice(b % (text.length + 1)),
    ),
  moveRow(page, a, b) {
    const [row, other] = [rowPart(page, a), rowPart(page, b)];
    if (row && other && row !== other && row.parentElement === other.parentElement) other.before(row);
  },
  doubleRow(page, a, b) {
    const [row, part] = [rowOf(page, a), rowPart(page, a)];
    if (!row || !part) return;
    if (b % 2) part.after(part.cloneNode(true));
    else part.before(part.cloneNode(true));
    letGo(page, row);
  },
  doubleLabel(page, a) {
    const row = rowOf(page, a);
    const label = row?.label.parentElement;
    if (!row || !label || !rowElement(page, row) || plain(label.textContent) !== row.labelled) return;
    label.after(label.cloneNode(true));
    letGo(page, row);
  },
  nestRow(page, a, b) {
    const [row, other] = [rowPart(page, a), rowPart(page, b)];
    if (row && other && !row.contains(other)) other.append(row);
  },
};

/** Changes after which the page says something else. */
const CHANGING: Record<string, PageMutation> = {
  swapValues(page, a, b) {
    const [one, other] = [rowOf(page, a), rowOf(page, b)];
    if (!one || !other || one === other) return;
    const { printed } = one;
    print(page, one, other.printed);
    print(page, other, printed);
  },
  swapLabels(page, a, b) {
    const [one, other] = [rowOf(page, a), rowOf(page, b)];
    if (!one || !other || one === other) return;
    [one.label.data, other.label.data] = [other.label.data, one.label.data];
    page.truth.set(other.key, meaning(other.key, one.printed));
    page.truth.set(one.key, meaning(one.key, other.printed));
  },
  otherValue(page, a, b) {
    const row = rowOf(page, a);
    if (row) print(page, row, pick(VALUES, b));
  },
  emptyValue(page, a) {
    const row = rowOf(page, a);
    if (row) print(page, row, '');
  },
  hugeValue(page, a) {
    const row = rowOf(page, a);
    if (row) print(page, row, `${row.printed} `.repeat(2000));
  },
  removeRow(page, a) {
    const [row, part] = [rowOf(page, a), rowPart(page, a)];
    if (!row || !part) return;
    part.remove();
    page.truth.set(row.key, null);
  },
  hideRow(page, a, b) {
    const [row, part] = [rowOf(page, a), rowPart(page, a)];
    if (!row || !part) return;
    part.setAttribute(...pick(HIDING, b));
    page.truth.set(row.key, null);
    letGo(page, row);
  },
  hideValue(page, a, b) {
    const row = rowOf(page, a);
    if (!row || row.value.parentElement?.contains(row.label)) return;
    row.value.parentElement?.setAttribute(...pick(HIDING, b));
    page.truth.set(row.key, null);
    letGo(page, row);
  },
  removeValue(page, a) {
    const row = rowOf(page, a);
    row?.value.remove();
    if (row) page.truth.set(row.key, null);
  },
  contradict(page, a, b) {
    const [row, part] = [rowOf(page, a), rowPart(page, a)];
    if (!row || !part) return;
    const value = pick(VALUES.slice(0, -1), b); // A label in the place of a value states nothing.
    const copy = part.cloneNode(true) as Element;
    for (const text of textsOf(copy)) if (plain(text.data) === row.printed) text.data = value;
    part.after(copy);
    if (value !== row.printed) page.truth.set(row.key, null);
    letGo(page, row);
  },
};

export const PAGE_MUTATIONS: Readonly<Record<string, PageMutation>> = { ...KEEPING, ...CHANGING };

const INLINE = ['span', 'em', 'b', 'i', 'font', 'a', 'bdi'];
const WRAPPERS = [
  ...INLINE,
  'div',
  'section',
  'p',
  'li',
  'article',
  'form',
  'label',
  'x-part',
  'td',
  'dd',
  'center',
];

const NOISE = [
  'share this',
  'read more about it here',
  '— advertisement —',
  '(?)',
  '***',
  'print · share · save',
  'last reviewed by the team, see the notes below',
  '1 of 3 pictures',
];

/** Values of all kinds, to stand where they are not seen, or in the place of the true one. */
const VALUES = [
  '2019',
  '1999',
  'Active',
  'Achevé',
  'National',
  'Regional',
  'Africa',
  'Asia and Oceania',
  '1.00',
  '999999.00',
  'Chile',
  'Niger',
  'ZZ99P9999',
  'ZZ.9999',
  'unknown',
  'Project Status',
];

const HIDDEN: readonly (readonly [tag: string, name: string, value: string])[] = [
  ['span', 'hidden', ''],
  ['div', 'aria-hidden', 'true'],
  ['span', 'style', 'color: red; display: none'],
  ['script', 'type', 'text/plain'],
  ['style', '', ''],
  ['template', '', ''],
  ['noscript', '', ''],
  ['textarea', '', ''],
  ['iframe', '', ''],
  ['nav', '', ''],
];

const HIDING: readonly [name: string, value: string][] = [
  ['hidden', ''],
  ['aria-hidden', 'true'],
  ['role', 'navigation'],
  ['style', 'color: red; display: none'],
];

const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['class', 'label'],
  ['class', 'field__item'],
  ['class', 'x'.repeat(1000)],
  ['style', 'color: red'],
  ['style', 'display: flex'],
  ['role', 'presentation'],
  ['role', 'row'],
  ['dir', 'rtl'],
  ['lang', 'ar'],
  ['title', 'Project Status: Active'],
  ['data-value', '2019'],
  ['onclick', 'alert(1)'],
  ['contenteditable', ''],
  ['name', 'firstChild'],
];

const BLANKS = ['\u00A0', '\n\t ', '  ', '\u2009', '\u202F'];
const INVISIBLES = ['\u200B', '\u00AD', '\uFEFF', '\u2060', '\u200E'];

const rowOf = (page: TruePage, a: number): TrueRow | undefined => pickOrNone(wholeRows(page), a);

function rowPart(page: TruePage, a: number): Element | null {
  const row = rowOf(page, a);
  return row ? rowElement(page, row) : null;
}

/** What stands on the page twice is not changed any more: nobody would know what it says then. */
function letGo({ rows }: TruePage, row: TrueRow): void {
  rows.splice(rows.indexOf(row), 1);
}

function print(page: TruePage, row: TrueRow, text: string): void {
  row.value.data = text;
  row.printed = text;
  page.truth.set(row.key, meaning(row.key, text));
}

/** A text of a row, or one of those around it. */
function textNear(page: TruePage, a: number): Text | undefined {
  const row = rowOf(page, a);
  if (!row || a % 5 === 0) return pickOrNone(textsOf(page.document.body), a);
  return a % 2 ? row.label : row.value;
}

/** An element that a text of a row is in, or any. */
function elementNear(page: TruePage, a: number, b: number): Element | undefined {
  if (a % 5 === 0) return pickOrNone([...page.document.body.querySelectorAll('*')], b);
  const { body } = page.document;
  let element: Element = textNear(page, a)?.parentElement ?? body;
  for (let i = 0; i < b % 4 && element.parentElement && element.parentElement !== body; i++)
    element = element.parentElement;
  return body.contains(element) && element !== body ? element : undefined;
}

function wrap({ document }: TruePage, node: Element | Text | undefined, tag: string): Element | undefined {
  if (!node) return undefined;
  const wrapper = document.createElement(tag);
  node.replaceWith(wrapper);
  wrapper.append(node);
  return wrapper;
}

function insert(page: TruePage, node: Node, a: number, b: number): void {
  const element = elementNear(page, a, b);
  const ways = ['before', 'after', 'prepend', 'append'] as const;
  element?.[pick(ways, a + b)](node);
}

function changeText(page: TruePage, a: number, change: (text: string) => string): void {
  const text = textNear(page, a);
  if (text) text.data = change(text.data);
}

/** Within a text, not at its ends. */
function placeIn(text: Text | undefined, b: number): number {
  const length = text?.data.length ?? 0;
  return length < 2 ? 0 : 1 + (b % (length - 1));
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function pickOrNone<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : pick(list, index);
}
