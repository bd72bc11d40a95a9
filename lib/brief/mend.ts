/**
 * A text without what a faulty page leaves in it: the remains of a mail link, and words that lost their `œ`. Only words
 * that can be nothing else without it are mended: "mise en uvre" is, "le cur" is not.
 */
export function mend(text: string): string {
  return withoutMailLinks(text)
    .replace(LOST, (word) => (word.startsWith('U') ? `Œ${word}` : `œ${word}`))
    .replace(/\b([Mm])anuvre/g, '$1anœuvre');
}

const LOST = /(?<=(?:[dlDL]['’]|\b(?:en|En|EN)\s))(?:uvres?|UVRES?)(?![\p{L}\p{N}])/gu;

function withoutMailLinks(text: string): string {
  if (!text.includes('mailto:')) return text;
  return text.replace(MAIL_LINK, (_, address: string, printed?: string) => printed ?? address);
}

/** `"mailto:a@b.int">a@b.int`, with as much of the link around as is left of it. */
const MAIL_LINK =
  /(?:<a\s{1,5}href=)?["'“”]?mailto:([\w.+%-]{1,64}@[\w.-]{1,200}\w)(?:["'“”]?>?\s?([\w.+%-]{1,64}@[\w.-]{1,200}\w))?["'“”]?>?(?:<\/a>)?/gi;
