// Takes: a time, or a token of an earlier run. Gives: what has changed since, at least once.
// Never: drops a repeat whose content differs, or hides that deletions cannot be known.

import { requireList } from '../response/result-shape.js';
import {
  readSince,
  type Change,
  type ChangeBatch,
  type ChangeToken,
  type ChangesOptions,
  type SyncScope,
} from './change-token.js';
import type { Core } from '../core.js';
import { encodeBase64 } from '../codec/base64.js';
import { formatUtc, parseUtc } from '../codec/date-time.js';
import { wireName } from '../codec/decode-record.js';
import { decodeValue } from '../codec/decode-value.js';
import { isVtigerError, UnsupportedOperationError, type VtigerError } from '../errors.js';
import { findRow } from '../query/find-batch.js';
import { readPlans } from '../query/read-plan.js';
import type { CallOptions } from '../options.js';
import type { Row } from '../query/pages.js';
import { EVERYTHING, planOf } from '../query/query-plan.js';
import { isRecordId } from '../codec/record-id.js';
import { ownRows, readerOf } from '../query/send-statement.js';
import { retrieveRow } from '../query/rows-by-id.js';
import { callError, protocolError } from '../response/call-error.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { Call } from '../transport/call.js';
import { serverLacks } from '../transport/server-versions.js';
import type { Term } from '../query/vtql.js';

/** A change, before the types of a module are put on it. */
type RawChange = Change<ModuleTypes>;

interface Page {
  readonly updated: readonly Row[];
  readonly deleted: readonly string[];
  /** Second of the last change in it. */
  readonly time: number;
}

const DELETED = '-';

/** Seconds that the clocks of server and client may differ. */
const DAY = 86_400;

/** Pages in a row whose records the user may not see. */
const MOST_EMPTY = 100;

/** Changes of a module, oldest first: by `sync`, or by `modifiedtime` where the server has none. */
export async function* readChanges(
  core: Core,
  table: ModuleTable,
  options: ChangesOptions,
): AsyncGenerator<RawChange> {
  for await (const { changes } of readBatches(core, table, options)) {
    // Not `yield*`, which TypeScript 5.5 rejects without `strict`.
    for (const change of changes) yield change;
  }
}

/** The same, a page at a time. A page without a change is a batch, too: its token is later. */
export async function* readBatches(
  core: Core,
  table: ModuleTable,
  { since, scope, signal, timeoutMs }: ChangesOptions,
): AsyncGenerator<ChangeBatch<ModuleTypes>> {
  const options = { signal, timeoutMs };
  let token = readSince(table.module, since, scope);
  const first = core.syncIsBroken ? undefined : await firstPage(core, table, token, options);
  if (first === undefined) yield { changes: [{ kind: 'unknown-deletions', token }], token };
  const pages =
    first === undefined
      ? pagesByTime(core, table, token, options)
      : pagesOfSync(core, table, scope, first, options);
  for await (const page of pages) {
    const next = await advance(token, page);
    const changes: Fresh[] = [];
    for await (const change of freshOf(core, table, token, page)) changes.push(change);
    // Only the last change of a page has the next token: a reader that stops earlier gets the page again.
    const tokenOf = (index: number): ChangeToken => (index === changes.length - 1 ? next : token);
    yield {
      changes: changes.map((change, index): RawChange => ({ ...change, token: tokenOf(index) })),
      token: next,
    };
    token = next;
  }
}

type Fresh =
  Omit<RawChange & { kind: 'updated' }, 'token'> | Omit<RawChange & { kind: 'deleted' }, 'token'>;

async function* freshOf(
  core: Core,
  table: ModuleTable,
  { seen }: ChangeToken,
  { updated, deleted }: Page,
): AsyncGenerator<Fresh> {
  for (const row of updated) {
    const id = String(row['id']);
    if (seen[id] === (await fingerprint(row))) continue;
    yield { kind: 'updated', id, record: core.decode(table, row, 'record') };
  }
  for (const id of deleted) if (seen[id] !== DELETED) yield { kind: 'deleted', id };
}

/** The token behind a page: it remembers what stands in its last second, which is read again. */
async function advance(token: ChangeToken, { updated, deleted, time }: Page): Promise<ChangeToken> {
  const last = Math.max(token.time, time);
  const seen = new Map(last === token.time ? Object.entries(token.seen) : []);
  for (const row of updated) {
    if (secondOf(row) >= last) seen.set(String(row['id']), await fingerprint(row));
  }
  for (const id of deleted) seen.set(id, DELETED);
  return { ...token, time: last, seen: Object.fromEntries(seen) };
}

function secondOf(row: Row): number {
  return parseUtc(String(row['modifiedtime'])) / 1000;
}

async function fingerprint(row: Row): Promise<string> {
  const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = new TextEncoder().encode(JSON.stringify(entries));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return encodeBase64(digest.subarray(0, 12));
}

interface SyncPage extends Page {
  readonly more: boolean;
}

/** Whether `sync` is known to ignore the scope. The release may be known after the first call only. */
function ignoresScope({ transport }: Core, scope: SyncScope): boolean {
  return scope !== 'user' && serverLacks(transport.release, 'sync-scope');
}

