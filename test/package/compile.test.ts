import { describe, expect, it } from 'vitest';
import { compile, folderOf, installed, COMPILERS, type Compiler } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';

const stock = stockSnapshot();

describe('the package of a stock Vtiger 8.4 compiles without skipLibCheck', () => {
  const consumer = {
    path: 'consumer.ts',
    text: [
      "import { createClient, type Client, type ContactsRecord, type LeadsCreate, type LeadsDetail } from '@acme/crm';",
      "import { ContactsLeadsource, contacts } from '@acme/crm/contacts';",
      "import { connect } from '@acme/crm/runtime';",
      "import { createTestCrm } from '@acme/crm/testing';",
      "const options = { url: 'https://crm.example.com', username: 'a', accessKey: 'b' };",
      'export const crm: Client = createClient(options);',
      'export const first: Promise<ContactsRecord | null> = contacts(connect(options)).first();',
      'export async function useKit(): Promise<void> {',
      '  const t = await createTestCrm({ seed: 1, now: new Date(), client: { retries: 3 } });',
      "  const built: LeadsCreate = t.factory.leads.build({ company: 'Acme' });",
      '  const stored: LeadsDetail = await t.factory.leads.create(built);',
      '  const many: LeadsDetail[] = await t.factory.leads.createMany(2, (index) => ({ city: String(index) }));',
      '  // @ts-expect-error a field that leads do not have',
      '  t.factory.leads.build({ lastnam: many[0]?.lastname ?? stored.id });',
      '  // @ts-expect-error no server creates users by its API',
      '  t.factory.users.build();',
      "  t.sandbox.failNext('create', { status: 503 });",
      '  const more: Client = createClient(t.sandbox.connection);',
      '  await more.$close();',
      '  await t.close();',
      '  await using other = await createTestCrm();',
      '  await other.crm.$me();',
      '}',
      'export const sources: readonly [string, ...string[]] = ContactsLeadsource;',
      '',
    ].join('\n'),
  };
  const folder = folderOf(
    [
      ...installedAs('@acme/crm', filesOf(stock)),
      { path: 'package.json', text: '{"type":"module"}' },
      consumer,
    ],
    {
      '@types/node': installed('@types/node'),
      'undici-types': installed('undici-types'),
    },
  );
  // Every declaration of the package, not only what the consumer reaches.
  const everything = filesOf(stock)
    .filter(({ path }) => path.endsWith('.d.ts'))
    .map(({ path }) => `node_modules/@acme/crm/${path}`);

  it.each(
    (Object.keys(COMPILERS) as Compiler[]).flatMap((compiler) => [
      [compiler, 'nodenext', false] as const,
      [compiler, 'bundler', true] as const,
    ]),
  )('TypeScript %s, %s, @types/node %s', async (compiler, resolution, nodeTypes) => {
    const { errors } = await compile(await folder, ['consumer.ts', ...everything], {
      compiler,
      resolution,
      nodeTypes,
    });
    expect(errors).toEqual([]);
  });
});

describe('the source of a stock Vtiger 8.4 compiles', () => {
  const files = filesOf(stock, null);
  const folder = folderOf([...files, { path: 'package.json', text: '{"type":"module"}' }], {
    '@types/node': installed('@types/node'),
    'undici-types': installed('undici-types'),
    undici: installed('undici'),
  });

  it.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', async (compiler) => {
    const paths = files.map(({ path }) => path).filter((path) => path.endsWith('.ts'));
    const { errors } = await compile(await folder, paths, {
      compiler,
      resolution: 'nodenext',
      nodeTypes: true,
    });
    expect(errors).toEqual([]);
  });
});
