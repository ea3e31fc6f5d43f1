import { OperationError, internalError } from '../failures.js';
import { tokenize, type Token, type TokenKind } from './lexer.js';

export interface Condition {
  readonly field: string;
  readonly operator: string;
  /** As they were written, quotes and all. */
  readonly values: readonly string[];
  /** `and` or `or` before it; null for the first. */
  readonly connective: string | null;
}

/** A parsed statement; literals stand as in the query. */
export interface Statement {
  /** `['*']`, `['count(*)']` or field names. */
  readonly columns: readonly string[];
  readonly module: string;
  readonly conditions: readonly Condition[];
  readonly orderBy: readonly string[];
  readonly direction: string | null;
  readonly limit: readonly string[];
}

const OPERATORS: ReadonlyMap<TokenKind, string> = new Map<TokenKind, string>([
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
export function parseVtql(query: string): Statement {
  const reader = new Reader(tokenize(query));
  reader.expect('SELECT');
  const columns = parseColumns(reader);
  const module = reader.expect('TABLENAME');
  const conditions = parseConditions(reader);
  const orderBy: string[] = [];
  let direction: string | null = null;
  if (reader.accept('ORDERBY')) {
    do orderBy.push(reader.expect('COLUMNNAME'));
    while (reader.accept('COMMA'));
    if (reader.accept('ASC')) direction = 'ASC';
    else if (reader.accept('DESC')) direction = 'DESC';
  }
  const limit: string[] = [];
  if (reader.accept('LIMIT')) {
    limit.push(reader.expect('VALUE'));
    if (reader.accept('COMMA')) limit.push(reader.expect('VALUE'));
  }
  reader.expect('SEMICOLON');
  reader.expect('End of Input', '');
  return { columns, module, conditions, orderBy, direction, limit };
}

function parseColumns(reader: Reader): string[] {
  const columns: string[] = [];
  if (reader.accept('ASTERISK')) columns.push('*');
  else if (reader.accept('COUNT')) {
    reader.expect('PARENOPEN');
    reader.expect('ASTERISK');
    reader.expect('PARENCLOSE');
    columns.push('count(*)');
  } else {
    do columns.push(reader.expect('COLUMNNAME', 'SELECT'));
    while (reader.accept('COMMA'));
  }
  // What Vtiger's parser says it expected depends on the token that it did not expect.
  reader.expect('FRM', reader.kind() === 'Unknown' ? 'FRM,COMMA' : 'SELECT');
  return columns;
}

function parseConditions(reader: Reader): Condition[] {
  const conditions: Condition[] = [];
  if (!reader.accept('WHERE')) return conditions;
  let connective: string | null = null;
  for (;;) {
    const field = reader.expect('COLUMNNAME');
    const operator = OPERATORS.get(reader.kind());
    if (operator === undefined) throw reader.error('EQ,LT,GT,LTE,GTE,NE,IN,LIKE');
    reader.skip();
    const values = parseValues(reader, operator);
    conditions.push({ field, operator, values, connective });
    if (reader.accept('LOGICAL_AND')) connective = 'and';
    else if (reader.accept('LOGICAL_OR')) connective = 'or';
    else return conditions;
  }
}

function parseValues(reader: Reader, operator: string): string[] {
  const bracketed = reader.accept('PARENOPEN');
  const values: string[] = [];
  do values.push(reader.expect('VALUE'));
  while (reader.accept('COMMA'));
  if (bracketed) reader.expect('PARENCLOSE');
  if (values.length > 1 && operator !== 'IN') {
    throw new OperationError('QUERY_SYNTAX_ERROR', 'columns data inappropriate');
  }
  return values;
}

/** Walks the tokens and words the errors. */
class Reader {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** @throws {OperationError} INTERNAL_SERVER_ERROR for text that is no token. */
  kind(): TokenKind {
    const kind = this.#tokens[this.#index]?.kind ?? 'End of Input';
    if (kind === 'BROKEN') throw internalError();
    return kind;
  }

  skip(): void {
    this.#index += 1;
  }

  accept(kind: TokenKind): boolean {
    if (this.kind() !== kind) return false;
    this.skip();
    return true;
  }

  expect(kind: TokenKind, expected: string = kind): string {
    const token = this.#tokens[this.#index];
    if (this.kind() !== kind) throw this.error(expected);
    this.skip();
    return token?.text ?? '';
  }

  error(expected: string): OperationError {
    const token = this.#tokens[this.#index];
    const value = token?.text ?? this.#tokens.at(-1)?.text ?? '';
    return new OperationError(
      'QUERY_SYNTAX_ERROR',
      `Syntax Error on line 1: token '${value}' Unexpected ${this.kind()}` +
        `(${token?.text ?? '0'}), expected one of: ${expected}`,
    );
  }
}
