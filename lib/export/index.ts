import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { iati } from './iati.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { report } from './report.ts';
import { ris } from './ris.ts';
import { xlsx } from './xlsx.ts';

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  xlsx,
  csv,
  report,
  markdown,
  bibtex,
  ris,
  cslJson,
  iati,
  json,
];
