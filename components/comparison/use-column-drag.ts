import { useEffect, useRef } from 'preact/hooks';

export interface ColumnDrag {
  /** Of an element in the scrolled region, which is drawn where the column will land. */
  readonly mark: { current: HTMLDivElement | null };
  /** Takes a column by its handle. */
  start(event: PointerEvent, id: string): void;
}

/** So near to an edge of the region, in pixels, it scrolls, and so far each time. */
const EDGE = 48;
const STEP = 24;
const PAUSE_MS = 40;

/**
 * Columns that are dragged by their heads, with any pointer; Escape lets go.
 *
 * @param drop Is told the place of the column among the others, counted from 0.
 */
export function useColumnDrag(drop: (id: string, to: number) => void): ColumnDrag {
  const mark = useRef<HTMLDivElement>(null);
  const dragging = useRef<AbortController | null>(null);
  useEffect(() => () => dragging.current?.abort(), []);

  const start = (event: PointerEvent, id: string) => {
    const handle = event.currentTarget;
    const region = mark.current?.parentElement;
    if (!(handle instanceof HTMLElement) || !region || event.button !== 0) return;
    dragging.current?.abort();
    const abort = new AbortController();
    dragging.current = abort;
    handle.focus();
    follow(handle, event, abort, new Landing(region, mark.current, id, drop));
  };
  return { mark, start };
}

function follow(handle: HTMLElement, event: PointerEvent, abort: AbortController, landing: Landing): void {
  const { signal } = abort;
  let x: number | null = null; // Until it moves, it is a click.
  const timer = setInterval(() => x !== null && landing.scroll(x), PAUSE_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    landing.hide();
  });
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener(
    'pointermove',
    ({ clientX }) => {
      if (x === null && Math.abs(clientX - event.clientX) < 4) return;
      x = clientX;
      landing.show(x);
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    () => {
      abort.abort();
      if (x !== null) landing.drop(x);
    },
    { signal },
  );
  handle.addEventListener('lostpointercapture', () => abort.abort(), { signal });
  handle.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault(); // It would close the popup.
      abort.abort();
    },
    { signal },
  );
}

/** Where a column lands that is dragged over the others. */
class Landing {
  constructor(
    readonly region: HTMLElement,
    readonly mark: HTMLElement | null,
    readonly id: string,
    readonly onDrop: (id: string, to: number) => void,
  ) {}

  show(x: number): void {
    const { to, edge } = this.at(x);
    this.headOf(this.id)?.setAttribute('data-dragged', '');
    if (!this.mark) return;
    this.mark.hidden = to === this.ids().indexOf(this.id);
    this.mark.style.left = `${edge - this.region.getBoundingClientRect().left + this.region.scrollLeft}px`;
    this.mark.style.height = `${this.region.querySelector('table')?.offsetHeight ?? 0}px`;
  }

  hide(): void {
    this.headOf(this.id)?.removeAttribute('data-dragged');
    if (this.mark) this.mark.hidden = true;
  }

  drop(x: number): void {
    const { to } = this.at(x);
    if (to !== this.ids().indexOf(this.id)) this.onDrop(this.id, to);
  }

  scroll(x: number): void {
    const { left, right } = this.region.getBoundingClientRect();
    const by = x > right - EDGE ? STEP : x < left + EDGE ? -STEP : 0;
    if (by === 0) return;
    this.region.scrollBy({ left: by, behavior: 'instant' });
    this.show(x);
  }

  /** The place among the other columns, and the edge that it is at. */
  private at(x: number): { to: number; edge: number } {
    const heads = this.heads();
    const pinned = heads.filter((head) => head.classList.contains('base')).length;
    const boxes = heads.map((head) => head.getBoundingClientRect());
    const before = boxes.filter(({ left, width }, i) => i < pinned || left + width / 2 < x).length;
    const from = this.ids().indexOf(this.id);
    return {
      to: before > from ? before - 1 : before,
      edge: boxes[before]?.left ?? boxes.at(-1)?.right ?? 0,
    };
  }

  private heads(): HTMLElement[] {
    return [...this.region.querySelectorAll<HTMLElement>('th[data-column]')];
  }

  private ids(): (string | null)[] {
    return this.heads().map((head) => head.getAttribute('data-column'));
  }

  private headOf(id: string): HTMLElement | undefined {
    return this.heads().find((head) => head.getAttribute('data-column') === id);
  }
}
