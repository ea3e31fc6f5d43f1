import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVtigerError } from '../../../templates/runtime/index.js';
import type { Repository } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox } from '../../helpers/sandbox-client.js';

type Stored = Readonly<Record<string, string | null>>;
type Leaf = readonly [field: string, operator: string, operand?: unknown];
type Tree =
  { readonly leaf: Leaf } | { readonly join: 'and' | 'or'; readonly parts: readonly Tree[] };

const TEXTS = [
  '',
  'Müller',
  'muller',
  'MULLER  ',
  'Mul',
  "O'Neil",
  'back\\slash',
  '50%_x',
  '50 x',
  'Zoë',
  'zoe x',
  '日本',
];
const PICKS = ['', 'Web Site', 'web site', 'Cold Call', "O'Brien", 'Other '];
const NUMBERS = ['0.000', '-3.500', '12.300', '12.000', '100.000'];
const DAYS = [null, '1999-12-31', '2000-01-01', '2026-02-28'];
const INSTANTS = [null, '2026-01-01 00:00:00', '2026-01-01 00:00:01', '2026-07-01 12:00:00'];
const CHOSEN = ['', 'Red', 'Red |##| Blue', 'Blue |##| Green', 'Green', 'Dark Red |##| Blue'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

const rows = contactRecords(90, (index) => ({
  // Factors that share nothing, so that the values meet in every combination.
  firstname: index % 11 === 0 ? null : pick(TEXTS, index * 5),
  title: pick(TEXTS, index * 7 + 3),
  leadsource: pick(PICKS, index),
  cf_871: pick(NUMBERS, index * 3),
  birthday: pick(DAYS, index),
  cf_seen_at: pick(INSTANTS, index * 3 + 1),
  cf_855: index % 13 === 0 ? null : pick(CHOSEN, index * 5),
  donotcall: index % 3 === 0 ? '1' : '0',
  account_id: index % 4 === 0 ? null : `11x${1 + (index % 5)}`,
}));
const accounts = [1, 2, 3, 4, 5].map((number) => ({
  module: 'Accounts',
  id: `11x${number}`,
  values: { accountname: `Account ${number}`, assigned_user_id: '19x1' },
}));

const ORDER = ['=', '!=', '<', '<=', '>', '>='] as const;
const compared = (fields: readonly string[], operand: fc.Arbitrary<unknown>): fc.Arbitrary<Leaf> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...ORDER), operand),
    fc.tuple(fc.constantFrom(...fields), fc.constant('in'), fc.array(operand, { maxLength: 3 })),
  );
const some = (texts: readonly (string | null)[]): fc.Arbitrary<string> =>
  fc.constantFrom(...texts.filter((text): text is string => text !== null && text !== ''));
const needle = fc.oneof(some(TEXTS), fc.constantFrom('L', 'ü', '%', '_', '\\', ' ', "'", '0'));
const instant = fc
  .oneof(
    fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.500Z', '2026-07-01T12:00:00Z'),
  )
  .map((iso) => new Date(iso));

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  compared(['firstname', 'title'], fc.oneof(some(TEXTS), some(PICKS))),
  fc.tuple(fc.constant('leadsource'), fc.constantFrom('=', '!='), some(PICKS)),
  fc.tuple(fc.constant('leadsource'), fc.constant('in'), fc.array(some(PICKS), { maxLength: 3 })),
  fc.tuple(
    fc.constantFrom('firstname', 'title'),
    fc.constantFrom('contains', 'startsWith', 'endsWith'),
    needle,
  ),
  fc.tuple(fc.constantFrom('firstname', 'title', 'leadsource', 'cf_855'), fc.constant('isEmpty')),
  compared(['cf_871'], fc.constantFrom('0', '-3.5', 12, '12.30', '99.999')),
  compared(['birthday'], some(DAYS)),
  compared(['cf_seen_at'], instant),
  fc.tuple(fc.constant('donotcall'), fc.constantFrom('=', '!='), fc.boolean()),
  fc.tuple(fc.constant('cf_855'), fc.constant('includes'), fc.constantFrom('Red', 'blue', 'Green')),
  fc.tuple(fc.constant('account_id'), fc.constantFrom('=', '!='), fc.constantFrom('11x1', '11x3')),
  fc.tuple(fc.constant('account_id'), fc.constant('in'), fc.constantFrom([], ['11x1', '11x2'])),
  fc.tuple(fc.constant('account_id'), fc.constant('isEmpty')),
  compared(['id'], fc.constantFrom('12x1003', '12x1050', '12x999', '12x10000')),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf.map((one) => ({ leaf: one })),
    fc.record({
      join: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

// The reference: what the documentation of `where` says, from the stored values alone.

/** Case and accents do not count. */
const plain = (text: string): string =>
  [...text.normalize('NFD')]
    .filter((char) => !/\p{Mn}/u.test(char))
    .join('')
    .toUpperCase();
/** Nor do blanks at the end, when whole texts are compared. */
const padded = (text: string): string => plain(text).replace(/ *$/, '');

function orderOf(field: string, stored: string, operand: unknown): number {
  const number = (text: unknown): number => Number(String(text).replace(/^\d+x/, ''));
  if (field === 'cf_871' || field === 'id' || field === 'account_id') {
    return number(stored) - number(operand);
  }
  if (field === 'cf_seen_at') {
    return Date.parse(`${stored.replace(' ', 'T')}Z`) - (operand as Date).getTime();
  }
  if (field === 'donotcall') return stored === (operand === true ? '1' : '0') ? 0 : 1;
  if (field === 'birthday') return Date.parse(stored) - Date.parse(String(operand));
  const [left, right] = [padded(stored), padded(String(operand))];
  return left < right ? -1 : left > right ? 1 : 0;
}

function meets(row: Stored, [field, operator, operand]: Leaf): boolean {
  // An empty reference is stored as 0; of all else that was never set there is NULL, which meets nothing
  // but isEmpty.
  const value = row[field] ?? (field === 'account_id' ? '11x0' : null);
  if (operator === 'isEmpty') return value === null || value === '' || value === '11x0';
  if (value === null) return false;
  if (operator === 'in')
    return (operand as unknown[]).some((one) => orderOf(field, value, one) === 0);
  if (operator === 'includes') {
    return value.split(' |##| ').some((chosen) => plain(chosen) === plain(String(operand)));
  }
  const [text, part] = [plain(value), plain(String(operand))];
  if (operator === 'contains') return text.includes(part);
  if (operator === 'startsWith') return text.startsWith(part);
  if (operator === 'endsWith') return text.endsWith(part);
  const order = orderOf(field, value, operand);
  const wanted: Record<string, boolean> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return wanted[operator]!;
}

function holds(row: Stored, node: Tree): boolean {
  if ('leaf' in node) return meets(row, node.leaf);
  return node.join === 'and'
    ? node.parts.every((part) => holds(row, part))
    : node.parts.some((part) => holds(row, part));
}

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox({ data: { records: [...accounts, ...rows] } });
});

