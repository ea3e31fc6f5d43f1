import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleTable } from '../../../src/emit/table.js';
import { buildModel } from '../../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../../src/model/model.js';
import { EMPTY_NAMES } from '../../../src/model/names.js';
import { demoSnapshot } from '../../../src/sandbox/demo/snapshot.js';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.js';
import { createBaseClient, type BaseClient } from '../../../templates/runtime/client.js';
import type { Repository } from '../../../templates/runtime/repository/repository.js';
import type { TableEntry } from '../../../templates/runtime/schema/module-table.js';
import type { LooseModule } from '../../helpers/sandbox-client.js';

interface Crm extends BaseClient {
  readonly contacts: Repository<LooseModule>;
}

let sandbox: Sandbox;
let crm: Crm;

/** A client of the one package, on any instance. */
function clientOf({ url, username, accessKey }: Sandbox): Crm {
  const options = { ...DEFAULT_MODEL_OPTIONS, ids: 'brand', integer: 'string' } as const;
  const { modules } = buildModel(demoSnapshot, EMPTY_NAMES, options);
  const tables = modules.map((module): TableEntry => [
    module.names.key,
    module.api,
    JSON.stringify(moduleTable(module, options)),
  ]);
  return createBaseClient<Crm>({ url, username, accessKey, transport: 'session' }, tables);
}

beforeAll(async () => {
  sandbox = await startSandbox();
  crm = clientOf(sandbox);
});
afterAll(async () => {
  await crm.$close();
  await sandbox.close();
});

function described(): string[] {
  return sandbox.requests.flatMap(({ operation, params }) =>
    operation === 'describe' ? [params['elementType'] ?? ''] : [],
  );
}

describe("a package for several instances (ids: 'brand')", () => {
  test('learns a prefix when isEmpty needs it, once', async () => {
    const nobody = crm.contacts.where('account_id', 'isEmpty').select('account_id');
    expect(() => nobody.toVtql()).toThrow('no id prefix');
    expect(described()).toEqual([]);
    const rows = await nobody.all();
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row['account_id']))).toEqual(new Set([null]));
    expect(await nobody.count()).toBe(rows.length);
    expect(described()).toEqual(['Accounts']);
    // Known by now.
    expect(crm.contacts.where('account_id', 'isEmpty').toVtql()).toContain("account_id = '11x0'");
  });

  test('requests nothing where no prefix is needed', async () => {
    const before = described().length;
    const [row] = await crm.contacts.limit(1).all();
    const id = String(row?.['id']);
    expect(await crm.contacts.retrieve(crm.contacts.id(id))).toMatchObject({ id });
    expect(described().length).toBe(before);
  });

  test('in an alternative of an or, too', async () => {
    const either = await crm.contacts
      .where((w) => w.or([w('contact_id', 'isEmpty'), w('lastname', '=', 'Nobody')]))
      .limit(2)
      .all();
    expect(either.length).toBe(2);
  });

  test('works on another instance, whose prefixes differ', async () => {
    const modules = demoSnapshot.modules.map((module) =>
      module.isEntity ? { ...module, idPrefix: `1${module.idPrefix ?? ''}` } : module,
    );
    const at = (module: string): string =>
      modules.find(({ name }) => name === module)?.idPrefix ?? '';
    const [account, first] = [`${at('Accounts')}x5`, `${at('Contacts')}x7`];
    expect([account, first]).toEqual(['111x5', '112x7']);
    const owner = { assigned_user_id: '19x1' };
    const records = [
      { module: 'Accounts', id: account, values: { accountname: 'Acme', ...owner } },
      { module: 'Contacts', id: first, values: { lastname: 'A', account_id: account, ...owner } },
      { module: 'Contacts', id: '112x8', values: { lastname: 'B', ...owner } },
    ];
    const snapshot = { ...demoSnapshot, modules };
    const production = await startSandbox({ snapshot, data: { records } });
    const other = clientOf(production);
    try {
      const empty = (of: Crm) => of.contacts.where('account_id', 'isEmpty').select('lastname');
      const nobody = empty(other);
      expect(await nobody.all()).toEqual([{ id: '112x8', lastname: 'B' }]);
      expect(empty(other).toVtql()).toContain("account_id = '111x0'");
      await other.contacts.revise('112x8', { account_id: account });
      expect(await nobody.count()).toBe(0);
      const include = { account_id: ['accountname'] } as never;
      expect(await other.contacts.select('lastname').include(include).first()).toMatchObject({
        id: first,
        $ref: { account_id: { id: account, accountname: 'Acme' } },
      });
      expect(await other.contacts.find(first, ['lastname'])).toEqual({ id: first, lastname: 'A' });
      // Of the first instance nothing was forgotten.
      expect(empty(crm).toVtql()).toContain("account_id = '11x0'");
    } finally {
      await other.$close();
      await production.close();
    }
  });
});
