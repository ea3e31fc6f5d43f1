import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../templates/runtime/transport/clock.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import {
  quickClock,
  refuse,
  serve,
  succeed,
  text,
  type Handler,
  type Loopback,
} from '../runtime/transport/loopback.js';
import { runMain, startCli } from './run-cli.js';

/*
 * A server that repeats what it knows of a client (its key, its session, …) wherever an answer has
 * room: nothing of it may be printed, or stand in any file that a command writes.
 */
const KEY = 'cAn4ry/Key+of"test';
const USER = 'robot.canary-7@acme.example';
const TOKEN = 'canary-token';
const SECRETS = {
  'access key': KEY,
  'user name': USER,
  'HTTP Basic credentials': Buffer.from(`${USER}:${KEY}`).toString('base64'),
  'session name': 'canary5e55ion0f1c',
  'md5 secret': createHash('md5')
    .update(TOKEN + KEY)
    .digest('hex'),
} as const;
type Secret = keyof typeof SECRETS;

/** Every form of every secret, in lower case. */
const FORMS = Object.values(SECRETS).flatMap((secret) =>
  [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ].map((form) => form.toLowerCase()),
);

function leaksIn(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([where, found]) =>
    FORMS.filter((form) => found.toLowerCase().includes(form)).map((form) => `${where}: ${form}`),
  );
}

const CONTACTS = { isEntity: true, label: 'Contacts', singular: 'Contact' };
const FIELD = { name: 'lastname', label: 'Last Name', mandatory: false, type: { name: 'string' } };
const FLAGS = { nullable: true, editable: true, isunique: false };
const DESCRIBED = { name: 'Contacts', label: 'Contacts', idPrefix: '12', isEntity: true };
const ABILITIES = { createable: true, updateable: true, deleteable: true, retrieveable: true };

function listTypes(name = 'Contacts', more: object = {}): object {
  return { types: [name], information: { [name]: { ...CONTACTS, ...more } } };
}

function describeContacts(field: object = {}, more: object = {}): object {
  const fields = [{ ...FIELD, ...FLAGS, ...field }];
  return {
    ...DESCRIBED,
    ...ABILITIES,
    labelFields: 'lastname',
    inactiveFields: [],
    fields,
    ...more,
  };
}

const picklist = (value: string, label: string): object => ({
  type: { name: 'picklist', picklistValues: [{ value, label }], defaultValue: value },
});

/** The results of a server without a fault. */
const FINE: Readonly<Record<string, unknown>> = {
  me: { id: '19x1', user_name: USER, is_admin: 'on', time_zone: 'UTC' },
  getchallenge: { token: TOKEN, serverTime: 1, expireTime: 301 },
  login: { sessionName: SECRETS['session name'], userId: '19x1', vtigerVersion: '8.4.0' },
  logout: { message: 'successfull' },
  listtypes: listTypes(),
  describe: describeContacts(),
  relatedtypes: { types: ['Contacts'], information: { Contacts: { label: 'Self' } } },
};

/** Where the server repeats a secret: a result of its own for an operation, or a whole answer. */
type Place = Readonly<Record<string, (secret: string) => unknown>>;
const RESULTS: Readonly<Record<string, Place>> = {
  'the version': { login: (s) => ({ ...(FINE['login'] as object), vtigerVersion: s }) },
  'the id of the user': {
    login: (s) => ({ ...(FINE['login'] as object), userId: s }),
    me: (s) => ({ ...(FINE['me'] as object), id: s }),
  },
  'the name of a module': { listtypes: (s) => listTypes(s) },
  'the label of a module': { listtypes: (s) => listTypes('Contacts', { label: s, singular: s }) },
  'a key of listtypes': { listtypes: (s) => listTypes('Contacts', { [s]: s }) },
  'the name of another module': { describe: (s) => describeContacts({}, { name: s }) },
  'the label of describe': { describe: (s) => describeContacts({}, { label: s }) },
  'the prefix of ids': { describe: (s) => describeContacts({}, { idPrefix: s }) },
  'label fields': {
    describe: (s) => describeContacts({}, { labelFields: s, inactiveFields: [s] }),
  },
  'the name of a field': { describe: (s) => describeContacts({ name: s }) },
  'the label of a field': { describe: (s) => describeContacts({ label: s, dblabel: s }) },
  'the type of a field': { describe: (s) => describeContacts({ type: { name: s } }) },
  'the default of a field': { describe: (s) => describeContacts({ default: s }) },
  'a picklist value': { describe: (s) => describeContacts(picklist(s, 'x')) },
  'a picklist label': { describe: (s) => describeContacts(picklist('x', s)) },
  'the target of a reference': {
    describe: (s) => describeContacts({ type: { name: 'reference', refersTo: [s] } }),
  },
  'a key of describe': { describe: (s) => describeContacts({ [s]: s }, { [s]: { [s]: s } }) },
  'a related list': {
    relatedtypes: (s) => ({ types: [s], information: { [s]: { label: s, actions: s } } }),
  },
  'fields that are no list': { describe: (s) => describeContacts({}, { fields: s }) },
  'a result that is a text': { listtypes: (s) => s, describe: (s) => s, relatedtypes: (s) => s },
};

