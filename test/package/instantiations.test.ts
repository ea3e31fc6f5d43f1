import { describe, expect, it } from 'vitest';
import { compile, folderOf, type CompileOptions } from '../helpers/compile.js';
import { CONSUMER, MISTAKES } from '../helpers/consumer.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { SCHEMA_SIZES, syntheticSnapshot, type SchemaSize } from '../helpers/schema.js';

const right = { path: 'right.ts', text: CONSUMER };
const wrong = Object.values(MISTAKES).map(({ text, named }, index) => ({
  ...{ path: `wrong-${index}.ts`, text, named },
}));

/** A program that validates input, besides what every consumer does. */
const validating = {
  path: 'validating.ts',
  text: `${CONSUMER}
import { contactsSchemas, type ContactsCreate } from '@acme/crm';
const checked = contactsSchemas.create['~standard'].validate(JSON.parse('{}'));
export const values: ContactsCreate | undefined = checked.issues ? undefined : checked.value;
`,
};

/** A consumer of a package of that size; the compiler reads no JavaScript. */
function consumerOf(size: SchemaSize): Promise<string> {
  const files = filesOf(syntheticSnapshot(size)).filter(({ path }) => !path.endsWith('.js'));
  return folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    ...[right, validating, ...wrong],
    ...installedAs('@acme/crm', files),
  ]);
}

const folders = { S: consumerOf('S'), M: consumerOf('M'), L: consumerOf('L') };

// L is for the fastest compiler alone: the count is about the declarations, and parsing L takes the others ten seconds.
describe.each([
  ['5.9', ['S', 'M']],
  ['6', ['S', 'M']],
  ['7', ['S', 'M', 'L']],
] as const)('TypeScript %s', (compiler, sizes) => {
  const options: CompileOptions = { compiler, resolution: 'nodenext', skipLibCheck: true };

  it(`a consumer costs the same at ${sizes.join(', ')}`, async () => {
    const counts: Record<string, number> = {};
    for (const size of sizes) {
      const dir = await folders[size];
      const { errors, instantiations } = await compile(dir, [right.path], options);
      expect(errors).toEqual([]);
      counts[size] = instantiations;
    }
    const { S: smallest = 0 } = counts;
    console.log(`TypeScript ${compiler}: ${smallest} instantiations`);
    expect(counts).toEqual(Object.fromEntries(sizes.map((size) => [size, smallest])));
    expect(smallest).toBeLessThanOrEqual(500);
  });

  it('a mistake costs at most three times as much, and the message names it', async () => {
    const dir = await folders.S;
    const { instantiations } = await compile(dir, [right.path], options);
    for (const { path, named } of wrong) {
      const refused = await compile(dir, [path], options);
      expect(refused.errors).toEqual([expect.stringContaining(named)]);
      expect(refused.instantiations).toBeLessThanOrEqual(3 * instantiations);
    }
  });
});

it('schemas cost at most 100 instantiations and six a field, and only who uses them', async () => {
  const options: CompileOptions = { compiler: '7', resolution: 'nodenext', skipLibCheck: true };
  const without = await compile(await folders.S, [right.path], options);
  const used = await compile(await folders.S, [validating.path], options);
  expect(used.errors).toEqual([]);
  const cost = used.instantiations - without.instantiations;
  console.log(`schemas: ${cost} instantiations`);
  // To join the values with undefined, the compiler looks at the type of each field.
  expect(cost).toBeLessThanOrEqual(100 + 6 * SCHEMA_SIZES.S.fields);
});
