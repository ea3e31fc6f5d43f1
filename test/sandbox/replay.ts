import type { Sandbox, SessionFailure } from '../../src/sandbox/index.js';
import { compareAnswers, parseDocument } from './comparison.js';
import { call, login, proof, upload, readFixture, resultOf, startRecorded } from './instance.js';
import type { RawAnswer } from './instance.js';

/** One recorded request with its answer. */
export interface Recorded {
  readonly name: string;
  readonly user: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
  readonly note?: string;
  readonly multipart?: boolean;
  /** The answer was cut to its first records. */
  readonly cut?: string;
  readonly body: string;
}

export const answers = readFixture('answers.json') as readonly Recorded[];

const WRITES = new Set([
  'create',
  'update',
  'revise',
  'delete',
  'convertlead',
  'add_related',
  'logout',
]);

/**
 * What is replayed on one instance: reads share one, each write has its own, and those that build
 * on each other are one chain in the order they were recorded in.
 */
export function chainOf({ name, params, note }: Recorded): string {
  const chain = CHAINS.find(([, names]) => names.includes(name));
  if (chain !== undefined) return chain[0];
  if (WRITES.has(params['operation'] ?? '') || name.startsWith('session-')) return name;
  return note?.includes('syncType') === true ? 'reads with sync repaired' : 'reads';
}

const CHAINS: readonly (readonly [string, readonly string[]])[] = [
  [
    'one contact, changed and deleted',
    [
      'revise-one-field',
      'revise-null',
      'revise-empty',
      'revise-readonly',
      'revise-unknown-field',
      'update-minimal',
      'update-with-stale-modifiedtime',
      'delete',
      'delete-again',
      'revise-deleted',
      'retrieve-deleted',
    ],
  ],
  [
    'one invoice',
    [
      'create-invoice',
      'retrieve-invoice-new',
      'revise-invoice-subject',
      'revise-invoice-lines',
      'update-invoice',
      'create-lineitem',
      'delete-invoice',
    ],
  ],
  ['one lead, converted', ['convertlead-missing-mandatory', 'convertlead-ok', 'convertlead-again']],
  [
    'a task that turns out to be an event',
    ['create-calendar-without-activitytype', 'retrieve-calendar-without-activitytype'],
  ],
  ['sync after a delete', ['sync-after-delete', 'sync-exact-second', 'sync-events']],
  [
    'a vehicle and its driver',
    ['relatedtypes-label-escaped', 'add_related-escaped-label', 'retrieve_related-after-escaped'],
  ],
  ['a fleet', ['add_related-fleet', 'retrieve_related-fleet']],
  ['a linked document', ['add_related-document', 'retrieve_related-documents']],
  [
    'a linked product',
    ['add_related-by-label', 'add_related-again', 'retrieve_related-products-after-add'],
  ],
  ['a session that is left', ['logout', 'after-logout']],
];

/** The steps of a chain in its order. */
function inOrder(steps: readonly Recorded[]): readonly Recorded[] {
  const names = CHAINS.find(([, chain]) => chain.includes(steps[0]?.name ?? ''))?.[1] ?? [];
  return [...steps].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** Sessions that the index lacks, by the name of the answer. */
const SESSIONS: Readonly<Record<string, string>> = {
  'bad-session': 'nosuchsession',
  'session-null-string': 'null',
};

const FAILURES: Readonly<Record<string, SessionFailure>> = {
  'session-expired': 'SESSION_EXPIRED',
  'session-left-idle': 'SESSION_LEFT_IDLE',
  'session-garbage-collected': 'INVALID_SESSIONID',
};

/** The number of the first record that a lead was converted to. */
const CONVERTED: Readonly<Record<string, number>> = {
  'convertlead-ok': 651,
  'convertlead-contact-only': 654,
};

/** Replays steps on one instance; gives what differs, a line each. */
export async function replay(steps: readonly [Recorded, ...Recorded[]]): Promise<string[]> {
  const clock = { now: Date.UTC(2026, 10, 23, 20, 0, 0) };
  const repaired = steps.some(({ note }) => /missing syncType|guard/.test(note ?? ''));
  const sandbox = await startRecorded(
    {
      profile: repaired ? 'oss-8.4-fixed' : 'oss-8.4',
      clock: () => clock.now,
    },
    !chainOf(steps[0]).startsWith('reads'),
  );
  try {
    const sessions = new Map<string, string>();
    const found: string[] = [];
    for (const step of inOrder(steps)) {
      const known = sessions.get(step.user);
      const session =
        step.user === '(none)'
          ? (SESSIONS[step.name] ?? null)
          : (known ?? (await login(sandbox, step.user)));
      if (session !== null) sessions.set(step.user, session);
      prepare(sandbox, clock, step);
      const run = (params: Recorded['params']): Promise<RawAnswer> =>
        call(sandbox, step.method, params, session);
      const params = await withKey(sandbox, step.params);
      const actual = step.multipart === true ? await upload(sandbox, session) : await run(params);
      const lines = await compareAnswers(step, actual, run);
      found.push(...lines.map((line) => `${step.name}: ${line}`));
    }
    return found;
  } finally {
    await sandbox.close();
  }
}

/** The index does not hold the key of a login. */
async function withKey(sandbox: Sandbox, params: Recorded['params']): Promise<Recorded['params']> {
  if (params['accessKey']?.startsWith('<') !== true) return params;
  const username = params['username'] ?? '';
  const challenge = await call(sandbox, 'GET', { operation: 'getchallenge', username }, null);
  const { token } = resultOf(challenge) as { token: string };
  return { ...params, accessKey: proof(token, username) };
}

interface CreatedRecord {
  readonly id: string;
  readonly createdtime?: string;
  readonly LineItems?: readonly { readonly id: string }[];
}

/** Brings the instance to the numbers and the second that the recorded one was at. */
function prepare(sandbox: Sandbox, clock: { now: number }, step: Recorded): void {
  const failure = FAILURES[step.name];
  if (failure !== undefined) sandbox.expireSessions(failure);
  if (step.params['operation'] === 'convertlead')
    sandbox.store.sequences.set('entity', CONVERTED[step.name] ?? 1000);
  if (step.params['operation'] !== 'create') return;
  const result = parseDocument(step.body)?.result as CreatedRecord | undefined;
  if (result === undefined || !Object.hasOwn(result, 'id')) return;
  const module = step.params['elementType'] ?? '';
  const space = module === 'Groups' || module === 'LineItem' ? module : 'entity';
  sandbox.store.sequences.set(space, Number(result.id.split('x')[1]));
  const [line] = result.LineItems ?? [];
  if (line !== undefined) sandbox.store.sequences.set('LineItem', Number(line.id.split('x')[1]));
  const created = result.createdtime;
  if (created !== undefined) clock.now = Date.parse(`${created.replace(' ', 'T')}Z`);
  for (const [name, value] of Object.entries(result)) {
    if (typeof value !== 'string' || !name.endsWith('_no') || !/\d$/.test(value)) continue;
    sandbox.store.counters.set(module, Number(/\d+$/.exec(value)?.[0]));
  }
}
