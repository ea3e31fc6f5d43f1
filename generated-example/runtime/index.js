import {
  isPrintableName,
  InvalidValueError,
  quoteLiteral,
  sendableDecimal,
  formatUtc,
} from './core.js';
export {
  AbortedError,
  AccessDeniedError,
  AccountRepository,
  AuthenticationError,
  ConfigurationError,
  Connection,
  ConnectionError,
  DecodeError,
  DocumentRepository,
  DuplicateRecordError,
  InvalidIdError,
  InvalidReferenceError,
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
  isVtigerError,
} from './core.js';

/**
 * Lets a value through that the picklist does not list: one that was renamed, or is hidden from
 * the role of the API user. Vtiger stores it unchecked.
 */
function unlisted(value) {
  return value;
}
/** Whether a value that was read is one of the listed ones; narrows the open type of a picklist. */
function isOneOf(values, value) {
  return values.includes(value);
}

// Takes: a template with values. Gives: a statement whose shape no value can change.
// Never: sends it.
const names = new WeakMap();
const COMPARED = /(\w+)\s*(?:=|!=|<=?|>=?|\s(?:like|in))\s*$/i;
function refuse(reason) {
  throw new InvalidValueError(`vtql cannot say this: ${reason}.`);
}
function print(value) {
  if (typeof value === 'string') return quoteLiteral(value, { module: 'vtql', field: 'a value' });
  if (typeof value === 'boolean') return value ? "'1'" : "'0'";
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'number') {
    return `'${sendableDecimal(value) ?? refuse('this number')}'`;
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return refuse('an invalid Date');
    return `'${formatUtc(value.getTime())}'`;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return refuse('an empty list');
    return `(${value.map((one) => (Array.isArray(one) ? refuse('a list in a list') : print(one))).join(',')})`;
  }
  const name = names.get(Object(value));
  return name ?? refuse('a value of this type');
}
function tag(parts, ...values) {
  let text = '';
  let plain = '';
  let quoted = false;
  const compared = [];
  parts.forEach((part, index) => {
    for (const char of part) {
      if (char === "'") quoted = !quoted;
      else if (!quoted) plain += char;
    }
    text += part;
    if (index >= values.length) return;
    if (quoted) refuse('a value brings its own quotes');
    const value = values[index];
    const field = COMPARED.exec(plain)?.[1];
    const single = Array.isArray(value) ? value : [value];
    for (const one of single) {
      if (typeof one === 'string') compared.push({ field, value: one });
    }
    const printed = print(value);
    text += printed;
    plain += names.has(Object(value)) ? printed : '?';
  });
  if (quoted) refuse('an open quote');
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
 * @throws InvalidValueError for values that the language cannot say, an empty text among them
 */
const vtql = Object.assign(tag, {
  identifier(name) {
    if (!isPrintableName(name)) refuse('this name');
    const object = Object.freeze({});
    names.set(object, name);
    return object;
  },
});

export { InvalidValueError, isOneOf, unlisted, vtql };
