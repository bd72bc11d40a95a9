/** With fewer labels than these a page is none of a project. */
const FEWEST_LABELS = 3;

/** Shorter than what a label is known by. */
const LONGEST_PIECE = 3;

/** Longer than any label, however it is spelled: what is longer is a sentence. */
const LONGEST_LABEL = 90;

/**
 * The beginnings of all labels in `languages/`, however their letters are accented, or a project ID alone: true of each
 * text that begins with a label, and of few others. The content script carries this in place of the labels.
 */
const LABEL_OR_ID =
  /^[^a-zÀ-ɏ]*(?:an\W?[no]|añ|b(?:ai|[eé]\W?n|ud)|c(?:he|o[buv])|d(?:at|[eé]\W?b|on|ur)|[eé]\W?ta|end|est|f(?:ec|in|on|un)|geo|i(?:df|mp|ni)|l(?:ea|ie|oc)|oth|p(?:a[iíry]|[eé]\W?r|r[eio])|soc|sta|t(?:ar|i[mp]|ot|yp)|ubi|yea|([a-z][a-z\d]{1,2}[-.]\d{3,4}[^a-z\d]*$))/i;

/**
 * Whether a page may be of a project: a project ID stands on it by itself, or several labels.
 *
 * @returns What to call with each text of the page, in the order of the document, until it says `true`.
 */
export function pageGate(): (text: string) => boolean {
  const labels = new Set<string>();
  let piece = '';
  return (text) => {
    // A label can be cut within its first word, into elements of their own.
    for (const start of piece ? [text, piece + text] : [text]) {
      for (const label of labelsIn(start)) labels.add(label);
    }
    piece += text.trim();
    if (piece.length > LONGEST_PIECE) piece = '';
    return labels.size >= FEWEST_LABELS;
  };
}

/** What looks like labels in a text: of several rows, the first can be one that is new to us. */
function labelsIn(text: string): string[] {
  const found = LABEL_OR_ID.exec(text);
  // As good as several labels: its letters, sign and digits.
  if (found?.[1]) return [...found[1]];
  if (!found && !(text.includes(' | ') && text.includes(':'))) return [];
  const [first = '', ...more] = text.split(/[:：|;·•]/).map((part) => part.trim());
  // What is behind the last sign is a value.
  return first.length > LONGEST_LABEL ? [] : [first, ...more.slice(0, -1)];
}
