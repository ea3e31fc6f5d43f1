import type { CallOptions, ConnectOptions } from '../../templates/runtime/options.js';
import type { LooseClient, LooseRepository, Values } from '../contract/loose-client.js';
import type { Fault } from './front.js';

/** The modules of the demo package that the checks use. */
interface DemoClient extends LooseClient {
  readonly contacts: LooseRepository;
  readonly documents: LooseRepository & {
    upload(file: Values, values: Values): Promise<Values>;
  };
}

/** What runs in the client process, and against which front. */
export interface ClientTask {
  readonly createClient: (options: ConnectOptions) => unknown;
  readonly front: string;
  readonly connection: ConnectOptions;
}

/** One check, and why it failed; undefined where it held. */
export interface CheckResult {
  readonly check: string;
  readonly failure?: string | undefined;
}

type Step = readonly [check: string, run: () => Promise<void>];

/** Uses a generated client as an application would; needs nothing but `fetch` of its platform. */
export async function runClientChecks(task: ClientTask): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const clients: DemoClient[] = [];
  const connect = (options: Partial<ConnectOptions> = {}): DemoClient => {
    const client = task.createClient({ ...task.connection, ...options }) as DemoClient;
    clients.push(client);
    return client;
  };
  for (const [check, run] of stepsOf(connect, controlOf(task.front))) {
    try {
      await run();
      results.push({ check });
    } catch (error) {
      results.push({ check, failure: String(error) });
    }
  }
  await Promise.all(clients.map((client) => client.$close()));
  return results;
}

interface Control {
  /** The next request meets the fault. */
  meet(fault: Fault): Promise<void>;
  /** The fault that a request met since. */
  met(): Promise<string>;
  /** How many requests had the text in their body. */
  count(text: string): Promise<number>;
  /** Resolves when a request hangs. */
  arrived(): Promise<void>;
}

function controlOf(front: string): Control {
  const call = async (path: string): Promise<string> => (await fetch(front + path)).text();
  return {
    meet: async (fault) => void (await call(`/_front/meet/${fault}`)),
    met: () => call('/_front/met'),
    arrived: async () => void (await call('/_front/arrived')),
    count: async (text) => Number(await call(`/_front/count/${text}`)),
  };
}

function stepsOf(
  connect: (options?: Partial<ConnectOptions>) => DemoClient,
  control: Control,
): Step[] {
  const crm = connect();
  const once = connect({ retries: 0 });
  let me = '';
  return [
    [
      'login',
      async () => {
        me = (await crm.$me()).id;
        // Logged in now, so that the faults below meet the calls themselves.
        equal((await once.$me()).id, me);
      },
    ],
    [
      'query of two pages',
      async () => {
        const rows = await crm.contacts.select('lastname').limit(150).all();
        equal(new Set(rows.map(({ id }) => id)).size, 150);
      },
    ],
    [
      'create, revise, delete',
      async () => {
        const values = { lastname: 'Lovelace', assigned_user_id: me };
        const { id } = (await crm.contacts.create(values)) as { id: string };
        equal((await crm.contacts.revise(id, { lastname: 'Byron' }))['lastname'], 'Byron');
        await crm.contacts.delete(id);
        equal(await crm.contacts.find(id), null);
      },
    ],
    [
      'upload (multipart)',
      async () => {
        const data = new TextEncoder().encode('content');
        const file = { name: 'file.txt', type: 'text/plain', data };
        const values = { notes_title: 'File', assigned_user_id: me };
        equal((await crm.documents.upload(file, values))['filename'], 'file.txt');
      },
    ],
    [
      'compressed response',
      async () => {
        await control.meet('gzip');
        equal((await crm.contacts.limit(2).all()).length, 2);
        equal(await control.met(), 'gzip');
      },
    ],
    [
      'timeout',
      async () => {
        await control.meet('hang');
        equal(await code(describe(once, { timeoutMs: 500 })), 'TIMEOUT');
      },
    ],
    [
      'abort',
      async () => {
        await control.meet('hang');
        const controller = new AbortController();
        const call = code(describe(once, { signal: controller.signal }));
        await control.arrived();
        controller.abort();
        equal(await call, 'ABORTED');
      },
    ],
    [
      'response beyond the limit',
      async () => {
        const small = connect({ retries: 0, maxResponseBytes: 4000 });
        equal(await code(small.contacts.limit(50).all()), 'PROTOCOL');
      },
    ],
    [
      'text of the status line',
      async () => {
        await control.meet('named');
        equal(await code(once.contacts.limit(1).all()), 'ACCESS_DENIED');
      },
    ],
    [
      'error of the server',
      async () => equal(await code(crm.contacts.retrieve('12x999999')), 'RECORD_NOT_FOUND'),
    ],
    [
      'redirect not followed',
      async () => {
        await control.meet('redirect');
        equal((await code(once.contacts.limit(1).all())) === 'fulfilled', false);
        equal(await control.count('redirected'), 0);
      },
    ],
    [
      'retry after 503',
      async () => {
        await control.meet('503');
        equal((await crm.contacts.limit(2).all()).length, 2);
        equal(await control.met(), '503');
      },
    ],
    [
      'create not repeated after a broken connection',
      async () => {
        const lastname = `Broken${Math.random().toString(36).slice(2)}`;
        await control.meet('break');
        const failed = await code(crm.contacts.create({ lastname, assigned_user_id: me }));
        equal(failed, 'CONNECTION');
        equal(await control.count(lastname), 1);
        equal(await crm.contacts.where({ lastname }).count(), 1);
      },
    ],
  ];
}

function equal(got: unknown, want: unknown): void {
  if (got !== want) throw new Error(`got ${String(got)}, want ${String(want)}`);
}

async function code(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'fulfilled';
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error);
  }
}

function describe(client: DemoClient, options: CallOptions): Promise<unknown> {
  return client.$request('describe', { elementType: 'Contacts' }, { method: 'GET', ...options });
}
