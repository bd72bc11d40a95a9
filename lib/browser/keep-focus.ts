/** What can take the focus by the Tab key. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Whoever takes something away may have a better place for the focus, and needs until then to draw it. In ms. */
const PAUSE_MS = 150;

/**
 * Sees to it that the focus is never nowhere: what had it and is gone leaves it to what took its place, else to what
 * stood behind it, before it or around it. What was only moved has it back.
 *
 * @param root What the view is drawn into.
 */
export function keepFocus(root: Element): void {
  let last: Element | null = null;
  const { ownerDocument } = root;
  const isNowhere = () => ownerDocument.activeElement === ownerDocument.body;
  root.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  // A click beside everything takes the focus from all.
  ownerDocument.addEventListener('pointerdown', () => {
    last = null;
  });
  new MutationObserver((records) => {
    const gone = last;
    if (!gone || !isNowhere()) return;
    const change = records.find(
      ({ target, removedNodes }) =>
        target.isConnected && [...removedNodes].some((node) => node.contains(gone)),
    );
    if (!change) return;
    const instead = records.filter((record) => isInPlaceOf(change, record)).flatMap(addedBy);
    setTimeout(() => {
      if (isNowhere() && gone === last)
        (gone.isConnected ? (gone as Focusable) : stopNear(change, instead, root))?.focus();
    }, PAUSE_MS);
  }).observe(root, { childList: true, subtree: true });
}

type Focusable = Element & HTMLOrSVGElement;

/** Whether something was put where something was taken out, before that or behind it. */
function isInPlaceOf(out: MutationRecord, put: MutationRecord): boolean {
  const isBetweenTheSame = put.nextSibling === out.nextSibling || put.previousSibling === out.previousSibling;
  const isBeside = addedBy(put).some((node) => node === out.nextSibling || node === out.previousSibling);
  return put.target === out.target && (isBetweenTheSame || isBeside);
}

function addedBy({ addedNodes }: MutationRecord): Node[] {
  return [...addedNodes];
}

function stopNear(change: MutationRecord, instead: readonly Node[], root: Element): Focusable | null {
  for (const node of [...instead, ...placesNear(change, root)]) {
    const stop = node instanceof Element ? stopIn(node) : null;
    if (stop) return stop;
  }
  return null;
}

/** From the place where something was taken out: what follows, what precedes, the nearest first, then further out. */
function* placesNear(
  { target, nextSibling, previousSibling }: MutationRecord,
  root: Element,
): Generator<Node> {
  yield* siblings(nextSibling, 'nextSibling');
  yield* siblings(previousSibling, 'previousSibling');
  for (let around: Node | null = target; around && around !== root; around = around.parentNode) {
    yield* siblings(around.nextSibling, 'nextSibling');
    yield* siblings(around.previousSibling, 'previousSibling');
  }
}

function* siblings(first: Node | null, direction: 'nextSibling' | 'previousSibling'): Generator<Node> {
  for (let one = first; one; one = one[direction]) yield one;
}

/** Of a part with a table, the table: what comes before it is to choose what is in it. */
function stopIn(element: Element): Focusable | null {
  const all = [
    ...element.querySelectorAll('[role="grid"]'),
    element,
    ...element.querySelectorAll(STOPS),
  ] as Focusable[];
  return (
    all.find((one) => one.matches(STOPS) && !one.matches(':disabled, [tabindex="-1"]') && isSeen(one)) ?? null
  );
}

function isSeen(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
