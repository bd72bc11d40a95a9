import * as z from 'zod/mini';
import { factsOf } from './facts.ts';
import { LONGEST_REASON } from './field-choice.ts';
import { FIELD_KEYS, type FieldKey } from './fields.ts';
import type { Project } from './project.ts';

/** Which page is to count in a field where the pages disagree. */
export interface FieldSettling {
  readonly id: string;
  readonly field: FieldKey;
  /** Of the page that is to count. `null`: none is, and the pages disagree again. */
  readonly language: string | null;
  /** The reader's own words; empty: none. */
  readonly reason: string;
}

/** What comes in a message, or was stored of an answer. */
export const fieldSettlingSchema: z.ZodMiniType<FieldSettling> = z.strictObject({
  id: z.string().check(z.minLength(1)),
  field: z.enum(FIELD_KEYS),
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  reason: z.string().check(z.maxLength(LONGEST_REASON)),
});

/**
 * The project with this choice made or taken back. The same project where nothing changes.
 *
 * @returns `null`: the page in this language does not state the field, or was not understood in it.
 */
export function settled(project: Project, settling: FieldSettling, now: Date): Project | null {
  const { field, language, reason } = settling;
  const { [field]: before, ...others } = project.choices;
  const changedAt = now.toISOString();
  if (language === null) return before ? { ...project, choices: others, changedAt } : project;
  const observed = project.readings[language]?.fields[field] ?? null;
  if (!observed || observed.value === null) return null;
  const { printed } = observed;
  const isSame = before?.language === language && before.printed === printed && before.reason === reason;
  if (isSame) return project;
  const choice = { language, printed, reason, chosenAt: changedAt };
  return { ...project, choices: { ...others, [field]: choice }, changedAt };
}

/** What is to be sent to have the choice again that held before; one that held no more is not made anew. */
export function settlingBack(before: Project, { id }: Project, field: FieldKey): FieldSettling {
  const fact = factsOf(Object.values(before.readings), before.choices)[field];
  const held = fact.kind === 'known' ? fact.chosen : undefined;
  return { id, field, language: held?.language ?? null, reason: held?.reason ?? '' };
}
