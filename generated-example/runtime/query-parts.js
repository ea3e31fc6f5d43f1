import { createHash } from 'node:crypto';
import {
  refuse,
  defaultColumns,
  columnsOf,
  isPrintableName,
  piecesOf,
  BY_ID,
  readPages,
  isVtigerError,
  readerOf,
  shared,
  formatUtc,
  callError,
  UnsupportedOperationError,
  wireName,
  planOf,
  EVERYTHING,
  readPlan,
  isRecordId,
  decodeValue,
  listOf,
  parseUtc,
  protocolError,
  isOpen,
  AccessDeniedError,
  readRecords,
  askRows,
  PAGE,
  idCursor,
  idOf,
  stuck,
  bounded,
  queryableRow,
  targetsOf,
  rowsOf$1,
  compareRecordIds,
} from './core.js';

/** The token to begin with. @throws InvalidValueError for one of another module, scope or version */
function readSince(module, since, scope) {
  const at = { module };
  if (!['user', 'userandgroup', 'application'].includes(scope))
    return refuse(at, 'changes has no such scope');
  if (since instanceof Date) {
    const time = Math.floor(since.getTime() / 1000);
    if (Number.isNaN(time)) return refuse(at, 'changes takes a valid Date');
    return { version: 1, module, scope, time: Math.max(2, time), seen: {} };
  }
  const token = Object(since);
  const readable =
    token.version === 1 && Number.isSafeInteger(token.time) && typeof token.seen === 'object';
  if (!readable) return refuse(at, 'changes takes a Date or a token of version 1');
  if (token.module !== module) return refuse(at, 'changes was given the token of another module');
  if (token.scope !== scope) return refuse(at, 'changes was given the token of another scope');
  return token;
}

// Takes: ids. Gives: the raw rows of those that a query finds.
// Never: returns a row that was not asked for, though the server may send it.
/**
 * The raw rows of these ids, 100 a statement. A query does not look at the prefix of an id, so each
 * row is compared with what was asked. A module that no query can name is retrieved id by id.
 */
async function readByIds(core, table, ids, fields, options) {
  const columns =
    fields === undefined ? defaultColumns(table) : columnsOf(table, [...fields, 'id']);
  const found = new Map();
  if (ids.length === 0) return found;
  if (!isPrintableName(table.module)) {
    const retrieve = async (id) => {
      const row = await retrieveRow(core, table, id, options);
      if (row) found.set(id, row);
    };
    await Promise.all(ids.map(retrieve));
    return found;
  }
  const plan = {
    table,
    relation: undefined,
    columns,
    where: [[{ field: 'id', operator: 'in', operand: ids }]],
    order: BY_ID,
    selected: undefined,
    checks: [],
    hidden: [],
  };
  const asked = new Set(ids);
  const read = async (where) => {
    const reader = readerOf(core, table, options);
    for await (const rows of readPages({ ...plan, where }, () => Infinity, reader)) {
      for (const row of rows) {
        if (typeof row['id'] === 'string' && asked.has(row['id'])) found.set(row['id'], row);
      }
    }
  };
  await Promise.all(piecesOf(plan).map(read));
  return found;
}
/** The raw answer of `retrieve`, or undefined where the record is absent or not allowed. */
async function retrieveRow(core, table, id, options) {
  try {
    return await core.ask(core.callOn(table, 'GET', 'retrieve', id, {}, options));
  } catch (error) {
    if (isVtigerError(error) && error.code === 'RECORD_NOT_FOUND') return undefined;
    throw error;
  }
}

// Takes: `find` calls. Gives: a row each, of one query for 100 calls of the same tick and fields.
// Never: lets the signal of one call end the others.
/**
 * The row of a record, or undefined where a query does not find it. Calls of one tick that want the
 * same fields become one query per 100 ids.
 */
async function findRow(core, table, id, fields, { signal, timeoutMs }) {
  const key = JSON.stringify([table.module, fields ?? '*', timeoutMs]);
  let batch = core.batches.get(key);
  if (batch === undefined) {
    const ids = new Set();
    const rows = tick().then(() => {
      core.batches.delete(key);
      return readByIds(core, table, [...ids], fields, { timeoutMs });
    });
    // Whoever was aborted before does not wait for it: then a failure is nobody's.
    rows.catch(() => undefined);
    batch = { ids, rows };
    core.batches.set(key, batch);
  }
  batch.ids.add(id);
  return (await shared(batch.rows, signal)).get(id);
}
/** After the promises that are settled by now have run on: `await`s on the way stay in one tick. */
function tick() {
  return new Promise((resolve) => void setImmediate(resolve));
}

