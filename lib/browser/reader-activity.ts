/**
 * Whether the reader has just clicked or typed in this page (transient activation, HTML, 6.4.1). What stands in a page
 * can be pressed and written into by scripts of the page as well, which have to wait for that.
 */
export function isReaderActive(): boolean {
  return navigator.userActivation?.isActive !== false;
}
