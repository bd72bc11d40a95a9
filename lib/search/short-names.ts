import { COUNTRY_CODES } from '../values/country-codes.ts';

/** What countries are called for short in English, French or Spanish, beside their codes; without dots. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'EAU'],
  BA: ['BiH'],
  CD: ['DRC', 'RDC'],
  CF: ['CAR', 'RCA'],
  CI: ['RCI'],
  FM: ['FSM'],
  GB: ['UK'],
  KP: ['DPRK', 'RPDC'],
  KR: ['ROK'],
  MH: ['RMI'],
  MK: ['FYROM', 'ARYM'],
  PG: ['PNG'],
  SA: ['KSA'],
  US: ['USA', 'EUA', 'EEUU'],
  ZA: ['RSA'],
};

/** The code and the short names of a country, folded. */
export function shortNamesOf(code: string): string[] {
  return [code, ...(SHORT_NAMES[code] ?? [])].map((name) => name.toLowerCase());
}

/** Whether a folded text is the code of a country, or a short name of one that is no code. */
export function shortNameKind(text: string): 'code' | 'shortName' | null {
  if (CODES.has(text)) return 'code';
  return NAMES.has(text) ? 'shortName' : null;
}

const CODES: ReadonlySet<string> = new Set(COUNTRY_CODES.map((code) => code.toLowerCase()));
const NAMES: ReadonlySet<string> = new Set(Object.keys(SHORT_NAMES).flatMap(shortNamesOf));
