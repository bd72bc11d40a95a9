/**
 * A text that stays what it is in Markdown, with GitHub's extensions: on one line, nothing in it is markup, and no
 * address in it becomes a link. Readers of Markdown look for addresses after they have read the escapes, so a
 * character that prints nothing parts those.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&$^]/g, '\\$&')
    .replace(/\/\/|@|www(?=\.)/gi, parted)
    .replace(/^[-+=]|(?<=^\d+)[.)]/, '\\$&');
}

/** WORD JOINER: no line breaks at it. */
const JOINER = '\u2060';

function parted(sign: string): string {
  return sign === '//' ? `/${JOINER}/` : `${sign}${JOINER}`;
}

/** @param url As `siteUrl` gives it. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](${plainUrl(url)})`;
}

/** An address that is shown as it is, and is a link. @param url As `siteUrl` gives it. */
export function markdownAddress(url: string): string {
  return `<${plainUrl(url)}>`;
}

/** Without the characters that would end a link or a cell. */
function plainUrl(url: string): string {
  return url
    .replace(/[()<>|\\`"'[\]\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;');
}
