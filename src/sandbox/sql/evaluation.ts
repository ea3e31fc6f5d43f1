import { compareText, matchesLike } from './collation.js';
import { SqlError } from './lexer.js';
import type { Expression } from './parser.js';

/** A value in a statement: text that compares as text, as a number or as a point in time. */
export interface SqlValue {
  readonly text: string;
  readonly as: 'text' | 'number' | 'time';
}

/** Looks a column of the row up; undefined where the table has none. */
export type RowReader = (column: string) => SqlValue | null | undefined;

const truth = (value: boolean): SqlValue => ({ text: value ? '1' : '0', as: 'number' });

/**
 * Whether a row satisfies an expression; NULL is no.
 * @throws {SqlError} for a column that the table does not have.
 */
export function isTrue(expression: Expression, row: RowReader): boolean {
  return truthOf(evaluate(expression, row)) === true;
}

function truthOf(value: SqlValue | null): boolean | null {
  return value === null ? null : numeric(value.text) !== 0;
}

function evaluate(expression: Expression, row: RowReader): SqlValue | null {
  switch (expression.kind) {
    case 'text':
      return { text: expression.value, as: 'text' };
    case 'number':
      return { text: expression.value, as: 'number' };
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

function evaluateLogic(
  expression: Extract<Expression, { left: Expression; right: Expression }>,
  row: RowReader,
): SqlValue | null {
  const left = truthOf(evaluate(expression.left, row));
  // Both sides are looked at: an unknown column fails the statement wherever it stands.
  const right = truthOf(evaluate(expression.right, row));
  const decisive = expression.kind === 'or';
  if (left === decisive || right === decisive) return truth(decisive);
  return left === null || right === null ? null : truth(!decisive);
}

function evaluateIn(
  expression: Extract<Expression, { kind: 'in' }>,
  row: RowReader,
): SqlValue | null {
  const left = evaluate(expression.left, row);
  const results = expression.list.map((entry) =>
    evaluateComparison('=', left, evaluate(entry, row)),
  );
  if (results.some((result) => truthOf(result) === true)) return truth(true);
  return results.includes(null) ? null : truth(false);
}

function evaluateComparison(
  operator: string,
  left: SqlValue | null,
  right: SqlValue | null,
): SqlValue | null {
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
export function compareValues(left: SqlValue, right: SqlValue): number {
  if (left.as === 'number' || right.as === 'number') {
    return Math.sign(numeric(left.text) - numeric(right.text));
  }
  if (left.as === 'time' || right.as === 'time') {
    return compareText(timeText(left.text), timeText(right.text));
  }
  return compareText(left.text, right.text);
}

function timeText(text: string): string {
  const spaced = text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ');
  return /^\d{4}-\d{2}-\d{2}$/.test(spaced) ? `${spaced} 00:00:00` : spaced;
}

/** The number a text begins with, or 0, as MySQL reads it. */
function numeric(text: string): number {
  return Number(/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(text)?.[0] ?? 0);
}
