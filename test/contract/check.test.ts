import { describe, expect, it } from 'vitest';
import { ServerError, UnsupportedOperationError } from '../../templates/runtime/errors.js';
import type { ServerRelease } from '../../templates/runtime/transport/server-versions.js';
import { hold, ifSupported, runChecks, same, unsupported } from './check.js';
import type { Outcome } from './check.js';
import { openLab } from './lab.js';
import type { Lab } from './lab.js';
import { printReport } from './report.js';
import { sandboxTarget } from './target.js';

const crash = new ServerError('tags_add: HTTP 500, empty.', { httpStatus: 500 });

/** What a check does, and what becomes of it. */
const CASES: readonly (readonly [
  what: string,
  run: (lab: Lab) => Promise<string | undefined>,
  outcome: Omit<Outcome, 'name'>,
])[] = [
  ['ends', () => Promise.resolve('a remark'), { state: 'held', remark: 'a remark' }],
  ['says nothing', () => Promise.resolve(undefined), { state: 'held', remark: '' }],
  [
    'finds a difference',
    async () => same(await Promise.resolve([1]), [2], 'ids') as undefined,
    { state: 'differed', remark: 'ids: got [1], want [2]' },
  ],
  [
    'expects what is not so',
    async () => hold(await Promise.resolve(false), 'it is not so') as undefined,
    { state: 'differed', remark: 'it is not so' },
  ],
  [
    'gives up',
    async () => unsupported(await Promise.resolve('no module')),
    { state: 'unsupported', remark: 'no module' },
  ],
  [
    'the client calls unsupported',
    () => Promise.reject(new UnsupportedOperationError('lookup: not here.')),
    { state: 'unsupported', remark: 'UNSUPPORTED_OPERATION: lookup: not here.' },
  ],
  [
    'meets a crash',
    () => Promise.reject(crash),
    { state: 'differed', remark: 'SERVER: tags_add: HTTP 500, empty. (server: 500)' },
  ],
  [
    'throws what is no error',
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- foreign code may
    () => Promise.reject('text'),
    { state: 'differed', remark: 'text' },
  ],
];

describe('a check that', () => {
  it.each(CASES)('%s', async (name, run, outcome) => {
    expect(await runChecks({} as Lab, [{ name, run }])).toEqual([{ name, ...outcome }]);
  });
});

/** A crash of an operation, and what it means at which server. */
const CRASHES: readonly (readonly [
  operation: string,
  release: ServerRelease,
  url: string,
  state: Outcome['state'],
])[] = [
  ['tags_add', 8.4, 'http://crm.example', 'unsupported'],
  // A REST API does not report its release, and a gateway may lead to any.
  ['tags_add', 'cloud', 'http://gateway.example', 'unsupported'],
  ['tags_add', 'cloud', 'https://acme.od2.vtiger.com', 'differed'],
  ['convertlead', 8.3, 'http://crm.example', 'unsupported'],
  ['convertlead', 8.4, 'http://crm.example', 'differed'],
  ['sync', 8.4, 'http://crm.example', 'unsupported'],
  ['sync', 'cloud', 'http://gateway.example', 'unsupported'],
  ['sync', 'cloud', 'https://acme.od2.vtiger.com', 'differed'],
  ['retrieve', 8.2, 'http://crm.example', 'differed'],
];

it.each(CRASHES)('%s of %s at %s crashes: %s', async (operation, release, url, state) => {
  const lab = { wire: { release }, target: { url } } as Lab;
  const run = (): Promise<string> => ifSupported(lab, operation, Promise.reject(crash));
  const [outcome] = await runChecks(lab, [{ name: operation, run }]);
  expect(outcome?.state).toBe(state);
});

it('prints foreign text so that a terminal obeys none of it', () => {
  const outcomes: Outcome[] = [
    { name: 'b', state: 'differed', remark: 'got "x"\u001b[2J\n' },
    { name: 'long name', state: 'held', remark: '' },
  ];
  expect(printReport('here', outcomes)).toBe(
    [
      'contract of here: 1 held, 0 unsupported, 1 differed',
      '  held         long name',
      '  differed     b          got "x"\\u001b[2J\\n',
    ].join('\n'),
  );
});

it('cleans up after checks that failed, children before their parents', async () => {
  const target = await sandboxTarget('sandbox', 'session', {});
  const lab = await openLab(target);
  const names = ['Accounts', 'Contacts', 'ModComments'];
  const [outcome] = await runChecks(lab, [
    {
      name: 'fails',
      async run({ factory, model }) {
        const wanted = model.modules.filter(({ api }) => names.includes(api));
        for (const module of wanted) await factory.make(module);
        throw new Error('on purpose');
      },
    },
  ]);
  expect(outcome?.state).toBe('differed');
  expect([...lab.guard.made.values()]).toEqual(expect.arrayContaining(names));
  expect(await lab.close()).toEqual([]);
  const alive = [...target.sandbox.store.spaces.values()]
    .flatMap((space) => [...space.values()])
    .filter((record) => !record.deleted)
    .filter((record) => [...record.values.values()].some((cell) => cell?.includes(lab.marker)));
  expect(alive).toEqual([]);
});
