import type { Kind, PageElement } from '../page-tree.ts';

const FRAME = new Set(
  'FOOTER ASIDE FORM BUTTON DIALOG FIGCAPTION INPUT SELECT TEXTAREA LABEL IMG PICTURE'.split(' '),
);

const FRAME_ROLE =
  /^(?:banner|contentinfo|complementary|search|dialog|alertdialog|form|menu|menubar|toolbar|tablist)$/;

/** Whether an element is no part of what a page says for sure: its tag or its role tells. */
export function isFrame({ kind: { silent, tag, role } }: PageElement): boolean {
  return silent || FRAME.has(tag) || FRAME_ROLE.test(role);
}

/** Words that classes of menus and the like are made of. They are hints: a body can call itself `has-sidebar`. */
const HINT =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|megamenu|mega|breadcrumbs?|footer|sidebar|share|sharing|social|cookies?|consent|related|recommended|pager|pagination|skip|hidden|sr-only|newsletter|subscribe|addtoany|tags?)(?:$|[\s_-])/i;

const hinted = new WeakMap<Kind, boolean>();

/** Whether an element may be a part of the site's frame, as it calls itself. */
export function mayBeFrame({ kind }: PageElement): boolean {
  const known = hinted.get(kind);
  if (known !== undefined) return known;
  const is = kind.tag === 'HEADER' || HINT.test(kind.name.slice(kind.tag.length + 1));
  hinted.set(kind, is);
  return is;
}
