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
//#region templates/runtime/errors.ts
/** Of V8's ten frames none would be the caller's: a failure of the server is deep in this runtime. */
const FRAMES = 50;
const brand = Symbol.for('vtiger-codegen.VtigerError');

/**
 * What every method of the client throws. `message` is ours and quotes no data; the server's own
 * words are in `serverMessage`, which is non-enumerable.
 */
class VtigerError extends Error {
  name = 'VtigerError';
  code = 'SERVER';
  constructor(message, details = {}) {
    const { cause, hint, reason, serverMessage, ...enumerable } = details;
    const { stackTraceLimit: limit = 0 } = Error;
    Reflect.set(Error, 'stackTraceLimit', limit && FRAMES);
    super(hint === undefined ? message : `${message} ${hint}`);
    Reflect.set(Error, 'stackTraceLimit', limit);
    Object.assign(this, enumerable);
    Object.defineProperties(this, {
      ...(cause === undefined
        ? {}
        : {
            cause: {
              value: cause,
              writable: true,
              configurable: true,
            },
          }),
      hint: {
        value: hint,
        writable: true,
      },
      reason: { value: reason },
      serverMessage: { value: serverMessage },
      [brand]: { value: true },
    });
  }
}

/** Whether this is a {@link VtigerError}, also one of another copy of this runtime. */
function isVtigerError(error) {
  return error instanceof Error && brand in error;
}

/** The options are contradictory or unsafe: a plain-http URL, a missing time zone. */
class ConfigurationError extends VtigerError {
  name = 'ConfigurationError';
  code = 'CONFIGURATION';
}

/** The instance could not be reached, or the connection broke. */
class ConnectionError extends VtigerError {
  name = 'ConnectionError';
  code = 'CONNECTION';
}

/** No complete response within `timeoutMs`. */
class TimeoutError extends VtigerError {
  name = 'TimeoutError';
  code = 'TIMEOUT';
}

/** The caller's signal ended the call; `cause` is its reason. */
class AbortedError extends VtigerError {
  name = 'AbortedError';
  code = 'ABORTED';
}

/** The response is not what the API promises: no JSON, truncated, too large, a redirect, a success without its result. */
class ProtocolError extends VtigerError {
  name = 'ProtocolError';
  code = 'PROTOCOL';
}

/** User name or access key were refused. */
class AuthenticationError extends VtigerError {
  name = 'AuthenticationError';
  code = 'AUTHENTICATION';
}

/** The API user may not do this, or the module is not there: Vtiger does not distinguish them. */
class AccessDeniedError extends VtigerError {
  name = 'AccessDeniedError';
  code = 'ACCESS_DENIED';
}

/** The record is absent, deleted, or not allowed: Vtiger does not distinguish these. */
class RecordNotFoundError extends VtigerError {
  name = 'RecordNotFoundError';
  code = 'RECORD_NOT_FOUND';
}

/** The duplicate check of the module refused the record. */
class DuplicateRecordError extends VtigerError {
  name = 'DuplicateRecordError';
  code = 'DUPLICATE_RECORD';
}

