import { describe, expect, test, vi } from 'vitest';
import { pull } from '../../src/introspect/pull.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import {
  AccessDeniedError,
  ConnectionError,
  ProtocolError,
  ServerError,
  UnsupportedOperationError,
} from '../../templates/runtime/errors.js';
import { fakeTransport, type FakeAnswers } from '../helpers/fake-transport.js';
import { stockAnswers, stockSnapshot } from '../helpers/stock-snapshot.js';

function stock(): FakeAnswers {
  const { listtypes, describe, relatedtypes } = stockAnswers();
  return {
    listtypes,
    ...Object.fromEntries(Object.entries(describe).map(([m, answer]) => [`describe:${m}`, answer])),
    ...Object.fromEntries(
      Object.entries(relatedtypes).map(([m, answer]) => [`relatedtypes:${m}`, answer]),
    ),
  };
}

const small: FakeAnswers = {
  listtypes: {
    types: ['Contacts', 'Accounts', 'Groups'],
    information: {
      Contacts: { isEntity: true, label: 'Contacts', singular: 'Contact' },
      Accounts: { isEntity: true, label: 'Organizations', singular: 'Organization' },
      Groups: { isEntity: false, label: 'Groups', singular: 'Group' },
    },
  },
  'describe:Contacts': { name: 'Contacts', isEntity: true, idPrefix: '12', fields: [] },
  'describe:Accounts': { name: 'Accounts', isEntity: true, idPrefix: '11', fields: [] },
  'describe:Groups': { name: 'Groups', isEntity: false, idPrefix: '20', fields: [] },
  'relatedtypes:Contacts': { types: [], information: [] },
  'relatedtypes:Accounts': { types: [], information: [] },
};

const denied = new AccessDeniedError('denied', { serverCode: 'ACCESS_DENIED', httpStatus: 200 });
const crashed = new ServerError('crashed', { httpStatus: 500 });

describe('pull', () => {
  test('a stock Vtiger 8.4 costs 1 + N + E calls and gives the snapshot of its answers', async () => {
    const transport = fakeTransport(stock(), { serverVersion: '8.4.0' });
    const { snapshot, calls, droppedKeys } = await pull(transport);
    expect(calls).toEqual({ me: 1, listtypes: 1, describe: 35, relatedtypes: 28 });
    expect(new Set(transport.log).size).toBe(transport.log.length);
    expect(snapshot).toEqual(stockSnapshot());
    expect(droppedKeys).toEqual([]);
  });

  test('two pulls give equal bytes for any order of the answers', async () => {
    const answers = stock();
    const { types, ...rest } = answers['listtypes'] as { types: string[] };
    const turned = { ...answers, listtypes: { types: types.toReversed(), ...rest } };
    const one = await pull(fakeTransport(answers), { concurrency: 1 });
    const other = await pull(fakeTransport(turned), { concurrency: 8 });
    expect(printSnapshot(other.snapshot)).toBe(printSnapshot(one.snapshot));
  });

  test('only selected modules are described', async () => {
    const transport = fakeTransport(small);
    const { snapshot } = await pull(transport, { include: ['*o*'], exclude: ['Groups'] });
    expect(snapshot.modules.map((module) => module.name)).toEqual(['Accounts', 'Contacts']);
    expect(transport.log).not.toContain('describe:Groups');
  });

  test('a pattern that matches nothing fails before anything is described', async () => {
    const transport = fakeTransport(small);
    await expect(pull(transport, { include: ['Quotes'] })).rejects.toMatchObject({
      code: 'PATTERN_UNMATCHED',
    });
    expect(transport.log).toEqual(['listtypes']);
  });

  test('progress counts to the number of modules', async () => {
    const onProgress = vi.fn();
    await pull(fakeTransport(small), { concurrency: 1, onProgress });
    expect(onProgress.mock.calls).toEqual([
      [{ done: 1, total: 3, module: 'Contacts' }],
      [{ done: 2, total: 3, module: 'Accounts' }],
      [{ done: 3, total: 3, module: 'Groups' }],
    ]);
  });

  test.each([1, 3])('at most %i calls are under way', async (concurrency) => {
    const transport = fakeTransport(stock());
    await pull(transport, { concurrency });
    expect(transport.peak()).toBe(concurrency);
  });

  test('who described, by which transport, of which version', async () => {
    const user = { id: '18x5', is_admin: null };
    const transport = fakeTransport(small, { kind: 'rest', serverVersion: '9.1', user });
    const { snapshot } = await pull(transport);
    expect(snapshot.describedBy).toEqual({
      users: [{ id: '18x5', admin: false }],
      transport: 'rest',
      vtigerVersion: '9.1',
    });
    expect(transport.received[0]?.params).toEqual({ fieldTypeList: 'null' });
  });

  test.each([
    ['an entity that only describe knows', { Contacts: {} }, true],
    ['no entity, as listtypes says', { Contacts: { isEntity: false } }, false],
  ])('%s', async (_, information, isEntity) => {
    const transport = fakeTransport({ ...small, listtypes: { types: ['Contacts'], information } });
    const { snapshot } = await pull(transport);
    expect(snapshot.modules[0]?.isEntity).toBe(isEntity);
    expect(transport.log.includes('relatedtypes:Contacts')).toBe(isEntity);
  });
});

