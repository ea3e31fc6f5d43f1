import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generated } from '../../src/emit/emit.js';
import { runtimeFiles } from '../../src/emit/runtime-files.js';
import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import { removedFields, removedSince, withRemoved } from '../../src/release/removed-fields.js';
import { DEFAULT_MODEL_OPTIONS, type Model } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { Snapshot, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { createBaseClient } from '../../templates/runtime/client.js';
import type { Repository } from '../../templates/runtime/repository/repository.js';
import { contactRecords, type LooseModule, type SandboxClient } from '../helpers/sandbox-client.js';
import { languageService, typeCheck } from '../helpers/type-check.js';
import { base, withModule } from './diff-base.js';
import { everyUse } from './diff-consumer.js';

const STAYS = new Set(['id', 'lastname', 'leadsource', 'colours']);

/** Of Contacts nothing is left but a name and two picklists that lost a value each. */
const after: Snapshot = withModule('Contacts', (module) => ({
  ...module,
  fields: module.fields
    .filter(({ name }) => STAYS.has(name))
    .map((field) => ({
      ...field,
      ...(field.picklist && {
        picklist: field.picklist.filter(({ value }) => value !== 'Call' && value !== 'Red'),
      }),
    })),
}));

function modelOf(snapshot: Snapshot, removed: Snapshot | null = null): Model {
  const whole = withRemoved(snapshot, removed);
  const marks = removedFields(snapshot, removed);
  const model = buildModel(whole, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS, undefined, marks);
  return { ...model, removedIn: '2.0.0' };
}

const deprecating = modelOf(after, removedSince(base, after, after));
const contacts = deprecating.modules.find(({ api }) => api === 'Contacts')!;
const removedFieldsOfContacts = contacts.fields.filter((field) => field.removed);

interface Text {
  readonly path: string;
  readonly text: string;
}

function packageIn(folder: string, model: Model): Text[] {
  return [...generated(model, ['dts'])].map(({ path, text }) => ({
    path: `${folder}/${path}`,
    text: text.replaceAll("'./runtime/", "'../runtime/"),
  }));
}

const USE = `import type { Client } from './deprecating/index.js';
export async function use(crm: Client): Promise<void> {
  const row = await crm.contacts.select('title').firstOrThrow();
  const title: string = row.title;
  void title;
}
`;

describe('the release that deprecates', () => {
  const files: Text[] = [
    ...runtimeFiles('js').filter(({ path }) => path.endsWith('.d.ts')),
    ...packageIn('before', modelOf(base)),
    ...packageIn('deprecating', deprecating),
    ...packageIn('after', modelOf(after)),
    { path: 'first.ts', text: everyUse(modelOf(base), './before', './deprecating', () => true) },
    { path: 'next.ts', text: everyUse(deprecating, './deprecating', './after', () => true) },
    { path: 'use.ts', text: USE },
  ];

  it('compiles with every consumer, and the next release does not', () => {
    expect(removedFieldsOfContacts.length).toBeGreaterThan(12);
    const problems = typeCheck(files);
    expect([...problems.keys()]).toEqual(['next.ts']);
  });

  it('strikes through what leaves with the next release', () => {
    const hints = languageService(files).getSuggestionDiagnostics('/use.ts');
    const words = hints
      .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
      .map(({ start, length }) => USE.slice(start, start + length));
    expect(words).toEqual(['title']);
    expect(ts.flattenDiagnosticMessageText(hints[0]!.messageText, '')).toContain('deprecated');
  });
});

describe('the client of that release', () => {
  const LOST = ['title', 'birthday', 'account_id', 'donotcall', 'cf_855'];
  const left: Snapshot = {
    ...demoSnapshot,
    modules: demoSnapshot.modules.map((module) =>
      module.name !== 'Contacts' ? module : lessened(module, LOST, 'leadsource', 'Cold Call'),
    ),
  };
  const model = modelOf(left, removedSince(demoSnapshot, left, left));
  let sandbox: Sandbox;
  let crm: SandboxClient;

  beforeAll(async () => {
    const records = contactRecords(3, () => ({ leadsource: 'Cold Call' }));
    sandbox = await startSandbox({ snapshot: left, data: { records } });
    const { url, username, accessKey } = sandbox;
    crm = createBaseClient<SandboxClient>(
      { url: `${url}/webservice.php`, username, accessKey },
      model.modules.map(({ names, api }, index) => [
        names.key,
        api,
        JSON.stringify(moduleTable(model.modules[index]!, DEFAULT_MODEL_OPTIONS)),
      ]),
    );
  });

  afterAll(() => sandbox.close());

  const EMPTY = { title: '', birthday: null, account_id: null, donotcall: null, cf_855: [] };

  it('reads it as empty, and never requests it', async () => {
    const { contacts: repository } = crm as unknown as { contacts: Repository<LooseModule> };
    const id = '12x1001';
    expect(await repository.select(...LOST).all()).toEqual(
      ['12x1000', id, '12x1002'].map((each) => ({ ...EMPTY, id: each })),
    );
    expect(await repository.first()).toMatchObject(EMPTY);
    expect(await repository.retrieve(id)).toMatchObject(EMPTY);
    expect(await repository.find(id, ['title', 'lastname'])).toEqual({
      id,
      title: '',
      lastname: 'Name 0001',
    });
    expect(
      await repository
        .select('lastname')
        .include({ account_id: ['accountname'] } as never)
        .first(),
    ).toMatchObject({ $ref: { account_id: null } });
    const asked = sandbox.requests.flatMap(({ params }) => params['query'] ?? []);
    expect(asked.length).toBeGreaterThan(3);
    for (const statement of asked) for (const name of LOST) expect(statement).not.toContain(name);
    // Old records may hold a removed value.
    expect(await repository.where('leadsource', '=', 'Cold Call').count()).toBe(3);
    expect((await crm.$checkSchema()).filter(({ module }) => module === 'Contacts')).toEqual([]);
  });

  const id = '12x1000';
  it.each<[what: string, call: (of: Repository<LooseModule>) => unknown, message: RegExp]>([
    [
      'a field',
      (of) => of.revise(id, { title: 'CEO' }),
      /Contacts: title was removed from the CRM/,
    ],
    [
      'an emptied one',
      (of) => of.revise(id, { birthday: null }),
      /birthday was removed from the CRM/,
    ],
    [
      'a value',
      (of) => of.revise(id, { leadsource: 'Cold Call' }),
      /leadsource takes no value that was removed/,
    ],
    ['where', (of) => of.where('title', '=', 'CEO'), /title was removed from the CRM/],
    [
      'where with an object',
      (of) => of.where({ title: 'CEO' } as never),
      /title was removed from the CRM/,
    ],
    ['order', (of) => of.orderBy('title'), /title was removed from the CRM/],
  ])('refuses %s before anything is sent', async (_, call, message) => {
    const { contacts: repository } = crm as unknown as { contacts: Repository<LooseModule> };
    const before = sandbox.requests.length;
    const attempt = async (): Promise<unknown> => await call(repository);
    await expect(attempt()).rejects.toThrow(message);
    expect(sandbox.requests.length).toBe(before);
  });

  it('accepts defaults that are spread, without removed fields', () => {
    const lost = { ...base, modules: [] };
    const texts = [...generated(modelOf(after, removedSince(base, after, after)), ['js'])];
    expect(texts.find(({ path }) => path === 'contacts.js')?.text).toContain(
      "export const contactsDefaults = {\n  firstname: undefined,\n  leadsource: 'Web',\n};",
    );
    expect(removedSince(base, lost, lost)).toBeNull();
  });
});

function lessened(
  module: SnapshotModule,
  fields: readonly string[],
  picklist: string,
  value: string,
): SnapshotModule {
  return {
    ...module,
    fields: module.fields
      .filter(({ name }) => !fields.includes(name))
      .map((field) =>
        field.name !== picklist
          ? field
          : { ...field, picklist: field.picklist!.filter((entry) => entry.value !== value) },
      ),
  };
}
