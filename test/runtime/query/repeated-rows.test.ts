import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vtql } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { OpenSandbox } from '../../helpers/sandbox-client.js';

// A query joins the contacts of an event: one of 60 contacts is 60 of the 100 rows of a page.
const contacts = contactRecords(60);
const events = Array.from({ length: 150 }, (_, index) => ({
  module: 'Events',
  id: `18x${2000 + index}`,
  values: {
    subject: `Event ${index % 11}`,
    activitytype: 'Meeting',
    assigned_user_id: '19x1',
    date_start: '2026-12-01',
    due_date: '2026-12-01',
    time_end: index % 3 === 0 ? null : '10:00:00',
    contact_id: index % 4 === 0 ? null : contacts[index % 60]!.id,
  },
}));
const crowded = [events[2]!, events[3]!, events[149]!];
const links = crowded.flatMap(({ id }) =>
  contacts.slice(5).map((contact) => ({ source: contact.id, target: id, label: 'Contacts' })),
);

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox({ data: { records: [...contacts, ...events], links } });
});

afterAll(() => open.close());

const wanted = events.map(({ id }) => id);
const idsOf = (rows: readonly Record<string, unknown>[]): string[] =>
  rows.map((row) => String(row['id']));

describe('events of many contacts', () => {
  test('the server counts each contact for the limit', async () => {
    const rows = await open.crm.$query(vtql`select * from Events order by id limit 100`);
    expect(rows.length).toBeLessThan(50);
  });

  test('every event comes once, in the order of ids', async () => {
    expect(idsOf(await open.crm.events.all())).toEqual(wanted);
    expect(idsOf(await open.crm.events.limit(20).all())).toEqual(wanted.slice(0, 20));
    expect(await open.crm.events.first()).toMatchObject({ id: '18x2000' });
  });

  test.each([
    ['subject', 'asc'],
    ['subject', 'desc'],
    ['time_end', 'desc'],
    ['contact_id', 'asc'],
    ['contact_id', 'desc'],
  ] as const)('every event comes once, by %s %s', async (field, direction) => {
    expect(idsOf(await open.crm.events.orderBy(field, direction).all()).sort()).toEqual(wanted);
  });

  test('by id: the first page may hold fewer than there are', async () => {
    const ids = wanted.slice(0, 100) as `18x${number}`[];
    expect(idsOf(await open.crm.events.retrieveMany(ids))).toEqual(ids);
    expect(idsOf(await open.crm.events.where('id', 'in', ids).all())).toEqual(ids);
  });

  test('a condition on the contacts counts events, not contacts', async () => {
    const some = contacts.slice(10, 40).map(({ id }) => id);
    const query = open.crm.events.where('contact_id', 'in', some);
    const rows = await query.all();
    expect(idsOf(rows)).toEqual(expect.arrayContaining(crowded.map(({ id }) => id)));
    expect(await query.count()).toBe(rows.length);
    expect(await open.crm.events.count()).toBe(150);
  });
});