test('a server older than relatedtypes has modules without relations, and none that refuses', async () => {
  const absent = new UnsupportedOperationError('not sent');
  const answers = { 'relatedtypes:Contacts': absent, 'relatedtypes:Accounts': absent };
  const { snapshot } = await pull(fakeTransport({ ...small, ...answers }));
  expect(snapshot.refused).toEqual([]);
  expect(snapshot.modules.map(({ name, relations }) => [name, relations])).toEqual([
    ['Accounts', []],
    ['Contacts', []],
    ['Groups', []],
  ]);
});

describe('a module that refuses', () => {
  const refusing: readonly [what: string, answers: FakeAnswers, message: string, code: string][] = [
    [
      'describe denied',
      { 'describe:Contacts': denied },
      'describe: ACCESS_DENIED',
      'ACCESS_DENIED',
    ],
    ['describe crashed', { 'describe:Contacts': crashed }, 'describe: HTTP_500', 'HTTP_500'],
    [
      'another module answers',
      { 'describe:Contacts': { name: 'Accounts', fields: [] } },
      'describe: the answer is about another module',
      'UNREADABLE',
    ],
    [
      'no object answers',
      { 'describe:Contacts': 'x' },
      'describe: the answer is not an object',
      'UNREADABLE',
    ],
    [
      'a code that is a text',
      { 'describe:Contacts': new ServerError('x', { serverCode: 'Ada <b>', httpStatus: 200 }) },
      'describe: HTTP_200',
      'HTTP_200',
    ],
    [
      'denied, as the status line of the Cloud says',
      { 'describe:Contacts': new AccessDeniedError('x', { httpStatus: 400 }) },
      'describe: ACCESS_DENIED',
      'ACCESS_DENIED',
    ],
    [
      'a page where the description is due',
      {
        'describe:Contacts': new ProtocolError('describe (Contacts): HTTP 200, plain text. Hm.', {
          httpStatus: 200,
        }),
      },
      'describe: HTTP 200, plain text',
      'UNREADABLE',
    ],
    [
      'relations denied',
      { 'relatedtypes:Contacts': denied },
      'relatedtypes: ACCESS_DENIED',
      'ACCESS_DENIED',
    ],
  ];

  test.each(refusing)('%s: the run fails and names it', async (_, answers, message) => {
    const what = message.startsWith('describe')
      ? 'the CRM lists a module that it does not describe'
      : 'the CRM does not list the relations of a module';
    await expect(pull(fakeTransport({ ...small, ...answers }))).rejects.toMatchObject({
      code: 'MODULE_REFUSED',
      exitCode: 3,
      message: `${what}: "Contacts" (${message})`,
    });
  });

  test.each(refusing)('%s: allowPartial records it', async (_, answers, __, code) => {
    const transport = fakeTransport({ ...small, ...answers });
    const { snapshot } = await pull(transport, { allowPartial: true });
    const operation = 'relatedtypes:Contacts' in answers ? 'relatedtypes' : 'describe';
    expect(snapshot.refused).toEqual([{ name: 'Contacts', operation, code }]);
    const names = snapshot.modules.map((module) => module.name);
    expect(names.includes('Contacts')).toBe(operation === 'relatedtypes');
  });

  test('all that refuse are named together', async () => {
    const answers = { ...small, 'describe:Groups': crashed, 'relatedtypes:Accounts': denied };
    await expect(pull(fakeTransport(answers))).rejects.toThrow(
      'the CRM lists 2 modules that it does not describe: ' +
        '"Accounts" (relatedtypes: ACCESS_DENIED), "Groups" (describe: HTTP_500)',
    );
  });

  test('where all refuse there is nothing to allow', async () => {
    const { listtypes } = small;
    await expect(pull(fakeTransport({ listtypes }), { allowPartial: true })).rejects.toMatchObject({
      code: 'MODULE_REFUSED',
    });
  });
});

