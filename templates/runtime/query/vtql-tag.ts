import { formatUtc } from '../codec/date-time.js';
import { sendableDecimal } from '../codec/decimal.js';
import { InvalidValueError } from '../errors.js';
import { isPrintableName, quoteLiteral } from './vtql.js';

/** The name of a module or field, checked by `vtql.identifier`. */
export interface VtqlName {
  readonly '~name': true;
}

/** What may stand in a {@link vtql} template. */
export type VtqlValue =
  string | number | bigint | boolean | Date | VtqlName | readonly (string | number | bigint)[];

/** A statement made by {@link vtql}. */
export interface VtqlStatement {
  readonly text: string;
  /** The module it reads, empty where it could not be read. */
  readonly module: string;
  /** Texts that were put in, and what they are compared with. */
  readonly compared: readonly {
    readonly field: string | undefined;
    readonly value: string;
  }[];
}

const names = new WeakMap<object, string>();
const COMPARED = /\b(\w+)\s*(?:=|!=|<=?|>=?|\s(?:like|in))\s*$/i;

function refuse(reason: string): never {
  throw new InvalidValueError(`vtql cannot express this: ${reason}.`);
}

function print(value: unknown): string {
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
  const name = names.get(Object(value) as object);
  return name ?? refuse('a value of this type');
}

function tag(parts: readonly string[], ...values: readonly VtqlValue[]): VtqlStatement {
  let text = '';
  let plain = '';
  let quoted = false;
  const compared: { field: string | undefined; value: string }[] = [];
  parts.forEach((part, index) => {
    for (const char of part) {
      if (char === "'") quoted = !quoted;
      else if (!quoted) plain += char;
    }
    text += part;
    if (index >= values.length) return;
    if (quoted) refuse('a value inside quotes');
    const value: unknown = values[index];
    const field = COMPARED.exec(plain)?.[1];
    const single: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of single) {
      if (typeof one === 'string') compared.push({ field, value: one });
    }
    const printed = print(value);
    text += printed;
    plain += names.has(Object(value) as object) ? printed : '?';
  });
  if (quoted) refuse('an unclosed quote');
  const trimmed = text.trim();
  return {
    text: trimmed.endsWith(';') ? trimmed : `${trimmed};`,
    module: /\sfrom\s+(\w+)/i.exec(plain)?.[1] ?? '',
    compared,
  };
}

/** The type of {@link vtql}. */
export interface Vtql {
  (parts: readonly string[], ...values: readonly VtqlValue[]): VtqlStatement;
  /** A module or field name that is not known when the template is written. */
  identifier(name: string): VtqlName;
}

/**
 * A statement for `$query`: `` vtql`select id from Contacts where lastname = ${name}` ``. Values are
 * quoted and escaped; arrays become lists for `in`, a Date its UTC time. The semicolon is added.
 * @throws InvalidValueError for values that the language cannot express, an empty text among them
 */
export const vtql: Vtql = Object.assign(tag, {
  identifier(name: string): VtqlName {
    if (!isPrintableName(name)) refuse('this name');
    const object = Object.freeze({});
    names.set(object, name);
    return object as VtqlName;
  },
});
