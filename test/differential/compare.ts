// Takes: a call, the rows that the client answered, and the truth. Gives: what is wrong, a line
// for each fault.

import { meets } from './calls.js';
import type { Call } from './calls.js';
import type { Truth, TruthRecord } from './truth.js';
import { compare, fromClient } from './values.js';

export type ClientRow = Readonly<Record<string, unknown>>;

export function faultsOf(call: Call, rows: readonly ClientRow[], truth: Truth): string[] {
  const ids = rows.map((row) => String(row['id']));
  return [
    ...faultsOfSet(call, ids),
    ...faultsOfOrder(call, ids),
    ...faultsOfValues(call, rows),
    ...faultsOfIncludes(call, rows, truth),
  ].slice(0, 5);
}

/** What is wrong with the number that `count` answered. */
export function faultsOfCount(call: Call, count: number): string[] {
  const expected = [...expectedRecords(call).values()];
  const most = call.limit ?? Infinity;
  const atLeast = Math.min(most, expected.filter((isExpected) => isExpected === true).length);
  const atMost = Math.min(most, expected.filter((isExpected) => isExpected !== false).length);
  if (count >= atLeast && count <= atMost) return [];
  return [`${String(count)} counted, of ${String(atLeast)} to ${String(atMost)}`];
}

/** The records that the call is about, and whether each is expected; undefined where it may or may not come. */
function expectedRecords({
  module,
  where,
  anyOf,
  related,
}: Call): Map<string, boolean | undefined> {
  const expected = new Map<string, boolean | undefined>();
  for (const id of related?.ids ?? module.records.keys()) {
    const record = module.records.get(id);
    if (record === undefined) continue;
    const results = where.map((one) => meets(one, record.get(one.field.name) ?? ''));
    const decisive = anyOf && results.length > 1;
    expected.set(
      id,
      results.includes(decisive) && results.length > 0
        ? decisive
        : results.includes(undefined)
          ? undefined
          : !decisive,
    );
  }
  return expected;
}

function faultsOfSet(call: Call, ids: readonly string[]): string[] {
  const expected = expectedRecords(call);
  const received = new Set(ids);
  const faults: string[] = [];
  if (received.size < ids.length) faults.push(`${String(ids.length - received.size)} rows twice`);
  const wrong = [...received].filter((id) => !expected.has(id) || expected.get(id) === false);
  if (wrong.length > 0) faults.push(`${String(wrong.length)} wrong rows, ${wrong[0] ?? ''} first`);
  const missing = [...expected].filter(
    ([id, isExpected]) => isExpected === true && !received.has(id),
  );
  const limited = call.limit !== null && ids.length === call.limit;
  if (call.limit !== null && ids.length > call.limit) faults.push('more rows than the limit');
  if (missing.length > 0 && !limited) {
    const total = [...expected.values()].filter((isExpected) => isExpected === true).length;
    faults.push(`${String(missing.length)} of ${String(total)} rows missing`);
  }
  return faults;
}

function faultsOfOrder(call: Call, ids: readonly string[]): string[] {
  const { module, order, limit } = call;
  const recordOf = (id: string): TruthRecord => module.records.get(id) ?? new Map();
  const out = ids.findIndex(
    (id, index) => index > 0 && isBefore(order, recordOf(id), recordOf(ids[index - 1] ?? '')),
  );
  if (out > 0) return [`row ${String(out)} belongs before row ${String(out - 1)}`];
  const last = ids.at(-1);
  if (limit === null || ids.length < limit || last === undefined) return [];
  const received = new Set(ids);
  const better = [...expectedRecords(call)].find(
    ([id, isExpected]) =>
      isExpected === true && !received.has(id) && isBefore(order, recordOf(id), recordOf(last)),
  );
  return better === undefined ? [] : [`${better[0]} belongs among the first ${String(limit)}`];
}

/** Whether a record certainly comes before another one. */
function isBefore(order: Call['order'], one: TruthRecord, other: TruthRecord): boolean {
  for (const { field, descending } of order) {
    const result = compare(field.kind, one.get(field.name) ?? '', other.get(field.name) ?? '');
    if (result === undefined) return false;
    if (result !== 0) return descending ? result > 0 : result < 0;
  }
  return false;
}

function faultsOfValues({ module, select, include }: Call, rows: readonly ClientRow[]): string[] {
  const fields = select ?? module.fields;
  const allowed = new Set(['id', ...fields.map(({ name }) => name)]);
  if (include !== null) allowed.add('$ref');
  const faults: string[] = [];
  for (const row of rows) {
    const id = String(row['id']);
    const record = module.records.get(id);
    if (record === undefined) continue;
    for (const { name, kind } of fields) {
      const [wanted, value] = [record.get(name) ?? '', fromClient(kind, row[name])];
      if (!Object.hasOwn(row, name)) faults.push(`${id} has no ${name}`);
      else if (wanted !== value) faults.push(`${id} ${name}: ${brief(value)} for ${brief(wanted)}`);
    }
    const extra = select === null ? [] : Object.keys(row).filter((name) => !allowed.has(name));
    if (extra.length > 0) faults.push(`${id} has ${extra.join()}, which was not selected`);
    if (faults.length > 2) break;
  }
  return faults;
}

function faultsOfIncludes(call: Call, rows: readonly ClientRow[], truth: Truth): string[] {
  const { module, include } = call;
  if (include === null) return [];
  const faults: string[] = [];
  for (const row of rows) {
    const id = String(row['id']);
    const target = module.records.get(id)?.get(include.field.name) ?? '';
    const found = [...truth.modules.values()].find(({ records }) => records.has(target));
    const included = (row['$ref'] as Readonly<Record<string, ClientRow | null>> | undefined)?.[
      include.field.name
    ];
    if (found === undefined) {
      if (target === '' && included !== null)
        faults.push(`${id} includes a record of an empty field`);
      continue;
    }
    const name = include.select.get(found.name);
    if (name !== undefined) {
      const field = found.fields.find((one) => one.name === name);
      const kind = field?.kind ?? 'text';
      const wanted = found.records.get(target)?.get(name) ?? '';
      const value = fromClient(kind, included?.[name]);
      if (value !== wanted) {
        faults.push(`${id} includes ${name}: ${brief(value)} for ${brief(wanted)}`);
      }
    }
    if (faults.length > 2) break;
  }
  return faults;
}

const brief = (text: string): string => JSON.stringify(text.slice(0, 60));
