import { afterEach, expect, test, vi } from 'vitest';
import { isReaderActive, watchReader } from '../../../lib/browser/reader-activity.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is watched, and how the browser tells of an event in it. */
function watched(): (type: string, isTrusted: boolean) => void {
  const listeners = new Map<string, (event: Pick<Event, 'isTrusted'>) => void>();
  watchReader({ addEventListener: listeners.set.bind(listeners) } as never);
  return (type, isTrusted) => listeners.get(type)?.({ isTrusted });
}

test.each([
  { type: 'click', isTrusted: true, isReader: true },
  { type: 'keydown', isTrusted: true, isReader: true },
  { type: 'click', isTrusted: false, isReader: false },
  { type: 'keydown', isTrusted: false, isReader: false },
  { type: 'input', isTrusted: true, isReader: false },
])(
  'a $type, made by the reader: $isTrusted, counts as theirs: $isReader, and no longer than it lasts',
  ({ type, isTrusted, isReader }) => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { userActivation: { isActive: false } });
    const tell = watched();
    tell(type, isTrusted);
    expect(isReaderActive()).toBe(isReader);
    vi.runAllTimers();
    expect(isReaderActive()).toBe(false);
  },
);

test.each([
  { userActivation: { isActive: true }, isReader: true },
  { userActivation: { isActive: false }, isReader: false },
  { userActivation: undefined, isReader: true },
])(
  'where the browser says $userActivation of the page, it is the reader: $isReader',
  ({ userActivation, isReader }) => {
    vi.stubGlobal('navigator', { userActivation });
    expect(isReaderActive()).toBe(isReader);
  },
);
