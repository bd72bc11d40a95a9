import type { Money } from '../values/money.ts';
import type { BriefMoney } from './brief.ts';
import { NUMBER, parseNumber, SCALE, scaleOf } from './numbers.ts';
import { cutSentence } from './sentences.ts';

/** Currencies as pages print them; `null`: it may be one of several. Before or behind the number, or both. */
const CURRENCIES: readonly (readonly [
  printed: string,
  code: string | null,
  where: 'before' | 'behind' | 'both',
])[] = [
  ['US ?\\$|\\$ ?US|U\\.S\\. ?\\$|USD ?\\$?|US dollars?', 'USD', 'both'],
  [
    'U\\.?S\\.? dollars?|dollars? (?:US|am[ée]ricains?|des [ÉE]tats-Unis)|d[óo]lares (?:estadounidenses|americanos|de los Estados Unidos)',
    'USD',
    'behind',
  ],
  ['CAD ?\\$?|CAN ?\\$|C\\$|\\$ ?CAN', 'CAD', 'both'],
  ['Canadian dollars?|dollars? canadiens?|d[óo]lares canadienses', 'CAD', 'behind'],
  ['AUD ?\\$?|AU ?\\$|A\\$', 'AUD', 'both'],
  ['Australian dollars?|dollars? australiens?|d[óo]lares australianos', 'AUD', 'behind'],
  ['EUR|€', 'EUR', 'both'],
  ['euros?', 'EUR', 'behind'],
  ['CHF', 'CHF', 'both'],
  ['Swiss francs?|francs? suisses?|francos suizos', 'CHF', 'behind'],
  ['GBP ?£?|£', 'GBP', 'both'],
  ['pounds? sterling|livres? sterling|libras esterlinas', 'GBP', 'behind'],
  ['JPY|¥', 'JPY', 'both'],
  ['Japanese yen|yens? japonais', 'JPY', 'behind'],
  ['SEK|NOK|DKK|XAF|XOF|COP|MXN|KES|UGX|ZAR|INR', '=', 'both'],
  ['\\$', null, 'both'],
  ['F ?CFA|francs? CFA|dollars?|d[óo]lares|pesos|francs?|francos', null, 'behind'],
];

function words(where: 'before' | 'behind'): string {
  return CURRENCIES.filter(([, , each]) => each === where || each === 'both')
    .map(([printed]) => printed)
    .join('|');
}

const RANGE_END = `(?:\\s?(?:-|–|—|to|à|a)\\s?(?:${NUMBER}))?`;

const BEFORE = `(?<![\\p{L}\\d])(?<before>${words('before')})\\s?(?<first>${NUMBER})(?<range>${RANGE_END})(?:\\s?(?<scale>${SCALE})(?![\\p{L}\\d]))?`;
const BEHIND = `(?<![\\p{L}\\d.,$€£¥-])(?<number>${NUMBER})(?<span>${RANGE_END})(?:\\s?(?<times>${SCALE})(?![\\p{L}\\d]))?\\s?(?:de\\s|d['’])?(?<behind>${words('behind')})(?![\\p{L}\\d])`;

/** Matches sums of money with their currency. */
export const MONEY = new RegExp(`${BEFORE}|${BEHIND}`, 'giu');

/** The sums of money that texts name, each once, in the order of the page. */
export function readMoney(sentences: readonly string[], language: string): BriefMoney[] {
  const found = new Map<string, BriefMoney>();
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(MONEY)) {
      const [printed] = match;
      if (found.has(printed)) continue;
      const value = readSum(match.groups ?? {}, language);
      found.set(printed, { printed, value, sentence: cutSentence(sentence, match.index) });
    }
  }
  return [...found.values()];
}

function readSum(parts: Readonly<Record<string, string | undefined>>, language: string): Money | null {
  const currency = codeOf(parts.before ?? parts.behind ?? '');
  const scale = scaleOf(parts.scale ?? parts.times, language);
  if (currency === null || scale === null || (parts.range ?? parts.span ?? '') !== '') return null;
  const amount = parseSum(parts.first ?? parts.number ?? '', language, scale);
  return amount === null ? null : { amount, currency };
}

/** "50.000" may be fifty or fifty thousand in money of any language; "498,528" has no third decimal. */
function parseSum(printed: string, language: string, scale: number): number | null {
  if (scale === 0 && /^\d{1,3},\d{3}$/.test(printed)) return parseNumber(printed, 'en');
  if (/^\d{1,3}\.\d{3}$/.test(printed)) return null;
  return parseNumber(printed, language, scale);
}

function codeOf(printed: string): string | null {
  const known = CURRENCIES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(printed));
  return known?.[1] === '=' ? printed.toUpperCase() : (known?.[1] ?? null);
}
