import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';
import { readPages } from '../../../templates/runtime/query/read-plan.js';
import { BY_ID } from '../../../templates/runtime/query/query-plan.js';
import { MODULE } from '../../../templates/runtime/schema/module-table.js';

const secondAt = (seconds: number): string =>
  new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

// Created times come in groups of 7, and one group of 230 fills more than two pages.
const records = contactRecords(600, (index) => ({
  createdtime: secondAt(index < 370 ? Math.floor(index / 7) : 1000),
  firstname: `First ${index % 13}`,
  leadsource: index % 2 === 0 ? 'Web Site' : 'Cold Call',
}));

const restricted = {
  number: 7,
  username: 'restricted',
  accessKey: 'restrictedKey',
  admin: false,
  sees: 'all',
} as const;

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox({ data: { records }, users: [restricted] });
});

afterAll(() => open.close());

const distinct = (rows: readonly { id: string }[]): number => new Set(rows.map((r) => r.id)).size;

describe('paging', () => {
  test('by id: every record once, three pages for 251', async () => {
    const query = open.crm.contacts.where('id', '<', '12x1251').select('lastname');
    open.statements();
    const rows = await query.all();
    expect(rows.length).toBe(251);
    expect(distinct(rows)).toBe(251);
    const statements = open.statements();
    expect(statements).toHaveLength(3);
    expect(statements[1]).toBe(
      "select lastname,id from Contacts where id < '12x1251' and id > '12x1099' order by id limit 100;",
    );
    expect(Object.keys(rows[0]!).sort()).toEqual(['id', 'lastname']);
  });

  test('a user who is no administrator sees the end by an empty page', async () => {
    const crm = open.connect({ username: 'restricted', accessKey: 'restrictedKey' });
    open.statements();
    const rows = await crm.contacts.select('lastname').where('id', '<', '12x1251').all();
    expect(distinct(rows)).toBe(251);
    expect(open.statements()).toHaveLength(4);
  });

  test('by id, descending', async () => {
    const rows = await open.crm.contacts.select('id').orderBy('id', 'desc').limit(250).all();
    expect(rows.map((row) => row.id)).toEqual(
      records
        .map((record) => record.id)
        .reverse()
        .slice(0, 250),
    );
  });

  test.each(['asc', 'desc'] as const)('by createdtime %s: groups of equal values', async (way) => {
    const rows = await open.crm.contacts.select('createdtime').orderBy('createdtime', way).all();
    expect(rows.length).toBe(600);
    expect(distinct(rows)).toBe(600);
    const times = rows.map((row) => row.createdtime?.getTime() ?? NaN);
    expect(times).toEqual([...times].sort((a, b) => (way === 'asc' ? a - b : b - a)));
  });

  test('the field that pages are ordered by is not in the rows unless it was selected', async () => {
    const [row] = await open.crm.contacts.select('lastname').orderBy('createdtime').limit(1).all();
    expect(Object.keys(row!).sort()).toEqual(['id', 'lastname']);
  });

  const byFirstname = async (way: 'asc' | 'desc'): Promise<void> => {
    const rows = await open.crm.contacts.select('firstname').orderBy('firstname', way).all();
    expect(distinct(rows)).toBe(600);
    const names = rows.map((row) => row.firstname);
    expect(names).toEqual(
      [...names].sort((a, b) => (way === 'asc' ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0)),
    );
  };
  test('by any other field asc: each row once', () => byFirstname('asc'));
  test('by any other field desc: each row once', () => byFirstname('desc'));

  test('or: the bound of a page stands in every alternative', async () => {
    const query = open.crm.contacts
      .select('id')
      .where((w) => w.or([w('leadsource', '=', 'Web Site'), w('firstname', '=', 'First 1')]))
      .where('id', '<', '12x1400');
    open.statements();
    const rows = await query.all();
    const wanted = records.filter(
      ({ values }, index) =>
        index < 400 && (values['leadsource'] === 'Web Site' || values['firstname'] === 'First 1'),
    );
    expect(rows.map((row) => row.id)).toEqual(wanted.map((record) => record.id));
    expect(open.statements()[1]).toBe(
      "select id from Contacts where leadsource = 'Web Site' and id < '12x1400' and id > '12x1183' " +
        "or firstname = 'First 1' and id < '12x1400' and id > '12x1183' order by id limit 100;",
    );
  });

  test('limit stops, within a page and over several', async () => {
    open.statements();
    expect(await open.crm.contacts.limit(3).all()).toHaveLength(3);
    expect(open.statements()).toEqual(['select * from Contacts order by id limit 3;']);
    expect(await open.crm.contacts.select('id').limit(150).all()).toHaveLength(150);
    expect(open.statements().map((text) => text.split('limit ')[1])).toEqual(['100;', '50;']);
    expect(await open.crm.contacts.limit(0).all()).toEqual([]);
    expect(open.statements()).toEqual([]);
  });

  test('ids: a hundred a statement, and no page to prove the end', async () => {
    const ids = records.slice(0, 250).map((record) => record.id as `12x${number}`);
    open.statements();
    const rows = await open.crm.contacts.select('id').where('id', 'in', ids).all();
    expect(rows.map((row) => row.id)).toEqual(ids);
    expect(open.statements()).toHaveLength(3);
  });

  test('a long list is cut, and what the lists share comes once', async () => {
    const names = records.slice(0, 220).map(({ values }) => values['lastname'] ?? '');
    const both = [...names, ...names.map((name) => name.toUpperCase())];
    const query = open.crm.contacts.select('lastname', 'createdtime').where('lastname', 'in', both);
    open.statements();
    expect(distinct(await query.all())).toBe(220);
    expect(open.statements().every((text) => encodeURIComponent(text).length < 9000)).toBe(true);
    const ordered = await query.orderBy('id', 'desc').limit(150).all();
    expect(ordered.map((row) => row.id)).toEqual(
      records
        .slice(70, 220)
        .map((record) => record.id)
        .reverse(),
    );
    const timed = await query.orderBy('createdtime').all();
    expect(distinct(timed)).toBe(220);
    const times = timed.map((row) => row.createdtime?.getTime() ?? NaN);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await query.count()).toBe(220);
    await expect(query.orderBy('lastname').all()).rejects.toMatchObject({ code: 'QUERY_TOO_LONG' });
  });

  test('pages come as they are read, and leaving the loop ends the reading', async () => {
    open.statements();
    let seen = 0;
    for await (const page of open.crm.contacts.select('id').pages()) {
      seen += page.length;
      break;
    }
    expect(seen).toBe(100);
    expect(open.statements()).toHaveLength(1);
    for await (const row of open.crm.contacts.select('id')) {
      expect(row.id).toBe('12x1000');
      break;
    }
    expect(open.statements()).toHaveLength(1);
  });

  test('first, firstOrThrow', async () => {
    const nobody = open.crm.contacts.where({ lastname: 'nobody' });
    expect(await nobody.first()).toBeNull();
    await expect(nobody.firstOrThrow()).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    const some = await open.crm.contacts
      .select('lastname')
      .where({ lastname: 'Name 0007' })
      .first();
    expect(some).toEqual({ id: '12x1007', lastname: 'Name 0007' });
  });

  test('a condition that no record meets asks nothing', async () => {
    open.statements();
    const none = open.crm.contacts.where('id', 'in', []);
    expect(await none.all()).toEqual([]);
    expect(await none.count()).toBe(0);
    expect(none.toVtql()).toBe('');
    expect(open.statements()).toEqual([]);
  });
});

