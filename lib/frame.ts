const FRAME = new Set(['FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'DIALOG', 'FIGCAPTION']);
const FRAME_ROLE = /^(?:contentinfo|complementary|search|dialog|banner|form)$/;

/** Whether an element belongs to what the site puts around its pages. */
export function isOfFrame(tag: string, role: string): boolean {
  return FRAME.has(tag) || FRAME_ROLE.test(role);
}