// Takes: a moment, or a token of an earlier run. Gives: what was changed since, at least once.
// Never: drops a repeat whose content differs, or hides that deletions cannot be told.
const DELETED = '-';
/** Changes of a module, oldest first: by `sync`, or by `modifiedtime` where the server has none. */
async function* readChanges(core, table, { since, scope, signal, timeoutMs }) {
  const options = { signal, timeoutMs };
  let token = readSince(table.module, since, scope);
  const first = core.unsynced ? undefined : await firstPage(core, table, token, options);
  if (first === undefined) yield { kind: 'unknown-deletions', token };
  const pages =
    first === undefined
      ? pagesByTime(core, table, token, options)
      : pagesOfSync(core, table, scope, first, options);
  for await (const page of pages) {
    const next = advance(token, page);
    const changes = [...freshOf(core, table, token, page)];
    // Only the last of a page has the token behind it: whoever stops before gets the page again.
    for (const [index, change] of changes.entries()) {
      yield { ...change, token: index === changes.length - 1 ? next : token };
    }
    token = next;
  }
}
function* freshOf(core, table, { seen }, { updated, deleted }) {
  for (const row of updated) {
    const id = String(row['id']);
    if (seen[id] === fingerprint(row)) continue;
    yield { kind: 'updated', id, record: core.decode(table, row, 'record') };
  }
  for (const id of deleted) if (seen[id] !== DELETED) yield { kind: 'deleted', id };
}
/** The token behind a page: it remembers what stands in its last second, which is asked again. */
function advance(token, { updated, deleted, time }) {
  const last = Math.max(token.time, time);
  const seen = new Map(last === token.time ? Object.entries(token.seen) : []);
  for (const row of updated) {
    if (secondOf(row) >= last) seen.set(String(row['id']), fingerprint(row));
  }
  for (const id of deleted) seen.set(id, DELETED);
  return { ...token, time: last, seen: Object.fromEntries(seen) };
}
function secondOf(row) {
  return parseUtc(String(row['modifiedtime'])) / 1000;
}
function fingerprint(row) {
  const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64').slice(0, 16);
}
/**
 * Open-source Vtiger up to 7 registers no `syncType`: `sync` gives the user's own records, whatever
 * scope it is asked for. The release may be known after the first call only.
 */
