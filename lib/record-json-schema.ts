import * as z from 'zod/mini';
import type { FieldKey } from './fields.ts';
import { projectSchema } from './project-schema.ts';
import { VOCABULARIES } from './vocabularies.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a record looks like, for other programs: JSON Schema, draft 2020-12. Made of the schema that we read records
 * with; that a reading has the language of its key is more than JSON Schema can say.
 */
export function recordJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(projectSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      const [place = '', inside = '', field = ''] = [path.at(-1), path.at(-2), path.at(-3)].map(String);
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, VALUES[field as FieldKey]);
      if (inside === 'properties') Object.assign(jsonSchema, MORE[place as keyof typeof MORE]);
    },
  });
  return { $schema, title: 'A project saved with Project Lens', ...schema };
}

/** What the schema checks by code. */
const MORE = {
  readings: { minProperties: 1 },
  url: { pattern: '^https?://(?:[^/?#]*[@.])?iom\\.int(?::\\d*)?(?:[/?#]|$)' },
};

const MONTH_AND_DAY = [
  '(?:0[1-9]|1[0-2])',
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)',
  '02-(?:0[1-9]|[12]\\d)',
].join('|');

const DATE = {
  description: 'ISO 8601, as precise as printed',
  type: 'string',
  pattern: `^(?:19|20)\\d{2}(?:-(?:${MONTH_AND_DAY}))?$`,
};

const COUNTRIES = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: {
      name: { description: 'As printed', type: 'string' },
      code: {
        description: 'ISO 3166-1 alpha-2, or XK; null: a name that is not known',
        type: ['string', 'null'],
        pattern: '^[A-Z]{2}$',
      },
    },
    required: ['name', 'code'],
  },
};

/** What the values of `field-types.ts` look like; a test holds the two together. */
const VALUES: { readonly [K in FieldKey]: JsonSchema } = {
  startDate: DATE,
  endDate: DATE,
  status: { enum: VOCABULARIES.status },
  type: { enum: VOCABULARIES.type },
  budget: {
    description: 'In units, not in cents',
    type: 'object',
    properties: {
      amount: { type: 'number', minimum: 0 },
      currency: { description: 'ISO 4217', type: 'string', pattern: '^[A-Z]{3}$' },
    },
    required: ['amount', 'currency'],
  },
  coverage: { enum: VOCABULARIES.coverage },
  allocationYear: { type: 'integer', minimum: 1900, maximum: 2099 },
  region: { enum: VOCABULARIES.region },
  otherCountries: COUNTRIES,
  primaId: { type: 'string', pattern: '^[A-Z]{2}\\d{2}P\\d{4}$' },
  projectId: { type: 'string', pattern: '^(?:[A-Z]{2}\\.\\d{4}|[A-Z][A-Z\\d]\\d-\\d{3})$' },
  benefitingStates: COUNTRIES,
};
