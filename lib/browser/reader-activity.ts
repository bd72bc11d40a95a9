/** Whether an event of the reader is being carried out at this moment, in what `watchReader` watches. */
let isActing = false;

/** Has `isReaderActive` know of each click and key of the reader in here, however long after the one before. */
export function watchReader(inside: EventTarget): void {
  for (const type of ['click', 'keydown']) {
    inside.addEventListener(
      type,
      ({ isTrusted }) => {
        isActing = isTrusted;
        setTimeout(() => {
          isActing = false;
        });
      },
      true,
    );
  }
}

/**
 * Whether it is the reader who does this: an event of theirs, or they have just clicked or typed in this page (transient
 * activation, HTML, 6.4.1). What stands in a page can be pressed and written into by scripts of the page as well.
 */
export function isReaderActive(): boolean {
  return isActing || navigator.userActivation?.isActive !== false;
}

/** The same, where it is the reader who asks for it, and no script of the page. */
export function byReader<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    if (isReaderActive()) act(...args);
  };
}
