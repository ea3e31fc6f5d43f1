/*!
 * MIT License
 *
 * Copyright (c) 2026 The vtiger-codegen authors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy
 * of this software and associated documentation files (the "Software"), to deal
 * in the Software without restriction, including without limitation the rights
 * to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
 * copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
 * IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
 * FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
 * LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 * OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
 * SOFTWARE.
 */
//#region src/sandbox/failures.ts
/** A failure that Vtiger handles: HTTP 200 with an error document, or 400 on the REST endpoint. */
class OperationError extends Error {
  name = 'OperationError';
  code;
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** A failure that PHP does not survive: HTTP 500, empty body. */
class ServerCrash extends Error {
  name = 'ServerCrash';
}

/** PHP gives up on a file that it may not load: HTTP 200 with a sentence instead of JSON. */
class RestrictedFile extends Error {
  name = 'RestrictedFile';
}

const DENIED = 'Permission to perform the operation is denied';
function accessDenied(suffix = '') {
  return new OperationError('ACCESS_DENIED', DENIED + suffix);
}

function readDenied() {
  return new OperationError('ACCESS_DENIED', 'Permission to read given object is denied');
}

function writeDenied() {
  return new OperationError('ACCESS_DENIED', 'Permission to write is denied');
}

function invalidId() {
  return new OperationError('INVALID_ID_ATTRIBUTE', 'Id specified is incorrect');
}

function internalError() {
  return new OperationError('INTERNAL_SERVER_ERROR', 'Unknown Error while processing request');
}

function missingField(field, suffix = '') {
  return new OperationError('MANDATORY_FIELDS_MISSING', `${field} does not have a value${suffix}`);
}

//#endregion
//#region src/sandbox/values/wire.ts
/** A map from an object written in code; never from outside data. */
function wireMap(entries) {
  return new Map(Object.entries(entries));
}

//#endregion
//#region src/sandbox/http/json.ts
/**
 * The answer as Vtiger's own encoder writes it: control characters other than the five with a
 * short escape go out raw, so that one in a record makes the document invalid; an empty map is
 * `[]`.
 */
function encodeJson(value) {
  if (typeof value === 'string') return encodeText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(encodeJson).join(',')}]`;
  if (value.size === 0) return '[]';
  return `{${[...value].map(([key, entry]) => `${encodeText(key)}:${encodeJson(entry)}`).join(',')}}`;
}

function isList(value) {
  return Array.isArray(value);
}

const ESCAPES$1 = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['	', '\\t'],
]);
function encodeText(text) {
  return `"${text.replace(/["\\\b\f\n\r\t]/g, (char) => ESCAPES$1.get(char) ?? char)}"`;
}

//#endregion
//#region src/sandbox/http/answer.ts
const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=UTF-8';
function successAnswer(result) {
  return {
    status: 200,
    contentType: JSON_TYPE,
    body: encodeJson(
      new Map([['success', true], ...(result === undefined ? [] : [['result', result]])]),
    ),
  };
}

/** An error document, message before code. */
function errorAnswer(error) {
  return {
    status: 200,
    contentType: JSON_TYPE,
    body: encodeJson(
      wireMap({
        success: false,
        error: wireMap({
          message: error.message,
          code: error.code,
        }),
      }),
    ),
  };
}

/** What PHP leaves behind when it dies. */
const CRASH = {
  status: 500,
  contentType: HTML_TYPE,
  body: '',
};

/** Handlers whose file does not exist answer this with HTTP 200. */
const RESTRICTED_FILE = {
  status: 200,
  contentType: HTML_TYPE,
  body: 'Sorry! Attempt to access restricted file.',
};

const NOT_FOUND = {
  status: 404,
  contentType: 'text/html; charset=iso-8859-1',
  body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<title>404 Not Found</title>\n',
};

/** Runs an operation and turns what it throws into an answer. */
async function answerOf(run) {
  try {
    return successAnswer(await run());
  } catch (error) {
    if (error instanceof ServerCrash) return CRASH;
    if (error instanceof RestrictedFile) return RESTRICTED_FILE;
    return errorAnswer(error instanceof OperationError ? error : internalError());
  }
}

function toResponse(answer) {
  return new Response(answer.body, {
    status: answer.status,
    statusText: reasonPhrase(answer),
    headers: {
      'content-type': answer.contentType,
      ...answer.headers,
    },
  });
}

function reasonPhrase({ status, reason }) {
  const standard = {
    200: 'OK',
    400: 'Bad Request',
    401: 'Unauthorized',
    404: 'Not Found',
  }[status];
  return reason?.replace(/[^\u0020-\u007e]/g, '?') ?? standard ?? 'Internal Server Error';
}

//#endregion
//#region src/sandbox/http/faults.ts
/** A code of Vtiger that says nothing about the request. */
const DEFAULT_FAILURE = {
  code: 'DATABASE_QUERY_ERROR',
  message: 'Database error while performing required operation',
};

function createFaults() {
  const waiting = new Map();
  return {
    add(operation, failure = DEFAULT_FAILURE) {
      const key = operation.toLowerCase();
      waiting.set(key, [...(waiting.get(key) ?? []), failure]);
    },
    take: (operation) => waiting.get(operation)?.shift(),
    clear: () => {
      waiting.clear();
    },
  };
}

/**
 * The answer of a failure, in the form of the endpoint.
 * @throws {TypeError} as `fetch` does where the connection fails
 */
function failedAnswer(failure, isRest) {
  if ('connection' in failure) throw connectionFailure(failure.connection);
  if ('code' in failure) {
    const { code, message = code } = failure;
    const answer = errorAnswer(new OperationError(code, message));
    return isRest
      ? {
          ...answer,
          status: 400,
          reason: message,
        }
      : answer;
  }
  const { status, retryAfter } = failure;
  return {
    status,
    contentType: 'text/html; charset=UTF-8',
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: '',
  };
}

/** As Node's `fetch` reports it: the code of the cause says whether anything was sent. */
function connectionFailure(kind) {
  const code = kind === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET';
  const cause = Object.assign(new Error(`the sandbox: connection ${kind}`), { code });
  return new TypeError('fetch failed', { cause });
}

//#endregion
//#region src/sandbox/sql/collation.ts
/**
 * The collation of the tables, as far as it shows: case and accents do not count, and neither do
 * trailing blanks.
 */
function compareText(a, b) {
  const left = fold(a).replace(/(?<! ) +$/, '');
  const right = fold(b).replace(/(?<! ) +$/, '');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Text with case and accents removed; upper case, so that `_` sorts after the letters. */
function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
}

/** LIKE: `%`, `_`, a backslash before either makes it plain. Blanks do count here. */
function matchesLike(text, pattern) {
  const source = fold(pattern).replace(/\\([^])|[%_]|[^\\%_]+|\\$/g, (part, escaped) => {
    if (escaped !== undefined) return escapeRegExp(escaped);
    if (part === '%') return '[^]*';
    return part === '_' ? '[^]' : escapeRegExp(part);
  });
  return new RegExp(`^${source}$`, 'u').test(fold(text));
}

function escapeRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

//#endregion
//#region src/sandbox/schema/stock-tables.ts
const ADDRESS = ['city', 'code', 'country', 'pobox', 'state', 'street'];
const ADDRESSES = [ADDRESS.map((name) => `bill_${name}`), ADDRESS.map((name) => `ship_${name}`)];
const LINES = [
  'productid',
  'quantity',
  'listprice',
  'comment',
  'discount_amount',
  'discount_percent',
  'tax1',
  'tax2',
  'tax3',
];
const INVENTORY = [...ADDRESSES, LINES];
const ACTIVITY = [['reminder_time'], ['contact_id'], ['parent_id']];

/**
 * The fields of stock 8.2 to 8.4 that have a table of their own beside the first table of their
 * module: one list for each table. Source: `vtiger_field.tablename` of stock installations.
 */
const SECONDARY_TABLES = new Map([
  ['Accounts', ADDRESSES],
  ['Calendar', ACTIVITY],
  [
    'Contacts',
    [
      ADDRESS.flatMap((name) => [`mailing${name}`, `other${name}`]).concat(
        'mailingzip',
        'otherzip',
      ),
      ['assistant', 'assistantphone', 'birthday', 'homephone', 'leadsource', 'otherphone'],
      ['portal', 'support_end_date', 'support_start_date'],
    ],
  ],
  [
    'Emails',
    [
      ['filename'],
      ['bccmail', 'ccmail', 'email_flag', 'from_email', 'parent_id', 'saved_toid'],
      ['access_count', 'click_count'],
    ],
  ],
  ['Events', ACTIVITY],
  ['Invoice', INVENTORY],
  [
    'Leads',
    [['city', 'code', 'country', 'fax', 'lane', 'mobile', 'phone', 'pobox', 'state'], ['website']],
  ],
  ['PurchaseOrder', INVENTORY],
  ['Quotes', INVENTORY],
  [
    'SalesOrder',
    [
      [
        'end_period',
        'invoicestatus',
        'last_recurring_date',
        'payment_duration',
        'recurring_frequency',
        'start_period',
      ],
      ...INVENTORY,
    ],
  ],
  ['Users', [['roleid']]],
]);

/** The table that every statement about a module joins. */
const FIRST_TABLE = '';

/**
 * The table that holds a field. Custom fields share one, stars are in a table of their own, and
 * everything unknown is in the first table of the module.
 */
function tableOf(module, field) {
  if (field.startsWith('cf_') || (module === 'HelpDesk' && field === 'from_portal'))
    return 'custom';
  if (field === 'starred') return field;
  return (SECONDARY_TABLES.get(module) ?? []).find((fields) => fields.includes(field))?.[0] ?? '';
}