describe('count', () => {
  test('where count(*) is answered with nothing, the last page is looked for', async () => {
    open.statements();
    expect(await open.crm.contacts.count()).toBe(600);
    expect(open.statements()[0]).toBe('select count(*) from Contacts;');
    expect(await open.crm.contacts.where({ leadsource: 'Cold Call' }).count()).toBe(300);
    expect(await open.crm.contacts.limit(120).count()).toBe(120);
    expect(await open.crm.contacts.where({ lastname: 'nobody' }).count()).toBe(0);
    expect(open.statements().some((text) => text.includes('count(*)'))).toBe(false);
  });
});

test('a row a line, as before 8, is a record once', async () => {
  const lines = ['7x1', '7x1', '7x2', '7x3', '7x3'].map((id) => ({ id }));
  const answers = [lines, []];
  const plan = {
    table: { module: 'Invoice', prefix: '7', flags: MODULE.inventory, fields: [], relations: [] },
    ...({ relation: undefined, columns: '*', where: undefined, order: BY_ID } as const),
    ...{ selected: undefined, checks: [], hidden: [] },
  };
  const reader = {
    fetchRows: () => Promise.resolve(answers.shift() ?? []),
    shortPageIsLast: () => Promise.resolve(false),
  };
  const ids: unknown[] = [];
  for await (const rows of readPages(plan, () => Infinity, reader)) {
    ids.push(...rows.map(({ id }) => id));
  }
  expect(ids).toEqual(['7x1', '7x2', '7x3']);
});
