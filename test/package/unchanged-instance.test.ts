import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareViews } from '../../src/commands/check-live.js';
import { readCrm } from '../../src/introspect/read-crm.js';
import {
  demoSnapshot,
  startSandbox,
  type Sandbox,
  type SandboxUser,
} from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { createBaseClient, type BaseClient } from '../../templates/runtime/client.js';
import { connect, Repository, type ModuleTable } from '../../templates/runtime/index.js';
import { entriesOf, modelFrom, type Making } from '../helpers/bound-model.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';
import { startRecorded } from '../sandbox/instance.js';

const CLERK: SandboxUser = {
  number: 5,
  username: 'clerk',
  accessKey: 'clerkKey',
  admin: false,
  hiddenModules: ['Invoice', 'Vehicles'],
  readOnlyModules: ['Faq'],
  hiddenFields: ['Contacts.homephone'],
  readOnlyFields: ['Contacts.mobile', 'Leads.company'],
  picklists: { 'Contacts.leadsource': ['Web Site', 'Cold Call'] },
  labels: { Contacts: 'Personen', 'Contacts.lastname': 'Nachname' },
};

/** What an admin types, and a server hands on as it is. */
const worst: Snapshot = {
  ...demoSnapshot,
  modules: demoSnapshot.modules.map((module) => ({
    ...module,
    label: `${module.label} & "<b>`,
    fields: module.fields.map((field) => ({
      ...field,
      label: `${field.label} &amp; '\u0001`,
      ...(field.picklist && {
        picklist: [
          ...field.picklist,
          ...['A & B', '&lt;i&gt;', 'a\u0001b', 'line\nbreak', '"q"', ' ', '0', '日本'].map(
            (value) => ({
              value,
              label: `<b>${value}</b>`,
            }),
          ),
        ],
      }),
    })),
  })),
};

const INSTANCES: readonly (readonly [name: string, start: () => Promise<Sandbox>])[] = [
  ['oss-8.4', () => startSandbox({ users: [CLERK] })],
  ['oss-8.4-fixed', () => startSandbox({ profile: 'oss-8.4-fixed', users: [CLERK] })],
  ['cloud', () => startSandbox({ profile: 'cloud', users: [CLERK] })],
  ['stock metadata', () => startSandbox({ snapshot: stockSnapshot() })],
  [
    'cloud with stock metadata',
    () => startSandbox({ snapshot: stockSnapshot(), profile: 'cloud' }),
  ],
  ['recorded instance', () => startRecorded({}, false)],
  ['worst labels and values', () => startSandbox({ snapshot: worst })],
];

interface Who {
  readonly username: string;
  readonly accessKey: string;
}

type Dialect = 'rest' | 'session';

function client(
  sandbox: Sandbox,
  who: Who,
  transport: Dialect,
  pulled: Snapshot,
  making?: Making,
): BaseClient {
  const { url } = sandbox;
  const model = modelFrom(pulled, making);
  const { username, accessKey } = who;
  const options = { url, username, accessKey, transport };
  return createBaseClient<BaseClient>(options, entriesOf(model), model.excluded);
}

describe.each(INSTANCES)('%s', (name, start) => {
  const dialects: Dialect[] = name.startsWith('cloud') ? ['rest', 'session'] : ['session'];
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await start();
  });
  afterAll(() => sandbox.close());

  async function drift(
    asked: readonly [Who, ...Who[]],
    using: Who,
    transport: Dialect,
    making?: Making,
    rest: { exclude?: string[] } = {},
  ): Promise<unknown> {
    const { url } = sandbox;
    const [{ username, accessKey }, ...users] = asked;
    const { snapshot } = await readCrm({ url, username, accessKey, users, transport, ...rest });
    const crm = client(sandbox, using, transport, snapshot, making);
    const found = await crm.$checkSchema({ relations: true });
    await crm.$close();
    return found;
  }

  test.each(dialects)('its administrator, over %s', async (transport) => {
    expect(await drift([sandbox], sandbox, transport)).toEqual([]);
  });

  test('every option', async () => {
    const making: Making = {
      ...{ currency: 'number', datetime: 'string', integer: 'string' },
      ...{ picklists: 'closed', ids: 'brand' },
    };
    expect(await drift([sandbox], sandbox, dialects[0]!, making)).toEqual([]);
  });

  test('excluded modules and fields, and aliases', async () => {
    const making: Making = {
      modules: { exclude: ['A*', 'L*'] },
      fields: { exclude: ['Contacts.*phone', '*.modifiedtime'] },
      aliases: { fields: { 'Contacts.lastname': 'familyName', 'Contacts.leadsource': 'origin' } },
    };
    // As the config does it: the patterns of modules are those of `pull`.
    const rest = { exclude: ['A*', 'L*'] };
    expect(await drift([sandbox], sandbox, dialects[0]!, making, rest)).toEqual([]);
  });
});