//#endregion
//#region src/sandbox/schema/column.ts
const KINDS$1 = new Map([
  ['multipicklist', 'multi'],
  ['integer', 'integer'],
  ['tinyint', 'integer'],
  ['bigint', 'integer'],
  ['double', 'decimal'],
  ['currency', 'decimal'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['time', 'time'],
  ['reference', 'reference'],
  ['owner', 'owner'],
  ['password', 'secret'],
]);
const UNSET = new Map([
  ['boolean', '0'],
  ['integer', '0'],
  ['reference', '0'],
  ['date', null],
  ['datetime', null],
  ['time', null],
]);
const LONG_TEXT = new Set(['text', 'mediumtext', 'richtext', 'grid']);
function columnOf(module, field, hint = {}) {
  const kind = kindOf(module, field);
  const scale = hint.scale ?? (field.type === 'currency' ? 8 : 3);
  const unset = kind === 'decimal' ? (0).toFixed(scale) : (UNSET.get(kind) ?? emptyOf(kind));
  return {
    field,
    kind,
    table: tableOf(module, field.name),
    scale,
    digits: hint.digits ?? (field.type === 'currency' ? 25 : 14),
    length: hint.length ?? field.length ?? (LONG_TEXT.has(field.type) ? 65535 : 255),
    bigint: hint.bigint ?? false,
    percent: hint.percent ?? false,
    unset: hint.unset === undefined ? unset : hint.unset,
  };
}

function emptyOf(kind) {
  return UNSET.has(kind) ? null : '';
}

function kindOf(module, field) {
  if (field.name === 'id') return 'id';
  if (module === 'Users') {
    if (field.type === 'boolean') return 'text';
    if (field.name === 'accesskey') return 'secret';
  }
  return KINDS$1.get(field.type) ?? 'text';
}

//#endregion
//#region src/sandbox/schema/stock-columns.ts
const NULL_REFERENCE = { unset: null };
const STOCK$1 = [
  ['Contacts.firstname', { length: 40 }],
  ['Contacts.lastname', { length: 80 }],
  ['Contacts.phone', { length: 50 }],
  ['Contacts.mobile', { length: 50 }],
  ['Contacts.email', { length: 100 }],
  ['Contacts.title', { length: 50 }],
  ['Contacts.department', { length: 30 }],
  ['Leads.firstname', { length: 40 }],
  ['Leads.lastname', { length: 80 }],
  ['Leads.company', { length: 100 }],
  ['Accounts.accountname', { length: 100 }],
  ['Potentials.potentialname', { length: 120 }],
  ['Products.productname', { length: 255 }],
  ['Products.qty_per_unit', { scale: 2 }],
  ['HelpDesk.ticket_title', { length: 255 }],
  [
    'HelpDesk.hours',
    {
      scale: 8,
      digits: 25,
    },
  ],
  [
    'HelpDesk.days',
    {
      scale: 8,
      digits: 25,
    },
  ],
  ['Users.reports_to_id', { unset: '' }],
  ['Currency.conversion_rate', { scale: 5 }],
  ['Documents.filedownloadcount', { unset: null }],
  ['Documents.filesize', { unset: '0' }],
  ['Events.contact_id', NULL_REFERENCE],
  ['Events.parent_id', NULL_REFERENCE],
  ['Calendar.contact_id', NULL_REFERENCE],
  ['Calendar.parent_id', NULL_REFERENCE],
  ['Calendar.time_end', { unset: '' }],
  ['Calendar.reminder_time', { unset: '' }],
  [
    'LineItem.listprice',
    {
      scale: 8,
      digits: 25,
    },
  ],
  [
    'LineItem.discount_amount',
    {
      scale: 8,
      digits: 25,
    },
  ],
  [
    'LineItem.purchase_cost',
    {
      scale: 8,
      digits: 25,
    },
  ],
  [
    'LineItem.margin',
    {
      scale: 8,
      digits: 25,
    },
  ],
  ['LineItem.incrementondel', { unset: '1' }],
  ...['Quotes', 'SalesOrder', 'PurchaseOrder', 'Invoice'].flatMap((module) => [
    [`${module}.salesorder_id`, NULL_REFERENCE],
    [`${module}.region_id`, { unset: null }],
    [`${module}.hdnTaxType`, { unset: null }],
    [
      `${module}.hdnS_H_Percent`,
      {
        scale: 8,
        digits: 25,
      },
    ],
    [`${module}.hdnDiscountPercent`, { unset: '' }],
    [`${module}.hdnDiscountAmount`, { unset: '' }],
    [`${module}.shipping_&_handling`, { unset: null }],
  ]),
  ['Quotes.potential_id', NULL_REFERENCE],
];

/** Widths, scales and empty values of stock 8.4 columns, which no describe reports. */
const STOCK_COLUMNS = new Map(STOCK$1);

/** Columns that stock records carry and describe does not list. */
const STOCK_EXTRA_COLUMNS = new Map([
  ['HelpDesk', ['update_log']],
  ['LineItem', ['description']],
]);

/** The bare key that retrieve adds to the records of modules that are no entities. */
const RAW_KEYS = new Map([
  ['Groups', 'groupid'],
  ['DocumentFolders', 'folderid'],
  ['Tax', 'taxid'],
  ['CompanyDetails', 'organization_id'],
]);

//#endregion
//#region src/sandbox/schema/schema.ts
const ENTITY_SPACE = 'entity';

/** The database that a snapshot describes. */
function buildSchema(snapshot, hints = {}) {
  const modules = new Map();
  const byPrefix = new Map();
  for (const meta of snapshot.modules) {
    const module = toModule(meta, hints);
    modules.set(meta.name, module);
    if (meta.idPrefix !== null) byPrefix.set(meta.idPrefix, module);
  }
  const space = (name) =>
    name === 'Users' || modules.get(name)?.meta.isEntity !== true ? name : ENTITY_SPACE;
  return {
    modules,
    byPrefix,
    space,
  };
}

function toModule(meta, hints) {
  const columns = new Map();
  for (const field of meta.fields) {
    const key = `${meta.name}.${field.name}`;
    const hint = Object.hasOwn(hints, key) ? hints[key] : STOCK_COLUMNS.get(key);
    columns.set(field.name, columnOf(meta.name, field, hint));
  }
  return {
    meta,
    columns,
    extraColumns: [...meta.inactiveFields, ...(STOCK_EXTRA_COLUMNS.get(meta.name) ?? [])],
    inventory: meta.isEntity && columns.has('productid') && columns.has('hdnGrandTotal'),
  };
}

/** Fields of an inventory module that live in its lines. */
function isLineColumn(module, field) {
  return module.inventory && (LINE_COLUMNS.has(field) || /^tax\d+$/.test(field));
}

const LINE_COLUMNS = new Set([
  'productid',
  'quantity',
  'listprice',
  'comment',
  'discount_amount',
  'discount_percent',
  'image',
  'purchase_cost',
  'margin',
]);

/** Fields that describe lists and no table has: charges, and the prices and taxes of a product. */
function isVirtual(module, field) {
  if (module.inventory)
    return (
      module.columns.get(field)?.field.charge === true || field.startsWith('shipping_&_handling')
    );
  return module.columns.has('unit_price') && /^(tax|currency)\d+$/.test(field);
}

//#endregion
//#region src/sandbox/store/store.ts
function createStore() {
  return {
    spaces: new Map(),
    attachments: new Map(),
    links: [],
    sequences: new Map(),
    counters: new Map(),
  };
}

/** Puts a store back to what another one holds, which later changes do not reach. */
function restoreStore(store, from) {
  Object.assign(store, copyStore(from));
}

/** A copy that no later change reaches. */
function copyStore({ spaces, attachments, links, sequences, counters }) {
  const copies = [...spaces].map(([space, records]) => [space, copyRecords(records)]);
  return {
    spaces: new Map(copies),
    attachments: new Map(attachments),
    links: [...links],
    sequences: new Map(sequences),
    counters: new Map(counters),
  };
}

function copyRecords(records) {
  const copies = [...records].map(([number, record]) => {
    const { values, starred } = record;
    return [
      number,
      {
        ...record,
        values: new Map(values),
        starred: new Map(starred),
      },
    ];
  });
  return new Map(copies);
}

/** The next free number among the records of a module. */
function nextNumber(store, space) {
  const next = store.sequences.get(space) ?? 1;
  store.sequences.set(space, next + 1);
  return next;
}

function addRecord(store, space, record) {
  let records = store.spaces.get(space);
  if (records === undefined) {
    records = new Map();
    store.spaces.set(space, records);
  }
  records.set(record.number, record);
  const next = store.sequences.get(space) ?? 1;
  if (record.number >= next) store.sequences.set(space, record.number + 1);
}

/**
 * Calendar and Events are one table: the activity type says which of the two a record is, whatever
 * it was created as.
 */
function moduleOf(record) {
  if (record.module !== 'Calendar' && record.module !== 'Events') return record.module;
  return record.values.get('activitytype') === 'Task' ? 'Calendar' : 'Events';
}

/** A record of a module by its number, unless it is deleted. */
function findRecord(store, schema, module, number) {
  const record = store.spaces.get(schema.space(module))?.get(number);
  return record === undefined || record.deleted || moduleOf(record) !== module ? undefined : record;
}

/** An entity record of any module. */
function findEntity(store, number) {
  const record = store.spaces.get(ENTITY_SPACE)?.get(number);
  return record?.deleted === true ? undefined : record;
}

/** The records of a module in order of their numbers, deleted ones included. */
function recordsOf(store, schema, module) {
  return [...(store.spaces.get(schema.space(module))?.values() ?? [])]
    .filter((record) => moduleOf(record) === module)
    .sort((a, b) => a.number - b.number);
}

//#endregion
//#region src/sandbox/store/users.ts
const DEFAULT_USERNAME = 'admin';
const DEFAULT_ACCESS_KEY = 'sandboxAccessKey';

/** The administrator of an instance. */
function adminUser(username, accessKey) {
  return {
    number: 1,
    username,
    accessKey,
    admin: true,
    firstName: 'Ada',
    lastName: 'Administrator',
    email: 'admin@crm.example',
  };
}

/** The id of a user, where the snapshot does not have the module with its prefix. */
function userId(number) {
  return `19x${String(number)}`;
}

//#endregion
//#region src/sandbox/view.ts
const has = (list, entry) => list?.includes(entry) ?? false;

/**
 * Users are for administrators; anything else can be hidden from a user. Modules that are excluded from
 * the snapshot are visible too: fields and relations still lead to them.
 */
function isModuleVisible({ user }, name) {
  return !has(user.hiddenModules, name) && (name !== 'Users' || user.admin);
}

/** The modules a user sees, in the order of the snapshot. */
function visibleModules(context) {
  return [...context.instance.schema.modules.values()].filter((module) =>
    isModuleVisible(context, module.meta.name),
  );
}

/**
 * A module by its exact name.
 * @throws {OperationError} ACCESS_DENIED.
 */
function moduleNamed(context, name, suffix = ` for name : ${name}`) {
  const module = context.instance.schema.modules.get(name);
  if (module === undefined) throw accessDenied(suffix);
  if (!isModuleVisible(context, name)) throw accessDenied();
  return module;
}

function isFieldVisible(user, module, field) {
  return !has(user.hiddenFields, `${module.meta.name}.${field}`);
}

/** Columns that the user may see, described or, for administrators, switched off. */
function visibleColumns({ user }, module) {
  return [...module.columns.values()].filter((column) =>
    isFieldVisible(user, module, column.field.name),
  );
}

function isFieldEditable(user, module, field) {
  return field.editable && !has(user.readOnlyFields, `${module.meta.name}.${field.name}`);
}

/** @throws {OperationError} ACCESS_DENIED where the record is not the user's to see. */
function assertReadable({ user }, record) {
  if (!isRecordVisible(user, record)) throw readDenied();
}

function isRecordVisible(user, record) {
  if (user.admin || user.sees !== 'own') return true;
  const owner = record.values.get('assigned_user_id');
  if (owner === undefined || owner === null) return true;
  return owner === String(user.number) || (user.groups ?? []).includes(Number(owner));
}

/** @throws {OperationError} ACCESS_DENIED where the module is read-only for the user. */
function assertWritable({ user }, module) {
  if (has(user.readOnlyModules, module.meta.name)) throw writeDenied();
}

function labelFor(user, key, label) {
  const labels = user.labels ?? {};
  return Object.hasOwn(labels, key) ? (labels[key] ?? label) : label;
}

//#endregion
//#region src/sandbox/values/ids.ts
/**
 * The loose check of 8.4: the part before the `x` must be a number, the rest is not looked at.
 * @throws {OperationError} INVALID_ID_ATTRIBUTE.
 */
function idParts(value) {
  const [prefix = '', number] = value.trim().split('x');
  if (!/^\d+$/.test(prefix)) throw invalidId();
  return [prefix, number];
}

/** The id of a record on the wire. */
function idOf(module, number) {
  return `${module.meta.idPrefix ?? ''}x${String(number)}`;
}

/**
 * The record behind an id of retrieve and delete.
 * @throws {OperationError} ACCESS_DENIED where it is absent, INVALID_ID_ATTRIBUTE where it belongs
 * to another module.
 */
function locate(context, id) {
  const [prefix = '', number] = id.trim().split('x');
  const module = context.instance.schema.byPrefix.get(prefix);
  if (module === undefined) throw accessDenied(' for id');
  if (!isModuleVisible(context, module.meta.name)) throw accessDenied();
  if (number === undefined) throw accessDenied();
  if (!/^\d+(\.\d+)?$/.test(number)) throw invalidId();
  return find(context, module, Number(number));
}

/** The record behind the id in an element; every malformed id is INVALID_ID_ATTRIBUTE here. */
function locateForWrite(context, id) {
  const match = typeof id === 'string' ? /^(\d+)x(\d+)$/.exec(id.trim()) : null;
  const module = context.instance.schema.byPrefix.get(match?.[1] ?? '');
  if (match === null || module === undefined) throw invalidId();
  if (!isModuleVisible(context, module.meta.name)) throw accessDenied();
  return find(context, module, Number(match[2]));
}

function find(context, module, number) {
  const { store, schema } = context.instance;
  const record = findRecord(store, schema, module.meta.name, number);
  if (record !== undefined)
    return {
      module,
      record,
    };
  const other = store.spaces.get(schema.space(module.meta.name))?.get(number);
  throw other === undefined || other.deleted ? accessDenied() : invalidId();
}

//#endregion
//#region src/sandbox/values/html.ts
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho ? Sigma Tau Upsilon Phi Chi Psi Omega ? ? ? ? ? ? ? alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS = [
  ['"', '&quot;'],
  ["'", '&#039;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['Œ', '&OElig;'],
  ['œ', '&oelig;'],
  ['Š', '&Scaron;'],
  ['š', '&scaron;'],
  ['Ÿ', '&Yuml;'],
  ['ƒ', '&fnof;'],
  ['–', '&ndash;'],
  ['—', '&mdash;'],
  ['‘', '&lsquo;'],
  ['’', '&rsquo;'],
  ['“', '&ldquo;'],
  ['”', '&rdquo;'],
  ['†', '&dagger;'],
  ['•', '&bull;'],
  ['…', '&hellip;'],
  ['€', '&euro;'],
  ['™', '&trade;'],
];
const ENTITIES = new Map([...block(LATIN_1, 160), ...block(GREEK, 913), ...OTHERS]);
function block(names, first) {
  return names
    .split(' ')
    .map((name, index) => [String.fromCharCode(first + index), `&${name};`])
    .filter(([, entity]) => entity !== '&?;');
}

/** As PHP's `htmlentities` with both quotes: labels of records and defaults of fields leave so. */
function htmlEntities(text) {
  return text.replace(/[\u0022\u0026\u0027\u003c\u003e]|[^\u0000-\u007f]/g, (char) => {
    return ENTITIES.get(char) ?? char;
  });
}

/** As PHP's `htmlspecialchars` with both quotes. */
function htmlSpecialChars(text) {
  return text.replace(/["&'<>]/g, (char) => ENTITIES.get(char) ?? char);
}

/** The purifier of Vtiger: all of a text with a script tag in it is escaped, but for `&`. */
function escapeScripts(text) {
  return /<script/i.test(text)
    ? text.replace(/["<>]/g, (char) => ENTITIES.get(char) ?? char)
    : text;
}

//#endregion
//#region src/sandbox/values/read.ts
/** One value of a record as the operation answers it. */
function readCell(context, column, cell, shape) {
  if (cell === null) return shape === 'query' ? null : '';
  if (column.kind === 'reference') return readReference(context, column, cell);
  if (column.kind === 'owner') return readOwner(context, cell);
  return cell;
}

function readReference(context, column, cell) {
  const { schema, store } = context.instance;
  const targets = column.field.refersTo ?? [];
  if (cell === '') return '';
  if (!/^\d+$/.test(cell)) return targets.length === 0 ? cell : null;
  for (const target of targets) {
    const module = schema.modules.get(target);
    if (module === undefined) {
      if (target === 'Users' && isUser(context, cell)) return userId(Number(cell));
      continue;
    }
    const record = findRecord(store, schema, target, Number(cell));
    if (record === undefined) continue;
    if (target === 'Users' && record.values.get('status') === 'Inactive') return null;
    return idOf(module, record.number);
  }
  return null;
}

/** A user or a group; a number that is neither is answered bare. */
function readOwner(context, cell) {
  const { schema, store } = context.instance;
  for (const name of ['Users', 'Groups']) {
    const module = schema.modules.get(name);
    if (module !== undefined && findRecord(store, schema, name, Number(cell)) !== undefined)
      return idOf(module, Number(cell));
  }
  return schema.modules.has('Users') ? cell : userId(Number(cell));
}

function isUser({ instance }, cell) {
  return instance.users.some(({ number }) => number === Number(cell));
}

/** Whether the owner of a record is a user or a group that exists; yes without a list of users. */
function hasOwner(context, record) {
  const owner = record.values.get('assigned_user_id') ?? null;
  const known = context.instance.schema.modules.has('Users');
  return owner === null || !known || readOwner(context, owner) !== owner;
}

/** The cell of a column; each user has a star of their own. */
function cellOf(context, record, column) {
  const { name } = column.field;
  if (name === 'starred') return record.starred.get(context.user.number) ?? null;
  const cell = record.values.get(name);
  return cell === undefined ? column.unset : cell;
}

/** A record with all fields: what describe lists and the table has, and for administrators a little more. */
function readRecord(context, module, record, shape) {
  const result = new Map();
  for (const column of visibleColumns(context, module)) {
    const { name } = column.field;
    if (column.kind === 'id' || !isAnswered(context, column)) continue;
    if (isVirtual(module, name) || isLineColumn(module, name)) continue;
    result.set(name, readCell(context, column, cellOf(context, record, column), shape));
  }
  for (const name of extraColumns(context, module))
    result.set(name, record.values.get(name) ?? (module.meta.isEntity ? null : ''));
  const rawKey = RAW_KEYS.get(module.meta.name);
  if (rawKey !== undefined && shape === 'retrieve') result.set(rawKey, String(record.number));
  result.set('id', idOf(module, record.number));
  const images = attachmentIds(context, module, record);
  if (images !== '') result.set('imageattachmentids', images);
  if (shape === 'retrieve' && module.meta.isEntity && module.meta.name !== 'Users')
    result.set('label', htmlEntities(recordLabel(module, record)));
  return result;
}

/** Whether a column is in the answers at all; see `Profile.userSecrets`. */
function isAnswered({ instance }, column) {
  return column.kind !== 'secret' || instance.profile.userSecrets;
}

/** Columns that are switched off show in the records of administrators. */
function extraColumns({ user }, module) {
  return user.admin || !module.meta.isEntity ? module.extraColumns : [];
}

/** Ids of the files of a record, with the prefix of its module. */
function attachmentIds(context, module, record) {
  if (!module.meta.isEntity) return '';
  return [...context.instance.store.attachments.values()]
    .filter((file) => file.record === record.number)
    .map((file) => idOf(module, file.number))
    .join(',');
}

/** The name of a record; a label field may be the name of a column (`title` of `ticket_title`). */
function recordLabel(module, record) {
  return record.label ?? labelOf(module, (field) => record.values.get(field) ?? '');
}

/** A name that PHP takes for empty (`0`) keeps the blanks around it. */
function labelOf(module, read) {
  const label = module.meta.labelFields
    .map((name) => {
      return read(
        (module.columns.has(name)
          ? name
          : [...module.columns.keys()].find((candidate) => candidate.endsWith(`_${name}`))) ?? name,
      );
    })
    .join(' ');
  const trimmed = label.trim();
  return trimmed === '' || trimmed === '0' ? label : trimmed;
}

//#endregion
//#region src/sandbox/operations/element.ts
/**
 * Reads the JSON of an `element` as Vtiger's own decoder does: `\uXXXX` is replaced before
 * anything else, so that a literal backslash followed by `uXXXX` breaks the document.
 * @throws {OperationError} INTERNAL_SERVER_ERROR for what is no JSON.
 * @throws {ServerCrash} for nothing, or a scalar.
 */
function parseElement(text) {
  if (text === '') throw new ServerCrash('no element');
  const value = parseLenient(text);
  if (typeof value !== 'object' || value === null) throw new ServerCrash('element is a scalar');
  return new Map(Object.entries(value));
}

/** @throws {OperationError} INTERNAL_SERVER_ERROR. */
function parseLenient(text) {
  const tolerated = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/"(?:[^"\\]|\\[^])*"/g, (literal) =>
      literal.replace(
        /[\u0000-\u001f]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
  try {
    return JSON.parse(tolerated);
  } catch {
    throw internalError();
  }
}

//#endregion
//#region src/sandbox/operations/operation.ts
/** A parameter, or empty text: PHP does not distinguish the two here. */
function param(params, name) {
  return params.values.get(name) ?? '';
}

//#endregion
//#region src/sandbox/operations/cloud.ts
/** `me`: the record of the current user, whether or not this user sees Users. */
const me = {
  method: 'GET',
  run(context) {
    const { schema, store } = context.instance;
    const module = schema.modules.get('Users');
    if (module === undefined) return describeUser(context);
    const record = findRecord(store, schema, 'Users', context.user.number);
    if (record === undefined) throw accessDenied();
    return readRecord(context, module, record, 'retrieve');
  },
};

function describeUser({ user }) {
  return wireMap({
    id: userId(user.number),
    user_name: user.username,
    is_admin: user.admin ? 'on' : 'off',
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? user.username,
    email1: user.email ?? '',
    time_zone: user.timeZone ?? 'UTC',
  });
}

/** `decrypt(id, fieldname)`: the value of one field. */
const decrypt = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    const column = module.columns.get(param(params, 'fieldname'));
    if (column === undefined || !isFieldVisible(context.user, module, column.field.name))
      throw accessDenied();
    return readCell(context, column, record.values.get(column.field.name) ?? null, 'retrieve');
  },
};

/**
 * `reopen(id)`: a record in a closed state goes back to the first state that is open. It is a POST
 * with its id in the URL (manual).
 */
const reopen = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    const closed = module.meta.closedStates;
    const current = closed === undefined ? null : record.values.get(closed.field);
    if (closed === undefined || current === null || !closed.values.includes(current ?? ''))
      throw new OperationError('OPERATION_NOT_SUPPORTED', 'Record is not closed');
    const open = (module.columns.get(closed.field)?.field.picklist ?? []).find(
      ({ value }) => !closed.values.includes(value),
    );
    record.values.set(closed.field, open?.value ?? '');
    touch(context, record);
    return wireMap({ message: 'Record reopened successfully.' });
  },
};

const tagsAdd = {
  method: 'POST',
  run(context, params) {
    const { record } = locate(context, param(params, 'id'));
    setTags(record, new Set([...tagsOf(record), ...tagList(params)]));
    return wireMap({ message: 'tags added' });
  },
};

const tagsRetrieve = {
  method: 'GET',
  run: (context, params) => wireMap({ tags: tagsOf(locate(context, param(params, 'id')).record) }),
};

/** `tag_delete(id, tags, delete_all)`: from one record, or from all. */
const tagDelete = {
  method: 'POST',
  run(context, params) {
    const { record } = locate(context, param(params, 'id'));
    const removed = new Set(tagList(params));
    const records = ['true', '1'].includes(param(params, 'delete_all'))
      ? [...context.instance.store.spaces.values()].flatMap((space) => [...space.values()])
      : [record];
    for (const tagged of records) {
      const tags = tagsOf(tagged);
      const remaining = tags.filter((tag) => !removed.has(tag));
      if (remaining.length < tags.length) setTags(tagged, new Set(remaining));
    }
    return wireMap({ message: 'tags deleted' });
  },
};

function tagsOf(record) {
  return (record.values.get('tags') ?? '').split(',').filter((tag) => tag !== '');
}

function setTags(record, tags) {
  record.values.set('tags', [...tags].join(','));
}

function tagList(params) {
  const value = parseLenient(param(params, 'tags') || '[]');
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
}

/** `lookup(type, value, searchIn)`: records with exactly this phone number or e-mail address. */
const lookup = {
  method: 'GET',
  run(context, params) {
    const type = param(params, 'type');
    const value = param(params, 'value');
    const scope = searchScope(param(params, 'searchIn'));
    const { store, schema } = context.instance;
    const found = [];
    for (const module of visibleModules(context)) {
      if (!module.meta.isEntity || (scope !== null && !scope.has(module.meta.name))) continue;
      const wanted = scope?.get(module.meta.name) ?? [];
      const fields = module.meta.fields
        .filter((field) => field.type === type)
        .map((field) => field.name)
        .filter((name) => wanted.length === 0 || wanted.includes(name));
      for (const record of recordsOf(store, schema, module.meta.name)) {
        if (record.deleted || !isRecordVisible(context.user, record)) continue;
        if (fields.some((name) => fold(record.values.get(name) ?? '') === fold(value)))
          found.push(readRecord(context, module, record, 'query'));
      }
    }
    return found;
  },
};

function searchScope(text) {
  if (text === '') return null;
  const value = parseLenient(text);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(
    Object.entries(value).map(([module, fields]) => [
      module,
      Array.isArray(fields) ? fields.map(String) : [],
    ]),
  );
}

/** `get_account_hierarchy(id)`: the parents of an account up to the root, and its children. */
const accountHierarchy = {
  method: 'GET',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    if (module.meta.name !== 'Accounts') throw accessDenied();
    const { store, schema } = context.instance;
    const accounts = recordsOf(store, schema, 'Accounts').filter((account) => !account.deleted);
    const parentOf = (account) =>
      accounts.find((candidate) => String(candidate.number) === account.values.get('account_id'));
    let root = record;
    const path = new Set([root]);
    for (let parent = parentOf(root); parent !== undefined && !path.has(parent);) {
      root = parent;
      path.add(root);
      parent = parentOf(root);
    }
    const rows = [];
    const seen = new Set();
    const visit = (account, level) => {
      if (seen.has(account)) return;
      seen.add(account);
      rows.push(
        wireMap({
          id: idOf(module, account.number),
          name: recordLabel(module, account),
          label: level === 0 ? 'Org' : 'Parent Org',
          level,
          current: account === record,
        }),
      );
      for (const child of accounts) if (parentOf(child) === account) visit(child, level + 1);
    };
    visit(root, 0);
    return rows;
  },
};

function touch(context, record) {
  record.changed = Math.floor(context.instance.clock() / 1e3);
}

//#endregion
//#region src/sandbox/timers.ts
const { setTimeout: startTimer } = globalThis;

/** Resolves after so many milliseconds of real time; after 0, once other work had its turn. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    startTimer(resolve, milliseconds);
  });
}

//#endregion
//#region src/sandbox/store/activity.ts
const HOUR = 36e5;
const MINUTE$1 = 6e4;

/**
 * Tasks and events get their duration worked out, up to the end of the last day where there is no
 * end time, and their reminder, written in seconds, is stored in minutes.
 */
function finishActivity(module, values) {
  if (module.meta.name !== 'Calendar' && module.meta.name !== 'Events') return;
  const start = instant(values.get('date_start'), values.get('time_start') ?? '00:00:00');
  const end = instant(values.get('due_date'), values.get('time_end') || '24:00:00');
  if (start !== null && end !== null) {
    const length = Math.max(0, end - start);
    values.set('duration_hours', String(Math.floor(length / HOUR)));
    values.set('duration_minutes', String(Math.floor((length % HOUR) / MINUTE$1)));
  }
  const reminder = Number(values.get('reminder_time') ?? 0);
  if (reminder > 0)
    values.set('reminder_time', String(Math.max(1, Math.floor((reminder * 1e3) / MINUTE$1))));
}

function instant(date, time) {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const day = Date.parse(`${date ?? ''}T00:00:00Z`);
  return Number.isNaN(day) ? null : day + hour * HOUR + minute * MINUTE$1 + second * 1e3;
}

//#endregion
//#region src/sandbox/values/dates.ts
const ZERO_DATE = '0000-00-00';

/** A date as a date column keeps it; the format of the user decides about what is not `Y-m-d`. */
function dateCell(value, dateFormat) {
  const text = value.trim();
  if (text === '') return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: .*)?$/.exec(text);
  if (iso !== null) return checkedDate(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (local !== null)
    return dateFormat === 'mm-dd-yyyy'
      ? checkedDate(local[3], local[1], local[2])
      : checkedDate(local[3], local[2], local[1]);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  throw internalError();
}

function checkedDate(year = '', month = '', day = '') {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text
    ? ZERO_DATE
    : text;
}

/** A datetime as the column keeps it, in UTC: the text is read in the time zone of the writer. */
function datetimeCell(value, timeZone) {
  const text = value.trim();
  if (text === '') return null;
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match !== null) {
    const [year, month, day, hour, minute, second] = match
      .slice(1)
      .map((part) => Number(part || 0));
    return toSql(
      zonedToUtc(
        Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour ?? 0, minute ?? 0, second ?? 0),
        timeZone,
      ),
    );
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  throw internalError();
}

/** `13:05` is 13:05:00, `01:05 PM` is 01:05:00, what is no time is 00:00:00. */
function timeCell(value) {
  if (value.trim() === '') return null;
  const [hour, minute, second] = (
    /^\s*(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?/.exec(value)?.slice(1) ?? []
  ).map((part) => Number(part || 0));
  if (hour === undefined || (minute ?? 60) > 59 || (second ?? 0) > 59) return '00:00:00';
  return [hour, minute, second].map((part) => String(part ?? 0).padStart(2, '0')).join(':');
}

/** `Y-m-d H:i:s` in UTC. */
function toSql(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** Wall-clock milliseconds of a zone, as if they were UTC, to the instant. */
function zonedToUtc(wall, timeZone) {
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
}

function offsetAt(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type) => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  return (
    Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    ) -
    Math.floor(instant / 1e3) * 1e3
  );
}

//#endregion
//#region src/sandbox/values/numbers.ts
const NUMERIC$1 = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const LEADING_NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)/;

/**
 * A number as a decimal column keeps it: rounded to the decimals of the user, whatever the column
 * could hold, then padded to the scale and clamped to the width. Junk is 0, without an error.
 */
