import { i18n } from '#i18n';
import type { Warning } from '../../lib/comparison-warnings.ts';
import { formatList } from '../../lib/format.ts';
import { fieldName } from '../words.ts';

export interface WarningContext {
  readonly locale: string;
  /** So many projects are named; the others are counted. */
  readonly most: number;
  /** What a project is called, by its ID. */
  nameOf(id: string): string;
}

/** A warning as a sentence. */
export function warningText(warning: Warning, { locale, most, nameOf }: WarningContext): string {
  if (!('ids' in warning)) return i18n.t(`comparison.warning.${warning.kind}`);
  const projects = someOf(warning.ids.map(nameOf), most);
  if (!('fields' in warning)) return i18n.t(`comparison.warning.${warning.kind}`, { projects });
  const field = formatList(warning.fields.map(fieldName), locale, 'conjunction');
  return i18n.t(`comparison.warning.${warning.kind}`, { field, projects });
}

function someOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  const named = names.slice(0, most).join(', ');
  return more > 0 ? `${named} ${i18n.t('comparison.andMore', more)}` : named;
}