function isDeaf({ transport }, scope) {
  return scope !== 'user' && transport.release < 8;
}
/** Undefined where this server has no working `sync`, or none of this scope. */
async function firstPage(core, table, { time, scope }, options) {
  if (isDeaf(core, scope)) return undefined;
  try {
    // Strictly later is what the server gives, and the last second may not have been over.
    const page = await syncPage(core, table, time - 1, scope, options);
    return isDeaf(core, scope) ? undefined : page;
  } catch (error) {
    if (!isVtigerError(error) || error.serverCode !== undefined) throw error;
    // A 400 of the Cloud is about this module, and no crash.
    const crashed = error.code === 'SERVER' && [200, 500].includes(error.httpStatus ?? 500);
    if (!crashed && error.code !== 'UNSUPPORTED_OPERATION') throw error;
    core.unsynced = true;
    return undefined;
  }
}
async function* pagesOfSync(core, table, scope, first, options) {
  let page = first;
  yield page;
  while (page.more) {
    // There are later changes, so this second is over.
    const next = await syncPage(core, table, page.time, scope, options);
    if (next.more && next.time <= page.time) throw broken(table, 'does not move on');
    yield next;
    page = next;
  }
}
async function syncPage(core, table, after, scope, options) {
  const { module } = table;
  const call = {
    operation: 'sync',
    method: 'GET',
    // 0 crashes the server.
    params: { modifiedTime: String(Math.max(1, after)), elementType: module, syncType: scope },
    module,
    ...options,
  };
  const answer = await core.ask(call);
  const time = Number(answer['lastModifiedTime']);
  if (!Number.isFinite(time)) throw broken(table, 'names no time');
  const updated = answer['updated'] ?? [];
  const ids = Array.isArray(updated) ? updated.filter((one) => isRecordId(one)) : [];
  const deleted = Object.values(Object(answer['deleted']));
  if (!deleted.every((id) => isRecordId(id))) throw broken(table, 'holds what are no ids');
  return {
    updated: ids.length === 0 ? listOf(call, updated) : await rowsOf(core, table, ids, options),
    deleted,
    time: Math.floor(time),
    more: decodeValue('boolean', answer['more']) === true,
  };
}
/** The rows of ids; what a query leaves out is retrieved, what is gone by now will be told as deleted. */
async function rowsOf(core, table, ids, options) {
  const rows = ids.map(async (id) => {
    const row =
      (await findRow(core, table, id, undefined, options)) ??
      (await retrieveRow(core, table, id, options));
    return row === undefined ? [] : [row];
  });
  return (await Promise.all(rows)).flat();
}
/** Every record that was touched since, for servers whose `sync` does not work. */
async function* pagesByTime(core, table, { time, scope }, options) {
  const terms = [{ field: 'modifiedtime', operator: '>=', operand: formatUtc(time * 1000) }];
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
  const conditions = terms.map((term) => ({ kind: 'terms', terms: [term] }));
  const [field = 'modifiedtime'] =
    table.fields.find(([name]) => wireName(table, name) === 'modifiedtime') ?? [];
  const plan = planOf(table, { ...EVERYTHING, conditions, order: [field] });
  for await (const updated of readPlan(plan, () => Infinity, readerOf(core, table, options))) {
    const last = updated.at(-1);
    yield { updated, deleted: [], time: last === undefined ? time : secondOf(last) };
  }
}
function broken({ module }, what) {
  return protocolError({ operation: 'sync', module }, `the answer ${what}`);
}

// Takes: a selection that asks for empty references of unknown modules. Gives: it with their prefixes.
// Never: asks the CRM twice for one module, or where the package knows the prefix.
/**
 * The selection as it can be sent. An empty reference is stored as `11x0`: in a package for several
 * instances (`ids: 'brand'`) only the live one knows the `11`.
 * @throws InvalidValueError where it does not tell; VtigerError
 */
async function withPrefixes(core, module, selection, options) {
  if (!selection.conditions.some(isOpen)) return selection;
  const close = async (tree) => {
    if (tree.kind !== 'terms') return { ...tree, parts: await Promise.all(tree.parts.map(close)) };
    if (tree.prefixOf === undefined) return tree;
    const { prefixOf, ...rest } = tree;
    for (const target of prefixOf) {
      const prefix = await learnPrefix(core, target, options);
      if (prefix === undefined) continue;
      const terms = tree.terms.map((term) => ({ ...term, operand: `${prefix}x0` }));
      return { ...rest, terms };
    }
    const field = tree.terms[0]?.field;
    const hint = 'The API user may see no module that the field refers to.';
    return refuse({ module, field, hint }, 'has no id prefix for isEmpty');
  };
  return { ...selection, conditions: await Promise.all(selection.conditions.map(close)) };
}
/** From `describe` where the package does not know it; undefined where that is refused. */
async function learnPrefix(core, module, options) {
  const known = core.prefixOf(module);
  if (known !== undefined) return known;
  const params = { elementType: module };
  const call = { operation: 'describe', method: 'GET', params, module, ...options };
  const answer = await core.call(call).catch((error) => {
    if (error instanceof AccessDeniedError) return undefined;
    throw error;
  });
  const { idPrefix } = Object(answer);
  const prefix = /^\d+$/.test(String(idPrefix)) ? String(idPrefix) : undefined;
  if (prefix !== undefined) core.prefixes.set(module, prefix);
  return prefix;
}

// Takes: a selection. Gives: how many records it has. Never: believes an empty answer.
/**
 * How many records a selection has: by `count(*)`, or where the server answers that with nothing
 * (8.4 does), by looking for the last page, in about 2 log2(n / 100) calls.
 */
