import { setMaxListeners } from 'node:events';

const DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const UTC = /^.{10}[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.0+)?Z?$/;
/** The number of two digits: a slice of the text would cost more than all the rest. */
function two(text, at) {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
function isDate(text) {
  if (!DATE.test(text)) return false;
  const day = two(text, 8);
  // The 31st of a short month is read as the 1st of the next.
  return day < 29 || new Date(text).getUTCDate() === day;
}
/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
function parseUtc(text) {
  const day = text.slice(0, 10);
  if (!UTC.test(text) || !isDate(day)) return NaN;
  return Date.parse(day) + ((two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17)) * 1000;
}
/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
function canonicalTime(text) {
  const padded = text.replace(/^(?=\d:)/, '0');
  const full = padded.length === 5 ? `${padded}:00` : padded;
  return TIME.test(full) ? full : undefined;
}
function pad(number, digits = 2) {
  return String(number).padStart(digits, '0');
}
/** `YYYY-MM-DD HH:MM:SS` in UTC; fractions of a second are cut. */
function formatUtc(time) {
  // Piece by piece is more than twice as fast as toISOString.
  const at = new Date(time);
  const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}
/** Whether the database can hold it: the years 1000 to 9999, in any zone. */
function isStorable(time) {
  return time >= -306101376e5 && time < 253402214400000;
}

/**
 * The named entities of HTML 4.01, as PHP writes them: a number starts a run of code points. Capital
 * letters are made of small ones (`Agrave`, `OElig`, `Omega`).
 */
const table = `
34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf
laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14
frac12 frac34 iquest 215 times 223 szlig agrave aacute acirc atilde auml aring aelig ccedil egrave
eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
oslash ugrave uacute ucirc uuml yacute thorn yuml 339 oelig 353 scaron 402 fnof 710 circ 732 tilde
945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf
sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204
zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger
bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro
8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr
8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni
8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int
8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube
supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang 9674
loz 9824 spades 9827 clubs 9829 hearts diams`;
let names;
/** What the name stands for; a name that has capitals may be that of a small letter. */
function named(name) {
  const known = (names ??= nameTable());
  const small = known.get(name.toLowerCase());
  const capital = small?.toUpperCase();
  return known.get(name) ?? (capital === small ? undefined : capital);
}
function nameTable() {
  const found = new Map();
  let code = 0;
  for (const token of table.trim().split(/\s+/)) {
    if (token.charCodeAt(0) < 58) code = Number(token);
    else found.set(token, String.fromCodePoint(code++));
  }
  return found;
}
/**
 * Undoes one level of HTML escaping: `S&oslash;ren &#039;x&#039;` -> `Søren 'x'`. What is no entity
 * stays as it is.
 */
function decodeEntities(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (whole, ...groups) => {
    const [decimal, hex, name] = groups;
    if (name !== undefined) return named(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    const scalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return scalar ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Decimal text without floating point: money and big integers keep every digit. All functions are
 * pure and give `undefined` for what is no number, so that the caller names the field.
 */
const anyNumber = /^\s*([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;
const plainNumber$1 = /^-?\d+(?:\.\d+)?$/;
/**
 * One spelling for each number: plain notation, no leading zeros, no `-0`, trailing zeros trimmed
 * down to `decimals`. `5406.08000000` -> `5406.08`, `7` -> `7.00`, `1.0E-7` -> `0.0000001`.
 */
function canonicalDecimal(text, decimals = 0) {
  return isUsual(text) ? trimZeros(text, decimals) : spellDecimal(text, decimals);
}
/** Without sign, exponent and superfluous leading zeros: what the wire has as a rule. */
function isUsual(text) {
  return /^(?:[1-9]\d*|0)(?:\.\d+)?$/.test(text);
}
function trimZeros(text, decimals) {
  const point = text.indexOf('.');
  if (point < 0) return decimals === 0 ? text : `${text}.${'0'.repeat(decimals)}`;
  let end = text.length;
  while (end > point && text.charCodeAt(end - 1) === 48) end--;
  if (end === point + 1 && decimals === 0) end = point;
  return text.slice(0, end).padEnd(decimals === 0 ? 0 : point + 1 + decimals, '0');
}
function spellDecimal(text, decimals) {
  const match = anyNumber.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', exponent] = match;
  let digits = whole + part;
  let point = whole.length + Number(exponent ?? 0);
  if (point < 1) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  digits = digits.padEnd(point, '0');
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const fraction = digits.slice(point);
  const spelt = trimZeros(fraction === '' ? integer : `${integer}.${fraction}`, decimals);
  return sign === '-' && /[1-9]/.test(spelt) ? `-${spelt}` : spelt;
}
/** Digits only: `007` -> `7`, `12.000` -> `12`; a fraction that is not zero gives `undefined`. */
function canonicalInteger(text) {
  const decimal = canonicalDecimal(text);
  return decimal?.includes('.') === true ? undefined : decimal;
}
/**
 * What may be sent as a number: `number` or plain decimal text. Grouping, exponents in text, `NaN`
 * and numbers that JavaScript itself prints with an exponent (from 1e21) are refused.
 */
function sendableDecimal(value) {
  if (typeof value === 'number') {
    return Math.abs(value) < 1e21 ? canonicalDecimal(String(value)) : undefined;
  }
  return typeof value === 'string' && plainNumber$1.test(value)
    ? canonicalDecimal(value)
    : undefined;
}
/** What may be sent as an integer: a safe `number`, a `bigint`, or digits in text. */
function sendableInteger(value) {
  if (typeof value === 'bigint' || Number.isSafeInteger(value))
    return String(value === 0 ? 0 : value);
  return typeof value === 'string' && /^-?\d+$/.test(value) ? canonicalInteger(value) : undefined;
}

const brand = Symbol.for('vtiger-codegen.VtigerError');
/**
 * What every method of the client throws. `message` is ours and quotes no data; what the server
 * said is in `serverMessage`, which is non-enumerable.
 */
class VtigerError extends Error {
  name = 'VtigerError';
  code = 'SERVER';
  constructor(message, details = {}) {
    const { cause, serverMessage, ...shown } = details;
    super(
      shown.hint === undefined ? message : `${message} ${shown.hint}`,
      cause === undefined ? undefined : { cause },
    );
    Object.assign(this, shown);
    Object.defineProperties(this, {
      serverMessage: { value: serverMessage },
      [brand]: { value: true },
    });
  }
}
/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
function isVtigerError(error) {
  return error instanceof Error && brand in error;
}
/** The options do not make sense, or are not safe: a plain-http URL, a time zone that is needed and not known. */
class ConfigurationError extends VtigerError {
  name = 'ConfigurationError';
  code = 'CONFIGURATION';
}
/** The instance could not be reached, or the connection broke. */
class ConnectionError extends VtigerError {
  name = 'ConnectionError';
  code = 'CONNECTION';
}
/** No complete answer within `timeoutMs`. */
class TimeoutError extends VtigerError {
  name = 'TimeoutError';
  code = 'TIMEOUT';
}
/** The caller's signal ended the call; `cause` is its reason. */
class AbortedError extends VtigerError {
  name = 'AbortedError';
  code = 'ABORTED';
}
/** The answer is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
class ProtocolError extends VtigerError {
  name = 'ProtocolError';
  code = 'PROTOCOL';
}
/** User name or access key were refused. */
class AuthenticationError extends VtigerError {
  name = 'AuthenticationError';
  code = 'AUTHENTICATION';
}
/** The API user may not do this, or the module is not there: Vtiger does not tell the two apart. */
class AccessDeniedError extends VtigerError {
  name = 'AccessDeniedError';
  code = 'ACCESS_DENIED';
}
/** The record is absent, deleted, or not allowed: Vtiger does not tell these apart. */
class RecordNotFoundError extends VtigerError {
  name = 'RecordNotFoundError';
  code = 'RECORD_NOT_FOUND';
}
/** The duplicate check of the module refused the record (Vtiger's code 0). */
class DuplicateRecordError extends VtigerError {
  name = 'DuplicateRecordError';
  code = 'DUPLICATE_RECORD';
}
/** A mandatory field is missing; `field` names the first one, as the server does. */
class MandatoryFieldMissingError extends VtigerError {
  name = 'MandatoryFieldMissingError';
  code = 'MANDATORY_FIELD_MISSING';
}
/** A reference points to a module that the field does not take. */
class InvalidReferenceError extends VtigerError {
  name = 'InvalidReferenceError';
  code = 'INVALID_REFERENCE';
}
/** A record id is malformed, or of another module. */
class InvalidIdError extends VtigerError {
  name = 'InvalidIdError';
  code = 'INVALID_ID';
}
/** A value was refused before anything was sent; `field` names it, the value is not quoted. */
class InvalidValueError extends VtigerError {
  name = 'InvalidValueError';
  code = 'INVALID_VALUE';
}
/** The write DID happen, and the server stored `fields` differently from what was sent. */
class ValueAlteredError extends VtigerError {
  name = 'ValueAlteredError';
  code = 'VALUE_ALTERED';
}
/** A value read from the CRM cannot be decoded; module, record id and field are named, the value is not. */
class DecodeError extends VtigerError {
  name = 'DecodeError';
  code = 'DECODE';
}
/** The server's parser refused the statement. */
class QuerySyntaxError extends VtigerError {
  name = 'QuerySyntaxError';
  code = 'QUERY_SYNTAX';
}
/** The statement would exceed 7,000 bytes of URL, which web servers refuse. */
class QueryTooLongError extends VtigerError {
  name = 'QueryTooLongError';
  code = 'QUERY_TOO_LONG';
}
/** The server's limit is reached and waiting did not help. */
class RateLimitError extends VtigerError {
  name = 'RateLimitError';
  code = 'RATE_LIMITED';
}
/** This instance, or this transport, does not have the operation. */
class UnsupportedOperationError extends VtigerError {
  name = 'UnsupportedOperationError';
  code = 'UNSUPPORTED_OPERATION';
}
/** Any other failure that the server reports, an empty HTTP 500 included. */
class ServerError extends VtigerError {
  name = 'ServerError';
  code = 'SERVER';
}

/**
 * Whether `value` has the form of a record id, `12x34`: digits, `x`, a number above zero without
 * leading zeros. With `prefix`, the part before the `x` must be exactly that.
 */
function isRecordId(value, prefix = '') {
  if (typeof value !== 'string') return false;
  const cross = value.indexOf('x');
  if (cross < 1 || cross === value.length - 1 || value.charCodeAt(cross + 1) === 48) return false;
  if (prefix !== '' && (cross !== prefix.length || !value.startsWith(prefix))) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (i !== cross && (code < 48 || code > 57)) return false;
  }
  return true;
}
/**
 * Takes a record id from outside.
 *
 * @param prefix - the `12` of `12x34`; empty where it is not known, then any prefix fits
 * @param module - for the error message
 * @throws InvalidIdError
 */
function parseRecordId(text, prefix, module) {
  if (isRecordId(text, prefix)) return text;
  const form = prefix === '' ? '<digits>x<number>' : `${prefix}x<number>`;
  throw new InvalidIdError(`${module}: this is no record id like ${form}.`, {
    module,
  });
}
/** The part after the `x`: the number that keyset paging compares. */
function recordNumber(id) {
  return id.slice(id.indexOf('x') + 1);
}
/** Orders two record ids as the server orders them: by number, whatever the prefix. */
function compareRecordIds(a, b) {
  const left = recordNumber(a);
  const right = recordNumber(b);
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What {@link decodeValue} gives for a value that its codec cannot read. */
const UNDECODABLE = Symbol('undecodable');
/** Between the values of a multi-select, blanks included. */
const SEPARATOR = ' |##| ';
/** Wire text of a scalar; `''` where there is none; `undefined` for arrays and objects. */
function scalarText(value) {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** Text is never refused: a structure under a text field (a type of tomorrow) reads as its JSON. */
function decodeText(value) {
  const text = scalarText(value);
  if (text !== undefined) return text;
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}
function decodeBoolean(text) {
  switch (text.toLowerCase()) {
    case '1':
    case 'on':
    case 'true':
    case 'yes':
      return true;
    case '0':
    case 'off':
    case 'false':
    case 'no':
      return false;
    default:
      return UNDECODABLE;
  }
}
/** The usual spelling, for which `Number` is right and quicker than a canonical text. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;
function decodeNumber(text) {
  return Number(plainNumber.test(text) ? text : canonicalDecimal(text));
}
function decodeDatetime(text, asText) {
  const time = parseUtc(text);
  if (Number.isNaN(time)) return text.startsWith('0000-00-00') ? null : UNDECODABLE;
  return asText ? formatUtc(time) : new Date(time);
}
/**
 * A few fields that Vtiger calls `time` hold a plain count of hours or a whole timestamp
 * (`Calendar.duration_hours`, columns of non-entity modules); these read as they come.
 */
function decodeTime(text) {
  const time = canonicalTime(text);
  if (time !== undefined) return time;
  return /^\d+$/.test(text) || !Number.isNaN(parseUtc(text)) ? text : UNDECODABLE;
}
/** `0` and `11x0` are how an empty reference is stored. */
function decodeId(text) {
  if (isRecordId(text)) return text;
  return /^(?:\d+x)?0$/.test(text) ? null : UNDECODABLE;
}
function decodeMetric(text) {
  const at = text.indexOf('::');
  const amount = canonicalDecimal(at < 0 ? text : text.slice(0, at));
  const unit = at < 0 ? '' : text.slice(at + 2);
  if (amount === undefined) return at === 0 ? null : UNDECODABLE;
  return { amount, unit };
}
function decodeIds(parts) {
  const ids = [];
  for (const part of parts) {
    const id = decodeId(part.trim());
    if (typeof id === 'string') ids.push(id);
    else if (id !== null && part.trim() !== '') return UNDECODABLE;
  }
  return ids;
}
function isObject$1(value) {
  return typeof value === 'object' && value !== null;
}
/** PHP writes a list with gaps as an object keyed by number, and an empty object as `[]`. */
function decodeGrid(value) {
  let rows = value;
  if (typeof rows === 'string') {
    if (rows.trim() === '') return [];
    try {
      rows = JSON.parse(rows);
    } catch {
      return UNDECODABLE;
    }
  }
  if (rows === null || rows === undefined) return [];
  if (!isObject$1(rows)) return UNDECODABLE;
  if (!Array.isArray(rows)) {
    if (!Object.keys(rows).every((key) => /^\d+$/.test(key))) return UNDECODABLE;
    rows = Object.values(rows);
  }
  const list = rows;
  return list.every(isObject$1) ? list.map((row) => ({ ...row })) : UNDECODABLE;
}
/** The parts of a list that is an array on some servers and joined text on others. */
function partsOf$1(value, separator) {
  if (Array.isArray(value)) {
    const parts = value.map(scalarText);
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }
  const text = scalarText(value);
  return text === '' ? [] : text?.split(separator);
}
function decodeScalar(codec, text) {
  switch (codec) {
    case 'boolean':
      return decodeBoolean(text);
    case 'integer': {
      const integer = decodeNumber(text);
      return Number.isSafeInteger(integer) ? integer + 0 : UNDECODABLE;
    }
    case 'integer-text':
      return canonicalInteger(text) ?? UNDECODABLE;
    case 'double': {
      const double = decodeNumber(text);
      return Number.isFinite(double) ? double + 0 : UNDECODABLE;
    }
    case 'decimal':
      return canonicalDecimal(text, 2) ?? UNDECODABLE;
    case 'date':
      return isDate(text) ? text : text === '0000-00-00' ? null : UNDECODABLE;
    case 'time':
      return decodeTime(text);
    case 'datetime':
      return decodeDatetime(text, false);
    case 'datetime-text':
      return decodeDatetime(text, true);
    case 'picklist':
      return text;
    case 'metric':
      return decodeMetric(text);
    case 'reference':
    case 'owner':
      return decodeId(text);
    case 'id':
      // retrieve echoes the id as it was asked for, blanks and leading zeros included.
      return decodeId(text.trim().replace(/x0+(?=\d)/, 'x'));
  }
}
/**
 * Reads one value of the wire. The wire is text as a rule; numbers and booleans are taken too.
 *
 * @returns {@link UNDECODABLE} where the value is none of the codec
 */
function decodeValue(codec, value) {
  if (codec === 'text') return decodeText(value);
  if (codec === 'grid') return decodeGrid(value);
  if (codec === 'multipicklist') return partsOf$1(value, SEPARATOR) ?? UNDECODABLE;
  if (codec === 'list') return partsOf$1(value, /,\s*/) ?? UNDECODABLE;
  if (codec === 'multireference') {
    const parts = partsOf$1(value, /,| \|##\| /);
    return parts === undefined ? UNDECODABLE : decodeIds(parts);
  }
  const text = scalarText(value);
  if (text === undefined) return Array.isArray(value) && value.length === 0 ? null : UNDECODABLE;
  return text === '' ? null : decodeScalar(codec, text);
}

/**
 * What the runtime has to know about a module. The generated package holds one table a module;
 * it is data, written by the generator, and the only place where CRM names reach the runtime.
 */
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
  /** The CRM no longer has it: it is not asked for, reads as empty, and cannot be written. */
  gone: 64,
  /** Known of every version, and not described. */
  undescribed: 128,
  /** Described as editable, and yet not {@link FIELD.writable}. */
  alsoEditable: 256,
  /** Described as mandatory, and yet not {@link FIELD.mandatory}. */
  alsoMandatory: 512,
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
  /** Its records can be closed, as far as the server told. */
  reopenable: 64,
  /** Described as createable, and yet not {@link MODULE.createable}; the next two likewise. */
  alsoCreateable: 128,
  alsoUpdateable: 256,
  alsoDeleteable: 512,
  /** Described by several API users together, each of whom may see less of it. */
  union: 1024,
  /** The server refused to tell its relations. */
  unrelated: 2048,
};

// Takes: a row of the wire and the table of its module. Gives: the record that the types promise.
// Never: touches the row it was given, quotes a value in an error, or drops a key that is not declared.
const plans = new WeakMap();
const shapeKeys = { record: {}, detail: {} };
function makePlan(table, shape, selected) {
  const wanted = selected === undefined ? undefined : new Set([...selected, 'id']);
  const inShape = shape === 'record' ? FIELD.inRecord : FIELD.inDetail;
  const fields = new Map();
  const due = [];
  let renames = false;
  for (const [name, codec, flags] of table.fields) {
    const wire = wireName(table, name);
    const escaped = (flags & FIELD.escaped) !== 0;
    const field = { name, codec, escaped, verbatim: codec === 'text' && !escaped };
    const kept = wanted === undefined || wanted.has(name);
    fields.set(wire, kept ? field : null);
    if (kept && (wanted !== undefined || (flags & inShape) !== 0)) due.push(field);
    // An alias belongs to its field, even if the wire has an undeclared key of that name.
    if (wire !== name && !fields.has(name)) fields.set(name, null);
    renames ||= wire !== name;
  }
  return { fields, due, renames };
}
function planOf$1(table, shape, context) {
  let ofTable = plans.get(table);
  if (ofTable === undefined) plans.set(table, (ofTable = new WeakMap()));
  const key = context.selected ?? shapeKeys[shape];
  let plan = ofTable.get(key);
  if (plan === undefined) ofTable.set(key, (plan = makePlan(table, shape, context.selected)));
  return plan;
}
/** The name of a field on the wire: its own, unless this package gave it an alias. */
function wireName(table, field) {
  const { aliases } = table;
  return aliases !== undefined && Object.hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
}
/** Sets an own property whatever its name; a plain assignment of `__proto__` would not. */
function put(target, name, value) {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else target[name] = value;
}
function decodeField(table, row, field, value, context) {
  const { name, codec } = field;
  const raw = field.escaped && typeof value === 'string' ? decodeEntities(value) : value;
  const decoded = decodeValue(codec, raw);
  if (decoded !== UNDECODABLE && (decoded !== null || codec !== 'id')) return decoded;
  const { onDecodeError = 'throw' } = context;
  const { module } = table;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  // A record that nobody can name is of no use, and the type of `id` has no null.
  if (onDecodeError === 'throw' || codec === 'id') {
    const beyond = codec === 'integer' && /^-?\d{16,}$/.test(String(value));
    throw new DecodeError(`${module} ${recordId ?? '(no id)'}: ${name} holds no ${codec}.`, {
      module,
      field: name,
      recordId: recordId ?? undefined,
      hint: beyond
        ? "Beyond 2^53 generate with integer: 'string'."
        : codec === 'id'
          ? undefined
          : "onDecodeError: 'null' reads such values as null.",
    });
  }
  if (onDecodeError !== 'null') onDecodeError({ module, recordId, field: name });
  return null;
}
/**
 * Decodes one row. Every declared field of the shape (or of the selection) is an own key of the
 * result; keys that the table does not declare keep their names and raw values.
 *
 * @throws DecodeError where a value is none of its codec, unless `onDecodeError` says otherwise
 * @throws ProtocolError where the row is no object
 */
function decodeRecord(table, row, shape, context) {
  if (typeof row !== 'object' || row === null || (Array.isArray(row) && row.length > 0)) {
    throw new ProtocolError(`The answer holds no record of ${table.module}.`, {
      module: table.module,
    });
  }
  const { fields, due, renames } = planOf$1(table, shape, context);
  const source = row;
  // A spread keeps the hidden class of the row, and `for in` reads by it: this is what is fast.
  const record = renames ? {} : { ...source };
  let found = 0;
  for (const key in source) {
    const value = source[key];
    const field = fields.get(key);
    if (field === null) {
      // The server sent what was not asked for, as it does with `*`.
      if (!renames) delete record[key];
      continue;
    }
    if (field === undefined) {
      if (renames) put(record, key, value);
      continue;
    }
    found++;
    const decoded =
      field.verbatim && typeof value === 'string'
        ? value
        : decodeField(table, source, field, value, context);
    if (renames || decoded !== value) put(record, field.name, decoded);
  }
  if (found < fields.size) {
    for (const field of due) {
      if (Object.hasOwn(record, field.name)) continue;
      put(record, field.name, decodeField(table, source, field, undefined, context));
    }
  }
  return record;
}

const rows = new WeakMap();
/** The rows of a table by the names of this package. */
function rowsOf$1(table) {
  let found = rows.get(table);
  if (found === undefined) rows.set(table, (found = new Map(table.fields.map((r) => [r[0], r]))));
  return found;
}
/** The row of a field by its name in this package. */
function fieldRow(table, field) {
  return rowsOf$1(table).get(field);
}
/** Whether the CRM no longer has the field: a package may keep it for one release. */
function isGone(row) {
  return (row[2] & FIELD.gone) !== 0;
}

/**
 * @param reason - the end of a sentence that starts with the name of the field, if there is one; never the value
 * @throws InvalidValueError always
 */
function refuse({ module, field, hint }, reason) {
  const subject = field === undefined ? '' : `${field} `;
  throw new InvalidValueError(`${module}: ${subject}${reason}.`, { module, field, hint });
}
/** Half of a surrogate pair cannot be sent as UTF-8, and NUL ends a text in some databases. */
function isSendable(text) {
  return text.isWellFormed() && !text.includes('\0');
}
/** The text itself, if it can be sent. */
function checkText(value, at, limit) {
  if (typeof value !== 'string') return refuse(at, 'takes a string');
  if (!isSendable(value)) return refuse(at, 'holds NUL or half a character');
  const tooLong = typeof limit === 'number' && value.length > limit && [...value].length > limit;
  return tooLong ? refuse(at, `is longer than ${limit} characters`) : value;
}
/** A record id of one of `modules`, as far as their prefixes are known. */
function checkId(value, modules, context) {
  const prefixes = modules.map((module) => context.prefixOf?.(module) ?? '');
  const anywhere = prefixes.length === 0 || prefixes.includes('');
  if (isRecordId(value) && (anywhere || prefixes.some((prefix) => isRecordId(value, prefix)))) {
    return value;
  }
  return refuse(
    context,
    `takes a record id${anywhere ? ', like 12x34' : ` of ${modules.join(' or ')}`}`,
  );
}
/** The modules that a reference or an owner may point to. */
function targetsOf([, codec, , extra]) {
  if (codec === 'owner') return ['Users', 'Groups'];
  return typeof extra === 'object' ? extra : [];
}
function encodeInstant(time, context) {
  if (!isStorable(time)) return refuse(context, 'takes an instant of the years 1000 to 9999');
  return context.wallTime(time) ?? refuse(context, 'is a time that the zone shows twice');
}
/**
 * One value as it goes over the wire, `null` and `undefined` aside, of a codec that has one text for
 * it: all that can stand in a condition. Undefined for the other codecs.
 *
 * @throws InvalidValueError where the field does not take the value
 */
function encodeScalar(row, value, context) {
  const text = typeof value === 'string' ? value : '';
  switch (row[1]) {
    case 'text':
      return checkText(value, context, row[3]);
    case 'picklist':
      return checkText(value, context);
    case 'boolean':
      if (typeof value === 'boolean') return value ? '1' : '0';
      return refuse(context, 'takes true or false');
    case 'integer':
    case 'integer-text':
      return sendableInteger(value) ?? refuse(context, 'takes an integer, beyond 2^53 as text');
    case 'double':
    case 'decimal':
      return sendableDecimal(value) ?? refuse(context, 'takes a plain number, like 1234.50');
    case 'date':
      return isDate(text) ? text : refuse(context, 'takes a day as YYYY-MM-DD');
    case 'time':
      return canonicalTime(text) ?? refuse(context, 'takes HH:MM or HH:MM:SS');
    case 'datetime':
      return value instanceof Date
        ? encodeInstant(value.getTime(), context)
        : refuse(context, 'takes a Date');
    case 'datetime-text': {
      const time = text.length === 19 ? parseUtc(text) : NaN;
      return Number.isNaN(time)
        ? refuse(context, 'takes YYYY-MM-DD HH:MM:SS in UTC')
        : encodeInstant(time, context);
    }
    case 'reference':
    case 'owner':
      return checkId(value, targetsOf(row), context);
    case 'multipicklist':
    case 'list':
    case 'metric':
    case 'multireference':
    case 'grid':
    case 'id':
      return undefined;
  }
}

// Takes: names and texts that are already of the wire. Gives: the text of a VTQL statement.
// Never: lets a name or a value change the shape of the statement, or asks the server.
/** Bytes of URL that a statement may fill; web servers refuse request lines above 8 kB. */
const QUERY_LIMIT = 7000;
const keywords = new Set(
  'select from where and or in like order orderby by asc desc limit count'.split(' '),
);
/** Whether the language has a spelling for a module or field of this name. */
function isPrintableName(name) {
  return /^\w*[A-Za-z_]\w*$/.test(name) && !keywords.has(name.toLowerCase());
}
function printName(field, module) {
  // A name with something else in it could change the statement: it may come from outside.
  return isPrintableName(field)
    ? field
    : refuse({ module, field: 'a name', hint: 'Use retrieveMany.' }, 'cannot stand in a query');
}
/**
 * A text as VTQL literal. The server's lexer ends a literal at a single quote and the database
 * behind it reads backslashes, so both are doubled.
 *
 * @param at - module and field, for the error message
 * @throws InvalidValueError for an empty text, which the language cannot say, and for NUL or half
 *   of a surrogate pair
 */
function quoteLiteral(text, at) {
  return checkText(text, at) === ''
    ? refuse(at, 'cannot be compared with an empty text: use isEmpty')
    : `'${text.replace(/['\\]/g, '$&$&')}'`;
}
/** The pattern of each operator, with `?` for the text. */
const PATTERNS = { contains: '%?%', startsWith: '?%', endsWith: '%?' };
function isLike(operator) {
  return Object.hasOwn(PATTERNS, operator);
}
/** The pattern for `like` that finds `text` itself, whatever wildcards it holds. */
function likePattern(operator, text) {
  return PATTERNS[operator].replace('?', () => text.replace(/[\\%_]/g, '\\$&'));
}
function printTerm({ field, operator, operand }, { module, related }) {
  const name = printName(field, module);
  const at = { module, field };
  const texts = typeof operand === 'string' ? [operand] : operand;
  if ((operator === 'in') !== (typeof operand !== 'string') || texts.length === 0) {
    return refuse(at, 'takes a list, not empty, for in only');
  }
  if (related === true && texts.some((text) => text.includes('WHERE'))) {
    return refuse(at, 'cannot be asked for WHERE in capitals: the server cuts there');
  }
  const literals = texts.map((text) => quoteLiteral(text, at)).join(',');
  return `${name} ${operator} ${operator === 'in' ? `(${literals})` : literals}`;
}
function printCount(value, module, field) {
  return Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : refuse({ module, field }, 'takes a whole number from 0 on');
}
/**
 * The text of a query; always with `;`, except for `query_related`.
 *
 * @throws InvalidValueError for names and values that cannot stand in a statement
 */
function printStatement(statement) {
  const { columns, module, where = [], orderBy = [], direction, limit, offset } = statement;
  const name = printName(module, module);
  const list =
    typeof columns === 'string'
      ? columns
      : columns.map((column) => printName(column, module)).join(',');
  if (list === '') return refuse({ module, field: 'select' }, 'takes at least one field');
  let text = `select ${list} from ${name}`;
  if (where.length > 0) {
    if (where.some((terms) => terms.length === 0)) {
      return refuse({ module, field: 'where' }, 'has an alternative without conditions');
    }
    const alternatives = where.map((terms) =>
      terms.map((term) => printTerm(term, statement)).join(' and '),
    );
    text += ` ${statement.related === true ? 'WHERE' : 'where'} ${alternatives.join(' or ')}`;
  }
  if (orderBy.length > 0) {
    text += ` order by ${orderBy.map((field) => printName(field, module)).join(',')}`;
    if (direction === 'desc') text += ' desc';
  }
  if (limit !== undefined) {
    const skip = offset === undefined ? '' : `${printCount(offset, module, 'offset')},`;
    text += ` limit ${skip}${printCount(limit, module, 'limit')}`;
  } else if (offset !== undefined) return refuse({ module, field: 'offset' }, 'needs a limit');
  return statement.related === true ? text : `${text};`;
}
/** Bytes that a text takes in a URL, form-encoded. */
function statementBytes(text) {
  return new URLSearchParams([['', text]]).toString().length - 1;
}

const comparing = ['=', '!=', '<', '<=', '>', '>=', 'in'];
const texts = [...comparing, 'contains', 'startsWith', 'endsWith', 'isEmpty'];
/** What can be asked of each codec; codecs that are not here cannot stand in a condition. */
const operators = {
  text: texts,
  picklist: texts,
  boolean: ['=', '!='],
  integer: comparing,
  'integer-text': comparing,
  double: comparing,
  decimal: comparing,
  date: comparing,
  time: comparing,
  datetime: comparing,
  'datetime-text': comparing,
  multipicklist: ['includes', 'isEmpty'],
  reference: ['=', '!=', 'in', 'isEmpty'],
  owner: ['=', '!=', 'in'],
  id: comparing,
};
/** Before every date that the database stores. */
const beginning = '1000-01-01 00:00:00';
/** The row of a field that may be read by queries. */
function queryableRow(table, field) {
  const at = { module: table.module, field };
  const row = fieldRow(table, field) ?? refuse(at, 'is no field of this module');
  const queryable = (row[2] & FIELD.queryable) !== 0 && isPrintableName(wireName(table, field));
  return queryable ? row : refuse(at, 'cannot be queried');
}
/** The row of a field that may stand in where and order by. */
function comparableRow(table, field) {
  const row = queryableRow(table, field);
  if (!isGone(row)) return row;
  return refuse({ module: table.module, field }, 'is gone from the CRM, and cannot be asked for');
}
/**
 * Stored date-times have whole seconds, a Date may have a fraction. The bound is rounded so that the
 * comparison keeps its meaning: up for `>=` and `<`, down for `>` and `<=`. With a fraction, `=` is
 * true of no value and `!=` of every value (rows without one stay out, as with any `!=`).
 */
function instantTerms(field, operator, time) {
  const whole = Math.floor(time / 1000) * 1000;
  const fraction = time !== whole;
  if (fraction && operator === '=') return [];
  if (fraction && operator === '!=') return [{ field, operator: '>=', operand: beginning }];
  const up = fraction && (operator === '>=' || operator === '<');
  return [{ field, operator, operand: formatUtc(up ? whole + 1000 : whole) }];
}
function operandText({ table, row, at }, value) {
  // The known length of a text limits what is written, not what is asked for.
  const [name, codec, flags, extra] = row;
  const asked = typeof extra === 'object' ? row : [name, codec, flags];
  const { module } = table;
  const encoded = codec === 'id' ? checkId(value, [module], at) : encodeScalar(asked, value, at);
  // The language has no empty literal.
  return encoded || refuse(at, 'cannot be compared with an empty text: use isEmpty');
}
/** Users keep some of their flags as `on` and `off`. */
function booleanTerm({ table, field }, wanted) {
  if (table.module !== 'Users') return { field, operator: '=', operand: wanted ? '1' : '0' };
  return { field, operator: 'in', operand: wanted ? ['1', 'on'] : ['0', 'off'] };
}
function emptyTerm({ table, row, field, at }) {
  if (row[1] !== 'reference') return { field, operator: '<=', operand: ' ' };
  const prefix = [...targetsOf(row), table.module]
    .map((module) => at.prefixOf?.(module))
    .find(Boolean);
  return prefix === undefined
    ? refuse(at, 'has no id prefix for isEmpty')
    : { field, operator: '=', operand: `${prefix}x0` };
}
function compareTerms(subject, operator, operand) {
  const { row, field } = subject;
  const text = operandText(subject, operand);
  if (row[1] === 'boolean') {
    return [booleanTerm(subject, (operand === true) === (operator === '='))];
  }
  if (!row[1].startsWith('datetime')) return [{ field, operator, operand: text }];
  return instantTerms(
    field,
    operator,
    operand instanceof Date ? operand.getTime() : parseUtc(text),
  );
}
function inTerms(subject, operand) {
  if (!Array.isArray(operand)) return refuse(subject.at, 'takes an array for in');
  const terms = operand.flatMap((value) => compareTerms(subject, '=', value));
  const values = new Set(terms.map((term) => String(term.operand)));
  if (values.size === 0) return [];
  return [{ field: subject.field, operator: 'in', operand: [...values] }];
}
/** The chosen values stand in one text, so one of them stands alone, first, last or between. */
function includesTerms(field, value) {
  const like = (operand) => ({ field, operator: 'like', operand });
  return [
    { field, operator: '=', operand: value },
    like(likePattern('startsWith', value + SEPARATOR)),
    like(likePattern('endsWith', SEPARATOR + value)),
    like(likePattern('contains', SEPARATOR + value + SEPARATOR)),
  ];
}
/**
 * A condition as terms of the language, alternatives to each other (`or`); an empty array is a
 * condition that no record meets, for which nothing need be asked.
 *
 * `isEmpty` on text finds a few values that sort before a blank as well: rows of such a query are
 * to be checked with {@link isEmptyValue}. Texts compare as the database does: case and accents
 * are ignored, and trailing blanks too (not by `contains` and its like).
 *
 * @throws InvalidValueError naming module and field: not queryable, an operator that the type does
 *   not have, a value that it does not take
 */
function encodeCondition(table, condition, context) {
  const { operator, operand } = condition;
  const { module, prefix } = table;
  const row = comparableRow(table, condition.field);
  const field = wireName(table, condition.field);
  const at = {
    module,
    field: condition.field,
    wallTime: formatUtc,
    prefixOf: (of) => (of === module && prefix !== '' ? prefix : context.prefixOf?.(of)),
  };
  const subject = { table, row, field, at };
  if (operators[row[1]]?.includes(operator) !== true) {
    return refuse(at, `(${row[1]}) has no such operator`);
  }
  if (operator === 'isEmpty') return [emptyTerm(subject)];
  if (operator === 'in') return inTerms(subject, operand);
  if (isLike(operator)) {
    return [{ field, operator: 'like', operand: likePattern(operator, checkText(operand, at)) }];
  }
  if (operator === 'includes') {
    const text = checkText(operand, at);
    return text === '' || text.includes(SEPARATOR)
      ? refuse(at, 'takes one of its values for includes')
      : includesTerms(field, text);
  }
  return compareTerms(subject, operator, operand);
}
/** Whether a decoded value is what `isEmpty` asks for. */
function isEmptyValue(value) {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

// Takes: a call and what went wrong. Gives: an error that names the call. Never: quotes a value.
/** The hint for a write whose fate is not known. */
const MAYBE_DONE = 'It may have been carried out: look before repeating it.';
/** An error of a call: `retrieve (Contacts): … .` */
function callError(type, { operation, module, recordId }, what, more) {
  const subject = module === undefined ? operation : `${operation} (${module})`;
  return new type(`${subject}: ${what}.`, { operation, module, recordId, ...more });
}
/** The error for an answer that is not what is due. */
function protocolError(about, what, more) {
  return callError(ProtocolError, about, what, more);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function missing(call, what) {
  return protocolError(call, `the server reports success without ${what}`, {
    hint: call.method === 'POST' ? MAYBE_DONE : undefined,
  });
}
/** A list of objects; PHP writes one with gaps as an object keyed by number. @throws ProtocolError */
function listOf(call, result) {
  const list = Array.isArray(result) ? result : Object.values(objectOf(call, result));
  const rows = list;
  if (rows.every((row) => typeof row === 'object' && row !== null)) return rows;
  throw missing(call, 'a list of records');
}
/** An object; PHP writes an empty one as `[]`. @throws ProtocolError */
function objectOf(call, result) {
  if (Array.isArray(result) && result.length === 0) return {};
  if (isObject(result)) return result;
  throw missing(call, 'the result that is due');
}

/**
 * A promise that one of the signals can end: with an `AbortedError`, or with the signal's reason
 * where that is an error of ours. What `start` gives back is run, maybe twice, when the promise is
 * settled.
 */
function abortable(start, signals) {
  let stop;
  let abort = () => undefined;
  const end = () => {
    for (const signal of signals) signal?.removeEventListener('abort', abort);
    stop?.();
  };
  return new Promise((resolve, reject) => {
    abort = () => {
      const reason = signals.find((signal) => signal?.aborted)?.reason;
      reject(
        reason instanceof VtigerError
          ? reason
          : new AbortedError('Aborted by its signal.', { cause: reason }),
      );
      // At once, not a tick later: nothing may be handed to a call that has ended.
      end();
    };
    if (signals.some((signal) => signal?.aborted)) return abort();
    for (const signal of signals) {
      // Node warns from the eleventh listener on, and one signal may end many calls.
      if (signal instanceof EventTarget) setMaxListeners(0, signal);
      signal?.addEventListener('abort', abort);
    }
    stop = start(resolve, reject);
  }).finally(end);
}
/** Waits for work that others share: a signal ends the waiting, not the work. */
function shared(work, signal) {
  if (signal === undefined) return work;
  return abortable((resolve, reject) => void work.then(resolve, reject), [signal]);
}
const systemClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  pause: (milliseconds, signals) =>
    abortable((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      return () => clearTimeout(timer);
    }, signals),
};

/** What the first of the keys that has one holds: a text, not empty. */
function textIn(answer, keys) {
  const raw = Object(answer);
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
/**
 * The user in the answer of `me` (REST) or `login` (session), whose keys differ.
 * @throws ProtocolError where there is none
 */
function readUser(answer, operation, username) {
  const text = (...keys) => textIn(answer, keys);
  const id = text('userId', 'id') ?? '';
  if (!/^\d+x\d+$/.test(id)) {
    throw protocolError({ operation }, 'the answer names no user');
  }
  // The Cloud escapes what `me` tells; of logins that was not seen.
  const name = operation === 'me' ? decodeEntities : String;
  const admin = text('is_admin');
  return {
    id,
    user_name: text('user_name', 'username') ?? username,
    first_name: name(text('first_name') ?? ''),
    last_name: name(text('last_name') ?? ''),
    email1: text('email1', 'email') ?? '',
    time_zone: text('time_zone') ?? null,
    is_admin: admin === undefined ? null : admin === 'on' || admin === '1',
  };
}

// Takes: a call. Gives: the HTTP request for it. Never: puts files where there are none to send.
/** GET operations read the query string only, POST operations the form only. */
async function dress({ method, operation, files }, params, path, headers = {}) {
  const query = formText(params);
  // A POST whose id stands in the URL, says the manual: a server that reads the form finds it there.
  const inUrl = query !== '' && (method === 'GET' || operation === 'reopen');
  const [type, body] =
    method === 'GET'
      ? []
      : files?.length
        ? await (await import('./writing.js')).multipart(params, files)
        : ['application/x-www-form-urlencoded', query];
  return {
    method,
    path: inUrl ? `${path}?${query}` : path,
    headers: { accept: 'application/json', ...headers, ...(type && { 'content-type': type }) },
    body: body ?? null,
  };
}
/** `a=1&b=2`, as PHP reads it from the query string and from forms. */
function formText(params) {
  return new URLSearchParams(pairs(params)).toString();
}
function pairs(params) {
  return Object.entries(params).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
}

// Takes: calls. Gives: their results, over the REST API of Vtiger Cloud.
// Never: keeps a session; every request carries HTTP Basic credentials.
const ME = { operation: 'me', method: 'GET' };
/** The REST dialect; `probe` asks `me` once, and {@link Dialect.me} then remembers the answer. */
function restDialect(settings, wire) {
  const { username, accessKey, endpoints } = settings;
  const credentials = Buffer.from(`${username}:${accessKey}`).toString('base64');
  const authorization = `Basic ${credentials}`;
  wire.secrets.add(credentials);
  wire.capabilities.cloud = true;
  let user;
  const ask = (call, crashes) =>
    wire.gate.run(
      async () =>
        wire.ask(
          call,
          await dress(call, call.params ?? {}, endpoints.restPath + call.operation, {
            authorization,
          }),
          call.method === 'GET',
          crashes,
        ),
      [call.signal, wire.closing],
    );
  const me = (crashes) => {
    user ??= ask(ME, crashes).then((answer) => readUser(answer, 'me', username));
    user.catch(() => (user = undefined));
    return user;
  };
  return {
    kind: 'rest',
    call: (call) => ask(call),
    me: ({ signal }) => shared(me(), signal),
    async probe() {
      // A crash is an answer to a probe: it is not asked a second time.
      await me(1);
    },
    leave: () => Promise.resolve(),
  };
}

const REST = '/restapi/v1/vtiger/default';
const SESSION = '/webservice.php';
/**
 * Reads the URL of an instance: a bare host, a folder on it, its REST endpoint or its
 * `webservice.php`.
 * @throws ConfigurationError for what is no such URL, or would expose the access key
 */
function readUrl(url, insecureHttp) {
  const text = String(url).trim();
  let parsed;
  try {
    parsed = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw new ConfigurationError('This is not a URL like https://crm.example.com.');
  }
  const { protocol, hostname, origin, username, password, search, hash } = parsed;
  const refuse = (why) => {
    throw new ConfigurationError(`The url ${why}.`);
  };
  if (protocol !== 'https:' && protocol !== 'http:') refuse('must begin with https://');
  if (username !== '' || password !== '') refuse('must not hold a user name or password');
  if (search !== '' || hash !== '') refuse('must not hold a query (?) or a fragment (#)');
  if (protocol === 'http:' && !insecureHttp && !isLoopback(hostname)) {
    refuse('is plain http, which shows the access key: use https (or insecureHttp)');
  }
  const path = parsed.pathname.replace(/\/+$/, '');
  const end = [REST, SESSION, '/index.php'].find((one) => path.endsWith(one)) ?? '';
  const folder = path.slice(0, path.length - end.length).replace(/\/+$/, '');
  return {
    origin,
    restPath: `${folder}${REST}/`,
    sessionPath: folder + SESSION,
    named: end === REST ? 'rest' : end === SESSION ? 'session' : undefined,
  };
}
function isLoopback(host) {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** Timers beyond this fire at once. */
const MAX_TIMER = 2 ** 31 - 1;
/** @throws ConfigurationError; the message never quotes the key */
function readSettings(options) {
  const { username, accessKey, transport = 'auto' } = options;
  text('url', options.url, /^[^"']+$/);
  text('username', username, /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u);
  text('accessKey', accessKey, /^[^\s\p{Cc}]+$/u);
  if (!['auto', 'rest', 'session'].includes(transport)) {
    throw new ConfigurationError('The option transport must be auto, rest or session.');
  }
  const endpoints = readUrl(options.url, options.insecureHttp === true);
  const dialect = transport === 'auto' ? endpoints.named : transport;
  if (dialect !== 'session' && username.includes(':')) {
    throw new ConfigurationError("A username with a colon needs the transport 'session'.");
  }
  return {
    ...options,
    endpoints,
    dialect,
    timeoutMs: whole('timeoutMs', options.timeoutMs, 60_000, 1),
    maxAnswerBytes: whole('maxAnswerBytes', options.maxAnswerBytes, 64 * 2 ** 20, 1),
    retries: whole('retries', options.retries, 3, 0),
    concurrency: whole('concurrency', options.concurrency, 4, 1),
  };
}
function text(name, value, pattern) {
  if (typeof value === 'string' && pattern.test(value)) return;
  throw new ConfigurationError(`The option ${name} is missing, or holds blanks or quotes.`);
}
function whole(name, value, fallback, least) {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER) return value;
  throw new ConfigurationError(`The option ${name} must be a whole number of ${least} or more.`);
}

// Takes: calls, and what a server tells of itself. Gives: refusals of what it is known to lack.
// Never: guesses: what is not known is tried, once a client.
/** `[operations, the release of open-source Vtiger that brought them]`: read in its source. */
const SINCE = [
  // The manual of the Cloud has them.
  [/^(?:me|decrypt|reopen|lookup|get_acc\w+|delete_related|tags?_\w+)$/, Infinity],
  [/^files_retrieve$/, 7.3],
  [/^add_related$/, 7.1],
  [/^(?:related|retrieve_rel|query_rel)\w+$/, 7],
];
function since({ operation }) {
  return SINCE.find(([operations]) => operations.test(operation))?.[1] ?? 0;
}
function createCapabilities(origin) {
  const known = new Map();
  const self = {
    cloud: /\.vtiger\.com(?::\d+)?$/.test(origin),
    release: Infinity,
    version(told = '') {
      self.release = !self.cloud && /^[5-8]\.\d/.test(told) ? parseFloat(told) : Infinity;
    },
    check(call) {
      const { operation, module } = call;
      const brought = self.cloud ? 0 : since(call);
      const has = known.get(operation) ?? (self.release < brought ? false : undefined);
      if (has === false && !call.raw) {
        throw new UnsupportedOperationError(`${operation}: this server does not have it.`, {
          operation,
          module,
          hint: 'It was not sent.',
        });
      }
      const sure = has ?? (self.release >= brought && self.release < Infinity);
      return brought > 0 && !sure ? 1 : 0;
    },
    mayLack: (call) => !self.cloud && !known.get(call.operation) && since(call) === Infinity,
    sent: ({ operation, raw }) =>
      operation === 'update' && self.release < 7 && !raw ? 'revise' : operation,
    learn({ operation }, failure) {
      // OPERATION_NOT_SUPPORTED may be about the record: one that is not closed, to reopen.
      const lacks =
        failure instanceof UnsupportedOperationError &&
        failure.serverCode !== 'OPERATION_NOT_SUPPORTED';
      if (!failure || (lacks && !known.has(operation))) known.set(operation, !failure);
    },
  };
  return self;
}

function createGate(size) {
  // The slot freed last is taken first: sessions beyond those that are needed are never opened.
  const free = Array.from({ length: size }, (_, index) => size - 1 - index);
  const waiting = [];
  const take = async (signals) =>
    free.pop() ??
    abortable((resolve) => {
      waiting.push(resolve);
      return () => {
        const place = waiting.indexOf(resolve);
        if (place >= 0) waiting.splice(place, 1);
      };
    }, signals);
  return {
    async run(work, signals) {
      const slot = await take(signals);
      try {
        return await work(slot);
      } finally {
        const next = waiting.shift();
        if (next) next(slot);
        else free.push(slot);
      }
    },
    async drain() {
      await Promise.all(Array.from({ length: size }, () => take([])));
    },
  };
}

// Takes: one request and a dispatcher. Gives: status, headers and body of the answer.
// Never: follows a redirect (credentials would go along), repeats, or knows what Vtiger is.
/**
 * Sends one request and reads its whole answer.
 * @throws ConnectionError, TimeoutError, AbortedError; ProtocolError for an answer that is too large
 */
function exchange(dispatcher, request, call, settings, redact) {
  const { timeoutMs = settings.timeoutMs, signal } = call;
  const control = new AbortController();
  let answered = false;
  return abortable(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      send(dispatcher, { ...request, signal: control.signal, ...NO_TIMEOUTS }, call, settings)
        .catch(async (error) => {
          if (error instanceof VtigerError || control.signal.aborted) throw error;
          const { connectionError } = await import('./failures.js');
          throw connectionError(error, request, call, redact);
        })
        .then((answer) => {
          answered = true;
          resolve(answer);
        }, reject);
      return () => {
        clearTimeout(timer);
        // Without a reason an exception is made, which costs more than the rest of this.
        if (!answered) control.abort(null);
      };
    },
    [signal],
  );
}
const NO_TIMEOUTS = { headersTimeout: 0, bodyTimeout: 0 };
async function send(dispatcher, request, call, { maxAnswerBytes }) {
  const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);
  const chunks = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxAnswerBytes) {
      throw protocolError(
        call,
        `the answer is larger than ${maxAnswerBytes} bytes (maxAnswerBytes)`,
      );
    }
    chunks.push(chunk);
  }
  let whole = Buffer.concat(chunks);
  const coding = String(headers['content-encoding'] ?? '');
  // It is not asked for, and yet there are proxies that compress everything.
  if (/gzip|deflate|br/.test(coding)) {
    whole = await unpacked(coding, whole, maxAnswerBytes).catch(() => whole);
  }
  return { status: statusCode, statusText, headers, body: whole };
}
async function unpacked(coding, packed, maxOutputLength) {
  const { brotliDecompressSync, unzipSync } = await import('node:zlib');
  return (coding === 'br' ? brotliDecompressSync : unzipSync)(packed, { maxOutputLength });
}

/** A window is a minute; a clock that is far off must not make it more. */
const MAX_WINDOW = 60_000;
function createLimiter(now) {
  let minute = null;
  let day = null;
  // How many requests may still be sent in this window, those under way taken off: what the
  // server reports does not count them yet.
  let left = Infinity;
  let resetsAt = 0;
  let underWay = 0;
  return {
    admit() {
      if (now() >= resetsAt) left = Infinity;
      if (left <= 0) return resetsAt - now();
      left--;
      underWay++;
      return 0;
    },
    note(headers) {
      underWay--;
      if (!headers) return;
      const remaining = number(headers, 'x-floodcontrol-remaining');
      const reset = number(headers, 'x-floodcontrol-reset');
      if (remaining !== undefined && reset !== undefined) {
        const end = now() + Math.min(untilEpoch(headers, reset, now()), MAX_WINDOW);
        // The same window, whatever the rounding to seconds did to its end.
        const same = now() < resetsAt && Math.abs(end - resetsAt) < 2000;
        left = same ? Math.min(left, remaining) : remaining - underWay;
        if (!same) resetsAt = end;
        minute = {
          limit: number(headers, 'x-floodcontrol-minutelimit') ?? remaining,
          remaining,
          resetsAt: new Date(resetsAt),
        };
      }
      const rest = number(headers, 'x-ratelimit-remaining');
      if (rest !== undefined) {
        day = { limit: number(headers, 'x-ratelimit-dailylimit') ?? rest, remaining: rest };
      }
    },
    asked(headers) {
      const after = headers['retry-after'];
      if (typeof after === 'string') {
        const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now();
        if (wait >= 0) return wait;
      }
      return left <= 0 && resetsAt > now() ? resetsAt - now() : undefined;
    },
    spent: () => day?.remaining === 0,
    usage: () => ({ minute, day }),
  };
}
/** Milliseconds until an epoch second of the server, by the server's own clock where it tells it. */
function untilEpoch(headers, epoch, now) {
  const date = headers['date'];
  const server = typeof date === 'string' ? Date.parse(date) : NaN;
  // A small number is no epoch but seconds from now.
  const wait = epoch < 1e9 ? epoch * 1000 : epoch * 1000 - (server >= 0 ? server : now);
  return Math.max(wait, 0);
}
function number(headers, name) {
  const value = headers[name];
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

/** No answer of Vtiger is nested deeper than a handful; recursive readers must not be led astray. */
const MAX_DEPTH = 100;
/** Characters of an answer whose nesting is looked at before it is parsed; a page has far fewer. */
const LARGE = 2 ** 22;
/**
 * Reads an answer as it should be: `{"success":…}` and nothing else; undefined where it is not. To
 * look at each character would cost more than to parse them all.
 */
function readPlain(text) {
  return text.startsWith('{') && text.length < LARGE ? readJson(text) : undefined;
}
/** What a text says that is an object in JSON and nothing else; undefined where it is no JSON. */
function readJson(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDeeper(json, MAX_DEPTH)
    ? { flaw: 'JSON that is nested too deeply' }
    : readEnvelope(json);
}
function isDeeper(json, depth) {
  return Object.values(json).some(
    (value) =>
      typeof value === 'object' && value !== null && (depth === 1 || isDeeper(value, depth - 1)),
  );
}
function readEnvelope({ success, result, error }) {
  if (success === true) return { success, result: result ?? undefined };
  if (success !== false) return { flaw: 'JSON that is no answer of Vtiger' };
  const code = error?.code;
  return {
    success,
    // A number for duplicates; what does not look like a code may be data, and is not one.
    code: /^\w{1,64}$/.test(String(code)) ? String(code) : undefined,
    message: typeof error?.message === 'string' ? error.message : '',
  };
}

// Takes: calls dressed as HTTP requests. Gives: their results, after waits and repeats.
// Never: knows a dialect, or lets a secret into an error.
function createWire(settings, clock) {
  const { concurrency, retries } = settings;
  const { origin } = settings.endpoints;
  const limiter = createLimiter(() => clock.now());
  const gate = createGate(concurrency);
  const capabilities = createCapabilities(origin);
  const calls = new Map();
  const secrets = new Set([settings.accessKey]);
  const closing = new AbortController();
  let agent;
  const redact = (text) => {
    for (const secret of secrets) text = text.replaceAll(secret, '***');
    return text;
  };
  const wire = {
    gate,
    clock,
    capabilities,
    secrets,
    closing: closing.signal,
    version: null,
    async tell(call, request) {
      const dispatcher = settings.dispatcher ?? (await (agent ??= openAgent(concurrency)));
      const { operation, module } = call;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const began = clock.now();
      let answer;
      try {
        answer = await exchange(dispatcher, { origin, ...request }, call, settings, redact);
        return answer;
      } finally {
        const milliseconds = clock.now() - began;
        settings.onRequest?.({ operation, module, status: answer?.status, milliseconds });
      }
    },
    async ask(call, request, safe, crashes = 0) {
      crashes ||= capabilities.check(call);
      for (let made = 0; ; made++) {
        for (let wait = limiter.admit(); wait > 0; wait = limiter.admit()) {
          await wire.wait('rate-limit', call, wait);
        }
        let answer;
        try {
          if (closing.signal.aborted) throw closing.signal.reason;
          try {
            answer = await wire.tell(call, request);
          } finally {
            limiter.note(answer?.headers);
          }
          const version = answer.headers['x-vtiger-version'];
          if (typeof version === 'string') {
            wire.version = version;
            capabilities.cloud = true;
          }
          const { status, body } = answer;
          const plain = status < 300 ? readPlain(new TextDecoder().decode(body)) : undefined;
          const result = plain?.success
            ? plain.result
            : (await import('./failures.js')).resultOf(
                answer,
                call,
                origin,
                redact,
                capabilities.mayLack(call),
              );
          capabilities.learn(call);
          return result;
        } catch (error) {
          if (!(error instanceof VtigerError)) throw error;
          capabilities.learn(call, error);
          const { advice, repeatAfter } = await import('./failures.js');
          const asked = answer && limiter.asked(answer.headers);
          const limited = error instanceof RateLimitError;
          const wait =
            limited && limiter.spent()
              ? undefined
              : repeatAfter(
                  error,
                  { safe, made, crashes, allowed: retries },
                  asked,
                  clock.random(),
                );
          if (wait === undefined) throw error;
          if (advice.get(error)?.crash) crashes++;
          await wire.wait(limited ? 'rate-limit' : 'retry', call, Math.ceil(wait));
        }
      }
    },
    async wait(reason, { operation, signal }, milliseconds) {
      settings.onWait?.({ reason, operation, milliseconds });
      await clock.pause(milliseconds, [signal, closing.signal]);
    },
    usage: () => ({ calls: Object.fromEntries(calls), ...limiter.usage() }),
    async close(farewell) {
      closing.abort(new ConfigurationError('The client is closed.'));
      await gate.drain();
      await farewell();
      await (await agent)?.close();
    },
  };
  return wire;
}
/** Undici is loaded at the first request: importing the package costs nothing. */
async function openAgent(connections) {
  const { Agent } = await import('undici');
  // HTTP/1.1 because HTTP/2 has no status line, where the Cloud may say what went wrong.
  return new Agent({ connections, allowH2: false, connect: { timeout: 10_000 } });
}

// Takes: ConnectOptions. Gives: a Transport. Never: sends anything before the first call.
/**
 * A transport for one instance. Everything is lazy: the options are checked at once, the dialect is
 * found out, sessions are opened and undici is loaded at the first call.
 * @param clock for tests
 * @throws ConfigurationError
 */
function createTransport(options, clock = systemClock) {
  const settings = readSettings(options);
  const wire = createWire(settings, clock);
  let dialect;
  let kind = settings.dialect;
  let closed;
  const find = async () => {
    const found =
      kind === 'rest'
        ? restDialect(settings, wire)
        : await (await import('./detect.js')).findDialect(settings, wire, kind);
    kind = found.kind;
    return found;
  };
  const open = async ({ signal }) => {
    if (closed) throw new ConfigurationError('The client is closed.');
    const found = (dialect ??= find());
    found.catch(() => (dialect = undefined));
    return shared(found, signal);
  };
  return {
    get kind() {
      if (kind) return kind;
      throw new ConfigurationError('The dialect is not known before the first call.');
    },
    get serverVersion() {
      return wire.version;
    },
    get release() {
      return wire.capabilities.release;
    },
    async call(call) {
      // It becomes a part of the path on REST.
      if (!/^\w+(?:\.\w+)*$/.test(call.operation)) {
        throw new InvalidValueError('An operation is named by letters, digits, _ and . only.');
      }
      return (await open(call)).call(call);
    },
    me: async (callOptions = {}) => (await open(callOptions)).me(callOptions),
    usage: () => wire.usage(),
    close: () =>
      (closed ??= wire.close(async () => {
        await (await dialect?.catch(() => undefined))?.leave();
      })),
  };
}

// Takes: options and the tables of a package. Gives: what all repositories of a connection share.
// Never: sends anything by itself, or knows what a record is.
function createCore(options, load, transport = createTransport(options)) {
  const tables = new Map();
  let complete = false;
  let loading;
  let user;
  const core = {
    options,
    transport,
    uncounted: new Set(),
    unsynced: false,
    tagDelete: undefined,
    leftOut: undefined,
    batches: new Map(),
    prefixes: new Map(),
    call: (call) => transport.call(call),
    ask: async (call) => objectOf(call, await transport.call(call)),
    callOn({ module }, method, operation, text, params, callOptions) {
      const id = core.idOf(module, text);
      return { operation, method, params: { id, ...params }, module, recordId: id, ...callOptions };
    },
    idOf: (module, text) => parseRecordId(text, core.prefixOf(module) ?? '', module),
    decode(table, row, shape, selected) {
      return decodeRecord(table, row, shape, { onDecodeError: options.onDecodeError, selected });
    },
    async me(callOptions = {}) {
      return (user = await transport.me(callOptions));
    },
    register(table) {
      if (typeof tables.get(table.module) !== 'object') tables.set(table.module, table);
    },
    addEntries(entries) {
      complete = true;
      for (const [, module, text] of entries) {
        if (!tables.has(module)) tables.set(module, text);
      }
    },
    modules: () => [...tables.keys()],
    known(module) {
      const found = tables.get(module);
      if (typeof found !== 'string') return found;
      const table = JSON.parse(found);
      tables.set(module, table);
      return table;
    },
    tableOrBare(module) {
      const table = core.known(module);
      if (table !== undefined) return table;
      if (!complete) throw unknownModule(module);
      const id = ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail];
      return { module, prefix: '', flags: MODULE.entity, fields: [id], relations: [] };
    },
    async table(module) {
      if (!tables.has(module) && load !== undefined) {
        loading ??= load();
        loading.catch(() => (loading = undefined));
        core.addEntries(await loading);
      }
      const table = core.known(module);
      if (table !== undefined) return table;
      throw unknownModule(module);
    },
    prefixOf(module) {
      const prefix = core.known(module)?.prefix ?? '';
      if (prefix !== '') return prefix;
      const live = core.prefixes.get(module);
      if (live !== undefined) return live;
      return module === 'Users' ? user?.id.split('x')[0] : undefined;
    },
    async shortIsLast(table, callOptions) {
      if ((table.flags & MODULE.inventory) !== 0 || transport.kind !== 'session') return false;
      return (await core.me(callOptions)).is_admin === true;
    },
  };
  return core;
}
function unknownModule(module) {
  return new ConfigurationError(`${module} is no module of this connection.`, {
    module,
    hint: 'Use createClient, or make its repository first.',
  });
}

/** An object whose methods load what they do when one of them is called. */
function deferred(load, ...names) {
  const methods = names.map((name) => [name, async (...given) => (await load())[name]?.(...given)]);
  return Object.fromEntries(methods);
}

// Takes: how to reach an instance. Gives: a connection, to be handed to repositories.
// Never: sends anything before the first call.
const cores = new WeakMap();
/** What the parts of this runtime share. @throws ConfigurationError for connections of another copy */
function coreOf(connection) {
  const core = cores.get(connection);
  if (core !== undefined) return core;
  throw new ConfigurationError('This is no connection of this package.', {
    hint: 'Make it with connect of the same package.',
  });
}
/** A connection to one Vtiger; what is no module starts with `$`. */
class Connection {
  /** The metadata of the live instance. */
  $meta;
  /** Files that hang on records. */
  $files;
  constructor(options) {
    const core = createCore(options, options.tables);
    cores.set(this, core);
    const meta = async () => (await import('./operations.js')).createMeta(core);
    this.$meta = deferred(meta, 'listtypes', 'describe', 'relatedtypes');
    const files = async () => (await import('./operations.js')).createFiles(core);
    this.$files = deferred(files, 'retrieve');
  }
  /** Who the API user is: operation `me`, or what the login told. @throws VtigerError */
  async $me(options = {}) {
    return await coreOf(this).me(options);
  }
  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the answer, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(operation, params = {}, options = {}) {
    const { method = 'GET', signal, timeoutMs } = options;
    return coreOf(this).call({ operation, method, params, signal, timeoutMs, raw: true });
  }
  /**
   * A statement that the query builder cannot say: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  async $query(statement, options = {}) {
    return (await import('./operations.js')).readStatement(coreOf(this), statement, options);
  }
  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (as the manual tells, no Cloud was at hand).
   * @param scope modules, or module -> fields; none of a module are all
   * @throws UnsupportedOperationError elsewhere; InvalidValueError before anything is sent
   */
  async $lookup(type, value, scope, options = {}) {
    const found = (await import('./operations.js')).lookUp(
      coreOf(this),
      [type, value, scope],
      options,
    );
    return found;
  }
  /**
   * In what the live instance differs from the one that this package was generated from, as the API
   * user of this connection sees it: another user than the one who described it may see less. One
   * call, and one more for each module; with `relations: true` two for each entity module.
   *
   * Modules and fields that the config leaves out are not told; of a package that several API users
   * described, nothing is told that one of them may merely not see. What only people see (labels,
   * order, defaults) is not compared.
   * @returns none where nothing has changed
   * @throws VtigerError
   */
  async $checkSchema(options = {}) {
    return (await import('./operations.js')).findDrift(coreOf(this), this.$meta, options);
  }
  /** What the calls of this client cost, and what the server says is left. */
  $usage() {
    return coreOf(this).transport.usage();
  }
  /** Lets running calls end, then logs out; later calls are refused. */
  $close() {
    return coreOf(this).transport.close();
  }
}
/**
 * A connection for repositories of single modules: `contacts(connect({ … }))`. Nothing is sent
 * before the first call.
 * @throws ConfigurationError
 */
function connect(options) {
  return new Connection(options);
}

/**
 * Reads an `include` as it was given.
 * @throws InvalidValueError for a field that is no reference, or a module that it does not point to
 */
function includeSpec(table, given) {
  const { module } = table;
  const spec = new Map();
  for (const [field, wanted] of Object.entries(given)) {
    if (wanted === undefined) continue;
    const row = queryableRow(table, field);
    const targets = row[1] === 'reference' || row[1] === 'owner' ? targetsOf(row) : [];
    const [only] = targets;
    const entries =
      Array.isArray(wanted) && targets.length === 1 && only !== undefined
        ? [[only, wanted]]
        : Object.entries(Object(wanted)).filter(([, fields]) => fields !== undefined);
    const ofField = new Map();
    for (const [target, fields] of entries) {
      const known = targets.includes(target) && Array.isArray(fields);
      if (!known || !fields.every((name) => typeof name === 'string')) {
        const modules = targets.join(', ');
        const hint = modules === '' ? undefined : `It takes { module: fields } of ${modules}.`;
        return refuse({ module, field, hint }, 'cannot be followed by include so');
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}

// Takes: a plan. Gives: its rows, page after page. Never: decodes, or believes that a page of 100
// is all there is, or that a short one is the last.
/** Rows that the server gives at most, whatever is asked for. */
const PAGE = 100;
/**
 * The rows of a plan whose statement is short enough.
 * @param wanted how many rows are still wanted, asked before each page
 * @throws ProtocolError where the server does not page as it should
 */
async function* readPages(plan, wanted, reader) {
  const { columns, table, order } = plan;
  const related = plan.relation !== undefined;
  const asked = {
    columns,
    module: table.module,
    related,
    orderBy: order.fields,
    direction: order.direction,
  };
  // With all columns of an inventory module it is lines that the server counts.
  const lines = columns === '*' && (table.flags & MODULE.inventory) !== 0;
  const cursor =
    order.by === 'id' && !lines
      ? idCursor(plan)
      : (await import('./query-parts.js')).cursorOf(plan, lines);
  const most = lines ? Infinity : mostRecords(plan.where);
  // After a short page the next one is asked for in full: then an empty one is the end.
  let full = false;
  for (let first = true; ; first = false) {
    const size = full ? PAGE : Math.min(PAGE, wanted() + cursor.overlap, most);
    const rows = await reader.ask({ ...asked, ...cursor.next(), limit: size });
    const fresh = rows.length === 0 ? rows : cursor.take(rows, size);
    if (fresh.length > 0) yield fresh;
    if ((first && size >= most) || wanted() <= 0) return;
    const short = rows.length < size;
    const ended = short && ((fresh.length === 0 && size === PAGE) || (await reader.shortIsLast()));
    if (ended && !cursor.leave()) return;
    full = short && !ended;
  }
}
/** How many records can meet a condition that names their ids. */
function mostRecords(where) {
  if (where === undefined) return Infinity;
  return where.reduce((sum, terms) => {
    const ids = terms
      .filter(({ field, operator }) => field === 'id' && (operator === '=' || operator === 'in'))
      .map(({ operand }) => (typeof operand === 'string' ? 1 : operand.length));
    return sum + Math.min(Infinity, ...ids);
  }, 0);
}
/** The bound goes into every alternative: VTQL has no parentheses. */
function bounded(where, ...bound) {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
}
/** By id, the usual order. */
function idCursor(plan) {
  const { where, order } = plan;
  const descending = order.direction === 'desc';
  const compare = (a, b) => compareRecordIds(a, b) * (descending ? -1 : 1);
  let last = '';
  return {
    overlap: 0,
    next: () => ({
      where:
        last === ''
          ? where
          : bounded(where, { field: 'id', operator: descending ? '<' : '>', operand: last }),
    }),
    take(rows) {
      const ids = rows.map((row) => idOf(plan, row)).sort(compare);
      if (last !== '' && compare(ids[0] ?? '', last) <= 0) throw stuck(plan);
      last = ids.at(-1) ?? last;
      return rows;
    },
    leave: () => false,
  };
}
/** The id of a row. @throws ProtocolError */
function idOf({ table }, { id }) {
  if (isRecordId(id)) return id;
  throw protocolError({ operation: 'query', module: table.module }, 'a row has no record id');
}
/** The server does not page as it should. */
function stuck({ table: { module } }) {
  return protocolError({ operation: 'query', module }, 'the rows are not in the order asked for');
}

// Takes: a plan whose statement may be too long for a URL. Gives: its rows all the same, where one
// long list of `in` is to blame. Never: asks a statement above the limit.
/**
 * The statement as text.
 * @throws QueryTooLongError above 7,000 bytes of URL
 */
function printBounded(statement) {
  const text = printStatement(statement);
  // A character is nine bytes of URL at most.
  if (text.length * 9 > QUERY_LIMIT && statementBytes(text) > QUERY_LIMIT)
    throw tooLong(statement.module);
  return text;
}
function tooLong(module) {
  return new QueryTooLongError(
    `${module}: the statement is longer than ${QUERY_LIMIT} bytes of URL.`,
    {
      module,
      hint: 'Only one long list of in is cut, ordered by id, createdtime or modifiedtime.',
    },
  );
}
/** What a cursor may add to each alternative, in bytes of URL. */
const BOUND = { id: 35, time: 92, offset: 0 };
/** Bytes of the longest statement that paging makes of it. */
function bytesOf({ table, columns, order, relation }, where = []) {
  const statement = printStatement({
    columns,
    module: table.module,
    where,
    related: relation !== undefined,
    orderBy: order.fields,
    direction: 'desc',
    limit: PAGE,
    offset: 99_999_999,
  });
  return statementBytes(statement) + BOUND[order.by] * (where.length || 1);
}
/**
 * The conditions of as many statements as it takes; a single one as a rule. Ids are asked for a
 * page at a time: no more records can come, so that no page has to prove the end.
 */
function piecesOf(plan) {
  const { where, order, table } = plan;
  const { module } = table;
  const byOffset = order.by === 'offset';
  const [terms = [], ...others] = where ?? [];
  if (plan.relation !== undefined && where !== undefined && others.length > 0) {
    // The server puts the ids of the relation before the condition, without parentheses: what
    // stands behind an `or` would escape the relation. So each alternative is asked for by itself.
    if (!byOffset) return where.flatMap((one) => piecesOf({ ...plan, where: [one] }));
    return refuse({ module }, 'or takes the order of id, createdtime or modifiedtime here');
  }
  const [long] = terms
    .filter(({ operator }) => operator === 'in')
    .sort((a, b) => b.operand.length - a.operand.length);
  const cuttable = long !== undefined && others.length === 0 && !byOffset;
  const most = long?.field === 'id' ? PAGE : Infinity;
  const fits = bytesOf(plan, where) <= QUERY_LIMIT;
  if (fits && !(cuttable && long.operand.length > most)) return [where];
  if (!cuttable) throw tooLong(module);
  const values = [...long.operand];
  if (most === PAGE) values.sort(compareRecordIds);
  if (most === PAGE && order.by === 'id' && order.direction === 'desc') values.reverse();
  const withList = (operand) => [
    terms.map((term) => (term === long ? { ...term, operand } : term)),
  ];
  const room = QUERY_LIMIT - bytesOf(plan, withList(['x']));
  const pieces = [];
  let left = 0;
  for (const value of values) {
    const size = statementBytes(`,${quoteLiteral(value, { module, field: long.field })}`);
    const last = pieces.at(-1);
    if (last !== undefined && size <= left && last.length < most) last.push(value);
    else {
      pieces.push([value]);
      left = room;
    }
    left -= size;
  }
  return pieces.map(withList);
}
/**
 * The rows of a plan, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut
 */
async function* readPlan(plan, wanted, reader) {
  const pieces = piecesOf(plan);
  if (pieces.length === 1) {
    yield* readPages(plan, wanted, reader);
  } else {
    const { readPieces } = await import('./query-parts.js');
    yield* readPieces(plan, pieces, wanted, reader);
  }
}
/** The rows of all pages, one by one. */
async function* rowsOf(pages) {
  for await (const page of pages) for (const row of page) yield row;
}

// Takes: conditions joined by and/or, as `where` builds them. Gives: alternatives of a statement.
// Never: changes what a tree means, or lets it grow beyond what a URL can hold.
/** Whether it cannot be sent before a prefix has been read live. */
function isOpen(tree) {
  return tree.kind === 'terms' ? tree.prefixOf !== undefined : tree.parts.some(isOpen);
}
/** More cannot be printed into a URL: the shortest term has about ten bytes. */
const MAX_ALTERNATIVES = 700;
/**
 * The disjunctive normal form of `parts` joined by `and`, because VTQL has no parentheses.
 * Alternatives that differ in one field only are folded into `in`.
 * @throws QueryTooLongError where there would be more alternatives than a URL holds
 */
function normalForm(module, parts) {
  const alternatives = expand(module, { kind: 'and', parts });
  const [first, ...rest] = alternatives;
  const checks = first?.checks.filter((f) => rest.every((other) => other.checks.includes(f)));
  const everything = alternatives.some(({ terms }) => terms.length === 0);
  return {
    where: everything ? undefined : alternatives.map(({ terms }) => terms),
    checks: everything ? [] : [...new Set(checks)],
  };
}
function expand(module, tree) {
  if (tree.kind === 'terms') {
    // What is sent has its prefixes by then; only a look at the statement before comes here.
    if (tree.prefixOf !== undefined) {
      refuse(
        { module, field: tree.terms[0]?.field },
        'has no id prefix before isEmpty is asked for',
      );
    }
    const checks = tree.check === undefined ? [] : [tree.check];
    return fold(
      module,
      tree.terms.map((term) => ({ terms: [term], checks })),
    );
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') return fold(module, parts.flat());
  return parts.reduce(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      const joined = found.flatMap((left) => part.map((right) => join(left, right)));
      return fold(module, joined);
    },
    [{ terms: [], checks: [] }],
  );
}
function join(left, right) {
  return { terms: [...left.terms, ...right.terms], checks: [...left.checks, ...right.checks] };
}
function tooMany(module) {
  return new QueryTooLongError(
    `${module}: the condition has more than ${MAX_ALTERNATIVES} alternatives.`,
    {
      module,
      hint: 'VTQL has no parentheses: groups of or multiply. Ask several queries.',
    },
  );
}
/** Merges alternatives that are the same but for the values of one `=` or `in`, and drops repeats. */
function fold(module, alternatives) {
  const kept = [];
  for (const one of alternatives) {
    let folded;
    const place = kept.findIndex((other) => (folded = foldTwo(other, one)) !== undefined);
    if (folded === undefined) kept.push(one);
    else kept[place] = folded;
    if (kept.length > MAX_ALTERNATIVES) throw tooMany(module);
  }
  return kept;
}
function foldTwo(left, right) {
  const { terms, checks } = left;
  if (terms.length !== right.terms.length || String(checks) !== String(right.checks)) return;
  const [at, ...others] = [...terms.keys()].filter((i) => !sameTerm(terms[i], right.terms[i]));
  const old = terms[at ?? 0];
  const added = right.terms[at ?? 0];
  if (at === undefined || old === undefined || added === undefined) return left;
  const values = [old, added].flatMap(({ field, operator, operand }) =>
    field === old.field && (operator === '=' || operator === 'in') ? [operand] : [],
  );
  if (others.length > 0 || values.length < 2) return;
  const operand = [...new Set(values.flat())];
  const merged = { field: old.field, operator: 'in', operand };
  return { terms: terms.map((term, place) => (place === at ? merged : term)), checks };
}
function sameTerm(left, right) {
  return (
    left?.field === right?.field &&
    left?.operator === right?.operator &&
    String(left?.operand) === String(right?.operand)
  );
}

// Takes: what a builder has collected. Gives: what to ask for, and what to do with the rows.
// Never: sends, or changes what was collected.
const EVERYTHING = {
  conditions: [],
  order: [],
  direction: 'asc',
  limit: Infinity,
  include: new Map(),
};
const BY_ID = { by: 'id', fields: ['id'], direction: 'asc', asked: false };
/** @throws QueryTooLongError, InvalidValueError */
function planOf(table, selection) {
  const { where: asked, checks } = normalForm(table.module, selection.conditions);
  const { relation } = selection;
  const where = relation === undefined ? asked : (asked ?? anyRecord(table));
  const order = orderOf(table, selection);
  const { fields } = selection;
  const rest = { table, relation, where, order, checks };
  if (fields === undefined) {
    return { ...rest, columns: defaultColumns(table), selected: undefined, hidden: [] };
  }
  const shown = new Set([...fields, 'id']);
  const needed = [...checks, ...selection.include.keys()];
  if (order.by === 'time') needed.push(...selection.order);
  const selected = [...new Set([...shown, ...needed])];
  const columns = columnsOf(table, selected);
  return {
    ...rest,
    columns: columns.length === 0 ? '*' : columns,
    selected,
    hidden: selected.filter((name) => !shown.has(name)),
  };
}
/** A query in a relation takes no order and no limit without a condition. */
function anyRecord({ prefix }) {
  return [[{ field: 'id', operator: '>', operand: `${prefix || '1'}x0` }]];
}
/** Wire names of the fields that can be asked for: `ProductTaxes` has no `id` of its own. */
function columnsOf(table, fields) {
  return [...new Set(fields)]
    .filter((name) => {
      const row = fieldRow(table, name);
      return row === undefined ? name !== 'id' : !isGone(row);
    })
    .map((name) => wireName(table, name));
}
/**
 * `*`, but for inventory modules: there it would join the line items, and a page of 100 lines holds
 * far fewer records. Where their fields are too many to be named, it has to be `*` after all.
 */
function defaultColumns(table) {
  if ((table.flags & MODULE.inventory) === 0) return '*';
  const wanted = FIELD.queryable | FIELD.inRecord;
  const columns = table.fields
    .filter(([, , flags]) => (flags & (wanted | FIELD.gone)) === wanted)
    .map(([name]) => wireName(table, name))
    .filter(isPrintableName);
  const bytes = statementBytes(printStatement({ columns, module: table.module }));
  return bytes > QUERY_LIMIT / 2 ? '*' : columns;
}
function orderOf(table, { order, direction }) {
  const [first, second] = order;
  const fields = order.map((name) => wireName(table, name));
  const counted = { by: 'offset', fields, direction, asked: true };
  if (fieldRow(table, 'id')?.[1] !== 'id') return counted;
  if (first === undefined) return { ...BY_ID, direction };
  // The direction is that of the last field, and after an id there is nothing left to order.
  if (first === 'id') return { ...BY_ID, ...(second === undefined && { direction }), asked: true };
  const time = queryableRow(table, first)[1].startsWith('datetime');
  if (time && second === undefined && /^(?:created|modified)time$/.test(String(fields))) {
    return { ...counted, by: 'time' };
  }
  // An order without ties is the same in every page; with `desc` VTQL could not say so.
  if (direction === 'asc' && !fields.includes('id')) fields.push('id');
  return counted;
}
/** A whole number of records. @throws InvalidValueError */
function checkLimit(table, count) {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse({ module: table.module }, 'limit takes a whole number from 0 on');
}

// Takes: a selection. Gives: records of one module, decoded and checked.
// Never: returns a record that was not asked for, though the server may send it.
/** Sends one statement, within a relation if there is one. @throws QueryTooLongError, ProtocolError, whatever the call throws */
async function askRows(core, statement, options, relation) {
  const { module } = statement;
  const query = printBounded(statement);
  const call = {
    operation: relation === undefined ? 'query' : 'query_related',
    method: 'GET',
    params:
      relation === undefined ? { query } : { query, id: relation.id, relatedLabel: relation.label },
    module,
    recordId: relation?.id,
    ...options,
  };
  return listOf(call, await core.call(call));
}
function readerOf(core, table, options, relation) {
  return {
    ask: (statement) => askRows(core, statement, options, relation),
    shortIsLast: () => core.shortIsLast(table, options),
  };
}
/** The records of a selection, a page of the server at a time. */
async function* readRecords(core, table, asked, options) {
  const selection = asked.conditions.some(isOpen)
    ? await (await import('./query-parts.js')).withPrefixes(core, table.module, asked, options)
    : asked;
  const plan = planOf(table, selection);
  let left = selection.limit;
  if (left === 0 || plan.where?.length === 0) return;
  const { include } = selection;
  const addReferences =
    include.size > 0
      ? await (await import('./query-parts.js')).createIncluder(core, table, include, options)
      : undefined;
  const reader = readerOf(core, table, options, plan.relation);
  for await (const rows of readPlan(plan, () => left, reader)) {
    const records = decodeRows(core, plan, rows).slice(0, left);
    left -= records.length;
    if (records.length === 0) continue;
    await addReferences?.(records);
    for (const name of plan.hidden) for (const record of records) delete record[name];
    yield records;
    if (left <= 0) return;
  }
}
function decodeRows(core, plan, rows) {
  const records = rows.map((row) => core.decode(plan.table, row, 'record', plan.selected));
  if (plan.checks.length === 0) return records;
  return records.filter((record) => plan.checks.every((field) => isEmptyValue(record[field])));
}

var _a;
/**
 * A query under construction. Every method gives a new one, nothing is sent before `all`, `first`,
 * `count`, `pages` or `for await`, and one query can be used many times.
 *
 * Without `orderBy`, or by id, paging is exact. By `createdtime` and `modifiedtime` it is exact as
 * long as the records stand still. By any other field a record that is changed meanwhile may be
 * missed: the CRM then counts rows.
 */
class Query {
  #core;
  #connection;
  #table;
  #selection;
  constructor(connection, table, selection = EVERYTHING) {
    this.#core = coreOf(connection);
    this.#connection = connection;
    this.#table = table;
    this.#selection = selection;
  }
  /**
   * Narrows the rows to these fields and `id`: worth it, a page of all fields takes the CRM 3 to 20
   * times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select(...fields) {
    for (const field of fields) queryableRow(this.#table, field);
    return this.#with({ fields: [...fields] });
  }
  where(...given) {
    const conditions = [...this.#selection.conditions, ...this.#conditions(given)];
    return this.#with({ conditions });
  }
  orderBy(field, direction = 'asc') {
    comparableRow(this.#table, field);
    if (this.#selection.direction === 'desc' || (direction !== 'asc' && direction !== 'desc')) {
      refuse({ module: this.#table.module, field }, 'takes asc, or desc as the last order field');
    }
    return this.#with({ order: [...this.#selection.order, field], direction });
  }
  /** At most so many rows, over all pages. @throws InvalidValueError */
  limit(count) {
    return this.#with({ limit: checkLimit(this.#table, count) });
  }
  /**
   * Adds `$ref` to each row: what its references point to, by one query a page and target module.
   * The reference itself stays an id. @throws InvalidValueError
   */
  include(fields) {
    const include = new Map([...this.#selection.include, ...includeSpec(this.#table, fields)]);
    return this.#with({ include });
  }
  /** All rows, page by page. @throws VtigerError */
  async all(options = {}) {
    const rows = [];
    for await (const page of this.pages(options)) rows.push(...page);
    return rows;
  }
  /** The first row, or null. @throws VtigerError */
  async first(options = {}) {
    const limit = Math.min(1, this.#selection.limit);
    for await (const [row] of this.#with({ limit }).pages(options)) return row ?? null;
    return null;
  }
  /** The first row. @throws RecordNotFoundError where there is none */
  async firstOrThrow(options = {}) {
    const row = await this.first(options);
    if (row !== null) return row;
    const about = { operation: 'query', module: this.#table.module };
    throw callError(RecordNotFoundError, about, 'no record meets the conditions');
  }
  /** The rows in pages of at most 100; a page is read when it is asked for. */
  pages(options = {}) {
    return {
      [Symbol.asyncIterator]: () => readRecords(this.#core, this.#table, this.#selection, options),
    };
  }
  /**
   * How many rows `all` would give: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  async count(options = {}) {
    const { countRecords } = await import('./query-parts.js');
    return countRecords(this.#core, this.#table, this.#selection, options);
  }
  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is asked. @throws QueryTooLongError
   */
  toVtql() {
    const plan = planOf(this.#table, this.#selection);
    if (plan.where?.length === 0) return '';
    const { columns, order, table, relation } = plan;
    const [where] = piecesOf(plan);
    return printBounded({
      columns,
      module: table.module,
      where,
      related: relation !== undefined,
      orderBy: order.fields,
      direction: order.direction,
      limit: Math.min(PAGE, this.#selection.limit),
    });
  }
  [Symbol.asyncIterator]() {
    return rowsOf(this.pages());
  }
  #with(change) {
    return new _a(this.#connection, this.#table, { ...this.#selection, ...change });
  }
  #conditions([first, operator, operand]) {
    const core = this.#core;
    const table = this.#table;
    if (typeof first === 'string') {
      return [leafOf(core, table, first, String(operator), operand)];
    }
    if (typeof first === 'function') {
      const build = first;
      return [treeOf(table, build(whereOf(core, table)))];
    }
    return Object.entries(Object(first)).map(([field, value]) =>
      leafOf(core, table, field, '=', value),
    );
  }
}
_a = Query;
function leafOf(core, table, field, operator, operand) {
  const condition = { field, operator: operator, operand };
  const prefixOf = (module) => core.prefixOf(module);
  const row = comparableRow(table, field);
  if (operator === 'isEmpty' && row[1] === 'reference') {
    const modules = [...targetsOf(row), table.module];
    if (modules.every((module) => prefixOf(module) === undefined)) {
      const term = { field: wireName(table, field), operator: '=', operand: 'x0' };
      return { kind: 'terms', terms: [term], prefixOf: modules };
    }
  }
  const terms = encodeCondition(table, condition, { prefixOf });
  // References are stored as a number, so there the answer is exact.
  const loose = operator === 'isEmpty' && row[1] !== 'reference';
  return { kind: 'terms', terms, check: loose ? field : undefined };
}
function treeOf(table, condition) {
  if (condition?.tree !== undefined && condition.module === table.module) return condition.tree;
  return refuse({ module: table.module }, 'where takes conditions of its own w');
}
function whereOf(core, table) {
  const { module } = table;
  const joined = (kind) => (conditions) => ({
    module,
    tree: { kind, parts: conditions.map((one) => treeOf(table, one)) },
  });
  const make = (field, operator, operand) => ({
    module,
    tree: leafOf(core, table, field, operator, operand),
  });
  return Object.assign(make, { or: joined('or'), and: joined('and') });
}

// Takes: a table and a label. Gives: the relation.
// Never: lets a label through that the module does not have; the server would accept it in silence.
/** @throws InvalidValueError for a label that the module does not have */
function relationOf(table, label) {
  const found = table.relations.find(([key]) => key === label);
  if (found !== undefined) return found;
  const hint = `It has: ${table.relations.map(([key]) => key).join(', ') || 'none'}.`;
  return refuse({ module: table.module, hint }, 'there is no such relation');
}

/** Where an inventory record has its lines. */
const LINES = 'LineItems';
function isInventory({ flags }) {
  return (flags & MODULE.inventory) !== 0;
}
const lineTables = new WeakMap();
/** The table of one line, or undefined where lines are not described. */
function lineTable(table) {
  if (table.lines === undefined) return undefined;
  let lines = lineTables.get(table);
  if (lines === undefined) {
    lines = { module: table.module, prefix: '', flags: 0, fields: table.lines, relations: [] };
    lineTables.set(table, lines);
  }
  return lines;
}
/** The record with its lines decoded. */
function decodeLines(core, table, record) {
  const rows = lineTable(table);
  const lines = record[LINES];
  if (rows === undefined || !Array.isArray(lines)) return record;
  const decoded = lines.map((line) => core.decode(rows, line, 'detail'));
  return { ...record, [LINES]: decoded };
}

// Takes: an id, or an answer of one record. Gives: the record, decoded with its lines.
// Never: takes the answer for that of another record.
/**
 * Refuses what the API user of this package may not do, before it is sent.
 * @throws UnsupportedOperationError
 */
function allow(table, right, operation) {
  if ((table.flags & right) !== 0) return;
  const { module } = table;
  throw callError(UnsupportedOperationError, { operation, module }, 'not allowed here', {
    hint: 'The API user may not; if that has changed, generate the package again.',
  });
}
/** `retrieve`: the whole record, decoded. */
async function retrieveRecord(core, table, id, options) {
  allow(table, MODULE.retrieveable, 'retrieve');
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return decodeLines(core, table, decodeAnswer(core, table, call, await core.ask(call)));
}
/** The record that an answer tells. @throws DecodeError, ProtocolError */
function decodeAnswer(core, table, call, answer) {
  const record = core.decode(table, answer, 'detail');
  if (call.recordId !== undefined && record['id'] !== call.recordId) {
    throw protocolError(call, 'the answer is of another record');
  }
  return record;
}

const parts = new WeakMap();
/** What the special repositories work with, beside what all of them can do. */
function partsOf(repository) {
  return parts.get(repository);
}
/** Reads and writes the records of one module; also the query for all of them. */
class Repository extends Query {
  #connection;
  #core;
  #table;
  constructor(connection, table) {
    super(connection, table);
    this.#connection = connection;
    this.#core = coreOf(connection);
    this.#table = table;
    this.#core.register(table);
    parts.set(this, { core: this.#core, table });
  }
  /** Takes a record id from outside. @throws InvalidIdError for what is no id of this module */
  id(text) {
    return this.#core.idOf(this.#table.module, text);
  }
  /**
   * One record with all that the CRM tells of it: operation `retrieve`, always one call.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not tell which
   */
  retrieve(id, options = {}) {
    return retrieveRecord(this.#core, this.#table, id, options);
  }
  async find(id, second, third) {
    const fields = isList(second) ? second : undefined;
    const options = (isList(second) ? third : second) ?? {};
    for (const field of fields ?? []) queryableRow(this.#table, field);
    const { findRow } = await import('./query-parts.js');
    const row = await findRow(this.#core, this.#table, this.id(id), fields, options);
    return row === undefined ? null : this.#decode(row, fields);
  }
  /**
   * Many records as queries return them, in the order of the ids, by one query per 100.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  async retrieveMany(ids, options = {}) {
    const found = await Promise.all(
      ids.map(async (id) => {
        const record = await this.find(id, options);
        if (record !== null || options.onMissing !== 'retrieve') return record;
        return retrieveRecord(this.#core, this.#table, id, options);
      }),
    );
    return found.filter((record) => record !== null);
  }
  /**
   * Makes a record. What the CRM stored differently is reported to `onAltered`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `writes: 'verified'`, when it was made
   */
  create(values, options = {}) {
    return this.#write({ mode: 'create', values: values }, options);
  }
  /** Writes a record; its mandatory fields are restated, what is left out stays. Throws as `create`. */
  update(id, values, options = {}) {
    return this.#write({ mode: 'update', id, values: values }, options);
  }
  /** Writes some fields of a record. Throws as `create`. */
  revise(id, values, options = {}) {
    return this.#write({ mode: 'revise', id, values: values }, options);
  }
  /** Deletes a record. @throws RecordNotFoundError where it is absent or not allowed */
  async delete(id, options = {}) {
    const { deleteRecord } = await import('./writing.js');
    return deleteRecord(this.#core, this.#table, id, options);
  }
  /** `create` for many; a failed item does not stop the others. */
  createMany(items, options = {}) {
    return this.#each(items, (values) => this.create(values, options), options);
  }
  /** `revise` for many; a failed item does not stop the others. */
  reviseMany(items, options = {}) {
    return this.#each(items, ({ id, values }) => this.revise(id, values, options), options);
  }
  /** `delete` for many; a failed item does not stop the others. */
  deleteMany(ids, options = {}) {
    const work = async (id) => {
      await this.delete(id, options);
    };
    return this.#each(ids, work, options);
  }
  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call.
   * @throws InvalidValueError for a label that the module does not have
   */
  related(id, label) {
    const [key, module] = relationOf(this.#table, label);
    const relation = { id: this.id(id), label: key };
    const table = this.#core.tableOrBare(module);
    return new Query(this.#connection, table, { ...EVERYTHING, relation });
  }
  /**
   * Puts a record on a related list: operation `add_related`. Vtiger reports success for a record
   * that does not exist, too: with `writes: 'verified'` it is looked for before, by one query for
   * all links of a tick. @throws RecordNotFoundError then; InvalidValueError, UnsupportedOperationError before sending
   */
  link(id, label, other, options = {}) {
    return this.#link('add_related', [id, label, other], options);
  }
  /**
   * Takes a record off a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink(id, label, other, options = {}) {
    return this.#link('delete_related', [id, label, other], options);
  }
  /**
   * What was changed since a moment, oldest first, at least once: operation `sync`. The second in
   * which the last run ended is asked again, and what was delivered of it comes only if it differs.
   * Where `sync` does not work, changes are found by `modifiedtime`, and an `unknown-deletions` comes
   * first. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options) {
    return {
      [Symbol.asyncIterator]: () => this.#changes(options),
    };
  }
  /** The tags of records; Vtiger Cloud only, as the manual tells. */
  get tags() {
    const load = async () => (await import('./operations.js')).createTags(this.#core, this.#table);
    return deferred(load, 'add', 'list', 'remove', 'removeEverywhere');
  }
  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, as the manual
   * tells. @throws InvalidValueError for what is no field of this module
   */
  async decrypt(id, field, options = {}) {
    const { decryptField } = await import('./operations.js');
    return decryptField(this.#core, this.#table, id, field, options);
  }
  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, as the manual tells. */
  async reopen(id, options = {}) {
    allow(this.#table, MODULE.reopenable, 'reopen');
    await this.#core.ask(this.#core.callOn(this.#table, 'POST', 'reopen', id, {}, options));
  }
  /**
   * Makes a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was made and a file was not kept; as `create` else
   */
  async createWithFiles(values, files, options = {}) {
    const { createWithFiles } = await import('./writing.js');
    return createWithFiles(this.#core, this.#table, values, files, options);
  }
  async #write(write, options) {
    const { writeRecord } = await import('./writing.js');
    return writeRecord(this.#core, this.#table, write, options);
  }
  async *#changes(options) {
    const { readChanges } = await import('./query-parts.js');
    yield* readChanges(this.#core, this.#table, options);
  }
  async #each(items, work, options) {
    const { runBatch } = await import('./writing.js');
    return runBatch(items, work, options);
  }
  async #link(operation, [id, label, other], options) {
    const { changeLink } = await import('./writing.js');
    return changeLink(this.#core, this.#table, operation, [id, label, other], options);
  }
  #decode(row, selected) {
    return this.#core.decode(this.#table, row, 'record', selected);
  }
}
function isList(value) {
  return Array.isArray(value);
}

/** Organizations, which can stand below each other. */
class AccountRepository extends Repository {
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape is that of the manual, no Cloud was at hand.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id, options = {}) {
    const { core, table } = partsOf(this);
    const { readHierarchy } = await import('./operations.js');
    return readHierarchy(core, table, id, options);
  }
}

/** Documents: records with a file. */
class DocumentRepository extends Repository {
  /**
   * Makes a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was made without its file; as `create` else
   */
  async upload(file, values, options = {}) {
    // `I` is a file inside the CRM; without it the name would be taken for a link.
    const all = { filelocationtype: 'I', filestatus: true, ...values };
    const { core, table } = partsOf(this);
    const { createWithFiles } = await import('./writing.js');
    return createWithFiles(core, table, all, { filename: [file] }, options);
  }
}

/** Quotes, orders and invoices: records with lines. */
class InventoryRepository extends Repository {
  /**
   * Replaces the lines of a record: operation `revise` with LineItems, which is why `revise` itself
   * does not take them. Vtiger 8.4 on PHP 8 crashes on it when the lines are replaced, and leaves the
   * totals at 0: use it only where the server is known to do it right.
   * @throws ServerError from such a server, when the record is broken
   */
  async replaceLines(id, lines, options = {}) {
    const values = { LineItems: lines };
    const write = { mode: 'revise', id, values, replaceLines: true };
    const { core, table } = partsOf(this);
    const { writeRecord } = await import('./writing.js');
    return writeRecord(core, table, write, options);
  }
}

/** Leads, which can become organizations, contacts and opportunities. */
class LeadRepository extends Repository {
  /**
   * Makes new records out of a lead: operation `convertlead`. Vtiger cannot link the lead to an
   * existing opportunity. It answers ids only: with `onAltered` or `writes: 'verified'` each new
   * record is retrieved and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server says nothing of what it made
   */
  async convert(id, targets, options = {}) {
    const { core, table } = partsOf(this);
    const { convertLead } = await import('./writing.js');
    const made = await convertLead(core, table.module, this.id(id), targets, options);
    return made;
  }
}

export {
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AuthenticationError,
  BY_ID,
  ConfigurationError,
  Connection,
  ConnectionError,
  DecodeError,
  DocumentRepository,
  DuplicateRecordError,
  EVERYTHING,
  FIELD,
  InvalidIdError,
  InvalidReferenceError,
  InvalidValueError,
  InventoryRepository,
  LINES,
  LeadRepository,
  MAX_DEPTH,
  MAYBE_DONE,
  MODULE,
  MandatoryFieldMissingError,
  PAGE,
  ProtocolError,
  QUERY_LIMIT,
  Query,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  RecordNotFoundError,
  Repository,
  SEPARATOR,
  ServerError,
  TimeoutError,
  UnsupportedOperationError,
  ValueAlteredError,
  VtigerError,
  allow,
  askRows,
  bounded,
  callError,
  canonicalDecimal,
  checkId,
  checkText,
  columnsOf,
  compareRecordIds,
  connect,
  coreOf,
  decodeAnswer,
  decodeEntities,
  decodeLines,
  decodeValue,
  defaultColumns,
  dress,
  encodeScalar,
  fieldRow,
  formatUtc,
  idCursor,
  idOf,
  isEmptyValue,
  isGone,
  isInventory,
  isObject,
  isOpen,
  isPrintableName,
  isRecordId,
  isVtigerError,
  lineTable,
  listOf,
  objectOf,
  pairs,
  parseRecordId,
  parseUtc,
  piecesOf,
  planOf,
  protocolError,
  put,
  queryableRow,
  quoteLiteral,
  readJson,
  readPages,
  readPlain,
  readPlan,
  readRecords,
  readUser,
  readerOf,
  refuse,
  relationOf,
  restDialect,
  retrieveRecord,
  rowsOf$1 as rowsOf,
  rowsOf as rowsOf$1,
  sendableDecimal,
  shared,
  statementBytes,
  stuck,
  targetsOf,
  textIn,
  tooLong,
  wireName,
};