describe.each(['session', 'rest'] as const)('a sandbox on a snapshot, over %s', (transport) => {
  test('knows that modules are excluded, and is not taken for a CRM without them', async () => {
    const options = { profile: 'cloud', username: 'api', accessKey: 'key' } as const;
    const crm = await startSandbox(options);
    const who = { username: crm.username, accessKey: crm.accessKey, transport };
    const exclude = ['A*', 'P*', 'Users', 'Currency'];
    const { snapshot } = await readCrm({ url: crm.url, ...who, exclude });
    await crm.close();
    expect(snapshot.selection).toMatchObject({ exclude: [...exclude].sort() });
    const replay = await startSandbox({ ...options, snapshot });
    const again = await readCrm({ url: replay.url, ...who, exclude, mayMatchNothing: exclude });
    expect(compareViews(snapshot, again.snapshot)).toMatchObject({ drift: false, changes: [] });
    const client = createBaseClient<BaseClient>(
      { url: replay.url, ...who },
      entriesOf(modelFrom(snapshot, { modules: { exclude } })),
      modelFrom(snapshot, { modules: { exclude } }).excluded,
    );
    expect(await client.$checkSchema({ relations: true })).toEqual([]);
    await client.$close();
    await replay.close();
  });
});

describe('API users', () => {
  const restricted = { username: 'restricted', accessKey: 'restrictedKey' };
  const berlin = { username: 'berlin', accessKey: 'berlinKey' };
  let sandbox: Sandbox;
  let recorded: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile: 'cloud', users: [CLERK] });
    recorded = await startRecorded({}, false);
  });
  afterAll(() => Promise.all([sandbox.close(), recorded.close()]));

  test.each<
    [
      what: string,
      at: () => Sandbox,
      asked: (at: Sandbox) => [Who, ...Who[]],
      using: (at: Sandbox) => Who,
    ]
  >([
    ['one who sees less', () => sandbox, () => [CLERK], () => CLERK],
    ['one of a real instance', () => recorded, () => [restricted], () => restricted],
    ['one of another language', () => recorded, () => [berlin], () => berlin],
    ['two together, used as the first', () => sandbox, (at) => [at, CLERK], (at) => at],
    ['two together, used as the second', () => sandbox, (at) => [at, CLERK], () => CLERK],
    ['two together, the lesser first', () => sandbox, (at) => [CLERK, at], () => CLERK],
    ['three together', () => recorded, (at) => [restricted, berlin, at], () => berlin],
  ])('%s', async (_, where, asked, using) => {
    const at = where();
    const [{ username, accessKey }, ...users] = asked(at);
    const { snapshot } = await readCrm({
      url: at.url,
      username,
      accessKey,
      users,
      transport: 'session',
    });
    const crm = client(at, using(at), 'session', snapshot);
    expect(await crm.$checkSchema({ relations: true })).toEqual([]);
    await crm.$close();
  });

  test('deprecated fields are not reported as missing', async () => {
    const { url, username, accessKey } = sandbox;
    const { snapshot } = await readCrm({ url, username, accessKey, transport: 'session' });
    const before: Snapshot = {
      ...snapshot,
      modules: snapshot.modules.map((module) => ({
        ...module,
        fields: module.fields.flatMap((field) => [
          field.picklist === undefined
            ? field
            : { ...field, picklist: [...field.picklist, { value: 'Old', label: 'Old' }] },
          ...(field.name === 'phone' ? [{ ...field, name: 'cf_old' }] : []),
        ]),
      })),
    };
    const crm = client(sandbox, sandbox, 'session', snapshot, { before });
    expect(await crm.$checkSchema()).toEqual([]);
    await crm.$close();
  });

  test('a connection of single modules checks only these, at one call each', async () => {
    const { url, username, accessKey } = sandbox;
    const { snapshot } = await readCrm({ url, username, accessKey, transport: 'session' });
    const model = modelFrom(snapshot);
    const connection = connect({ url, username, accessKey, transport: 'session' });
    const [, , table] = entriesOf(model).find(([, module]) => module === 'Contacts')!;
    new Repository(connection, JSON.parse(table) as ModuleTable);
    expect(await connection.$checkSchema()).toEqual([]);
    expect(connection.$usage().calls).toMatchObject({ listtypes: 1, describe: 1 });
    await connection.$close();
  });

  test('costs one call and one a module, with relations two an entity', async () => {
    const { url, username, accessKey } = sandbox;
    const { snapshot } = await readCrm({ url, username, accessKey, transport: 'session' });
    const entities = snapshot.modules.filter(({ isEntity }) => isEntity).length;
    const crm = client(sandbox, sandbox, 'session', snapshot);
    await crm.$checkSchema();
    const { calls } = crm.$usage();
    expect(calls).toMatchObject({ listtypes: 1, describe: snapshot.modules.length });
    expect(calls['relatedtypes']).toBeUndefined();
    await crm.$checkSchema({ relations: true });
    expect(crm.$usage().calls).toMatchObject({ listtypes: 2, relatedtypes: entities });
    await crm.$close();
  });
});
