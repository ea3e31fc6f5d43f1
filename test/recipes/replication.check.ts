import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { tenantSchema } from '../../src/emit/tenant-schema.js';
import { demoSnapshot, startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { contactRecords, type SandboxClient } from '../helpers/sandbox-client.js';
import { clientOf, load } from './load.js';

interface Sql {
  query<Row>(text: string, params?: unknown[]): Promise<{ rows: Row[] }>;
}
interface Database extends Sql {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
interface Recipe {
  readonly replicate: (
    crm: SandboxClient,
    schema: unknown,
    db: Omit<Database, 'close'>,
  ) => Promise<void>;
}

const schema = tenantSchema(buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS));
let db: Database;
let replicate: Recipe['replicate'];

beforeAll(async () => {
  const { PGlite } = await load<{ PGlite: new () => Database }>('@electric-sql/pglite');
  db = new PGlite();
  ({ replicate } = await load<Recipe>('replicate.mjs'));
});
afterAll(() => db.close());

class Killed extends Error {}

/** The process dies at the nth step: a query of the database or a request to the CRM, before or after it. */
function reaper(steps: number): { step: () => void } {
  let left = steps;
  return {
    step() {
      if (left-- <= 0) throw new Killed('killed');
    },
  };
}

function mortal(inner: Sql, { step }: { step: () => void }): Sql {
  return {
    async query<Row>(text: string, params?: unknown[]) {
      step();
      const result = await inner.query<Row>(text, params);
      step();
      return result;
    },
  };
}

async function runUntilKilled(sandbox: Sandbox, steps: number): Promise<boolean> {
  const reap = reaper(steps);
  const crm = await clientOf(sandbox, {
    retries: 0,
    fetch: async (url, init) => {
      reap.step();
      const response = await fetch(url, init);
      reap.step();
      return response;
    },
  });
  try {
    await replicate(crm, schema, {
      ...mortal(db, reap),
      transaction: async (work) => {
        const result = await db.transaction((sql) => work(mortal(sql, reap)));
        reap.step();
        return result;
      },
    });
    ends.complete++;
    return true;
  } catch (error) {
    // A request that dies is a lost connection for the client.
    const code = (error as { code?: string }).code;
    if (!(error instanceof Killed) && code !== 'CONNECTION') throw error;
    ends.killed++;
    return false;
  } finally {
    await crm.$close().catch(() => undefined);
  }
}

async function compare(crm: SandboxClient): Promise<void> {
  const { rows } = await db.query<{ id: string; lastname: string; cf_855: string[] }>(
    'select id, lastname, cf_855 from contacts order by id',
  );
  const records = await crm.contacts.select('lastname', 'cf_855').all();
  const wanted = records.map(({ id, lastname, cf_855 }) => ({ id, lastname, cf_855 }));
  expect(rows).toEqual(wanted.sort((a, b) => (a.id < b.id ? -1 : 1)));
  for (const [table, count] of [
    ['accounts', await crm.accounts.count()],
    ['currency', (await crm.currency.all()).length],
    ['users', (await crm.users.all()).length],
  ] as const) {
    const { rows: counted } = await db.query<{ n: number }>(`select count(*)::int n from ${table}`);
    expect([table, counted[0]?.n]).toEqual([table, count]);
  }
}

async function dropTables(): Promise<void> {
  await db.query('drop schema public cascade');
  await db.query('create schema public');
}

/** How the runs ended: without a run that is killed, nothing would be tested. */
const ends = { killed: 0, complete: 0 };

describe.each(['oss-8.4-fixed', 'oss-8.4'] as const)('on %s', (profile) => {
  test('killed anywhere and started again, it loses and doubles nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 29 }),
        async (kills, index) => {
          await dropTables();
          const data = { records: contactRecords(30, (at) => ({ cf_855: at % 2 ? 'Red' : '' })) };
          const sandbox = await startSandbox({ profile, data });
          const crm = await clientOf(sandbox);
          try {
            const change = async (round: number): Promise<void> => {
              const values = { lastname: `Changed ${round}`, assigned_user_id: '19x1' } as const;
              const id = `12x${1000 + ((index + round) % 30)}` as const;
              if (round % 2 === 0) await crm.contacts.revise(id, values).catch(() => undefined);
              else await crm.contacts.delete(id).catch(() => undefined);
              await crm.contacts.create({ ...values, cf_855: ['Blue'] });
            };
            for (const [round, steps] of kills.entries()) {
              await runUntilKilled(sandbox, steps);
              await change(round);
            }
            expect(await runUntilKilled(sandbox, Infinity)).toBe(true);
            await compare(crm);
            // A second run finds nothing new, and changes nothing.
            expect(await runUntilKilled(sandbox, Infinity)).toBe(true);
            await compare(crm);
          } finally {
            await crm.$close();
            await sandbox.close();
          }
        },
      ),
      { numRuns: 10 },
    );
    console.log(`${profile}: ${ends.killed} runs killed, ${ends.complete} complete`);
    expect(ends.killed).toBeGreaterThan(5);
  });
});