async function countRecords(core, table, selection, options) {
  const { limit } = selection;
  const bare = { ...selection, fields: ['id'], order: [], include: new Map() };
  const plain = await withPrefixes(core, table.module, bare, options);
  const plan = planOf(table, plain);
  if (limit === 0 || plan.where?.length === 0) return 0;
  const [where, ...others] = piecesOf(plan);
  if (others.length > 0 || plan.checks.length > 0 || plan.relation !== undefined) {
    // A relation is not counted, pieces may overlap, and an isEmpty is only sure once the rows are seen.
    let count = 0;
    for await (const records of readRecords(core, table, plain, options)) count += records.length;
    return count;
  }
  const { module } = table;
  const counted = core.uncounted.has(module)
    ? undefined
    : readCount(module, await askRows(core, { columns: 'count(*)', module, where }, options));
  if (counted !== undefined) return Math.min(counted, limit);
  core.uncounted.add(module);
  const { columns } = plan;
  const count = await search(
    async (offset) => {
      const statement = { columns, module, where, limit: PAGE, offset };
      return (await askRows(core, statement, options)).length;
    },
    () => core.shortIsLast(table, options),
  );
  return Math.min(count, limit);
}
function readCount(module, rows) {
  const [row] = rows;
  if (row === undefined) return undefined;
  const [value] = Object.values(row);
  const count = /^\d+$/.test(String(value)) ? Number(value) : NaN;
  if (Number.isSafeInteger(count)) return count;
  throw protocolError({ operation: 'query', module }, 'count(*) is no number');
}
/**
 * @param rowsAt how many of 100 rows there are from an offset on
 * @param shortIsLast whether fewer than 100 are known to be the last
 */
async function search(rowsAt, shortIsLast) {
  let count = 0;
  // There are rows in the page before `low`, and none from `high` on.
  let low = 0;
  let high = Infinity;
  while (low < high) {
    const middle = high === Infinity ? low * 2 : PAGE * Math.floor((low + high) / 2 / PAGE);
    const rows = await rowsAt(middle);
    if (rows === 0) high = middle;
    else {
      count = middle + rows;
      if (rows < PAGE && (await shortIsLast())) return count;
      low = middle + PAGE;
    }
  }
  return count;
}

// Takes: a plan that is not ordered by id, or gives lines. Gives: where its next page begins.
// Never: passes over a record, as far as the order allows.
/** @param lines whether the server gives a row for each line of a record */
function cursorOf(plan, lines) {
  const { by } = plan.order;
  const cursor = (by === 'id' ? idCursor : by === 'time' ? timeCursor : offsetCursor)(plan);
  if (!lines) return cursor;
  // From 8 on it drops the repeats itself.
  const take = cursor.take.bind(cursor);
  cursor.take = (rows, size) => take(rows, size).filter(once());
  return cursor;
}
/** Whether a row is the first with its id. */
function once() {
  const seen = new Set();
  return ({ id }) => typeof id !== 'string' || seen.size < seen.add(id).size;
}
/**
 * The bound takes the last value in once more, and repeats are dropped: a group of equal values may
 * go on behind the end of a page. A group that fills a page is drained by id, and then left behind.
 */
function timeCursor(plan) {
  const { where, order } = plan;
  const [field = ''] = order.fields;
  let value = '';
  /** The ids that were delivered of `value`; none where all of them were. */
  let seen = new Set();
  let drain;
  return {
    get overlap() {
      return drain === undefined ? seen.size : 0;
    },
    next() {
      if (drain !== undefined) return { orderBy: ['id'], direction: 'asc', ...drain.next() };
      if (value === '') return { where };
      const operator = `${order.direction === 'desc' ? '<' : '>'}${seen.size > 0 ? '=' : ''}`;
      return { where: bounded(where, { field, operator, operand: value }) };
    },
    take(rows, size) {
      const fresh = rows.filter((row) => !seen.has(idOf(plan, row)));
      if (drain !== undefined) {
        drain.take(rows, size);
        return fresh;
      }
      const last = String(rows.at(-1)?.[field]);
      if (Number.isNaN(parseUtc(last))) throw stuck(plan);
      if (last !== value) seen = new Set();
      value = last;
      for (const row of rows) if (row[field] === last) seen.add(idOf(plan, row));
      if (seen.size >= PAGE) {
        const group = { field, operator: '=', operand: last };
        drain = idCursor({ ...plan, where: bounded(where, group), order: BY_ID });
      }
      return fresh;
    },
    leave() {
      if (drain === undefined) return false;
      drain = undefined;
      seen = new Set();
      return true;
    },
  };
}
function offsetCursor({ where }) {
  const isNew = once();
  let offset = 0;
  return {
    overlap: 0,
    next: () => ({ where, offset }),
    take(rows, size) {
      // What was asked for, not what came: rows that the user may not see count on the server.
      offset += size;
      return rows.filter(isNew);
    },
    leave: () => false,
  };
}

