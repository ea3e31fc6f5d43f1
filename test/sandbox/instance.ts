import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { DEFAULT_ACCESS_KEY, startSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxData, SandboxOptions, SandboxUser } from '../../src/sandbox/index.js';

const FOLDER = new URL('../fixtures/vtiger-8.4/', import.meta.url);

export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

const snapshot = readFixture('snapshot.json') as Snapshot;
const { columns, later, ...data } = readFixture('data.json') as SandboxData & {
  columns: NonNullable<SandboxOptions['columns']>;
  later: SandboxData['records'];
};
const german = readFixture('german-labels.json') as Readonly<Record<string, string>>;

/** The users of the recorded instance. */
const USERS: readonly SandboxUser[] = [
  {
    number: 1,
    username: 'admin',
    accessKey: DEFAULT_ACCESS_KEY,
    admin: true,
    firstName: 'Ada',
    lastName: 'Administrator',
    email: 'admin@crm.example',
    groups: [2, 3, 4],
  },
  {
    number: 2002,
    username: 'restricted',
    accessKey: 'restrictedKey',
    admin: false,
    lastName: 'Restricted',
    hiddenModules: ['Invoice', 'PriceBooks', 'Faq', 'Assets'],
    readOnlyModules: ['Products'],
    hiddenFields: ['Contacts.homephone', 'Contacts.birthday'],
    readOnlyFields: ['Contacts.mobile'],
    sees: 'own',
  },
  {
    number: 2003,
    username: 'berlin',
    accessKey: 'berlinKey',
    admin: false,
    firstName: 'Bernd',
    lastName: 'Berlin',
    timeZone: 'Europe/Berlin',
    labels: german,
  },
];

/**
 * A sandbox that holds what the recorded instance held when it was read, or, `after` that, what it
 * held when it was written to.
 */
export function startRecorded(options: SandboxOptions, after: boolean): Promise<Sandbox> {
  const held = after ? { ...data, records: [...data.records, ...later] } : data;
  return startSandbox({ snapshot, data: held, columns, users: USERS, ...options });
}

/** What a login sends instead of the key. */
export function proof(
  token: string,
  username: string,
  fallback: string = DEFAULT_ACCESS_KEY,
): string {
  const key = USERS.find((user) => user.username === username)?.accessKey ?? fallback;
  return createHash('md5')
    .update(token + key)
    .digest('hex');
}

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** One request to webservice.php, with nothing done for the caller. */
export async function call(
  sandbox: Sandbox,
  method: string,
  params: Readonly<Record<string, string>>,
  session: string | null,
): Promise<RawAnswer> {
  const all = new URLSearchParams({
    ...params,
    ...(session === null ? {} : { sessionName: session }),
  });
  const response =
    method === 'GET'
      ? await sandbox.fetch(new Request(`${sandbox.url}/webservice.php?${all.toString()}`))
      : await sandbox.fetch(new Request(`${sandbox.url}/webservice.php`, { method, body: all }));
  return { status: response.status, body: await response.text() };
}

/** Logs a user in and gives the session. */
export async function login(sandbox: Sandbox, username = sandbox.username): Promise<string> {
  const challenge = await call(sandbox, 'GET', { operation: 'getchallenge', username }, null);
  const { token } = resultOf(challenge) as { token: string };
  const answer = await call(
    sandbox,
    'POST',
    {
      operation: 'login',
      username,
      accessKey: proof(token, username, sandbox.accessKey),
    },
    null,
  );
  return (resultOf(answer) as { sessionName: string }).sessionName;
}

export function resultOf(answer: RawAnswer): unknown {
  return (JSON.parse(answer.body) as { result?: unknown }).result;
}

/** The multipart create of a document; the index of the answers leaves the body out. */
export async function upload(sandbox: Sandbox, session: string | null): Promise<RawAnswer> {
  const form = new FormData();
  form.set('operation', 'create');
  form.set('sessionName', session ?? '');
  form.set('elementType', 'Documents');
  form.set(
    'element',
    JSON.stringify({
      notes_title: 'Doc upload',
      assigned_user_id: '19x1',
      filelocationtype: 'I',
      filestatus: '1',
      folderid: '22x1',
    }),
  );
  form.set('filename', new Blob(['hello world\n'], { type: 'text/plain' }), 'hello.txt');
  const response = await fetch(`${sandbox.url}/webservice.php`, { method: 'POST', body: form });
  return { status: response.status, body: await response.text() };
}
