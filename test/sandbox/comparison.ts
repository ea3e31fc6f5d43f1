import { readFixture } from './instance.js';
import type { RawAnswer } from './instance.js';
import type { Recorded } from './replay.js';

interface Document {
  readonly success: boolean;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly code: unknown };
}

type Row = Readonly<Record<string, unknown>>;

/** An answer as JSON; raw control characters in it are made harmless first. */
export function parseDocument(body: string): Document | null {
  try {
    return JSON.parse(body.replace(/[\u0000-\u001f]/g, '?')) as Document;
  } catch {
    return null;
  }
}

/** What differs between a recorded answer and another one, a line each. */
export async function compareAnswers(
  step: Recorded,
  actual: RawAnswer,
  run: (params: Recorded['params']) => Promise<RawAnswer>,
): Promise<string[]> {
  if (actual.status !== step.status) {
    return [`status ${String(actual.status)} for ${String(step.status)}`];
  }
  const wanted = parseDocument(step.body);
  const got = parseDocument(actual.body);
  if (wanted === null || got === null) {
    return actual.body === step.body ? [] : [`body ${actual.body.slice(0, 80)}`];
  }
  if (!wanted.success || !got.success) return differences(wanted, got, '');
  const operation = step.params['operation'] ?? '';
  if (ROWS.has(operation) && Array.isArray(wanted.result) && Array.isArray(got.result)) {
    return compareRows(step, wanted.result as Row[], got.result as Row[], run);
  }
  if (operation === 'sync') return compareSync(step, wanted.result as Page, run);
  return differences(settle(step, wanted.result), settle(step, got.result), '');
}

interface Page {
  readonly updated: readonly Row[];
  readonly deleted: readonly string[];
  readonly more: boolean;
  readonly lastModifiedTime: unknown;
}

/** The records of a page come in no order, and which of many are on it is a matter of seconds. */
async function compareSync(
  step: Recorded,
  wanted: Page,
  run: (params: Recorded['params']) => Promise<RawAnswer>,
): Promise<string[]> {
  const rows = new Map<unknown, Row>();
  const deleted: string[] = [];
  let first: Page | null = null;
  for (let since = step.params['modifiedTime'] ?? ''; ;) {
    const page = parseDocument((await run({ ...step.params, modifiedTime: since })).body)
      ?.result as Page;
    first ??= page;
    for (const row of page.updated) rows.set(row['id'], row);
    deleted.push(...page.deleted);
    if (!page.more) break;
    since = String(page.lastModifiedTime);
  }
  const found = differences(wanted.deleted, deleted, '/deleted');
  if (step.cut === undefined) found.push(...differences(wanted.more, first.more, '/more'));
  found.push(
    ...differences(typeof wanted.lastModifiedTime, typeof first.lastModifiedTime, '/time'),
  );
  for (const row of wanted.updated) {
    const twin = rows.get(row['id']) ?? {};
    found.push(...differences(settle(step, row), settle(step, twin), String(row['id'])));
  }
  return found;
}

const ROWS = new Set(['query', 'query_related', 'retrieve_related']);

/** Without an order the rows may come in any; with a limit, any of them. */
async function compareRows(
  step: Recorded,
  wanted: readonly Row[],
  got: readonly Row[],
  run: (params: Recorded['params']) => Promise<RawAnswer>,
): Promise<string[]> {
  const query = step.params['query'] ?? '';
  const exact = differences(settle(step, wanted), settle(step, got), '');
  if (exact.length === 0) return exact;
  if (step.cut === undefined && wanted.length !== got.length) {
    return [`${String(got.length)} rows for ${String(wanted.length)}`];
  }
  // Rows that are equal in what they are ordered by may change places.
  const order = / order by ([\w,]+)/i.exec(query)?.[1]?.split(',') ?? [];
  for (const [index, row] of wanted.entries()) {
    const other = got[index] ?? {};
    if (order.some((field) => row[field] !== other[field])) return exact;
  }
  // In the order of their ids every row is on one page; an injected condition ends the statement
  // early, so that each page holds the same rows.
  const all = new Map<unknown, Row>();
  const everything = query.replace(/;? *$/, '').replace(/ (order by|limit) .*$/i, '');
  const end = step.params['operation'] === 'query' ? ';' : '';
  const sorted = end === ';' || everything.includes('WHERE');
  for (let offset = 0, before = -1; all.size > before; offset += 100) {
    before = all.size;
    const page = sorted ? ` order by id limit ${String(offset)},100${end}` : '';
    const answer = await run({ ...step.params, query: everything + page });
    for (const row of parseDocument(answer.body)?.result as Row[]) all.set(row['id'], row);
  }
  return wanted.flatMap((row) => {
    const twin = all.get(row['id']);
    return twin === undefined
      ? [`no row ${String(row['id'])}`]
      : differences(settle(step, row), settle(step, twin), String(row['id']));
  });
}