afterAll(() => open.close());

type Build = ((...leaf: Leaf) => unknown) & Record<'and' | 'or', (parts: unknown[]) => unknown>;

function build(w: Build, node: Tree): unknown {
  return 'leaf' in node ? w(...node.leaf) : w[node.join](node.parts.map((part) => build(w, part)));
}

test('any tree finds exactly the records that meet its conditions', async () => {
  const repository = open.crm.contacts as unknown as Repository<LooseModule>;
  let sent = 0;
  const property = fc.asyncProperty(tree, async (node) => {
    const want = rows.filter(({ id, values }) => holds({ ...values, id }, node));
    const query = repository.select('id').where((w: unknown) => build(w as Build, node) as never);
    let got: { id: unknown }[];
    try {
      got = await query.all();
    } catch (error) {
      if (isVtigerError(error) && error.code === 'QUERY_TOO_LONG') return;
      throw error;
    }
    sent++;
    expect(got.map((row) => row.id).sort()).toEqual(want.map(({ id }) => id));
    expect(await query.count()).toBe(want.length);
  });
  await fc.assert(property, { numRuns: 300, endOnFailure: true });
  expect(sent).toBeGreaterThan(220);
}, 60_000);

describe('isEmpty where records hold NULL', () => {
  const ids = (matches: (values: Stored) => boolean): unknown[] =>
    rows.filter(({ values }) => matches(values)).map(({ id }) => id);
  const contacts = (): Repository<LooseModule> =>
    open.crm.contacts as unknown as Repository<LooseModule>;

  test('in the order of another field', async () => {
    const query = contacts().where('firstname', 'isEmpty').where('donotcall', '=', true);
    const want = ids(({ firstname, donotcall }) => !firstname && donotcall === '1');
    for (const way of ['asc', 'desc'] as const) {
      const found = await query.select('id').orderBy('title', way).all();
      expect(found.map((row) => row['id']).sort()).toEqual(want);
      expect(Object.keys(found[0]!)).toEqual(['id']);
    }
    const last = await query.orderBy('id', 'desc').first();
    expect(last?.['id']).toBe(want.at(-1));
  });

  test('as one of two alternatives: by id, and by no other field', async () => {
    const query = contacts().where((w) =>
      w.or([w('firstname', 'isEmpty'), w('title', '=', '日本')] as never),
    );
    const want = ids(({ firstname, title }) => !firstname || title === '日本');
    expect((await query.all()).map((row) => row['id']).sort()).toEqual(want);
    const backwards = await query.orderBy('id', 'desc').limit(9).all();
    expect(backwards.map((row) => row['id'])).toEqual([...want].reverse().slice(0, 9));
    await expect(query.orderBy('title').all()).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  });

  test('costs two calls more where there is none, and all that may be meant where there is', async () => {
    open.statements();
    await contacts().select('id').where('title', 'isEmpty').all();
    expect(open.statements()).toEqual([
      "select title from Contacts where id > '12x0' order by title,id;",
      expect.stringMatching(/^select title from Contacts where title <= ' ' and id = '12x\d+';$/),
      "select id,title from Contacts where title <= ' ' order by id limit 100;",
    ]);
    await contacts().select('id').where('firstname', 'isEmpty').all();
    expect(open.statements().at(-1)).toBe(
      "select id,firstname from Contacts where id > '12x0' order by id limit 100;",
    );
  });
});
