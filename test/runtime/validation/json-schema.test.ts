import { Ajv2020 } from 'ajv/dist/2020.js';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createValues, demoSchemas } from '../../helpers/demo-schemas.js';

const MODULES = ['Contacts', 'Invoice', 'Vehicles'];
const KINDS = ['create', 'update', 'revise', 'form'] as const;

/** Ajv, which throws for what it would warn about. */
function strictAjv(): Ajv2020 {
  const fail = (message: unknown): never => {
    throw new Error(String(message));
  };
  const ajv = new Ajv2020({
    strict: true,
    ownProperties: true,
    logger: { log: fail, warn: fail, error: fail },
  });
  formats.default(ajv);
  return ajv;
}

/** What no JSON Schema can say, or only at great length. */
const BEYOND = /NUL or half a character|holds an empty string, or the separator|years 1000 to 9999/;

describe.each(MODULES)('%s', (module) => {
  const { table, schemas, lists } = demoSchemas(module);

  test('Ajv accepts what the schema accepts, and refuses what it refuses', () => {
    const { validate, jsonSchema } = schemas.create['~standard'];
    const accepts = strictAjv().compile(jsonSchema.input({ target: 'draft-2020-12' }));
    fc.assert(
      fc.property(createValues(table, lists), (values) => {
        const json: unknown = JSON.parse(
          JSON.stringify(values, (_, value: unknown) =>
            typeof value === 'bigint' ? String(value) : value,
          ),
        );
        // Ajv takes it for the prototype.
        fc.pre(!Object.hasOwn(Object(json) as object, '__proto__'));
        const { issues = [] } = validate(json);
        if (issues.length === 0) expect(accepts(json)).toBe(true);
        else if (!issues.every(({ message }) => BEYOND.test(message)))
          expect(accepts(json)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

it.each(KINDS)('%s compiles in the strict mode of Ajv, in both drafts', (kind) => {
  const { jsonSchema } = demoSchemas('Contacts').schemas[kind]['~standard'];
  const schema = jsonSchema.input({ target: 'draft-2020-12' });
  expect(Object.keys(schema)[0]).toBe('$schema');
  expect(() => strictAjv().compile(schema)).not.toThrow();
  const ajv = new Ajv({ strict: true });
  formats.default(ajv);
  expect(() => ajv.compile(jsonSchema.output({ target: 'draft-07' }))).not.toThrow();
  expect(() => jsonSchema.input({ target: 'openapi-3.0' })).toThrow(/draft-2020-12 or draft-07/);
});

it('says of a field what the CRM says', () => {
  const { schemas } = demoSchemas('Contacts');
  const { properties, required } = schemas.create['~standard'].jsonSchema.input({
    target: 'draft-2020-12',
  }) as { properties: Record<string, unknown>; required: string[] };
  expect(required).toEqual(['assigned_user_id', 'lastname']);
  expect(properties).toMatchObject({
    lastname: { title: 'Last Name', type: 'string', minLength: 1 },
    birthday: { title: 'Date of Birth', type: ['string', 'null'], format: 'date' },
    cf_seen_at: { type: ['string', 'null'], format: 'date-time' },
    donotcall: { title: 'Do Not Call', type: 'boolean' },
    cf_855: {
      type: ['array', 'null'],
      items: { type: 'string', enum: expect.arrayContaining(['Red']) as string[] },
    },
    leadsource: {
      type: ['string', 'null'],
      enum: expect.arrayContaining(['Web Site', null]) as string[],
    },
    account_id: {
      type: ['string', 'null'],
      pattern: '^(?:11)x[1-9]\\d*$',
      description: 'The id of a record of Accounts.',
    },
  });
  expect(properties).not.toHaveProperty('createdtime');
});