/** Takes out what time and chance decide. */
function settle(step: Recorded, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => settle(step, entry));
  if (typeof value !== 'object' || value === null) return value;
  const operation = step.params['operation'] ?? '';
  const settled = new Map(Object.entries(value));
  const drifted = driftOf(String(settled.get('id')));
  for (const name of [...(VOLATILE[operation] ?? []), ...(READS.has(operation) ? drifted : [])]) {
    if (settled.has(name)) settled.set(name, typeof settled.get(name));
  }
  if (Array.isArray(settled.get('types'))) {
    settled.set('types', [...(settled.get('types') as string[])].sort());
  }
  return Object.fromEntries(settled);
}

const READS = new Set(['retrieve', 'query', 'query_related', 'retrieve_related', 'sync']);

/**
 * The recorded instance was written to between one read and the next: fields of which two reads
 * give two values can be held to their shape only.
 */
function driftOf(id: string): readonly string[] {
  drift ??= collectDrift();
  return [...(drift.get(id) ?? [])].filter(([, values]) => values.size > 1).map(([name]) => name);
}

let drift: Map<string, Map<string, Set<unknown>>> | null = null;

function collectDrift(): Map<string, Map<string, Set<unknown>>> {
  const found = new Map<string, Map<string, Set<unknown>>>();
  for (const answer of readFixture('answers.json') as readonly Recorded[]) {
    if (!READS.has(answer.params['operation'] ?? '')) continue;
    const result = parseDocument(answer.body)?.result;
    for (const row of rowsOf(result)) {
      const fields = found.get(String(row['id'])) ?? new Map<string, Set<unknown>>();
      found.set(String(row['id']), fields);
      for (const [name, value] of Object.entries(row)) {
        if (typeof value !== 'string' || value === '') continue;
        fields.set(name, (fields.get(name) ?? new Set()).add(value));
      }
    }
  }
  return found;
}

function rowsOf(result: unknown): readonly Row[] {
  if (Array.isArray(result)) return result as Row[];
  if (typeof result !== 'object' || result === null) return [];
  return Object.hasOwn(result, 'updated') ? (result as Page).updated : [result as Row];
}

/** The recorded records were changed between one answer and the next. */
const VOLATILE: Readonly<Record<string, readonly string[]>> = {
  getchallenge: ['token', 'serverTime', 'expireTime'],
  login: ['sessionName'],
  retrieve: ['modifiedtime'],
  query: ['modifiedtime'],
  revise: ['modifiedtime'],
  update: ['modifiedtime'],
  sync: ['modifiedtime'],
};

function differences(wanted: unknown, got: unknown, path: string): string[] {
  if (Object.is(wanted, got)) return [];
  if (typeof wanted !== 'object' || typeof got !== 'object' || wanted === null || got === null) {
    return [`${path} wanted ${brief(wanted)} got ${brief(got)}`];
  }
  const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
  return [...keys].flatMap((key) =>
    differences(member(wanted, key), member(got, key), `${path}/${key}`),
  );
}

function member(of: object, key: string): unknown {
  return Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : '(absent)';
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 120);
