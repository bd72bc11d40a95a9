/** What Excel holds at most. Source: "Excel specifications and limits" of Microsoft. */
export const LIMITS = {
  rows: 1_048_576,
  columns: 16_384,
  /** Characters (UTF-16) of a cell. */
  text: 32_767,
  /** Of a sheet. */
  links: 65_530,
  /** Characters of a link's address. */
  address: 2_079,
  /** Characters of a sheet's name. */
  name: 31,
} as const;
