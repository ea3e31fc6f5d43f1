import { SqlError, tokenizeSql, type SqlToken } from './lexer.js';

export type Expression =
  | { readonly kind: 'text' | 'number'; readonly value: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'and' | 'or' | 'like' | 'compare';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly left: Expression; readonly list: readonly Expression[] }
  | { readonly kind: 'isNull'; readonly operand: Expression };

/** What follows FROM in a statement. */
export interface SqlTail {
  readonly where: Expression | null;
  readonly orderBy: readonly { readonly column: string; readonly descending: boolean }[];
  readonly limit: { readonly offset: number; readonly count: number } | null;
}

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
export function parseSqlTail(sql: string): SqlTail {
  const reader = new SqlReader(tokenizeSql(sql));
  const where = reader.word('where') ? parseOr(reader) : null;
  const orderBy: { column: string; descending: boolean }[] = [];
  if (reader.word('order')) {
    reader.expectWord('by');
    do {
      const column = reader.name();
      const descending = reader.word('desc');
      if (!descending) reader.word('asc');
      orderBy.push({ column, descending });
    } while (reader.sign(','));
  }
  let limit: { offset: number; count: number } | null = null;
  if (reader.word('limit')) {
    const first = reader.integer();
    limit = reader.sign(',')
      ? { offset: first, count: reader.integer() }
      : { offset: 0, count: first };
  }
  reader.sign(';');
  reader.end();
  return { where, orderBy, limit };
}

function parseOr(reader: SqlReader): Expression {
  let left = parseAnd(reader);
  while (reader.word('or') || reader.sign('||')) {
    left = { kind: 'or', operator: 'or', left, right: parseAnd(reader) };
  }
  return left;
}

function parseAnd(reader: SqlReader): Expression {
  let left = parseNot(reader);
  while (reader.word('and') || reader.sign('&&')) {
    left = { kind: 'and', operator: 'and', left, right: parseNot(reader) };
  }
  return left;
}

function parseNot(reader: SqlReader): Expression {
  return reader.word('not') || reader.sign('!')
    ? { kind: 'not', operand: parseNot(reader) }
    : parsePredicate(reader);
}

function parsePredicate(reader: SqlReader): Expression {
  let left = parseOperand(reader);
  for (;;) {
    const operator = reader.oneOf(COMPARISONS);
    if (operator !== null) {
      left = { kind: 'compare', operator, left, right: parseOperand(reader) };
      continue;
    }
    if (reader.word('is')) {
      const negated = reader.word('not');
      reader.expectWord('null');
      left = negate(negated, { kind: 'isNull', operand: left });
      continue;
    }
    const negated = reader.word('not');
    if (reader.word('like')) {
      const right = parseOperand(reader);
      left = negate(negated, { kind: 'like', operator: 'like', left, right });
    } else if (reader.word('in')) {
      left = negate(negated, { kind: 'in', left, list: parseList(reader) });
    } else if (negated) {
      throw new SqlError('not what?');
    } else return left;
  }
}

function negate(negated: boolean, operand: Expression): Expression {
  return negated ? { kind: 'not', operand } : operand;
}

function parseList(reader: SqlReader): Expression[] {
  if (!reader.sign('(')) throw new SqlError('in without a list');
  const list: Expression[] = [];
  do list.push(parseOr(reader));
  while (reader.sign(','));
  if (!reader.sign(')')) throw new SqlError('list not closed');
  return list;
}

function parseOperand(reader: SqlReader): Expression {
  if (reader.sign('(')) {
    const inner = parseOr(reader);
    if (!reader.sign(')')) throw new SqlError('parenthesis not closed');
    return inner;
  }
  const negative = reader.sign('-');
  if (!negative) reader.sign('+');
  const token = reader.take();
  if (token.kind === 'number') {
    return { kind: 'number', value: negative ? `-${token.text}` : token.text };
  }
  if (negative) throw new SqlError('only a number has a sign here');
  if (token.kind === 'string') return { kind: 'text', value: token.text };
  if (token.kind === 'sign') throw new SqlError('an operand is missing');
  const word = token.text.toLowerCase();
  if (word === 'null') return { kind: 'null' };
  if (word === 'true' || word === 'false')
    return { kind: 'number', value: word === 'true' ? '1' : '0' };
  if (RESERVED.has(word)) throw new SqlError('a keyword is no operand');
  return { kind: 'column', name: token.text };
}

class SqlReader {
  readonly #tokens: readonly SqlToken[];
  #index = 0;

  constructor(tokens: readonly SqlToken[]) {
    this.#tokens = tokens;
  }

  take(): SqlToken {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw new SqlError('unexpected end');
    this.#index += 1;
    return token;
  }

  word(word: string): boolean {
    return this.#accept((token) => token.kind === 'name' && token.text.toLowerCase() === word);
  }

  expectWord(word: string): void {
    if (!this.word(word)) throw new SqlError('a keyword is missing');
  }

  sign(sign: string): boolean {
    return this.#accept((token) => token.kind === 'sign' && token.text === sign);
  }

  oneOf(signs: ReadonlySet<string>): string | null {
    const token = this.#tokens[this.#index];
    if (token?.kind !== 'sign' || !signs.has(token.text)) return null;
    this.#index += 1;
    return token.text;
  }

  name(): string {
    const token = this.take();
    if (token.kind !== 'name') throw new SqlError('a column is missing');
    return token.text;
  }

  integer(): number {
    const token = this.take();
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw new SqlError('no row count');
    return Number(token.text);
  }

  end(): void {
    if (this.#index < this.#tokens.length) throw new SqlError('text after the statement');
  }

  #accept(matches: (token: SqlToken) => boolean): boolean {
    const token = this.#tokens[this.#index];
    if (token === undefined || !matches(token)) return false;
    this.#index += 1;
    return true;
  }
}
