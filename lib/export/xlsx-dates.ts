const DAY_MS = 24 * 60 * 60 * 1000;

/** Of 1 January 1970. */
const EPOCH = 25_569;

/**
 * A date or instant as spreadsheets count them, in days of the 1900 system: 1 is 1 January 1900. That system has a
 * 29 February 1900, so days before it are one less than they ought to be.
 *
 * @param iso A whole date, or an instant, which is counted in UTC.
 * @returns `null`: no date, or before 1900, which spreadsheets cannot hold.
 */
export function dayNumber(iso: string): number | null {
  const days = Date.parse(iso) / DAY_MS + EPOCH;
  if (Number.isNaN(days) || days < 2) return null;
  return days < 61 ? days - 1 : days;
}
