import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MODULE, type ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import {
  createKey,
  createWriteQueue,
  recordKey,
  writeKeys,
  writeQueueOf,
} from '../../../templates/runtime/write/write-queue.js';
import type { Lane, WriteKey, WriteQueue } from '../../../templates/runtime/write/write-queue.js';

const tableOf = (module: string, flags = 0): ModuleTable => ({
  module,
  prefix: '12',
  flags,
  fields: [],
  relations: [],
});
const contacts = tableOf('Contacts');
const quotes = tableOf('Quotes', MODULE.inventory);
const invoice = tableOf('Invoice', MODULE.inventory);

const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Writes that end when the test ends them; shows what runs at the same time. */
function observe(queue: WriteQueue) {
  const running = new Set<string>();
  const ends = new Map<string, () => void>();
  const start = (name: string, keys: readonly WriteKey[], signal?: AbortSignal): Promise<void> =>
    queue.run(
      keys,
      () =>
        new Promise<void>((resolve) => {
          running.add(name);
          ends.set(name, () => {
            running.delete(name);
            resolve();
          });
        }),
      signal,
    );
  return {
    start,
    running: async () => {
      await settled();
      return [...running];
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await settled();
    },
  };
}

describe('which writes may overlap', () => {
  const table: readonly (readonly [string, readonly WriteKey[], readonly WriteKey[], boolean])[] = [
    [
      'two creates of a module',
      writeKeys(contacts, undefined),
      writeKeys(contacts, undefined),
      false,
    ],
    ['creates of two modules', writeKeys(contacts, undefined), [createKey('Leads')], true],
    ['two writes to a record', writeKeys(contacts, '12x1'), writeKeys(contacts, '12x1'), false],
    ['writes to two records', writeKeys(contacts, '12x1'), writeKeys(contacts, '12x2'), true],
    ['a create and a revise', writeKeys(contacts, undefined), writeKeys(contacts, '12x1'), true],
    [
      'creates of two inventory modules',
      writeKeys(quotes, undefined),
      writeKeys(invoice, undefined),
      false,
    ],
    [
      'a create and a revise of inventory',
      writeKeys(quotes, undefined),
      writeKeys(invoice, '7x1'),
      false,
    ],
    [
      'two creates with writeConcurrency 2',
      writeKeys(contacts, undefined, 2),
      writeKeys(contacts, undefined, 2),
      true,
    ],
    [
      'two writes to a record with writeConcurrency 2',
      writeKeys(contacts, '12x1', 2),
      writeKeys(contacts, '12x1', 2),
      false,
    ],
    [
      'a conversion and a create of its target',
      [recordKey('10x1'), createKey('Contacts')],
      writeKeys(contacts, undefined),
      false,
    ],
  ];

  it.each(table)('%s', async (_, first, second, overlap) => {
    const writes = observe(createWriteQueue());
    const all = [writes.start('first', first), writes.start('second', second)];
    expect(await writes.running()).toEqual(overlap ? ['first', 'second'] : ['first']);
    await writes.end('first');
    expect(await writes.running()).toEqual(['second']);
    await writes.end('second');
    await Promise.all(all);
  });
});

describe('the queue', () => {
  it('starts waiting writes in the order of their calls', async () => {
    const queue = createWriteQueue();
    const order: number[] = [];
    const write = (index: number): Promise<void> =>
      queue.run(
        [createKey('Contacts')],
        async () => {
          await settled();
          order.push(index);
        },
        undefined,
      );
    await Promise.all([0, 1, 2, 3].map(write));
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('goes on after a write that failed', async () => {
    const queue = createWriteQueue();
    const failing = queue.run([createKey('A')], () => Promise.reject(new Error('no')), undefined);
    const next = queue.run([createKey('A')], () => Promise.resolve(2), undefined);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe(2);
  });

  it('an abort ends the waiting at once, and gives the place to the next', async () => {
    const writes = observe(createWriteQueue());
    const control = new AbortController();
    const first = writes.start('first', [createKey('A')]);
    const second = writes.start('second', [createKey('A')], control.signal);
    const third = writes.start('third', [createKey('A')]);
    control.abort();
    await expect(second).rejects.toMatchObject({ code: 'ABORTED' });
    await writes.end('first');
    expect(await writes.running()).toEqual(['third']);
    await writes.end('third');
    await Promise.all([first, third]);
  });

  it('is shared by the clients of one instance, whichever endpoint their URL names', async () => {
    const host = 'https://shared.example/crm';
    const one = observe(writeQueueOf(`${host}/webservice.php`));
    const other = observe(writeQueueOf(`${host}/restapi/v1/vtiger/default`));
    const elsewhere = observe(writeQueueOf('https://other.example'));
    const key = [createKey('Contacts')];
    const all = [one.start('one', key), other.start('other', key), elsewhere.start('third', key)];
    expect(await one.running()).toEqual(['one']);
    expect(await other.running()).toEqual([]);
    expect(await elsewhere.running()).toEqual(['third']);
    await one.end('one');
    expect(await other.running()).toEqual(['other']);
    await other.end('other');
    await elsewhere.end('third');
    await Promise.all(all);
  });

  it('never deadlocks, never exceeds a limit, and keeps nothing when it is idle', async () => {
    const key = fc.constantFrom('a', 'b', 'c').map((name) => ({ name, limit: 1 }));
    const write = fc.record({
      keys: fc.uniqueArray(key, { selector: ({ name }) => name }),
      ticks: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
        const lanes = new Map<string, Lane>();
        const queue = createWriteQueue(lanes);
        const held = new Map<string, number>();
        await Promise.all(
          writes.map(({ keys, ticks }) =>
            queue.run(
              keys,
              async () => {
                for (const { name } of keys) {
                  held.set(name, (held.get(name) ?? 0) + 1);
                  expect(held.get(name)).toBe(1);
                }
                for (let tick = 0; tick < ticks; tick++) await settled();
                for (const { name } of keys) held.set(name, (held.get(name) ?? 0) - 1);
              },
              undefined,
            ),
          ),
        );
        expect(lanes.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
