import { afterEach, describe, expect, test } from 'vitest';
import type {
  ChangeBatch,
  ChangeToken,
  ClientEvent,
  ModuleTypes,
} from '../../../templates/runtime/index.js';
import { createCore, type Core } from '../../../templates/runtime/core.js';
import { coreOf } from '../../../templates/runtime/connection.js';
import {
  ConnectionError,
  AuthenticationError,
  isVtigerError,
} from '../../../templates/runtime/errors.js';
import { watchChanges } from '../../../templates/runtime/sync/watch.js';
import { abortable, type Clock } from '../../../templates/runtime/transport/clock.js';
import { fakeTransport } from '../../helpers/fake-transport.js';
import { contactRecords, demoTables, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';

const scope = 'application';
const start = Date.UTC(2026, 0, 1);
let now = start;
let open: OpenSandbox | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** A clock that never waits: what would happen meanwhile happens in `meanwhile`. */
function fakeClock(
  meanwhile: (pause: number) => Promise<void> | void,
): Clock & { pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    random: () => 0,
    async pause(milliseconds, signals) {
      pauses.push(milliseconds);
      await meanwhile(pauses.length);
      await abortable<void>((resolve) => void resolve(), signals);
    },
  };
}

const contactsOf = (core: Core) => core.findTable('Contacts')!;

async function collect(
  batches: AsyncIterable<ChangeBatch<ModuleTypes>>,
): Promise<ChangeBatch<ModuleTypes>[]> {
  const all: ChangeBatch<ModuleTypes>[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

describe.each(['oss-8.4-fixed', 'cloud', 'oss-8.4'] as const)('watch on %s', (profile) => {
  const synced = profile !== 'oss-8.4';

  test('brings every change once, with the token to go on with, and ends by its signal', async () => {
    now = start + 1000;
    open = await openSandbox({
      ...{ profile, clock: () => now },
      data: { records: contactRecords(250, () => ({ modifiedtime: '2026-01-01 00:00:00' })) },
    });
    const { crm } = open;
    const stop = new AbortController();
    const clock = fakeClock(async (round) => {
      now += 60_000;
      if (round === 1) await crm.contacts.revise('12x1003', { email: 'a@b.c' });
      if (round === 2) await crm.contacts.delete('12x1004');
      if (round === 4) stop.abort();
    });
    const core = coreOf(crm);
    const options = {
      since: new Date(start),
      scope,
      signal: stop.signal,
      intervalMs: 5000,
    } as const;
    const batches = await collect(watchChanges(core, contactsOf(core), options, clock));
    const changed = batches.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    const count = (kind: string): number => changed.filter((one) => one === kind).length;
    expect(count('updated')).toBe(251);
    expect(count('deleted')).toBe(synced ? 1 : 0);
    expect(count('unknown-deletions')).toBe(synced ? 0 : 1);
    expect(batches.every(({ changes }) => changes.length > 0)).toBe(true);
    // Another watch begins where this one ended.
    expect(clock.pauses).toEqual([5000, 5000, 5000, 5000]);
    const token = JSON.parse(JSON.stringify(batches.at(-1)?.token)) as ChangeToken;
    const again = new AbortController();
    const idle = fakeClock(() => again.abort());
    open.operations();
    const rest = await collect(
      watchChanges(core, contactsOf(core), { since: token, scope, signal: again.signal }, idle),
    );
    expect(rest.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'updated')).toEqual(
      [],
    );
    expect(idle.pauses).toEqual([60_000]);
    // A round without news is one call.
    expect(open.operations()).toEqual([synced ? 'sync' : 'query']);
  });
});

test('a round begins when the changes of the last one are handled', async () => {
  open = await openSandbox({ profile: 'cloud', data: { records: contactRecords(3) } });
  const core = coreOf(open.crm);
  const stop = new AbortController();
  const clock = fakeClock(() => stop.abort());
  open.operations();
  for await (const { changes } of watchChanges(
    core,
    contactsOf(core),
    { since: new Date(start), scope, signal: stop.signal },
    clock,
  )) {
    expect(changes).toHaveLength(3);
    expect(clock.pauses).toEqual([]);
    expect(open.operations()).toContain('sync');
    await new Promise((resolve) => setImmediate(resolve));
    expect(open.operations()).toEqual([]);
  }
  expect(clock.pauses).toEqual([60_000]);
});

describe('while the server is away', () => {
  const options = { url: 'https://crm.example.com', username: 'api', accessKey: 'k' };
  const events: ClientEvent[] = [];
  const answers: Record<string, unknown> = {};
  const core = (): Core => {
    const made = createCore(
      { ...options, onEvent: (event) => void events.push(event) },
      undefined,
      fakeTransport(answers, { serverVersion: '10.0.0', kind: 'rest' }),
    );
    made.addEntries(demoTables());
    return made;
  };
  const away = new ConnectionError('away');
  const empty = { updated: [], deleted: [], more: false, lastModifiedTime: start / 1000 };

  test('it waits longer and longer, says so, and goes on', async () => {
    answers['sync'] = answers['sync:Contacts'] = away;
    const stop = new AbortController();
    const clock = fakeClock((round) => {
      if (round === 6) answers['sync'] = answers['sync:Contacts'] = empty;
      if (round === 8) stop.abort();
    });
    const one = core();
    const watched = { since: new Date(start), scope, signal: stop.signal } as const;
    expect(await collect(watchChanges(one, contactsOf(one), watched, clock))).toEqual([]);
    const minutes = clock.pauses.map((pause) => pause / 60_000);
    expect(minutes).toEqual([1.5, 3, 6, 7.5, 7.5, 7.5, 1, 1]);
    expect(events.filter(({ type }) => type === 'wait')).toHaveLength(6);
  });

  test('what does not pass by itself is thrown', async () => {
    answers['sync'] = answers['sync:Contacts'] = new AuthenticationError('no');
    const one = core();
    const clock = fakeClock(() => undefined);
    const watching = collect(
      watchChanges(one, contactsOf(one), { since: new Date(start), scope }, clock),
    );
    await expect(watching).rejects.toSatisfy(
      (error) => isVtigerError(error) && error.code === 'AUTHENTICATION',
    );
    expect(clock.pauses).toEqual([]);
  });

  test.each([0, 999, NaN, Infinity, -1])('an interval of %d is refused', async (intervalMs) => {
    const one = core();
    const watching = collect(
      watchChanges(one, contactsOf(one), { since: new Date(start), scope, intervalMs }),
    );
    await expect(watching).rejects.toThrow(/intervalMs of at least 1000/);
  });
});