function decimalCell(value, column, decimals) {
  return clampDecimal(
    roundDecimal(
      roundDecimal(
        plainNumber(
          column.percent ? value.replaceAll(',', '') : value,
          column.field.type === 'currency',
        ),
        decimals,
      ),
      column.scale,
    ),
    column,
  );
}

/** `7.9` is 8; beyond the width it is clamped; junk is 0. */
function integerCell(value, column) {
  const rounded = BigInt(roundDecimal(plainNumber(value, true), 0));
  const limit = column.bigint ? 2n ** 63n : 2n ** 31n;
  if (rounded > limit - 1n) return String(limit - 1n);
  return String(rounded < -limit ? -limit : rounded);
}

/** Plain notation of a number; where it is none, its leading part if that is to count, else 0. */
function plainNumber(value, leading) {
  if (!NUMERIC$1.test(value))
    return leading ? (LEADING_NUMBER.exec(value)?.[0].trim() ?? '0') : '0';
  const text = value.trim();
  return /e/i.test(text) ? Number(text).toLocaleString('en-US', PLAIN) : text;
}

const PLAIN = {
  useGrouping: false,
  maximumFractionDigits: 20,
};

/** Rounds half away from zero on the decimal text, as MySQL does. */
function roundDecimal(value, decimals) {
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.');
  const digits = `${whole === '' ? '0' : whole}${fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1)}`;
  const scaled = (BigInt(digits) + 5n) / 10n;
  const text = String(scaled).padStart(decimals + 1, '0');
  const split = text.length - decimals;
  const body = decimals === 0 ? text : `${text.slice(0, split)}.${text.slice(split)}`;
  return negative && scaled !== 0n ? `-${body}` : body;
}

function clampDecimal(value, column) {
  const room = column.digits - column.scale;
  const negative = value.startsWith('-');
  if ((value.replace('-', '').split('.')[0] ?? '').length <= room) return value;
  const nines = `${'9'.repeat(room)}.${'9'.repeat(column.scale)}`;
  return negative ? `-${nines}` : nines;
}

//#endregion
//#region src/sandbox/values/write.ts
/**
 * What a column holds after a value of an element was written to it. Nearly anything is taken:
 * rounded, cut or emptied without an error, as the real one does.
 * @throws {OperationError} for references, owners and dates that are refused.
 * @throws {ServerCrash} for a reference that is a list.
 */
function writeCell(context, column, value) {
  const { user } = context;
  switch (column.kind) {
    case 'reference':
      return writeReference(context, column, value);
    case 'owner':
      return writeOwner(context, value);
    case 'boolean':
      return value === true || value === 1 || value === '1' || value === 'on' ? '1' : '0';
    case 'integer':
      return integerCell(scalarText(value), column);
    case 'decimal':
      return decimalCell(scalarText(value), column, user.decimals ?? 2);
    case 'date':
      return dateCell(scalarText(value), user.dateFormat ?? 'yyyy-mm-dd');
    case 'datetime':
      return datetimeCell(scalarText(value), user.timeZone ?? 'UTC');
    case 'time':
      return timeCell(scalarText(value));
    case 'multi':
      return cut(column, scalarText(Array.isArray(value) ? value[0] : value));
    case 'id':
    case 'secret':
    case 'text':
      return cut(column, escapeScripts(scalarText(value)));
  }
}

/** PHP's idea of a value as text; lists and maps are nothing. */
function scalarText(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === true ? '1' : '';
}

function cut(column, text) {
  return text.length <= column.length ? text : [...text].slice(0, column.length).join('');
}

function writeReference(context, column, value) {
  if (Array.isArray(value)) throw new ServerCrash('a reference is a list');
  const text = scalarText(value);
  if (text === '') return column.unset;
  const [prefix, number] = idParts(text);
  const refused = new OperationError(
    'REFERENCE_INVALID',
    `Invalid reference specified for ${column.field.name}`,
  );
  if (number === undefined) throw refused;
  const module = context.instance.schema.byPrefix.get(prefix);
  if (module === undefined) throw accessDenied(' for id');
  if (!(column.field.refersTo ?? []).includes(module.meta.name)) throw refused;
  if (!/^\d+$/.test(number)) throw invalidId();
  return String(Number(number));
}

function writeOwner(context, value) {
  const [prefix, number] = idParts(scalarText(value));
  const owner = String(Number(number ?? prefix));
  if (!context.user.admin && !mayAssign(context, Number(owner)))
    throw new OperationError('ACCESS_DENIED', 'Cannot assign record to the given user');
  return owner;
}

function mayAssign({ instance, user }, owner) {
  const { schema, store } = instance;
  return (
    findRecord(store, schema, 'Users', owner) !== undefined || (user.groups ?? []).includes(owner)
  );
}

//#endregion
//#region src/sandbox/store/creation.ts
const LONGEST_TURN = 8;

/**
 * Stands where a real server has sent one statement and not yet the next: requests that arrived
 * meanwhile, or are about to, get as far as this too.
 */
async function letOthersRun(instance) {
  for (let turn = 0; turn === 0 || (turn < LONGEST_TURN && instance.inFlight > 1); turn += 1)
    await pause(0);
}

const isMissing = (value) => value === undefined || value === null || value === '';

/**
 * @throws {OperationError} MANDATORY_FIELDS_MISSING, naming the first that lacks a value. On a
 * partial write only what is sent is looked at.
 */
function assertMandatory(module, element, partial) {
  const missing = mandatoryFields(module).find(
    (name) => (!partial || element.has(name)) && isMissing(element.get(name)),
  );
  if (missing !== undefined) throw missingField(missing);
}

/** In the order Vtiger finds them: the fields of the name first, the owner last. */
function mandatoryFields(module) {
  const rank = ({ field, kind }) =>
    module.meta.labelFields.includes(field.name) ? 0 : kind === 'owner' ? 2 : 1;
  return [...module.columns.values()]
    .filter(({ field, kind }) => field.mandatory && kind !== 'id')
    .sort((a, b) => rank(a) - rank(b))
    .map(({ field }) => field.name);
}

/** Stores a new record from an element; fields that are not sent stay empty, defaults included. */
async function insertRecord(context, module, element) {
  const now = context.instance.clock();
  const values = newValues(context, module, element, now);
  await numberRecord(context, module, values);
  return addNew(context, module, element, {
    number: await takeNumber(context, module),
    values,
    changed: toSeconds(now),
  });
}

/** The same without the moments in which other requests of a real server run. */
function insertRecordAtOnce(context, module, element) {
  const { store, schema, clock } = context.instance;
  const now = clock();
  const values = newValues(context, module, element, now);
  setRecordNumber(context, module, values, nextRecordNumber(context, module));
  return addNew(context, module, element, {
    number: nextNumber(store, schema.space(module.meta.name)),
    values,
    changed: toSeconds(now),
  });
}

const toSeconds = (milliseconds) => Math.floor(milliseconds / 1e3);
function newValues(context, module, element, now) {
  const { user } = context;
  const values = new Map();
  for (const [name, column] of module.columns)
    if (isStored(module, column)) values.set(name, column.unset);
  applyElement(context, module, values, element);
  assertUnique(context, module, values, null);
  stamp(module, values, {
    created: now,
    modified: now,
    user: user.number,
  });
  finishActivity(module, values);
  if (module.columns.has('source') && values.get('source') === '')
    values.set('source', 'WEBSERVICE');
  if (module.columns.has('creator')) values.set('creator', String(user.number));
  return values;
}

function addNew({ instance, user }, module, element, { number, values, changed }) {
  const record = {
    module: module.meta.name,
    number,
    values,
    changed,
    deleted: false,
    converted: false,
    starred: new Map([[user.number, scalarText(element.get('starred')) === '1' ? '1' : '0']]),
    label: sentLabel(module, values, element),
  };
  const space = instance.schema.space(module.meta.name);
  const taken = instance.store.spaces.get(space)?.has(number) ?? false;
  if (module.meta.isEntity || !taken) addRecord(instance.store, space, record);
  return record;
}

/**
 * Entities take their numbers from one counter in one step. Everything else reads the highest
 * number in use and takes the next one a moment later, as `VtigerActorOperation::getNextId` does.
 */
async function takeNumber({ instance }, module) {
  const space = instance.schema.space(module.meta.name);
  if (module.meta.isEntity) return nextNumber(instance.store, space);
  const number = instance.store.sequences.get(space) ?? 1;
  await letOthersRun(instance);
  return number;
}

/** Writes what an element names into a record. */
function changeRecord(context, module, record, element) {
  const values = new Map(record.values);
  applyElement(context, module, values, element);
  assertUnique(context, module, values, record);
  const now = context.instance.clock();
  stamp(module, values, {
    modified: now,
    user: context.user.number,
  });
  finishActivity(module, values);
  for (const [name, cell] of values) record.values.set(name, cell);
  record.label = sentLabel(module, values, element);
  const before = record.starred.get(context.user.number);
  const starred = element.has('starred') ? scalarText(element.get('starred')) : before;
  record.starred.set(context.user.number, starred === '1' ? '1' : '0');
  record.changed = toSeconds(now);
}

function sentLabel(module, values, element) {
  return labelOf(module, (field) => scalarText(element.get(field)) || (values.get(field) ?? ''));
}

function isStored(module, column) {
  const { name } = column.field;
  return column.kind !== 'id' && !isVirtual(module, name) && !isLineColumn(module, name);
}

/** Unknown, hidden and read-only fields are dropped silently; `source` is taken. */
function applyElement(context, module, values, element) {
  const { user } = context;
  for (const [name, value] of element) {
    const column = module.columns.get(name);
    if (column === undefined || !isStored(module, column)) continue;
    if (IGNORED.has(name) || !isFieldVisible(user, module, name)) continue;
    if (name === 'source') values.set(name, scalarText(value).toUpperCase());
    else if (isFieldEditable(user, module, column.field))
      values.set(name, writeCell(context, column, value));
  }
}

const IGNORED = new Set(['id', 'createdtime', 'modifiedtime', 'modifiedby', 'tags', 'starred']);

/** All unique fields together decide, compared as the database compares text. */
function assertUnique(context, module, values, self) {
  if (module.meta.allowDuplicates !== false) return;
  const unique = module.meta.fields.filter((field) => field.unique).map((field) => field.name);
  if (unique.length === 0) return;
  const { store, schema } = context.instance;
  if (
    recordsOf(store, schema, module.meta.name).some(
      (record) =>
        record !== self &&
        !record.deleted &&
        unique.every(
          (name) => compareText(record.values.get(name) ?? '', values.get(name) ?? '') === 0,
        ),
    )
  )
    throw new OperationError(0, 'Duplicate(s) detected!');
}

function stamp(module, values, { created, modified, user }) {
  const set = (name, cell) => {
    if (module.columns.has(name)) values.set(name, cell);
  };
  if (created !== undefined) set('createdtime', toSql(created));
  set('modifiedtime', toSql(modified));
  set('modifiedby', String(user));
}

/**
 * `CON12`: the field that numbers the records of a module. The counter is read and written in two
 * steps, as `CRMEntity::setModuleSeqNumber` does, so that creates that overlap share a number.
 */
async function numberRecord(context, module, values) {
  if (numberField(module) === undefined) return;
  const next = nextRecordNumber(context, module);
  await letOthersRun(context.instance);
  setRecordNumber(context, module, values, next);
}

function nextRecordNumber({ instance }, { meta }) {
  return instance.store.counters.get(meta.name) ?? 1;
}

function setRecordNumber({ instance }, module, values, number) {
  const field = numberField(module);
  if (field === undefined) return;
  const { name } = module.meta;
  instance.store.counters.set(name, number + 1);
  const prefix = NUMBER_PREFIXES.get(name) ?? name.slice(0, 3).toUpperCase();
  values.set(field, `${prefix}${String(number)}`);
}

function numberField({ columns }) {
  return [...columns.values()].find(
    ({ field: { name, editable, type } }) => !editable && type === 'string' && name.endsWith('_no'),
  )?.field.name;
}

const NUMBER_PREFIXES = new Map([['HelpDesk', 'TT']]);

//#endregion
//#region src/sandbox/operations/convert-lead.ts
const TARGETS = ['Accounts', 'Contacts', 'Potentials'];

/** Which field of a lead becomes which field of what it is converted to. */
const MAPPING = {
  Accounts: {
    accountname: 'company',
    phone: 'phone',
    email1: 'email',
    website: 'website',
  },
  Contacts: {
    firstname: 'firstname',
    lastname: 'lastname',
    phone: 'phone',
    mobile: 'mobile',
    email: 'email',
    title: 'designation',
    leadsource: 'leadsource',
  },
  Potentials: {
    potentialname: 'company',
    leadsource: 'leadsource',
  },
};

/**
 * `convertlead(element)`: converts a lead to the modules that the element names; with none of
 * them it succeeds without a result.
 */
const convertLead = {
  method: 'POST',
  async run(context, params) {
    if (!context.instance.profile.convertLeadWorks) throw new ServerCrash('convertlead');
    const element = parseElement(param(params, 'element'));
    const { module, record: lead } = locateForWrite(context, element.get('leadId'));
    if (module.meta.name !== 'Leads') throw accessDenied();
    assertReadable(context, lead);
    if (lead.converted)
      throw new OperationError('LEAD_ALREADY_CONVERTED', 'Lead is already converted');
    const wanted = TARGETS.flatMap((name) => {
      const target = context.instance.schema.modules.get(name);
      const entity = entityOf(element, name);
      return target === undefined || entity?.get('create') !== true
        ? []
        : [
            {
              target,
              entity,
            },
          ];
    });
    if (wanted.length === 0) return undefined;
    const filled = wanted.map(({ target, entity }) => ({
      target,
      values: withLead(context, target, entity, lead),
    }));
    for (const { target, values } of filled) assertConvertible(target, values);
    return makeAll(context, lead, filled);
  },
};

function entityOf(element, name) {
  const entities = element.get('entities');
  if (typeof entities !== 'object' || entities === null || !Object.hasOwn(entities, name)) return;
  const entity = entities[name];
  return typeof entity === 'object' && entity !== null
    ? new Map(Object.entries(entity))
    : undefined;
}

function withLead({ instance }, target, entity, lead) {
  const values = new Map();
  for (const [field, source] of Object.entries(MAPPING[target.meta.name] ?? {}))
    values.set(field, lead.values.get(source) ?? '');
  const owner = lead.values.get('assigned_user_id') ?? '';
  const users = instance.schema.modules.get('Users');
  if (users !== undefined) values.set('assigned_user_id', idOf(users, Number(owner)));
  for (const [field, value] of entity) values.set(field, value);
  return values;
}

/** Names the last missing field, and the module, under a code of its own. */
function assertConvertible(target, values) {
  const missing = mandatoryFields(target)
    .filter((name) => !LINKED.has(`${target.meta.name}.${name}`))
    .findLast((name) => (values.get(name) ?? '') === '');
  if (missing === undefined) return;
  throw new OperationError(
    'UNKNOWN_OPERATION',
    `${missing} does not have a value : ${target.meta.name}`,
  );
}

/** Set from what is made beside it. */
const LINKED = new Set(['Potentials.related_to', 'Contacts.account_id']);
async function makeAll(context, lead, filled) {
  const answer = new Map();
  for (const { target, values } of filled) {
    const links = {
      account_id: answer.get('Accounts'),
      related_to: answer.get('Accounts'),
      contact_id: target.meta.name === 'Potentials' ? answer.get('Contacts') : undefined,
    };
    const linked = new Map(values);
    for (const [field, id] of Object.entries(links))
      if (id !== undefined && target.columns.has(field)) linked.set(field, id);
    const record = await insertRecord(context, target, linked);
    if (target.columns.has('isconvertedfromlead')) record.values.set('isconvertedfromlead', '1');
    answer.set(target.meta.name, idOf(target, record.number));
  }
  lead.converted = true;
  lead.changed = Math.floor(context.instance.clock() / 1e3);
  return answer;
}