// Takes: records with references. Gives: the records with what they point to, as `$ref`.
// Never: asks for a record twice in one iteration.
/** Records that are remembered for one target, so that the next page need not ask again. */
const REMEMBERED = 10_000;
/**
 * What adds `$ref` to the records of a page: one query a page and target, for ids that are new.
 */
async function createIncluder(core, table, spec, options) {
  const targets = await loadTargets(core, spec);
  const read = ({ table: target, fields, records }, id) => {
    let found = records.get(id);
    if (found === undefined) {
      const decode = (row) => row && core.decode(target, row, 'record', fields);
      found = findRow(core, target, id, fields, options).then(decode);
      records.set(id, found);
    }
    return found;
  };
  const referenceOf = async (field, id) => {
    if (typeof id !== 'string') return null;
    const several = targetsOf(queryableRow(table, field)).length > 1;
    for (const [module, names] of spec.get(field) ?? []) {
      // Which module an id is of shows in its prefix; where that is not known, all are asked.
      const fits = !several || isRecordId(id, core.prefixOf(module));
      const target = targets.get(module);
      const found = fits && target ? await read(target, id) : undefined;
      if (found === undefined) continue;
      const picked = ['id', ...names].map((name) => [name, found[name]]);
      return { ...(several && { module }), ...Object.fromEntries(picked) };
    }
    return null;
  };
  return async (records) => {
    for (const target of targets.values()) {
      if (target.records.size > REMEMBERED) target.records.clear();
    }
    const add = async (record) => {
      const fields = [...spec.keys()];
      const found = await Promise.all(fields.map((field) => referenceOf(field, record[field])));
      record['$ref'] = Object.fromEntries(fields.map((field, at) => [field, found[at]]));
    };
    await Promise.all(records.map(add));
  };
}
async function loadTargets(core, spec) {
  const fields = new Map();
  for (const modules of spec.values()) {
    for (const [module, names] of modules) {
      fields.set(module, new Set([...(fields.get(module) ?? []), ...names]));
    }
  }
  const targets = new Map();
  for (const [module, names] of fields) {
    const table = await core.table(module);
    for (const name of names) queryableRow(table, name);
    targets.set(module, { table, fields: [...names], records: new Map() });
  }
  return targets;
}

// Takes: a plan in pieces. Gives: the rows of all of them, in the order of the plan.
// Never: gives a row twice.
/** The rows of a plan whose statement is too long, by one statement for each piece. */
async function* readPieces(plan, pieces, wanted, reader) {
  const { order } = plan;
  const sources = pieces.map((where) => readPages({ ...plan, where }, wanted, reader));
  // Values that the database takes for the same (a, A) may stand in two pieces.
  const seen = new Set();
  const isNew = (row) => seen.size < seen.add(idOf(plan, row)).size;
  if (order.by === 'id' && !order.asked) {
    for (const source of sources) {
      for await (const rows of source) yield rows.filter(isNew);
      if (wanted() <= 0) return;
    }
    return;
  }
  const sign = order.direction === 'desc' ? -1 : 1;
  const [field = 'id'] = order.fields;
  const compare = (a, b) =>
    field === 'id'
      ? sign * compareRecordIds(String(a['id']), String(b['id']))
      : sign * (String(a[field]) < String(b[field]) ? -1 : 1);
  for await (const row of merged(sources, compare)) if (isNew(row)) yield [row];
}
async function* merged(sources, compare) {
  const streams = sources.map(rowsOf$1);
  try {
    const heads = await Promise.all(streams.map((stream) => stream.next()));
    for (;;) {
      const [first] = heads
        .flatMap(({ done, value }, index) => (done === true ? [] : [{ row: value, index }]))
        .sort((a, b) => compare(a.row, b.row));
      const next = streams[first?.index ?? -1];
      if (first === undefined || next === undefined) return;
      yield first.row;
      heads[first.index] = await next.next();
    }
  } finally {
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  }
}

export { countRecords, createIncluder, cursorOf, findRow, readChanges, readPieces, withPrefixes };
