// Takes: the URL and the user of an instance. Gives: its records, one `retrieve` each.
// Never: uses a query to learn a value, or shares code with the client or the sandbox.

import { createHash } from 'node:crypto';
import { fromWire, kindOf } from './values.js';
import type { Kind } from './values.js';

export interface Account {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
}

export interface TruthField {
  readonly name: string;
  readonly kind: Kind;
  /** Of the describe answer. */
  readonly type: string;
  readonly refersTo: readonly string[];
}

/** The values of a record by field, in the notation of `fromWire`. */
export type TruthRecord = ReadonlyMap<string, string>;

export interface TruthModule {
  readonly name: string;
  readonly fields: readonly TruthField[];
  readonly records: ReadonlyMap<string, TruthRecord>;
}

/** A relation of one record, as the server itself answers it. */
export interface TruthRelation {
  readonly source: string;
  readonly sourceModule: string;
  readonly label: string;
  readonly module: string;
  readonly ids: readonly string[];
}

export type Dialect = 'rest' | 'session';

export interface Truth {
  /** Of the calls that it was read by. */
  readonly dialect: Dialect;
  readonly modules: ReadonlyMap<string, TruthModule>;
  readonly relations: readonly TruthRelation[];
}

/** Types whose fields the client does not query. */
const UNQUERYABLE = new Set(['image', 'file', 'grid']);

type Row = Readonly<Record<string, unknown>>;
type Send = (operation: string, params: Readonly<Record<string, string>>) => Promise<unknown>;

/** Fields whose values depend on the operation that answers them, or on the user. */
const UNSTEADY = new Set([
  'id',
  'tags',
  'starred',
  'productid',
  'hdnDiscountPercent',
  'hdnDiscountAmount',
  // An integer in a column of text: the server has 10 before 9.
  'duration_hours',
]);

/**
 * Reads everything that the calls are compared with.
 * @param most modules with more records than this are skipped
 */
export async function readTruth(
  account: Account,
  names: readonly string[],
  most: number,
): Promise<Truth> {
  const [dialect, send] = await connect(account);
  const modules = new Map<string, TruthModule>();
  for (const name of names) {
    const module = await readModule(send, name, most);
    if (module !== null && module.records.size > 0) modules.set(name, module);
  }
  return { dialect, modules, relations: await readRelations(send, modules) };
}

/** By the REST API where the instance has one, else by a session. */
async function connect(account: Account): Promise<readonly [Dialect, Send]> {
  const send = basic(account);
  try {
    await send('me', {});
    return ['rest', send];
  } catch {
    return ['session', await logIn(account)];
  }
}

function basic({ url, username, accessKey }: Account): Send {
  const credentials = Buffer.from(`${username}:${accessKey}`).toString('base64');
  return async (operation, params) => {
    const query = new URLSearchParams(params).toString();
    const response = await fetch(`${url}/restapi/v1/vtiger/default/${operation}?${query}`, {
      headers: { authorization: `Basic ${credentials}` },
    });
    return resultOf(await response.text());
  };
}

async function logIn({ url, username, accessKey }: Account): Promise<Send> {
  const endpoint = `${url}/webservice.php`;
  const get = async (params: Readonly<Record<string, string>>): Promise<unknown> => {
    const response = await fetch(`${endpoint}?${new URLSearchParams(params).toString()}`);
    return resultOf(await response.text());
  };
  const challenge = (await get({ operation: 'getchallenge', username })) as { token: string };
  const proof = createHash('md5')
    .update(challenge.token + accessKey)
    .digest('hex');
  const form = new URLSearchParams({ operation: 'login', username, accessKey: proof });
  const answer = await fetch(endpoint, { method: 'POST', body: form });
  const { sessionName } = resultOf(await answer.text()) as { sessionName: string };
  return (operation, params) => get({ ...params, operation, sessionName });
}

/** @throws Error with the text of the server */
function resultOf(body: string): unknown {
  const document = JSON.parse(body.replace(/[\u0000-\u001f]/g, escaped)) as {
    readonly success: boolean;
    readonly result?: unknown;
    readonly error?: { readonly message: string };
  };
  if (!document.success) throw new Error(document.error?.message ?? 'no success');
  return document.result;
}

/** Vtiger's encoder leaves control characters raw. */
function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

async function readModule(send: Send, name: string, most: number): Promise<TruthModule | null> {
  const ids = await idsOf(send, name);
  if (ids.length > most) return null;
  const raw = new Map<string, Row>();
  for (const id of ids) raw.set(id, (await send('retrieve', { id })) as Row);
  const described = ((await send('describe', { elementType: name })) as { fields: readonly Row[] })
    .fields;
  const fields: TruthField[] = [];
  for (const field of described.filter((one) => !isStoredEscaped(one)).map(toField)) {
    if (UNSTEADY.has(field.name) || UNQUERYABLE.has(field.type)) continue;
    const answered = [...raw.values()].every((row) => Object.hasOwn(row, field.name));
    if (answered && (await canBeQueried(send, name, field.name))) fields.push(field);
  }
  const records = new Map<string, TruthRecord>();
  for (const [id, row] of raw) {
    records.set(
      id,
      new Map(fields.map(({ name: field, kind }) => [field, fromWire(kind, row[field])])),
    );
  }
  return { name, fields, records };
}

/** A default is stored as HTML, and read as text: conditions on the text do not find it. */
function isStoredEscaped({ default: value }: Row): boolean {
  return typeof value === 'string' && /["'&<>]/.test(value);
}

function toField(source: Row): TruthField {
  const type = source['type'] as Row;
  return {
    name: String(source['name']),
    kind: kindOf(String(type['name'])),
    type: String(type['name']),
    refersTo: (type['refersTo'] as readonly string[] | undefined) ?? [],
  };
}

async function idsOf(send: Send, name: string): Promise<string[]> {
  const ids: string[] = [];
  for (let last = '1x0'; ;) {
    const query = `select id from ${name} where id > '${last}' order by id limit 100;`;
    const rows = (await send('query', { query })) as readonly Row[];
    if (rows.length === 0) return ids;
    ids.push(...rows.map((row) => String(row['id'])));
    last = ids.at(-1) ?? last;
  }
}

async function canBeQueried(send: Send, module: string, field: string): Promise<boolean> {
  try {
    return Array.isArray(await send('query', { query: `select ${field} from ${module} limit 1;` }));
  } catch {
    return false;
  }
}

/** Some relations of some records, with less than a page behind each. */
async function readRelations(
  send: Send,
  modules: ReadonlyMap<string, TruthModule>,
): Promise<TruthRelation[]> {
  const found: TruthRelation[] = [];
  for (const { name, records } of modules.values()) {
    const { information } = (await send('relatedtypes', { elementType: name })) as {
      information: Readonly<Record<string, { readonly name: string; readonly label: string }>>;
    };
    const relations = Object.values(information).filter((one) => modules.has(one.name));
    for (const source of [...records.keys()].slice(0, 4)) {
      for (const { name: module, label } of relations) {
        const rows = await send('retrieve_related', {
          id: source,
          relatedType: module,
          relatedLabel: label,
        }).catch(() => []);
        const ids = (rows as readonly Row[]).map((row) => String(row['id']));
        if (ids.length === 0 || ids.length >= 100) continue;
        found.push({ source, sourceModule: name, label, module, ids });
      }
    }
  }
  return found;
}
