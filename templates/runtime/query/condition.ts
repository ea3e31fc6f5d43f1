import { formatUtc, parseUtc } from '../codec/date-time.js';
import { wireName } from '../codec/decode-record.js';
import { refuseField } from '../codec/unknown-field.js';
import { SEPARATOR } from '../codec/decode-value.js';
import { fieldRow, fieldRows, isRemoved } from '../schema/field-rows.js';
import {
  checkId,
  checkText,
  encodeScalar,
  refuse,
  targetsOf,
  type ValueContext,
} from '../codec/encode-scalar.js';
import { hasOperator, operatorsOf, type ConditionOperator } from '../schema/operators.js';
import { FIELD, type FieldRow, type ModuleTable } from '../schema/module-table.js';
import { isLike, isPrintableName, likePattern, type Term, type TermOperator } from './vtql.js';

/** One condition, as `where` takes it. */
export interface Condition {
  /** Field name of this package. */
  readonly field: string;
  readonly operator: ConditionOperator;
  /** A decoded value; an array of them for `in`; nothing for `isEmpty`. */
  readonly operand?: unknown;
}

export interface ConditionContext {
  /** The id prefix of a module, where it is known. */
  readonly prefixOf?: ((module: string) => string | undefined) | undefined;
}

/** Before every date that the database stores. */
const beginning = '1000-01-01 00:00:00';

/** The row of a field that may be read by queries. */
export function queryableRow(table: ModuleTable, field: string): FieldRow {
  const at = { module: table.module, field };
  const row = fieldRow(table, field) ?? refuseField(table.module, field, fieldRows(table).keys());
  const queryable = (row[2] & FIELD.queryable) !== 0 && isPrintableName(wireName(table, field));
  return queryable ? row : refuse(at, 'cannot be queried');
}

/** The row of a field that may stand in where and order by. */
export function comparableRow(table: ModuleTable, field: string): FieldRow {
  const row = queryableRow(table, field);
  if (!isRemoved(row)) return row;
  return refuse({ module: table.module, field }, 'was removed from the CRM, and cannot be queried');
}

/**
 * Stored date-times have whole seconds, a Date may have a fraction. The bound is rounded so that the
 * comparison keeps its meaning: up for `>=` and `<`, down for `>` and `<=`. With a fraction, `=` is
 * true of no value and `!=` of every value (rows without one stay out, as with any `!=`).
 */
function instantTerms(field: string, operator: TermOperator, time: number): Term[] {
  const second = Math.floor(time / 1000) * 1000;
  const fraction = time !== second;
  if (fraction && operator === '=') return [];
  if (fraction && operator === '!=') return [{ field, operator: '>=', operand: beginning }];
  const up = fraction && (operator === '>=' || operator === '<');
  return [{ field, operator, operand: formatUtc(up ? second + 1000 : second) }];
}

/** The field that a condition is about. */
interface Subject {
  readonly table: ModuleTable;
  readonly row: FieldRow;
  /** Its name on the wire. */
  readonly field: string;
  /** For the encoder. */
  readonly at: ValueContext;
}

function operandText({ table, row, at }: Subject, value: unknown): string {
  // The length of a text limits writes, not conditions.
  const [name, codec, flags, extra] = row;
  const unlimited: FieldRow = typeof extra === 'object' ? row : [name, codec, flags];
  const { module } = table;
  const encoded =
    codec === 'id' ? checkId(value, [module], at) : encodeScalar(unlimited, value, at);
  // VTQL has no empty literal.
  return encoded || refuse(at, 'cannot be compared with an empty text: use isEmpty');
}

/** Users keep some of their flags as `on` and `off`. */
function booleanTerm({ table, field }: Subject, wanted: boolean): Term {
  if (table.module !== 'Users') return { field, operator: '=', operand: wanted ? '1' : '0' };
  return { field, operator: 'in', operand: wanted ? ['1', 'on'] : ['0', 'off'] };
}

function emptyTerm({ table, row, field, at }: Subject): Term {
  if (row[1] !== 'reference') return { field, operator: '<=', operand: ' ', isEmpty: at.field };
  const prefix = [...targetsOf(row), table.module]
    .map((module) => at.prefixOf?.(module))
    .find(Boolean);
  return prefix === undefined
    ? refuse(at, 'has no id prefix for isEmpty')
    : { field, operator: '=', operand: `${prefix}x0`, isEmpty: at.field };
}

function compareTerms(subject: Subject, operator: TermOperator, operand: unknown): readonly Term[] {
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

function inTerms(subject: Subject, operand: unknown): readonly Term[] {
  if (!Array.isArray(operand)) return refuse(subject.at, 'takes an array for in');
  const terms = (operand as unknown[]).flatMap((value) => compareTerms(subject, '=', value));
  const values = new Set(terms.map((term) => String(term.operand)));
  if (values.size === 0) return [];
  return [{ field: subject.field, operator: 'in', operand: [...values] }];
}

/** The chosen values stand in one text, so one of them stands alone, first, last or between. */
function includesTerms(field: string, value: string): Term[] {
  const like = (operand: string): Term => ({ field, operator: 'like', operand });
  return [
    { field, operator: '=', operand: value },
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
export function encodeCondition(
  table: ModuleTable,
  condition: Condition,
  context: ConditionContext,
): readonly Term[] {
  const { operator, operand } = condition;
  const { module, prefix } = table;
  const row = comparableRow(table, condition.field);
  const field = wireName(table, condition.field);
  const at: ValueContext = {
    module,
    field: condition.field,
    wallTime: formatUtc,
    prefixOf: (of) => (of === module && prefix !== '' ? prefix : context.prefixOf?.(of)),
  };
  const subject = { table, row, field, at };
  if (!hasOperator(row[1], operator)) {
    const operators = operatorsOf(row[1]).join(', ');
    const hint = operators === '' ? undefined : `It has ${operators}.`;
    return refuse({ ...at, hint }, `(${row[1]}) has no such operator`);
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

/** Whether a decoded value is what `isEmpty` finds. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
