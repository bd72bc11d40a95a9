const MAIL = /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[A-Za-z\d-]{1,63}\.){1,5}[A-Za-z]{2,24}/g;

const TELEPHONE =
  /(?<![\p{L}\d@.,-])(?:\+|\(\+?|00)?\d[\d\s().-]{4,24}\d(?:\s?(?:ext|poste|x)\.?\s?\d{1,5})?(?![\p{L}\d@])/gu;

/** The mail addresses of a text, as printed; one that is printed right before a word ends where the word begins. */
export function mailsIn(text: string): string[] {
  return [...text.matchAll(MAIL)].map(([mail]) => plain(mail));
}

/** Without what was glued to its end: "a@iom.intTel". */
function plain(mail: string): string {
  return mail.replace(/(?<=@.*\.[a-z]{2,24})\p{Lu}.*$/u, '');
}

/**
 * The telephone numbers of a text, as printed: those that begin with `+` or `00`.
 *
 * @param labelled Whether the text is labelled as a telephone number, so that a number without country is one, too.
 */
export function telephonesIn(text: string, labelled: 'labelled' | 'plain'): string[] {
  return [...text.matchAll(TELEPHONE)]
    .map(([number]) => withoutOpenEnd(number.trim()))
    .filter((number) => {
      const digits = number.replace(/\D/g, '').length;
      return digits >= 7 && digits <= 17 && (labelled === 'labelled' || /^(?:\(?\+|00)/.test(number));
    });
}

function withoutOpenEnd(number: string): string {
  return number.startsWith('(') && !number.includes(')') ? number.slice(1) : number;
}