//#endregion
//#region src/sandbox/random.ts
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 1831565813) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts a list into a random order, in place. */
function shuffle(list, random) {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

//#endregion
//#region src/sandbox/operations/describe.ts
const MAX_UPLOAD = 52428800;

/** `describe(elementType)`: what this user sees of a module. */
const describe = {
  method: 'GET',
  run(context, params) {
    const module = moduleNamed(context, param(params, 'elementType'));
    const { meta } = module;
    const rich = context.instance.profile.richDescribe;
    const readOnly = context.user.readOnlyModules?.includes(meta.name) ?? false;
    const answer = wireMap({
      label: labelFor(context.user, meta.name, meta.label),
      name: meta.name,
      createable: meta.createable && !readOnly,
      updateable: meta.updateable && !readOnly,
      deleteable: meta.deleteable && !readOnly,
      retrieveable: meta.retrieveable,
      fields: visibleColumns(context, module).map(({ field }) =>
        describeField(context, module, field),
      ),
    });
    if (rich)
      answer.set(
        'inactivefields',
        meta.inactiveFields.map((name) =>
          wireMap({
            name,
            label: name,
          }),
        ),
      );
    if (meta.idPrefix !== null) answer.set('idPrefix', meta.idPrefix);
    answer.set('isEntity', meta.isEntity);
    if (meta.isEntity) answer.set('allowDuplicates', meta.allowDuplicates ?? false);
    answer.set('labelFields', rich ? meta.labelFields : meta.labelFields.join(','));
    if (rich) answer.set('closedStatesInfo', closedStates(module));
    return answer;
  },
};

function closedStates({ meta }) {
  return meta.closedStates === undefined
    ? []
    : wireMap({
        status_field: meta.closedStates.field,
        status_values: meta.closedStates.values,
      });
}

function describeField(context, module, field) {
  const { user } = context;
  const rich = context.instance.profile.richDescribe;
  const key = `${module.meta.name}.${field.name}`;
  const flag = (value) =>
    isVirtual(module, field.name) && !module.inventory ? (value ? '1' : '') : value;
  const answer = wireMap({ name: field.name });
  if (rich && field.name !== 'id') answer.set('dblabel', field.dblabel ?? field.label);
  answer.set('label', labelFor(user, key, field.label));
  answer.set('mandatory', flag(field.mandatory));
  if (rich && field.name !== 'id') {
    answer.set('quickcreate', field.quickcreate ?? false);
    answer.set('summaryfield', field.summary ?? false);
    answer.set('headerfield', field.header ?? false);
  }
  answer.set('type', describeType(context, module, field));
  const isPlain = field.name === 'id' || (module.inventory && isVirtual(module, field.name));
  if (module.meta.isEntity && !isPlain) answer.set('isunique', flag(field.unique));
  answer.set('nullable', flag(field.nullable));
  answer.set('editable', flag(isFieldEditable(user, module, field)));
  answer.set('default', htmlSpecialChars(field.default ?? ''));
  return answer;
}

function describeType(context, module, field) {
  const { instance, user } = context;
  const type = new Map();
  if (field.picklist !== undefined) {
    const key = `${module.meta.name}.${field.name}`;
    const byRole = user.picklists ?? {};
    const allowed = Object.hasOwn(byRole, key) ? byRole[key] : undefined;
    const values = field.picklist.filter(({ value }) => allowed?.includes(value) ?? true);
    if (instance.profile.unrankedPicklists.includes(key)) shuffle(values, instance.random);
    type.set(
      'picklistValues',
      values.map(({ value, label }) =>
        wireMap({
          label: labelFor(user, `${key}.${value}`, label),
          value,
        }),
      ),
    );
    type.set('defaultValue', values[0]?.value ?? '');
  }
  if (field.refersTo !== undefined)
    type.set(
      'refersTo',
      field.refersTo.filter((name) => isModuleVisible(context, name)),
    );
  if (field.type === 'date') type.set('format', user.dateFormat ?? 'yyyy-mm-dd');
  if (field.type === 'file') type.set('maxUploadFileSize', MAX_UPLOAD);
  if (instance.profile.richDescribe) type.set('length', field.length ?? '');
  type.set('name', field.type);
  return type;
}

/** `relatedtypes(elementType)`: the relations of an entity module, but for modules not seen. */
const relatedTypes = {
  method: 'GET',
  run(context, params) {
    const { instance } = context;
    const module = moduleNamed(context, param(params, 'elementType'));
    if (!module.meta.isEntity) throw new ServerCrash('relatedtypes of a non-entity module');
    const relations = module.meta.relations.filter((relation) =>
      isModuleVisible(context, relation.module),
    );
    const information = new Map();
    relations.forEach((relation, index) => {
      if (!instance.profile.relationsByModule) {
        information.set(
          relation.key,
          wireMap({
            name: relation.module,
            label: relation.key,
            isEntity: '1',
          }),
        );
        return;
      }
      information.set(
        relation.module,
        wireMap({
          name: relation.module,
          label: relation.key,
          translated_label: labelFor(
            context.user,
            `${module.meta.name}.${relation.key}`,
            relation.label,
          ),
          isEntity: true,
          relation_id: relation.relationId ?? index + 1,
          actions: (relation.actions ?? ['ADD', 'SELECT']).join(','),
        }),
      );
    });
    return wireMap({
      types: relations.map((relation) => relation.module),
      information,
    });
  },
};

//#endregion
//#region src/sandbox/values/base64.ts
/** Base64 without Node's Buffer. */
function encodeBase64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @throws {DOMException} for text that is no Base64 */
function decodeBase64(text) {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

//#endregion
//#region src/sandbox/operations/files.ts
/** Keeps the files of a multipart create and names them in the record. */
function attachUploads(context, module, record, files) {
  for (const file of files) {
    const field = file.field.replace(/\[\]$/, '');
    const type = module.columns.get(field)?.field.type;
    if (type !== 'file' && type !== 'image') continue;
    attachFile(context, record, file);
    const before = record.values.get(field) ?? '';
    const multiple = type === 'image' && before !== '';
    record.values.set(field, multiple ? `${before},${file.filename}` : file.filename);
    if (module.columns.has('filesize')) {
      record.values.set('filesize', String(file.content.byteLength));
      record.values.set('filetype', file.filetype);
      record.values.set('filelocationtype', 'I');
    }
  }
}

function attachFile({ instance }, record, file) {
  const number = nextNumber(instance.store, ENTITY_SPACE);
  instance.store.attachments.set(number, {
    number,
    record: record.number,
    filename: file.filename,
    filetype: file.filetype,
    content: file.content,
  });
}

/** `files_retrieve(id)`: the id of a file, not of a record; of several only the first counts. */
const filesRetrieve = {
  method: 'GET',
  run(context, params) {
    const { instance } = context;
    if (!instance.profile.filesRetrieveWorks) throw new ServerCrash('files_retrieve');
    const [prefix = '', number = ''] = (param(params, 'id').split(',')[0] ?? '').split('x');
    const module = instance.schema.byPrefix.get(prefix);
    if (module === undefined) throw accessDenied(' for id');
    const file = instance.store.attachments.get(Number(number));
    const record = file === undefined ? undefined : findEntity(instance.store, file.record);
    if (file === undefined || record === undefined)
      throw new OperationError('RECORD_NOT_FOUND', 'Record you are trying to access is not found');
    if (moduleOf(record) !== module.meta.name) throw invalidId();
    assertReadable(context, record);
    const answer = wireMap({
      fileid: String(file.number),
      filename: file.filename,
      filetype: file.filetype,
      filesize: file.content.byteLength,
      filecontents: encodeBase64(file.content),
    });
    return instance.profile.filesAsObject ? answer : [answer];
  },
};

//#endregion
//#region src/sandbox/operations/list-types.ts
/** `listtypes(fieldTypeList?)`: the modules this user sees, or those with a field of a type. */
const listTypes = {
  method: 'GET',
  run(context, params) {
    const wanted = fieldTypes(context, params);
    const modules = visibleModules(context).filter(
      (module) =>
        wanted === null ||
        visibleColumns(context, module).some(({ field }) => wanted.includes(field.type)),
    );
    const information = new Map();
    for (const { meta } of modules)
      information.set(
        meta.name,
        wireMap({
          isEntity: meta.isEntity,
          label: labelFor(context.user, meta.name, meta.label),
          singular: labelFor(context.user, `SINGLE_${meta.name}`, meta.singular),
        }),
      );
    return wireMap({
      types: modules.map(({ meta }) => meta.name),
      information,
    });
  },
};

/** Open source takes a JSON list, the Cloud `fieldTypeList[]=…`; `null` and nothing mean all. */
function fieldTypes(context, params) {
  const list = params.lists.get('fieldTypeList');
  if (list !== undefined) {
    if (!context.instance.profile.rest) throw new ServerCrash('a list instead of JSON');
    return list.filter((entry) => entry !== '');
  }
  const text = param(params, 'fieldTypeList');
  if (text === '') return null;
  const value = parseLenient(text);
  if (value === null) return null;
  if (!Array.isArray(value)) throw internalError();
  return value.filter((entry) => typeof entry === 'string');
}

//#endregion
//#region src/sandbox/sql/lexer.ts
/** A statement that MySQL refuses. Vtiger takes it for an empty result. */
class SqlError extends Error {
  name = 'SqlError';
}

const PATTERNS = [
  [null, /\s+|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[^]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"/y],
  ['name', /`[^`]+`/y],
  ['number', /\d+(?:\.\d*)?(?:e[+-]?\d+)?(?!\w)|\.\d+/iy],
  ['name', /[\w$\u0080-\uffff]+/y],
  ['sign', /<=>|<>|!=|<=|>=|\|\||&&|[=<>(),;+*/%!.-]/y],
];
const ESCAPES = {
  n: '\n',
  t: '	',
  r: '\r',
  b: '\b',
  0: '\0',
  Z: String.fromCharCode(26),
};

/** @throws {SqlError} where a literal is not closed or a character means nothing. */
function tokenizeSql(sql) {
  const tokens = [];
  let index = 0;
  while (index < sql.length) {
    const match = matchAt(sql, index);
    if (match === null) throw new SqlError('unexpected character');
    index += match.length;
    if (match.kind !== null)
      tokens.push({
        kind: match.kind,
        text: match.text,
      });
  }
  return tokens;
}

function matchAt(sql, index) {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = index;
    const raw = pattern.exec(sql)?.[0];
    if (raw === undefined) continue;
    return {
      kind,
      text: kind === 'string' ? unquote(raw) : bare(raw),
      length: raw.length,
    };
  }
  return null;
}

function bare(raw) {
  return raw.startsWith('`') ? raw.slice(1, -1) : raw;
}

/** `\%` and `\_` keep their backslash: only LIKE knows what to do with it. */
function unquote(raw) {
  const quote = raw.charAt(0);
  return raw.slice(1, -1).replace(/\\([^])|''|""/g, (pair, escaped) => {
    if (escaped === undefined) return pair.charAt(0) === quote ? quote : pair;
    if (escaped === '%' || escaped === '_') return pair;
    return ESCAPES[escaped] ?? escaped;
  });
}

//#endregion
//#region src/sandbox/sql/evaluation.ts
const truth = (value) => ({
  text: value ? '1' : '0',
  as: 'number',
});

/**
 * Whether a row satisfies an expression; NULL is no.
 * @throws {SqlError} for a column that the table does not have.
 */
function isTrue(expression, row) {
  return truthOf(evaluate(expression, row)) === true;
}

function truthOf(value) {
  return value === null ? null : numeric(value.text) !== 0;
}

function evaluate(expression, row) {
  switch (expression.kind) {
    case 'text':
      return {
        text: expression.value,
        as: 'text',
      };
    case 'number':
      return {
        text: expression.value,
        as: 'number',
      };
    case 'null':
      return null;
    case 'column': {
      const value = row(expression.name);
      if (value === undefined) throw new SqlError('unknown column');
      return value;
    }
    case 'not': {
      const operand = truthOf(evaluate(expression.operand, row));
      return operand === null ? null : truth(!operand);
    }
    case 'isNull':
      return truth(evaluate(expression.operand, row) === null);
    case 'and':
    case 'or':
      return evaluateLogic(expression, row);
    case 'like': {
      const left = evaluate(expression.left, row);
      const right = evaluate(expression.right, row);
      return left === null || right === null ? null : truth(matchesLike(left.text, right.text));
    }
    case 'compare':
      return evaluateComparison(
        expression.operator,
        evaluate(expression.left, row),
        evaluate(expression.right, row),
      );
    case 'in':
      return evaluateIn(expression, row);
  }
}

function evaluateLogic(expression, row) {
  const left = truthOf(evaluate(expression.left, row));
  const right = truthOf(evaluate(expression.right, row));
  const decisive = expression.kind === 'or';
  if (left === decisive || right === decisive) return truth(decisive);
  return left === null || right === null ? null : truth(!decisive);
}

function evaluateIn(expression, row) {
  const left = evaluate(expression.left, row);
  const results = expression.list.map((entry) =>
    evaluateComparison('=', left, evaluate(entry, row)),
  );
  if (results.some((result) => truthOf(result) === true)) return truth(true);
  return results.includes(null) ? null : truth(false);
}

function evaluateComparison(operator, left, right) {
  if (left === null || right === null) return null;
  const order = compareValues(left, right);
  switch (operator) {
    case '=':
    case '<=>':
      return truth(order === 0);
    case '!=':
    case '<>':
      return truth(order !== 0);
    case '<':
      return truth(order < 0);
    case '<=':
      return truth(order <= 0);
    case '>':
      return truth(order > 0);
    default:
      return truth(order >= 0);
  }
}

/** The order of two values: as numbers where one is a number, else as times, else as text. */
function compareValues(left, right) {
  if (left.as === 'number' || right.as === 'number')
    return Math.sign(numeric(left.text) - numeric(right.text));
  if (left.as === 'time' || right.as === 'time')
    return compareText(timeText(left.text), timeText(right.text));
  return compareText(left.text, right.text);
}

function timeText(text) {
  const spaced = text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ');
  return /^\d{4}-\d{2}-\d{2}$/.test(spaced) ? `${spaced} 00:00:00` : spaced;
}

/** The number a text begins with, or 0, as MySQL reads it. */
function numeric(text) {
  return Number(/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(text)?.[0] ?? 0);
}

//#endregion
//#region src/sandbox/sql/parser.ts
const COMPARISONS = new Set(['=', '!=', '<>', '<', '<=', '>', '>=', '<=>']);
const RESERVED = new Set(
  'and or not in like is null true false order by limit asc desc where union select from group'.split(
    ' ',
  ),
);

/**
 * Parses the tail of a statement as MySQL would, comments and all.
 * @throws {SqlError} for anything it does not understand: sub-selects, functions, unions.
 */
function parseSqlTail(sql) {
  const reader = new SqlReader(tokenizeSql(sql));
  const where = reader.word('where') ? parseOr(reader) : null;
  const orderBy = [];
  if (reader.word('order')) {
    reader.expectWord('by');
    do {
      const column = reader.name();
      const descending = reader.word('desc');
      if (!descending) reader.word('asc');
      orderBy.push({
        column,
        descending,
      });
    } while (reader.sign(','));
  }
  let limit = null;
  if (reader.word('limit')) {
    const first = reader.integer();
    limit = reader.sign(',')
      ? {
          offset: first,
          count: reader.integer(),
        }
      : {
          offset: 0,
          count: first,
        };
  }
  reader.sign(';');
  reader.end();
  return {
    where,
    orderBy,
    limit,
  };
}

function parseOr(reader) {
  let left = parseAnd(reader);
  while (reader.word('or') || reader.sign('||'))
    left = {
      kind: 'or',
      operator: 'or',
      left,
      right: parseAnd(reader),
    };
  return left;
}

function parseAnd(reader) {
  let left = parseNot(reader);
  while (reader.word('and') || reader.sign('&&'))
    left = {
      kind: 'and',
      operator: 'and',
      left,
      right: parseNot(reader),
    };
  return left;
}

function parseNot(reader) {
  return reader.word('not') || reader.sign('!')
    ? {
        kind: 'not',
        operand: parseNot(reader),
      }
    : parsePredicate(reader);
}

function parsePredicate(reader) {
  let left = parseOperand(reader);
  for (;;) {
    const operator = reader.oneOf(COMPARISONS);
    if (operator !== null) {
      left = {
        kind: 'compare',
        operator,
        left,
        right: parseOperand(reader),
      };
      continue;
    }
    if (reader.word('is')) {
      const negated = reader.word('not');
      reader.expectWord('null');
      left = negate(negated, {
        kind: 'isNull',
        operand: left,
      });
      continue;
    }
    const negated = reader.word('not');
    if (reader.word('like')) {
      const right = parseOperand(reader);
      left = negate(negated, {
        kind: 'like',
        operator: 'like',
        left,
        right,
      });
    } else if (reader.word('in'))
      left = negate(negated, {
        kind: 'in',
        left,
        list: parseList(reader),
      });
    else if (negated) throw new SqlError('not what?');
    else return left;
  }
}

function negate(negated, operand) {
  return negated
    ? {
        kind: 'not',
        operand,
      }
    : operand;
}

function parseList(reader) {
  if (!reader.sign('(')) throw new SqlError('in without a list');
  const list = [];
  do list.push(parseOr(reader));
  while (reader.sign(','));
  if (!reader.sign(')')) throw new SqlError('list not closed');
  return list;
}

function parseOperand(reader) {
  if (reader.sign('(')) {
    const inner = parseOr(reader);
    if (!reader.sign(')')) throw new SqlError('parenthesis not closed');
    return inner;
  }
  const negative = reader.sign('-');
  if (!negative) reader.sign('+');
  const token = reader.take();
  if (token.kind === 'number')
    return {
      kind: 'number',
      value: negative ? `-${token.text}` : token.text,
    };
  if (negative) throw new SqlError('only a number has a sign here');
  if (token.kind === 'string')
    return {
      kind: 'text',
      value: token.text,
    };
  if (token.kind === 'sign') throw new SqlError('an operand is missing');
  const word = token.text.toLowerCase();
  if (word === 'null') return { kind: 'null' };
  if (word === 'true' || word === 'false')
    return {
      kind: 'number',
      value: word === 'true' ? '1' : '0',
    };
  if (RESERVED.has(word)) throw new SqlError('a keyword is no operand');
  return {
    kind: 'column',
    name: token.text,
  };
}

class SqlReader {
  #tokens;
  #index = 0;
  constructor(tokens) {
    this.#tokens = tokens;
  }
  take() {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw new SqlError('unexpected end');
    this.#index += 1;
    return token;
  }
  word(word) {
    return this.#accept((token) => token.kind === 'name' && token.text.toLowerCase() === word);
  }
  expectWord(word) {
    if (!this.word(word)) throw new SqlError('a keyword is missing');
  }
  sign(sign) {
    return this.#accept((token) => token.kind === 'sign' && token.text === sign);
  }
  oneOf(signs) {
    const token = this.#tokens[this.#index];
    if (token?.kind !== 'sign' || !signs.has(token.text)) return null;
    this.#index += 1;
    return token.text;
  }
  name() {
    const token = this.take();
    if (token.kind !== 'name') throw new SqlError('a column is missing');
    return token.text;
  }
  integer() {
    const token = this.take();
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw new SqlError('no row count');
    return Number(token.text);
  }
  end() {
    if (this.#index < this.#tokens.length) throw new SqlError('text after the statement');
  }
  #accept(matches) {
    const token = this.#tokens[this.#index];
    if (token === undefined || !matches(token)) return false;
    this.#index += 1;
    return true;
  }
}

//#endregion
//#region src/sandbox/store/lines.ts
const LINE_MODULE = 'LineItem';

/** The lines of an inventory record, in their order. */
function linesOf({ store, schema }, parent) {
  return recordsOf(store, schema, LINE_MODULE)
    .filter((line) => !line.deleted && line.values.get('parent_id') === String(parent))
    .sort((a, b) => sequence(a) - sequence(b));
}

function sequence(line) {
  return Number(line.values.get('sequence_no') ?? 0);
}

//#endregion
//#region src/sandbox/vtql/lexer.ts
const LEXEME = /\w+|'(?:[^']|'')+'|[()]|[+-]?\d+|,|\*|<=|>=|!=|<|>|=|;/y;
const BLANK = /[ \t\r\n]+/y;
const SIGNS = new Map([
  ['=', 'EQ'],
  ['<', 'LT'],
  ['>', 'GT'],
  ['<=', 'LTE'],
  ['>=', 'GTE'],
  ['!=', 'NE'],
  ['(', 'PARENOPEN'],
  [')', 'PARENCLOSE'],
]);

/**
 * Cuts a query into tokens. What a word is depends on where it stands, and on flags that one
 * clause leaves behind for the next: `in` without parentheses garbles what follows, as it does
 * on the real one.
 * A character that no token begins with, the empty literal `''` included, ends the list with a
 * `BROKEN` token: it is an error only if the parser gets that far.
 */
function tokenize(query) {
  const state = {
    place: 'select',
    counting: false,
    inColumn: false,
    inList: false,
    ordering: false,
  };
  const tokens = [];
  let index = 0;
  while (index < query.length) {
    BLANK.lastIndex = index;
    if (BLANK.test(query)) {
      index = BLANK.lastIndex;
      continue;
    }
    LEXEME.lastIndex = index;
    const text = LEXEME.exec(query)?.[0];
    if (text === undefined) {
      tokens.push({
        kind: 'BROKEN',
        text: query.slice(index),
      });
      return tokens;
    }
    index = LEXEME.lastIndex;
    const kind = classify(state, text);
    if (kind !== null)
      tokens.push({
        kind,
        text,
      });
  }
  return tokens;
}

/** The kind of a word where it stands; null for `order`, which only announces `by`. */
function classify(state, text) {
  const word = text.toLowerCase();
  switch (state.place) {
    case 'select':
      if (word !== 'select') return 'Unknown';
      state.place = 'columns';
      return 'SELECT';
    case 'columns':
      return classifyColumn(state, text, word);
    case 'from':
      if (word !== 'from') return 'Unknown';
      state.place = 'table';
      return 'FRM';
    case 'table':
      state.place = 'where';
      return word === 'where' ? 'Unknown' : 'TABLENAME';
    case 'where':
    case 'orderby':
    case 'limit':
      return classifyTail(state, text, word);
  }
}

function classifyColumn(state, text, word) {
  if (word === 'from') {
    state.place = 'table';
    return 'FRM';
  }
  if (text === '*') {
    if (!state.counting) state.place = 'from';
    return 'ASTERISK';
  }
  if (word === 'count') {
    state.counting = true;
    return 'COUNT';
  }
  if (text === ',') return 'COMMA';
  return (text === '(' || text === ')' ? SIGNS.get(text) : undefined) ?? 'COLUMNNAME';
}

function classifyTail(state, text, word) {
  if (text === ';') return 'SEMICOLON';
  if (word === 'order') {
    state.ordering = true;
    return null;
  }
  if (word === 'by' && state.ordering) {
    state.place = 'orderby';
    return 'ORDERBY';
  }
  if (word === 'where' || word === 'limit') state.place = word;
  if (state.place === 'where') return classifyCondition(state, text, word);
  if (text === ',') return 'COMMA';
  if (state.place === 'orderby')
    return word === 'asc' ? 'ASC' : word === 'desc' ? 'DESC' : 'COLUMNNAME';
  if (word === 'limit') return 'LIMIT';
  return text === '(' ? 'PARENOPEN' : text === ')' ? 'PARENCLOSE' : 'VALUE';
}

function classifyCondition(state, text, word) {
  if (word === 'where') return 'WHERE';
  const sign = SIGNS.get(text);
  if (sign !== undefined) {
    if (sign === 'PARENCLOSE' && state.inList) {
      state.inList = false;
      state.inColumn = false;
    }
    return sign;
  }
  if (word === 'and') return 'LOGICAL_AND';
  if (word === 'or') return 'LOGICAL_OR';
  if (!state.inColumn) {
    state.inColumn = true;
    return 'COLUMNNAME';
  }
  if (word === 'in') {
    state.inList = true;
    return 'IN';
  }
  if (text === ',') return 'COMMA';
  if (word === 'like') return 'LIKE';
  if (!state.inList) state.inColumn = false;
  return 'VALUE';
}

//#endregion
//#region src/sandbox/vtql/parser.ts
const OPERATORS = new Map([
  ['EQ', '='],
  ['LT', '<'],
  ['GT', '>'],
  ['LTE', '<='],
  ['GTE', '>='],
  ['NE', '!='],
  ['IN', 'IN'],
  ['LIKE', 'LIKE'],
]);

/**
 * Parses a query of Vtiger: no parentheses around conditions, one direction for all of the order,
 * a semicolon at the end.
 * @throws {OperationError} QUERY_SYNTAX_ERROR; INTERNAL_SERVER_ERROR from the lexer.
 */
function parseVtql(query) {
  const reader = new Reader(tokenize(query));
  reader.expect('SELECT');
  const columns = parseColumns(reader);
  const module = reader.expect('TABLENAME');
  const conditions = parseConditions(reader);
  const orderBy = [];
  let direction = null;
  if (reader.accept('ORDERBY')) {
    do orderBy.push(reader.expect('COLUMNNAME'));
    while (reader.accept('COMMA'));
    if (reader.accept('ASC')) direction = 'ASC';
    else if (reader.accept('DESC')) direction = 'DESC';
  }
  const limit = [];
  if (reader.accept('LIMIT')) {
    limit.push(reader.expect('VALUE'));
    if (reader.accept('COMMA')) limit.push(reader.expect('VALUE'));
  }
  reader.expect('SEMICOLON');
  reader.expect('End of Input', '');
  return {
    columns,
    module,
    conditions,
    orderBy,
    direction,
    limit,
  };
}

function parseColumns(reader) {
  const columns = [];
  if (reader.accept('ASTERISK')) columns.push('*');
  else if (reader.accept('COUNT')) {
    reader.expect('PARENOPEN');
    reader.expect('ASTERISK');
    reader.expect('PARENCLOSE');
    columns.push('count(*)');
  } else
    do columns.push(reader.expect('COLUMNNAME', 'SELECT'));
    while (reader.accept('COMMA'));
  reader.expect('FRM', reader.kind() === 'Unknown' ? 'FRM,COMMA' : 'SELECT');
  return columns;
}

function parseConditions(reader) {
  const conditions = [];
  if (!reader.accept('WHERE')) return conditions;
  let connective = null;
  for (;;) {
    const field = reader.expect('COLUMNNAME');
    const operator = OPERATORS.get(reader.kind());
    if (operator === undefined) throw reader.error('EQ,LT,GT,LTE,GTE,NE,IN,LIKE');
    reader.skip();
    const values = parseValues(reader, operator);
    conditions.push({
      field,
      operator,
      values,
      connective,
    });
    if (reader.accept('LOGICAL_AND')) connective = 'and';
    else if (reader.accept('LOGICAL_OR')) connective = 'or';
    else return conditions;
  }
}

function parseValues(reader, operator) {
  const bracketed = reader.accept('PARENOPEN');
  const values = [];
  do values.push(reader.expect('VALUE'));
  while (reader.accept('COMMA'));
  if (bracketed) reader.expect('PARENCLOSE');
  if (values.length > 1 && operator !== 'IN')
    throw new OperationError('QUERY_SYNTAX_ERROR', 'columns data inappropriate');
  return values;
}

/** Walks the tokens and words the errors. */
class Reader {
  #tokens;
  #index = 0;
  constructor(tokens) {
    this.#tokens = tokens;
  }
  /** @throws {OperationError} INTERNAL_SERVER_ERROR for text that is no token. */
  kind() {
    const kind = this.#tokens[this.#index]?.kind ?? 'End of Input';
    if (kind === 'BROKEN') throw internalError();
    return kind;
  }
  skip() {
    this.#index += 1;
  }
  accept(kind) {
    if (this.kind() !== kind) return false;
    this.skip();
    return true;
  }
  expect(kind, expected = kind) {
    const token = this.#tokens[this.#index];
    if (this.kind() !== kind) throw this.error(expected);
    this.skip();
    return token?.text ?? '';
  }
  error(expected) {
    const token = this.#tokens[this.#index];
    return new OperationError(
      'QUERY_SYNTAX_ERROR',
      `Syntax Error on line 1: token '${token?.text ?? this.#tokens.at(-1)?.text ?? ''}' Unexpected ${this.kind()}(${token?.text ?? '0'}), expected one of: ${expected}`,
    );
  }
}

//#endregion
//#region src/sandbox/vtql/translation.ts
const PAGE = 100;

/**
 * `WHERE … ORDER BY … LIMIT …`.
 * @throws {OperationError} ACCESS_DENIED for a field the user may not name, INVALID_ID_ATTRIBUTE.
 */
function toSqlTail(statement, columns, implied) {
  for (const column of statement.columns) {
    if (column === '*' || column === 'count(*)' || columns.has(column)) continue;
    throw new OperationError(
      'ACCESS_DENIED',
      `Permission to access '.${column}.' attribute denied.`,
    );
  }
  const conditions = statement.conditions.map((condition) => toSqlCondition(condition, columns));
  const where = [
    ...(conditions.length === 0 ? [] : [`(${conditions.join(' ')})`]),
    ...implied,
  ].join(' AND ');
  return `${where === '' ? '' : `WHERE ${where}`}${orderBy(statement, columns)}${limit(statement)};`;
}

/** An identifier of the SQL text. */
function sqlName(field) {
  return `\`${field}\``;
}

function toSqlCondition(condition, columns) {
  const { field, operator, connective } = condition;
  const column = columns.get(field);
  if (column === undefined)
    throw new OperationError('ACCESS_DENIED', `Permission to access ${field} attribute denied.`);
  const values = condition.values.map((value) => toSqlValue(column, operator, value));
  const right = operator === 'IN' ? `(${values.join(',')})` : values.join(',');
  return `${connective === null ? '' : `${connective} `}${sqlName(field)} ${operator} ${right}`;
}

function toSqlValue(column, operator, value) {
  const kind = column?.kind;
  if (kind !== 'id' && kind !== 'reference' && kind !== 'owner') return value;
  const bare = value.replace(/^['"]+|(?<!['"])['"]+$/g, '');
  if (kind === 'reference' && !bare.includes('x')) throw invalidId();
  const number = idParts(bare)[1] ?? '';
  return operator === 'LIKE' ? `'${number}'` : number;
}

function orderBy(statement, columns) {
  if (statement.orderBy.length === 0) return '';
  const tables = joinedTables(statement, columns);
  return ` ORDER BY ${statement.orderBy
    .map((field) => {
      const column = columns.get(field);
      return column !== undefined && tables.has(column?.table ?? '') ? sqlName(field) : '.';
    })
    .join(',')}${statement.direction === null ? '' : ` ${statement.direction}`}`;
}

/** Vtiger joins the tables of what is selected and of the conditions, not those of the order. */
function joinedTables(statement, columns) {
  const fields = [
    ...(statement.columns[0] === '*' ? [...columns.keys()] : statement.columns),
    ...statement.conditions.map((condition) => condition.field),
  ];
  return new Set(['', ...fields.map((field) => columns.get(field)?.table ?? '')]);
}

function limit({ limit: parts }) {
  if (parts.length === 0) return ` LIMIT ${String(PAGE)}`;
  const count = parts.at(-1) ?? '';
  const capped = Number(count) > PAGE ? String(PAGE) : count;
  return ` LIMIT ${[...parts.slice(0, -1), capped].join(',')}`;
}

//#endregion
//#region src/sandbox/vtql/execution.ts
const DELETED = 'crmentity.deleted';
const CONVERTED = 'leaddetails.converted';

/** Line columns that a query answers though describe does not list them. */
const UNDESCRIBED_LINE_COLUMNS = ['image', 'purchase_cost', 'margin'];

/**
 * Runs a query.
 * @throws {OperationError} ACCESS_DENIED, QUERY_SYNTAX_ERROR, INVALID_ID_ATTRIBUTE and
 * INTERNAL_SERVER_ERROR; never for SQL that fails.
 */
function runQuery(context, query) {
  const name = /from\s+([^\s;]+)/i.exec(query)?.[1];
  if (name === undefined) throw accessDenied(' for query');
  const module = moduleNamed(context, name);
  const statement = parseVtql(query);
  const columns = queryColumns(context, module);
  const sql = toSqlTail(statement, columns, impliedConditions(module, columns));
  let rows;
  try {
    rows = select(context, module, statement, columns, parseSqlTail(sql));
  } catch (error) {
    if (error instanceof SqlError) return [];
    throw error;
  }
  if (statement.columns[0] === 'count(*)') return countAnswer(context, module, rows);
  const names = statement.columns[0] === '*' ? [...columns.keys()] : statement.columns;
  const answer = new Map();
  for (const row of rows) {
    if (row.record.deleted) continue;
    answer.set(row.record.number, readRow(context, module, row, names, columns));
  }
  return [...answer.values()];
}

function queryColumns(context, module) {
  const columns = new Map();
  for (const column of visibleColumns(context, module)) {
    const { name } = column.field;
    if (!isAnswered(context, column) || isVirtual(module, name)) continue;
    if (module.inventory && /^hdnDiscount(Percent|Amount)$/.test(name)) continue;
    columns.set(name, column);
  }
  const extra = [
    ...extraColumns(context, module),
    ...(module.inventory ? UNDESCRIBED_LINE_COLUMNS : []),
  ];
  for (const name of extra) if (!columns.has(name)) columns.set(name, null);
  return columns;
}

function impliedConditions(module, columns) {
  if (!module.meta.isEntity) return [];
  const conditions = [`${sqlName(DELETED)} = 0`];
  if (module.meta.name === 'Leads') conditions.push(`${sqlName(CONVERTED)} = 0`);
  if (module.meta.name === 'Users' && columns.has('status'))
    conditions.push(`${sqlName('status')} = 'Active'`);
  return conditions;
}

function select(context, module, statement, columns, tail) {
  const named = [...statement.columns, ...statement.conditions.map(({ field }) => field)];
  const joined = module.inventory && named.some((n) => n === '*' || isLineColumn(module, n));
  const { store, schema } = context.instance;
  const visible = recordsOf(store, schema, module.meta.name).filter((record) =>
    isRecordVisible(context.user, record),
  );
  const joinsContacts =
    (module.meta.name === 'Calendar' || module.meta.name === 'Events') &&
    named.some((n) => n === '*' || n === 'contact_id');
  const rows = visible.flatMap((record) => {
    if (joinsContacts)
      return contactsOf(store, record).map((contact) => ({
        record,
        line: null,
        contact,
      }));
    const lines = joined ? linesOf(context.instance, record.number) : [];
    return lines.length === 0
      ? [
          {
            record,
            line: null,
          },
        ]
      : lines.map((line) => ({
          record,
          line,
        }));
  });
  const reader = (row) => (name) => sqlValue(context, module, columns, row, name);
  const { where, orderBy, limit } = tail;
  const found = where === null ? rows : rows.filter((row) => isTrue(where, reader(row)));
  shuffle(found, context.instance.random);
  const compare = (a, b) => {
    for (const { column, descending } of orderBy) {
      const order = compareCells(reader(a)(column), reader(b)(column));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
  if (limit === null || statement.columns[0] === 'count(*)') return found.sort(compare);
  return firstOf(found, limit.offset + limit.count, compare).slice(limit.offset);
}

/** The contact that the activity names, and those that it was linked with: one row for each. */
function contactsOf({ links }, { number, values }) {
  const linked = links.filter(({ target, label }) => target === number && label === 'Contacts');
  return [values.get('contact_id') ?? null, ...linked.map(({ source }) => String(source))].filter(
    (one, _, all) => one !== null || all.length === 1,
  );
}

/** The first rows in an order: to sort all of a large table for one page takes far longer. */
function firstOf(rows, count, compare) {
  const first = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === count && (last === undefined || compare(row, last) >= 0)) continue;
    const after = first.findLastIndex((other) => compare(other, row) <= 0);
    first.splice(after + 1, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}

function compareCells(a, b) {
  if (a === undefined || b === undefined) throw new SqlError('unknown column');
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareValues(a, b);
}

function sqlValue(context, module, columns, row, name) {
  if (name === DELETED)
    return {
      text: row.record.deleted ? '1' : '0',
      as: 'number',
    };
  if (name === CONVERTED)
    return {
      text: row.record.converted ? '1' : '0',
      as: 'number',
    };
  const column = columns.get(name);
  if (column === undefined) return undefined;
  if (column?.kind === 'id')
    return {
      text: String(row.record.number),
      as: 'number',
    };
  if (name === 'tags') return null;
  const cell = rowCell(context, module, row, name, column);
  if (cell === null) return null;
  return {
    text: cell,
    as: comparesAs(column),
  };
}

const NUMERIC = new Set(['integer', 'decimal', 'boolean', 'reference', 'owner']);
function comparesAs(column) {
  if (column === null) return 'text';
  if (NUMERIC.has(column.kind)) return 'number';
  return column.kind === 'date' || column.kind === 'datetime' ? 'time' : 'text';
}

function rowCell(context, module, row, name, column) {
  if (name === 'contact_id' && row.contact !== undefined) return row.contact;
  if (isLineColumn(module, name)) {
    const line = context.instance.schema.modules.get(LINE_MODULE)?.columns.get(name);
    return row.line === null ? null : (row.line.values.get(name) ?? line?.unset ?? null);
  }
  return column === null
    ? (row.record.values.get(name) ?? (module.meta.isEntity ? null : ''))
    : cellOf(context, row.record, column);
}

function readRow(context, module, row, names, columns) {
  const result = new Map();
  for (const name of names) {
    const column = columns.get(name) ?? null;
    if (column?.kind === 'id') {
      if (names.length < columns.size) result.set('id', idOf(module, row.record.number));
      continue;
    }
    const cell = rowCell(context, module, row, name, column);
    result.set(name, column === null ? cell : readCell(context, column, cell, 'query'));
  }
  result.set('id', idOf(module, row.record.number));
  const images = attachmentIds(context, module, row.record);
  if (images !== '') result.set('imageattachmentids', images);
  return result;
}

/** 8.4 drops rows without an id, and a count is one; non-entity modules are counted. */
function countAnswer(context, module, rows) {
  if (module.meta.isEntity && !context.instance.profile.countAnswers) return [];
  return [wireMap({ count: String(rows.length) })];
}

//#endregion
//#region src/sandbox/operations/query.ts
/** `query(query)`: rows in the language of Vtiger. */
const query = {
  method: 'GET',
  run(context, params) {
    const text = param(params, 'query');
    if (text === '') throw accessDenied(' for query');
    return runQuery(context, text);
  },
};

//#endregion
//#region src/sandbox/operations/final-details.ts
const money = (value) => value.toFixed(2);
const number = (record, name) => Number(record?.values.get(name) ?? 0);

/** Price, discount and sum of a line. */
function lineAmounts(line) {
  const gross = number(line, 'quantity') * number(line, 'listprice');
  const percent = number(line, 'discount_percent');
  const discount = percent > 0 ? (gross * percent) / 100 : number(line, 'discount_amount');
  return {
    gross,
    discount,
    total: gross - discount,
  };
}

/** What the edit view of Vtiger works with: keyed "1", "2" …, with the index in every key too. */
function finalDetails(context, module, record) {
  const lines = linesOf(context.instance, record.number);
  const result = new Map();
  lines.forEach((line, index) => {
    const details = lineDetails(context, module.meta.name, line, index + 1);
    if (index === 0)
      details.set('final_details', summary(module, record, number(record, 'hdnSubTotal'), true));
    result.set(String(index + 1), details);
  });
  return result;
}

/** As create answers it: the lines are not read back yet. */
function emptyFinalDetails(module, record) {
  return wireMap({ 1: wireMap({ final_details: summary(module, record, 0, false) }) });
}

/** The taxes that the module has fields for; none is ever charged. */
function taxesOf(module, pattern, percentage, amount) {
  const charge = `${module.columns.get('shipping_&_handling')?.field.label ?? ''} `;
  return [...module.columns.keys()]
    .filter((name) => pattern.test(name))
    .map((name, index) =>
      wireMap({
        taxname: name.replace('shipping_&_handling_', ''),
        taxlabel: (module.columns.get(name)?.field.label ?? '').replace(charge, ''),
        percentage,
        amount,
        taxid: String(index + 1),
        type: 'Fixed',
        method: 'Simple',
        regions: [],
        compoundon: [],
      }),
    );
}

function lineDetails(context, parent, line, index) {
  const product = findEntity(context.instance.store, number(line, 'productid'));
  const module = product === undefined ? '' : moduleOf(product);
  const { gross, discount, total } = lineAmounts(line);
  const percent = number(line, 'discount_percent');
  const name = product?.values.get('productname') ?? product?.values.get('servicename') ?? '';
  const code = product?.values.get('product_no') ?? product?.values.get('service_no') ?? '';
  const entries = {
    purchaseCost: '0.00',
    margin: '0.00',
    productDeleted: product === undefined,
    entityType: module,
    ...(index > 1 ? { delRow: 'Del' } : {}),
    hdnProductId: String(number(line, 'productid')),
    productName: name,
    hdnProductcode: code,
    productDescription: product?.values.get('description') ?? '',
    comment: line.values.get('comment') ?? '',
    ...(parent === 'PurchaseOrder'
      ? {}
      : { qtyInStock: module === 'Services' ? 'NA' : String(number(product, 'qtyinstock')) }),
    qty: String(number(line, 'quantity')),
    listPrice: money(number(line, 'listprice')),
    unitPrice: money(number(product, 'unit_price')),
    productTotal: money(gross),
    subproduct_ids: '',
    ...(module === 'Services'
      ? {}
      : {
          subprod_qty_list: [],
          subprod_names: '',
        }),
    discount_percent: percent > 0 ? String(percent) : 0,
    discount_amount: 0,
    ...(percent > 0
      ? {
          discount_type: 'percentage',
          checked_discount_percent: ' checked',
          style_discount_percent: ' style="visibility:visible"',
          style_discount_amount: ' style="visibility:hidden"',
        }
      : { checked_discount_zero: ' checked' }),
    discountTotal: money(discount),
    totalAfterDiscount: money(total),
    taxTotal: '0.00',
    netPrice: money(total),
  };
  return new Map(Object.entries(entries).map(([key, value]) => [`${key}${String(index)}`, value]));
}

function summary(module, record, subtotal, stored) {
  const taxes = taxesOf(module, /^tax(\d+)$/, stored ? '0.000' : 0, '0.00');
  const shippingTaxes = taxesOf(module, /^shipping_&_handling_(shtax\d+)$/, 0, 0);
  return wireMap({
    taxtype: record.values.get('hdnTaxType') ?? '',
    discount_type_final: 'zero',
    hdnSubTotal: money(subtotal),
    discount_percentage_final: 0,
    discount_amount_final: '0.00',
    discountTotal_final: '0.00',
    taxes: new Map(taxes.map((tax, index) => [String(index + 1), tax])),
    tax_totalamount: '0.00',
    shipping_handling_charge: '0.00',
    sh_taxes: shippingTaxes,
    shtax_totalamount: '0.00',
    adjustment: '0.00',
    grandTotal: money(subtotal),
    preTaxTotal: money(subtotal),
    totalAfterDiscount: money(subtotal),
    chargesAndItsTaxes: wireMap({
      1: wireMap({
        value: null,
        taxes: new Map(shippingTaxes.map((_, index) => [String(index + 1), 0])),
      }),
    }),
    deductTaxes: [],
    deductTaxesTotalAmount: '0.00',
  });
}

//#endregion
//#region src/sandbox/operations/inventory.ts
const TOTALS = ['hdnSubTotal', 'hdnGrandTotal', 'pre_tax_total'];

/**
 * Creates a quote, order or invoice with its lines.
 * @throws {OperationError} MANDATORY_FIELDS_MISSING without lines; INVALID_ID_ATTRIBUTE always, on
 * the stock 8.4.
 */
async function createInventory(context, module, element) {
  const lines = lineElements(element);
  if (lines.length === 0)
    throw new OperationError('MANDATORY_FIELDS_MISSING', 'Mandatory Fields Missing..');
  if (!context.instance.profile.inventoryCreateWorks) throw invalidId();
  lines.forEach((line) => productOf(context, line));
  const record = await insertRecord(context, module, element);
  const subtotal = await insertLines(context, record, lines);
  const answer = inventoryDetail(context, module, record);
  storeTotals(module, record, subtotal);
  for (const name of TOTALS)
    if (module.columns.has(name)) answer.set(name, grandTotal(record, name, subtotal));
  answer.set('productid', '');
  answer.set('LineItems_FinalDetails', emptyFinalDetails(module, record));
  answer.set('new', true);
  forgetInvoiceStatus(module, record);
  return answer;
}

/**
 * Changes an inventory record.
 * @throws {ServerCrash} with lines, on PHP 8: by then they are replaced and the totals are 0.
 */
async function reviseInventory(context, module, record, element) {
  if (!element.has('LineItems')) {
    changeRecord(context, module, record, element);
    return revisedDetail(context, module, record);
  }
  const lines = lineElements(element);
  lines.forEach((line) => productOf(context, line));
  for (const line of linesOf(context.instance, record.number)) line.deleted = true;
  const subtotal = await insertLines(context, record, lines);
  if (!context.instance.profile.inventoryLinesRewritable) {
    storeTotals(module, record, 0);
    throw new ServerCrash('lines replaced on PHP 8');
  }
  changeRecord(context, module, record, element);
  storeTotals(module, record, subtotal);
  return revisedDetail(context, module, record);
}

/** The recurrence of an order holds this field, and an order that does not recur has none. */
function forgetInvoiceStatus(module, { values }) {
  if (module.meta.name !== 'SalesOrder' || values.get('enable_recurring') === '1') return;
  if (module.columns.has('invoicestatus')) values.set('invoicestatus', null);
}

/** What retrieve answers: no line columns, but the lines, the charges and the final details. */
function inventoryDetail(context, module, record) {
  const answer = readRecord(context, module, record, 'retrieve');
  for (const name of module.columns.keys())
    if (isVirtual(module, name)) answer.set(name, /_shtax\d+$/.test(name) ? 0 : null);
  const lines = lineAnswers(context, record);
  answer.set('LineItems', lines);
  answer.set('productid', lines[0]?.get('productid') ?? '');
  answer.set('LineItems_FinalDetails', finalDetails(context, module, record));
  return answer;
}

/** revise answers the columns of the first line beside the record, and no final details. */
function revisedDetail(context, module, record) {
  const answer = inventoryDetail(context, module, record);
  answer.delete('LineItems_FinalDetails');
  for (const name of module.columns.keys()) if (isVirtual(module, name)) answer.delete(name);
  const first = lineAnswers(context, record)[0];
  for (const name of ['quantity', 'listprice', 'comment', 'discount_amount', 'discount_percent'])
    answer.set(name, first?.get(name) ?? null);
  for (const name of ['tax1', 'tax2', 'tax3']) answer.set(name, first?.get(name) ?? null);
  for (const name of ['image', 'purchase_cost', 'margin']) answer.set(name, null);
  return answer;
}

function lineElements(element) {
  const lines = element.get('LineItems');
  if (!Array.isArray(lines)) return [];
  return lines.map((line) => new Map(Object.entries(Object(line))));
}

function productOf(context, line) {
  const id = line.get('productid');
  if (id === undefined || id === null || id === '') throw missingField('productid');
  try {
    return locateForWrite(context, id).record;
  } catch {
    throw invalidId();
  }
}

/** Stores the lines and gives their sum. */
async function insertLines(context, parent, lines) {
  const module = context.instance.schema.modules.get(LINE_MODULE);
  if (module === undefined) return 0;
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const product = productOf(context, line);
    const price = line.get('listprice') ?? product.values.get('unit_price') ?? '0';
    const element = new Map([...line, ['listprice', price]]);
    element.delete('parent_id');
    const stored = await insertRecord(context, module, element);
    stored.values.set('parent_id', String(parent.number));
    stored.values.set('sequence_no', String(index + 1));
    sum += lineAmounts(stored).total;
    if (parent.module === 'Invoice') takeFromStock(product, stored);
  }
  return sum;
}

function takeFromStock(product, line) {
  const stock = product.values.get('qtyinstock');
  if (stock === undefined || stock === null) return;
  product.values.set(
    'qtyinstock',
    (Number(stock) - Number(line.values.get('quantity') ?? 0)).toFixed(3),
  );
}

function storeTotals(module, record, subtotal) {
  const set = (name, value) => {
    if (module.columns.has(name)) record.values.set(name, value.toFixed(8));
  };
  for (const name of TOTALS) set(name, grandTotal(record, name, subtotal));
  set('balance', grandTotal(record, 'hdnGrandTotal', subtotal) - cell(record, 'received'));
}

function grandTotal(record, name, subtotal) {
  if (name === 'hdnSubTotal') return round(subtotal);
  const charged = subtotal - cell(record, 'hdnDiscountAmount') + cell(record, 'hdnS_H_Amount');
  return round(name === 'hdnGrandTotal' ? charged + cell(record, 'txtAdjustment') : charged);
}

const round = (value) => Math.round(value * 100) / 100;
function cell(record, name) {
  return Number(record.values.get(name) ?? 0);
}

function arrayParent({ schema }, record) {
  return `${schema.modules.get(record.module)?.meta.idPrefix ?? ''}xArray`;
}

function lineAnswers(context, record) {
  const { instance } = context;
  const module = instance.schema.modules.get(LINE_MODULE);
  if (module === undefined) return [];
  return linesOf(instance, record.number).map((line) => {
    const answer = readRecord(context, module, line, 'retrieve');
    if (instance.profile.lineParentIsArray) answer.set('parent_id', arrayParent(instance, record));
    const product = findEntity(instance.store, Number(line.values.get('productid') ?? 0));
    const name = product?.values.get('productname') ?? product?.values.get('servicename') ?? '';
    answer.set('product_name', name);
    answer.set('entity_type', product === undefined ? '' : moduleOf(product));
    answer.set('deleted', product === undefined ? '1' : '0');
    return answer;
  });
}

//#endregion
//#region src/sandbox/operations/prices.ts
/**
 * Products and services are answered with their price in each currency, as numbers, and with the
 * currency itself; describe lists neither but for the first. Services have 0 for a price.
 */
function addPrices({ instance }, module, record, answer) {
  const currencies = instance.schema.modules.get('Currency');
  if (currencies === undefined || module.inventory || !module.columns.has('unit_price')) return;
  recordsOf(instance.store, instance.schema, 'Currency').forEach((currency, index) => {
    const price =
      index === 0 && module.meta.name === 'Products'
        ? Number(record.values.get('unit_price') ?? 0)
        : 0;
    answer.set(`currency${String(currency.number)}`, price);
    if (index === 0) answer.set('currency_id', idOf(currencies, currency.number));
  });
}

//#endregion
//#region src/sandbox/operations/records.ts
/** `retrieve(id)`: one record with its label, its lines and its prices. */
const retrieve = {
  method: 'GET',
  run(context, params) {
    const id = param(params, 'id');
    const { module, record } = locate(context, id);
    assertReadable(context, record);
    return detail(context, module, record).set('id', id.trimStart());
  },
};

/** `create(elementType, element)`. */
const create = {
  method: 'POST',
  async run(context, params) {
    const module = moduleNamed(context, param(params, 'elementType'), '');
    const element = parseElement(param(params, 'element'));
    assertWritable(context, module);
    assertMandatory(module, element, false);
    if (module.meta.name === 'Users') throw invalidId();
    if (module.inventory) return createInventory(context, module, element);
    const record = await insertRecord(context, module, element);
    attachUploads(context, module, record, params.files);
    if (module.meta.name === 'Contacts' && !hasOwner(context, record)) {
      if (context.instance.profile.absentOwnerBreaksContacts) throw new RestrictedFile();
    }
    return detail(context, module, record);
  },
};

/** `update(element)`: every mandatory field again; what is not sent stays. */
const update = {
  method: 'POST',
  run: (context, params) => write(context, param(params, 'element'), false),
};

/** `revise(element)`: only what is to change. */
const revise = {
  method: 'POST',
  run: (context, params) => write(context, param(params, 'element'), true),
};

/** `delete(id)`: into the recycle bin. */
const remove = {
  method: 'POST',
  run(context, params) {
    const { module, record } = locate(context, param(params, 'id'));
    assertReadable(context, record);
    assertWritable(context, module);
    record.deleted = true;
    record.changed = Math.floor(context.instance.clock() / 1e3);
    return wireMap({ status: 'successful' });
  },
};

async function write(context, text, partial) {
  const element = parseElement(text);
  const { module, record } = locateForWrite(context, element.get('id'));
  assertReadable(context, record);
  assertWritable(context, module);
  assertMandatory(module, element, partial);
  if (module.inventory) return reviseInventory(context, module, record, element);
  changeRecord(context, module, record, element);
  for (const name of droppedBy(module, record)) if (!element.has(name)) record.values.delete(name);
  return detail(context, module, record);
}

/** What a change drops where it does not restate it: the taxes of a service, the reminder of an event. */
function droppedBy({ meta }, { values }) {
  if (meta.name === 'Events') return ['reminder_time'];
  return meta.name === 'Services' ? [...values.keys()].filter((name) => /^tax\d+$/.test(name)) : [];
}

function detail(context, module, record) {
  if (module.inventory) return inventoryDetail(context, module, record);
  const answer = readRecord(context, module, record, 'retrieve');
  addPrices(context, module, record, answer);
  return answer;
}

//#endregion
//#region src/sandbox/operations/related.ts
const noRelation = () => new OperationError('UNKOWN_ENTITY', 'Relation specified is incorrect');

/** `query_related(query, id, relatedLabel)`: the ids are put before the condition as they are. */
const queryRelated = {
  method: 'GET',
  run: (context, params) =>
    related(context, param(params, 'id'), param(params, 'query'), param(params, 'relatedLabel')),
};

/** `retrieve_related(id, relatedType, relatedLabel)`: a query for everything. */
const retrieveRelated = {
  method: 'GET',
  run: (context, params) =>
    related(
      context,
      param(params, 'id'),
      `SELECT * FROM ${param(params, 'relatedType')}`,
      param(params, 'relatedLabel'),
    ),
};

function related(context, id, query, label) {
  const { module, number } = source(context, id);
  const target = /from\s+(\S+)/i.exec(query)?.[1] ?? '';
  const relation = module.meta.relations.find(
    (candidate) => candidate.key === label && candidate.module === target,
  );
  if (relation === undefined) throw noRelation();
  const targetModule = context.instance.schema.modules.get(target);
  if (targetModule === undefined) throw noRelation();
  const prefix = targetModule.meta.idPrefix ?? '';
  const ids = relatedNumbers(context, module, number, relation).map(
    (related) => `'${prefix}x${String(related)}'`,
  );
  if (ids.length === 0) return [];
  const [head = '', condition] = query.split('WHERE');
  const rest = condition === undefined ? '' : ` AND ${condition}`;
  return runQuery(context, `${head} WHERE id IN (${ids.join(',')})${rest};`);
}

/** A missing source is denied with the name of its module, which is then empty. */
function source(context, id) {
  const { schema, store } = context.instance;
  const [prefix = '', number = ''] = id.split('x');
  const module = schema.byPrefix.get(prefix);
  const record =
    module === undefined ? undefined : findRecord(store, schema, module.meta.name, Number(number));
  if (module === undefined || record === undefined) throw accessDenied(' for name : ');
  assertReadable(context, record);
  return {
    module,
    number: record.number,
  };
}

/** Records linked under the label, and those that point here with the field behind it. */
function relatedNumbers(context, module, number, relation) {
  const { store, schema } = context.instance;
  const numbers = new Set();
  for (const link of store.links) {
    if (link.label === relation.key && link.source === number) numbers.add(link.target);
    if (link.target === number) numbers.add(link.source);
  }
  const fields = relationFields(context, module, relation);
  for (const record of recordsOf(store, schema, relation.module))
    if (fields.some((field) => record.values.get(field) === String(number)))
      numbers.add(record.number);
  return [...numbers]
    .filter((candidate) => findRecord(store, schema, relation.module, candidate) !== undefined)
    .sort((a, b) => a - b);
}

/** The reference fields behind a relation: named by the tenant, else those of the plain relation. */
function relationFields({ instance }, module, relation) {
  const key = `${module.meta.name}/${relation.key}`;
  const named = Object.hasOwn(instance.relationFields, key) ? instance.relationFields[key] : null;
  if (typeof named === 'string') return [named];
  const target = instance.schema.modules.get(relation.module);
  const plain = [relation.module, target?.meta.label, 'Activities', 'Activity History'];
  if (target === undefined || !plain.includes(relation.key)) return [];
  return target.meta.fields
    .filter(({ name, refersTo }) => !name.startsWith('cf_') && refersTo?.includes(module.meta.name))
    .map((field) => field.name);
}

/**
 * `add_related(sourceRecordId, relatedRecordId, relationIdLabel)`: succeeds for a label that does
 * not exist and for a target that does not, and stores nothing or a dead link then.
 */
const addRelated = {
  method: 'POST',
  run(context, params) {
    const { instance } = context;
    const number = (name) => {
      const match = /^\d+x(\d+)$/.exec(param(params, name));
      if (match === null) throw invalidId();
      return Number(match[1]);
    };
    const source = number('sourceRecordId');
    const target = number('relatedRecordId');
    const record = findEntity(instance.store, source);
    if (record === undefined) throw internalError();
    const label = param(params, 'relationIdLabel');
    const known = instance.schema.modules
      .get(record.module)
      ?.meta.relations.some((relation) => relation.key === label);
    const there = instance.store.links.some(
      (link) => link.source === source && link.target === target && link.label === label,
    );
    if (known === true && !there)
      instance.store.links.push({
        source,
        target,
        label,
      });
    return wireMap({ message: instance.profile.successWord });
  },
};

/** `delete_related(sourceRecordId, relatedRecordId)`. Source: manual; unverified. */
const deleteRelated = {
  method: 'POST',
  run(context, params) {
    const source = locate(context, param(params, 'sourceRecordId')).record.number;
    const target = locate(context, param(params, 'relatedRecordId')).record.number;
    const { links } = context.instance.store;
    const remaining = links.filter(
      (link) =>
        !(link.source === source && link.target === target) &&
        !(link.source === target && link.target === source),
    );
    links.splice(0, links.length, ...remaining);
    return wireMap({ status: 'successful' });
  },
};

//#endregion
//#region src/sandbox/operations/sync.ts
/**
 * `sync(modifiedTime, elementType, syncType)`: what changed after a second. `application` is
 * everybody's records, `userandgroup` one's own and one's groups', any other word one's own.
 */
const sync = {
  method: 'GET',
  run(context, params) {
    const { instance, user } = context;
    const { profile } = instance;
    const since = param(params, 'modifiedTime');
    const name = param(params, 'elementType');
    if (!profile.syncWorks || !/^\d+$/.test(since) || Number(since) === 0 || name === '')
      throw new ServerCrash('sync');
    const module = moduleNamed(context, name);
    const scope = param(params, 'syncType');
    if (scope === 'application' && !user.admin)
      throw new OperationError('ACCESS_DENIED', 'Only admin users can perform application sync');
    if (!module.meta.isEntity) throw accessDenied();
    if (name === 'Users')
      return wireMap({
        updated: [],
        deleted: [],
        lastModifiedTime: since,
        more: false,
      });
    const from = asSeconds(Number(since));
    const changes = recordsOf(instance.store, instance.schema, name)
      .filter((record) => record.changed > from && inScope(context, scope, record))
      .sort((a, b) => a.changed - b.changed || a.number - b.number);
    const page = pageOf(changes, profile.syncPage);
    return wireMap({
      updated: page
        .filter((record) => !record.deleted)
        .map((record) =>
          profile.syncGivesIds
            ? idOf(module, record.number)
            : changedRecord(context, module, record),
        ),
      deleted: page.filter((record) => record.deleted).map((record) => idOf(module, record.number)),
      more: page.length < changes.length,
      lastModifiedTime: page.at(-1)?.changed ?? Number(since),
    });
  },
};

/** As query answers it, but for the tags, the state of tasks, and for the columns that lines share with their record. */
function changedRecord(context, module, record) {
  const answer = readRecord(context, module, record, 'query');
  if (answer.has('tags')) answer.set('tags', '');
  if (answer.has('taskstatus')) answer.set('eventstatus', answer.get('taskstatus') ?? '');
  if (module.inventory)
    for (const name of ['percent', 'amount']) {
      answer.delete(`hdnDiscount${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      answer.set(`discount_${name}`, null);
    }
  return answer;
}

/** Milliseconds make a date that the database can not hold, which compares as the first of all. */
function asSeconds(since) {
  return since > 253402300799 ? 0 : since;
}

function inScope(context, scope, record) {
  const { user } = context;
  if (!isRecordVisible(user, record)) return false;
  if (scope === 'application') return true;
  const owner = Number(record.values.get('assigned_user_id') ?? 0);
  if (owner === user.number) return true;
  return scope === 'userandgroup' && (user.groups ?? []).includes(owner);
}

/** A page, and all that share the last second of it. */
function pageOf(changes, size) {
  const last = changes[size - 1];
  return last === undefined ? changes : changes.filter((record) => record.changed <= last.changed);
}

//#endregion
//#region src/sandbox/operations/registry.ts
const COMMON = [
  ['listtypes', listTypes],
  ['describe', describe],
  ['relatedtypes', relatedTypes],
  ['retrieve', retrieve],
  ['create', create],
  ['update', update],
  ['revise', revise],
  ['delete', remove],
  ['query', query],
  ['sync', sync],
  ['convertlead', convertLead],
  ['retrieve_related', retrieveRelated],
  ['query_related', queryRelated],
  ['add_related', addRelated],
  ['files_retrieve', filesRetrieve],
];
const CLOUD = [
  ['me', me],
  ['decrypt', decrypt],
  ['reopen', reopen],
  ['delete_related', deleteRelated],
  ['tags_add', tagsAdd],
  ['tags_retrieve', tagsRetrieve],
  ['tag_delete', tagDelete],
  ['lookup', lookup],
  ['get_account_hierarchy', accountHierarchy],
];

/** The operations of a profile, by name; login and the like are the endpoint's own. */
function operationsOf(profile) {
  return new Map(profile.cloudOperations ? [...COMMON, ...CLOUD] : COMMON);
}

//#endregion
//#region src/sandbox/http/rate-limit.ts
const LIMITS = {
  growth: {
    minute: 30,
    day: 3200,
  },
  professional: {
    minute: 60,
    day: 6600,
  },
  enterprise: {
    minute: 90,
    day: 7e3,
  },
};

const MINUTE = 60;
const DAY$1 = 86400;

/**
 * The limits of an edition, with the headers of the Cloud. Source of their names: the vendor's
 * article and a public client; that a refused call does not count is unverified.
 */
function createRateLimiter(instance, edition) {
  const version = { 'X-Vtiger-Version': instance.profile.version };
  if (edition === 'unlimited')
    return () => ({
      allowed: true,
      headers: version,
    });
  const limits = LIMITS[edition];
  const minute = {
    start: 0,
    used: 0,
  };
  const day = {
    start: 0,
    used: 0,
  };
  return () => {
    const now = Math.floor(instance.clock() / 1e3);
    roll(minute, now, MINUTE);
    roll(day, now, DAY$1);
    const allowed = minute.used < limits.minute && day.used < limits.day;
    if (allowed) {
      minute.used += 1;
      day.used += 1;
    }
    return {
      allowed,
      headers: {
        ...version,
        'X-FloodControl-MinuteLimit': String(limits.minute),
        'X-FloodControl-Remaining': String(limits.minute - minute.used),
        'X-FloodControl-Reset': String(minute.start + MINUTE),
        'X-RateLimit-DailyLimit': String(limits.day),
        'X-RateLimit-Remaining': String(limits.day - day.used),
        'X-RateLimit-Reset': String(day.start + DAY$1),
      },
    };
  };
}

function roll(span, now, length) {
  if (now < span.start + length) return;
  span.start = now;
  span.used = 0;
}

//#endregion
//#region src/sandbox/http/request.ts
/** What an operation reads of a request, whatever its HTTP verb: the query string or the form. */
function paramsFor({ method }, { query, form }) {
  return method === 'GET' ? query : form;
}

/** Reads a request to its end; a body that is no form counts as empty, as for PHP. */
async function readRequest(request) {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: toParams(new URLSearchParams(search)),
    form: await readForm(request),
    headers: request.headers,
  };
}

async function readForm(request) {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return toParams(new URLSearchParams(await request.text()));
  if (!type.startsWith('multipart/form-data')) return toParams([]);
  const form = await request.formData().catch(() => new FormData());
  const fields = [];
  const files = [];
  for (const [field, value] of form)
    if (typeof value === 'string') fields.push([field, value]);
    else {
      const filename = value.name.replaceAll(' ', '_');
      const content = new Uint8Array(await value.arrayBuffer());
      files.push({
        field,
        filename,
        filetype: value.type,
        content,
      });
    }
  return {
    ...toParams(fields),
    files,
  };
}

/** The last of a repeated name counts; names with `[]` are collected. */
function toParams(entries) {
  const values = new Map();
  const lists = new Map();
  for (const [name, value] of entries)
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2);
      lists.set(key, [...(lists.get(key) ?? []), value]);
    } else values.set(name, value);
  return {
    values,
    lists,
    files: [],
  };
}

//#endregion
//#region src/sandbox/http/rest-endpoint.ts
const REST_PATH = '/restapi/v1/vtiger/default/';
async function serveRest(instance, operations, limiter, request, options) {
  const user = authenticate(instance, request.headers.get('authorization') ?? '');
  if (user === null)
    return failure(
      401,
      new OperationError('AUTHENTICATION_FAILURE', 'Authentication required'),
      options,
    );
  const { allowed, headers } = limiter();
  if (!allowed)
    return {
      ...failure(429, new OperationError('API_LIMIT_EXCEEDED', 'Too Many Requests'), options),
      headers,
    };
  const operation = operations.get(request.path.slice(27).toLowerCase());
  if (operation === undefined)
    return {
      ...failure(
        400,
        new OperationError('UNKNOWN_OPERATION', 'Unknown operation requested'),
        options,
      ),
      headers,
    };
  let failed = null;
  const answer = await answerOf(async () => {
    try {
      return await operation.run(
        {
          instance,
          user,
        },
        paramsFor(operation, request),
      );
    } catch (error) {
      if (error instanceof OperationError) failed = error;
      throw error;
    }
  });
  return {
    ...(failed === null ? answer : failure(400, failed, options)),
    headers,
  };
}

function authenticate(instance, header) {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header);
  if (match === null) return null;
  const text = new TextDecoder().decode(decodeBase64(match[1] ?? ''));
  return instance.users.find((user) => `${user.username}:${user.accessKey}` === text) ?? null;
}

function failure(status, error, { errorBodies }) {
  const answer = errorAnswer(error);
  return {
    ...answer,
    status,
    reason: error.message,
    body: errorBodies ? answer.body : '',
  };
}

//#endregion
//#region src/sandbox/http/session-endpoint.ts
/**
 * Serves one request; those of one session wait for each other, so that `pause`, the time an
 * answer takes, adds up.
 */
async function serveSession(instance, operations, sessions, request, pause) {
  const either = (name) => param(request.form, name) || param(request.query, name);
  const name = either('operation').toLowerCase();
  const format = either('format').toLowerCase();
  if (format !== '' && format !== 'json') return CRASH;
  if (OPEN.has(name)) await pause();
  const open = openOperation(name, sessions, request);
  if (open !== null) return open;
  const operation = operations.get(name);
  if (operation === undefined && !SPECIAL.has(name)) return CRASH;
  const sessionName = either('sessionName');
  let session;
  try {
    if (sessionName === '' || sessionName === 'null')
      throw new OperationError('AUTHENTICATION_REQUIRED', 'Authencation required');
    session = sessions.find(sessionName);
  } catch (error) {
    return answerOf(() => {
      throw error;
    });
  }
  const served = session.queue.then(async () => {
    await pause();
    return operation === undefined
      ? special(name, instance, sessions, sessionName, request)
      : answerOf(() =>
          operation.run(
            {
              instance,
              user: session.user,
            },
            paramsFor(operation, request),
          ),
        );
  });
  session.queue = served;
  return served;
}

const OPEN = new Set(['getchallenge', 'login', 'extendsession']);

/** The operations that need no session. */
function openOperation(name, sessions, request) {
  switch (name) {
    case 'getchallenge':
      return answerOf(() => sessions.challenge(param(request.query, 'username')));
    case 'login':
      return answerOf(() =>
        sessions.login(param(request.form, 'username'), param(request.form, 'accessKey')),
      );
    case 'extendsession':
      return answerOf(() => {
        throw new OperationError('AUTHENTICATION_FAILURE', 'Authencation Failed');
      });
    default:
      return null;
  }
}

const SPECIAL = new Set(['logout', 'changepassword', 'deleteuser']);
function special(name, instance, sessions, sessionName, request) {
  if (name !== 'logout') return RESTRICTED_FILE;
  return answerOf(() => {
    if (request.method !== 'POST')
      throw new OperationError(
        'OPERATION_NOT_SUPPORTED',
        'Permission to perform the operation is denied',
      );
    sessions.logout(sessionName);
    return wireMap({ message: instance.profile.successWord });
  });
}

//#endregion
//#region src/sandbox/http/handler.ts
const SESSION_PATH = '/webservice.php';

/** The log of requests holds no credentials. */
const SECRET_PARAMS = new Set(['accesskey', 'sessionname']);

/** Answers requests. */
function createFetch(instance, sessions, options, traffic) {
  const operations = operationsOf(instance.profile);
  const limiter = createRateLimiter(instance, options.edition ?? 'unlimited');
  const rest = { errorBodies: options.errorBodies ?? true };
  async function answer(request, endpoint) {
    const wait = () => pause(traffic.latencyMs());
    if (endpoint === 'session') return serveSession(instance, operations, sessions, request, wait);
    await wait();
    if (endpoint === 'rest') return serveRest(instance, operations, limiter, request, rest);
    return NOT_FOUND;
  }
  async function answerOrFail(request, { endpoint }, failure) {
    const result =
      failure === undefined || isLost(failure)
        ? await answer(request, endpoint).catch(() => CRASH)
        : CRASH;
    return failure === undefined ? result : failedAnswer(failure, endpoint === 'rest');
  }
  return async (incoming) => {
    instance.inFlight += 1;
    try {
      const request = await readRequest(incoming);
      const named = nameRequest(instance, request);
      const failure = traffic.takeFailure(named.operation);
      const note = (status) => {
        traffic.log({
          ...named,
          method: request.method,
          params: paramsOf(request),
          status,
        });
      };
      try {
        const result = await answerOrFail(request, named, failure);
        note(result.status);
        return toResponse(result);
      } catch (error) {
        note(0);
        throw error;
      }
    } finally {
      instance.inFlight -= 1;
    }
  };
}

function isLost(failure) {
  return 'connection' in failure && failure.connection === 'lost';
}

function nameRequest({ profile }, { path, query, form }) {
  const endpoint =
    path === SESSION_PATH
      ? 'session'
      : path.startsWith('/restapi/v1/vtiger/default/') && profile.rest
        ? 'rest'
        : 'other';
  const named = [...query.values, ...form.values].find(([name]) => name === 'operation')?.[1] ?? '';
  return {
    endpoint,
    operation: (endpoint === 'rest' ? path.slice(REST_PATH.length) : named).toLowerCase(),
  };
}

function paramsOf({ query, form }) {
  const params = [...query.values, ...form.values].filter(
    ([name]) => name !== 'operation' && !SECRET_PARAMS.has(name.toLowerCase()),
  );
  const lists = [...query.lists].map(([name, list]) => [`${name}[]`, list.join(',')]);
  return Object.fromEntries([...params, ...lists]);
}

//#endregion
//#region src/sandbox/http/node-server.ts
/**
 * Serves a `fetch` function over HTTP.
 * @throws {Error} where the port is taken.
 */
async function listen(fetch, port) {
  const { createServer } = await import('node:http');
  const server = createServer(requestListener(fetch));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A `fetch` function as the listener of a server. */
function requestListener(fetch) {
  return (message, response) => {
    toRequest(message)
      .then(fetch)
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
  };
}

async function toRequest(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  const method = message.method ?? 'GET';
  const bodiless = method === 'GET' || method === 'HEAD';
  const headers = Object.entries(message.headers).filter(([, value]) => typeof value === 'string');
  return new Request(new URL(message.url ?? '/', 'http://127.0.0.1'), {
    method,
    headers,
    ...(bodiless ? {} : { body: Buffer.concat(chunks) }),
  });
}

async function send(response, answer) {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, answer.statusText, {
    ...Object.fromEntries(answer.headers),
    'content-length': String(body.byteLength),
  });
  response.end(body);
}

//#endregion
//#region src/sandbox/http/sessions.ts
const MESSAGES = {
  INVALID_SESSIONID: 'Session Identifier provided is Invalid',
  SESSION_EXPIRED: 'Session has life span over please login again',
  SESSION_LEFT_IDLE: 'Session has been invalidated to due lack activity',
};

const TOKEN_SECONDS = 300;
function createSessions(instance) {
  const tokens = new Map();
  const sessions = new Map();
  const seconds = () => Math.floor(instance.clock() / 1e3);
  const userNamed = (name) => instance.users.find((user) => user.username === name);
  return {
    challenge(username) {
      if (username === '') throw new OperationError('ACCESS_DENIED', 'No username given');
      if (userNamed(username) === undefined)
        throw new OperationError('ACCESS_DENIED', 'username does not exists');
      const token = randomHex(13);
      const now = seconds();
      tokens.set(username, {
        token,
        expires: now + TOKEN_SECONDS,
      });
      return wireMap({
        token,
        serverTime: now,
        expireTime: now + TOKEN_SECONDS,
      });
    },
    async login(username, accessKey) {
      const challenge = tokens.get(username);
      const user = userNamed(username);
      if (challenge === undefined || user === undefined || challenge.expires < seconds())
        throw new OperationError('INVALID_AUTH_TOKEN', 'Specified token is invalid or expired');
      const { createHash } = await import('node:crypto');
      if (
        accessKey !==
        createHash('md5')
          .update(challenge.token + user.accessKey)
          .digest('hex')
      )
        throw new OperationError('INVALID_USER_CREDENTIALS', 'Invalid username or password');
      const name = randomHex(21);
      sessions.set(name, {
        user,
        failure: null,
        queue: Promise.resolve(),
      });
      return loginAnswer(instance, user, name);
    },
    find(name) {
      const session = sessions.get(name);
      if (session !== undefined && session.failure === null) return session;
      const failure = session?.failure ?? 'INVALID_SESSIONID';
      throw new OperationError(failure, MESSAGES[failure]);
    },
    logout(name) {
      sessions.delete(name);
    },
    expireAll(failure) {
      for (const session of sessions.values()) session.failure = failure;
    },
  };
}

function randomHex(length) {
  return crypto.randomUUID().replaceAll('-', '').slice(0, length);
}

function loginAnswer(instance, user, sessionName) {
  const prefix = instance.schema.modules.get('Users')?.meta.idPrefix;
  return wireMap({
    username: user.username,
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? '',
    email: user.email ?? '',
    time_zone: user.timeZone ?? 'UTC',
    hour_format: '12',
    date_format: user.dateFormat ?? 'yyyy-mm-dd',
    is_admin: user.admin ? 'on' : 'off',
    call_duration: '5',
    other_event_duration: '5',
    sessionName,
    userId: typeof prefix !== 'string' ? userId(user.number) : `${prefix}x${String(user.number)}`,
    version: '0.22',
    vtigerVersion: instance.profile.version,
  });
}

//#endregion
//#region src/sandbox/profile.ts
const OSS = {
  name: 'oss-8.4',
  version: '8.4.0',
  rest: false,
  syncWorks: false,
  inventoryCreateWorks: false,
  inventoryLinesRewritable: false,
  filesRetrieveWorks: true,
  convertLeadWorks: true,
  lineParentIsArray: false,
  userSecrets: false,
  absentOwnerBreaksContacts: false,
  unrankedPicklists: [],
  countAnswers: false,
  syncPage: 100,
  syncGivesIds: false,
  relationsByModule: false,
  richDescribe: false,
  filesAsObject: false,
  cloudOperations: false,
  successWord: 'successfull',
};

/** 8.2.0: tried on a running server, but for `files_retrieve`, which is read in its source. */
const OSS_8_2 = {
  ...OSS,
  name: 'oss-8.2',
  version: '8.2.0',
  inventoryCreateWorks: true,
  filesRetrieveWorks: false,
  convertLeadWorks: false,
  lineParentIsArray: true,
  absentOwnerBreaksContacts: true,
  countAnswers: true,
};

const PROFILES = {
  'oss-7.5': {
    ...OSS_8_2,
    name: 'oss-7.5',
    version: '7.5.0',
    syncWorks: true,
    inventoryLinesRewritable: true,
    filesRetrieveWorks: true,
    convertLeadWorks: true,
    lineParentIsArray: false,
    userSecrets: true,
  },
  'oss-8.2': OSS_8_2,
  'oss-8.3': {
    ...OSS_8_2,
    name: 'oss-8.3',
    version: '8.3.1',
    lineParentIsArray: false,
    unrankedPicklists: ['Events.activitytype', 'SalesOrder.invoicestatus'],
  },
  'oss-8.4': OSS,
  'oss-8.4-fixed': {
    ...OSS,
    name: 'oss-8.4-fixed',
    absentOwnerBreaksContacts: true,
    syncWorks: true,
    inventoryCreateWorks: true,
  },
  cloud: {
    ...OSS,
    name: 'cloud',
    version: '9.0.0',
    rest: true,
    syncWorks: true,
    inventoryCreateWorks: true,
    inventoryLinesRewritable: true,
    countAnswers: true,
    syncPage: 200,
    syncGivesIds: true,
    relationsByModule: true,
    richDescribe: true,
    filesAsObject: true,
    cloudOperations: true,
    successWord: 'successful',
  },
};

function profileOf(name) {
  return PROFILES[name];
}

//#endregion
//#region src/sandbox/store/loading.ts
const numberOf = (id) => Number(id.split('x')[1]);

/** Puts records, files, links and users into an empty store. */
function loadData(instance, data) {
  const { store } = instance;
  for (const user of instance.users) loadUser(instance, user);
  for (const record of data.records) loadRecord(instance, record);
  for (const file of data.files ?? []) {
    const number = numberOf(file.id);
    store.attachments.set(number, {
      number,
      record: numberOf(file.record),
      filename: file.filename,
      filetype: file.filetype,
      content: decodeBase64(file.base64),
    });
    const space = instance.schema.space('Contacts');
    store.sequences.set(space, Math.max(store.sequences.get(space) ?? 1, number + 1));
  }
  for (const { source, target, label } of data.links ?? [])
    store.links.push({
      source: numberOf(source),
      target: numberOf(target),
      label,
    });
}

function loadRecord(instance, source) {
  const module = instance.schema.modules.get(source.module);
  if (module === undefined) throw new TypeError('a record of a module that the snapshot lacks');
  const values = new Map();
  for (const [name, value] of Object.entries(source.values))
    values.set(name, toCell(module, name, value));
  const starred = new Map([[1, source.values['starred'] ?? '0']]);
  const modified = source.values['modifiedtime'] ?? source.values['createdtime'];
  addRecord(instance.store, instance.schema.space(source.module), {
    module: source.module,
    number: numberOf(source.id),
    values,
    changed: modified ? Math.floor(Date.parse(`${modified.replace(' ', 'T')}Z`) / 1e3) : 0,
    deleted: source.deleted ?? false,
    converted: source.converted ?? false,
    starred,
    label: null,
  });
  countNumber(instance, module, values);
}

function toCell(module, name, value) {
  const column = module.columns.get(name);
  if (column === undefined) return value;
  if (column.kind === 'reference' || column.kind === 'owner') {
    if (value === null) return column.unset;
    if (value === '') return column.unset === '' ? '' : null;
    return /^\d+x\d+$/.test(value) ? String(numberOf(value)) : value;
  }
  return (column.kind === 'date' || column.kind === 'datetime' || column.kind === 'time') &&
    value === ''
    ? null
    : value;
}

/** The next `CON…` follows the highest that is loaded. */
function countNumber({ store }, module, values) {
  for (const [name, cell] of values) {
    const field = module.columns.get(name)?.field;
    if (field === undefined || field.editable || !name.endsWith('_no') || cell === null) continue;
    const used = Number(/(?<!\d)\d+$/.exec(cell)?.[0] ?? 0);
    if (used >= (store.counters.get(module.meta.name) ?? 1))
      store.counters.set(module.meta.name, used + 1);
  }
}

/** The record of a user, so that owners and references to users resolve. */
function loadUser(instance, user) {
  const module = instance.schema.modules.get('Users');
  if (module === undefined) return;
  const values = {
    user_name: user.username,
    is_admin: user.admin ? 'on' : 'off',
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? user.username,
    email1: user.email ?? '',
    accesskey: user.accessKey,
    user_password: '$1$00000000$storedPasswordHash',
    confirm_password: '$1$00000000$storedPasswordHash',
    status: 'Active',
    roleid: user.admin ? 'H2' : 'H5',
    time_zone: user.timeZone ?? 'UTC',
    date_format: user.dateFormat ?? 'yyyy-mm-dd',
    hour_format: '12',
    language: 'en_us',
    currency_id: '1',
    no_of_currency_decimals: String(user.decimals ?? 2),
    userlabel: `${user.firstName ?? ''} ${user.lastName ?? user.username}`.trim(),
  };
  addRecord(instance.store, 'Users', {
    module: 'Users',
    number: user.number,
    values: new Map(Object.entries(values).filter(([name]) => module.columns.has(name))),
    changed: 0,
    deleted: false,
    converted: false,
    starred: new Map(),
    label: null,
  });
}

//#endregion
//#region src/sandbox/in-process.ts
/** Creates an instance: `webservice.php` on every profile, the REST endpoint on `cloud`. */
function createSandbox(options) {
  const instance = createInstance(options);
  const initial = copyStore(instance.store);
  const admin = instance.users[0] ?? adminUser('admin', 'sandboxAccessKey');
  const sessions = createSessions(instance);
  const faults = createFaults();
  const requests = [];
  let { latencyMs = 0 } = options;
  const open = () =>
    createFetch(instance, sessions, options, {
      latencyMs: () => latencyMs,
      takeFailure: (operation) => faults.take(operation),
      log: (entry) => requests.push(entry),
    });
  const answerSetUp = createFetch(instance, sessions, {}, UNDISTURBED);
  let answer = open();
  const sandbox = {
    fetch: (input, init) => answer(new Request(input, init)),
    setUpFetch: (input, init) => answerSetUp(new Request(input, init)),
    username: admin.username,
    accessKey: admin.accessKey,
    profile: instance.profile.name,
    requests,
    store: instance.store,
    insert(name, values) {
      const context = {
        instance,
        user: admin,
      };
      const module = moduleNamed(context, name);
      const element = new Map(Object.entries(values));
      assertMandatory(module, element, false);
      return idOf(module, insertRecordAtOnce(context, module, element).number);
    },
    failNext: (operation, failure) => {
      faults.add(operation, failure);
    },
    setLatency(milliseconds) {
      latencyMs = milliseconds;
    },
    setTime(time) {
      instance.clock = time === null ? clockOf(options) : () => time.getTime();
    },
    expireSessions(failure = 'INVALID_SESSIONID') {
      sessions.expireAll(failure);
    },
    reset() {
      restoreStore(instance.store, initial);
      requests.length = 0;
      faults.clear();
      latencyMs = options.latencyMs ?? 0;
      instance.clock = clockOf(options);
      instance.random = createRandom(options.seed ?? 1);
      answer = open();
    },
    listen: (port = 0) => listen(sandbox.fetch, port),
  };
  return sandbox;
}

/** For what prepares a test: not delayed, made to fail, limited or logged. */
const UNDISTURBED = {
  latencyMs: () => 0,
  takeFailure: () => undefined,
  log: () => undefined,
};

const clockOf = ({ clock = Date.now }) => clock;
function createInstance(options) {
  const instance = {
    schema: buildSchema(options.snapshot, options.columns ?? {}),
    store: createStore(),
    profile: profileOf(options.profile ?? 'oss-8.4'),
    users: usersOf(options),
    clock: clockOf(options),
    inFlight: 0,
    random: createRandom(options.seed ?? 1),
    relationFields: options.relationFields ?? {},
  };
  loadData(instance, options.data ?? { records: [] });
  return instance;
}

/** The administrator first, unless the options have their own `19x1`. */
function usersOf({ username, accessKey, users = [] }) {
  const admin = adminUser(username ?? 'admin', accessKey ?? 'sandboxAccessKey');
  return [
    users.find((user) => user.number === admin.number) ?? admin,
    ...users.filter((user) => user.number !== admin.number),
  ];
}

//#endregion
//#region templates/testing/activity.ts
/**
 * Lets an event take one hour of one day: Vtiger works out its duration, and stores that instead of
 * what was sent.
 */
function alignActivity(values) {
  const { date_start: day, time_start: time } = values;
  if (typeof day !== 'string' || typeof time !== 'string') return values;
  const aligned = {
    due_date: day,
    time_end: `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`,
    duration_hours: 1,
  };
  const present = Object.entries(aligned).filter(([name]) => name in values);
  return {
    ...values,
    ...Object.fromEntries(present),
  };
}

//#endregion
//#region templates/testing/faker.ts
const FIRST_NAMES = 'Ada Alan Barbara Edsger Frances Grace Hedy John Karen Katherine Radia Tim';
const LAST_NAMES =
  'Allen Dijkstra Hopper Johnson Keller Lamarr Liskov Lovelace Neumann Perlman Turing Wing';
const COMPANIES = 'Analytical|Bombe|Compiler|Difference|Engine|Lambda|Packet|Relay|Spanning|Tree';
const KINDS = 'Works|Systems|Partners|Labs|Trading|Services';
const CITIES = 'Amsterdam|Bern|Cambridge|Dublin|Lyon|Porto|Turin|Vienna';
const COUNTRIES = 'Austria|France|Ireland|Italy|Netherlands|Portugal|Switzerland';
const STATES = 'Leinster|Piedmont|Rhone|Utrecht|Vaud|Vienna';
const STREETS = 'Bridge|Church|Garden|Hill|Market|Mill|Park|Station';
const WORDS = 'annual|blue|first|green|local|northern|quick|second|silent|spare';
const THINGS = 'contract|delivery|inspection|meeting|order|question|report|request|review|update';

/** A small stand-in for a faker. */
function createFaker(random) {
  const pick = (list, separator = '|') => {
    const entries = list.split(separator);
    return entries[Math.floor(random() * entries.length)] ?? '';
  };
  const digits = (count) => String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  const firstName = () => pick(FIRST_NAMES, ' ');
  const lastName = () => pick(LAST_NAMES, ' ');
  const words = () => `${pick(WORDS)} ${pick(THINGS)}`;
  return {
    person: {
      firstName,
      lastName,
    },
    company: { name: () => `${pick(COMPANIES)} ${pick(KINDS)}` },
    internet: {
      email: () => `${firstName()}.${lastName()}@example.com`.toLowerCase(),
      url: () => `https://${pick(COMPANIES).toLowerCase()}.example.com`,
    },
    phone: { number: () => `+1 202 555 01${digits(2)}` },
    location: {
      city: () => pick(CITIES),
      country: () => pick(COUNTRIES),
      state: () => pick(STATES),
      streetAddress: () => `${String(1 + Math.floor(random() * 99))} ${pick(STREETS)} Street`,
      zipCode: () => digits(5),
    },
    lorem: {
      words,
      sentence: () => `The ${words()} follows the ${words()}.`,
    },
  };
}

//#endregion
//#region templates/testing/field-value.ts
/** A value that a create takes for a field. @throws {TypeError} for what nothing can be made up */
function fieldValue(field, source) {
  const { serial, random } = source;
  const upTo = (most) => 1 + Math.floor(random() * most);
  const number = field.unique ? serial : upTo(99);
  switch (field.codec) {
    case 'text':
      return textValue(field, source);
    case 'picklist':
      return picklistValue(field, random) ?? textValue(field, source);
    case 'multipicklist':
      return [picklistValue(field, random) ?? textValue(field, source)];
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return number;
    case 'integer-text':
      return String(number);
    case 'double':
      return number;
    case 'decimal':
      return `${String(number)}.50`;
    case 'date':
      return dayOf(field, serial, upTo(180)).toISOString().slice(0, 10);
    case 'time':
      return `${String((LATER.test(field.wire) ? 12 : 7) + upTo(4)).padStart(2, '0')}:30:00`;
    case 'datetime':
      return dayOf(field, serial, upTo(180));
    case 'datetime-text':
      return dayOf(field, serial, upTo(180)).toISOString().slice(0, 19).replace('T', ' ');
    case 'reference':
      return source.reference(field);
    case 'multireference':
      return [source.reference(field)];
    case 'owner':
      return source.owner;
    case 'metric':
      return {
        amount: number,
        unit: 'm',
      };
    case 'grid':
    case 'list':
    case 'id':
      throw new TypeError(`the factory cannot make up ${field.wire}: pass a value`);
  }
}

/** What ends comes after what begins. */
const LATER = /due|end|clos|expir|valid|until/i;
const FIRST_DAY = Date.UTC(2026, 0, 1, 9);
const DAY = 864e5;
function dayOf({ wire, unique }, serial, offset) {
  const days = unique ? serial : LATER.test(wire) ? 180 + offset : offset;
  return new Date(FIRST_DAY + days * DAY);
}

function picklistValue({ picklist, wire }, random) {
  const values = wire === 'activitytype' ? picklist.filter((value) => value !== 'Task') : picklist;
  return values[Math.floor(random() * values.length)];
}

const BY_TYPE = {
  email: ({ internet }) => internet.email(),
  url: ({ internet }) => internet.url(),
  phone: ({ phone }) => phone.number(),
  text: ({ lorem }) => lorem.sentence(),
  richtext: ({ lorem }) => lorem.sentence(),
};

const BY_NAME = [
  [/e-?mail/, ({ internet }) => internet.email()],
  [/phone|mobile|fax/, ({ phone }) => phone.number()],
  [/first_?name/, ({ person }) => person.firstName()],
  [/last_?name|surname/, ({ person }) => person.lastName()],
  [/company|account_?name|vendor_?name|organi[sz]ation/, ({ company }) => company.name()],
  [/street|address/, ({ location }) => location.streetAddress()],
  [/city/, ({ location }) => location.city()],
  [/country/, ({ location }) => location.country()],
  [/state/, ({ location }) => location.state()],
  [/zip|_code$/, ({ location }) => location.zipCode()],
];
function textValue({ wire, type, length = 255, unique }, source) {
  const { faker, serial } = source;
  const named = BY_NAME.find(([pattern]) => pattern.test(wire))?.[1];
  const text = (
    (type === 'string' || type === 'text' ? (named ?? BY_TYPE[type]) : BY_TYPE[type]) ??
    (({ lorem }) => lorem.words())
  )(faker);
  return unique ? distinct(text, String(serial), length) : text.slice(0, length).trim();
}

/** The number stands before the `@` of an address, else at the end, and is never cut. */
function distinct(text, serial, length) {
  const [name = '', domain] = text.split('@');
  const tail = domain === undefined ? ` ${serial}` : `${serial}@${domain}`;
  if (tail.length < length) return name.slice(0, length - tail.length) + tail;
  return serial.padStart(length, '0');
}

//#endregion
//#region templates/runtime/schema/module-table.ts
/** Bits of {@link FieldRow}'s flags. */
const FIELD = {
  /** May be sent in create, update and revise. */
  writable: 1,
  /** Demanded by create and update. */
  mandatory: 2,
  /** May stand in select, where and order by. */
  queryable: 4,
  /** Present in what query, related and sync return. */
  inRecord: 8,
  /** Present in what retrieve, create, update and revise return. */
  inDetail: 16,
  /** HTML-escaped by the server whatever the operation (`label`): decoded on read. */
  escaped: 32,
  /** The CRM no longer has it: it is not selected, reads as empty, and cannot be written. */
  removed: 64,
  /** Known of every version, and not described. */
  undescribed: 128,
  /** Described as editable, and yet not {@link FIELD.writable}. */
  alsoEditable: 256,
  /** Described as mandatory, and yet not {@link FIELD.mandatory}. */
  alsoMandatory: 512,
  /** Not in every answer: its absence is no loss. */
  occasional: 1024,
};

/** Bits of {@link ModuleTable}'s flags. */
const MODULE = {
  entity: 1,
  createable: 2,
  updateable: 4,
  deleteable: 8,
  retrieveable: 16,
  /** Quotes, SalesOrder, PurchaseOrder, Invoice and their like: has line items. */
  inventory: 32,
  /** Its records can be closed, as far as the server reported. */
  reopenable: 64,
  /** Described as createable, and yet not {@link MODULE.createable}; the next two likewise. */
  alsoCreateable: 128,
  alsoUpdateable: 256,
  alsoDeleteable: 512,
  /** Described by several API users together, each of whom may see less of it. */
  union: 1024,
  /** The server refused to list its relations. */
  unrelated: 2048,
};

//#endregion
//#region templates/testing/module-plan.ts
/** The plans of a package, by API name; each is made at its first use. */
function createPlans({ modules }, tables) {
  const plans = new Map();
  return (name) => {
    if (!plans.has(name)) {
      const entry = tables.find(([, module]) => module === name);
      const meta = modules.find((module) => module.name === name);
      const lines = modules.find((module) => module.name === 'LineItem');
      if (entry !== undefined && meta !== undefined) {
        const table = JSON.parse(entry[2]);
        const prefix = meta.idPrefix ?? '';
        const uniqueFields = meta.allowDuplicates === false;
        const fields = planFields(table, table.fields, meta.fields, uniqueFields, meta.labelFields);
        const lineFields = planFields(table, table.lines ?? [], lines?.fields ?? [], false, []);
        plans.set(name, {
          ...planOf(entry[0], table, prefix),
          fields,
          lineFields,
        });
      } else plans.set(name, undefined);
    }
    return plans.get(name);
  };
}

function planOf(key, { module, flags, fixed = {} }, prefix) {
  const needed = MODULE.createable | MODULE.entity;
  return {
    key,
    module,
    prefix,
    createable: (flags & needed) === needed && module !== 'Users',
    hasLines: (flags & MODULE.inventory) !== 0,
    fixed,
  };
}

/** Fields that are mandatory, unique, or the name of the record. */
function planFields({ aliases = {} }, rows, described, uniqueFields, labelFields) {
  const byName = new Map(described.map((field) => [field.name, field]));
  return rows.flatMap(([name, codec, flags, extra]) => {
    const wire = Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
    const field = byName.get(wire);
    const unique = uniqueFields && field?.unique === true;
    const isLabel = codec === 'text' && labelFields.includes(wire);
    if (
      !((flags & FIELD.mandatory) !== 0 || unique || isLabel) ||
      (flags & FIELD.writable) === 0 ||
      name === 'LineItems'
    )
      return [];
    return [
      {
        name,
        wire,
        codec,
        unique,
        type: field?.type ?? 'string',
        length: field?.length,
        picklist: (field?.picklist ?? []).map(({ value }) => value).filter((value) => value !== ''),
        targets: Array.isArray(extra) ? extra : (field?.refersTo ?? []),
      },
    ];
  });
}

//#endregion
//#region templates/testing/wire-values.ts
/** The values of a create as the API writes them, by their names on the wire. */
function wireValues({ fields, fixed }, values) {
  const filled = fields.map(({ name, wire }) => [wire, wireValue(values[name])]);
  return {
    ...Object.fromEntries(filled),
    ...fixed,
  };
}

function wireValue(value) {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return value.join(' |##| ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { amount, unit } = value;
  return `${String(amount)}::${String(unit)}`;
}

//#endregion
//#region templates/testing/factory.ts
/**
 * @param client stores the records
 * @returns a factory for each module whose records can be created, by its name on the client, and
 *   a function that starts the data again
 */
function createFactory(snapshot, tables, client, sandbox, options) {
  const planOf = createPlans(snapshot, tables);
  const sources = new Map();
  const serials = new Map();
  const references = new Map();
  const busy = new Set();
  const owner = `${snapshot.modules.find(({ name }) => name === 'Users')?.idPrefix ?? ''}x1`;
  const restart = () => {
    for (const map of [sources, serials, references]) map.clear();
    options.faker?.seed(options.seed);
  };
  restart();
  function sourceOf({ module }) {
    let source = sources.get(module);
    if (source === undefined) {
      const random = createRandom(options.seed + hashOf(module));
      source = {
        random,
        faker: options.faker ?? createFaker(random),
        owner,
        reference: (field) => referenceFor(field),
      };
      sources.set(module, source);
    }
    const serial = (serials.get(module) ?? 0) + 1;
    serials.set(module, serial);
    return {
      ...source,
      serial,
    };
  }
  function build(plan, values = {}) {
    if (busy.has(plan.module))
      throw new TypeError(`a record of ${plan.module} needs another one of ${plan.module}`);
    busy.add(plan.module);
    try {
      const source = sourceOf(plan);
      const made = alignActivity(fill(plan.fields, source, values));
      if (!plan.hasLines || Object.hasOwn(values, 'LineItems'))
        return {
          ...made,
          ...values,
        };
      const line = {
        quantity: 1,
        listprice: '10.50',
        ...fill(plan.lineFields, source, {}),
      };
      return {
        ...made,
        LineItems: [line],
        ...values,
      };
    } finally {
      busy.delete(plan.module);
    }
  }
  /** A record of the first module that can be one; the same for all, until it is deleted. */
  function referenceFor({ targets, wire }) {
    if (targets.includes('Users')) return owner;
    for (const target of targets) {
      const known = references.get(target);
      if (known !== undefined && exists(target, known)) return known;
      const plan = planOf(target);
      const id = plan?.createable === true && !busy.has(target) ? store(plan) : anyOf(target);
      if (id === undefined) continue;
      references.set(target, id);
      return id;
    }
    throw new TypeError(
      `the factory finds no record for ${wire} to point to: pass a value, or records in data`,
    );
  }
  const store = (plan) => sandbox.insert(plan.module, wireValues(plan, build(plan)));
  /** Any record that is there, of a module that nobody creates. */
  function anyOf(module) {
    const prefix = snapshot.modules.find(({ name }) => name === module)?.idPrefix ?? null;
    const found = [...(sandbox.store.spaces.get(module)?.values() ?? [])].find(
      (record) => !record.deleted,
    );
    return prefix === null || found === undefined ? undefined : `${prefix}x${String(found.number)}`;
  }
  function exists(module, id) {
    const { spaces } = sandbox.store;
    return (
      (spaces.get(module) ?? spaces.get('entity'))?.get(Number(id.split('x')[1]))?.deleted === false
    );
  }
  function factoryOf(plan) {
    const repository = () => Reflect.get(client, plan.key);
    const create = (values) => repository().create(build(plan, values));
    return {
      build: (values) => build(plan, values),
      create,
      async createMany(count, values) {
        const made = [];
        for (let index = 0; index < count; index += 1)
          made.push(await create(typeof values === 'function' ? values(index) : values));
        return made;
      },
    };
  }
  const factories = {};
  for (const [key, module] of tables) {
    const get = () => {
      const plan = planOf(module);
      return plan?.createable === true ? factoryOf(plan) : undefined;
    };
    Object.defineProperty(factories, key, {
      get,
      enumerable: true,
    });
  }
  return {
    factories,
    restart,
  };
}

function fill(fields, source, values) {
  const missing = fields.filter(({ name }) => !Object.hasOwn(values, name));
  return Object.fromEntries(missing.map((field) => [field.name, fieldValue(field, source)]));
}

function hashOf(text) {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

//#endregion
//#region templates/testing/instance-data.ts
/** Values of stock records that other records point to, by module. */
const STOCK = {
  Groups: {
    groupname: 'Team Selling',
    description: '',
  },
  Currency: {
    currency_name: 'USA, Dollars',
    currency_code: 'USD',
    currency_symbol: '$',
    conversion_rate: '1.00000',
    currency_status: 'Active',
    defaultid: '-11',
    deleted: '0',
  },
  DocumentFolders: {
    foldername: 'Default',
    sequence: '1',
  },
};

/** Their records are part of others, or come from the options. */
const OWN = new Set(['Users', 'LineItem']);

/**
 * The records of an instance that nobody has used: one of each module that no client creates, such as
 * groups, currencies and folders, so that others can point to it; and those of the options.
 */
function instanceData(snapshot, data) {
  const { records = [], ...more } = data ?? {};
  const own = new Set(records.map(({ module }) => module));
  const stock = snapshot.modules.filter(({ name, isEntity }) => !isEntity && !own.has(name));
  return {
    ...more,
    records: [...stock.flatMap(stockRecord), ...records],
  };
}

function stockRecord({ name, idPrefix, fields, labelFields }) {
  if (idPrefix === null || OWN.has(name)) return [];
  const id = `${idPrefix}x${name === 'Groups' ? '2' : '1'}`;
  const labels = labelFields.map((field) => [field, `${name} 1`]);
  const known = new Set(fields.map((field) => field.name));
  const all = [...labels, ...Object.entries(STOCK[name] ?? {})];
  return [
    {
      module: name,
      id,
      values: Object.fromEntries(all.filter(([field]) => known.has(field))),
    },
  ];
}

/**
 * The snapshot with users: only administrators see them, and a config may exclude them, yet somebody
 * owns the records.
 */
function withUsers(snapshot) {
  const { modules, describedBy } = snapshot;
  const own = modules.find(({ name }) => name === 'Users');
  if (own !== undefined && own.idPrefix !== null) return snapshot;
  const [prefix = '19'] = describedBy.users[0]?.id.split('x') ?? [];
  const users = {
    ...(own ?? USERS),
    idPrefix: prefix,
  };
  return {
    ...snapshot,
    modules: [...modules.filter((module) => module !== own), users],
  };
}

const USERS = {
  name: 'Users',
  label: 'Users',
  singular: 'User',
  isEntity: true,
  createable: false,
  updateable: false,
  deleteable: false,
  retrieveable: true,
  idPrefix: null,
  labelFields: ['first_name', 'last_name'],
  inactiveFields: [],
  relations: [],
  fields: [
    'id',
    ...['email1', 'first_name', 'is_admin', 'last_name', 'time_zone', 'user_name'],
  ].map((name) => {
    return {
      name,
      label: name,
      type: name === 'id' ? 'autogenerated' : 'string',
      mandatory: false,
      editable: false,
      nullable: true,
      unique: false,
    };
  }),
};

//#endregion
//#region templates/testing/kit.ts
let instances = 0;

/** Starts an instance; `createTestCrm` of the package calls it. */
function createTestKit(kitPackage, options) {
  return Promise.resolve().then(() => openKit(kitPackage, options));
}

function openKit({ createClient, tables, snapshot: document }, options = {}) {
  const snapshot = withUsers(document);
  const { seed = 1, now, faker, client = {}, data, profile, ...rest } = options;
  const users = snapshot.describedBy.users.some(({ admin }) => admin)
    ? options.users
    : withoutSightOfUsers(options);
  const instance = createSandbox({
    ...rest,
    snapshot,
    seed,
    users,
    profile: profile ?? defaultProfile(snapshot),
    data: instanceData(snapshot, data),
    clock: now === undefined ? undefined : fixedClock(now),
  });
  const connection = connectionTo(instance, ++instances);
  const crm = createClient({
    ...connection,
    retries: 0,
    ...client,
  });
  const setUp = createClient({
    ...connection,
    fetch: instance.setUpFetch,
    onEvent: () => undefined,
  });
  const { factories, restart } = createFactory(snapshot, tables, setUp, instance, {
    seed,
    faker,
  });
  const servers = [];
  const close = async () => {
    await Promise.all([crm.$close(), setUp.$close(), ...servers.map((server) => server.close())]);
  };
  return {
    crm,
    sandbox: {
      ...instance,
      connection,
      reset() {
        instance.reset();
        restart();
      },
      async listen(port) {
        const server = await instance.listen(port);
        servers.push(server);
        return server;
      },
    },
    factory: factories,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Only administrators see users; the administrator of the instance sees what the API user saw. */
function withoutSightOfUsers({ users = [], username, accessKey }) {
  const admin = adminUser(username ?? 'admin', accessKey ?? 'sandboxAccessKey');
  return [
    ...users,
    {
      ...admin,
      hiddenModules: ['Users'],
    },
  ];
}

function defaultProfile({ describedBy }) {
  return describedBy.transport === 'rest' ? 'cloud' : 'oss-8.4-fixed';
}

function fixedClock(now) {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new TypeError('createTestCrm: now is not a date');
  return () => time;
}

/** Each instance has an address of its own, because clients of one address share their write order. */
function connectionTo({ fetch, username, accessKey, profile }, number) {
  const transport = profile === 'cloud' ? 'rest' : 'session';
  return {
    url: `https://crm-${String(number)}.test`,
    username,
    accessKey,
    transport,
    fetch,
  };
}

//#endregion
export { createTestKit };
