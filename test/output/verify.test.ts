import { describe, expect, test } from 'vitest';
import type { File } from '../../src/emit/file.js';
import { verify } from '../../src/output/verify.js';

const SOURCE: Readonly<Record<string, string>> = {
  'contacts.ts': `import { connect } from './runtime/connect.js';
import type { Options } from './runtime/connect.js';

/** A contact. */
export interface Contact {
  readonly id: string;
  readonly 'shipping_&_handling'?: string | null | undefined;
}

/** Contacts. */
export class Contacts {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Reads one. */
  async one(id: string): Promise<Contact> {
    await connect(this.#options);
    return { id };
  }
}
`,
  'runtime/connect.ts': `import { createHash } from 'node:crypto';
export const connect = createHash;
`,
};

const PACKAGE: Readonly<Record<string, string>> = {
  'package.json': `{
  "name": "@acme/crm",
  "type": "module"
}
`,
  'README.md': '# CRM\n',
  'contacts.js': `import { connect } from './runtime/connect.js';

export class Contacts {
  #options;

  constructor(options) {
    this.#options = options;
  }

  async one(id) {
    await connect(this.#options);
    return { id };
  }
}
`,
  'contacts.d.ts': `import type { Options } from './runtime/connect.js';

/** A contact. */
export interface Contact {
  readonly id: string;
  readonly 'shipping_&_handling'?: string | null | undefined;
}

/** Contacts. */
export declare class Contacts {
  #private;
  constructor(options: Options);
  /** Reads one. */
  one(id: string): Promise<Contact>;
}
`,
  'runtime/connect.js': 'export   const connect = 1\n',
  'runtime/connect.d.ts': `export interface Options {
    readonly url: string;
}
export declare function connect(options: Options): Promise<void>;
`,
};

function files(texts: Readonly<Record<string, string>>): File[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Faults of one run are found together; each run compiles everything. */
const RUNS = [
  [
    {
      fault: 'a type that is not there',
      shape: 'package',
      path: 'contacts.d.ts',
      from: ': Promise<Contact>',
      to: ': Promise<Contract>',
      want: [/^contacts\.d\.ts:14$/, /TS2552/],
    },
    {
      fault: 'an import from outside',
      shape: 'package',
      path: 'runtime/connect.d.ts',
      from: 'Promise<void>',
      to: "Promise<import('undici').Agent>",
      want: [/^runtime\/connect\.d\.ts/, /TS2307/],
    },
    {
      fault: 'an unused local',
      shape: 'source',
      path: 'contacts.ts',
      from: '    return { id };',
      to: '    const unused = 1;\n    return { id };',
      want: [/^contacts\.ts:21$/, /TS6133/],
    },
    {
      fault: 'double quotes',
      shape: 'package',
      path: 'contacts.js',
      from: "'./runtime/connect.js'",
      to: '"./runtime/connect.js"',
      want: [/^contacts\.js$/, /prettier/],
    },
    {
      fault: 'syntax that nobody reads',
      shape: 'package',
      path: 'package.json',
      from: '"type"',
      to: '"type',
      want: [/^package\.json$/, /prettier/],
    },
  ],
  [
    {
      fault: 'a type of Node',
      shape: 'package',
      path: 'runtime/connect.d.ts',
      from: 'Promise<void>',
      to: 'Promise<Buffer>',
      want: [/^runtime\/connect\.d\.ts/, /TS2/],
    },
    {
      fault: 'an export without a type',
      shape: 'source',
      path: 'contacts.ts',
      from: 'async one(id: string): Promise<Contact>',
      to: 'async one(id: string)',
      want: [/^contacts\.ts/, /TS9008/],
    },
    {
      fault: 'other code',
      shape: 'package',
      path: 'contacts.js',
      from: 'return { id };',
      to: 'return { id: 1 };',
      want: [/^contacts\.js$/, /TypeScript emits/],
    },
  ],
  [
    {
      fault: 'another declaration',
      shape: 'package',
      path: 'contacts.d.ts',
      from: 'readonly id: string;',
      to: 'readonly id: string | null;',
      want: [/^contacts\.d\.ts$/, /TypeScript emits/],
    },
  ],
  [
    {
      fault: 'a declaration with other documentation',
      shape: 'package',
      path: 'contacts.d.ts',
      from: '/** Reads one. */',
      to: '/** Reads two. */',
      want: [/^contacts\.d\.ts$/, /TypeScript emits/],
    },
  ],
] as const;

describe('verify', () => {
  test('accepts both shapes of one model', async () => {
    const steps: string[] = [];
    const shapes = { package: files(PACKAGE), source: files(SOURCE) };
    expect(await verify(shapes, undefined, (step) => steps.push(step))).toEqual([]);
    expect(steps).toEqual(['compiling', 'comparing', 'checking the format']);
  });

  test.each(RUNS.map((run) => [run.map(({ fault }) => fault).join(', '), run] as const))(
    'finds %s',
    async (_faults, run) => {
      const shapes = { package: { ...PACKAGE }, source: { ...SOURCE } };
      for (const { shape, path, from, to } of run) {
        const text = shapes[shape][path] ?? '';
        expect(text).toContain(from);
        shapes[shape][path] = text.replace(from, to);
      }
      const problems = await verify({
        package: files(shapes.package),
        source: files(shapes.source),
      });
      for (const { want } of run) {
        expect(problems).toContainEqual({
          path: expect.stringMatching(want[0]) as string,
          message: expect.stringMatching(want[1]) as string,
        });
      }
    },
  );

  test('checks the format of the written shape only, where that is known', async () => {
    const long = SOURCE['contacts.ts']!.replaceAll(/^  /gm, '   ');
    const shapes = { package: files(PACKAGE), source: files({ ...SOURCE, 'contacts.ts': long }) };
    expect(await verify(shapes, 'package')).toEqual([]);
    expect((await verify(shapes, 'source')).map(({ path }) => path)).toEqual(['contacts.ts']);
  });

  test('finds files without a counterpart in the other shape', async () => {
    const rest = Object.fromEntries(
      Object.entries(PACKAGE).filter(([path]) => path !== 'contacts.js'),
    );
    const shapes = {
      package: files({ ...rest, 'other.js': 'export {};\n' }),
      source: files(SOURCE),
    };
    expect((await verify(shapes)).map(({ path }) => path)).toEqual(['other.js', 'contacts.js']);
  });
});