describe('an instance that cannot be asked', () => {
  test('a broken connection ends the run at once, with no further calls', async () => {
    const lost = new ConnectionError('the connection broke');
    const transport = fakeTransport({ ...stock(), 'describe:Campaigns': lost });
    await expect(pull(transport, { concurrency: 2, allowPartial: true })).rejects.toBe(lost);
    expect(transport.log.length).toBeLessThan(6);
  });

  test('calls in flight are aborted', async () => {
    const lost = new ConnectionError('the connection broke');
    const transport = fakeTransport({ ...small, 'describe:Contacts': lost });
    await expect(pull(transport)).rejects.toBe(lost);
    const describes = transport.received.filter((call) => call.operation === 'describe');
    expect(describes.map((call) => call.signal?.aborted)).toEqual([true, true, true]);
  });

  test('the caller can stop it', async () => {
    const transport = fakeTransport(small);
    const stop = new AbortController();
    await pull(transport, { signal: stop.signal });
    stop.abort();
    expect(transport.received.map((call) => call.signal?.aborted)).not.toContain(false);
  });

  test.each([
    ['no modules', { types: [] }, 'CRM_REFUSED'],
    ['no list', { information: {} }, 'CRM_ANSWER_INVALID'],
    ['a page', '<html>', 'CRM_ANSWER_INVALID'],
  ])('listtypes gives %s', async (_, listtypes, code) => {
    await expect(pull(fakeTransport({ listtypes }))).rejects.toMatchObject({ code, exitCode: 3 });
  });

  test('a user without id is no user', async () => {
    await expect(pull(fakeTransport(small, { user: { id: 'x' } }))).rejects.toMatchObject({
      code: 'CRM_ANSWER_INVALID',
    });
  });

  test('a version that is no version is not recorded', async () => {
    const transport = fakeTransport(small, { serverVersion: '8.4\n# owned' });
    expect((await pull(transport)).snapshot.describedBy.vtigerVersion).toBeNull();
  });
});

test('a module whose name cannot become a file is refused by itself, and is not described', async () => {
  const absurd = 'A'.repeat(300);
  const { types, information } = small['listtypes'] as { types: string[]; information: object };
  const listtypes = {
    types: [...types, absurd],
    information: { ...information, [absurd]: { isEntity: true, label: 'x', singular: 'x' } },
  };
  await expect(pull(fakeTransport({ ...small, listtypes }))).rejects.toMatchObject({
    code: 'MODULE_REFUSED',
    message: expect.stringContaining('a name of 300 characters') as string,
  });
  const transport = fakeTransport({ ...small, listtypes });
  const { snapshot } = await pull(transport, { allowPartial: true });
  expect(snapshot.modules.map(({ name }) => name)).toEqual(['Accounts', 'Contacts', 'Groups']);
  expect(snapshot.refused).toEqual([
    { name: absurd, operation: 'describe', code: 'NAME_TOO_LONG' },
  ]);
  expect(transport.log).not.toContain(`describe:${absurd}`);
});