/** Undefined where this server has no working `sync`, or none of this scope. */
async function firstPage(
  core: Core,
  table: ModuleTable,
  { time, scope }: ChangeToken,
  options: CallOptions,
): Promise<SyncPage | undefined> {
  if (ignoresScope(core, scope)) return undefined;
  try {
    // The server returns strictly later changes, and the last second may not have been complete.
    const page = await syncPage(core, table, time - 1, scope, options);
    return ignoresScope(core, scope) ? undefined : page;
  } catch (error) {
    if (!isVtigerError(error) || error.serverCode !== undefined) throw error;
    // A 400 of the Cloud is about this module, not a crash.
    const crashed = error.code === 'SERVER' && [200, 500].includes(error.httpStatus ?? 500);
    if (!crashed && error.code !== 'UNSUPPORTED_OPERATION') throw error;
    core.syncIsBroken = true;
    return undefined;
  }
}

async function* pagesOfSync(
  core: Core,
  table: ModuleTable,
  scope: SyncScope,
  first: SyncPage,
  options: CallOptions,
): AsyncGenerator<Page> {
  let page = first;
  let empty = 0;
  yield page;
  while (page.more) {
    empty = page.updated.length + page.deleted.length === 0 ? empty + 1 : 0;
    if (empty > MOST_EMPTY) throw broken(table, 'has too many pages without changes');
    // There are later changes, so this second is complete.
    const next = await syncPage(core, table, page.time, scope, options);
    if (next.more && next.time <= page.time) throw broken(table, 'does not advance');
    yield next;
    page = next;
  }
}

async function syncPage(
  core: Core,
  table: ModuleTable,
  after: number,
  scope: SyncScope,
  options: CallOptions,
): Promise<SyncPage> {
  const { module } = table;
  const call: Call = {
    operation: 'sync',
    method: 'GET',
    // 0 crashes the server.
    params: { modifiedTime: String(Math.max(1, after)), elementType: module, syncType: scope },
    module,
    ...options,
  };
  const answer = await core.callForObject(call);
  const time = Number(answer['lastModifiedTime']);
  if (!Number.isFinite(time)) throw broken(table, 'has no valid time');
  // Milliseconds, or a clock far ahead: a token with it would skip every change until then.
  if (time > Date.now() / 1000 + DAY) throw broken(table, 'has a time in the future');
  const updated = answer['updated'] ?? [];
  const ids = Array.isArray(updated) ? updated.filter((one) => isRecordId(one)) : [];
  const deleted = Object.values(Object(answer['deleted']) as object) as unknown[];
  if (!deleted.every((id) => isRecordId(id))) throw broken(table, 'holds invalid record ids');
  const rows =
    ids.length === 0
      ? requireList(call, updated)
      : await readChangedRows(core, table, ids, options);
  const own = ownRows(core, call, module, [...rows, ...deleted.map((id) => ({ id }))]);
  return {
    updated: own.slice(0, rows.length),
    deleted,
    time: Math.floor(time),
    more: decodeValue('boolean', answer['more']) === true,
  };
}

/** The rows of ids; what a query omits is retrieved; what no longer exists will come as deleted. */
async function readChangedRows(
  core: Core,
  table: ModuleTable,
  ids: readonly string[],
  options: CallOptions,
): Promise<readonly Row[]> {
  const rows = ids.map(async (id): Promise<readonly Row[]> => {
    const row =
      (await findRow(core, table, id, undefined, options)) ??
      (await retrieveRow(core, table, id, options));
    return row === undefined ? [] : [row];
  });
  return (await Promise.all(rows)).flat();
}

/** Every record that was touched since, for servers whose `sync` does not work. */
async function* pagesByTime(
  core: Core,
  table: ModuleTable,
  { time, scope }: ChangeToken,
  options: CallOptions,
): AsyncGenerator<Page> {
  const terms: Term[] = [
    { field: 'modifiedtime', operator: '>=', operand: formatUtc(time * 1000) },
  ];
  if (scope === 'userandgroup') {
    const { module } = table;
    throw callError(
      UnsupportedOperationError,
      { operation: 'sync', module },
      'it does not work here, which the groups of a user need',
      { hint: "Use the scope 'user' or 'application'." },
    );
  }
  if (scope === 'user') {
    const { id } = await core.me(options);
    terms.push({ field: 'assigned_user_id', operator: '=', operand: id });
  }
  const conditions = terms.map((term) => ({ kind: 'terms' as const, terms: [term] }));
  const [field = 'modifiedtime'] =
    table.fields.find(([name]) => wireName(table, name) === 'modifiedtime') ?? [];
  const plan = planOf(table, { ...EVERYTHING, conditions, order: [field] });
  for await (const updated of readPlans([plan], () => Infinity, readerOf(core, table, options))) {
    const last = updated[updated.length - 1];
    yield { updated, deleted: [], time: last === undefined ? time : secondOf(last) };
  }
}

function broken({ module }: ModuleTable, what: string): VtigerError {
  return protocolError({ operation: 'sync', module }, `the answer ${what}`);
}
