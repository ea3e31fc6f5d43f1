import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build-model.js';
import { withAliases } from '../../src/model/aliases.js';
import { DEFAULT_MODEL_OPTIONS, type ModelOptions } from '../../src/model/model.js';
import { EMPTY_NAMES, type Names } from '../../src/model/names.js';
import type { Snapshot, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import type { TestCrmOptions } from '../../templates/testing/options.js';
import type { FakerLike } from '../../templates/testing/faker.js';
import type { LooseRepository, Values } from '../contract/loose-client.js';
import { stockSnapshot } from '../helpers/stock-snapshot.js';
import { folderWithKit, kitIn, type LooseKit, type LooseTestCrm } from '../helpers/test-kit.js';

/** What tenants do: unique fields, many mandatory ones of each kind, an API user who sees no users. */
const strictSnapshot: Snapshot = {
  ...demoSnapshot,
  describedBy: { ...demoSnapshot.describedBy, users: [{ id: '19x5', admin: false }] },
  modules: demoSnapshot.modules.map(withoutUsers).flatMap((module) => {
    if (module.name === 'Users') return [];
    if (module.name === 'Accounts') {
      const unique = module.fields.map((field) => ({ ...field, unique: field.mandatory }));
      return [{ ...module, allowDuplicates: false, fields: unique }];
    }
    return ['Contacts', 'Vehicles'].includes(module.name) ? [withManyMandatory(module)] : [module];
  }),
};

function withoutUsers(module: SnapshotModule): SnapshotModule {
  const fields = module.fields.map((field) => {
    const { refersTo } = field;
    if (refersTo === undefined) return field;
    return { ...field, refersTo: refersTo.filter((target) => target !== 'Users') };
  });
  return { ...module, fields };
}

function withManyMandatory(module: SnapshotModule): SnapshotModule {
  const model = buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const { fields: modelled } = model.modules.find(({ api }) => api === module.name)!;
  const writable = new Set(modelled.filter((field) => field.writable).map(({ wire }) => wire));
  const fields = module.fields.map((field) => {
    const { name, type, refersTo } = field;
    // The first record of a module cannot point to one of the same module; nobody makes up files and grids.
    const [target] = refersTo ?? [''];
    const isPossible = !['image', 'file', 'grid'].includes(type) && target !== module.name;
    return { ...field, mandatory: writable.has(name) && isPossible && target !== undefined };
  });
  return { ...module, fields };
}

/** Every option of types that is not its default, and names of somebody's choice. */
const OPTIONS: Partial<ModelOptions> = {
  ...{ currency: 'number', datetime: 'string', integer: 'string' },
  ...{ picklists: 'closed', ids: 'brand' },
};
const NAMES = withAliases(EMPTY_NAMES, {
  modules: { Contacts: 'people' },
  fields: { 'Contacts.lastname': 'familyName', 'Vehicles.fleet_account': 'owner' },
});

const TENANTS: readonly (readonly [
  name: string,
  snapshot: Snapshot,
  modules: number,
  options: Partial<ModelOptions>,
  names: Names,
])[] = [
  ['the demo tenant', demoSnapshot, 14, {}, EMPTY_NAMES],
  ['a stock 8.2', stockSnapshot('8.2'), 27, {}, EMPTY_NAMES],
  ['a stock 8.4', stockSnapshot('8.4'), 27, {}, EMPTY_NAMES],
  ['a tenant with more rules', strictSnapshot, 14, {}, EMPTY_NAMES],
  ['the same with other options and names', strictSnapshot, 14, OPTIONS, NAMES],
];

describe.each(TENANTS)('on %s', (_, snapshot, modules, options, names) => {
  let folder: string;
  let kit: LooseKit;
  beforeAll(async () => {
    folder = await folderWithKit(snapshot, options, names);
    kit = await kitIn(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const keysOf = ({ factory }: LooseTestCrm): string[] =>
    Object.keys(factory).filter((key) => factory[key] !== undefined);
  const open = (more?: TestCrmOptions): Promise<LooseTestCrm> => kit.createTestCrm(more);

  it.each(['cloud', 'oss-8.4-fixed'] as const)(
    'every factory stores records that %s accepts',
    async (profile) => {
      const t = await open({ profile });
      const failures: string[] = [];
      const keys = keysOf(t);
      for (const key of keys) {
        await t.factory[key]!.createMany(2).catch((error: unknown) =>
          failures.push(`${key}: ${String(error)}`),
        );
      }
      await t.close();
      expect(failures).toEqual([]);
      expect(keys).toHaveLength(modules);
    },
  );

  it('what it builds is stored as it is sent', async () => {
    const altered: string[] = [];
    const t = await open({
      client: {
        onEvent: (event) => {
          if (event.type === 'altered') altered.push(`${event.module} ${event.fields.join()}`);
        },
      },
    });
    for (const key of keysOf(t)) {
      const repository = Reflect.get(t.crm, key) as { create(values: Values): Promise<Values> };
      await repository.create(t.factory[key]!.build());
    }
    await t.close();
    // A real order that does not recur loses it, too.
    expect(altered.filter((what) => what !== 'SalesOrder invoicestatus')).toEqual([]);
  });

  it('the instance is what the package was generated from', async () => {
    const t = await open();
    expect(await t.crm.$checkSchema()).toEqual([]);
    await t.close();
  });

  it('the same seed makes the same data, another one other data', async () => {
    const buildAll = async (seed: number): Promise<string> => {
      const t = await open({ seed });
      const built = keysOf(t).map((key) => [t.factory[key]!.build(), t.factory[key]!.build()]);
      await t.close();
      return JSON.stringify(built);
    };
    const first = await buildAll(1);
    expect(await buildAll(1)).toBe(first);
    expect(await buildAll(2)).not.toBe(first);
  });
});

describe('the factory', () => {
  let folder: string;
  let t: LooseTestCrm;
  beforeAll(async () => {
    folder = await folderWithKit(demoSnapshot);
    t = await (await kitIn(folder)).createTestCrm();
  });
  afterAll(async () => {
    await t.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes values, for all records or for each', async () => {
    const { contacts } = t.factory;
    expect(contacts!.build({ lastname: 'King' })).toMatchObject({ lastname: 'King' });
    const many = await contacts!.createMany(3, (index) => ({ lastname: `King ${String(index)}` }));
    expect(many.map((contact) => contact['lastname'])).toEqual(['King 0', 'King 1', 'King 2']);
    const same = await contacts!.createMany(2, { lastname: 'King' });
    expect(same.map((contact) => contact['lastname'])).toEqual(['King', 'King']);
  });

  it('stores what a record must point to, once, and again after it was deleted', async () => {
    t.sandbox.reset();
    const { vehicles } = t.factory;
    const first = vehicles!.build()['fleet_account'] as string;
    expect(vehicles!.build()['fleet_account']).toBe(first);
    const { accounts } = t.crm as unknown as { readonly accounts: LooseRepository };
    await accounts.delete(first);
    const second = vehicles!.build()['fleet_account'] as string;
    expect(second).not.toBe(first);
    expect(await accounts.find(second)).not.toBeNull();
  });

  it('begins anew after a reset', async () => {
    t.sandbox.reset();
    const first = await t.factory['vehicles']!.create();
    t.sandbox.reset();
    const again = await t.factory['vehicles']!.create();
    expect({ ...again, createdtime: null, modifiedtime: null }).toEqual({
      ...first,
      createdtime: null,
      modifiedtime: null,
    });
  });

  it('has none for what nobody creates by the API', () => {
    expect(t.factory['users']).toBeUndefined();
    expect(t.factory['currency']).toBeUndefined();
  });

  it('makes up texts with a faker of choice', async () => {
    const seeds: number[] = [];
    const word = (): string => 'fake';
    const faker: FakerLike = {
      seed: (seed) => seeds.push(seed),
      person: { firstName: word, lastName: word },
      company: { name: word },
      internet: { email: () => 'fake@example.com', url: () => 'https://fake.example' },
      phone: { number: () => '1' },
      location: { city: word, country: word, state: word, streetAddress: word, zipCode: word },
      lorem: { words: word, sentence: word },
    };
    const other = await (await kitIn(folder)).createTestCrm({ faker, seed: 7 });
    expect(other.factory['contacts']!.build()).toMatchObject({
      firstname: 'fake',
      lastname: 'fake',
    });
    expect(seeds).toEqual([7]);
    await other.close();
  });
});
