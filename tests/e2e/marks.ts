import type { Lens } from './browser.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page has of marks, measured in the window. */
export interface MarksShown {
  /** In the order in which they were drawn. */
  readonly marks: readonly Box[];
  /** The card with the facts of a project; `null`: none is shown. */
  readonly card: { readonly text: string; readonly box: Box } | null;
  /** What assistive technology was told last. */
  readonly said: string;
  /** Whether scripts of the page can look into what is ours. */
  readonly isOpen: boolean;
}

/** The marks of the page in front; `null`: there is nothing of them. The tree is closed but to extensions. */
export function marksShown({ quiet }: Lens): Promise<MarksShown | null> {
  return quiet.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const [looked] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: look });
    return (looked?.result ?? null) as MarksShown | null;

    function look(): MarksShown | null {
      const host = document.querySelector<HTMLElement>('project-lens-marks');
      if (!host) return null;
      // Firefox has it on elements, Chromium in the API.
      const own = host as HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot };
      const inside = own.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
      const boxOf = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      };
      const card = inside?.querySelector<HTMLElement>('.card:not([hidden])') ?? null;
      return {
        marks: [...(inside?.querySelectorAll('[aria-hidden] span') ?? [])].map(boxOf),
        card: card && { text: card.innerText, box: boxOf(card) },
        said: inside?.querySelector('[role="status"]')?.textContent ?? '',
        isOpen: host.shadowRoot !== null,
      };
    }
  });
}

/** Asks the page in front for something, as the background does. */
export function askTab({ quiet }: Lens, message: object): Promise<void> {
  return quiet.evaluate(async (sent) => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, sent);
  }, message);
}