const HEADERS = ['x-vtiger-version', 'retry-after', 'set-cookie', 'www-authenticate', 'x-echo'];
const headers = (secret: string): Record<string, string> =>
  Object.fromEntries(HEADERS.map((name) => [name, secret]));
const withStatusText =
  (status: number, body: string, secret: string): Handler =>
  (response) => {
    response.writeHead(status, secret, headers(secret)).end(body);
  };
const ANSWERS: Readonly<Record<string, (secret: string, fine: unknown) => Handler>> = {
  'the code of an error': (s) => refuse(s, s),
  'the code of an error, HTTP 400': (s) => refuse(s, s, 400),
  'the message of a lost session': (s) => refuse('INVALID_SESSIONID', s),
  'status line and headers of 200': (s, fine) =>
    withStatusText(200, JSON.stringify({ success: true, result: fine }), s),
  'status line and headers of 400': (s) => withStatusText(400, '', s),
  'status line and headers of 401': (s) => withStatusText(401, s, s),
  'status line and headers of 429': (s) => withStatusText(429, s, s),
  'status line and headers of 500': (s) => withStatusText(500, s, s),
  'a redirect': (s) =>
    text('', 302, { location: `https://${encodeURIComponent(s)}.example/${encodeURI(s)}` }),
  'a page': (s) => text(`<html><title>${s}</title>`),
  'JSON of someone else': (s) => text(JSON.stringify({ [s]: s })),
  'truncated JSON': (s) => text(`{"success":true,"result":{"${s}":"${s}`),
  'a PHP warning before the JSON': (s, fine) =>
    text(`<b>Warning</b>: ${s}\n${JSON.stringify({ success: true, result: fine })}`),
};
const OPERATIONS = {
  rest: ['me', 'listtypes', 'describe', 'relatedtypes'],
  session: ['getchallenge', 'login', 'listtypes', 'describe', 'relatedtypes'],
} as const;
type Transport = keyof typeof OPERATIONS;
/** Not a secret before the client has it. */
const NOT_YET: Readonly<Partial<Record<Secret, readonly string[]>>> = {
  'session name': ['getchallenge', 'login'],
  'md5 secret': ['getchallenge'],
};
const KNOWN: Readonly<Record<Transport, readonly Secret[]>> = {
  rest: ['access key', 'user name', 'HTTP Basic credentials'],
  session: ['access key', 'user name', 'session name', 'md5 secret'],
};

const CONFIG = ['--name', '@acme/crm', '--out', 'out', '--snapshot', 'vtiger.snapshot.json'];
const COMMANDS = {
  init: ['init', '--ci', 'none'],
  pull: ['pull', '--allow-partial', '--json'],
  generate: ['generate', '--pull', '--allow-partial', ...CONFIG],
  check: ['check', '--live', '--json', ...CONFIG],
} as const;
type Command = keyof typeof COMMANDS;

/** What the server does instead of its duty, by operation. */
type Echo = (operation: string) => Handler | undefined;

interface Row {
  readonly place: string;
  readonly echo: Echo;
  readonly commands: readonly Command[];
}

function echoes(transport: Transport, name: Secret): Row[] {
  const secret = SECRETS[name];
  const results = Object.entries(RESULTS).map(([place, change]): Row => ({
    place,
    echo: (operation) => (operation in change ? succeed(change[operation]?.(secret)) : undefined),
    commands: ['init', 'pull', 'generate', 'check'],
  }));
  const answers = Object.entries(ANSWERS).flatMap(([place, answer]) =>
    OPERATIONS[transport]
      .filter((own) => NOT_YET[name]?.includes(own) !== true)
      .map((own): Row => ({
        place: `${place}, at ${own}`,
        echo: (operation) => (operation === own ? answer(secret, FINE[operation]) : undefined),
        // The same failure whichever command meets it; `init` does not get as far as `describe`.
        commands: own === 'describe' || own === 'relatedtypes' ? ['pull'] : ['init', 'generate'],
      })),
  );
  return [...results, ...answers];
}