/** Several records match the `where` of an upsert: `recordIds` names them, and nothing was written. */
class AmbiguousMatchError extends VtigerError {
  name = 'AmbiguousMatchError';
  code = 'AMBIGUOUS_MATCH';
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

/** A client with `dryRun` sends nothing that writes, and cannot know what this call would answer. */
class DryRunError extends VtigerError {
  name = 'DryRunError';
  code = 'DRY_RUN';
}

//#endregion
//#region templates/runtime/response/call-error.ts
/** The hint for a write that may or may not have happened. */
const MAYBE_DONE = 'It may have been carried out: look before repeating it.';

/** An error that names its call, `retrieve (Contacts): … .`, and never quotes a value. */
function callError(type, { operation, module, recordId }, problem, details) {
  return new type(`${module === undefined ? operation : `${operation} (${module})`}: ${problem}.`, {
    operation,
    module,
    recordId,
    ...details,
  });
}

/** The error for a response that is not what Vtiger sends. */
function protocolError(about, problem, details) {
  return callError(ProtocolError, about, problem, details);
}

//#endregion
//#region templates/runtime/response/result-shape.ts
function isObject$1(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missingResult(call, what) {
  return protocolError(call, `the server reports success without ${what}`, {
    hint: call.method === 'POST' ? MAYBE_DONE : undefined,
  });
}

/** A list of objects; PHP writes one with gaps as an object keyed by number. @throws ProtocolError */
function requireList(call, result) {
  const rows = Array.isArray(result) ? result : Object.values(requireObject(call, result));
  if (rows.every((row) => typeof row === 'object' && row !== null)) return rows;
  throw missingResult(call, 'a list of records');
}

/** An object; PHP writes an empty one as `[]`. @throws ProtocolError */
function requireObject(call, result) {
  if (Array.isArray(result) && result.length === 0) return {};
  if (isObject$1(result)) return result;
  throw missingResult(call, 'the expected result');
}

//#endregion
//#region templates/runtime/codec/decimal.ts
/**
 * Decimal text without floating point: money and big integers keep every digit. All functions are
 * pure and give `undefined` for what is no number, so that the caller names the field.
 */
const anyNumber = /^\s*([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;

/** A number in plain notation. */
const PLAIN_DECIMAL$1 = /^-?\d+(?:\.\d+)?$/;

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
  if (typeof value === 'number')
    return Math.abs(value) < 1e21 ? canonicalDecimal(String(value)) : undefined;
  return typeof value === 'string' && PLAIN_DECIMAL$1.test(value)
    ? canonicalDecimal(value)
    : undefined;
}

/** What may be sent as an integer: a safe `number`, a `bigint`, or digits in text. */
function sendableInteger(value) {
  if (typeof value === 'bigint' || Number.isSafeInteger(value))
    return String(value === 0 ? 0 : value);
  return typeof value === 'string' && /^-?\d+$/.test(value) ? canonicalInteger(value) : undefined;
}

//#endregion
//#region templates/runtime/response/html-entities.ts
/**
 * The named entities of HTML 4.01, as PHP writes them: a number starts a run of code points. Capital
 * letters are made from small ones (`Agrave`, `OElig`, `Omega`).
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
let names$1;

/** What the name stands for; a name that has capitals may be that of a small letter. */
function named(name) {
  const known = (names$1 ??= nameTable());
  const small = known.get(name.toLowerCase());
  const capital = small?.toUpperCase();
  return known.get(name) ?? (capital === small ? undefined : capital);
}

function nameTable() {
  const found = new Map();
  let code = 0;
  for (const token of table.trim().split(/\s+/))
    if (token.charCodeAt(0) < 58) code = Number(token);
    else found.set(token, String.fromCodePoint(code++));
  return found;
}

/**
 * Undoes one level of HTML escaping: `S&oslash;ren &#039;x&#039;` -> `Søren 'x'`. What is no entity
 * stays as it is.
 */
function decodeEntities(text) {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g,
    (entity, ...groups) => {
      const [decimal, hex, name] = groups;
      if (name !== undefined) return named(name) ?? entity;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 1114111 && (code < 55296 || code > 57343)
        ? String.fromCodePoint(code)
        : entity;
    },
  );
}

//#endregion
//#region templates/runtime/codec/date-time.ts
const DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME$1 = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const UTC$1 = /^.{10}[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.0+)?Z?$/;

/** The number of two digits: a slice of the text would cost more than all the rest. */
function two(text, at) {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** Whether this is a day of the calendar as `YYYY-MM-DD`; `2026-02-31` is none. */
function isDate(text) {
  if (!DATE.test(text)) return false;
  const day = two(text, 8);
  return day < 29 || new Date(text).getUTCDate() === day;
}

/**
 * Milliseconds since 1970 of a date-time as the server writes it, `YYYY-MM-DD HH:MM:SS` in UTC
 * (also with `T`, a fraction of zeros or a `Z`); NaN for anything else.
 */
function parseUtc(text) {
  const day = text.slice(0, 10);
  if (!UTC$1.test(text) || !isDate(day)) return NaN;
  return Date.parse(day) + ((two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17)) * 1e3;
}

/** `7:50`, `07:50` and `07:50:00` -> `07:50:00`; `undefined` for what is no time of day. */
function canonicalTime(text) {
  const padded = text.replace(/^(?=\d:)/, '0');
  const full = padded.length === 5 ? `${padded}:00` : padded;
  return TIME$1.test(full) ? full : undefined;
}

function pad(number, digits = 2) {
  return String(number).padStart(digits, '0');
}

/** `YYYY-MM-DD HH:MM:SS` in UTC; fractions of a second are cut. */
function formatUtc(time) {
  const at = new Date(time);
  return `${`${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
}

/** Whether the database can hold it: the years 1000 to 9999, in any zone. */
function isStorable(time) {
  return time >= -306101376e5 && time < 0xe677ccf98000;
}

//#endregion
//#region templates/runtime/codec/record-id.ts
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

/** Whether this is the id of a record that a dry run has not created. */
function isPlaceholder(id) {
  return typeof id === 'string' && /^\d+x0$/.test(id);
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
  throw new InvalidIdError(
    `${module}: this is not a record id, which looks like ${`${prefix || '12'}x34`}.`,
    { module },
  );
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

//#endregion
//#region templates/runtime/response/php-values.ts
/** A map; `[]`, null and absence are an empty one. */
function readEntries(value) {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The objects in a map or a list, with their keys. */
function readObjects(value) {
  return readEntries(value).flatMap(([key, item]) => (isObject$1(item) ? [[key, item]] : []));
}

/** A list, also one that came as an object because its keys have gaps. */
function readList(value) {
  if (Array.isArray(value)) return value;
  return isObject$1(value) ? Object.values(value) : [];
}

/** Keys of a list, and of one with gaps, are digits; those of a map are names. */
function isName(key) {
  return !/^\d+$/.test(key);
}

/** As {@link readList}, and undefined for what is no list. */
function readListOnly(value) {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.keys(value).some(isName) ? undefined : Object.values(value);
}

/** Text, also when it came as a number or a boolean; undefined for everything else. */
function readText$1(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
}

/** A text that the server has escaped, decoded; empty where there is none. */
function readDecodedText(value) {
  return decodeEntities(readText$1(value) ?? '');
}

/** The texts of a list, or of one text joined by commas, without empty ones. */
function readTexts(value) {
  return (typeof value === 'string' ? value.split(',') : readList(value))
    .map((item) => readText$1(item)?.trim() ?? '')
    .filter((item) => item !== '');
}

const TRUE = /^(?:1|on|true|yes)$/i;

/** `true`, `1`, `"1"`, `"on"` are true; `""`, `"0"` and the rest are false. */
function readFlag(value, fallback) {
  const text = readText$1(value);
  return text === undefined ? fallback : TRUE.test(text);
}

/** A whole number above zero, also as text; undefined for everything else. */
function readPositiveInteger(value) {
  const text = readText$1(value);
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

//#endregion
//#region templates/runtime/codec/decode-value.ts
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
  if (TRUE.test(text)) return true;
  return /^(?:0|off|false|no)$/i.test(text) ? false : UNDECODABLE;
}

function decodeNumber(text) {
  return Number(PLAIN_DECIMAL$1.test(text) ? text : canonicalDecimal(text));
}

/** A double holds any number of 15 digits, with a point or a sign. */
const EXACT_LENGTH = 15;
function isExactly(double, text) {
  return canonicalDecimal(String(double)) === canonicalDecimal(text);
}

function decodeDatetime(text, asText) {
  const time = parseUtc(text);
  if (Number.isNaN(time)) return /^(?:0000-00-00|-0001-11-30)/.test(text) ? null : UNDECODABLE;
  return asText ? formatUtc(time) : new Date(time);
}

/**
 * A few fields that Vtiger calls `time` hold a count of hours, a span of more than a day (`24:00`,
 * `36:30:00`) or a timestamp (`Calendar.duration_hours`, columns of non-entity modules); these read as
 * they come.
 */
function decodeTime(text) {
  const time = canonicalTime(text);
  if (time !== undefined) return time;
  return /^-?\d+(?::[0-5]\d){0,2}$/.test(text) || !Number.isNaN(parseUtc(text))
    ? text
    : UNDECODABLE;
}

/** The day, also where the column holds its midnight; PHP prints a zero date as the second form. */
function decodeDate(text) {
  const day = text.replace(/[ T]00:00:00(?:\.0+)?Z?$/, '');
  if (isDate(day)) return day;
  return day === '0000-00-00' || day === '-0001-11-30' ? null : UNDECODABLE;
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
  return {
    amount,
    unit,
  };
}

function decodeIds(items) {
  const ids = [];
  for (const item of items) {
    const id = decodeId(item.trim());
    if (typeof id === 'string') ids.push(id);
    else if (id !== null && item.trim() !== '') return UNDECODABLE;
  }
  return ids;
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

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
  const list = readListOnly(rows);
  return list?.every(isObject) ? list.map((row) => ({ ...row })) : UNDECODABLE;
}

/** The items of a list, which is an array on some servers and joined text on others; none is empty. */
function splitList(value, separator) {
  const items = Array.isArray(value) ? value.map(scalarText) : scalarText(value)?.split(separator);
  return items?.includes(undefined) ? undefined : items?.filter(Boolean);
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
      const exact = text.length <= EXACT_LENGTH || isExactly(double, text);
      return Number.isFinite(double) && exact ? double + 0 : UNDECODABLE;
    }
    case 'decimal':
      return canonicalDecimal(text, 2) ?? UNDECODABLE;
    case 'date':
      return decodeDate(text);
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
      return decodeId(text.trim().replace(/x0+(?=\d)/, 'x'));
  }
}

/**
 * Decodes one value as the server sent it: text as a rule, a number or a boolean now and then.
 *
 * @returns {@link UNDECODABLE} where the codec cannot read the value
 */
function decodeValue(codec, value) {
  if (codec === 'text') return decodeText(value);
  if (codec === 'grid') return decodeGrid(value);
  if (codec === 'multipicklist') return splitList(value, ' |##| ') ?? UNDECODABLE;
  if (codec === 'list') return splitList(value, /,\s*/) ?? UNDECODABLE;
  if (codec === 'multireference') {
    const items = splitList(value, /,| \|##\| /);
    return items === undefined ? UNDECODABLE : decodeIds(items);
  }
  const text = scalarText(value);
  if (text === undefined) return Array.isArray(value) && value.length === 0 ? null : UNDECODABLE;
  return text === '' ? null : decodeScalar(codec, text);
}

//#endregion
//#region templates/runtime/schema/has-own.ts
/** As `Object.hasOwn`, which the library of ES2021 lacks: source is compiled with that of its app. */
function hasOwn(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** An entry of a record; a module or a field may have the name of something that every object has. */
function ownEntry(record, key) {
  return record !== undefined && hasOwn(record, key) ? record[key] : undefined;
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

/** Whether records of the module have line items: quotes, orders, invoices. */
function isInventory({ flags }) {
  return (flags & MODULE.inventory) !== 0;
}

/**
 * Whether a query may have several rows for one record, which the server counts before it joins them to
 * one: the lines of inventory, the contacts of activities, and by the source of 8.4 the recipients of
 * e-mails, which it stores as activities.
 */
function mayRepeatRows({ module, flags }) {
  return (flags & MODULE.inventory) !== 0 || isActivity(module);
}

function isActivity(module) {
  return /^(?:Calendar|Events|Emails)$/.test(module);
}

//#endregion
//#region templates/runtime/codec/decode-record.ts
const plans = new WeakMap();
const shapeKeys = {
  record: {},
  detail: {},
};

const MAY_BE_ABSENT = FIELD.removed | FIELD.undescribed | FIELD.occasional;
function makePlan(table, shape, selected) {
  const wanted = selected === undefined ? undefined : new Set([...selected, 'id']);
  const inShape = shape === 'record' ? FIELD.inRecord : FIELD.inDetail;
  const isEntity = (table.flags & MODULE.entity) !== 0;
  const fields = new Map();
  const expected = [];
  let renames = false;
  for (const [name, codec, flags] of table.fields) {
    const wire = wireName(table, name);
    const escaped = (flags & FIELD.escaped) !== 0;
    const reportsLoss = isEntity && wire !== 'tags' && (flags & MAY_BE_ABSENT) === 0;
    const field = {
      name,
      codec,
      escaped,
      verbatim: codec === 'text' && !escaped,
      reportsLoss,
    };
    const included = wanted === undefined ? (flags & inShape) !== 0 : wanted.has(name);
    fields.set(wire, included ? field : null);
    if (included) expected.push(field);
    if (wire !== name && !fields.has(name)) fields.set(name, null);
    renames ||= wire !== name;
  }
  return {
    fields,
    expected,
    renames,
  };
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
  return aliases !== undefined && hasOwn(aliases, field) ? (aliases[field] ?? field) : field;
}

/** Sets an own property whatever its name; a plain assignment of `__proto__` would not. */
function put(target, name, value) {
  if (name === '__proto__')
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else target[name] = value;
}

function decodeField(table, row, field, value, context) {
  const { name, codec } = field;
  const plain = field.escaped && typeof value === 'string' ? decodeEntities(value) : value;
  const raw = codec === 'reference' ? firstOfJoined(plain) : plain;
  const decoded = decodeValue(codec, raw);
  const { module } = table;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  if (decoded !== UNDECODABLE && (decoded !== null || codec !== 'id')) {
    if (raw !== plain)
      context.onPartial?.({
        type: 'undecodable',
        module,
        recordId,
        field: name,
      });
    return decoded;
  }
  const { onUndecodable } = context;
  if (onUndecodable === undefined || codec === 'id')
    throw new DecodeError(`${module} ${recordId ?? '(no id)'}: ${name} holds no ${codec}.`, {
      module,
      field: name,
      recordId: recordId ?? undefined,
      hint: undecodableHint(codec, value),
    });
  onUndecodable({
    type: 'undecodable',
    module,
    recordId,
    field: name,
  });
  return null;
}

function undecodableHint(codec, value) {
  const isNumber = PLAIN_DECIMAL$1.test(String(value));
  if (codec === 'integer' && isNumber) return "Beyond 2^53 generate with integer: 'string'.";
  if (codec === 'double' && isNumber) return 'It has more digits than a number holds.';
  if (codec === 'owner' && isNumber) return 'Known cause: that user or group does not exist.';
  return codec === 'id' ? undefined : 'A query reads such values as null and reports them.';
}

/** Records of several parents hold their ids joined by `|`; the type has room for the first. */
function firstOfJoined(value) {
  if (typeof value !== 'string' || !value.includes('|')) return value;
  return value.split('|').find((id) => isRecordId(id)) ?? value;
}

function reportMissing({ module }, row, field, { onMissing }) {
  if (field === 'id') return;
  const recordId = isRecordId(row['id']) ? row['id'] : null;
  onMissing?.({
    type: 'missing-field',
    module,
    recordId,
    field,
  });
}

/**
 * Decodes one row. The keys of the result are the declared fields of the shape, or of the selection.
 * Servers send more than they describe, keys and passwords of users among it: that stays out.
 *
 * @throws DecodeError where a value is none of its codec, unless `onUndecodable` is there to be called
 * @throws ProtocolError where the row is no object
 */
function decodeRecord(table, row, shape, context) {
  if (typeof row !== 'object' || row === null || (Array.isArray(row) && row.length > 0))
    throw new ProtocolError(`The answer holds no record of ${table.module}.`, {
      module: table.module,
    });
  const { fields, expected, renames } = planOf$1(table, shape, context);
  const source = row;
  const record = renames ? {} : { ...source };
  let found = 0;
  for (const key in source) {
    const value = source[key];
    const field = fields.get(key);
    if (field === null) {
      if (!renames) delete record[key];
      continue;
    }
    if (field === undefined) {
      if (context.keepsUndeclared !== true) {
        if (!renames) delete record[key];
      } else if (renames) put(record, key, value);
      continue;
    }
    found++;
    const decoded =
      field.verbatim && typeof value === 'string'
        ? value
        : decodeField(table, source, field, value, context);
    if (renames || decoded !== value) put(record, field.name, decoded);
  }
  if (found < fields.size)
    for (const field of expected) {
      if (hasOwn(record, field.name)) continue;
      if (field.reportsLoss) reportMissing(table, source, field.name, context);
      put(record, field.name, decodeField(table, source, field, undefined, context));
    }
  return record;
}

//#endregion
//#region templates/runtime/schema/picklist-codes.ts
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of a code: 24 bits, so that one value in a million is wrongly taken for one of a dozen. */
const LENGTH = 4;

/**
 * The codes of the values, sorted: order is no part of what a package promises, because roles sort
 * differently.
 */
function picklistCodes(values) {
  return [...new Set(values.map(valueCode))].sort().join('');
}

/** Whether the value is one of those behind the codes. */
function isListed(codes, value) {
  const code = valueCode(value);
  let at = codes.indexOf(code);
  while (at >= 0 && at % LENGTH !== 0) at = codes.indexOf(code, at + 1);
  return at >= 0;
}

/** FNV-1a with the end of MurmurHash3, which spreads values that differ in one character. */
function valueCode(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  hash ^= hash >>> 16;
  let code = '';
  for (let digit = 0; digit < LENGTH; digit++) code += DIGITS[(hash >>> (6 * digit)) & 63];
  return code;
}

//#endregion
//#region templates/runtime/codec/encode-scalar.ts
/**
 * @param reason - the end of a sentence that starts with the name of the field, if there is one; never the value
 * @throws InvalidValueError always
 */
function refuse$2({ module, field, hint }, reason) {
  const subject = field === undefined ? '' : `${field} `;
  const details = {
    module,
    field,
    hint,
    reason,
  };
  throw new InvalidValueError(`${module}: ${subject}${reason}.`, details);
}

/** Half of a surrogate pair cannot be sent as UTF-8, and NUL ends a text in some databases. */
function isSendable(text) {
  return text.isWellFormed() && !text.includes('\0');
}

/** The text itself, if it can be sent. */
function checkText$1(value, at, limit) {
  if (typeof value !== 'string') return refuse$2(at, 'takes a string');
  if (!isSendable(value)) return refuse$2(at, 'holds NUL or half a character');
  return typeof limit === 'number' && value.length > limit && [...value].length > limit
    ? refuse$2(at, `is longer than ${limit} characters`)
    : value;
}

/** The text of a picklist value: one that the CRM lists, or one that `unlisted` lets through. */
function checkPicklistValue([, , , codes], value, at) {
  if (isObject$1(value)) return checkText$1(value['unlisted'], at);
  const text = checkText$1(value, at);
  if (typeof codes !== 'string' || at.anyValue === true || isListed(codes, text)) return text;
  const hint = 'Pass any other one through unlisted().';
  return refuse$2(
    {
      ...at,
      hint,
    },
    'takes one of the values that the CRM lists',
  );
}

/** A record id of one of `modules`, as far as their prefixes are known. */
function checkId(value, modules, context) {
  const prefixes = modules.map((module) => context.prefixOf?.(module) ?? '');
  const anywhere = prefixes.length === 0 || prefixes.includes('');
  const isOf = (id) =>
    isRecordId(id) && (anywhere || prefixes.some((prefix) => isRecordId(id, prefix)));
  if (isOf(value)) return value;
  if (context.dryRun === true && isPlaceholder(value) && isOf(value.replace(/0$/, '1')))
    return value;
  return refuse$2(
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
  if (!isStorable(time)) return refuse$2(context, 'takes an instant of the years 1000 to 9999');
  return context.wallTime(time) ?? refuse$2(context, 'is a time that the zone shows twice');
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
      return checkText$1(value, context, row[3]);
    case 'picklist':
      return checkPicklistValue(row, value, context);
    case 'boolean':
      if (typeof value === 'boolean') return value ? '1' : '0';
      return refuse$2(context, 'takes true or false');
    case 'integer':
    case 'integer-text':
      return sendableInteger(value) ?? refuse$2(context, 'takes an integer, beyond 2^53 as text');
    case 'double':
    case 'decimal':
      return sendableDecimal(value) ?? refuse$2(context, 'takes a plain number, like 1234.50');
    case 'date':
      return isDate(text) ? text : refuse$2(context, 'takes a day as YYYY-MM-DD');
    case 'time':
      return canonicalTime(text) ?? refuse$2(context, 'takes HH:MM or HH:MM:SS');
    case 'datetime':
      return value instanceof Date
        ? encodeInstant(value.getTime(), context)
        : refuse$2(context, 'takes a Date');
    case 'datetime-text': {
      const time = text.length === 19 ? parseUtc(text) : NaN;
      return Number.isNaN(time)
        ? refuse$2(context, 'takes YYYY-MM-DD HH:MM:SS in UTC')
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
      return;
  }
}

//#endregion
//#region templates/runtime/schema/field-rows.ts
const rows = new WeakMap();

/** The rows of a table by the names of this package. */
function fieldRows(table) {
  let found = rows.get(table);
  if (found === undefined) rows.set(table, (found = new Map(table.fields.map((r) => [r[0], r]))));
  return found;
}

/** The row of a field by its name in this package. */
function fieldRow(table, field) {
  return fieldRows(table).get(field);
}

/** The flags of a field, none where the table does not have it. */
function fieldFlags(table, field) {
  return fieldRow(table, field)?.[2] ?? 0;
}

/** Whether the CRM no longer has the field: a package may keep it for one release. */
function isRemoved(row) {
  return (row[2] & FIELD.removed) !== 0;
}

//#endregion
//#region templates/runtime/repository/cloud-operations.ts
/** Operation `decrypt`: the plain value of a field that is stored encrypted. */
async function decryptField(core, table, id, field, options) {
  if (fieldRow(table, field) === undefined)
    return refuse$2({ module: table.module }, 'has no such field');
  const params = { fieldname: wireName(table, field) };
  const call = core.callOn(table, 'GET', 'decrypt', id, params, options);
  const value = await core.call(call);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw protocolError(call, 'the answer holds no value');
}

function mayBeUnknown(error) {
  return isVtigerError(error) && /^(?:UNSUPPORTED_OPERATION|PROTOCOL|SERVER)$/.test(error.code);
}

function createTags(core, table) {
  /** The manual's heading says tags_delete, its address tag_delete: what works is remembered. */
  const remove = async (id, tags, everywhere, options) => {
    const params = {
      tags: JSON.stringify(tags),
      ...(everywhere && { delete_all: 'true' }),
    };
    const send = async (operation) => {
      await core.callForObject(core.callOn(table, 'POST', operation, id, params, options));
      core.tagDeleteOperation = operation;
    };
    if (core.tagDeleteOperation !== undefined) return send(core.tagDeleteOperation);
    try {
      await send('tag_delete');
    } catch (error) {
      if (!mayBeUnknown(error)) throw error;
      await send('tags_delete').catch((second) => {
        throw mayBeUnknown(second) ? error : second;
      });
    }
  };
  return {
    async add(id, tags, options = {}) {
      const params = { tags: JSON.stringify(tags) };
      await core.callForObject(core.callOn(table, 'POST', 'tags_add', id, params, options));
    },
    async list(id, options = {}) {
      const call = core.callOn(table, 'GET', 'tags_retrieve', id, {}, options);
      const answer = await core.callForObject(call);
      const { tags = Object.keys(answer).length === 0 ? [] : undefined } = answer;
      return (readListOnly(tags) ?? [undefined]).map((tag) => {
        if (typeof tag === 'string') return decodeEntities(tag);
        throw protocolError(call, 'the answer holds no list of tags');
      });
    },
    remove: (id, tags, options = {}) => remove(id, tags, false, options),
    removeEverywhere: (id, tags, options = {}) => remove(id, tags, true, options),
  };
}

/** `get_account_hierarchy`. */
async function readHierarchy(core, table, of, options) {
  const call = core.callOn(table, 'GET', 'get_account_hierarchy', of, {}, options);
  return requireList(call, await core.call(call)).map(({ id, name, label, level, current }) => {
    if (!isRecordId(id) || !Number.isInteger(Number(level)))
      throw protocolError(call, 'the answer has no levels');
    return {
      id,
      name: readDecodedText(name),
      label: readDecodedText(label),
      level: Number(level),
      current: readFlag(current, false),
    };
  });
}

//#endregion
//#region templates/runtime/query/query-state.ts
/** Not a private member: with one, the queries of two packages would be incompatible types. */
const states = new WeakMap();

/** Remembers the state of a query that is under construction. */
function setQueryState(query, state) {
  states.set(query, state);
}

/** The state of a query or a repository. */
function queryState(query) {
  return states.get(query);
}

//#endregion
//#region templates/runtime/transport/clock.ts
/**
 * A promise that one of the signals can end: with an `AbortedError`, or with the signal's reason
 * where that is an error of ours.
 * @param start returns a clean-up, which runs when the promise is settled, and may run twice
 */
function abortable(start, signals) {
  let cleanUp;
  let abort = () => undefined;
  const stopListening = [];
  const end = () => {
    for (const stop of stopListening) stop();
    cleanUp?.();
  };
  return new Promise((resolve, reject) => {
    abort = () => {
      const reason = signals.find((signal) => signal?.aborted)?.reason;
      reject(
        reason instanceof VtigerError
          ? reason
          : new AbortedError('Aborted by its signal.', { cause: reason }),
      );
      end();
    };
    if (signals.some((signal) => signal?.aborted)) return abort();
    for (const signal of signals) if (signal) stopListening.push(onAbort(signal, abort));
    cleanUp = start(resolve, reject);
  }).finally(end);
}

const abortCallbacks = new WeakMap();

/**
 * One listener for each signal: it may end many calls, and Node warns from the eleventh listener on.
 * @returns what removes the callback
 */
function onAbort(signal, callback) {
  const callbacks = abortCallbacks.get(signal) ?? new Set();
  const listener = () => {
    for (const each of [...callbacks]) each();
  };
  if (!abortCallbacks.has(signal)) {
    abortCallbacks.set(signal, callbacks);
    signal.addEventListener('abort', listener);
  }
  callbacks.add(callback);
  return () => void callbacks.delete(callback);
}

/** Waits for work that several calls share: a signal ends the waiting, not the work. */
function shared(work, signal) {
  if (signal === undefined) return work;
  return abortable((resolve, reject) => void work.then(resolve, reject), [signal]);
}

/**
 * Puts a waiter at the end of a queue.
 * @returns what takes it out again, where it still is in it
 */
function enqueue(queue, waiter) {
  queue.push(waiter);
  return () => {
    const place = queue.indexOf(waiter);
    if (place >= 0) queue.splice(place, 1);
  };
}

/** After the promises that are settled by now have run on: `await`s on the way stay in one tick. */
function tick() {
  return new Promise((resolve) => void setTimeout(resolve, 0));
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

//#endregion
//#region templates/runtime/query/pages.ts
/** Rows that the server returns at most, whatever is requested. */
const PAGE = 100;
function startScan(plan, wanted, reader) {
  const met = new Set();
  return {
    ...reader,
    plan,
    wanted,
    isNew: (row) => met.size < met.add(idOf(plan, row)).size,
    wasDelivered: (row) => met.has(idOf(plan, row)),
  };
}

/** One page of a scan: `statement` adds to what all its pages have in common. */
function fetchPage(scan, statement) {
  const { columns, table, relation } = scan.plan;
  const related = relation !== undefined;
  return scan.fetchRows({
    columns,
    module: table.module,
    related,
    limit: 100,
    ...statement,
  });
}

/**
 * Whether nothing follows a page that is shorter than requested: where a short page alone proves
 * nothing, the place behind it is read.
 */
async function isLastPage(scan, next) {
  if (await scan.shortPageIsLast()) return true;
  return (await fetchPage(scan, next)).length === 0;
}

/** The bound goes into every alternative: VTQL has no parentheses. */
function bounded(where, ...bound) {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
}

/** The id of a row. @throws ProtocolError */
function idOf({ table }, { id }) {
  if (isRecordId(id)) return id;
  throw protocolError(
    {
      operation: 'query',
      module: table.module,
    },
    'a row has no record id',
  );
}

/** A server, or a cache, that repeats a page would be read forever. */
function notAdvancing({ table: { module } }) {
  return protocolError(
    {
      operation: 'query',
      module,
    },
    'the next page repeats the rows before it',
    { hint: 'The server, or a cache before it, does not apply the order or the condition.' },
  );
}

//#endregion
//#region templates/runtime/query/condition-tree.ts
/** Whether it cannot be sent before a prefix has been read live. */
function isOpen(tree) {
  return tree.kind === 'terms' ? tree.prefixOf !== undefined : tree.parts.some(isOpen);
}

/** More cannot be printed into a URL: the shortest term has about ten bytes. */
const MAX_ALTERNATIVES = 700;

/**
 * The disjunctive normal form of `parts` joined by `and`, because VTQL has no parentheses.
 * Alternatives that differ in one field only are folded into `in`.
 * @returns undefined: all records. An empty list: none, so that nothing need be sent
 * @throws QueryTooLongError where there would be more alternatives than a URL holds
 */
function normalForm(module, parts) {
  const alternatives = expand(module, {
    kind: 'and',
    parts,
  });
  return alternatives.some((terms) => terms.length === 0) ? undefined : alternatives;
}

function expand(module, tree) {
  if (tree.kind === 'terms') {
    if (tree.prefixOf !== undefined)
      refuse$2(
        {
          module,
          field: tree.terms[0]?.field,
        },
        'has no id prefix before the query is sent',
      );
    return fold(
      module,
      tree.terms.map((term) => [term]),
    );
  }
  const parts = tree.parts.map((part) => expand(module, part));
  if (tree.kind === 'or') return fold(module, parts.flat());
  return parts.reduce(
    (found, part) => {
      if (found.length * part.length > MAX_ALTERNATIVES) throw tooMany(module);
      return fold(
        module,
        found.flatMap((left) => part.map((right) => [...left, ...right])),
      );
    },
    [[]],
  );
}

function tooMany(module) {
  return new QueryTooLongError(
    `${module}: the condition has more than ${MAX_ALTERNATIVES} alternatives.`,
    {
      module,
      hint: 'VTQL has no parentheses: groups of or multiply. Send several queries.',
    },
  );
}

/** Merges alternatives that are the same but for the values of one `=` or `in`, and drops repeats. */
function fold(module, alternatives) {
  const merged = [];
  for (const one of alternatives) {
    let folded;
    const place = merged.findIndex((other) => (folded = foldTwo(other, one)) !== undefined);
    if (folded === undefined) merged.push(one);
    else merged[place] = folded;
    if (merged.length > MAX_ALTERNATIVES) throw tooMany(module);
  }
  return merged;
}

function foldTwo(left, right) {
  if (left.length !== right.length) return;
  const [at, ...others] = [...left.keys()].filter((i) => !sameTerm(left[i], right[i]));
  const old = left[at ?? 0];
  const added = right[at ?? 0];
  if (at === undefined || old === undefined || added === undefined) return left;
  const values = [old, added].flatMap(({ field, operator, operand, isEmpty }) =>
    field === old.field && isEmpty === undefined && (operator === '=' || operator === 'in')
      ? [operand]
      : [],
  );
  if (others.length > 0 || values.length < 2) return;
  const operand = [...new Set(values.flat())];
  const merged = {
    field: old.field,
    operator: 'in',
    operand,
  };
  return left.map((term, place) => (place === at ? merged : term));
}

function sameTerm(left, right) {
  return (
    left?.field === right?.field &&
    left?.operator === right?.operator &&
    left?.isEmpty === right?.isEmpty &&
    String(left?.operand) === String(right?.operand)
  );
}

//#endregion
//#region templates/runtime/query/vtql.ts
/** Bytes of URL that a statement may fill; web servers refuse request lines above 8 kB. */
const QUERY_LIMIT = 7e3;
const keywords = new Set(
  'select from where and or in like order orderby by asc desc limit count'.split(' '),
);

/**
 * Whether the language can name a module or field. Beside keywords, the server misreads names that
 * end in `from` (`select cf_shipfrom from Contacts` names the module `from`) and, in
 * `query_related`, names that hold `where`: it looks for both with regular expressions.
 */
function isPrintableName(name) {
  return (
    /^\w+$/.test(name) &&
    /[A-Za-z_]/.test(name) &&
    !keywords.has(name.toLowerCase()) &&
    !/from$|where/i.test(name)
  );
}

function printName(field, module) {
  return isPrintableName(field)
    ? field
    : refuse$2(
        {
          module,
          field: 'a name',
          hint: 'Use retrieveMany.',
        },
        'cannot stand in a query',
      );
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
  return checkText$1(text, at) === ''
    ? refuse$2(at, 'cannot be compared with an empty text: use isEmpty')
    : `'${text.replace(/['\\]/g, '$&$&')}'`;
}

/** The pattern of each operator, with `?` for the text. */
const PATTERNS = {
  contains: '%?%',
  startsWith: '?%',
  endsWith: '%?',
};

function isLike(operator) {
  return hasOwn(PATTERNS, operator);
}

/** The pattern for `like` that finds `text` itself, whatever wildcards it holds. */
function likePattern(operator, text) {
  return PATTERNS[operator].replace('?', () => text.replace(/[\\%_]/g, '\\$&'));
}

function printTerm({ field, operator, operand }, { module, related }) {
  const name = printName(field, module);
  const at = {
    module,
    field,
  };
  const texts = typeof operand === 'string' ? [operand] : operand;
  if ((operator === 'in') !== (typeof operand !== 'string') || texts.length === 0)
    return refuse$2(at, 'takes a list of values for in only');
  if (related === true && texts.some((text) => text.includes('WHERE')))
    return refuse$2(at, 'cannot be compared with a text that holds WHERE');
  const literals = texts.map((text) => quoteLiteral(text, at)).join(',');
  return `${name} ${operator} ${operator === 'in' ? `(${literals})` : literals}`;
}

function printCount(value, module, field) {
  return Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : refuse$2(
        {
          module,
          field,
        },
        'takes an integer of 0 or more',
      );
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
  if (list === '')
    return refuse$2(
      {
        module,
        field: 'select',
      },
      'takes at least one field',
    );
  let text = `select ${list} from ${name}`;
  if (where.length > 0) {
    if (where.some((terms) => terms.length === 0))
      return refuse$2(
        {
          module,
          field: 'where',
        },
        'has an alternative without conditions',
      );
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
  } else if (offset !== undefined)
    return refuse$2(
      {
        module,
        field: 'offset',
      },
      'needs a limit',
    );
  return statement.related === true ? text : `${text};`;
}

/** Bytes that a text takes in a URL, form-encoded. */
function statementBytes(text) {
  return new URLSearchParams([['', text]]).toString().length - 1;
}

//#endregion
//#region templates/runtime/query/query-plan.ts
const EVERYTHING = {
  conditions: [],
  order: [],
  direction: 'asc',
  limit: Infinity,
  include: new Map(),
};

const BY_ID = {
  by: 'id',
  fields: ['id'],
  direction: 'asc',
  explicit: false,
};

/** The fields of `order by`: where all are ascending, the id leaves no ties. */
function orderColumns({ by, fields, direction }) {
  return by === 'value' && direction === 'asc' ? [...fields, 'id'] : fields;
}

/** Whether each record has the field, and the server compares it as it returns it. */
function isServerTime(field) {
  return field === 'createdtime' || field === 'modifiedtime';
}

/** Whether clients can put rows of several statements into it. */
function isMergeable({ by, fields }) {
  return by === 'id' || (by === 'value' && isServerTime(String(fields)));
}

/** Names in this package of the fields that an alternative wants empty. */
function emptyFields(terms) {
  return terms.flatMap(({ isEmpty }) => (isEmpty === undefined ? [] : [isEmpty]));
}

/** @throws QueryTooLongError, InvalidValueError */
function planOf(table, selection) {
  const requested = normalForm(table.module, selection.conditions);
  const { relation, fields, include } = selection;
  const where = relation === undefined ? requested : (requested ?? [[anyRecord(table)]]);
  const empty = (where ?? []).map(emptyFields);
  const checks = (empty[0] ?? []).filter((name) => empty.every((names) => names.includes(name)));
  const plan = {
    table,
    relation,
    where,
    order: orderOf(table, selection),
    checks,
  };
  const needed = [...empty.flat(), ...include.keys(), ...selection.order];
  const all = new Set(fields === undefined ? recordFields(table) : [...fields, 'id']);
  const hidden = [...new Set(needed)].filter((name) => !all.has(name));
  if (fields === undefined && hidden.length === 0)
    return {
      ...plan,
      columns: defaultColumns(table),
      selected: undefined,
      hidden,
    };
  const selected = [...all, ...hidden];
  const columns = fields === undefined ? defaultColumns(table, hidden) : columnsOf(table, selected);
  return {
    ...plan,
    columns: columns.length === 0 ? '*' : columns,
    selected,
    hidden,
  };
}

function recordFields({ fields }) {
  return fields.filter(([, , flags]) => (flags & FIELD.inRecord) !== 0).map(([name]) => name);
}

/** Every record has it: a query in a relation takes no order and no limit without a condition. */
function anyRecord({ prefix }) {
  return {
    field: 'id',
    operator: '>',
    operand: `${prefix || '1'}x0`,
  };
}

/** Wire names of the fields that can be selected: `ProductTaxes` has no `id` of its own. */
function columnsOf(table, fields) {
  return [...new Set(fields)]
    .filter((name) => {
      const row = fieldRow(table, name);
      return row === undefined ? name !== 'id' : !isRemoved(row);
    })
    .map((name) => wireName(table, name));
}

/**
 * `*`, but for inventory modules, where it would join the line items, and a page of 100 lines holds far
 * fewer records; and for users, where it would bring their keys and passwords. Where the fields are
 * too many to be named, it has to be `*` after all.
 */
function defaultColumns(table, more = []) {
  if ((table.flags & MODULE.inventory) === 0 && table.module !== 'Users') return '*';
  const wanted = FIELD.queryable | FIELD.inRecord;
  const all = [
    ...table.fields
      .filter(([, , flags]) => (flags & (wanted | FIELD.removed)) === wanted)
      .map(([name]) => wireName(table, name))
      .filter(isPrintableName),
    ...columnsOf(table, more),
  ];
  return statementBytes(
    printStatement({
      columns: all,
      module: table.module,
    }),
  ) >
    7e3 / 2
    ? '*'
    : all;
}

function orderOf(table, { order, direction }) {
  const fields = order.map((name) => wireName(table, name));
  if (fieldRow(table, 'id')?.[1] !== 'id')
    return {
      by: 'offset',
      fields,
      direction,
      explicit: true,
    };
  const id = order.indexOf('id');
  const last = id === -1 || id === order.length - 1;
  if (order.length === 0 || id === 0)
    return {
      ...BY_ID,
      ...(last && { direction }),
      explicit: id === 0,
    };
  return {
    by: 'value',
    fields: id === -1 ? fields : fields.slice(0, id + (last && direction === 'desc' ? 1 : 0)),
    direction: last ? direction : 'asc',
    explicit: true,
  };
}

/** An integer of 0 or more. @throws InvalidValueError */
function checkLimit(table, count) {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  return refuse$2({ module: table.module }, 'limit takes an integer of 0 or more');
}

//#endregion
//#region templates/runtime/query/split-query.ts
/**
 * The statement as text.
 * @throws QueryTooLongError above 7,000 bytes of URL
 */
function printBounded(statement) {
  const text = printStatement(statement);
  if (text.length * 9 > 7e3 && statementBytes(text) > 7e3) throw tooLong(statement.module);
  return text;
}

function tooLong(module) {
  return new QueryTooLongError(
    `${module}: the statement is longer than ${QUERY_LIMIT} bytes of URL.`,
    {
      module,
      hint: 'Only a single long in list can be split, ordered by id, createdtime or modifiedtime.',
    },
  );
}

/** Why rows of several statements cannot be put into an order. */
const OR_ORDER = 'or takes the order of id, createdtime or modifiedtime here';

/** What a cursor may add to each alternative, in bytes of URL. */
const BOUND = {
  id: 35,
  value: 92,
  offset: 0,
};

/** Bytes of the longest statement that paging makes of it. */
function bytesOf({ table, columns, order, relation }, where = [], reserve = BOUND[order.by]) {
  return (
    statementBytes(
      printStatement({
        columns,
        module: table.module,
        where,
        related: relation !== undefined,
        orderBy: orderColumns(order),
        direction: 'desc',
        limit: 100,
        offset: 99999999,
      }),
    ) +
    reserve * (where.length || 1)
  );
}

/** Whether the first page of this condition, in the order of the plan, can be requested. */
function fitsStatement(plan, where) {
  try {
    return bytesOf(plan, where, 0) <= QUERY_LIMIT;
  } catch (error) {
    if (error instanceof InvalidValueError) return false;
    throw error;
  }
}

/**
 * The conditions of as many statements as it takes; a single one as a rule. Ids are listed a
 * page at a time: no more records can come, so that no page has to prove the end.
 */
function splitQuery(plan) {
  const { where, order, table } = plan;
  const { module } = table;
  const mergeable = isMergeable(order);
  const [terms = [], ...others] = where ?? [];
  if (plan.relation !== undefined && where !== undefined && others.length > 0) {
    if (mergeable)
      return where.flatMap((one) =>
        splitQuery({
          ...plan,
          where: [one],
        }),
      );
    return refuse$2({ module }, OR_ORDER);
  }
  const [long] = terms
    .filter(({ operator }) => operator === 'in')
    .sort((a, b) => b.operand.length - a.operand.length);
  const cuttable = long !== undefined && others.length === 0 && mergeable;
  const most = long?.field === 'id' ? 100 : Infinity;
  if (bytesOf(plan, where) <= 7e3 && !(cuttable && long.operand.length > most)) return [where];
  if (!cuttable) throw tooLong(module);
  const values = [...long.operand];
  if (most === 100) values.sort(compareRecordIds);
  if (most === 100 && order.by === 'id' && order.direction === 'desc') values.reverse();
  const withList = (operand) => [
    terms.map((term) =>
      term === long
        ? {
            ...term,
            operand,
          }
        : term,
    ),
  ];
  const room = QUERY_LIMIT - bytesOf(plan, withList(['x']));
  const lists = [];
  let free = 0;
  for (const value of values) {
    const size = statementBytes(
      `,${quoteLiteral(value, {
        module,
        field: long.field,
      })}`,
    );
    const last = lists[lists.length - 1];
    if (last !== undefined && size <= free && last.length < most) last.push(value);
    else {
      lists.push([value]);
      free = room;
    }
    free -= size;
  }
  return lists.map(withList);
}

//#endregion
//#region templates/runtime/schema/nearest-name.ts
/**
 * "Did you mean": of these names the one that differs least, where that is a typing error; none
 * otherwise. Names of modules and fields are short, so a longer text is none of them.
 */
function nearestName(text, names) {
  const wanted = text.toLowerCase();
  if (wanted.length > 64) return undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let nearest;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const steps = distance(wanted, name.toLowerCase());
    if (steps < least) [least, nearest] = [steps, name];
  }
  return nearest;
}

/** How many letters have to be added, removed or replaced. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 0; at < a.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < b.length; to++) {
      const replaced = (row[to] ?? 0) + (a[at] === b[to] ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

//#endregion
//#region templates/runtime/codec/unknown-field.ts
/** Refuses a name that is not a field of the module; with the field that it may have been meant for. */
function refuseField(module, name, fields) {
  const field = typeof name === 'string' ? name : '(not text)';
  const nearest = nearestName(field, fields);
  return refuse$2(
    {
      module,
      field,
      hint: nearest === undefined ? undefined : `Did you mean ${nearest}?`,
    },
    'is not a field of this module',
  );
}

//#endregion
//#region templates/runtime/schema/operators.ts
const EQUALITY = {
  '=': true,
  '!=': true,
};

const MEMBERSHIP = {
  ...EQUALITY,
  in: true,
};

const COMPARISON = {
  ...MEMBERSHIP,
  '<': true,
  '<=': true,
  '>': true,
  '>=': true,
};

/**
 * What each codec can be compared by. The compiler holds it against the types: an operator that is added
 * to one of them has to be added to the other.
 */
const OPERATORS = {
  text: {
    ...COMPARISON,
    contains: true,
    startsWith: true,
    endsWith: true,
    isEmpty: true,
  },
  picklist: {
    ...MEMBERSHIP,
    isEmpty: true,
  },
  multipicklist: {
    includes: true,
    isEmpty: true,
  },
  boolean: EQUALITY,
  integer: COMPARISON,
  'integer-text': COMPARISON,
  double: COMPARISON,
  decimal: COMPARISON,
  date: COMPARISON,
  time: COMPARISON,
  datetime: COMPARISON,
  'datetime-text': COMPARISON,
  reference: {
    ...MEMBERSHIP,
    isEmpty: true,
  },
  owner: MEMBERSHIP,
  id: COMPARISON,
};

/** The operators of a field of this codec; none where it cannot stand in a condition. */
function operatorsOf(codec) {
  return Object.keys(OPERATORS[codec] ?? {});
}

/** Whether a field of this codec takes the operator. */
function hasOperator(codec, operator) {
  return operatorsOf(codec).includes(operator);
}

//#endregion
//#region templates/runtime/query/condition.ts
/** Before every date that the database stores. */
const beginning = '1000-01-01 00:00:00';

/** The row of a field that may be read by queries. */
function queryableRow(table, field) {
  const at = {
    module: table.module,
    field,
  };
  const row = fieldRow(table, field) ?? refuseField(table.module, field, fieldRows(table).keys());
  return (row[2] & FIELD.queryable) !== 0 && isPrintableName(wireName(table, field))
    ? row
    : refuse$2(at, 'cannot be queried');
}

/** The row of a field that may stand in where and order by. */
function comparableRow(table, field) {
  const row = queryableRow(table, field);
  if (!isRemoved(row)) return row;
  return refuse$2(
    {
      module: table.module,
      field,
    },
    'was removed from the CRM, and cannot be queried',
  );
}

/**
 * Stored date-times have whole seconds, a Date may have a fraction. The bound is rounded so that the
 * comparison keeps its meaning: up for `>=` and `<`, down for `>` and `<=`. With a fraction, `=` is
 * true of no value and `!=` of every value (rows without one stay out, as with any `!=`).
 */
function instantTerms(field, operator, time) {
  const second = Math.floor(time / 1e3) * 1e3;
  const fraction = time !== second;
  if (fraction && operator === '=') return [];
  if (fraction && operator === '!=')
    return [
      {
        field,
        operator: '>=',
        operand: beginning,
      },
    ];
  return [
    {
      field,
      operator,
      operand: formatUtc(
        fraction && (operator === '>=' || operator === '<') ? second + 1e3 : second,
      ),
    },
  ];
}

function operandText({ table, row, at }, value) {
  const [name, codec, flags, extra] = row;
  const unlimited = typeof extra === 'object' ? row : [name, codec, flags];
  const { module } = table;
  return (
    (codec === 'id' ? checkId(value, [module], at) : encodeScalar(unlimited, value, at)) ||
    refuse$2(at, 'cannot be compared with an empty text: use isEmpty')
  );
}

/** Users keep some of their flags as `on` and `off`. */
function booleanTerm({ table, field }, wanted) {
  if (table.module !== 'Users')
    return {
      field,
      operator: '=',
      operand: wanted ? '1' : '0',
    };
  return {
    field,
    operator: 'in',
    operand: wanted ? ['1', 'on'] : ['0', 'off'],
  };
}

function emptyTerm({ table, row, field, at }) {
  if (row[1] !== 'reference')
    return {
      field,
      operator: '<=',
      operand: ' ',
      isEmpty: at.field,
    };
  const prefix = [...targetsOf(row), table.module]
    .map((module) => at.prefixOf?.(module))
    .find(Boolean);
  return prefix === undefined
    ? refuse$2(at, 'has no id prefix for isEmpty')
    : {
        field,
        operator: '=',
        operand: `${prefix}x0`,
        isEmpty: at.field,
      };
}

function compareTerms(subject, operator, operand) {
  const { row, field } = subject;
  const text = operandText(subject, operand);
  if (row[1] === 'boolean')
    return [booleanTerm(subject, (operand === true) === (operator === '='))];
  if (!row[1].startsWith('datetime'))
    return [
      {
        field,
        operator,
        operand: text,
      },
    ];
  return instantTerms(
    field,
    operator,
    operand instanceof Date ? operand.getTime() : parseUtc(text),
  );
}

function inTerms(subject, operand) {
  if (!Array.isArray(operand)) return refuse$2(subject.at, 'takes an array for in');
  const terms = operand.flatMap((value) => compareTerms(subject, '=', value));
  const values = new Set(terms.map((term) => String(term.operand)));
  if (values.size === 0) return [];
  return [
    {
      field: subject.field,
      operator: 'in',
      operand: [...values],
    },
  ];
}

/** The chosen values stand in one text, so one of them stands alone, first, last or between. */
function includesTerms(field, value) {
  const like = (operand) => ({
    field,
    operator: 'like',
    operand,
  });
  return [
    {
      field,
      operator: '=',
      operand: value,
    },
    like(likePattern('startsWith', value + SEPARATOR)),
    like(likePattern('endsWith', SEPARATOR + value)),
    like(likePattern('contains', SEPARATOR + value + SEPARATOR)),
  ];
}

/**
 * A condition as terms of the language, alternatives to each other (`or`); an empty array is a
 * condition that no record meets, for which nothing need be sent.
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
  const subject = {
    table,
    row,
    field,
    at,
  };
  if (!hasOperator(row[1], operator)) {
    const operators = operatorsOf(row[1]).join(', ');
    const hint = operators === '' ? undefined : `It has ${operators}.`;
    return refuse$2(
      {
        ...at,
        hint,
      },
      `(${row[1]}) has no such operator`,
    );
  }
  if (operator === 'isEmpty') return [emptyTerm(subject)];
  if (operator === 'in') return inTerms(subject, operand);
  if (isLike(operator))
    return [
      {
        field,
        operator: 'like',
        operand: likePattern(operator, checkText$1(operand, at)),
      },
    ];
  if (operator === 'includes') {
    const text = checkText$1(operand, at);
    return text === '' || text.includes(' |##| ')
      ? refuse$2(at, 'takes one of its values for includes')
      : includesTerms(field, text);
  }
  return compareTerms(subject, operator, operand);
}

/** Whether a decoded value is what `isEmpty` finds. */
function isEmptyValue(value) {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

//#endregion
//#region templates/runtime/query/id-order.ts
/**
 * The rows of a condition by id: each page begins behind the last id of the one before.
 * @param from the lowest id of an ascending read
 */
async function* readByIdOrder(scan, where, direction, from) {
  const { plan, wanted } = scan;
  const descending = direction === 'desc';
  const compare = (a, b) => compareRecordIds(a, b) * (descending ? -1 : 1);
  const most = mostRecords(where);
  const repeats =
    mayRepeatRows(plan.table) && (plan.columns === '*' || isActivity(plan.table.module));
  let count = 0;
  const start =
    from === undefined
      ? undefined
      : {
          operator: '>=',
          operand: from,
        };
  let last;
  let full = false;
  for (;;) {
    const bound =
      last === undefined
        ? start
        : {
            operator: descending ? '<' : '>',
            operand: last,
          };
    const limit = full ? 100 : Math.min(100, wanted(), repeats ? 100 : most);
    const rows = await fetchPage(scan, {
      where:
        bound === undefined
          ? where
          : bounded(where, {
              field: 'id',
              ...bound,
            }),
      orderBy: ['id'],
      direction,
      limit,
    });
    const ids = rows.map((row) => idOf(plan, row)).sort(compare);
    if (ids.some((id) => !isWithin(id, bound))) throw notAdvancing(plan);
    const inPage = new Set();
    const fresh = rows.filter(
      (row) => inPage.size < inPage.add(idOf(plan, row)).size && scan.isNew(row),
    );
    if (fresh.length > 0) yield fresh;
    count += inPage.size;
    if (count >= most || (!repeats && last === undefined && limit >= most)) return;
    last = ids[ids.length - 1] ?? last;
    const short = rows.length < limit;
    if (short && ((rows.length === 0 && limit === 100) || (await scan.shortPageIsLast()))) return;
    full = short;
  }
}

function isWithin(id, bound) {
  if (bound === undefined) return true;
  const difference = compareRecordIds(id, bound.operand);
  if (bound.operator === '<') return difference < 0;
  return bound.operator === '>' ? difference > 0 : difference >= 0;
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

//#endregion
//#region templates/runtime/query/offset-order.ts
/** The rows of a module whose records have no id, by counting. */
async function* readByOffset(scan) {
  const { where, order } = scan.plan;
  const statement = {
    where,
    orderBy: order.fields,
    direction: order.direction,
  };
  let previous = '';
  for (let offset = 0; ; offset += 100) {
    const limit = offset === 0 ? Math.min(100, scan.wanted()) : 100;
    const rows = await fetchPage(scan, {
      ...statement,
      offset,
      limit,
    });
    if (rows.length === 0) return;
    const content = JSON.stringify(rows);
    if (content === previous) throw notAdvancing(scan.plan);
    previous = content;
    yield rows;
    const next = {
      ...statement,
      offset: offset + 100,
    };
    if (rows.length < limit && (await isLastPage(scan, next))) return;
  }
}

//#endregion
//#region templates/runtime/query/anchor.ts
/** The database sorts by the first 1,024 bytes of a sort key: longer values are not compared. */
const LONGEST = 255;

/** Of a decimal with more digits, `=` compares floating point, and finds more than ties in the order. */
const EXACT_DIGITS = 15;

/** What a page can be continued by. */
function anchorOf(codec, { id, ...row }, field) {
  const raw = row[field];
  const value = typeof raw === 'number' ? String(raw) : raw;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return undefined;
  return (codec === 'reference' || codec === 'owner') && !isRecordId(value)
    ? undefined
    : {
        id: String(id),
        value,
      };
}

/** Whether rows that equal the anchor are exactly those that tie with it in an order. */
function isExact(codec, { value }) {
  if (codec !== 'double' && codec !== 'decimal') return true;
  return value.replace(/\D/g, '').length <= EXACT_DIGITS;
}

/** By the name on the wire. */
function codecOf(table, field) {
  return table.fields.find(([name]) => wireName(table, name) === field)?.[1];
}

/** Whether references in ascending order show that it is that of numbers: `11x999` before `11x1000`. */
function areOrderedByNumber(values) {
  const numbers = values.filter((value) => isRecordId(value)).map(recordNumber);
  return numbers.some((number, at) => {
    const next = numbers[at + 1] ?? '';
    return number.length < next.length && number > next;
  });
}

//#endregion
//#region templates/runtime/query/backwards.ts
/**
 * What is left of an order by one field.
 * @param isEnd whether a row is the first that is not to be read
 * @returns that row
 */
async function* readBackwards(scan, where, fields, isEnd) {
  const held = [];
  let end;
  for await (const rows of countedPages(scan, where, fields)) {
    end = rows.find(isEnd);
    const until = end === undefined ? rows : rows.slice(0, rows.indexOf(end));
    held.push(...until.filter(scan.isNew));
    if (end !== undefined) break;
  }
  if (held.length > 0) yield held.reverse();
  return end;
}

/** What is left of an order by several fields: each value of the first one by itself. */
async function* readRunsBackwards(scan, where, fields) {
  const [field = 'id'] = fields;
  let run = [];
  for await (const rows of countedPages(scan, where, fields))
    for (const row of rows) {
      if (run.length > 0 && run[0]?.[field] !== row[field]) {
        yield run.reverse().filter(scan.isNew);
        run = [];
      }
      run.push(row);
    }
  yield run.reverse().filter(scan.isNew);
}

/** Pages of an ascending order, which the id behind it leaves no ties, by their offset. */
async function* countedPages(scan, where, fields) {
  const statement = {
    where,
    orderBy: [...fields, 'id'],
    direction: 'asc',
  };
  const met = new Set();
  let idle = 0;
  for (let offset = 0; ; offset += 100) {
    const rows = await fetchPage(scan, {
      ...statement,
      offset,
    });
    if (rows.length === 0) return;
    const fresh = rows.filter((row) => met.size < met.add(idOf(scan.plan, row)).size);
    idle = fresh.length > 0 ? 0 : idle + 1;
    if (idle > 2) throw notAdvancing(scan.plan);
    yield fresh;
    const next = {
      ...statement,
      offset: offset + 100,
    };
    if (rows.length < 100 && (await isLastPage(scan, next))) return;
  }
}

//#endregion
//#region templates/runtime/query/value-order.ts
/**
 * The rows of a condition, ordered by `fields`: ascending, but for the direction of the last.
 *
 * A page begins with the value that the page before ended with (`>=`, or `<=`). Where many rows share
 * that value, the rest of them is read by `=`, and the next page begins behind it. Each time the row
 * that the value was taken from has to come back, because the server need not compare what it
 * returns (escaped text, converted amounts). Where it does not, and where a page has no value to go on
 * from, rows are counted: an ascending order has no ties, since the id stands behind it; a descending
 * one is read ascending and turned round.
 */
async function* readByValueOrder(scan, where, fields) {
  const { plan } = scan;
  const { direction } = plan.order;
  const [field = 'id', ...rest] = fields;
  if (field === 'id') {
    yield* readByIdOrder(scan, where, direction);
    return;
  }
  const ascending = direction === 'asc';
  const descending = !ascending && rest.length === 0;
  const codec = codecOf(plan.table, field);
  const order = {
    orderBy: ascending ? [...fields, 'id'] : fields,
    direction,
  };
  const met = new Set();
  let numeric = false;
  let counting = false;
  const conditionAt = ({ bound }) =>
    bound === undefined
      ? where
      : bounded(where, {
          field,
          operator: bound.operator,
          operand: bound.anchor.value,
        });
  const placeBehind = (anchor) => ({
    bound: {
      operator: descending ? '<' : '>',
      anchor,
    },
    offset: 0,
  });
  const lastAnchor = (rows) =>
    [...rows]
      .reverse()
      .map((row) => anchorOf(codec, row, field))
      .find((anchor) => anchor !== undefined && isWritable(anchor));
  /** The longest statement that an anchor may end in. */
  const isWritable = ({ id, value }) => {
    const bound = {
      field,
      operator: '>=',
      operand: value,
    };
    return fitsStatement(
      plan,
      bounded(where, bound, {
        ...bound,
        field: 'id',
        operand: id,
      }),
    );
  };
  /**
   * A reference is compared as a number, and ordered as the column is: as text, where it holds text
   * (`1000` before `999`). Then rows behind the anchor would be missing behind its bound; the last of
   * those before it would be one of them.
   */
  const isOrderedAsCompared = async (rows, { id: last, value }) => {
    if (codec !== 'reference') return true;
    const values = rows.map((row) => row[field]);
    numeric ||= areOrderedByNumber(descending ? values.reverse() : values);
    if (numeric) return true;
    const inFront = await fetchPage(scan, {
      where: bounded(where, {
        field,
        operator: descending ? '>' : '<',
        operand: value,
      }),
      orderBy: descending ? [field, 'id'] : [field],
      direction: descending ? 'asc' : 'desc',
      limit: 10,
    });
    const at = rows.findIndex(({ id }) => id === last);
    const behind = new Set(rows.slice(at + 1).map(({ id }) => id));
    return inFront.every((row) => scan.wasDelivered(row) && !behind.has(row['id']));
  };
  /** All rows with the value of the anchor; whether the anchor itself was among them. */
  const readGroup = async function* (anchor) {
    let found = isServerTime(field);
    const watched = {
      ...scan,
      wanted: () => 100,
      async fetchRows(statement) {
        const rows = await scan.fetchRows(statement);
        found ||= rows.some(({ id }) => id === anchor.id);
        return rows;
      },
    };
    const group = bounded(where, {
      field,
      operator: '=',
      operand: anchor.value,
    });
    if (rest.length > 0) yield* readByValueOrder(watched, group, rest);
    else
      yield* readByIdOrder(
        watched,
        group,
        'asc',
        ascending && isExact(codec, anchor) ? anchor.id : undefined,
      );
    return found;
  };
  /** Goes on without a value. @returns undefined where nothing is left */
  const readOn = async function* (place, lost) {
    if (ascending) {
      if (codec !== 'reference' || lost === undefined)
        return {
          ...place,
          offset: place.offset + 100,
        };
      counting = true;
      met.clear();
      return { offset: 0 };
    }
    const has = (row) => anchorOf(codec, row, field) !== undefined;
    if (descending) {
      const isEnd = (row) => lost === undefined && has(row) && scan.wasDelivered(row);
      yield* readBackwards(scan, where, fields, isEnd);
      return undefined;
    }
    if (codec === 'reference') {
      yield* readRunsBackwards(scan, where, fields);
      return undefined;
    }
    const isEnd = (row) => has(row) && row[field] !== lost?.value && !scan.wasDelivered(row);
    const end = yield* readBackwards(scan, conditionAt(place), fields, isEnd);
    const anchor = end && anchorOf(codec, end, field);
    return (
      anchor && {
        bound: {
          operator: '>=',
          anchor,
        },
        offset: 0,
      }
    );
  };
  let before = { offset: 0 };
  let place = before;
  let idle = 0;
  for (let limit = Math.min(100, scan.wanted()); ; limit = 100) {
    const { bound, offset } = place;
    const statement = {
      ...order,
      where: conditionAt(place),
      ...(offset > 0 && { offset }),
    };
    const rows = await fetchPage(scan, {
      ...statement,
      limit,
    });
    if (
      bound?.operator.endsWith('=') === true &&
      !isServerTime(field) &&
      offset === 0 &&
      !rows.some(({ id }) => id === bound.anchor.id)
    ) {
      const anchor = bound.anchor;
      if ((rows.length === 100 || !(await scan.shortPageIsLast())) && (yield* readGroup(anchor)))
        place = placeBehind(anchor);
      else place = yield* readOn(before, anchor);
      if (place === undefined) return;
      continue;
    }
    const size = met.size;
    for (const row of rows) met.add(idOf(plan, row));
    const added = met.size - size;
    const fresh = rows.filter(scan.isNew);
    if (fresh.length > 0) yield fresh;
    const next = {
      ...statement,
      offset: offset + 100,
    };
    if (rows.length < limit && (rows.length === 0 || (await isLastPage(scan, next)))) break;
    idle = added > 0 ? 0 : idle + 1;
    if (idle > 2 && (bound === undefined || codec !== 'reference')) throw notAdvancing(plan);
    before = place;
    const anchor = counting ? undefined : lastAnchor(rows);
    const group = rows.filter((row) => row[field] === anchor?.value).length;
    if (idle > 2) place = yield* readOn(place, bound?.anchor);
    else if (anchor === undefined) place = yield* readOn(place, undefined);
    else if (!(await isOrderedAsCompared(rows, anchor))) place = yield* readOn(place, anchor);
    else if (group * 2 <= 100 && added * 2 >= Math.min(100, limit))
      place = {
        bound: {
          operator: descending ? '<=' : '>=',
          anchor,
        },
        offset: 0,
      };
    else if (yield* readGroup(anchor)) place = placeBehind(anchor);
    else place = yield* readOn(place, anchor);
    if (place === undefined) return;
  }
  if (descending && place.bound !== undefined && mayLack(where, field))
    yield* readOn(place, undefined);
}

function mayLack(where, field) {
  if (isServerTime(field)) return false;
  return where?.every((terms) => terms.some((term) => term.field === field)) !== true;
}

//#endregion
//#region templates/runtime/query/read-plan.ts
/**
 * The rows of plans that differ in their conditions, each row once, page after page.
 * @param wanted how many rows are still wanted
 * @throws QueryTooLongError where no list can be cut; ProtocolError for a server that does not page
 */
async function* readPlans(plans, wanted, reader) {
  const sources = plans.flatMap((plan) =>
    splitQuery(plan).map((where) =>
      readChecked(
        {
          ...plan,
          where,
        },
        wanted,
        reader,
      ),
    ),
  );
  const [first] = sources;
  const [plan] = plans;
  if (sources.length === 1 && first !== undefined) yield* first;
  else if (plan !== undefined) yield* readSources(plan, sources, wanted);
}

/** The rows without a value in the fields that must be empty. */
async function* readChecked(plan, wanted, reader) {
  const checks = plan.checks.map((field) => wireName(plan.table, field));
  for await (const rows of readPages(plan, checks[0] ? () => Infinity : wanted, reader))
    yield rows.filter((row) => checks.every((field) => isEmptyValue(row[field] ?? null)));
}

/** The rows of a plan whose statement is short enough. */
function readPages(plan, wanted, reader) {
  const { where, order } = plan;
  const scan = startScan(plan, wanted, reader);
  if (order.by === 'offset') return readByOffset(scan);
  if (order.by === 'id')
    return readByIdOrder(
      {
        ...scan,
        isNew: () => true,
      },
      where,
      order.direction,
    );
  return readByValueOrder(scan, where, order.fields);
}

/** The rows of several statements, each row once. */
async function* readSources(plan, sources, wanted) {
  const { order } = plan;
  const seen = new Set();
  const isNew = (row) => seen.size < seen.add(idOf(plan, row)).size;
  if (order.by === 'id' && !order.explicit) {
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
  let page = [];
  for await (const row of merge(sources, compare)) {
    if (!isNew(row)) continue;
    page.push(row);
    if (page.length < Math.min(100, wanted())) continue;
    yield page;
    page = [];
  }
  yield page;
}

async function* merge(sources, compare) {
  const streams = sources.map(flattenPages);
  try {
    const heads = await Promise.all(streams.map((stream) => stream.next()));
    for (;;) {
      const [first] = heads
        .flatMap(({ done, value }, index) =>
          done === true
            ? []
            : [
                {
                  row: value,
                  index,
                },
              ],
        )
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

/** The rows of all pages, one by one. */
async function* flattenPages(pages) {
  for await (const page of pages) for (const row of page) yield row;
}

//#endregion
//#region templates/runtime/query/send-statement.ts
/** Sends one statement, within a relation if there is one. @throws QueryTooLongError, ProtocolError, whatever the call throws */
async function sendStatement(core, statement, options, relation) {
  const { module } = statement;
  const query = printBounded(statement);
  const call = {
    operation: relation === undefined ? 'query' : 'query_related',
    method: 'GET',
    params:
      relation === undefined
        ? { query }
        : {
            query,
            id: relation.id,
            relatedLabel: relation.label,
          },
    module,
    recordId: relation?.id,
    ...options,
  };
  return ownRows(core, call, module, requireList(call, await core.call(call)));
}

function readerOf(core, table, options, relation) {
  return {
    fetchRows: (statement) => sendStatement(core, statement, options, relation),
    shortPageIsLast: () => core.shortPageIsLast(table, options),
  };
}

/** The rows, if all of them are of the module: an id of another would be read as one of this. */
function ownRows(core, call, module, rows) {
  const prefix = core.prefixOf(module) ?? '';
  const isForeign = ({ id }) => isRecordId(id) && !isRecordId(id, prefix);
  if (!rows.some(isForeign)) return rows;
  throw protocolError(call, 'the answer holds a record of another module', {
    hint: 'Where the ids of the instance have changed, generate the package again.',
  });
}

//#endregion
//#region templates/runtime/response/unless.ts
/** The answer, or undefined after an error of this class. */
async function unless(type, answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof type) return undefined;
    throw error;
  }
}

//#endregion
//#region templates/runtime/query/rows-by-id.ts
/**
 * The raw rows of these ids, 100 a statement. A query does not look at the prefix of an id, so each
 * row is compared with the ids. A module that no query can name is retrieved id by id.
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
    where: [
      [
        {
          field: 'id',
          operator: 'in',
          operand: ids,
        },
      ],
    ],
    order: BY_ID,
    selected: undefined,
    checks: [],
    hidden: [],
  };
  const wanted = new Set(ids);
  const read = async (where) => {
    const reader = readerOf(core, table, options);
    for await (const rows of readPages(
      {
        ...plan,
        where,
      },
      () => Infinity,
      reader,
    ))
      for (const row of rows)
        if (typeof row['id'] === 'string' && wanted.has(row['id'])) found.set(row['id'], row);
  };
  await Promise.all(splitQuery(plan).map(read));
  return found;
}

/** The raw answer of `retrieve`, or undefined where the record is absent or not allowed. */
function retrieveRow(core, table, id, options) {
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return unless(RecordNotFoundError, core.callForObject(call));
}

//#endregion
//#region templates/runtime/query/find-batch.ts
/** The batches of a connection that still take ids. */
const openBatches = new WeakMap();

/**
 * The row of a record, or undefined where a query does not find it. Calls of one tick that want the
 * same fields become one query per 100 ids.
 */
async function findRow(core, table, id, fields, { signal, timeoutMs }) {
  const key = JSON.stringify([table.module, fields ?? '*', timeoutMs]);
  const batches = openBatches.get(core) ?? new Map();
  openBatches.set(core, batches);
  let batch = batches.get(key);
  if (batch === undefined) {
    const ids = new Set();
    const rows = tick().then(() => {
      batches.delete(key);
      return readByIds(core, table, [...ids], fields, { timeoutMs });
    });
    rows.catch(() => undefined);
    batch = {
      ids,
      rows,
    };
    batches.set(key, batch);
  }
  batch.ids.add(id);
  return (await shared(batch.rows, signal)).get(id);
}

//#endregion
//#region templates/runtime/schema/relations.ts
/** @throws InvalidValueError for a label that the module does not have: the server would accept it */
function relationOf(table, label) {
  const labelOf = ([key, , , text]) => text ?? key;
  const found = table.relations.find((row) => labelOf(row) === label);
  if (found !== undefined) return found;
  const hint = `It has: ${table.relations.map(labelOf).join(', ') || 'none'}.`;
  return refuse$2(
    {
      module: table.module,
      hint,
    },
    'there is no such relation',
  );
}

//#endregion
//#region templates/runtime/transport/endpoints.ts
const REST = '/restapi/v1/vtiger/default';
const SESSION = '/webservice.php';

/** What a URL may end in: the REST endpoint or a part of it, the session webservice, a page. */
const END =
  /\/(?:(restapi)(?:\/v1(?:\/vtiger(?:\/default(?:\/\w+)?)?)?)?|(webservice\.php)|index\.php)$/;

/** `${HOST}`, `$HOST`, `$(HOST)`, `{{HOST}}`, `%HOST%`, `<host>` */
const UNEXPANDED = /\$[{(]?[A-Za-z_]|\{\{|%[A-Za-z_]{3,}%|<\w+>/;

/**
 * Reads the URL of an instance: a bare host, a folder on it, its REST endpoint or its
 * `webservice.php`.
 * @throws ConfigurationError for what is no such URL, or would expose the access key
 */
function readUrl(url, insecureHttp) {
  const text = String(url).trim();
  if (UNEXPANDED.test(text)) refuse$1('holds a variable that nothing has replaced, as ${HOST}');
  let parsed;
  try {
    parsed = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {}
  if (parsed === undefined || /^https?$/.test(parsed.hostname))
    return refuse$1('is not a URL like https://crm.example.com');
  const { protocol, hostname, origin, username, password, search, hash } = parsed;
  if (protocol !== 'https:' && protocol !== 'http:') refuse$1('must begin with https://');
  if (username !== '' || password !== '') refuse$1('must not contain a user name or password');
  if (search !== '' || hash !== '') refuse$1('must not contain a query (?) or a fragment (#)');
  if (protocol === 'http:' && !insecureHttp && !isLoopback(hostname))
    refuse$1('is plain http, which exposes the access key: use https (or insecureHttp)');
  const path = withoutTrailingSlashes(parsed.pathname);
  const end = END.exec(path);
  const folder = withoutTrailingSlashes(path.slice(0, end?.index));
  return {
    origin,
    restPath: `${folder}${REST}/`,
    sessionPath: folder + SESSION,
    dialect: end?.[1] ? 'rest' : end?.[2] ? 'session' : undefined,
  };
}

function refuse$1(problem) {
  throw new ConfigurationError(`The url ${problem}.`);
}

/** @param host as a URL holds it */
function isLoopback(host) {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

function withoutTrailingSlashes(path) {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

//#endregion
//#region templates/runtime/write/write-queue.ts
/**
 * The keys of a create, an update, a revise or a delete: all writes of all inventory modules share
 * one, so do the creates of a module. Other writes only stay in the order of their record.
 * @param id undefined for a create
 */
function writeKeys(table, id, writeConcurrency = 1) {
  if (isInventory(table))
    return [
      {
        name: 'inventory',
        limit: writeConcurrency,
      },
    ];
  return id === undefined ? [createKey(table.module, writeConcurrency)] : [recordKey(id)];
}

function createKey(module, writeConcurrency = 1) {
  return {
    name: `create ${module}`,
    limit: writeConcurrency,
  };
}

function recordKey(id) {
  return {
    name: `record ${id}`,
    limit: 1,
  };
}

/** One registry for all copies of this runtime in the process: two packages may serve one CRM. */
const REGISTRY = Symbol.for('vtiger-codegen.write-queues');

/** The queue that all clients of one URL share. */
function writeQueueOf(url) {
  const scope = globalThis;
  const registry = (scope[REGISTRY] ??= new Map());
  const { origin, sessionPath } = readUrl(url, true);
  const instance = origin + sessionPath;
  let lanes = registry.get(instance);
  if (lanes === undefined) registry.set(instance, (lanes = new Map()));
  return createWriteQueue(lanes);
}

/** @param lanes the keys that some write holds or waits for */
function createWriteQueue(lanes = new Map()) {
  const enter = async ({ name, limit }, signal) => {
    let lane = lanes.get(name);
    if (lane === undefined)
      lanes.set(
        name,
        (lane = {
          running: 0,
          waiting: [],
        }),
      );
    if (lane.running < limit && lane.waiting.length === 0) {
      lane.running++;
      return;
    }
    const { waiting } = lane;
    await abortable(
      (resolve) =>
        enqueue(waiting, {
          limit,
          start: resolve,
        }),
      [signal],
    );
  };
  const leave = ({ name }) => {
    const lane = lanes.get(name);
    if (lane === undefined) return;
    lane.running--;
    for (
      let [next] = lane.waiting;
      next !== undefined && lane.running < next.limit;
      [next] = lane.waiting
    ) {
      lane.waiting.shift();
      lane.running++;
      next.start();
    }
    if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(name);
  };
  return {
    async run(keys, work, signal) {
      const sorted = [...keys].sort((a, b) => (a.name < b.name ? -1 : 1));
      const held = [];
      try {
        for (const key of sorted) {
          await enter(key, signal);
          held.push(key);
        }
        return await work();
      } finally {
        held.forEach(leave);
      }
    },
  };
}

//#endregion
//#region templates/runtime/write/links.ts
/**
 * `add_related` or `delete_related`. The label is checked for both, though only the first sends it.
 * @throws InvalidValueError, InvalidIdError, UnsupportedOperationError before anything is sent;
 *   RecordNotFoundError and ValueAlteredError with `strict.altered`
 */
async function changeLink(core, table, operation, [text, label, other], options) {
  const { module } = table;
  const [relationIdLabel, target, actions = null] = relationOf(table, label);
  if (actions !== null && !actions.some((action) => action.toLowerCase() === 'select'))
    throw callError(
      UnsupportedOperationError,
      {
        operation,
        module,
      },
      `${target} cannot be chosen here`,
    );
  const id = core.idOf(module, text);
  const relatedRecordId = core.idOf(target, other);
  const linking = operation === 'add_related';
  const checking = linking && core.events.strict.altered;
  if (checking) await requireRecord(core, target, relatedRecordId, options);
  const call = {
    operation,
    method: 'POST',
    params: {
      sourceRecordId: id,
      relatedRecordId,
      ...(linking && { relationIdLabel }),
    },
    module,
    recordId: id,
    ...options,
  };
  await core.writes.run([recordKey(id)], () => core.callForObject(call), options.signal);
  if (!checking || !isPrintableName(target)) return;
  if (
    (
      await sendStatement(
        core,
        {
          columns: ['id'],
          module: target,
          where: [
            [
              {
                field: 'id',
                operator: '=',
                operand: relatedRecordId,
              },
            ],
          ],
          related: true,
        },
        options,
        {
          id,
          label: relationIdLabel,
        },
      )
    ).length > 0
  )
    return;
  throw callError(ValueAlteredError, call, `${relatedRecordId} is not on the list ${label}`, {
    fields: [label],
    hint: 'A list that follows a reference field takes no links: set that field.',
  });
}

/** The server reports success for a target that does not exist, too. Links of one tick share a query. */
async function requireRecord(core, target, id, options) {
  const table = core.tableOrEmpty(target);
  if ((await findRow(core, table, id, [], options)) !== undefined) return;
  await core.callForObject(core.callOn(table, 'GET', 'retrieve', id, {}, options));
}

//#endregion
//#region templates/runtime/events.ts
function createEvents(options) {
  const { onEvent, onAltered, onDecodeError, onWait, onRequest } = options;
  const counts = {
    altered: 0,
    'missing-field': 0,
    undecodable: 0,
  };
  const warned = new Set();
  const former = {
    request: onRequest,
    wait: onWait,
    altered: onAltered,
    undecodable: onDecodeError,
  };
  const warnOnce = (event) => {
    if (event.type === 'undecodable' && onDecodeError === 'null') return;
    const fields = event.type === 'altered' ? event.fields : [event.field];
    for (const field of fields) {
      const key = `${event.type} ${event.module}.${field}`;
      if (warned.size < warned.add(key).size)
        warn(`${event.module}.${field} ${WARNINGS[event.type]} (${event.recordId ?? 'no id'}).`);
    }
  };
  return {
    strict: {
      altered: options.strict?.altered ?? options.writes === 'verified',
      missing: options.strict?.missing ?? false,
      undecodable: options.strict?.undecodable ?? onDecodeError === 'throw',
    },
    comparesWrites: (onEvent ?? onAltered) !== undefined,
    losses: () => ({ ...counts }),
    emit(event) {
      if (isLoss(event)) counts[event.type]++;
      const listeners = [onEvent, former[event.type]].filter(
        (listener) => typeof listener === 'function',
      );
      for (const listener of listeners) callListener(listener, event);
      if (isLoss(event) && listeners.length === 0) warnOnce(event);
    },
  };
}

function isLoss(event) {
  return event.type in WARNINGS;
}

const WARNINGS = {
  altered: 'was stored as another value than was sent',
  'missing-field': 'is not in the answer of the CRM: generate the package again',
  undecodable: 'holds a value that cannot be decoded, and reads as null',
};

/**
 * Calls a function of the program. What it throws becomes a warning: a request that was sent, or a
 * record that was written, stays so whatever a listener does.
 */
function callListener(listener, event) {
  try {
    listener(event);
  } catch (error) {
    warn(
      `A listener of the client threw ${error instanceof Error ? error.name : typeof error}; the call went on.`,
    );
  }
}

/** Through the platform's own channel for warnings, where it has one. */
function warn(message) {
  const { process } = globalThis;
  process?.emitWarning?.(message, 'VtigerWarning');
}

//#endregion
//#region templates/runtime/write/write-outcome.ts
/** Failures that are found before anything is sent, or that the server reports before it stores. */
const REFUSED =
  /^(?:ACCESS_DENIED|AMBIGUOUS_MATCH|AUTHENTICATION|CONFIGURATION|DUPLICATE_RECORD|INVALID_\w+|MANDATORY_\w+|RATE_LIMITED|RECORD_NOT_FOUND|UNSUPPORTED_\w+)$/;

/** What the error of a write says about the record. */
function failedWrite(error) {
  if (error.written === true) return 'written';
  if (error.written === false) return 'not-sent';
  return REFUSED.test(error.code) ? 'refused' : 'unknown';
}

/** The error of something that failed after a write: it says so, and names the record. */
function afterWrite(error, recordId) {
  if (!isVtigerError(error) || error.written === true) return error;
  const note = 'The write did happen.';
  const { hint, message } = error;
  Object.defineProperty(error, 'message', {
    value: `${message} ${note}`,
    writable: true,
  });
  return Object.assign(error, {
    written: true,
    recordId: error.recordId ?? recordId,
    hint: hint === undefined ? note : `${hint} ${note}`,
  });
}

//#endregion
//#region templates/runtime/write/bulk.ts
/** So many items in a row that meet no server: the rest would wait for nothing. */
const UNREACHABLE = 3;

/**
 * Does one thing to many items, a few at a time. A failed item does not stop the others, unless
 * `stopOnError` says so, nothing more can succeed (wrong credentials, an exhausted rate limit), or
 * {@link UNREACHABLE} items in a row met no server. Items that are not tried then, or after an
 * abort, fail with an `AbortedError` and are `not-sent`.
 * @returns the results in the order of the items
 */
async function runBatch(items, work, { concurrency = 4, stopOnError = false, onProgress, signal }) {
  const results = new Array(items.length);
  const queue = items.entries();
  let done = 0;
  let failed = 0;
  let unreachable = 0;
  let stoppedBy;
  const run = async (item) => {
    if (signal?.aborted) return notSent('Not sent: the batch was aborted.', signal.reason);
    if (stoppedBy !== undefined)
      return notSent(`Not sent: the batch ended after ${stoppedBy.code}.`, stoppedBy);
    try {
      const value = await work(item);
      unreachable = 0;
      return {
        ok: true,
        value,
      };
    } catch (error) {
      if (!isVtigerError(error)) throw error;
      unreachable = error.code === 'CONNECTION' ? unreachable + 1 : 0;
      const hopeless = error.code === 'AUTHENTICATION' || error.code === 'RATE_LIMITED';
      if (stopOnError || hopeless || unreachable >= UNREACHABLE) stoppedBy ??= error;
      return {
        ok: false,
        error,
        write: failedWrite(error),
      };
    }
  };
  const worker = async () => {
    for (const [index, item] of queue) {
      const result = await run(item);
      results[index] = result;
      done++;
      if (!result.ok) failed++;
      if (onProgress)
        callListener(onProgress, {
          done,
          failed,
          total: items.length,
        });
    }
  };
  const workers = Math.min(items.length, Math.max(1, Math.floor(concurrency) || 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

function notSent(message, cause) {
  return {
    ok: false,
    error: new AbortedError(message, {
      cause,
      written: false,
    }),
    write: 'not-sent',
  };
}

//#endregion
//#region templates/runtime/sync/change-token.ts
/** The token to begin with. @throws InvalidValueError for one of another module, scope or version */
function readSince(module, since, scope) {
  const at = { module };
  if (!['user', 'userandgroup', 'application'].includes(scope))
    return refuse$2(at, 'changes has no such scope');
  if (since instanceof Date) {
    const time = Math.floor(since.getTime() / 1e3);
    if (Number.isNaN(time)) return refuse$2(at, 'changes takes a valid Date');
    return {
      version: 1,
      module,
      scope,
      time: Math.max(2, time),
      seen: {},
    };
  }
  const token = Object(since);
  if (!(token.version === 1 && Number.isSafeInteger(token.time) && typeof token.seen === 'object'))
    return refuse$2(at, 'changes takes a Date or a token of version 1');
  if (token.module !== module) return refuse$2(at, 'changes got the token of another module');
  if (token.scope !== scope) return refuse$2(at, 'changes got the token of another scope');
  return token;
}

//#endregion
//#region templates/runtime/codec/base64.ts
/** Base64 without Node's Buffer, which workers do not have. */
function encodeBase64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Line breaks and padding as PHP and MIME write them are taken; undefined for anything else. */
function decodeBase64(text) {
  try {
    const chars = atob(text);
    const bytes = new Uint8Array(chars.length);
    for (let at = 0; at < chars.length; at++) bytes[at] = chars.charCodeAt(at);
    return bytes;
  } catch {
    return;
  }
}

//#endregion
//#region templates/runtime/transport/server-versions.ts
/** Every release of open-source Vtiger. A Cloud reports numbers of its own, which are not here. */
const RELEASES = /^(5\.[0-4]|[67]\.[0-5]|8\.[0-4])(?:\.\d+)?(?![\d.])/;

/** No open-source release has it. */
const CLOUD_ONLY = Infinity;

/** Operations and the release that brought them. Those that every release has are not listed. */
const OPERATIONS = [
  [/^(?:me|decrypt|reopen|lookup|get_account_hierarchy|delete_related|tags?_\w+)$/, CLOUD_ONLY],
  [/^files_retrieve$/, 7.3],
  [/^add_related$/, 7.1],
  [/^(?:relatedtypes|retrieve_related|query_related)$/, 7],
];

/** Behaviour that not every release has, and the release that brought it. */
const FEATURES = {
  /** `update` keeps the fields that it does not name. Before, it emptied them, and `revise` did not. */
  'partial-update': 7,
  /** The answer to a create names the attachments (`imageattachmentids`). */
  'attachment-ids': 7.3,
  /**
   * `sync` takes a scope (`syncType`). Before, it answers with the user's own records and their
   * deletions, whatever scope is requested.
   */
  'sync-scope': 8,
};

const FAULTS = [
  {
    releases: [8.4, 8.4],
    failure: /^INVALID_ID\w+ create (?:Quotes|SalesOrder|PurchaseOrder|Invoice) /,
    hint: 'A bug of stock Vtiger 8.4.0, always.',
  },
  {
    releases: [8, 8.4],
    failure: /^CRASH sync /,
    hint: 'Open-source Vtiger 8 always does: syncType is not registered.',
  },
  {
    releases: [8, 8.3],
    failure: /^CRASH (?:files_retrieve|convertlead) /,
    hint: 'Vtiger 8.0 to 8.3 always does on PHP 8.',
  },
];

/**
 * The release that a version names: `8.4.0` is 8.4. A version of four parts, or one that is no
 * open-source release, is unknown.
 */
function parseRelease(version) {
  const [, release] = RELEASES.exec(version ?? '') ?? [];
  return release === undefined ? 'unknown' : Number(release);
}

function serverLacks(release, feature) {
  return typeof release === 'number' && release < FEATURES[feature];
}

/** Whether the server has the operation; `unknown` where some releases do and its own is not known. */
function operationSupport(release, operation) {
  const since = operationSince(operation);
  if (since === 0 || release === 'cloud') return 'yes';
  if (release === 'unknown') return 'unknown';
  return release < since ? 'no' : 'yes';
}

function isCloudOnly(operation) {
  return operationSince(operation) === CLOUD_ONLY;
}

function operationSince(operation) {
  return OPERATIONS.find(([operations]) => operations.test(operation))?.[1] ?? 0;
}

/** The hint for a failure that is a known fault of the release, or may be one where it is not known. */
function faultHint(release, failure) {
  if (release === 'cloud') return undefined;
  return FAULTS.find(
    ({ releases: [first, last], failure: pattern }) =>
      pattern.test(failure) && (release === 'unknown' || (release >= first && release <= last)),
  )?.hint;
}

//#endregion
//#region templates/runtime/sync/changes.ts
const DELETED = '-';

/** Seconds that the clocks of server and client may differ. */
const DAY$1 = 86400;

/** Pages in a row whose records the user may not see. */
const MOST_EMPTY = 100;

/** Changes of a module, oldest first: by `sync`, or by `modifiedtime` where the server has none. */
async function* readChanges(core, table, options) {
  for await (const { changes } of readBatches(core, table, options))
    for (const change of changes) yield change;
}

/** The same, a page at a time. A page without a change is a batch, too: its token is later. */
async function* readBatches(core, table, { since, scope, signal, timeoutMs }) {
  const options = {
    signal,
    timeoutMs,
  };
  let token = readSince(table.module, since, scope);
  const first = core.syncIsBroken ? undefined : await firstPage(core, table, token, options);
  if (first === undefined)
    yield {
      changes: [
        {
          kind: 'unknown-deletions',
          token,
        },
      ],
      token,
    };
  const pages =
    first === undefined
      ? pagesByTime(core, table, token, options)
      : pagesOfSync(core, table, scope, first, options);
  for await (const page of pages) {
    const next = await advance(token, page);
    const changes = [];
    for await (const change of freshOf(core, table, token, page)) changes.push(change);
    const tokenOf = (index) => (index === changes.length - 1 ? next : token);
    yield {
      changes: changes.map((change, index) => ({
        ...change,
        token: tokenOf(index),
      })),
      token: next,
    };
    token = next;
  }
}

async function* freshOf(core, table, { seen }, { updated, deleted }) {
  for (const row of updated) {
    const id = String(row['id']);
    if (seen[id] === (await fingerprint(row))) continue;
    yield {
      kind: 'updated',
      id,
      record: core.decode(table, row, 'record'),
    };
  }
  for (const id of deleted)
    if (seen[id] !== DELETED)
      yield {
        kind: 'deleted',
        id,
      };
}

/** The token behind a page: it remembers what stands in its last second, which is read again. */
async function advance(token, { updated, deleted, time }) {
  const last = Math.max(token.time, time);
  const seen = new Map(last === token.time ? Object.entries(token.seen) : []);
  for (const row of updated)
    if (secondOf(row) >= last) seen.set(String(row['id']), await fingerprint(row));
  for (const id of deleted) seen.set(id, DELETED);
  return {
    ...token,
    time: last,
    seen: Object.fromEntries(seen),
  };
}

function secondOf(row) {
  return parseUtc(String(row['modifiedtime'])) / 1e3;
}

async function fingerprint(row) {
  const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = new TextEncoder().encode(JSON.stringify(entries));
  return encodeBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12));
}

/** Whether `sync` is known to ignore the scope. The release may be known after the first call only. */
function ignoresScope({ transport }, scope) {
  return scope !== 'user' && serverLacks(transport.release, 'sync-scope');
}

/** Undefined where this server has no working `sync`, or none of this scope. */
async function firstPage(core, table, { time, scope }, options) {
  if (ignoresScope(core, scope)) return undefined;
  try {
    const page = await syncPage(core, table, time - 1, scope, options);
    return ignoresScope(core, scope) ? undefined : page;
  } catch (error) {
    if (!isVtigerError(error) || error.serverCode !== undefined) throw error;
    if (
      !(error.code === 'SERVER' && [200, 500].includes(error.httpStatus ?? 500)) &&
      error.code !== 'UNSUPPORTED_OPERATION'
    )
      throw error;
    core.syncIsBroken = true;
    return;
  }
}

async function* pagesOfSync(core, table, scope, first, options) {
  let page = first;
  let empty = 0;
  yield page;
  while (page.more) {
    empty = page.updated.length + page.deleted.length === 0 ? empty + 1 : 0;
    if (empty > MOST_EMPTY) throw broken(table, 'has too many pages without changes');
    const next = await syncPage(core, table, page.time, scope, options);
    if (next.more && next.time <= page.time) throw broken(table, 'does not advance');
    yield next;
    page = next;
  }
}

async function syncPage(core, table, after, scope, options) {
  const { module } = table;
  const call = {
    operation: 'sync',
    method: 'GET',
    params: {
      modifiedTime: String(Math.max(1, after)),
      elementType: module,
      syncType: scope,
    },
    module,
    ...options,
  };
  const answer = await core.callForObject(call);
  const time = Number(answer['lastModifiedTime']);
  if (!Number.isFinite(time)) throw broken(table, 'has no valid time');
  if (time > Date.now() / 1e3 + DAY$1) throw broken(table, 'has a time in the future');
  const updated = answer['updated'] ?? [];
  const ids = Array.isArray(updated) ? updated.filter((one) => isRecordId(one)) : [];
  const deleted = Object.values(Object(answer['deleted']));
  if (!deleted.every((id) => isRecordId(id))) throw broken(table, 'holds invalid record ids');
  const rows =
    ids.length === 0
      ? requireList(call, updated)
      : await readChangedRows(core, table, ids, options);
  return {
    updated: ownRows(core, call, module, [...rows, ...deleted.map((id) => ({ id }))]).slice(
      0,
      rows.length,
    ),
    deleted,
    time: Math.floor(time),
    more: decodeValue('boolean', answer['more']) === true,
  };
}

/** The rows of ids; what a query omits is retrieved; what no longer exists will come as deleted. */
async function readChangedRows(core, table, ids, options) {
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
  const terms = [
    {
      field: 'modifiedtime',
      operator: '>=',
      operand: formatUtc(time * 1e3),
    },
  ];
  if (scope === 'userandgroup') {
    const { module } = table;
    throw callError(
      UnsupportedOperationError,
      {
        operation: 'sync',
        module,
      },
      'it does not work here, which the groups of a user need',
      { hint: "Use the scope 'user' or 'application'." },
    );
  }
  if (scope === 'user') {
    const { id } = await core.me(options);
    terms.push({
      field: 'assigned_user_id',
      operator: '=',
      operand: id,
    });
  }
  const conditions = terms.map((term) => ({
    kind: 'terms',
    terms: [term],
  }));
  const [field = 'modifiedtime'] =
    table.fields.find(([name]) => wireName(table, name) === 'modifiedtime') ?? [];
  const plan = planOf(table, {
    ...EVERYTHING,
    conditions,
    order: [field],
  });
  for await (const updated of readPlans([plan], () => Infinity, readerOf(core, table, options))) {
    const last = updated[updated.length - 1];
    yield {
      updated,
      deleted: [],
      time: last === undefined ? time : secondOf(last),
    };
  }
}

function broken({ module }, what) {
  return protocolError(
    {
      operation: 'sync',
      module,
    },
    `the answer ${what}`,
  );
}

//#endregion
//#region templates/runtime/sync/watch.ts
/** What passes by itself; anything else is for the program to handle. */
const TRANSIENT = new Set(['CONNECTION', 'TIMEOUT', 'PROTOCOL', 'RATE_LIMITED', 'SERVER']);
const DEFAULT_INTERVAL = 6e4;
const LEAST_INTERVAL = 1e3;

/** While the server is away, the interval doubles up to this; a longer interval stays as it is. */
const MOST_BACK_OFF = 6e5;

/** Rounds of `changes`. Ends without an error where the signal is aborted. */
async function* watchChanges(
  core,
  table,
  { intervalMs = DEFAULT_INTERVAL, since, ...options },
  clock = systemClock,
) {
  const { module } = table;
  if (!(intervalMs >= LEAST_INTERVAL && intervalMs < Infinity))
    return refuse$2({ module }, `watch takes an intervalMs of at least ${LEAST_INTERVAL}`);
  const { signal, scope } = options;
  let token = readSince(module, since, scope);
  let warned = false;
  let failures = 0;
  for (;;) {
    try {
      for await (const { changes, token: next } of readBatches(core, table, {
        ...options,
        since: token,
      })) {
        const unknown = changes[0]?.kind === 'unknown-deletions';
        if (!unknown) failures = 0;
        if (changes.length > 0 && !(unknown && warned))
          yield {
            changes,
            token: next,
          };
        warned ||= unknown;
        token = next;
      }
      failures = 0;
    } catch (error) {
      if (signal?.aborted) return;
      if (!isVtigerError(error) || !TRANSIENT.has(error.code)) throw error;
      failures++;
    }
    if (signal?.aborted) return;
    const backOff = Math.min(intervalMs * 2 ** failures, Math.max(intervalMs, MOST_BACK_OFF));
    const milliseconds = failures === 0 ? intervalMs : backOff * (0.75 + clock.random() / 4);
    if (failures > 0)
      core.events.emit({
        type: 'wait',
        reason: 'retry',
        operation: 'watch',
        milliseconds,
      });
    try {
      await clock.pause(milliseconds, [signal]);
    } catch {
      return;
    }
  }
}

//#endregion
//#region templates/runtime/codec/encode-value.ts
/** Joins texts so that splitting gives the same texts again. */
function joinTexts(values, separator, check, at) {
  if (!Array.isArray(values)) return refuse$2(at, 'takes an array of strings');
  const texts = values.map(check);
  const joined = texts.join(separator);
  if (values.length === 0) return '';
  return joined.split(separator).every((part, i) => part !== '' && part === texts[i])
    ? joined
    : refuse$2(at, `holds an empty string, or the separator "${separator}"`);
}

function encodeMetric(value, at) {
  const { amount, unit } = Object(value);
  const number = sendableDecimal(amount);
  return number === undefined
    ? refuse$2(at, 'takes { amount, unit }')
    : `${number}::${checkText$1(unit, at)}`;
}

/** One cell of a grid; nothing nested, because the server would take the first element only. */
function encodeCell(value, at) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number'
    ? (sendableDecimal(value) ?? refuse$2(at, 'takes plain numbers'))
    : checkText$1(value, at);
}

function encodeGrid(value, at) {
  if (!Array.isArray(value)) return refuse$2(at, 'takes an array of rows');
  return value.map((row) => {
    if (!isObject$1(row)) return refuse$2(at, 'takes an array of objects');
    const cells = Object.entries(row).filter(([, cell]) => cell !== undefined);
    return Object.fromEntries(cells.map(([key, cell]) => [key, encodeCell(cell, at)]));
  });
}

/**
 * One value as it goes over the wire, `null` and `undefined` aside: text, or rows for a grid.
 *
 * @throws InvalidValueError where the field does not take the value
 */
function encodeValue(row, value, context) {
  const codec = row[1];
  if (codec === 'multipicklist') {
    const check = (one) => checkPicklistValue(row, one, context);
    return joinTexts(value, SEPARATOR, check, context);
  }
  if (codec === 'list') return joinTexts(value, ',', (one) => checkText$1(one, context), context);
  if (codec === 'metric') return encodeMetric(value, context);
  if (codec === 'grid') return encodeGrid(value, context);
  if (codec === 'multireference') {
    if (!Array.isArray(value)) return refuse$2(context, 'takes an array of record ids');
    return value.map((id) => checkId(id, targetsOf(row), context)).join(',');
  }
  return encodeScalar(row, value, context) ?? refuse$2(context, 'cannot be set');
}

//#endregion
//#region templates/runtime/codec/compare-values.ts
/**
 * One text for each value, that of the wire: `12.30` and `12.3` are one. Lists have no order. What
 * cannot be written has no spelling and equals nothing.
 */
function spellValue(row, value) {
  if (value === null || value === undefined) return '';
  if (row[1] === 'double') return Number(value);
  const unordered = Array.isArray(value) ? [...new Set(value.map(withoutMark))].sort() : value;
  const at = {
    module: '',
    field: row[0],
    anyValue: true,
    wallTime: formatUtc,
  };
  try {
    return encodeValue(row, unordered, at);
  } catch {
    return NaN;
  }
}

/** The text of a value that `unlisted` let through; others as they are. */
function withoutMark(value) {
  return isObject$1(value) ? value['unlisted'] : value;
}

function sameCell(sent, stored) {
  const left = readText$1(sent) ?? '';
  const right = readText$1(stored) ?? '';
  return left === right || (canonicalDecimal(left) ?? NaN) === canonicalDecimal(right);
}

/** The server adds columns to the rows and pads numbers; what was sent must be among them. */
function sameRows(sent, stored) {
  if (!Array.isArray(sent) || !Array.isArray(stored) || sent.length !== stored.length) return false;
  const other = stored;
  return sent.every((row, index) =>
    Object.entries(row).every(
      ([key, cell]) => cell === undefined || sameCell(cell, other[index]?.[key]),
    ),
  );
}

/**
 * Names the sent fields that the server stored as another value: cut text, rounded decimals, dead
 * references, fields that it ignored. `'12.30'`, `'12.3'` and `12.3` are one value, a Date counts in whole
 * seconds, text must be identical to the character. Fields that no write answers (passwords) cannot
 * be compared and are skipped. Pure; never throws.
 *
 * @param sent - the values as the caller gave them
 * @param stored - the decoded answer of the write
 */
function alteredFields(table, sent, stored) {
  return Object.keys(sent).filter((field) => {
    const row = fieldRow(table, field);
    const value = sent[field];
    if (row === undefined || value === undefined || (row[2] & FIELD.inDetail) === 0) return false;
    const back = hasOwn(stored, field) ? stored[field] : null;
    return row[1] === 'grid'
      ? !sameRows(value, back)
      : spellValue(row, value) !== spellValue(row, back);
  });
}

//#endregion
//#region templates/runtime/codec/element-json.ts
/**
 * JSON for a form field (`element`, `tags`, `searchIn`) that Vtiger's own decoder reads as every
 * other one does.
 *
 * That decoder replaces `\uXXXX` in the raw text before it looks at backslash pairs, so that the
 * text `C:\u00e9t`, which JSON writes `C:\\u00e9t`, ends as an illegal escape and the call as
 * INTERNAL_SERVER_ERROR. With the `u` (or `U`) written `\u0075` both readings agree: the first pass leaves
 * `\\u00e9`, which the second one reads as intended. This was read in the decoder's source; should
 * a server still refuse it, the call fails as before and nothing is stored.
 * @throws InvalidValueError for half a surrogate pair, which the server would store as broken
 * UTF-8, which makes every later answer with this record invalid
 */
function elementJson(value) {
  return JSON.stringify(value).replace(
    /\\\\(u)(?=[\da-f]{4})|\\ud[89a-f]|\\./gi,
    (escape, letter) => {
      if (letter !== undefined) return `\\\\\\u00${letter.charCodeAt(0).toString(16)}`;
      if (escape.length > 2) throw new InvalidValueError('A text holds a lone surrogate.');
      return escape;
    },
  );
}

//#endregion
//#region templates/runtime/codec/time-zone.ts
const DAY = 864e5;
const zones = new Map();
function zoneOf(timeZone) {
  let zone = zones.get(timeZone);
  if (zone === undefined)
    try {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        timeZoneName: 'longOffset',
      });
      zones.set(
        timeZone,
        (zone = {
          format,
          offsets: new Map(),
        }),
      );
    } catch (cause) {
      throw new ConfigurationError("The API user's time zone is unknown here.", {
        hint: 'Set the option timeZone: Europe/Berlin.',
        cause,
      });
    }
  return zone;
}

/** By how much a clock in the zone is ahead of UTC, in milliseconds. */
function offsetAt(time, { format }) {
  const [, offset = ''] = format.format(time).split('GMT');
  const [hours = 0, minutes = 0, seconds = 0] = offset.match(/\d+/g)?.map(Number) ?? [];
  const ahead = ((hours * 60 + minutes) * 60 + seconds) * 1e3;
  return offset.startsWith('-') ? -ahead : ahead;
}

/**
 * What a clock in `timeZone` shows at an instant, as `YYYY-MM-DD HH:MM:SS`; whole seconds, the rest
 * is cut. `undefined` where the zone shows that time twice (clocks set back): the server would have
 * to guess which of the two is meant.
 *
 * @throws ConfigurationError where the zone is unknown
 */
function toZone(time, timeZone) {
  const instant = Math.floor(time / 1e3) * 1e3;
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    const before = offsetAt((day - 1) * DAY, zone);
    offset = before === offsetAt((day + 2) * DAY, zone) ? before : NaN;
    zone.offsets.set(day, offset);
  }
  if (!Number.isNaN(offset)) return formatUtc(instant + offset);
  const wall = instant + offsetAt(instant, zone);
  for (const away of [-DAY, DAY]) {
    const other = wall - offsetAt(instant + away, zone);
    if (other !== instant && other + offsetAt(other, zone) === wall) return undefined;
  }
  return formatUtc(wall);
}

//#endregion
//#region templates/runtime/codec/encode-record.ts
/** Whether one of the values was removed from the picklist of the CRM. */
function holdsRemovedValue(row, value) {
  const removed = row[4];
  return removed !== undefined && [value].flat().some((one) => removed.includes(one));
}

/**
 * Whether these values hold a date-time, so that the API user's time zone must be known before
 * {@link encodeRecord} is called.
 */
function needsTimeZone(table, values) {
  return Object.entries(values).some(([field, value]) => {
    const row = fieldRow(table, field);
    const codec = row === undefined || isRemoved(row) ? undefined : row[1];
    return (codec === 'datetime' || codec === 'datetime-text') && value !== null;
  });
}

/** Codecs of which the server would store 0, or nothing, where `null` is sent. */
const NEVER_NULL = new Set([
  'boolean',
  'integer',
  'integer-text',
  'double',
  'decimal',
  'grid',
  'id',
]);
function takesNull([, codec, flags]) {
  return (flags & FIELD.mandatory) === 0 && !NEVER_NULL.has(codec);
}

function encodeField(row, value, mode, context) {
  const flags = row[2];
  if (isRemoved(row)) return refuse$2(context, 'was removed from the CRM, and cannot be written');
  if (holdsRemovedValue(row, value))
    return refuse$2(context, 'takes no value that was removed from the CRM');
  if ((flags & FIELD.writable) === 0) return refuse$2(context, 'is read-only');
  const mandatory = (flags & FIELD.mandatory) !== 0;
  if (value === null && !mandatory && !takesNull(row)) return refuse$2(context, 'cannot be null');
  const encoded = value === null ? '' : encodeValue(row, value, context);
  const empty = encoded === '' || (Array.isArray(encoded) && encoded.length === 0);
  if (mandatory && empty) {
    if (mode === 'revise') return refuse$2(context, 'is mandatory and cannot be emptied');
    throw missing$1(context, context.field);
  }
  return encoded;
}

function missing$1({ module }, field) {
  const reason = 'is mandatory';
  return new MandatoryFieldMissingError(`${module}: ${field} ${reason}.`, {
    module,
    field,
    reason,
  });
}

/**
 * The element of a create, update or revise: the names and values that go to the server, without
 * those that are `undefined`. A create also gets the values that its module cannot do without. The
 * record id of an update or revise is the caller's to add.
 *
 * @throws InvalidValueError before anything is sent: an unknown or read-only field, a value that
 *   the server would refuse, cut, empty or misread
 * @throws MandatoryFieldMissingError where create or update lack a mandatory field
 * @throws ConfigurationError where a date-time is written and the time zone is not known
 */
function encodeRecord(table, values, mode, context) {
  const { module } = table;
  if (!isObject$1(values)) return refuse$2({ module }, `${mode} takes an object of fields`);
  const { timeZone, prefixOf, dryRun, onRefused } = context;
  const wallTime = (time) => {
    if (timeZone !== null) return toZone(time, timeZone);
    throw new ConfigurationError(`${module}: the time zone of the API user is not known.`, {
      module,
      hint: 'Set the option timeZone.',
    });
  };
  const known = fieldRows(table);
  const source = { ...values };
  const element = table.aliases === undefined ? source : {};
  const at = {
    module,
    field: '',
    prefixOf,
    dryRun,
    wallTime,
  };
  for (const field in source) {
    const value = source[field];
    if (value === undefined) {
      if (element === source) delete element[field];
      continue;
    }
    at.field = field;
    let encoded;
    try {
      encoded = encodeField(
        known.get(field) ?? refuseField(table.module, field, known.keys()),
        value,
        mode,
        at,
      );
    } catch (error) {
      if (onRefused === undefined) throw error;
      onRefused(error, [field]);
    }
    if (element !== source || encoded !== value) put(element, wireName(table, field), encoded);
  }
  if (mode === 'create') addFixed(table, element);
  if (mode !== 'revise')
    for (const field of mandatoryFields(table)) {
      if (hasOwn(element, wireName(table, field))) continue;
      const error = missing$1(table, field);
      if (onRefused === undefined) throw error;
      onRefused(error, [field]);
    }
  return element;
}

/** What create and update have to hold. */
function mandatoryFields(table) {
  const required = FIELD.mandatory | FIELD.writable;
  return table.fields
    .filter(([, , flags]) => (flags & required) === required)
    .map(([name]) => name);
}

/** Without these the server makes something else of the record (a task becomes an event). */
function addFixed(table, element) {
  for (const [wire, value] of Object.entries(table.fixed ?? {})) {
    if (hasOwn(element, wire) && element[wire] !== value)
      refuse$2(
        {
          module: table.module,
          field: wire,
        },
        'has a fixed value in this module',
      );
    put(element, wire, value);
  }
}

//#endregion
//#region templates/runtime/codec/line-items.ts
/** Where an inventory record has its lines. */
const LINES = 'LineItems';

/** Where records are taxed the server refuses one without a line; an opportunity may have none. */
function requiresLines(table) {
  return table.fields.some(([name]) => name === 'hdnTaxType');
}

const lineTables = new WeakMap();

/** The table of one line, or undefined where lines are not described. */
function lineTable(table) {
  if (table.lines === undefined) return undefined;
  let lines = lineTables.get(table);
  if (lines === undefined) {
    lines = {
      module: table.module,
      prefix: '',
      flags: 0,
      fields: table.lines,
      relations: [],
    };
    lineTables.set(table, lines);
  }
  return lines;
}

function decodeLines(core, table, record, single = true) {
  const rows = lineTable(table);
  const lines = record[LINES];
  if (rows === undefined || !Array.isArray(lines)) return record;
  const decoded = lines.map((line) =>
    core.decode(rows, withParent(line, record['id']), 'detail', { single }),
  );
  return {
    ...record,
    [LINES]: decoded,
  };
}

/** Up to 8.2 each line says `4xArray` where the id of its record belongs. */
function withParent(line, id) {
  const { parent_id } = Object(line);
  if (typeof parent_id !== 'string' || isRecordId(parent_id)) return line;
  return {
    ...line,
    parent_id: id,
  };
}

//#endregion
//#region templates/runtime/query/retrieve.ts
/**
 * Refuses what the API user of this package may not do, before it is sent.
 * @throws UnsupportedOperationError
 */
function allow(table, right, operation) {
  if ((table.flags & right) !== 0) return;
  const { module } = table;
  throw callError(
    UnsupportedOperationError,
    {
      operation,
      module,
    },
    'not allowed here',
    { hint: 'If the rights of the API user have changed, generate the package again.' },
  );
}

/**
 * `retrieve`: a record with everything that the CRM answers, decoded.
 * @param single whether no other record was requested, so that a value that cannot be decoded is an error
 */
async function retrieveRecord(core, table, id, options, single = true) {
  allow(table, MODULE.retrieveable, 'retrieve');
  const call = core.callOn(table, 'GET', 'retrieve', id, {}, options);
  return decodeLines(
    core,
    table,
    decodeAnswer(core, table, call, await core.callForObject(call), single),
    single,
  );
}

/** The record in an answer. @throws DecodeError, ProtocolError */
function decodeAnswer(core, table, call, answer, single = true) {
  const record = core.decode(table, answer, 'detail', { single });
  if (call.recordId !== undefined && record['id'] !== call.recordId)
    throw protocolError(call, 'the answer is about another record');
  return record;
}

//#endregion
//#region templates/runtime/write/dry-run.ts
/**
 * Reports a write instead of sending it. The record of a revise or update is read, so that one that
 * does not exist is noticed; a field that a create does not name is empty, and its id is `12x0`, which no record has.
 */
async function dryWrite(core, table, mode, id, { element, sent }, options) {
  const exists = id !== undefined && !isPlaceholder(id);
  const empty = emptyRecord(core, table);
  const before = exists ? await retrieveRecord(core, table, id, options) : empty;
  const fields = Object.keys(sent).filter((field) => sent[field] !== undefined);
  core.events.emit({
    type: 'dry-run',
    operation: mode,
    module: table.module,
    recordId: id ?? null,
    fields,
  });
  const record = { ...before };
  for (const field of fields) {
    if ((fieldFlags(table, field) & FIELD.inDetail) === 0) continue;
    put(
      record,
      field,
      sent[field] === null ? empty[field] : storedValue(table, field, element, sent),
    );
  }
  return record;
}

function emptyRecord(core, table) {
  const prefix = core.prefixOf(table.module) ?? '0';
  const record = withoutEvents(table, { id: `${prefix}x1` });
  record['id'] = `${prefix}x0`;
  return record;
}

/** A row as a record; what it lacks is empty, and nobody has lost it. */
function withoutEvents(table, row) {
  return decodeRecord(table, row, 'detail', { onMissing: () => undefined });
}

/** The value as it would come back, if the CRM stored it as it was sent. */
function storedValue(table, field, element, sent) {
  const value = sent[field];
  const lines = lineTable(table);
  if (field === 'LineItems' && lines !== undefined && Array.isArray(value))
    return value.map((line) => withoutEvents(lines, line));
  const [, codec = 'text'] = fieldRow(table, field) ?? [];
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / 1e3) * 1e3);
  return codec === 'datetime-text' || codec === 'reference' || codec === 'owner'
    ? value
    : decodeValue(codec, element[wireName(table, field)]);
}

//#endregion
//#region templates/runtime/write/encode-line-items.ts
/**
 * The values with their line items encoded, and the columns of the first line that the record itself
 * has to repeat.
 * @throws MandatoryFieldMissingError for a create without lines; UnsupportedOperationError for lines
 *   in any other write, unless `replace` allows it: the server may crash halfway
 */
function encodeLines(table, values, mode, replace, context) {
  const { module } = table;
  const at = {
    module,
    field: LINES,
  };
  const lineItems = values[LINES];
  const optional = !requiresLines(table);
  if (lineItems === undefined && (mode !== 'create' || optional)) return values;
  if (mode !== 'create' && !replace)
    throw callError(
      UnsupportedOperationError,
      {
        operation: mode,
        module,
      },
      'the line items cannot be changed by this operation',
      {
        field: LINES,
        hint: 'On PHP 8 Vtiger crashes halfway, with totals of 0: use replaceLines where it does not.',
      },
    );
  if (
    (lineItems === undefined || (Array.isArray(lineItems) && lineItems.length === 0)) &&
    !optional
  ) {
    const reason = 'needs a line';
    throw new MandatoryFieldMissingError(`${module}: ${LINES} ${reason}.`, {
      ...at,
      reason,
    });
  }
  const rows = lineTable(table);
  if (!Array.isArray(lineItems) || !lineItems.every(isObject$1))
    return refuse$2(at, 'takes an array of lines');
  const lines = lineItems;
  const first = Object.entries(lines[0] ?? {}).filter(([name]) => {
    const flags = fieldFlags(table, name);
    const required = FIELD.writable | FIELD.mandatory;
    return (flags & required) === required && values[name] === undefined;
  });
  const { onRefused } = context;
  const encoded = lines.map((line, index) => {
    if (rows === undefined) return line;
    const report = onRefused && {
      onRefused: (error, path) => onRefused(error, ['LineItems', index, ...path]),
    };
    return encodeRecord(rows, line, 'create', {
      ...context,
      ...report,
    });
  });
  return {
    ...values,
    ...Object.fromEntries(first),
    [LINES]: encoded,
  };
}

/**
 * Repeats columns of the first line on the record: `productid`, and others that describe calls
 * mandatory there. The server demands them, though no record has one.
 */
function repeatFirstLine(table, element) {
  const [first = {}] = element['LineItems'] ?? [];
  for (const [name, , flags] of table.fields)
    if ((name === 'productid' || (flags & FIELD.alsoMandatory) !== 0) && first[name] !== undefined)
      element[name] ??= first[name];
}

//#endregion
//#region templates/runtime/write/encode-write.ts
/**
 * Checks and encodes the values of a write with their line items: all that can be known of them
 * without the server.
 * @throws InvalidValueError, MandatoryFieldMissingError, UnsupportedOperationError, ConfigurationError
 */
function encodeWrite(table, values, mode, context, replaceLines = false) {
  const inventory = isInventory(table);
  const sent = inventory ? encodeLines(table, values, mode, replaceLines, context) : values;
  const element = encodeRecord(table, sent, mode, context);
  if (Object.keys(element).length === 0)
    return refuse$2({ module: table.module }, `${mode} has nothing to write`);
  if (inventory) repeatFirstLine(table, element);
  return {
    element,
    sent,
  };
}

//#endregion
//#region templates/runtime/write/restate.ts
/** Of an inventory record; it would become 1. */
const RATE = /^conversion_rate$/;

/** Of other modules. */
const FIELDS = {
  Events: /^reminder_time$/,
  Services: /^tax\d+$/,
  Products: /^currency_id$/,
};

async function restate(core, table, id, sent, options) {
  const { module } = table;
  const wanted = isInventory(table) ? RATE : FIELDS[module];
  if (wanted === undefined || (module === 'Products' && !hasCurrencies(table))) return {};
  const row = (await retrieveRow(core, table, id, options)) ?? {};
  const restated = {};
  for (const [name, value] of Object.entries(row)) {
    if (!wanted.test(name) || sent[name] !== undefined || !value) continue;
    if (wanted === RATE && Number(value) === 1) continue;
    restated[name] = module === 'Events' ? Number(value) * 60 : value;
  }
  return restated;
}

/** Whether prices can be in several currencies. */
function hasCurrencies({ fields }) {
  return fields.some(([name]) => /^currency([2-9]|\d\d)/.test(name));
}

//#endregion
//#region templates/runtime/write/write-record.ts
/** What the encoder has to know; the time zone costs a call, so it is read only where it is needed. */
async function encodeContext(core, table, values, options) {
  const timeZone = needsTimeZone(table, values)
    ? ((await core.me(options)).time_zone ?? core.options.timeZone ?? null)
    : null;
  const { dryRun = false } = core.options;
  return {
    timeZone,
    dryRun,
    prefixOf: (module) => core.prefixOf(module),
  };
}

/** `create`, `update` or `revise`: the stored record, decoded. */
async function writeRecord(core, table, write, options) {
  const { mode, replaceLines = false, files } = write;
  const { module } = table;
  allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
  const id = mode === 'create' ? undefined : core.idOf(module, write.id);
  const context = await encodeContext(core, table, write.values, options);
  const inventory = isInventory(table);
  const { dryRun, readOnly } = core.options;
  const encoded = encodeWrite(table, write.values, mode, context, replaceLines);
  if (dryRun && !readOnly) return dryWrite(core, table, mode, id, encoded, options);
  const { element, sent } = encoded;
  const { writeConcurrency } = core.options;
  let expected = {};
  const send = async () => {
    if (id !== undefined) {
      const { currency_id, ...restated } = await restate(core, table, id, sent, options);
      expected = { currency_id };
      Object.assign(element, restated, { id });
    }
    const call = {
      operation: inventory && mode === 'update' ? 'revise' : mode,
      method: 'POST',
      params: {
        ...(id === undefined && { elementType: module }),
        element: elementJson(element),
      },
      files,
      module,
      recordId: id,
      ...options,
    };
    return [call, await core.callForObject(call)];
  };
  const keys = writeKeys(table, id, writeConcurrency);
  const [call, answer] = await core.writes.run(keys, send, options.signal);
  return readWritten(
    core,
    table,
    call,
    {
      ...expected,
      ...sent,
    },
    answer,
  );
}

/**
 * The record that a write answers, compared with what was sent. Whatever fails here says that the
 * write did happen, and names the record.
 */
async function readWritten(core, table, call, sent, answer) {
  const recordId = isRecordId(answer['id']) ? answer['id'] : call.recordId;
  try {
    const record = await storedRecord(core, table, call, sent, answer);
    compareWritten(core, table, call.operation, sent, record);
    return record;
  } catch (error) {
    throw recordId === undefined ? error : afterWrite(error, recordId);
  }
}

/** The record as it is stored: from the answer, or read again where the answer is known to differ. */
async function storedRecord(core, table, call, sent, answer) {
  const record = decodeLines(core, table, decodeAnswer(core, table, call, answer));
  const changedLater = (CHANGED_AFTER_ANSWER[table.module] ?? []).filter((field) => field in sent);
  const countable = !('LineItems' in sent) || Array.isArray(record['LineItems']);
  if (countable && changedLater.length === 0) return record;
  const { signal, timeoutMs } = call;
  try {
    return await retrieveRecord(core, table, String(record['id']), {
      signal,
      timeoutMs,
    });
  } catch (error) {
    if (!countable) throw error;
    for (const field of changedLater) record[field] = null;
    return record;
  }
}

/**
 * Fields that Vtiger changes after it has built the answer of the write, so that only a later read
 * shows what is stored: an order without a recurrence loses its invoice status (8.4.0).
 */
const CHANGED_AFTER_ANSWER = { SalesOrder: ['invoicestatus'] };

/**
 * Reports every sent value that was stored as another one.
 * @throws ValueAlteredError with `strict.altered`, and for an instant that was moved
 */
function compareWritten(core, table, operation, sent, record) {
  const { module } = table;
  const fields = alteredFields(table, sent, record);
  if (fields.length === 0) return;
  const recordId = String(record['id']);
  core.events.emit({
    type: 'altered',
    operation,
    module,
    recordId,
    fields,
  });
  const { altered: strict } = core.events.strict;
  const moved = fields.filter((field) => fieldRow(table, field)?.[1].startsWith('datetime'));
  if (!strict && moved.length === 0) return;
  const wrong = strict ? fields : moved;
  throw callError(
    ValueAlteredError,
    {
      operation,
      module,
      recordId,
    },
    `${recordId} was written, but stored with other values in ${wrong.join(', ')}`,
    {
      fields: wrong,
      written: true,
      hint: `The write did happen.${strict ? '' : ' The server may use another time zone than its user has.'}`,
    },
  );
}

async function deleteRecord(core, table, id, options) {
  allow(table, MODULE.deleteable, 'delete');
  const call = core.callOn(table, 'POST', 'delete', id, {}, options);
  const keys = writeKeys(table, id, core.options.writeConcurrency);
  await core.writes.run(keys, () => core.callForObject(call), options.signal);
}

//#endregion
//#region templates/runtime/write/upload.ts
/**
 * A multipart `create`.
 * @param files file or image field -> what goes there; several files for images only
 * @throws ValueAlteredError where the record was made and a file is missing: the server drops a
 *   file that it refuses, and reports success
 */
async function createWithFiles(core, table, values, files, options) {
  const { module } = table;
  const parts = Object.entries(files).flatMap(([field, uploads]) => {
    const codec = fieldRow(table, field)?.[1];
    if (codec !== 'text' && codec !== 'list')
      return refuse$2(
        {
          module,
          field,
        },
        'takes no files',
      );
    const name = codec === 'list' ? `${field}[]` : field;
    return uploads.map((upload) => ({
      ...upload,
      field: name,
    }));
  });
  const record = await writeRecord(
    core,
    table,
    {
      mode: 'create',
      values,
      files: parts,
    },
    options,
  );
  if (core.options.dryRun) return record;
  const attachments = record['imageattachmentids'];
  const size = Number(record['filesize']);
  const [only, ...others] = parts;
  const stored = serverLacks(core.transport.release, 'attachment-ids')
    ? Object.keys(files).every((field) => !isEmptyValue(record[field]))
    : Array.isArray(attachments) && attachments.length >= parts.length;
  const complete =
    only === undefined || others.length > 0 || !(size >= 0) || size === only.data.length;
  if (stored && complete) return record;
  const recordId = String(record['id']);
  throw callError(
    ValueAlteredError,
    {
      operation: 'create',
      module,
      recordId,
    },
    `${recordId} was made, but not all of its files were stored`,
    {
      fields: Object.keys(files),
      hint: 'The server drops files that are too large or not allowed.',
    },
  );
}

//#endregion
//#region templates/runtime/metadata/metadata-call.ts
/** A call for the metadata of one module. */
function metadataCall(operation, module, options) {
  return {
    operation,
    method: 'GET',
    params: { elementType: module },
    module,
    ...options,
  };
}

//#endregion
//#region templates/runtime/query/live-id-prefix.ts
/**
 * The selection as it can be sent. An empty reference is stored as `11x0`: in a package for several
 * instances (`ids: 'brand'`) only the live one knows the `11`.
 * @throws InvalidValueError where it does not report it; VtigerError
 */
async function withPrefixes(core, module, selection, options) {
  if (!selection.conditions.some(isOpen)) return selection;
  const close = async (tree) => {
    if (tree.kind !== 'terms')
      return {
        ...tree,
        parts: await Promise.all(tree.parts.map(close)),
      };
    if (tree.prefixOf === undefined) return tree;
    const { prefixOf, ...rest } = tree;
    for (const target of prefixOf) {
      const prefix = await learnPrefix(core, target, options);
      if (prefix === undefined) continue;
      const terms = tree.terms.map((term) => ({
        ...term,
        operand: `${prefix}x0`,
      }));
      return {
        ...rest,
        terms,
      };
    }
    const field = tree.terms[0]?.field;
    return refuse$2(
      {
        module,
        field,
        hint: 'The API user may see no module that the field refers to.',
      },
      'has no id prefix for isEmpty',
    );
  };
  return {
    ...selection,
    conditions: await Promise.all(selection.conditions.map(close)),
  };
}

/** From `describe` where the package does not know it; undefined where that is refused. */
async function learnPrefix(core, module, options) {
  const known = core.prefixOf(module);
  if (known !== undefined) return known;
  const call = metadataCall('describe', module, options);
  const answer = await unless(AccessDeniedError, core.call(call));
  const { idPrefix } = Object(answer);
  const prefix = /^\d+$/.test(String(idPrefix)) ? String(idPrefix) : undefined;
  if (prefix !== undefined) core.livePrefixes.set(module, prefix);
  return prefix;
}

//#endregion
//#region templates/runtime/query/include.ts
/** Records that are remembered for one target, so that the next page need not read them again. */
const REMEMBERED = 1e4;

/**
 * What adds `$ref` to the records of a page: one query a page and target, for ids that are new.
 */
async function createIncluder(core, table, spec, options) {
  const targets = await loadTargets(core, spec);
  const read = ({ table: target, fields, records }, id) => {
    let found = records.get(id);
    if (found === undefined) {
      const decode = (row) => row && core.decode(target, row, 'record', { selected: fields });
      found = findRow(core, target, id, fields, options).then(decode);
      records.set(id, found);
    }
    return found;
  };
  const referenceOf = async (field, id) => {
    if (typeof id !== 'string') return null;
    const several = targetsOf(queryableRow(table, field)).length > 1;
    for (const [module, names] of spec.get(field) ?? []) {
      const fits = !several || isRecordId(id, core.prefixOf(module));
      const target = targets.get(module);
      const found = fits && target ? await read(target, id) : undefined;
      if (found === undefined) continue;
      const picked = ['id', ...names].map((name) => [name, found[name]]);
      return {
        ...(several && { module }),
        ...Object.fromEntries(picked),
      };
    }
    return null;
  };
  return async (records) => {
    for (const target of targets.values())
      if (target.records.size > REMEMBERED) target.records.clear();
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
  for (const modules of spec.values())
    for (const [module, names] of modules)
      fields.set(module, new Set([...(fields.get(module) ?? []), ...names]));
  const targets = new Map();
  for (const [module, names] of fields) {
    const table = await core.table(module);
    for (const name of names) queryableRow(table, name);
    targets.set(module, {
      table,
      fields: [...names],
      records: new Map(),
    });
  }
  return targets;
}

//#endregion
//#region templates/runtime/query/null-rows.ts
/**
 * The records that were there before a field was added hold NULL in it. Where there are some among those
 * that `isEmpty` may mean, all of these are read, and the client looks at the field.
 * @throws InvalidValueError where they cannot be put into the order; whatever the reader throws
 */
async function includeNulls(plan, reader) {
  const { table, where = [] } = plan;
  const groups = new Map();
  for (const terms of where) {
    const key = String(emptyFields(terms).sort());
    groups.set(key, [...(groups.get(key) ?? []), terms]);
  }
  const wider = [];
  for (const alternatives of groups.values()) {
    const [terms = []] = alternatives;
    const candidates = {
      ...plan,
      where: alternatives.map((one) => one.map((term) => (term.isEmpty ? anyRecord(table) : term))),
      checks: emptyFields(terms),
    };
    for (const term of terms) {
      if (!term.isEmpty || !(await holdsNull(candidates, term, reader))) continue;
      wider.push(candidates);
      break;
    }
  }
  if (wider.length === 0) return [plan];
  if (groups.size === 1) return wider;
  return isMergeable(plan.order) ? [plan, ...wider] : refuse$2({ module: table.module }, OR_ORDER);
}

/** Whether one of the rows holds NULL: it comes first, and the condition does not find it. */
async function holdsNull(plan, term, reader) {
  const { field } = term;
  const { module } = plan.table;
  const statement = {
    columns: [field],
    module,
    related: plan.relation !== undefined,
  };
  for (const where of splitQuery(plan)) {
    const [row] = await reader.fetchRows({
      ...statement,
      where,
      orderBy: [field, 'id'],
    });
    if (row === undefined || (row[field] ?? '') !== '') continue;
    const itself = {
      field: 'id',
      operator: '=',
      operand: String(row['id']),
    };
    if (
      (
        await reader.fetchRows({
          ...statement,
          where: [[term, itself]],
        })
      ).length === 0
    )
      return true;
  }
  return false;
}

//#endregion
//#region templates/runtime/query/read-records.ts
/** The records of a selection, at most a page of the server at a time. */
async function* readRecords(core, table, requested, options) {
  const selection = await withPrefixes(core, table.module, requested, options);
  const plan = planOf(table, selection);
  let left = selection.limit;
  if (left === 0 || plan.where?.length === 0) return;
  const reader = readerOf(core, table, options, plan.relation);
  const plans = await includeNulls(plan, reader);
  const { include } = selection;
  const addReferences =
    include.size > 0 ? await createIncluder(core, table, include, options) : undefined;
  const pages = readPlans(plans, () => left, reader);
  try {
    let next = pages.next();
    for (let isFirst = true; ; isFirst = false) {
      const { done, value: rows } = await next;
      if (done === true) return;
      const wanted = left;
      left -= rows.length;
      const isAhead = !isFirst && wanted > rows.length;
      if (isAhead) {
        next = startEarly(pages);
        await tick();
      }
      const records = rows
        .slice(0, wanted)
        .map((row) => core.decode(table, row, 'record', { selected: plan.selected }));
      for (let at = 0; at < records.length; at += 100) {
        const page = records.slice(at, at + 100);
        await addReferences?.(page);
        for (const name of plan.hidden) for (const record of page) delete record[name];
        yield page;
      }
      if (left <= 0) return;
      if (!isAhead) next = pages.next();
    }
  } finally {
    pages.return(undefined);
  }
}

/** The next page, which is waited for later: where it fails in the meantime, nobody is listening yet. */
function startEarly(pages) {
  const next = pages.next();
  next.catch(() => undefined);
  return next;
}

//#endregion
//#region templates/runtime/query/count.ts
/**
 * How many records a selection has: by `count(*)`, or where the server answers that with nothing
 * (8.4 does), by looking for the last page, in about 2 log2(n / 100) calls.
 */
async function countRecords(core, table, selection, options) {
  const { limit } = selection;
  const bare = {
    ...selection,
    fields: ['id'],
    order: [],
    include: new Map(),
  };
  const plain = await withPrefixes(core, table.module, bare, options);
  const plan = planOf(table, plain);
  if (limit === 0 || plan.where?.length === 0) return 0;
  const [where, ...others] = splitQuery(plan);
  const activity = isActivity(table.module);
  const needsRows = plan.where?.some((terms) => activity || emptyFields(terms).length > 0);
  if (others.length > 0 || needsRows === true || plan.relation !== undefined) {
    let count = 0;
    for await (const records of readRecords(core, table, plain, options)) count += records.length;
    return count;
  }
  const { module } = table;
  const counted = core.modulesWithoutCount.has(module)
    ? undefined
    : readCount(
        module,
        await sendStatement(
          core,
          {
            columns: 'count(*)',
            module,
            where,
          },
          options,
        ),
      );
  if (counted !== undefined) return Math.min(counted, limit);
  core.modulesWithoutCount.add(module);
  const { columns } = plan;
  const count = await search(
    async (offset) => {
      return (
        await sendStatement(
          core,
          {
            columns,
            module,
            where,
            limit: 100,
            offset,
          },
          options,
        )
      ).length;
    },
    () => core.shortPageIsLast(table, options),
  );
  return Math.min(count, limit);
}

function readCount(module, rows) {
  const [row] = rows;
  if (row === undefined) return undefined;
  const [value] = Object.values(row);
  const count = /^\d+$/.test(String(value)) ? Number(value) : NaN;
  if (Number.isSafeInteger(count)) return count;
  throw protocolError(
    {
      operation: 'query',
      module,
    },
    'count(*) is no number',
  );
}

/**
 * @param rowsAt how many of 100 rows there are from an offset on
 * @param shortPageIsLast whether fewer than 100 are known to be the last
 */
async function search(rowsAt, shortPageIsLast) {
  let count = 0;
  let low = 0;
  let high = Infinity;
  while (low < high) {
    const middle = high === Infinity ? low * 2 : 100 * Math.floor((low + high) / 2 / 100);
    const rows = await rowsAt(middle);
    if (rows === 0) high = middle;
    else {
      count = middle + rows;
      if (rows < 100 && (await shortPageIsLast())) return count;
      low = middle + 100;
    }
  }
  return count;
}

//#endregion
//#region templates/runtime/metadata/missing.ts
/** What `some` have and `others` have not, each once. */
function missing(some, others) {
  return [...new Set(some)].filter((one) => !others.includes(one));
}

//#endregion
//#region templates/runtime/metadata/picklist-drift.ts
/** The values of all picklists; undefined for a connection of single modules, which has none. */
async function loadPicklists(core) {
  return (await core.loadPicklistValues?.())?.picklistValues;
}

/**
 * One item for each value that was added or is missing.
 * @param before the values that the package was generated with, where they are known
 * @param codes what the table holds of them
 */
function comparePicklist(name, before, codes, values, add) {
  const added = values.filter((value) => !isListed(codes, value));
  if (before !== undefined)
    for (const value of missing(before, values)) add('value-missing', name, value);
  else if (picklistCodes(values).length < codes.length + picklistCodes(added).length)
    add('value-missing', name);
  for (const value of added) add('value-added', name, value);
}

//#endregion
//#region templates/runtime/metadata/describe-result.ts
/** Types that are no text; the second codec is for those who chose it. */
const CODECS = {
  integer: ['integer', 'integer-text'],
  tinyint: ['integer', 'integer-text'],
  double: ['double'],
  decimal: ['double'],
  currency: ['decimal', 'double'],
  boolean: ['boolean'],
  date: ['date'],
  datetime: ['datetime', 'datetime-text'],
  time: ['time'],
  picklist: ['picklist'],
  multipicklist: ['multipicklist'],
  metricpicklist: ['metric'],
  reference: ['reference', 'text'],
  multireference: ['multireference', 'text'],
  owner: ['owner'],
  image: ['list'],
  grid: ['grid'],
};

/**
 * The codecs that fit a field of this type; a field that names modules is never text.
 * @param hasValues whether the field lists values
 */
function codecsOf(type, refersTo, hasValues) {
  const codecs = hasOwn(CODECS, type) ? CODECS[type] : undefined;
  if (codecs === undefined)
    return hasValues && mayListValues(type, refersTo) ? ['picklist', 'text'] : ['text'];
  return refersTo.length > 0 ? codecs.filter((codec) => codec !== 'text') : codecs;
}

/** Owners and references may list values too: the names of people and records. */
function mayListValues(type, refersTo) {
  return refersTo.length === 0 && !/owner|reference|user/i.test(type);
}

/** The fields of an answer by name, as they came. The first of two of one name is taken, as PHP would. */
function fieldsOf$1(raw) {
  const fields = new Map();
  for (const [key, field] of readObjects(raw)) {
    const name = readText$1(field['name']) || (isName(key) ? key : '');
    if (name !== '' && !fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** The same, as far as a package rests on them. */
function describedFields(raw) {
  return new Map([...fieldsOf$1(raw)].map(([name, field]) => [name, readField(field)]));
}

function readField(raw) {
  const about = typeOf(raw);
  const type = readText$1(about['name']) || 'unknown';
  const refersTo = readTexts(about['refersTo']);
  const values = picklistEntries(about['picklistValues']).map(({ value }) => value);
  return {
    type,
    codecs: codecsOf(
      type,
      refersTo,
      values.some((value) => value !== ''),
    ),
    length: readPositiveInteger(about['length']),
    refersTo,
    values: [...new Set(values)].filter((value) => value !== '' && isReadable(value)),
    mandatory: readFlag(raw['mandatory'], false),
    editable: readFlag(raw['editable'], true),
  };
}

/** The type of a field: an object, or its name alone. */
function typeOf(field) {
  return isObject$1(field['type']) ? field['type'] : { name: field['type'] };
}

/** Values of a picklist, with labels as they came: a list of pairs or of texts, or a map. */
function picklistEntries(raw) {
  return (readListOnly(raw)?.map((item) => [item, item]) ?? readEntries(raw)).flatMap(
    ([key, entry]) => {
      const value = isObject$1(entry) ? readText$1(entry['value'] ?? key) : readText$1(key);
      if (value === undefined) return [];
      return [
        {
          value,
          label: (isObject$1(entry) ? readText$1(entry['label']) : readText$1(entry)) || value,
        },
      ];
    },
  );
}

/** Bytes that are no UTF-8 read as U+FFFD: nobody can write or compare such a value. */
function isReadable(value) {
  return !value.includes('�');
}

/**
 * What the server wants back as the label of a relation, and what it shows. The open-source webservice
 * keys relations by label, the Cloud by module. Undefined where there is no label.
 */
function relationLabel(key, about) {
  const label = readText$1(about['label']) || (isName(key) ? key : '');
  if (label === '') return undefined;
  const display = readText$1(about['translated_label']) || label;
  return {
    key: decodeEntities(key) === decodeEntities(label) ? key : label,
    label: decodeEntities(display),
  };
}

/** Which values of which field mean closed; undefined where the server does not say. */
function closedStatesOf(raw) {
  if (!isObject$1(raw)) return undefined;
  const field = readText$1(raw['status_field']) ?? '';
  const values = readList(raw['status_values']).flatMap((value) => {
    const text = readText$1(value);
    return text === undefined ? [] : [text];
  });
  return field === ''
    ? undefined
    : {
        field,
        values,
      };
}

//#endregion
//#region templates/runtime/metadata/meta.ts
/** Where it is not known yet, `me` finds it out. */
async function dialectOf$1(core, options) {
  try {
    return core.transport.kind;
  } catch {
    await core.me(options);
    return core.transport.kind;
  }
}

/** The Cloud wants an explicit empty list (manual). */
function filterOf(types, dialect) {
  if (dialect === 'session') return types && { fieldTypeList: JSON.stringify(types) };
  return types ? { 'fieldTypeList[]': types } : { fieldTypeList: 'null' };
}

/** The described fields: each module has some. @throws ProtocolError */
function requireFields(module, answer) {
  const fields = fieldsOf$1(answer['fields']);
  if (fields.size > 0) return fields;
  throw protocolError(
    {
      operation: 'describe',
      module,
    },
    'the answer describes no field',
  );
}

function createMeta(core) {
  return {
    async listtypes(options = {}) {
      const { fieldTypes } = options;
      const call = {
        operation: 'listtypes',
        method: 'GET',
        params: filterOf(fieldTypes, await dialectOf$1(core, options)),
        ...options,
      };
      const answer = await core.callForObject(call);
      const information = new Map(readObjects(answer['information']));
      const names = readList(answer['types']).flatMap((type) => readText$1(type) || []);
      if (names.length === 0 && fieldTypes === undefined)
        throw protocolError({ operation: 'listtypes' }, 'the answer lists no module');
      return names.map((name) => {
        const about = information.get(name) ?? {};
        const label = readDecodedText(about['label']) || name;
        return {
          name,
          label,
          singular: readDecodedText(about['singular']) || label,
          isEntity: readFlag(about['isEntity'], false),
        };
      });
    },
    async describe(module, options = {}) {
      const answer = await core.callForObject(metadataCall('describe', module, options));
      const fields = [...requireFields(module, answer)].map(([name, field]) => {
        const type = typeOf(field);
        return {
          ...field,
          name,
          label: readDecodedText(field['label']),
          mandatory: readFlag(field['mandatory'], false),
          editable: readFlag(field['editable'], true),
          type: {
            ...type,
            name: readText$1(type['name']) ?? '',
          },
        };
      });
      return {
        ...answer,
        name: readText$1(answer['name']) || module,
        label: readDecodedText(answer['label']),
        createable: readFlag(answer['createable'], false),
        updateable: readFlag(answer['updateable'], false),
        deleteable: readFlag(answer['deleteable'], false),
        retrieveable: readFlag(answer['retrieveable'], false),
        idPrefix: readText$1(answer['idPrefix']) ?? '',
        fields,
      };
    },
    async relatedtypes(module, options = {}) {
      return readObjects(
        (await core.callForObject(metadataCall('relatedtypes', module, options)))['information'],
      ).flatMap(([key, about]) => {
        const label = relationLabel(key, about);
        return label === undefined
          ? []
          : [
              {
                ...label,
                module: readText$1(about['name']) || key,
              },
            ];
      });
    },
  };
}

//#endregion
//#region templates/runtime/metadata/compare-schema.ts
const RIGHTS = [
  ['createable', MODULE.createable | MODULE.alsoCreateable],
  ['updateable', MODULE.updateable | MODULE.alsoUpdateable],
  ['deleteable', MODULE.deleteable | MODULE.alsoDeleteable],
  ['retrieveable', MODULE.retrieveable],
];

/** What one of several API users does not see may well be there. */
const LESS = /-missing$|^(?:right-lost|closed-states-changed|no-longer-mandatory|now-read-only)$/;

/** `listtypes`, and `describe` of each module; with relations `relatedtypes` of each entity too. */
async function findDrift(core, meta, { relations = false, ...options }) {
  const live = new Set((await meta.listtypes(options)).map(({ name }) => name));
  const own = core.modules();
  const values = await loadPicklists(core);
  const found = await Promise.all(
    own.map(async (module) => {
      const table = core.findTable(module);
      if (table === undefined) return [];
      const drift = [];
      const add = (kind, field, detail) => {
        if (!has(table, MODULE.union) || !LESS.test(kind))
          drift.push({
            module,
            field,
            kind,
            detail,
          });
      };
      const call = metadataCall('describe', module, options);
      const answer = live.has(module)
        ? await unless(AccessDeniedError, core.callForObject(call))
        : undefined;
      if (answer === undefined) add('module-missing');
      else {
        requireFields(module, answer);
        compareModule(table, answer, add);
        compareFields(table, answer, ownEntry(values, module), add);
        if (relations && has(table, MODULE.entity) && !has(table, MODULE.unrelated))
          await compareRelations(table, meta, options, add);
      }
      return drift;
    }),
  );
  return [...addedModules(core, live), ...found.flat()];
}

function has({ flags }, bits) {
  return (flags & bits) !== 0;
}

/** A connection of single modules is not expected to know the others. */
function addedModules(core, live) {
  const { excluded } = core;
  if (excluded === undefined) return [];
  const own = new Set(core.modules());
  return [...live]
    .filter((name) => !own.has(name) && !matches(excluded, name))
    .map((module) => ({
      module,
      field: undefined,
      kind: 'module-added',
      detail: undefined,
    }));
}

/** The generator made the patterns of names that are no paths. */
function matches(patterns, name) {
  return patterns?.some((one) => new RegExp(one).test(name.replaceAll('/', '∕'))) ?? false;
}

function compareModule(table, answer, add) {
  const { prefix, closed } = table;
  const livePrefix = readText$1(answer['idPrefix']) ?? '';
  if (prefix !== '' && prefix !== livePrefix) add('prefix-changed', undefined, livePrefix);
  for (const [right, bits] of RIGHTS) {
    const [was, is] = [has(table, bits), readFlag(answer[right], false)];
    if (was !== is) add(is ? 'right-granted' : 'right-lost', undefined, right);
  }
  const states = closedStatesOf(answer['closedStatesInfo']);
  if (states === undefined) return;
  if (!(closed !== undefined && closed[0] === states.field && sameSet(closed[1], states.values)))
    add('closed-states-changed', undefined, states.field);
}

function sameSet(some, others) {
  return missing(some, others).length === 0 && missing(others, some).length === 0;
}

function compareFields(table, answer, values, add) {
  const described = describedFields(answer['fields']);
  const known = new Set(table.fields.map(([name]) => wireName(table, name)));
  const written = readFlag(answer['createable'], false) || readFlag(answer['updateable'], false);
  for (const [name, field] of described) {
    if (known.has(name) || name === 'id') continue;
    if (!matches(table.excluded, `${table.module}.${name}`)) add('field-added', name);
    else if (written && isDemanded(field)) add('now-mandatory', name);
  }
  for (const row of table.fields) {
    const [name, , bits] = row;
    const field = described.get(wireName(table, name));
    if (name === 'id') continue;
    if ((bits & (FIELD.removed | FIELD.undescribed)) !== 0) {
      if (field !== undefined) add('field-added', name);
    } else if (field === undefined) add('field-missing', name);
    else compareField(row, field, values, add);
  }
}

/** Whether a record can be written by someone who does not know the field. */
function isDemanded({ mandatory, editable, type }) {
  return mandatory && editable && type !== 'image' && type !== 'autogenerated';
}

function compareField(row, field, values, add) {
  const [name, codec, bits, extra = codec.endsWith('picklist') ? '' : 0, removed = []] = row;
  if (!field.codecs.includes(codec)) add('type-changed', name, field.type);
  else if (typeof extra === 'object') compareTargets(name, extra, field.refersTo, add);
  else if (typeof extra === 'string') {
    const before = ownEntry(values, name)?.filter((value) => !removed.includes(value));
    comparePicklist(name, before, extra, field.values, add);
  } else if (extra > 0 && field.length !== undefined && field.length !== extra)
    add(field.length < extra ? 'now-shorter' : 'now-longer', name, String(field.length));
  const wasEditable = (bits & (FIELD.writable | FIELD.alsoEditable)) !== 0;
  if (wasEditable !== field.editable) add(wasEditable ? 'now-read-only' : 'now-writable', name);
  const wasMandatory = (bits & (FIELD.mandatory | FIELD.alsoMandatory)) !== 0;
  if (wasMandatory !== field.mandatory)
    add(wasMandatory ? 'no-longer-mandatory' : 'now-mandatory', name);
}

function compareTargets(name, was, is, add) {
  for (const module of missing(was, is)) add('target-missing', name, module);
  for (const module of missing(is, was)) add('target-added', name, module);
}

/** A label is all that the server wants back, and all that distinguishes relations. */
async function compareRelations(table, meta, options, add) {
  const live =
    (await unless(UnsupportedOperationError, meta.relatedtypes(table.module, options))) ?? [];
  const keys = live.map(({ key }) => decodeEntities(key));
  for (const [key, module] of table.relations)
    if (!live.some((one, at) => one.module === module && keys[at] === decodeEntities(key)))
      add('relation-missing', undefined, key);
  const known = table.relations.map(([key]) => decodeEntities(key));
  for (const key of missing(keys, known)) add('relation-added', undefined, key);
}

//#endregion
//#region templates/runtime/query/raw-statement.ts
/** The rows of a statement of the caller's own, decoded as far as its module is known. */
async function readStatement(core, statement, options) {
  if (!isObject$1(statement)) return refuse$2({ module: '$query' }, 'takes a vtql`…`, not a text');
  const { module, text } = statement;
  const table = core.findTable(module);
  checkCompared(statement, table);
  if (statementBytes(text) > 7e3) throw tooLong(module);
  const call = {
    operation: 'query',
    method: 'GET',
    params: { query: text },
    module,
    ...options,
  };
  const rows = requireList(call, await core.call(call));
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  if (table === undefined || !keys.has('id')) return rows.map((row) => ({ ...row }));
  const selected = fieldsOf(table, keys);
  const keepsUndeclared = !/^select\s+\*/i.test(text);
  return ownRows(core, call, module, rows).map((row) =>
    core.decode(table, row, 'record', {
      selected,
      keepsUndeclared,
    }),
  );
}

/** The fields that stand in a row under one of these keys. */
function fieldsOf(table, keys) {
  return table.fields.map(([name]) => name).filter((name) => keys.has(wireName(table, name)));
}

/**
 * Vtiger puts what is compared with an id into its SQL without quotes, after a loose check: only
 * well-formed ids may stand there.
 * @throws InvalidValueError
 */
function checkCompared({ module, compared }, table) {
  for (const { field = '', value } of compared) {
    const codec = table === undefined ? undefined : fieldRow(table, field)?.[1];
    if (
      !(codec === undefined
        ? /\dx/.test(value)
        : codec === 'id' || codec === 'reference' || codec === 'owner') ||
      isRecordId(value)
    )
      continue;
    refuse$2(
      {
        module,
        field,
        ...(codec === undefined
          ? { hint: 'The field is not known here, and the value looks like an id.' }
          : {}),
      },
      'is compared with no record id',
    );
  }
}

//#endregion
//#region templates/runtime/repository/lookup.ts
async function lookUp(core, [type, value, scope], options) {
  const wanted = Array.isArray(scope) ? scope.map((module) => [module, []]) : Object.entries(scope);
  const searchIn = Object.fromEntries(
    wanted.map(([module, fields]) => {
      const table = core.findTable(module);
      const wire = (name) => (table ? wireName(table, queryableRow(table, name)[0]) : name);
      return [module, fields.map(wire)];
    }),
  );
  const modules = Object.keys(searchIn);
  if (value === '' || modules.length === 0)
    throw new InvalidValueError('lookup takes a value and at least one module.');
  const call = {
    operation: 'lookup',
    method: 'GET',
    params: {
      type,
      value,
      searchIn: JSON.stringify(searchIn),
    },
    ...options,
  };
  return requireList(call, await core.call(call)).map((row) => {
    const module = modules.find((name) => isRecordId(row['id'], core.prefixOf(name) ?? '-'));
    const table = module === undefined ? undefined : core.findTable(module);
    if (module === undefined || table === undefined)
      return {
        module: null,
        record: { ...row },
      };
    const selected = fieldsOf(table, new Set(Object.keys(row)));
    return {
      module,
      record: {
        ...core.decode(table, row, 'record', { selected }),
        id: row['id'],
      },
    };
  });
}

//#endregion
//#region templates/runtime/repository/files.ts
function createFiles(core) {
  return {
    async retrieve(text, options = {}) {
      const id = parseRecordId(text, '', 'attachments');
      const call = {
        operation: 'files_retrieve',
        method: 'GET',
        params: { id },
        recordId: id,
        ...options,
      };
      const result = await core.call(call);
      const [file = result] = Array.isArray(result) ? result : [];
      const { filename, filetype, filecontents } = requireObject(call, file);
      if (typeof filecontents !== 'string' || typeof filename !== 'string')
        throw protocolError(call, 'the answer holds no file');
      const data = decodeBase64(filecontents);
      if (data === undefined) throw protocolError(call, 'the file is not base64');
      return {
        id,
        name: filename,
        type: typeof filetype === 'string' ? filetype : '',
        size: data.length,
        data,
      };
    },
  };
}

//#endregion
//#region templates/runtime/transport/dialect.ts
/** The first of the keys that holds a text which is not empty. */
function firstText(result, keys) {
  const raw = Object(result);
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') return value;
  }
}

/**
 * The user in the result of `me` (REST) or `login` (session), whose keys differ.
 * @throws ProtocolError where there is none
 */
function readUser(result, operation, username) {
  const text = (...keys) => firstText(result, keys);
  const id = text('userId', 'id') ?? '';
  if (!/^\d+x\d+$/.test(id)) throw protocolError({ operation }, 'the answer does not name a user');
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

//#endregion
//#region templates/runtime/transport/multipart.ts
/** As bytes: a dispatcher may be of another undici, which does not know the FormData of this one. */
async function multipart(params, files) {
  const form = new FormData();
  for (const [name, value] of pairs(params)) form.append(name, value);
  for (const { field, name, type, data } of files)
    form.append(field, new Blob([new Uint8Array(data)], { type }), name);
  const encoded = new Response(form);
  return [encoded.headers.get('content-type') ?? '', new Uint8Array(await encoded.arrayBuffer())];
}

/** Each parameter once for each of its values. */
function pairs(params) {
  return Object.entries(params).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
}

//#endregion
//#region templates/runtime/transport/build-request.ts
/** GET operations read the query string only, POST operations the form only. */
async function buildRequest({ method, operation, files }, params, path, headers = {}) {
  const query = encodeParams(params);
  const inUrl = query !== '' && (method === 'GET' || operation === 'reopen');
  const [type, body] =
    method === 'GET'
      ? []
      : files?.length
        ? await multipart(params, files)
        : ['application/x-www-form-urlencoded', query];
  return {
    method,
    path: inUrl ? `${path}?${query}` : path,
    headers: {
      accept: 'application/json',
      ...headers,
      ...(type && { 'content-type': type }),
    },
    body: body ?? null,
  };
}

/** `a=1&b=2`, as PHP reads it from the query string and from forms. */
function encodeParams(params) {
  return new URLSearchParams(pairs(params)).toString();
}

//#endregion
//#region templates/runtime/transport/rest-dialect.ts
const ME = {
  operation: 'me',
  method: 'GET',
};

/** The REST dialect; `probe` calls `me` once, and {@link Dialect.me} then has its result. */
function restDialect(settings, sender) {
  const { username, accessKey, endpoints } = settings;
  const credentials = encodeBase64(new TextEncoder().encode(`${username}:${accessKey}`));
  const headers = { authorization: `Basic ${credentials}` };
  sender.secrets.add(credentials.replace(/={1,2}$/, ''));
  sender.capabilities.cloud = true;
  let user;
  const send = (call, afterCrash = true) =>
    sender.semaphore.run(async () => {
      const path = endpoints.restPath + call.operation;
      const request = await buildRequest(call, call.params ?? {}, path, headers);
      return sender.send(call, request, {
        safe: call.method === 'GET',
        afterCrash,
      });
    }, [call.signal, sender.closing]);
  const me = (afterCrash) => {
    user ??= send(ME, afterCrash).then((result) => readUser(result, 'me', username));
    user.catch(() => (user = undefined));
    return user;
  };
  return {
    kind: 'rest',
    call: (call) => send(call),
    me: ({ signal }) => shared(me(), signal),
    async probe() {
      await me(false);
    },
    signOut: () => Promise.resolve(),
  };
}

//#endregion
//#region templates/runtime/transport/node-module.ts
/**
 * A module of Node; undefined where the platform has none. It is not imported, because a bundle for
 * browsers or workers could not resolve it, and Jest refuses an import within CommonJS.
 */
function nodeModule(name) {
  const { process } = globalThis;
  return process?.getBuiltinModule?.(name);
}

//#endregion
//#region templates/runtime/transport/session-dialect.ts
const CHALLENGE = {
  operation: 'getchallenge',
  method: 'GET',
};

const LOGIN = {
  operation: 'login',
  method: 'POST',
};

const LOGOUT = {
  operation: 'logout',
  method: 'POST',
  timeoutMs: 5e3,
};

/** `INVALID_SESSIONID`, `SESSION_EXPIRED`, `SESSION_LEFT_IDLE` among them. */
const LOST_SESSION = /SESSION|AUTHENTICATION_REQUIRED/;

/** A login that another process overtakes fails with either; a wrong key has the second one too. */
const LOGIN_RACE = /^INVALID_(?:AUTH_TOKEN|USER_CREDENTIALS)$/;
const MAYBE_WRONG_KEY = /CREDENTIALS/;
const MAX_LOGIN_TRIES = 4;

/**
 * The session dialect: one session for each slot of the semaphore, because the server serves the
 * requests of a session one after the other. `probe` fetches a login token, which the first login
 * uses.
 */
function sessionDialect(settings, sender) {
  const { username, accessKey, endpoints } = settings;
  const sessions = [];
  let token;
  let logins = Promise.resolve();
  /** Tries before the key counts as wrong: more once it has worked, one once it has counted as wrong. */
  let keyTries = 3;
  const build = (call, more) =>
    buildRequest(
      call,
      {
        ...call.params,
        operation: sender.capabilities.operationToSend(call),
        ...more,
      },
      endpoints.sessionPath,
    );
  const send = async (call, more, safe) => sender.send(call, await build(call, more), { safe });
  const challenge = async () => {
    return requireText(CHALLENGE, await send(CHALLENGE, { username }, true), 'token');
  };
  const logIn = async () => {
    for (let tries = 1; ; tries++) {
      const secret = md5((token ?? (await challenge())) + accessKey);
      token = undefined;
      sender.secrets.add(secret);
      try {
        const result = await send(
          LOGIN,
          {
            username,
            accessKey: secret,
          },
          true,
        );
        const name = requireText(LOGIN, result, 'sessionName', 'sessionId');
        sender.secrets.add(name);
        const version = firstText(result, ['vtigerVersion']);
        sender.readVersion(version);
        sender.capabilities.readVersion(version);
        keyTries = MAX_LOGIN_TRIES;
        return {
          name,
          user: readUser(result, 'login', username),
        };
      } catch (error) {
        const maybeWrongKey = hasServerCode(error, MAYBE_WRONG_KEY);
        const maxTries = maybeWrongKey ? keyTries : MAX_LOGIN_TRIES;
        if (!hasServerCode(error, LOGIN_RACE) || tries >= maxTries) {
          if (maybeWrongKey) keyTries = 1;
          throw error;
        }
        const wait = (0.5 + sender.clock.random()) * 100 * 2 ** tries;
        await sender.pause('login', LOGIN, Math.ceil(wait));
      }
    }
  };
  /** Logs in after the logins before it; if one of them fails, so does this one. */
  const queueLogin = () => {
    const login = logins.then(logIn);
    logins = login;
    login.catch(() => {
      if (logins === login) logins = Promise.resolve();
    });
    return login;
  };
  const sessionOf = async (slot, { signal }) => {
    const session = (sessions[slot] ??= queueLogin());
    session.catch(() => {
      if (sessions[slot] === session) sessions[slot] = undefined;
    });
    return shared(session, signal);
  };
  const withSlot = ({ signal }, work) => sender.semaphore.run(work, [signal, sender.closing]);
  return {
    kind: 'session',
    call: (call) =>
      withSlot(call, async (slot) => {
        const attempt = async () => {
          const { name } = await sessionOf(slot, call);
          return send(call, { sessionName: name }, call.method === 'GET');
        };
        try {
          return await attempt();
        } catch (error) {
          if (!hasServerCode(error, LOST_SESSION)) throw error;
          sessions[slot] = undefined;
          return attempt();
        }
      }),
    async me(options) {
      const existing = sessions.find((session) => session !== undefined);
      return (
        await (existing
          ? shared(existing, options.signal)
          : withSlot(options, (slot) => sessionOf(slot, options)))
      ).user;
    },
    async probe() {
      token = await withSlot({}, challenge);
    },
    signOut: () =>
      Promise.allSettled(
        sessions.map(async (session) => {
          if (!session) return;
          const { name } = await session;
          await sender.sendOnce(LOGOUT, await build(LOGOUT, { sessionName: name }));
        }),
      ),
  };
}

function hasServerCode(error, codes) {
  return error instanceof VtigerError && codes.test(error.serverCode ?? '');
}

function requireText(call, result, ...keys) {
  const text = firstText(result, keys);
  if (text !== undefined) return text;
  throw protocolError(call, `the answer holds no ${keys[0]}`);
}

/** The login of open-source Vtiger wants MD5, which only Node's module has; REST needs no module. */
function md5(text) {
  const crypto = nodeModule('node:crypto');
  if (crypto !== undefined) return crypto.createHash('md5').update(text).digest('hex');
  throw new ConfigurationError('The session webservice needs MD5, which this platform lacks.', {
    hint: "Choose the transport 'rest', or enable Node's modules: on workers, nodejs_compat.",
  });
}

//#endregion
//#region templates/runtime/transport/detect-dialect.ts
/** Failures that mean "no REST here": pages, redirects, crashes, refusals of any kind. */
const NO_REST = new Set([
  'PROTOCOL',
  'SERVER',
  'ACCESS_DENIED',
  'AUTHENTICATION',
  'UNSUPPORTED_OPERATION',
]);

/**
 * The session dialect where it is configured. Otherwise finds out what an instance speaks, with at
 * most two requests (repeats apart): `me` over REST, whose result is remembered as the user, then
 * `getchallenge`, whose token the login uses.
 * @throws AuthenticationError where REST refuses the credentials (HTTP 401); ProtocolError where the
 *   instance speaks neither
 */
async function detectDialect(settings, sender, configured) {
  if (configured !== undefined) return sessionDialect(settings, sender);
  const { cloud } = sender.capabilities;
  const rest = restDialect(settings, sender);
  try {
    await rest.probe();
    return rest;
  } catch (error) {
    if (!(error instanceof VtigerError) || !NO_REST.has(error.code)) throw error;
    if (error.httpStatus === 401 || (error.httpStatus ?? 0) > 500) throw error;
  }
  sender.capabilities.cloud = cloud;
  const session = sessionDialect(settings, sender);
  try {
    await session.probe();
    return session;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { operation, httpStatus } = error;
    const { origin, sessionPath } = settings.endpoints;
    throw new ProtocolError(
      `Neither the REST API nor ${origin}${sessionPath} answers: ${error.message}`,
      {
        operation,
        httpStatus,
        cause: error,
      },
    );
  }
}

//#endregion
//#region templates/runtime/transport/extra-headers.ts
const NAME = /^[!#$%&'*+.^`|~\w-]+$/;

/** Visible characters of Latin-1, blanks and tabs. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]+$/;

/** What describes the message or the connection is decided by the client. */
const OWN =
  /^(?:accept|content-.*|host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect)$/;

/**
 * Headers of the options, their names in lower case. `authorization` is free in the session dialect
 * only: on REST it carries the access key.
 * @throws ConfigurationError, which quotes no value
 */
function readHeaders(headers, dialect) {
  const entries = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  for (const [name, value] of entries) {
    if (!NAME.test(name) || typeof value !== 'string' || !VALUE.test(value))
      throw new ConfigurationError(
        'The option headers holds a name or a value that HTTP does not allow.',
      );
    if (OWN.test(name)) throw new ConfigurationError(`The option headers cannot set ${name}.`);
    if (name === 'authorization' && dialect !== 'session')
      throw new ConfigurationError('The option headers cannot set authorization on REST.', {
        hint: "REST sends the access key in it, the transport 'session' does not.",
      });
  }
  return Object.fromEntries(entries);
}

/** The values, and what follows a scheme as in `Bearer …`; short ones are words like any other. */
function secretsOfHeaders(headers) {
  return Object.values(headers)
    .flatMap((value) => [value, value.replace(/^\w+ +/, '')])
    .filter((value) => value.length >= 6);
}

//#endregion
//#region templates/runtime/transport/proxy.ts
/**
 * The option `proxy`, checked.
 * @throws ConfigurationError, which does not quote it: it may hold a password
 */
function readProxy({ proxy, dispatcher }, byFetch) {
  if (proxy === undefined) return undefined;
  if (dispatcher !== undefined)
    throw new ConfigurationError('The options dispatcher and proxy exclude each other.');
  if (byFetch && proxy !== 'environment')
    throw new ConfigurationError('The options fetch and proxy exclude each other.', {
      hint: 'A fetch goes through the proxy of its platform, if that has one.',
    });
  if (proxy !== 'environment' && !isProxyUrl(proxy)) throw invalidProxy('The option proxy');
  return proxy;
}

/** Whether requests can be sent through it, as through `http://user:password@proxy.example.com:3128`. */
function isProxyUrl(text) {
  try {
    const { protocol, pathname, search, hash, username, password } = new URL(text);
    decodeURIComponent(username + password);
    return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
  } catch {
    return false;
  }
}

function invalidProxy(what) {
  return new ConfigurationError(`${what} is not a URL like http://proxy.example.com:3128.`);
}

/** The password in the URL of a proxy, in each form that a text may repeat. */
function secretsOfProxy(proxy) {
  if (proxy === undefined || proxy === 'environment') return [];
  const { username, password } = new URL(proxy);
  if (password === '') return [];
  const plain = decodeURIComponent(password);
  return [
    password,
    plain,
    encodeBase64(new TextEncoder().encode(`${decodeURIComponent(username)}:${plain}`)),
  ];
}

//#endregion
//#region templates/runtime/transport/settings.ts
/** Timers beyond this fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/** @throws ConfigurationError; the message never quotes the key */
function readSettings(options) {
  const { username, accessKey, transport = 'auto' } = options;
  if ('document' in globalThis || 'importScripts' in globalThis)
    throw new ConfigurationError(
      'A client cannot run in a browser, which would expose the access key.',
      { hint: 'Call the CRM from a server; in tests use the environment node, not jsdom.' },
    );
  checkText('url', options.url, /^[^"']+$/);
  checkText('username', username, /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u);
  checkText('accessKey', accessKey, /^[^\s\p{Cc}]+$/u);
  if (!['auto', 'rest', 'session'].includes(transport))
    throw new ConfigurationError('The option transport must be auto, rest or session.');
  const httpClient = options.httpClient ?? (options.fetch === undefined ? 'auto' : 'fetch');
  if (!['auto', 'fetch'].includes(httpClient))
    throw new ConfigurationError('The option httpClient must be auto or fetch.');
  if (options.dispatcher !== undefined && httpClient === 'fetch')
    throw new ConfigurationError('The options dispatcher and fetch exclude each other.');
  const endpoints = readUrl(options.url, options.insecureHttp === true);
  const dialect = transport === 'auto' ? endpoints.dialect : transport;
  if (dialect !== 'session' && username.includes(':'))
    throw new ConfigurationError("A username with a colon needs the transport 'session'.");
  const proxy = readProxy(options, httpClient === 'fetch');
  const headers = readHeaders(options.headers, dialect);
  return {
    ...options,
    endpoints,
    dialect,
    httpClient,
    proxy,
    headers,
    secrets: [...secretsOfHeaders(headers), ...secretsOfProxy(proxy)],
    timeoutMs: integerOption('timeoutMs', options.timeoutMs, 6e4, 1),
    maxResponseBytes: integerOption('maxResponseBytes', options.maxResponseBytes, 64 * 2 ** 20, 1),
    retries: integerOption('retries', options.retries, 3, 0),
    concurrency: integerOption('concurrency', options.concurrency, 4, 1),
    writeConcurrency: integerOption('writeConcurrency', options.writeConcurrency, 1, 1),
  };
}

function checkText(name, value, pattern) {
  if (typeof value === 'string' && pattern.test(value)) return;
  throw new ConfigurationError(
    `The option ${name} ${value === undefined || value === '' ? 'is not set: start Node with --env-file=.env' : 'has a blank, line break or quote too many'}.`,
  );
}

function integerOption(name, value, fallback, least) {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER) return value;
  throw new ConfigurationError(`The option ${name} must be an integer of ${least} or more.`);
}

//#endregion
//#region templates/runtime/transport/capabilities.ts
function createCapabilities(origin) {
  /** Operations that worked, or that the server refused as unknown. */
  const known = new Map();
  let openSource = 'unknown';
  const support = (operation) => {
    const works = known.get(operation);
    if (works !== undefined) return works ? 'yes' : 'no';
    return operationSupport(self.release, operation);
  };
  const self = {
    cloud: /\.vtiger\.com(?::\d+)?$/.test(origin),
    get release() {
      return self.cloud ? 'cloud' : openSource;
    },
    readVersion(version) {
      openSource = parseRelease(version);
    },
    assertSupported({ operation, module, raw }) {
      if (raw || support(operation) !== 'no') return;
      throw new UnsupportedOperationError(`${operation}: this server does not have it.`, {
        operation,
        module,
        hint: 'It was not sent.',
      });
    },
    mayBeMissing: ({ operation }) => support(operation) !== 'yes',
    crashMeansMissing: ({ operation }) =>
      !self.cloud && !known.get(operation) && isCloudOnly(operation),
    operationToSend: ({ operation, raw }) =>
      operation === 'update' && !raw && serverLacks(self.release, 'partial-update')
        ? 'revise'
        : operation,
    learnWorks: ({ operation }) => void known.set(operation, true),
    learnFails({ operation }, { unsupported }) {
      if (unsupported && !known.has(operation)) known.set(operation, false);
    },
  };
  return self;
}

//#endregion
//#region templates/runtime/transport/cookies.ts
/** A server refuses requests whose headers are too long. */
const MAX_COOKIES = 20;
const MAX_LENGTH = 999;
function createCookies() {
  const cookies = new Map();
  return {
    header: () => (cookies.size > 0 ? { cookie: [...cookies.values()].join('; ') } : {}),
    read({ 'set-cookie': lines = [] }) {
      for (const line of [lines].flat()) {
        const [pair = ''] = line.split(';');
        const [name = ''] = pair.split('=');
        if (
          (cookies.has(name) || cookies.size < MAX_COOKIES) &&
          pair.length < MAX_LENGTH &&
          name !== 'PHPSESSID'
        )
          cookies.set(name, pair);
      }
    },
  };
}

//#endregion
//#region templates/runtime/transport/connection-error.ts
const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;

/** What a certificate, or the lack of TLS, is known for. The first that matches counts. */
const TLS = [
  [/APPLICATION_PROTOCOL/, 'The server speaks HTTP/2 only: pass a dispatcher with allowH2.'],
  [/EXPIRED/, 'The certificate has expired.'],
  [/ALTNAME/, 'The certificate is for another host.'],
  [
    /SELF_SIGNED|UNABLE_TO|UNTRUSTED|CERT_/,
    'The certificate is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS.',
  ],
  [/WRONG_VERSION|^EPROTO$/, 'This is not TLS: the port may be one for plain http.'],
  [/CERT|TLS|SSL/, 'The certificate is not trusted, or this is not TLS.'],
];
const PROXY_STATUS = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/;

/**
 * The error for what a dispatcher threw. undici's own errors may hold headers and URLs, so only
 * their code and their redacted text are passed on.
 * @returns `unsent` where no connection came about; `final` where a repeat would fail again
 */
function connectionError(thrown, { origin, method }, { operation, module, recordId }, redact) {
  const { code, syscall, name, message } = Object(thrown);
  const [, tunnel, plain] = PROXY_STATUS.exec(`${message}`) ?? [];
  const proxyStatus = tunnel ?? plain;
  const reason = proxyStatus === undefined ? redact(`${code ?? name}`) : `HTTP ${proxyStatus}`;
  const tls = TLS.find(([pattern]) => pattern.test(reason))?.[1];
  const unsent =
    UNSENT.test(reason) || syscall === 'connect' || tls !== undefined || proxyStatus !== undefined;
  const unknownHost = reason === 'ENOTFOUND';
  const hint =
    tls ??
    (unknownHost
      ? 'There is no such host: check the url.'
      : proxyStatus === '407'
        ? 'The proxy wants a user name and a password in its URL.'
        : method === 'POST' && !unsent
          ? 'It may have been carried out: look before repeating it.'
          : reason === 'HTTPParserError'
            ? 'This is not valid HTTP/1.1: the port may be wrong, or a header is malformed.'
            : undefined);
  const peer = proxyStatus !== undefined || isElsewhere(thrown, origin) ? 'the proxy for ' : '';
  return {
    error: new ConnectionError(
      `${unsent ? 'No connection to' : 'Broken connection to'} ${peer}${origin} (${reason}).`,
      {
        operation,
        module,
        recordId,
        hint,
        ...(unsent && { written: false }),
        cause: new Error(redact(`${message}`)),
      },
    ),
    unsent,
    final: tls !== undefined || unknownHost || /^HTTP 4/.test(reason),
  };
}

/** Whether it failed at another host or port than that of the instance. */
function isElsewhere(thrown, origin) {
  const { hostname, port, code } = Object(thrown);
  const url = new URL(origin);
  const own = url.port || (url.protocol === 'https:' ? '443' : '80');
  return code === 'ENOTFOUND'
    ? hostname !== undefined && `${hostname}` !== url.hostname
    : port !== undefined && `${port}` !== own;
}

//#endregion
//#region templates/runtime/response/server-hints.ts
const GATEWAY =
  'A gateway before the CRM may want the option headers. Else check user name and access key.';
const INVENTORY = '(?:Quotes|SalesOrder|PurchaseOrder|Invoice) ';

/**
 * The pattern is matched with the subject of a failure, `<topic> <operation> <module> <flaw>`. The
 * topic is the server's code, or what its words mean, or `HTTP_<status>`; `CRASH` for an HTTP 500 or
 * an empty response (what PHP's `display_errors` makes of one), `MISSING` for that of an operation
 * which only the Cloud has, `OWNER` where the words are about the owner.
 */
const FAILURES = [
  [/^ACCESS_DENIED (getchallenge|login|me) /, AuthenticationError, 'There is no such active user.'],
  [/^HTTP_40[13] (getchallenge|login) /, ProtocolError, GATEWAY],
  [
    /^(HTTP_429|TOO_MANY\w*|RATE_LIMIT\w*|\w+_LIMIT_(EXCEEDED|REACHED)) /,
    RateLimitError,
    'Calls are limited by minute and by day.',
  ],
  [/^HTTP_4(?!0[0457-9]|14)\d\d .* (an HTML|plain)/, ProtocolError, GATEWAY],
  [/^HTTP_407 /, ConnectionError, 'The proxy wants a user name and a password in its URL.'],
  [
    /^(INVALID_USER|AUTHENTICATION_FAIL|ACCESSKEY|HTTP_40[13] )/,
    AuthenticationError,
    'Check user name and access key (not the password).',
  ],
  [
    /^INVALID_AUTH/,
    AuthenticationError,
    'Another process logs in as this user: give each its own.',
  ],
  [/^(AUTHENTICATION|INVALID_SESS|SESSION)/, AuthenticationError, 'Also after a new login.'],
  [/^OWNER /, AccessDeniedError, 'This API user may not assign to that assigned_user_id.'],
  [
    /^ACCESS_DENIED (retrieve|revise|update|delete|decrypt|reopen|tags?_|\w+_related|get_acc)/,
    RecordNotFoundError,
    'The record is absent or not allowed.',
  ],
  [
    /^ACCESS_DENIED create /,
    AccessDeniedError,
    'The API user may not create in it, or not for that assigned_user_id.',
  ],
  [
    /^ACCESS_DENIED query /,
    AccessDeniedError,
    'A field or the module is unknown or hidden. Case matters.',
  ],
  [
    /^ACCESS_DENIED sync /,
    AccessDeniedError,
    'Scope application is for administrators, sync for entity modules.',
  ],
  [
    /^ACCESS_DENIED /,
    AccessDeniedError,
    'The module is unknown, disabled or hidden. Case matters.',
  ],
  [/^RECORD_NOT/, RecordNotFoundError],
  [/^(0|DUPLICATE\w*) /, DuplicateRecordError, 'Another record has the same unique fields.'],
  [
    new RegExp(`^MANDATORY\\w* \\w+ ${INVENTORY}`),
    MandatoryFieldMissingError,
    'Inventory modules want LineItems, and productid beside them.',
  ],
  [/^MANDATORY/, MandatoryFieldMissingError],
  [/^REFERENCE/, InvalidReferenceError, 'The field does not take that module.'],
  [/^INVALID_ID\w+ query /, InvalidIdError, 'A reference is compared with no record id.'],
  [
    /^INVALID_ID\w+ \w+ (Calendar|Events) /,
    InvalidIdError,
    'An event goes by its id of Events, a task by that of Calendar.',
  ],
  [/^INVALID_ID/, InvalidIdError, 'An id is malformed, or of another module.'],
  [/^QUERY_SYNTAX/, QuerySyntaxError],
  [
    /^INTERNAL\w+ query /,
    QuerySyntaxError,
    "Known causes: an empty literal '', an odd character outside of quotes.",
  ],
  [/^INTERNAL\w+ (create|revise|update) /, ServerError, 'Known cause: an unreadable date.'],
  [/^UNKN?OWN_ENTITY/, ServerError, 'The relation is unknown, or the query has a semicolon.'],
  [
    /^UNKNOWN_OPERATION convertlead /,
    MandatoryFieldMissingError,
    'What the lead becomes lacks a mandatory field.',
  ],
  [/^(UNKNOWN_OP|OPERATION_NOT)/, UnsupportedOperationError],
  [/^LEAD_ALREADY/, ServerError, 'Queries leave converted leads out.'],
  [/^MISSING /, UnsupportedOperationError, 'Open-source Vtiger does not have this operation.'],
  [
    /^CRASH (revise|update) /,
    ServerError,
    'PHP 8 does so with LineItems: lines replaced, totals 0.',
  ],
  [/^CRASH relatedtypes /, ServerError, 'The module may be no entity module.'],
  [/^CRASH create /, ServerError, 'Known causes: no fields, a list for one reference.'],
  [/^CRASH /, ServerError, 'A crash and an unknown operation look alike: see the log of PHP.'],
  [/^HTTP_414 /, QueryTooLongError],
  [
    /^HTTP_2\d\d (create|revise|update) .* plain/,
    ProtocolError,
    'Known cause: an assigned_user_id that does not exist. Contacts are stored nevertheless.',
  ],
  [
    /^HTTP_(2\d\d|40[45]) getchallenge /,
    ProtocolError,
    "There is no session webservice at this url: check it, or try the transport 'rest'.",
  ],
  [/^HTTP_(2.* (an HTML|plain)|40[45] )/, ProtocolError, 'The url may lead elsewhere.'],
  [/^HTTP_2/, ProtocolError],
];

//#endregion
//#region templates/runtime/response/server-error.ts
const NAMED_FIELD = /^(\w{1,64}) does not have a value$/;

/** What words mean where no code does. */
const WORDS = [
  [/cannot assign/i, 'OWNER'],
  [/have a value|mandatory/i, 'MANDATORY'],
  [/duplicate/i, 'DUPLICATE'],
  [/permission|denied/i, 'ACCESS_DENIED'],
  [/not found/i, 'RECORD_NOT'],
  [/syntax/i, 'QUERY_SYNTAX'],
];

/** The error for a response that is no success. It does not quote the server, whose words may hold data. */
function serverError(call, report) {
  const { status, code, message, flaw, release = 'unknown' } = report;
  const { subject, error, hint } = recognise(call, report);
  const mayBeDone =
    call.method === 'POST' &&
    (flaw !== undefined || status >= 500) &&
    status !== 429 &&
    error !== UnsupportedOperationError;
  const hints = [faultHint(release, subject) ?? hint, mayBeDone ? MAYBE_DONE : undefined];
  return callError(
    error,
    call,
    code ??
      (isRefusal(report) ? 'refused without a code' : `HTTP ${status}${flaw ? `, ${flaw}` : ''}`),
    {
      hint: hints.filter(Boolean).join(' ') || undefined,
      field: NAMED_FIELD.exec((message ?? '').trim())?.[1],
      serverCode: code,
      serverMessage: message,
      httpStatus: status,
    },
  );
}

/** The row of the first topic that has one. */
function recognise({ operation, module }, report) {
  const subjects = topics(report).map((topic) => `${topic} ${operation} ${module} ${report.flaw}`);
  for (const subject of subjects) {
    const [, error, hint] = FAILURES.find(([pattern]) => pattern.test(subject)) ?? [];
    if (error !== undefined)
      return {
        subject,
        error,
        hint,
      };
  }
  return {
    subject: subjects[0] ?? '',
    error: ServerError,
  };
}

/** What a failure may be about, the surest first. */
function topics(report) {
  const { status, code, message = '', flaw, crashMeansMissing } = report;
  if (!code && (status === 500 || (status < 300 && flaw === 'empty')))
    return [crashMeansMissing ? 'MISSING' : 'CRASH'];
  const [, words] = WORDS.find(([pattern]) => pattern.test(message)) ?? [];
  const known = (words === 'OWNER' ? [words, code] : [code, words]).filter(
    (topic) => topic !== undefined,
  );
  return code !== undefined || isRefusal(report) ? known : [...known, `HTTP_${status}`];
}

/** Whether Vtiger answered, with the status of the session webservice: that one has no meaning. */
function isRefusal({ status, flaw }) {
  return status < 300 && flaw === undefined;
}

//#endregion
//#region templates/runtime/transport/failure.ts
/** A gateway that does not reach the CRM, or a server that is overloaded: 520 to 530 are Cloudflare's. */
function isTemporary(status) {
  return status === 408 || (status > 501 && status !== 505);
}

/** A code at the beginning of a status line. */
const LEADING_CODE = /^[A-Z]+(?:_[A-Z]+)+\b/;
function classifyFailure(outcome, context) {
  if (!('thrown' in outcome)) return responseFailure(outcome, context);
  const { thrown } = outcome;
  if (thrown instanceof VtigerError) return failure(thrown, 'final');
  const { call, request, redact } = context;
  const { error, unsent, final } = connectionError(thrown, request, call, redact);
  return failure(error, final ? 'final' : 'temporary', unsent);
}

function responseFailure(
  { status, statusText, headers, envelope },
  { call, request, redact, release, crashMeansMissing },
) {
  if (status >= 300 && status < 400) {
    const host = target(headers, request, redact);
    const hint =
      host === request.origin
        ? 'To another page, as for logins or maintenance.'
        : 'If that is the instance, name it in the url.';
    return failure(
      protocolError(call, `the server redirects to ${host}`, {
        httpStatus: status,
        hint,
      }),
      'final',
    );
  }
  const report = (more) =>
    serverError(call, {
      status,
      release,
      ...more,
    });
  if ('code' in envelope && status !== 429) {
    const { code, message } = envelope;
    return failure(
      report({
        code: code !== undefined && redact(code) !== code ? undefined : code,
        message: redact(message),
      }),
      isTemporary(status) ? 'temporary' : 'final',
    );
  }
  const flaw = 'flaw' in envelope ? envelope.flaw : 'not the expected response';
  const words = redact(statusText);
  if (status === 400 || (status > 400 && /^DUPLICATE/.test(words))) {
    const [code] = LEADING_CODE.exec(words) ?? [];
    return failure(
      report({
        code,
        message: words,
      }),
      'final',
    );
  }
  const error = report({
    flaw,
    crashMeansMissing,
  });
  if (isTemporary(status)) return failure(error, 'temporary');
  return failure(
    error,
    status === 500 || (status < 300 && (flaw === 'empty' || flaw === 'truncated JSON'))
      ? 'crash'
      : 'final',
  );
}

function failure(error, kind, unsent = false) {
  const unsupported =
    error instanceof UnsupportedOperationError && error.serverCode !== 'OPERATION_NOT_SUPPORTED';
  return error instanceof RateLimitError
    ? {
        error,
        kind: 'rate-limited',
        unsent: true,
        unsupported,
      }
    : {
        error,
        kind,
        unsent,
        unsupported,
      };
}

/**
 * Where a redirect leads, without its path. Redirects are never followed: the credentials would go
 * along, or a POST would become a GET.
 */
function target({ location }, { origin }, redact) {
  try {
    const { protocol, host } = new URL(String(location), origin);
    return redact(`${protocol}//${host}`);
  } catch {
    return 'an unreadable address';
  }
}

//#endregion
//#region templates/runtime/transport/http.ts
/**
 * Sends one request and reads its response to the end. A timeout, the signal of the call and a
 * response that is too large are failures with an error of ours.
 */
function exchange(dispatcher, request, call, limits) {
  const { timeoutMs = limits.timeoutMs, signal } = call;
  const control = new AbortController();
  let done = false;
  return abortable(
    (resolve, reject) => {
      const timer = setTimeout(() => {
        const hint = request.method === 'POST' ? MAYBE_DONE : undefined;
        reject(callError(TimeoutError, call, `no answer within ${timeoutMs} ms`, { hint }));
      }, timeoutMs);
      receive(
        dispatcher,
        {
          ...request,
          signal: control.signal,
          ...NO_TIMEOUTS,
        },
        call,
        limits,
      ).then((response) => {
        done = true;
        resolve(response);
      }, reject);
      return () => {
        clearTimeout(timer);
        if (!done) control.abort(null);
      };
    },
    [signal],
  ).catch((thrown) => ({ thrown }));
}

const NO_TIMEOUTS = {
  headersTimeout: 0,
  bodyTimeout: 0,
};

async function receive(dispatcher, request, call, { maxResponseBytes }) {
  const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);
  const chunks = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxResponseBytes) throw tooLarge(call, maxResponseBytes);
    chunks.push(chunk);
  }
  const received = concat(chunks, size);
  const coding = String(headers['content-encoding'] ?? '');
  return {
    status: statusCode,
    statusText,
    headers,
    body: /gzip|deflate|br/.test(coding)
      ? await decompress(coding, received, call, maxResponseBytes)
      : received,
  };
}

function concat(chunks, size) {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Off the main thread, so that the time limit holds; what is not compressed stays as it is. */
function decompress(coding, compressed, call, maxOutputLength) {
  const zlib = nodeModule('node:zlib');
  if (zlib === undefined) return Promise.resolve(compressed);
  return new Promise((resolve, reject) => {
    const settle = (error, body) => {
      if (error === null) resolve(body);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        reject(tooLarge(call, maxOutputLength));
      else resolve(compressed);
    };
    if (coding === 'br') zlib.brotliDecompress(compressed, { maxOutputLength }, settle);
    else zlib.unzip(compressed, { maxOutputLength }, settle);
  });
}

function tooLarge(call, maxResponseBytes) {
  return protocolError(
    call,
    `the response is larger than ${maxResponseBytes} bytes (maxResponseBytes)`,
  );
}

//#endregion
//#region templates/runtime/transport/fetch-dispatcher.ts
/**
 * A dispatcher that sends by `fetch`: for Bun, Deno, workers and edge functions, and for tools that
 * intercept `fetch`.
 * @param ownFetch from the options; the platform's own is looked up at each call, because tests and
 *   interceptors replace it
 */
function fetchDispatcher(ownFetch) {
  return {
    async request({ origin, path, method, headers, body, signal }) {
      const send = ownFetch ?? globalThis.fetch;
      if (send === undefined)
        throw new TypeError('This platform has no fetch: set the option fetch.');
      return responseOf(
        await send(`${String(origin)}${path}`, {
          method,
          headers,
          body,
          signal,
          redirect: 'manual',
        }).catch(rethrowCause),
      );
    },
  };
}

/** Node's fetch wraps the error of the connection, whose code says whether anything was sent. */
function rethrowCause(error) {
  const { cause } = Object(error);
  throw typeof cause === 'object' && cause !== null && 'code' in cause ? cause : error;
}

function responseOf(response) {
  const headers = {};
  response.headers.forEach((value, name) => {
    if (name === 'set-cookie') headers[name] = [headers[name] ?? [], value].flat();
    else if (name !== 'content-encoding') headers[name] = value;
  });
  const { status, statusText } = response;
  return {
    statusCode: status,
    statusText,
    headers,
    body: chunksOf(response),
  };
}

async function* chunksOf({ body }) {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

//#endregion
//#region templates/runtime/transport/open-dispatcher.ts
/**
 * The dispatcher of the options; else undici, loaded at the first request; else, where undici is
 * missing or a stub (Bun, workers, edge functions), the platform's `fetch`.
 * @throws ConfigurationError on Deno, where its `fetch` would be used; for a proxy that cannot be
 */
async function openDispatcher(settings) {
  const { dispatcher, httpClient, fetch, proxy } = settings;
  const none = () => Promise.resolve();
  if (dispatcher !== undefined)
    return {
      dispatcher,
      close: none,
    };
  const agent = httpClient === 'fetch' ? undefined : await openAgent(settings);
  if (agent !== undefined)
    return {
      dispatcher: agent,
      close: () => agent.close(),
    };
  if (proxy !== undefined && proxy !== 'environment')
    throw new ConfigurationError('The option proxy needs undici, which is not installed.', {
      hint: 'Install it, or hand in a fetch that goes through the proxy.',
    });
  if (fetch === undefined && 'Deno' in globalThis)
    throw new ConfigurationError(
      "Deno's fetch repeats a POST whose connection breaks, so a record could be created twice.",
      { hint: 'Install undici and leave httpClient at auto, or pass your own fetch.' },
    );
  return {
    dispatcher: fetchDispatcher(fetch),
    close: none,
  };
}

async function openAgent({ concurrency: connections, proxy, endpoints }) {
  const undici = await import('#undici').catch(() => undefined);
  if (typeof undici?.Agent?.prototype.request !== 'function') return undefined;
  const common = {
    connections,
    allowH2: false,
    maxHeaderSize: 65536,
  };
  if (proxy === undefined || isLoopback(new URL(endpoints.origin).hostname))
    return new undici.Agent({
      ...common,
      connect: { timeout: 1e4 },
    });
  try {
    const proxied = {
      ...common,
      proxyTunnel: false,
    };
    return new undici.EnvHttpProxyAgent(
      proxy === 'environment'
        ? proxied
        : {
            ...proxied,
            httpProxy: proxy,
            httpsProxy: proxy,
            noProxy: '',
          },
    );
  } catch {
    throw invalidProxy('The proxy of HTTP_PROXY or HTTPS_PROXY');
  }
}

//#endregion
//#region templates/runtime/transport/rate-limiter.ts
/** A window is a minute; a server clock that is far off must not make it longer. */
const MAX_WINDOW = 6e4;
function createRateLimiter(now) {
  let minute = null;
  let day = null;
  let allowed = Infinity;
  let resetsAt = 0;
  let inFlight = 0;
  return {
    admit() {
      if (now() >= resetsAt) allowed = Infinity;
      if (allowed <= 0) return resetsAt - now();
      allowed--;
      inFlight++;
      return 0;
    },
    record(headers) {
      inFlight--;
      if (!headers) return;
      const remaining = number(headers, 'x-floodcontrol-remaining');
      const reset = number(headers, 'x-floodcontrol-reset');
      if (remaining !== undefined && reset !== undefined) {
        const end = now() + Math.min(millisecondsUntil(headers, reset, now()), MAX_WINDOW);
        const sameWindow = now() < resetsAt && Math.abs(end - resetsAt) < 2e3;
        allowed = sameWindow ? Math.min(allowed, remaining) : remaining - inFlight;
        if (!sameWindow) resetsAt = end;
        minute = {
          limit: number(headers, 'x-floodcontrol-minutelimit') ?? remaining,
          remaining,
          resetsAt: new Date(resetsAt),
        };
      }
      const today = number(headers, 'x-ratelimit-remaining');
      if (today !== undefined)
        day = {
          limit: number(headers, 'x-ratelimit-dailylimit') ?? today,
          remaining: today,
        };
    },
    requestedWait(headers) {
      const after = headers['retry-after'];
      if (typeof after === 'string') {
        const wait = /^\d+$/.test(after) ? Number(after) * 1e3 : Date.parse(after) - now();
        if (wait >= 0) return wait;
      }
      return allowed <= 0 && resetsAt > now() ? resetsAt - now() : undefined;
    },
    isDayUsedUp: () => day?.remaining === 0,
    usage: () => ({
      minute,
      day,
    }),
  };
}

/** Milliseconds until an epoch second, by the server's own clock where it sends a date. */
function millisecondsUntil(headers, epoch, now) {
  const date = headers['date'];
  const server = typeof date === 'string' ? Date.parse(date) : NaN;
  const wait = epoch < 1e9 ? epoch * 1e3 : epoch * 1e3 - (server >= 0 ? server : now);
  return Math.max(wait, 0);
}

function number(headers, name) {
  const value = headers[name];
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

//#endregion
//#region templates/runtime/transport/retry.ts
/** Longer waits are the caller's decision. */
const MAX_WAIT = 12e4;

/**
 * Milliseconds to wait before the request is repeated; undefined where it is not.
 * @param requested milliseconds that the server wants us to wait
 * @param random from 0 to below 1: calls that wait for the same moment must not all arrive in it
 */
function repeatAfter(
  { kind, unsent },
  { safe, repeats, maxRepeats, crashRepeats, maxCrashRepeats },
  requested,
  random,
) {
  if (kind === 'final' || repeats >= maxRepeats) return undefined;
  if (kind === 'crash' && crashRepeats >= maxCrashRepeats) return undefined;
  if (!(safe || unsent)) return undefined;
  const limited = kind === 'rate-limited';
  const wait = requested ?? (limited ? 1e4 : 250) * 2 ** repeats;
  if (limited || requested !== undefined)
    return wait > MAX_WAIT ? undefined : wait + (limited ? random * 1e3 : 0);
  return Math.min(wait, 8e3) * (0.5 + random / 2);
}

//#endregion
//#region templates/runtime/transport/secrets.ts
/** Keys and sessions are longer; a server that names its sessions `s` keeps its words readable. */
const MIN_LENGTH = 4;
function createSecrets(accessKey) {
  const patterns = new Map();
  const secrets = {
    add(secret) {
      if (secret.length < MIN_LENGTH) return;
      const encoded = new URLSearchParams([['', secret]]).toString().slice(1);
      for (const form of new Set([secret, encoded]))
        patterns.set(form, new RegExp(form.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'gi'));
    },
    redact(text) {
      for (const pattern of patterns.values()) text = text.replace(pattern, '***');
      return text;
    },
  };
  secrets.add(accessKey);
  return secrets;
}

//#endregion
//#region templates/runtime/transport/semaphore.ts
function createSemaphore(size) {
  const free = Array.from({ length: size }, (_, index) => size - 1 - index);
  const waiting = [];
  const take = async (signals) =>
    free.pop() ?? abortable((resolve) => enqueue(waiting, resolve), signals);
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

//#endregion
//#region templates/runtime/response/bounded-json.ts
/** No response of Vtiger is nested deeper than a handful, and readers recurse. */
const MAX_DEPTH = 100;

/** 100 records of 500 fields are 50,000 values; parsing a million takes a second at worst. */
const MAX_VALUES = 1e6;

/** A text up to this length is parsed at once: it holds too little to block anything. */
const MAX_UNCHECKED = 2 ** 18;

/** Parses JSON, unless the number or the nesting of its values would block the process. */
function parseBounded(text) {
  const large = text.length > MAX_UNCHECKED;
  const flaw = large ? findExcess(text) : undefined;
  if (flaw !== undefined) return { flaw };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { flaw: 'invalid JSON' };
  }
  return !large && isDeeper(value, MAX_DEPTH)
    ? { flaw: 'JSON that is nested too deeply' }
    : { value };
}

/** Which bound a text exceeds, by one pass that looks at each character once. */
function findExcess(text) {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 92) at++;
      else if (char === 34) inString = false;
    } else if (char === 34) inString = true;
    else if (char === 123 || char === 91) {
      values++;
      if (++depth > MAX_DEPTH) return 'JSON that is nested too deeply';
    } else if (char === 125 || char === 93) depth--;
    else if (char === 44) values++;
    if (values > MAX_VALUES) return 'JSON with more than 1000000 values';
  }
}

function isDeeper(value, depth) {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((item) => isDeeper(item, depth - 1));
}

//#endregion
//#region templates/runtime/response/damaged-json.ts
/**
 * Finds the JSON in what PHP may have written around it and into it: byte order marks, warnings
 * before or after it, raw control characters inside strings. Bytes that are no UTF-8 read as U+FFFD
 * by then: one damaged record must not cost every page that it is on.
 */
function repairJson(damaged) {
  const text = damaged.trim();
  if (text === '') return { flaw: 'empty' };
  if (/^<(?:!doctype|html|\?xml)/i.test(text)) return { flaw: 'an HTML page' };
  const start = text.search(/^\{|\{\s*"success"\s*:/);
  if (start < 0) return { flaw: text.startsWith('<') ? 'an HTML page' : 'plain text' };
  const json = firstDocument(text, start);
  return json === undefined ? { flaw: 'truncated JSON' } : { json };
}

/**
 * The JSON document that begins at `start`, without what follows it, and with the raw control
 * characters that Vtiger's encoder leaves in strings escaped; undefined where it does not end.
 */
function firstDocument(text, start) {
  let json = '';
  let from = start;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 92) at++;
      else if (char === 34) inString = false;
      else if (char < 32) {
        json += `${text.slice(from, at)}\\u00${char < 16 ? '0' : ''}${char.toString(16)}`;
        from = at + 1;
      }
    } else if (char === 34) inString = true;
    else if (char === 123 || char === 91) depth++;
    else if ((char === 125 || char === 93) && --depth === 0) return json + text.slice(from, at + 1);
  }
}

//#endregion
//#region templates/runtime/response/envelope.ts
/** Reads an envelope, also one that PHP has damaged. */
function readEnvelope(body) {
  const text = new TextDecoder().decode(body);
  const parsed = text.startsWith('{') ? parseBounded(text) : undefined;
  if (parsed !== undefined && 'value' in parsed) return toEnvelope(parsed.value);
  if (parsed !== undefined && 'flaw' in parsed && parsed.flaw !== 'invalid JSON') return parsed;
  const repaired = repairJson(text);
  const reparsed = 'json' in repaired ? parseBounded(repaired.json) : repaired;
  return 'flaw' in reparsed ? reparsed : toEnvelope(reparsed.value);
}

function toEnvelope({ success, result, error }) {
  if (success === true)
    return {
      success,
      result: result ?? undefined,
    };
  if (success !== false) return { flaw: 'JSON that is no answer of Vtiger' };
  const { code, message } = typeof error === 'string' ? { message: error } : (error ?? {});
  return {
    success,
    code: typeof code === 'number' || typeof code === 'string' ? toCode(`${code}`) : undefined,
    message: typeof message === 'string' ? message : '',
  };
}

/** What does not look like a code may be data, and is none. Duplicates have the number 0. */
function toCode(text) {
  return /^\w{1,64}$/.test(text) ? text : undefined;
}

//#endregion
//#region templates/runtime/transport/sender.ts
/** Firewalls refuse requests without one; undici sends none. */
const USER_AGENT = { 'user-agent': 'vtiger-codegen' };

/** For a later call, and for an earlier one that nobody awaited and that was not sent yet. */
function closedError() {
  return new ConfigurationError('The client is closed. Is an await missing?');
}

function createSender(settings, events, clock) {
  const { concurrency, retries } = settings;
  const { origin } = settings.endpoints;
  const rateLimiter = createRateLimiter(() => clock.now());
  const semaphore = createSemaphore(concurrency);
  const capabilities = createCapabilities(origin);
  const secrets = createSecrets(settings.accessKey);
  for (const secret of settings.secrets) secrets.add(secret);
  if (settings.username.length >= 6 && /[^a-z]/i.test(settings.username))
    secrets.add(settings.username);
  const cookies = createCookies();
  const calls = new Map();
  const closing = new AbortController();
  let opened;
  let version = null;
  /** One request within the rate limit, and the envelope of its response. */
  const attempt = async (call, request) => {
    for (let wait = rateLimiter.admit(); wait > 0; wait = rateLimiter.admit())
      await sender.pause('rate-limit', call, wait);
    let headers;
    try {
      if (closing.signal.aborted) throw closing.signal.reason;
      const sent = await sender.sendOnce(call, request);
      if ('thrown' in sent) return sent;
      headers = sent.headers;
      const cloudVersion = headers['x-vtiger-version'];
      if (typeof cloudVersion === 'string') {
        sender.readVersion(cloudVersion);
        capabilities.cloud = true;
      }
      return {
        ...sent,
        envelope: readEnvelope(sent.body),
      };
    } finally {
      rateLimiter.record(headers);
    }
  };
  const sender = {
    semaphore,
    clock,
    capabilities,
    secrets,
    closing: closing.signal,
    get version() {
      return version;
    },
    readVersion(reported) {
      if (typeof reported === 'string' && secrets.redact(reported) === reported) version = reported;
    },
    async sendOnce(call, request) {
      const { dispatcher } = await (opened ??= openDispatcher(settings));
      const { operation, module } = call;
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const began = clock.now();
      const headers = {
        ...USER_AGENT,
        ...cookies.header(),
        ...settings.headers,
        ...request.headers,
      };
      const sent = await exchange(
        dispatcher,
        {
          origin,
          ...request,
          headers,
        },
        call,
        settings,
      );
      if ('headers' in sent) cookies.read(sent.headers);
      const status = 'thrown' in sent ? undefined : sent.status;
      const milliseconds = clock.now() - began;
      events.emit({
        type: 'request',
        operation,
        module,
        status,
        milliseconds,
      });
      return sent;
    },
    async send(call, request, { safe, afterCrash = true }) {
      capabilities.assertSupported(call);
      const maxCrashRepeats = afterCrash && !capabilities.mayBeMissing(call) ? 1 : 0;
      let crashRepeats = 0;
      for (let repeats = 0; ; repeats++) {
        const outcome = await attempt(call, request);
        if ('envelope' in outcome && 'result' in outcome.envelope && outcome.status < 300) {
          capabilities.learnWorks(call);
          return outcome.envelope.result;
        }
        const failure = classifyFailure(outcome, {
          call,
          request: {
            origin,
            ...request,
          },
          redact: (text) => secrets.redact(text),
          release: capabilities.release,
          crashMeansMissing: capabilities.crashMeansMissing(call),
        });
        capabilities.learnFails(call, failure);
        const limited = failure.kind === 'rate-limited';
        const requested =
          limited && rateLimiter.isDayUsedUp()
            ? Infinity
            : 'thrown' in outcome
              ? undefined
              : rateLimiter.requestedWait(outcome.headers);
        const wait = repeatAfter(
          failure,
          {
            safe,
            repeats,
            maxRepeats: retries,
            crashRepeats,
            maxCrashRepeats,
          },
          requested,
          clock.random(),
        );
        if (wait === undefined) throw failure.error;
        if (failure.kind === 'crash') crashRepeats++;
        await sender.pause(limited ? 'rate-limit' : 'retry', call, Math.ceil(wait));
      }
    },
    async pause(reason, { operation, signal }, milliseconds) {
      events.emit({
        type: 'wait',
        reason,
        operation,
        milliseconds,
      });
      await clock.pause(milliseconds, [signal, closing.signal]);
    },
    usage: () => ({
      calls: Object.fromEntries(calls),
      ...rateLimiter.usage(),
      losses: events.losses(),
    }),
    async close(signOut) {
      closing.abort(closedError());
      await semaphore.drain();
      await signOut();
      await (await opened?.catch(() => undefined))?.close();
    },
  };
  return sender;
}

//#endregion
//#region templates/runtime/transport/create-transport.ts
/**
 * A transport for one instance. Everything is lazy: the options are checked at once, the dialect is
 * detected, sessions are opened and undici is loaded at the first call.
 * @param clock for tests
 * @throws ConfigurationError
 */
function createTransport(options, clock = systemClock, events = createEvents(options)) {
  const settings = readSettings(options);
  const sender = createSender(settings, events, clock);
  let dialect;
  let kind = settings.dialect;
  let closed;
  const openDialect = async () => {
    const opened =
      kind === 'rest' ? restDialect(settings, sender) : await detectDialect(settings, sender, kind);
    kind = opened.kind;
    return opened;
  };
  const ready = async ({ signal }) => {
    if (closed) throw closedError();
    const opening = (dialect ??= openDialect());
    opening.catch(() => (dialect = undefined));
    return shared(opening, signal);
  };
  return {
    get kind() {
      if (kind) return kind;
      throw new ConfigurationError('The dialect is not known before the first call.');
    },
    get serverVersion() {
      return sender.version;
    },
    get release() {
      return sender.capabilities.release;
    },
    async call(call) {
      if (!/^\w+(?:\.\w+)*$/.test(call.operation))
        throw new InvalidValueError('The name of an operation has letters, digits, _ and . only.');
      return (await ready(call)).call(call);
    },
    me: async (callOptions = {}) => (await ready(callOptions)).me(callOptions),
    usage: () => sender.usage(),
    redact: (text) => sender.secrets.redact(text),
    close: () =>
      (closed ??= sender.close(async () => {
        await (await dialect?.catch(() => undefined))?.signOut();
      })),
  };
}

//#endregion
//#region templates/runtime/write/dry-call.ts
/** Operations whose answer says no more than that they were done. */
const WITHOUT_RESULT = new Set([
  'delete',
  'add_related',
  'delete_related',
  'reopen',
  'tags_add',
  'tag_delete',
  'tags_delete',
]);

/**
 * The answer to a call that writes, which is reported and not sent.
 * @throws DryRunError where the answer would hold what only the CRM knows
 */
function answerDryCall(events, call) {
  const { operation, module, recordId = null } = call;
  events.emit({
    type: 'dry-run',
    operation,
    module,
    recordId,
    fields: [],
  });
  if (WITHOUT_RESULT.has(operation)) return {};
  throw callError(DryRunError, call, 'its result is not known without sending it', {
    written: false,
    hint: 'This client is a dry run: nothing was sent.',
  });
}

/** A record that a dry run has not created cannot be read. @throws RecordNotFoundError */
function refuseDryRead(call) {
  if (!isPlaceholder(call.recordId)) return;
  throw callError(RecordNotFoundError, call, 'the record was not created', {
    hint: 'This client is a dry run: nothing was sent.',
  });
}

//#endregion
//#region templates/runtime/core.ts
function createCore(options, load, ownTransport) {
  const events = createEvents(options);
  const transport = ownTransport ?? createTransport(options, systemClock, events);
  const tables = new Map();
  /** Of modules that are not in the package. */
  const emptyTables = new WeakSet();
  let complete = false;
  let loading;
  let user;
  const core = {
    options,
    transport,
    events,
    writes: writeQueueOf(options.url),
    modulesWithoutCount: new Set(),
    syncIsBroken: false,
    tagDeleteOperation: undefined,
    excluded: undefined,
    loadPicklistValues: undefined,
    livePrefixes: new Map(),
    async call(call) {
      if (options.readOnly && call.method === 'POST') throw writeRefused(call);
      if (options.dryRun) {
        if (call.method === 'POST') return answerDryCall(events, call);
        refuseDryRead(call);
      }
      return transport.call(call);
    },
    callForObject: async (call) => requireObject(call, await core.call(call)),
    callOn({ module }, method, operation, text, params, callOptions) {
      const id = core.idOf(module, text);
      return {
        operation,
        method,
        params: {
          id,
          ...params,
        },
        module,
        recordId: id,
        ...callOptions,
      };
    },
    idOf(module, text) {
      const prefix = core.prefixOf(module) ?? '';
      const wanted = options.dryRun && isPlaceholder(text) ? text.replace(/0$/, '1') : text;
      const id = parseRecordId(wanted, prefix, module);
      return wanted === text ? id : String(text);
    },
    decode(table, row, shape, { selected, single = shape === 'detail', ...rest } = {}) {
      const { keepsUndeclared = emptyTables.has(table) } = rest;
      const { onDecodeError } = options;
      const onUndecodable =
        (single && (onDecodeError ?? 'throw') === 'throw') || events.strict.undecodable
          ? undefined
          : events.emit;
      const onMissing = events.strict.missing ? throwMissing : events.emit;
      return decodeRecord(table, row, shape, {
        onUndecodable,
        onPartial: events.strict.undecodable ? undefined : events.emit,
        onMissing,
        selected,
        keepsUndeclared,
      });
    },
    async me(callOptions = {}) {
      return (user = await transport.me(callOptions));
    },
    register(table) {
      if (typeof tables.get(table.module) !== 'object') tables.set(table.module, table);
    },
    addEntries(entries) {
      complete = true;
      for (const [, module, json] of entries) if (!tables.has(module)) tables.set(module, json);
    },
    modules: () => [...tables.keys()],
    findTable(module) {
      const entry = tables.get(module);
      if (typeof entry !== 'string') return entry;
      const table = JSON.parse(entry);
      tables.set(module, table);
      return table;
    },
    tableOrEmpty(module) {
      const table = core.findTable(module);
      if (table !== undefined) return table;
      if (!complete) throw unknownModule(module);
      const id = ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail];
      const empty = {
        module,
        prefix: '',
        flags: MODULE.entity,
        fields: [id],
        relations: [],
      };
      emptyTables.add(empty);
      return empty;
    },
    async table(module) {
      if (!tables.has(module) && load !== undefined) {
        loading ??= load();
        loading.catch(() => (loading = undefined));
        core.addEntries(await loading);
      }
      const table = core.findTable(module);
      if (table !== undefined) return table;
      throw unknownModule(module);
    },
    prefixOf(module) {
      const prefix = core.findTable(module)?.prefix ?? '';
      if (prefix !== '') return prefix;
      const live = core.livePrefixes.get(module);
      if (live !== undefined) return live;
      return module === 'Users' ? user?.id.split('x')[0] : undefined;
    },
    async shortPageIsLast(table, callOptions) {
      if (mayRepeatRows(table) || transport.kind !== 'session') return false;
      return (await core.me(callOptions)).is_admin === true;
    },
  };
  return core;
}

function writeRefused(call) {
  return callError(ConfigurationError, call, 'this client is read-only', {
    hint: 'Nothing was sent. Create a client without readOnly to write.',
  });
}

function throwMissing({ module, recordId, field }) {
  throw new DecodeError(`${`${module} ${recordId ?? '(no id)'}`}: ${field} is not in the answer.`, {
    module,
    field,
    recordId: recordId ?? undefined,
    hint: 'It was hidden or deleted since: generate the package again.',
  });
}

function unknownModule(module) {
  return new ConfigurationError(`${module} is not a module of this connection.`, {
    module,
    hint: 'Use createClient, or create its repository first.',
  });
}

//#endregion
//#region templates/runtime/connection.ts
const cores = new WeakMap();

/** What the repositories of a connection share. @throws ConfigurationError for connections of another copy of the runtime */
function coreOf(connection) {
  const core = cores.get(connection);
  if (core !== undefined) return core;
  throw new ConfigurationError('This connection belongs to another package.', {
    hint: 'Create it with connect of the same package.',
  });
}

/** A connection to one Vtiger. Members that are not modules start with `$`. */
class Connection {
  /** The metadata of the live instance. */
  $meta;
  /** Files that are attached to records. */
  $files;
  constructor(options) {
    const core = createCore(options, options.tables);
    cores.set(this, core);
    this.$meta = createMeta(core);
    this.$files = createFiles(core);
  }
  /** Who the API user is: operation `me`, or the response to the login. @throws VtigerError */
  async $me(options = {}) {
    return await coreOf(this).me(options);
  }
  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the response, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(operation, params = {}, options = {}) {
    const { method = 'GET', signal, timeoutMs } = options;
    return coreOf(this).call({
      operation,
      method,
      params,
      signal,
      timeoutMs,
      raw: true,
    });
  }
  /**
   * A statement that the query builder cannot express: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  async $query(statement, options = {}) {
    return readStatement(coreOf(this), statement, options);
  }
  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (by the manual; no Cloud was tried).
   * @param scope modules, or module -> fields; none of a module are all
   * @throws UnsupportedOperationError elsewhere; InvalidValueError before anything is sent
   */
  async $lookup(type, value, scope, options = {}) {
    return lookUp(coreOf(this), [type, value, scope], options);
  }
  /**
   * How the live instance differs from the one that this package was generated from, as the API
   * user of this connection sees it: another user than the one who described it may see less. One
   * call, and one more for each module; with `relations: true` two for each entity module.
   *
   * Modules and fields that the config excludes are not reported; in a package that several API users
   * described, neither is what one of them may merely not see. What only people see (labels, order,
   * defaults) is not compared.
   * @returns none where nothing has changed
   * @throws VtigerError
   */
  async $checkSchema(options = {}) {
    return findDrift(coreOf(this), this.$meta, options);
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

//#endregion
//#region templates/runtime/query/end-on-abort.ts
/** What a generator yields, until the signal ends it: at once, whatever it waits for. */
function endOnAbort(source, signal) {
  if (signal === undefined) return source;
  return {
    async next() {
      await shared(Promise.resolve(), signal);
      return shared(source.next(), signal);
    },
    async return() {
      source.return(undefined).catch(() => undefined);
      return Promise.resolve({
        done: true,
        value: undefined,
      });
    },
  };
}

//#endregion
//#region templates/runtime/query/include-spec.ts
/**
 * Reads the argument of `include`.
 * @throws InvalidValueError for a field that is not a reference, or a module that it does not point to
 */
function includeSpec(table, include) {
  const { module } = table;
  const spec = new Map();
  for (const [field, wanted] of Object.entries(
    isObject$1(include) ? include : { [String(include)]: 0 },
  )) {
    if (wanted === undefined) continue;
    const row = queryableRow(table, field);
    const targets = row[1] === 'reference' || row[1] === 'owner' ? targetsOf(row) : [];
    const [only] = targets;
    const entries =
      Array.isArray(wanted) && targets.length === 1 && only !== undefined
        ? [[only, wanted]]
        : isObject$1(wanted)
          ? Object.entries(wanted).filter(([, fields]) => fields !== undefined)
          : [['', wanted]];
    const ofField = new Map();
    for (const [target, fields] of entries) {
      if (
        !(targets.includes(target) && Array.isArray(fields)) ||
        !fields.every((name) => typeof name === 'string')
      ) {
        if (only === undefined)
          return refuse$2(
            {
              module,
              field,
            },
            'is not a reference',
          );
        const form = targets.length === 1 ? '[fields]' : '{ module: [fields] }';
        return refuse$2(
          {
            module,
            field,
          },
          `takes ${form} of ${targets.join(', ')} in include`,
        );
      }
      ofField.set(target, [...fields]);
    }
    spec.set(field, ofField);
  }
  return spec;
}

//#endregion
//#region templates/runtime/query/where.ts
/** The conditions that a call of `where` adds, checked. @throws InvalidValueError */
function conditionsOf(core, table, [first, operator, operand]) {
  if (typeof first === 'string') return [leafOf(core, table, first, String(operator), operand)];
  if (typeof first === 'function') return [treeOf(table, first(whereOf(core, table)))];
  return Object.entries(Object(first)).map(([field, value]) =>
    leafOf(core, table, field, '=', value),
  );
}

/** One condition, checked. @throws InvalidValueError */
function leafOf(core, table, field, operator, operand) {
  const condition = {
    field,
    operator,
    operand,
  };
  const prefixOf = (module) => core.prefixOf(module);
  const row = comparableRow(table, field);
  if (operator === 'isEmpty' && row[1] === 'reference') {
    const modules = [...targetsOf(row), table.module];
    if (modules.every((module) => prefixOf(module) === undefined))
      return {
        kind: 'terms',
        terms: [
          {
            field: wireName(table, field),
            operator: '=',
            operand: 'x0',
            isEmpty: field,
          },
        ],
        prefixOf: modules,
      };
  }
  return {
    kind: 'terms',
    terms: encodeCondition(table, condition, { prefixOf }),
  };
}

function treeOf(table, condition) {
  if (condition?.tree !== undefined && condition.module === table.module) return condition.tree;
  return refuse$2({ module: table.module }, 'where takes conditions made by its callback');
}

function whereOf(core, table) {
  const { module } = table;
  const joined = (kind) => (conditions) => ({
    module,
    tree: {
      kind,
      parts: conditions.map((one) => treeOf(table, one)),
    },
  });
  const make = (field, operator, operand) => ({
    module,
    tree: leafOf(core, table, field, operator, operand),
  });
  return Object.assign(make, {
    or: joined('or'),
    and: joined('and'),
  });
}

//#endregion
//#region templates/runtime/query/query.ts
/**
 * A query. Every method returns a new one; nothing is sent before `all`, `first`, `count`, `pages` or
 * `for await`. A query can be used many times.
 *
 * Each matching record comes once, in every order. The database compares, so case, accents and
 * trailing blanks make no difference to an order. A record whose ordered field changes while pages are
 * read may be missed, as it moves to another place. So may one without a value in that field, if others
 * of them are deleted meanwhile: the CRM can only count those.
 */
class Query {
  constructor(connection, table, selection = EVERYTHING) {
    setQueryState(this, {
      connection,
      core: coreOf(connection),
      table,
      selection,
    });
  }
  /**
   * Reads these fields and `id` only. Without it a page takes the CRM 3 to 20 times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select(...fields) {
    const { table } = queryState(this);
    for (const field of fields) queryableRow(table, field);
    return change(this, { fields: [...fields] });
  }
  where(...args) {
    const { core, table, selection } = queryState(this);
    const conditions = [...selection.conditions, ...conditionsOf(core, table, args)];
    return change(this, { conditions });
  }
  orderBy(name, direction = 'asc') {
    const { table, selection } = queryState(this);
    const field = name;
    comparableRow(table, field);
    if (selection.direction === 'desc' || (direction !== 'asc' && direction !== 'desc'))
      refuse$2(
        {
          module: table.module,
          field,
        },
        'takes asc, or desc as the last order field',
      );
    return change(this, {
      order: [...selection.order, field],
      direction,
    });
  }
  /** The most rows to read, over all pages. It can be more than 100. @throws InvalidValueError */
  limit(count) {
    return change(this, { limit: checkLimit(queryState(this).table, count) });
  }
  /**
   * Also reads the records that references point to, into `$ref` of each row: `include({ account_id:
   * ['accountname'] })`. It makes one query per page and target module. The reference stays an id.
   * @throws InvalidValueError
   */
  include(fields) {
    const { table, selection } = queryState(this);
    const include = new Map([...selection.include, ...includeSpec(table, fields)]);
    return change(this, { include });
  }
  /** All rows, page by page. @throws VtigerError */
  async all(options = {}) {
    const rows = [];
    for await (const page of this.pages(options)) rows.push(...page);
    return rows;
  }
  /** The first row, or null. @throws VtigerError */
  async first(options = {}) {
    const limit = Math.min(1, queryState(this).selection.limit);
    const one = change(this, { limit });
    for await (const [row] of one.pages(options)) return row ?? null;
    return null;
  }
  /** The first row. @throws RecordNotFoundError where there is none */
  async firstOrThrow(options = {}) {
    const row = await this.first(options);
    if (row !== null) return row;
    throw callError(
      RecordNotFoundError,
      {
        operation: 'query',
        module: queryState(this).table.module,
      },
      'no record meets the conditions',
    );
  }
  /**
   * The rows in pages of at most 100. From the second page on, the next one is read while the loop
   * uses this one: a loop that ends in its first page makes one call, a later end may cost one more.
   */
  pages(options = {}) {
    const { core, table, selection } = queryState(this);
    return {
      [Symbol.asyncIterator]: () =>
        endOnAbort(readRecords(core, table, selection, options), options.signal),
    };
  }
  /**
   * How many rows `all` would return: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  async count(options = {}) {
    const { core, table, selection } = queryState(this);
    return countRecords(core, table, selection, options);
  }
  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is sent. @throws QueryTooLongError
   */
  toVtql() {
    const { table, selection } = queryState(this);
    const plan = planOf(table, selection);
    if (plan.where?.length === 0) return '';
    const { columns, order, relation } = plan;
    const [where] = splitQuery(plan);
    return printBounded({
      columns,
      module: plan.table.module,
      where,
      related: relation !== undefined,
      orderBy: orderColumns(order),
      direction: order.direction,
      limit: Math.min(100, selection.limit),
    });
  }
  [Symbol.asyncIterator]() {
    return flattenPages(this.pages());
  }
}

function change(query, to) {
  const { connection, table, selection } = queryState(query);
  return new Query(connection, table, {
    ...selection,
    ...to,
  });
}

//#endregion
//#region templates/runtime/write/match.ts
/** Case, accents and trailing blanks make no difference to the database. */
function foldText(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().trimEnd();
}

/** A value as the database compares it. */
function foldValue(table, field, value) {
  const row = comparableRow(table, field);
  const text = String(spellValue(row, value));
  return row[1] === 'text' || row[1] === 'picklist' ? foldText(text) : text;
}

/** Of no weight in most collations: a text of these alone equals the empty one. */
const WEIGHTLESS = /[\p{Cc}\p{Cf}\p{Z}\p{M}]/gu;
function isBlank(value) {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && value.replace(WEIGHTLESS, '') === '';
}

/**
 * @throws InvalidValueError for no field at all, a field that knows no `=`, and a value that would
 *   match the records without one
 */
function readMatch(core, table, where) {
  const { module } = table;
  const values = { ...Object(where) };
  const fields = Object.keys(values).sort();
  if (fields.length === 0)
    return refuse$2({ module }, 'where names no field, and would match every record');
  return {
    fields,
    values,
    conditions: fields.map((field) => {
      const at = {
        module,
        field,
      };
      comparableRow(table, field);
      if (isBlank(values[field]))
        return refuse$2(at, 'is empty in where, and would match every record without a value');
      const tree = leafOf(core, table, field, '=', values[field]);
      if ('terms' in tree && tree.terms.length === 0)
        return refuse$2(at, 'takes whole seconds in where');
      return tree;
    }),
    key: JSON.stringify(fields.map((name) => [name, foldValue(table, name, values[name])])),
  };
}

/** The first records that meet the conditions. An error says that nothing was written. */
async function readMatching(core, table, conditions, limit, options) {
  const { signal, timeoutMs } = options;
  const records = [];
  try {
    const selection = {
      ...EVERYTHING,
      conditions,
      limit,
    };
    for await (const page of readRecords(core, table, selection, {
      signal,
      timeoutMs,
    }))
      records.push(...page);
  } catch (error) {
    throw isVtigerError(error) ? Object.assign(error, { written: false }) : error;
  }
  return records;
}

//#endregion
//#region templates/runtime/write/upsert.ts
/** Enough to name the records of an ambiguous match, by one call. */
const MOST = 100;

/** `upsert`, and `findOrCreate` where the item has no `update`. */
async function upsertRecord(core, table, item, options) {
  const match = readMatch(core, table, item.where);
  const turn = {
    name: `upsert ${table.module} ${match.key}`,
    limit: 1,
  };
  const work = () => writeMatched(core, table, item, match, undefined, options);
  return core.writes.run([turn], work, options.signal);
}

/** @param found the records that match; undefined where they are not known yet */
async function writeMatched(core, table, item, match, found, options) {
  const lookUp = () => readMatching(core, table, match.conditions, MOST, options);
  const rows = found ?? (await lookUp());
  if (rows.length > 0) return reviseMatched(core, table, item, match, rows, options);
  try {
    return {
      outcome: 'created',
      record: await writeRecord(
        core,
        table,
        {
          mode: 'create',
          values: item.create,
        },
        options,
      ),
    };
  } catch (error) {
    if (!isVtigerError(error) || error.code !== 'DUPLICATE_RECORD') throw error;
    const rivals = await lookUp();
    if (rivals.length === 0) throw error;
    return reviseMatched(core, table, item, match, rivals, options);
  }
}

async function reviseMatched(core, table, { update }, { fields }, rows, options) {
  const { module } = table;
  const [record = {}] = rows;
  if (rows.length > 1) {
    const count = rows.length < MOST ? String(rows.length) : `${MOST} or more`;
    throw callError(
      AmbiguousMatchError,
      {
        operation: 'upsert',
        module,
      },
      `${count} records match ${fields.join(', ')}`,
      {
        fields,
        recordIds: rows.map(({ id }) => String(id)),
        hint: 'Nothing was written: merge them, or add a field to where.',
      },
    );
  }
  const wanted = typeof update === 'function' ? update(record) : update;
  const values = changedValues(table, { ...Object(wanted ?? {}) }, record);
  if (Object.keys(values).length === 0)
    return {
      outcome: 'unchanged',
      record,
    };
  return {
    outcome: 'updated',
    record: await writeRecord(
      core,
      table,
      {
        mode: 'revise',
        id: String(record['id']),
        values,
      },
      options,
    ),
  };
}

/** The values that the record does not hold yet. What queries do not return cannot be compared. */
function changedValues(table, values, record) {
  const altered = new Set(alteredFields(table, values, record));
  const changed = Object.entries(values).filter(([field, value]) => {
    const flags = fieldFlags(table, field);
    const comparable = (flags & FIELD.inDetail) !== 0 && (flags & FIELD.inRecord) !== 0;
    return value !== undefined && (!comparable || altered.has(field));
  });
  return Object.fromEntries(changed);
}

//#endregion
//#region templates/runtime/write/upsert-many.ts
/** Keys in one query. */
const CHUNK = 100;

/** Rows of a query; more of them mean ambiguous keys, which are looked up one by one. */
const MOST_ROWS = 1e3;

/** `upsert` for many: the existing records are read by one query per 100 keys of one field. */
async function upsertRecords(core, table, items, options) {
  const prepared = prepare(core, table, items);
  const find = createFinder(core, table, prepared, options);
  const work = async ({ item, index, match }) => {
    if (match instanceof Error) throw match;
    const found = await find(match);
    try {
      return await writeMatched(core, table, item, match, found, options);
    } catch (error) {
      if (isVtigerError(error)) throw error;
      const { module } = table;
      throw new InvalidValueError(`${module}: update of item ${index} threw.`, {
        module,
        cause: error,
      });
    }
  };
  return runBatch(prepared, work, options);
}

/** The second item with the same key is refused: which of the two is meant to win is not known. */
function prepare(core, table, items) {
  const first = new Map();
  return items.map((item, index) => {
    try {
      const match = readMatch(core, table, item.where);
      const earlier = first.get(match.key);
      if (earlier === undefined) first.set(match.key, index);
      else {
        const { module } = table;
        refuse$2({ module }, `item ${index} has the same key in where as item ${earlier}`);
      }
      return {
        item,
        index,
        match,
      };
    } catch (error) {
      return {
        item,
        index,
        match: error,
      };
    }
  });
}

/** Reads the chunk of a key when its first key is needed. */
function createFinder(core, table, prepared, options) {
  const chunkOf = new Map();
  const open = new Map();
  for (const { match } of prepared) {
    if (match instanceof Error) continue;
    const [field = '', ...others] = match.fields;
    if (others.length > 0 || !hasOperator(fieldRow(table, field)?.[1] ?? 'list', 'in')) continue;
    let chunk = open.get(field);
    if (chunk === undefined || chunk.length === CHUNK) open.set(field, (chunk = []));
    chunk.push(match);
    chunkOf.set(match, chunk);
  }
  const reads = new Map();
  return async (match) => {
    const chunk = chunkOf.get(match);
    if (chunk === undefined || chunk.length === 1) return undefined;
    let read = reads.get(chunk);
    if (read === undefined) reads.set(chunk, (read = readChunk(core, table, chunk, options)));
    const found = await read;
    return found === undefined ? undefined : (found.get(match) ?? []);
  };
}

/**
 * The records of each key. Undefined where a record equals none of them even by folding: the database
 * knows better which one it equals, so that each key has to be looked up alone.
 */
async function readChunk(core, table, chunk, options) {
  const [field = ''] = chunk[0]?.fields ?? [];
  const byKey = new Map(
    chunk.map((match) => [foldValue(table, field, match.values[field]), match]),
  );
  const rows = await unless(
    QueryTooLongError,
    readMatching(
      core,
      table,
      [
        leafOf(
          core,
          table,
          field,
          'in',
          chunk.map(({ values }) => values[field]),
        ),
      ],
      MOST_ROWS,
      options,
    ),
  );
  if (rows === undefined || rows.length === MOST_ROWS) return undefined;
  const found = new Map();
  for (const row of rows) {
    const match = byKey.get(foldValue(table, field, row[field]));
    if (match === undefined) return undefined;
    found.set(match, [...(found.get(match) ?? []), row]);
  }
  return found;
}

//#endregion
//#region templates/runtime/repository/repository.ts
/** Reads and writes the records of one module; also the query for all of them. */
class Repository extends Query {
  constructor(connection, table) {
    super(connection, table);
    queryState(this).core.register(table);
  }
  /** Checks a text from outside, and returns it as an id of this module. @throws InvalidIdError */
  id(text) {
    const { core, table } = queryState(this);
    return core.idOf(table.module, text);
  }
  /**
   * One record with all its fields, and its line items: one call, operation `retrieve`. `find` reads a few
   * fields, and returns null where there is no record.
   * @throws RecordNotFoundError where it is absent or not allowed: Vtiger does not say which
   */
  retrieve(id, options = {}) {
    const { core, table } = queryState(this);
    return retrieveRecord(core, table, id, options);
  }
  /**
   * One record, with these fields or all that queries return, or null. Calls that begin together, for
   * the same fields, become one query per 100 ids. @throws VtigerError; DecodeError for a value that cannot be decoded
   */
  async find(id, fields, options) {
    const { core, table } = queryState(this);
    const selected = isList(fields) ? fields : undefined;
    const call = (isList(fields) ? options : fields) ?? {};
    for (const field of selected ?? []) queryableRow(table, field);
    const row = await findRow(core, table, this.id(id), selected, call);
    if (row === undefined) return null;
    return core.decode(table, row, 'record', {
      selected,
      single: true,
    });
  }
  /**
   * Many records as queries return them, in the order of the ids, by one query per 100. A value that
   * cannot be decoded is null, and reported.
   * @throws VtigerError; RecordNotFoundError with `onMissing: 'retrieve'` only
   */
  async retrieveMany(ids, options = {}) {
    const { core, table } = queryState(this);
    return (
      await Promise.all(
        ids.map(async (id) => {
          const row = await findRow(core, table, this.id(id), undefined, options);
          if (row !== undefined) return core.decode(table, row, 'record');
          if (options.onMissing !== 'retrieve') return null;
          return retrieveRecord(core, table, id, options, false);
        }),
      )
    ).filter((record) => record !== null);
  }
  /**
   * Creates a record. What the CRM stored differently is reported to `onEvent`.
   * @returns the record as it was stored
   * @throws InvalidValueError, MandatoryFieldMissingError before anything is sent;
   *   DuplicateRecordError; ValueAlteredError with `strict.altered`, when the record is stored already
   */
  create(values, options = {}) {
    return write(
      this,
      {
        mode: 'create',
        values,
      },
      options,
    );
  }
  /**
   * Changes a record. Its mandatory fields are required again; other fields that are absent stay as they
   * are. To change single fields use `revise`. Throws as `create`.
   */
  update(id, values, options = {}) {
    return write(
      this,
      {
        mode: 'update',
        id,
        values,
      },
      options,
    );
  }
  /** Changes the fields that are passed; null empties one. Throws as `create`. */
  revise(id, values, options = {}) {
    return write(
      this,
      {
        mode: 'revise',
        id,
        values,
      },
      options,
    );
  }
  /** Deletes a record. @throws RecordNotFoundError where it is absent or not allowed */
  async delete(id, options = {}) {
    const { core, table } = queryState(this);
    return deleteRecord(core, table, id, options);
  }
  /** `create` for many; a failed item does not stop the others. */
  createMany(items, options = {}) {
    return runBatch(items, (values) => this.create(values, options), options);
  }
  /** `revise` for many; a failed item does not stop the others. */
  reviseMany(items, options = {}) {
    return runBatch(items, ({ id, values }) => this.revise(id, values, options), options);
  }
  /** `delete` for many; a failed item does not stop the others. */
  deleteMany(ids, options = {}) {
    const work = async (id) => {
      await this.delete(id, options);
    };
    return runBatch(ids, work, options);
  }
  /**
   * Finds the record by `where` and revises it, or creates it; sends nothing where nothing would
   * change. Not atomic: two programs that do this at once may both create, unless the field is unique in
   * the CRM. @throws AmbiguousMatchError for several matches; otherwise as `create`
   */
  async upsert(item, options = {}) {
    const { core, table } = queryState(this);
    return upsertRecord(core, table, item, options);
  }
  /** `upsert` without `update`: a record that exists stays as it is. Not atomic either. */
  async findOrCreate({ where, create }, options = {}) {
    const { core, table } = queryState(this);
    return upsertRecord(
      core,
      table,
      {
        where,
        create,
      },
      options,
    );
  }
  /** `upsert` for many, with one query per 100 keys of one field. A key that comes twice is refused. */
  async upsertMany(items, options = {}) {
    const { core, table } = queryState(this);
    return upsertRecords(core, table, items, options);
  }
  /**
   * The records that a related list holds, as a query: operation `query_related`, 100 a call. Vtiger
   * returns only the tasks of an `Activities` list: the events on it are missing.
   * @throws InvalidValueError for a label that the module does not have
   */
  related(id, label) {
    const { connection, core, table } = queryState(this);
    const [key, module] = relationOf(table, label);
    const relation = {
      id: this.id(id),
      label: key,
    };
    return new Query(connection, core.tableOrEmpty(module), {
      ...EVERYTHING,
      relation,
    });
  }
  /**
   * Adds a record to a related list: operation `add_related`. Vtiger reports success even for a record
   * that does not exist, and for a list that follows a reference field: with `strict.altered` the
   * record is looked up first, and the list is read afterwards. @throws RecordNotFoundError,
   * ValueAlteredError then; InvalidValueError, UnsupportedOperationError before sending
   */
  link(id, label, other, options = {}) {
    const { core, table } = queryState(this);
    return changeLink(core, table, 'add_related', [id, label, other], options);
  }
  /**
   * Removes a record from a related list: operation `delete_related`, Vtiger Cloud only. The server
   * undoes every link between the two, whatever the label. Throws as `link`.
   */
  unlink(id, label, other, options = {}) {
    const { core, table } = queryState(this);
    return changeLink(core, table, 'delete_related', [id, label, other], options);
  }
  /**
   * The records that changed since a moment, oldest first, each at least once: operation `sync`. Where that
   * does not work, they are found by `modifiedtime`, after one `unknown-deletions`. Store `token` of a
   * change, and pass it as `since` to the next run. @throws InvalidValueError for a token of another module; AccessDeniedError
   */
  changes(options) {
    const { core, table } = queryState(this);
    return eachTime(() => readChanges(core, table, options));
  }
  /** `changes` again and again, until the signal ends it; waits while the server is away. @throws as `changes` */
  watch(options) {
    const { core, table } = queryState(this);
    return eachTime(() => watchChanges(core, table, options));
  }
  /** The tags of records; Vtiger Cloud only, by the manual. */
  get tags() {
    const { core, table } = queryState(this);
    return createTags(core, table);
  }
  /**
   * The plain value of an encrypted field: operation `decrypt`, Vtiger Cloud only, by the
   * manual. @throws InvalidValueError for what is not a field of this module
   */
  async decrypt(id, field, options = {}) {
    const { core, table } = queryState(this);
    return decryptField(core, table, id, field, options);
  }
  /** Opens a closed record again: operation `reopen`, Vtiger Cloud only, by the manual. */
  async reopen(id, options = {}) {
    const { core, table } = queryState(this);
    allow(table, MODULE.reopenable, 'reopen');
    await core.callForObject(core.callOn(table, 'POST', 'reopen', id, {}, options));
  }
  /**
   * Creates a record with files, for its image and file fields: a multipart `create`.
   * @throws ValueAlteredError where the record was created and a file was not stored; otherwise as `create`
   */
  async createWithFiles(values, files, options = {}) {
    const { core, table } = queryState(this);
    return createWithFiles(core, table, values, files, options);
  }
}

async function write(repository, values, options) {
  const { core, table } = queryState(repository);
  return await writeRecord(core, table, values, options);
}

function eachTime(start) {
  return { [Symbol.asyncIterator]: start };
}

function isList(value) {
  return Array.isArray(value);
}

//#endregion
//#region templates/runtime/repository/account-repository.ts
/** Organizations, which can stand below each other. */
class AccountRepository extends Repository {
  /**
   * The organizations above and below one, itself included: operation `get_account_hierarchy`,
   * Vtiger Cloud only. The shape follows the manual; no Cloud was tried.
   * @throws UnsupportedOperationError on open-source Vtiger
   */
  async hierarchy(id, options = {}) {
    const { core, table } = queryState(this);
    return readHierarchy(core, table, id, options);
  }
}

//#endregion
//#region templates/runtime/repository/document-repository.ts
/** Documents: records with a file. */
class DocumentRepository extends Repository {
  /**
   * Creates a document with its file: a multipart `create`, checked afterwards. To attach it to a
   * record, `link` that with it.
   * @throws ValueAlteredError where the document was created without its file; otherwise as `create`
   */
  async upload(file, values, options = {}) {
    const all = {
      filelocationtype: 'I',
      filestatus: true,
      ...values,
    };
    const { core, table } = queryState(this);
    return createWithFiles(core, table, all, { filename: [file] }, options);
  }
}

//#endregion
//#region templates/runtime/repository/inventory-repository.ts
/** Quotes, orders and invoices: records with lines. */
class InventoryRepository extends Repository {
  /**
   * Replaces the lines of a record: operation `revise` with LineItems, which is why `revise` itself
   * does not take them. Vtiger 8.4 on PHP 8 crashes on it when the lines are replaced, and leaves the
   * totals at 0: use it only where the server is known to do it right.
   * @throws ServerError from such a server, when the record is broken
   */
  async replaceLines(id, lines, options = {}) {
    const write = {
      mode: 'revise',
      id,
      values: { LineItems: lines },
      replaceLines: true,
    };
    const { core, table } = queryState(this);
    return writeRecord(core, table, write, options);
  }
}

//#endregion
//#region templates/runtime/write/convert-lead.ts
/** Operation `convertlead`: the ids of the new records, by module. */
async function convertLead(core, module, leadId, targets, options) {
  const wanted = Object.entries(targets).flatMap(([name, values]) =>
    values === undefined ? [] : [[name, values]],
  );
  const entities = {};
  for (const [name, values] of wanted) {
    const table = await core.table(name);
    entities[name] = {
      ...encodeRecord(
        table,
        values,
        'revise',
        await encodeContext(core, table, Object(values), options),
      ),
      create: true,
      name,
    };
  }
  if (wanted.length === 0) return refuse$2({ module }, 'convert takes at least one target');
  const call = {
    operation: 'convertlead',
    method: 'POST',
    params: {
      element: elementJson({
        leadId,
        entities,
      }),
    },
    module,
    recordId: leadId,
    ...options,
  };
  const { writeConcurrency } = core.options;
  const keys = [recordKey(leadId), ...wanted.map(([name]) => createKey(name, writeConcurrency))];
  const answer = await core.writes.run(keys, () => core.call(call), options.signal);
  if (answer === undefined)
    throw protocolError(call, 'the server reports success and converted nothing', {
      hint: 'Vtiger 8.4 undoes a conversion to Accounts without Contacts.',
    });
  const created = requireObject(call, answer);
  const lacking = Object.keys(entities).filter((name) => !isRecordId(created[name]));
  if (lacking.length > 0)
    throw protocolError(call, `the answer names no ${lacking.join(', ')}`, { hint: MAYBE_DONE });
  if (!core.events.comparesWrites && !core.events.strict.altered) return created;
  for (const [name, values] of wanted) {
    const recordId = String(created[name]);
    try {
      const table = await core.table(name);
      compareWritten(
        core,
        table,
        'convertlead',
        values,
        await retrieveRecord(core, table, recordId, options),
      );
    } catch (error) {
      throw afterWrite(error, recordId);
    }
  }
  return created;
}

//#endregion
//#region templates/runtime/repository/lead-repository.ts
/** Leads, which can become organizations, contacts and opportunities. */
class LeadRepository extends Repository {
  /**
   * Creates records from a lead: operation `convertlead`. Vtiger cannot link the lead to an existing
   * opportunity. It returns ids only: with `onEvent` or `strict.altered` each new record is retrieved
   * and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server does not name the new records
   */
  async convert(id, targets, options = {}) {
    const { core, table } = queryState(this);
    return await convertLead(core, table.module, this.id(id), targets, options);
  }
}

//#endregion
//#region templates/runtime/client.ts
const SPECIAL = {
  leads: LeadRepository,
  accounts: AccountRepository,
  documents: DocumentRepository,
};

/**
 * Creates the client of a package. `createClient` of the package calls it with the tables of its
 * modules; a repository is created, and its table parsed, when it is first used.
 * @param excluded patterns of modules that the package excludes
 * @param loadValues loads the picklist values that the package was generated with
 * @throws ConfigurationError
 */
function createBaseClient(options, tables, excluded = [], loadValues) {
  const client = new Connection(options);
  const core = coreOf(client);
  core.addEntries(tables);
  core.excluded = excluded;
  core.loadPicklistValues = loadValues;
  for (const [key, module] of tables) {
    let repository;
    Object.defineProperty(client, key, {
      get: () => (repository ??= open(client, module)),
      enumerable: true,
    });
  }
  return client;
}

function open(client, module) {
  const table = coreOf(client).findTable(module);
  if (table === undefined) throw new ConfigurationError(`${module}: its table is missing.`);
  const { special } = table;
  if (special !== undefined) return new SPECIAL[special](client, table);
  return isInventory(table)
    ? new InventoryRepository(client, table)
    : new Repository(client, table);
}

//#endregion
//#region templates/runtime/codec/parse-decimal.ts
/**
 * Checks decimal text from outside, like `1234.50`, and types it for writes and `where`.
 * @throws InvalidValueError for grouping, exponents and what is no number
 */
function decimal(text) {
  if (typeof text === 'string' && sendableDecimal(text) !== undefined) return text;
  return refuse$2({ module: 'decimal' }, 'takes a plain number as text, like 1234.50');
}

//#endregion
//#region templates/runtime/schema/module-types.ts
/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores any text.
 */
function unlisted(value) {
  return { unlisted: value };
}

/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
function isOneOf(values, value) {
  return values.includes(value);
}

//#endregion
//#region templates/runtime/query/vtql-tag.ts
const names = new WeakMap();
const COMPARED = /\b(\w+)\s*(?:=|!=|<=?|>=?|\s(?:like|in))\s*$/i;
function refuse(reason) {
  throw new InvalidValueError(`vtql cannot express this: ${reason}.`);
}

function print(value) {
  if (typeof value === 'string')
    return quoteLiteral(value, {
      module: 'vtql',
      field: 'a value',
    });
  if (typeof value === 'boolean') return value ? "'1'" : "'0'";
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'number') return `'${sendableDecimal(value) ?? refuse('this number')}'`;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return refuse('an invalid Date');
    return `'${formatUtc(value.getTime())}'`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return refuse('an empty list');
    return `(${value.map((one) => (Array.isArray(one) ? refuse('a list in a list') : print(one))).join(',')})`;
  }
  return names.get(Object(value)) ?? refuse('a value of this type');
}

function tag(parts, ...values) {
  let text = '';
  let plain = '';
  let quoted = false;
  const compared = [];
  parts.forEach((part, index) => {
    for (const char of part)
      if (char === "'") quoted = !quoted;
      else if (!quoted) plain += char;
    text += part;
    if (index >= values.length) return;
    if (quoted) refuse('a value inside quotes');
    const value = values[index];
    const field = COMPARED.exec(plain)?.[1];
    const single = Array.isArray(value) ? value : [value];
    for (const one of single)
      if (typeof one === 'string')
        compared.push({
          field,
          value: one,
        });
    const printed = print(value);
    text += printed;
    plain += names.has(Object(value)) ? printed : '?';
  });
  if (quoted) refuse('an unclosed quote');
  const trimmed = text.trim();
  return {
    text: trimmed.endsWith(';') ? trimmed : `${trimmed};`,
    module: /\sfrom\s+(\w+)/i.exec(plain)?.[1] ?? '',
    compared,
  };
}

/**
 * A statement for `$query`: `` vtql`select id from Contacts where lastname = ${name}` ``. Values are
 * quoted and escaped; arrays become lists for `in`, a Date its UTC time. The semicolon is added.
 * @throws InvalidValueError for values that the language cannot express, an empty text among them
 */
const vtql = Object.assign(tag, {
  identifier(name) {
    if (!isPrintableName(name)) refuse('this name');
    const object = Object.freeze({});
    names.set(object, name);
    return object;
  },
});

//#endregion
//#region templates/runtime/validation/instants.ts
/** RFC 3339: without an offset, nobody could say which instant is meant. */
const INSTANT =
  /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function parseInstant(text) {
  return INSTANT.test(text) && isDate(text.slice(0, 10)) ? new Date(text) : undefined;
}

/**
 * The values, with a Date wherever a date-time is written as text.
 * @param onRefused is called for text that names no instant; the field gets some Date then
 */
function readInstants(table, values, onRefused, path = []) {
  const entries = Object.entries(values).map(([field, value]) => {
    const at = [...path, field];
    const lines = field === 'LineItems' && Array.isArray(value) ? lineTable(table) : undefined;
    if (lines !== undefined)
      return [
        field,
        value.map((line, index) =>
          isObject$1(line) ? readInstants(lines, line, onRefused, [...at, index]) : line,
        ),
      ];
    const [, codec, flags = 0] = fieldRow(table, field) ?? [];
    if (codec !== 'datetime' || typeof value !== 'string' || (flags & FIELD.writable) === 0)
      return [field, value];
    const instant = parseInstant(value);
    if (instant === undefined)
      onRefused(at, 'takes ISO 8601 with an offset, like 2026-07-04T10:20:30Z');
    return [field, instant ?? new Date(0)];
  });
  return Object.fromEntries(entries);
}

//#endregion
//#region templates/runtime/validation/check-write.ts
/**
 * Checks the values of a write with the encoder of the client, so that both refuse the same. Only the
 * time zone of the API user and id prefixes that no snapshot has are not known here.
 */
function checkWrite(table, texts, mode, input) {
  const issues = [];
  const report = (path, reason) => {
    const field = path[path.length - 1];
    const labels = path.length > 1 ? texts.lines : texts.labels;
    const label = typeof field === 'string' ? (ownEntry(labels, field) ?? field) : table.module;
    issues.push({
      message: `${label} ${reason}.`,
      ...(path.length > 0 && { path }),
    });
  };
  const onRefused = (error, path) => {
    if (!isVtigerError(error) || error instanceof ConfigurationError) throw error;
    const { reason, message } = error;
    if (reason === undefined)
      issues.push({
        message,
        path,
      });
    else report(path, reason);
  };
  if (!isObject$1(input))
    return { issues: [{ message: `${texts.title} takes an object of fields.` }] };
  const value = readInstants(table, input, report);
  const timeZone = 'UTC';
  const prefixOf = (module) => ownEntry(texts.prefixes, module);
  try {
    allow(table, mode === 'create' ? MODULE.createable : MODULE.updateable, mode);
    encodeWrite(table, value, mode, {
      timeZone,
      prefixOf,
      onRefused,
    });
  } catch (error) {
    onRefused(error, isVtigerError(error) && error.field !== undefined ? [error.field] : []);
  }
  return issues.length === 0 ? { value } : { issues };
}

//#endregion
//#region templates/runtime/validation/form.ts
const LISTS = new Set(['multipicklist', 'multireference', 'list']);

/**
 * What a form holds as the values of a create: empty text is absent, a box that is ticked is `true`, a
 * name that comes again makes a list. What is no text goes on as it is.
 */
function readForm(table, form) {
  const entries = entriesOf(form);
  if (entries === undefined) return form;
  const values = new Map();
  for (const [name, value] of entries) {
    if (value === '') continue;
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else earlier.push(value);
  }
  const read = [...values].map(([name, all]) => {
    const codec = fieldRow(table, name)?.[1];
    const items = all.flat().filter((item) => item !== '');
    if (LISTS.has(codec)) return [name, items];
    return [name, all.length > 1 ? all : readText(codec, all[0])];
  });
  return Object.fromEntries(read);
}

function entriesOf(form) {
  if (!isObject$1(form)) return undefined;
  if (typeof form['forEach'] !== 'function') return Object.entries(form);
  const entries = [];
  form.forEach((value, name) => entries.push([name, value]));
  return entries;
}

function readText(codec, value) {
  if (typeof value !== 'string' || codec === undefined || codec === 'text') return value;
  if (codec === 'picklist') return value;
  const read = codec === 'boolean' ? decodeValue(codec, value.trim()) : UNDECODABLE;
  return read === UNDECODABLE ? value.trim() : read;
}

//#endregion
//#region templates/runtime/validation/field-schema.ts
const PLAIN_DECIMAL = '^-?\\d+(?:\\.\\d+)?$';
const PLAIN_INTEGER = '^-?\\d+$';
const TIME = '^(?:\\d|[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$';
const UTC = '^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}$';
const TEXT = { type: 'string' };
const CELL = { not: { anyOf: [{ type: 'object' }, { type: 'array' }] } };

/** A number, or text where a double would lose digits. */
function numeric(number, pattern) {
  return {
    anyOf: [
      number,
      {
        type: 'string',
        pattern,
      },
    ],
  };
}

/** A record id of these modules, as exactly as their prefixes are known. */
function recordId(modules, { prefixes }) {
  const known = modules.map((module) => ownEntry(prefixes, module) ?? '');
  return {
    type: 'string',
    pattern: `^${known.length > 0 && !known.includes('') ? `(?:${[...new Set(known)].join('|')})` : '\\d+'}x[1-9]\\d*$`,
    ...(modules.length > 0 && { description: `The id of a record of ${modules.join(' or ')}.` }),
  };
}

/** The listed values, without those that the CRM no longer has. */
function picklist(row, { values }) {
  const listed = ownEntry(values, row[0]);
  return listed === undefined
    ? TEXT
    : {
        type: 'string',
        enum: listed.filter((value) => row[4]?.includes(value) !== true),
      };
}

/** What a write takes for a field, `null` aside, in JSON. */
function valueSchema(row, texts) {
  switch (row[1]) {
    case 'text':
      return typeof row[3] === 'number'
        ? {
            ...TEXT,
            maxLength: row[3],
          }
        : TEXT;
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
    case 'integer-text': {
      const maximum = Number.MAX_SAFE_INTEGER;
      return numeric(
        {
          type: 'integer',
          minimum: -maximum,
          maximum,
        },
        PLAIN_INTEGER,
      );
    }
    case 'double':
    case 'decimal':
      return numeric(
        {
          type: 'number',
          exclusiveMinimum: -1e21,
          exclusiveMaximum: 1e21,
        },
        PLAIN_DECIMAL,
      );
    case 'date':
      return {
        ...TEXT,
        format: 'date',
      };
    case 'time':
      return {
        ...TEXT,
        pattern: TIME,
        description: 'HH:MM or HH:MM:SS',
      };
    case 'datetime':
      return {
        ...TEXT,
        format: 'date-time',
      };
    case 'datetime-text':
      return {
        ...TEXT,
        pattern: UTC,
        description: 'YYYY-MM-DD HH:MM:SS in UTC',
      };
    case 'picklist':
      return picklist(row, texts);
    case 'multipicklist':
      return {
        type: 'array',
        items: picklist(row, texts),
      };
    case 'metric':
      return {
        type: 'object',
        properties: {
          amount: numeric({ type: 'number' }, PLAIN_DECIMAL),
          unit: TEXT,
        },
        required: ['amount', 'unit'],
      };
    case 'reference':
    case 'owner':
    case 'id':
      return recordId(targetsOf(row), texts);
    case 'multireference':
      return {
        type: 'array',
        items: recordId(targetsOf(row), texts),
      };
    case 'grid':
      return {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: CELL,
        },
      };
    case 'list':
      return {
        type: 'array',
        items: TEXT,
      };
  }
}

/** The same, or `null`. */
function orNull(schema) {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const { enum: listed } = schema;
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(listed) && { enum: [...listed, null] }),
  };
}

//#endregion
//#region templates/runtime/validation/write-schema.ts
/** The JSON Schema of what a write takes. A label is the title of its field. */
function writeSchema(table, texts, mode) {
  const lines = lineTable(table);
  const properties = writableRows(table)
    .filter(([name]) => name !== 'LineItems' || lines === undefined)
    .map((row) => [row[0], titled(texts.labels, row, fieldOf(row, texts, mode))]);
  const required = mode === 'revise' ? [] : mandatoryFields(table);
  const isCreate = mode === 'create' || mode === 'form';
  if (lines !== undefined && isCreate) {
    const items = objectOf(
      writableRows(lines).map((row) => [
        row[0],
        titled(texts.lines, row, fieldOf(row, texts, 'create')),
      ]),
      mandatoryFields(lines),
    );
    const fewest = requiresLines(table) ? { minItems: 1 } : {};
    properties.push([
      LINES,
      {
        title: 'Line items',
        type: 'array',
        items,
        ...fewest,
      },
    ]);
    if (requiresLines(table)) required.push(LINES);
  }
  const least = isCreate ? {} : { minProperties: 1 };
  return {
    title: texts.title,
    ...objectOf(properties, required),
    ...least,
  };
}

function writableRows({ fields }) {
  return fields.filter((row) => (row[2] & FIELD.writable) !== 0 && !isRemoved(row));
}

function fieldOf(row, texts, mode) {
  const schema = valueSchema(row, texts);
  const least = (row[2] & FIELD.mandatory) === 0 ? {} : MANDATORY[String(schema['type'])];
  if (mode === 'form')
    return formField(row[1], {
      ...schema,
      ...least,
    });
  return takesNull(row)
    ? orNull(schema)
    : {
        ...schema,
        ...least,
      };
}

/** What is mandatory is not empty. */
const MANDATORY = {
  string: { minLength: 1 },
  array: { minItems: 1 },
};

/** A form has text for everything, and no list for a single choice. */
function formField(codec, schema) {
  if (codec === 'boolean')
    return {
      anyOf: [
        schema,
        {
          type: 'string',
          enum: ['on'],
        },
      ],
    };
  return schema['type'] === 'array' ? { anyOf: [schema, schema['items']] } : schema;
}

function titled(labels, [name], schema) {
  const title = ownEntry(labels, name);
  return title === undefined
    ? schema
    : {
        title,
        ...schema,
      };
}

function objectOf(properties, required) {
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

//#endregion
//#region templates/runtime/validation/module-schemas.ts
/** The schemas in the file of a module. */
function schemasOfModule(table, texts) {
  return allModes(() => [table, texts]);
}

/** The same in the main entry, where table and texts are JSON that is parsed at the first use. */
function schemasOfPackage(tables, module, texts, values = {}) {
  let known;
  const read = () => {
    const table = tables.find(([, name]) => name === module)?.[2] ?? '{}';
    return [
      JSON.parse(table),
      {
        ...JSON.parse(texts),
        values,
      },
    ];
  };
  return allModes(() => (known ??= read()));
}

function allModes(known) {
  return {
    create: schemaOf(known, 'create'),
    update: schemaOf(known, 'update'),
    revise: schemaOf(known, 'revise'),
    form: schemaOf(known, 'form'),
  };
}

function schemaOf(known, mode) {
  const validate = (value) => {
    const [table, texts] = known();
    return mode === 'form'
      ? checkWrite(table, texts, 'create', readForm(table, value))
      : checkWrite(table, texts, mode, value);
  };
  const jsonSchema = (of, { target }) => {
    const [table, texts] = known();
    return {
      $schema: dialectOf(target),
      ...writeSchema(table, texts, of),
    };
  };
  return {
    '~standard': {
      version: 1,
      vendor: 'vtiger-codegen',
      validate,
      jsonSchema: {
        input: (options) => jsonSchema(mode, options),
        output: (options) => jsonSchema(mode === 'form' ? 'create' : mode, options),
      },
    },
  };
}

const DIALECTS = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

/** The schemas use what both drafts have. */
function dialectOf(target) {
  const dialect = DIALECTS[target];
  if (dialect !== undefined) return dialect;
  throw new ConfigurationError(`This JSON Schema is unknown: ${JSON.stringify(target)}.`, {
    hint: 'Use draft-2020-12 or draft-07.',
  });
}

//#endregion
export {
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AmbiguousMatchError,
  AuthenticationError,
  ConfigurationError,
  Connection,
  ConnectionError,
  DecodeError,
  DocumentRepository,
  DryRunError,
  DuplicateRecordError,
  InvalidIdError,
  InvalidReferenceError,
  InvalidValueError,
  InventoryRepository,
  LeadRepository,
  MandatoryFieldMissingError,
  ProtocolError,
  Query,
  QuerySyntaxError,
  QueryTooLongError,
  RateLimitError,
  RecordNotFoundError,
  Repository,
  ServerError,
  TimeoutError,
  UnsupportedOperationError,
  ValueAlteredError,
  VtigerError,
  connect,
  createBaseClient,
  decimal,
  isOneOf,
  isVtigerError,
  schemasOfModule,
  schemasOfPackage,
  unlisted,
  vtql,
};
