import { canonicalTime, isDate, isStorable, parseUtc } from './date-time.js';
import { sendableDecimal, sendableInteger } from './decimal.js';
import { InvalidValueError } from '../errors.js';
import { isPlaceholder, isRecordId } from './record-id.js';
import { isObject } from '../response/result-shape.js';
import type { FieldRow } from '../schema/module-table.js';
import { isListed } from '../schema/picklist-codes.js';

/** The field that a value is meant for, and what is known about ids and the time zone. */
export interface ValueContext {
  readonly module: string;
  /** Name in this package. */
  readonly field: string;
  /** The id prefix of a module where it is known; ids of another module are then refused. */
  readonly prefixOf?: ((module: string) => string | undefined) | undefined;
  /** Whether nothing will be sent, so that a record may refer to one that was not created. */
  readonly dryRun?: boolean | undefined;
  /** Whether a picklist takes any text: what was read is not refused. */
  readonly anyValue?: boolean | undefined;
  /** Wall time of the API user at an instant; undefined where the zone shows it twice. */
  readonly wallTime: (time: number) => string | undefined;
}

/** Where a value goes, for the error message. */
export interface ValuePlace {
  readonly module: string;
  readonly field?: string | undefined;
  readonly hint?: string | undefined;
}

/**
 * @param reason - the end of a sentence that starts with the name of the field, if there is one; never the value
 * @throws InvalidValueError always
 */
export function refuse({ module, field, hint }: ValuePlace, reason: string): never {
  const subject = field === undefined ? '' : `${field} `;
  const details = { module, field, hint, reason };
  throw new InvalidValueError(`${module}: ${subject}${reason}.`, details);
}

/** ES2024, which Node has and an app may not have declared. */
type Text = string & { isWellFormed(): boolean };

/** Half of a surrogate pair cannot be sent as UTF-8, and NUL ends a text in some databases. */
function isSendable(text: string): boolean {
  return (text as Text).isWellFormed() && !text.includes('\0');
}

/** The text itself, if it can be sent. */
export function checkText(value: unknown, at: ValuePlace, limit?: unknown): string {
  if (typeof value !== 'string') return refuse(at, 'takes a string');
  if (!isSendable(value)) return refuse(at, 'holds NUL or half a character');
  const tooLong = typeof limit === 'number' && value.length > limit && [...value].length > limit;
  return tooLong ? refuse(at, `is longer than ${limit} characters`) : value;
}

/** The text of a picklist value: one that the CRM lists, or one that `unlisted` lets through. */
export function checkPicklistValue(
  [, , , codes]: FieldRow,
  value: unknown,
  at: ValuePlace & Pick<ValueContext, 'anyValue'>,
): string {
  if (isObject(value)) return checkText(value['unlisted'], at);
  const text = checkText(value, at);
  if (typeof codes !== 'string' || at.anyValue === true || isListed(codes, text)) return text;
  const hint = 'Pass any other one through unlisted().';
  return refuse({ ...at, hint }, 'takes one of the values that the CRM lists');
}

/** A record id of one of `modules`, as far as their prefixes are known. */
export function checkId(
  value: unknown,
  modules: readonly string[],
  context: ValuePlace & Pick<ValueContext, 'prefixOf' | 'dryRun'>,
): string {
  const prefixes = modules.map((module) => context.prefixOf?.(module) ?? '');
  const anywhere = prefixes.length === 0 || prefixes.includes('');
  const isOf = (id: unknown): id is string =>
    isRecordId(id) && (anywhere || prefixes.some((prefix) => isRecordId(id, prefix)));
  if (isOf(value)) return value;
  if (context.dryRun === true && isPlaceholder(value) && isOf(value.replace(/0$/, '1'))) {
    return value;
  }
  return refuse(
    context,
    `takes a record id${anywhere ? ', like 12x34' : ` of ${modules.join(' or ')}`}`,
  );
}

/** The modules that a reference or an owner may point to. */
export function targetsOf([, codec, , extra]: FieldRow): readonly string[] {
  if (codec === 'owner') return ['Users', 'Groups'];
  return typeof extra === 'object' ? extra : [];
}

function encodeInstant(time: number, context: ValueContext): string {
  if (!isStorable(time)) return refuse(context, 'takes an instant of the years 1000 to 9999');
  return context.wallTime(time) ?? refuse(context, 'is a time that the zone shows twice');
}

/**
 * One value as it goes over the wire, `null` and `undefined` aside, of a codec that has one text for
 * it: all that can stand in a condition. Undefined for the other codecs.
 *
 * @throws InvalidValueError where the field does not take the value
 */
export function encodeScalar(
  row: FieldRow,
  value: unknown,
  context: ValueContext,
): string | undefined {
  const text = typeof value === 'string' ? value : '';
  switch (row[1]) {
    case 'text':
      return checkText(value, context, row[3]);
    case 'picklist':
      return checkPicklistValue(row, value, context);
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
