// Prints statements; no name or value can change their structure.

import { checkText, refuse, type ValuePlace } from '../codec/encode-scalar.js';
import { hasOwn } from '../schema/has-own.js';

/** Bytes of URL that a statement may fill; web servers refuse request lines above 8 kB. */
export const QUERY_LIMIT = 7000;

/** The operators that the language itself has. */
export type TermOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in';

/** One comparison as it stands in a statement; operands are wire text, not yet quoted. */
export interface Term {
  /** Name on the wire. */
  readonly field: string;
  readonly operator: TermOperator;
  /** An array for `in`, and only there. */
  readonly operand: string | readonly string[];
  /** Of an `isEmpty`: the name of the field in this package. */
  readonly isEmpty?: string | undefined;
}

/** Joined by `and`. */
export type Conjunction = readonly Term[];

/** Joined by `or`. The language has no parentheses, so this is all that it can express. */
export type Disjunction = readonly Conjunction[];

/** What {@link printStatement} prints. */
export interface Statement {
  /** Wire names, everything, or the number of records. */
  readonly columns: readonly string[] | '*' | 'count(*)';
  readonly module: string;
  /** Absent or empty: all records. An empty conjunction is refused: it would mean all records too. */
  readonly where?: Disjunction | undefined;
  readonly orderBy?: readonly string[] | undefined;
  /** Of the last order field; the language gives the others no direction of their own. */
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly limit?: number | undefined;
  /** Rows to skip; needs `limit`. */
  readonly offset?: number | undefined;
  /** For `query_related`: `WHERE` in capitals and no semicolon, as that operation wants it. */
  readonly related?: boolean | undefined;
}

const keywords = new Set(
  'select from where and or in like order orderby by asc desc limit count'.split(' '),
);

/**
 * Whether the language can name a module or field. Beside keywords, the server misreads names that
 * end in `from` (`select cf_shipfrom from Contacts` names the module `from`) and, in
 * `query_related`, names that hold `where`: it looks for both with regular expressions.
 */
export function isPrintableName(name: string): boolean {
  return (
    /^\w+$/.test(name) &&
    /[A-Za-z_]/.test(name) &&
    !keywords.has(name.toLowerCase()) &&
    !/from$|where/i.test(name)
  );
}

function printName(field: string, module: string): string {
  // Names may come from outside, and other characters could change the statement.
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
export function quoteLiteral(text: string, at: ValuePlace): string {
  return checkText(text, at) === ''
    ? refuse(at, 'cannot be compared with an empty text: use isEmpty')
    : `'${text.replace(/['\\]/g, '$&$&')}'`;
}

/** The pattern of each operator, with `?` for the text. */
const PATTERNS = { contains: '%?%', startsWith: '?%', endsWith: '%?' };

/** An operator that is written as `like`. */
export type LikeOperator = keyof typeof PATTERNS;

export function isLike(operator: string): operator is LikeOperator {
  return hasOwn(PATTERNS, operator);
}

/** The pattern for `like` that finds `text` itself, whatever wildcards it holds. */
export function likePattern(operator: LikeOperator, text: string): string {
  return PATTERNS[operator].replace('?', () => text.replace(/[\\%_]/g, '\\$&'));
}

function printTerm({ field, operator, operand }: Term, { module, related }: Statement): string {
  const name = printName(field, module);
  const at = { module, field };
  const texts = typeof operand === 'string' ? [operand] : operand;
  if ((operator === 'in') !== (typeof operand !== 'string') || texts.length === 0) {
    return refuse(at, 'takes a list of values for in only');
  }
  // The server cuts the statement there.
  if (related === true && texts.some((text) => text.includes('WHERE'))) {
    return refuse(at, 'cannot be compared with a text that holds WHERE');
  }
  const literals = texts.map((text) => quoteLiteral(text, at)).join(',');
  return `${name} ${operator} ${operator === 'in' ? `(${literals})` : literals}`;
}

function printCount(value: number, module: string, field: string): string {
  return Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : refuse({ module, field }, 'takes an integer of 0 or more');
}

/**
 * The text of a query; always with `;`, except for `query_related`.
 *
 * @throws InvalidValueError for names and values that cannot stand in a statement
 */
export function printStatement(statement: Statement): string {
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
export function statementBytes(text: string): number {
  return new URLSearchParams([['', text]]).toString().length - 1;
}