describe('what a server repeats of a client is neither printed nor written', () => {
  let server: Loopback;
  let echo: Echo = () => undefined;
  beforeAll(async () => {
    const clock = quickClock();
    vi.spyOn(systemClock, 'now').mockImplementation(() => clock.now());
    vi.spyOn(systemClock, 'pause').mockImplementation((...asked) => clock.pause(...asked));
    server = await serve((response, seen) => {
      const fine = succeed(FINE[seen.operation]);
      return (echo(seen.operation) ?? fine)(response, seen);
    });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  /** The files of a project that pulled and generated before the server began to repeat. */
  async function earlierProject(transport: Transport): Promise<Record<string, string>> {
    const cwd = tempFolder();
    const env = { VTIGER_URL: server.url, VTIGER_USERNAME: USER, VTIGER_ACCESS_KEY: KEY };
    echo = () => undefined;
    const flags = ['--transport', transport];
    expect(await runMain(['generate', '--pull', ...CONFIG, ...flags], { cwd, env })).toMatchObject({
      code: 0,
    });
    return tree(cwd);
  }

  const rows = (['rest', 'session'] as const).flatMap((transport) =>
    KNOWN[transport].map((secret) => [transport, secret] as const),
  );
  test.each(rows)('%s: the %s', async (transport, secret) => {
    const env = { VTIGER_URL: server.url, VTIGER_USERNAME: USER, VTIGER_ACCESS_KEY: KEY };
    const earlier = Object.fromEntries(
      Object.entries(await earlierProject(transport)).filter(([path]) => !path.endsWith('/')),
    );
    const leaks: string[] = [];
    for (const { place, echo: started, commands } of echoes(transport, secret)) {
      echo = started;
      for (const command of commands) {
        const cwd = tempFolder();
        if (command === 'check') write(cwd, earlier);
        const args = [...COMMANDS[command], '--transport', transport];
        const { stdout, stderr } = await runMain(args, { cwd, env });
        const files = Object.entries(tree(cwd)).filter(([path]) => path !== '.env');
        const texts = { stdout, stderr, ...Object.fromEntries(files), names: files.join('\n') };
        leaks.push(...leaksIn(texts).map((leak) => `${place}, ${command}: ${leak}`));
      }
    }
    expect(leaks).toEqual([]);
  });
});

test('a key that the server repeats to another API user does not get into the snapshot', async () => {
  const server = await serve((response, seen) => {
    const second = seen.headers.authorization === `Basic ${btoa('second:other-key')}`;
    const describing = second && seen.operation === 'describe';
    const result = describing ? describeContacts({ name: 'hidden', label: KEY }) : undefined;
    return succeed(result ?? FINE[seen.operation])(response, seen);
  });
  const cwd = tempFolder();
  write(cwd, { '.env': 'VTIGER_USERNAME_2=second\nVTIGER_ACCESS_KEY_2=other-key\n' });
  const env = { VTIGER_URL: server.url, VTIGER_USERNAME: USER, VTIGER_ACCESS_KEY: KEY };
  const run = await runMain(['pull', '--transport', 'rest'], { cwd, env });
  await server.close();
  expect(run).toMatchObject({ code: 4, stdout: '' });
  expect(run.stderr).toContain('the CRM repeats the access key, a session or the user name');
  expect(Object.keys(tree(cwd))).toEqual(['.env']);
});

test('the sandbox prints no secret of the environment', async () => {
  const cwd = tempFolder();
  const env = { VTIGER_USERNAME: USER, VTIGER_ACCESS_KEY: KEY };
  for (const args of [
    ['sandbox', '--port', '0'],
    ['sandbox', '--port', '0', '--json'],
  ]) {
    const child = startCli(args, { cwd, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    let printed = '';
    const ready = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (/127\.0\.0\.1/.test(printed)) resolve();
        });
      }
    });
    await ready;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
    expect(leaksIn({ printed, ...tree(cwd) })).toEqual([]);
  }
});
