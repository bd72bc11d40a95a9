import * as z from 'zod/mini';
import { FORMAT, type Project } from './project.ts';
import { projectSchema } from './project-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** `migrations[n]` turns a record of format n into one of format n + 1. Never edit one that was released. */
export type Migrations = Readonly<Record<number, (record: Json) => Json>>;

const MIGRATIONS: Migrations = {
  1: (record) => ({ ...record, kind: 'project', history: [], choices: {} }),
};

export class ProjectRecordError extends Error {
  override readonly name = 'ProjectRecordError';

  constructor(
    readonly reason: 'tooNew' | 'malformed',
    options?: ErrorOptions,
  ) {
    super(`The saved project is ${reason === 'tooNew' ? 'of a newer format' : 'malformed'}`, options);
  }
}

/**
 * Reads a saved or imported project of any released format.
 *
 * @param record JSON as it came from storage or from a file; not trusted.
 * @throws {ProjectRecordError} when it is no project, or was written by a newer version of the extension.
 */
export function readProjectRecord(record: unknown): Project {
  return check(projectSchema, upgrade(check(anyFormat, record), MIGRATIONS, FORMAT));
}

const anyFormat = z.looseObject({ format: z.int().check(z.minimum(1)) });
type AnyFormat = z.infer<typeof anyFormat>;

/** Runs one migration after the other; the record is left as it is. */
export function upgrade(record: AnyFormat, migrations: Migrations, format: number): AnyFormat {
  if (record.format > format) throw new ProjectRecordError('tooNew');
  if (record.format === format) return record;

  const migrate = migrations[record.format];
  if (!migrate) throw new ProjectRecordError('malformed');
  return upgrade({ ...migrated(record, migrate), format: record.format + 1 }, migrations, format);
}

function migrated(record: AnyFormat, migrate: (record: Json) => Json): Json {
  try {
    return migrate(record);
  } catch (cause) {
    throw new ProjectRecordError('malformed', { cause });
  }
}

function check<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new ProjectRecordError('malformed', { cause: read.error });
  return read.data;
}
