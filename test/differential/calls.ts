// Takes: the truth and a seed. Gives: random calls that the client can make.

import type { Truth, TruthField, TruthModule, TruthRelation } from './truth.js';
import { TIME, fold, numberOfId } from './values.js';

export interface Condition {
  readonly field: TruthField;
  readonly operator: string;
  readonly operand?: unknown;
}

export interface Call {
  readonly module: TruthModule;
  /** Null selects everything. */
  readonly select: readonly TruthField[] | null;
  readonly where: readonly Condition[];
  /** Whether the conditions are alternatives. */
  readonly anyOf: boolean;
  readonly order: readonly { readonly field: TruthField; readonly descending: boolean }[];
  readonly limit: number | null;
  /** Fields by target module. */
  readonly include: {
    readonly field: TruthField;
    readonly select: ReadonlyMap<string, string>;
  } | null;
  readonly related: TruthRelation | null;
  /** The method that sends it. */
  readonly end: End;
}

export type End = (typeof ENDS)[number];

const ENDS = ['all', 'all', 'all', 'pages', 'first', 'count'] as const;

export type Random = () => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One random call. */
export function randomCall(truth: Truth, random: Random): Call {
  const chance = (share: number): boolean => random() < share;
  const relation = chance(0.15) ? pick(truth.relations, random) : undefined;
  const module =
    (relation === undefined ? undefined : truth.modules.get(relation.module)) ??
    weighted([...truth.modules.values()], random);
  const field = (): TruthField => pick(module.fields, random) ?? fail();
  const several = (most: number): TruthField[] => [
    ...new Set(Array.from({ length: Math.floor(random() * most) + 1 }, field)),
  ];
  const order = chance(0.75) ? several(chance(0.3) ? 2 : 1) : [];
  const references = module.fields.filter(
    (one) => one.kind === 'reference' && one.refersTo.some((name) => truth.modules.has(name)),
  );
  const reference = chance(0.2) ? pick(references, random) : undefined;
  return {
    module,
    select: chance(0.85) ? several(4) : null,
    where: chance(0.5)
      ? several(2).flatMap((one) => randomCondition(module, one, random) ?? [])
      : [],
    anyOf: chance(0.3),
    order: order.map((one, index) => ({
      field: one,
      descending: index === order.length - 1 && chance(0.5),
    })),
    limit: chance(0.3) ? (pick([1, 7, 100, 150], random) ?? null) : null,
    include:
      reference === undefined
        ? null
        : { field: reference, select: includable(truth, reference, random) },
    related: relation ?? null,
    end: pick(ENDS, random) ?? 'all',
  };
}

/** Large modules more often: what goes wrong goes wrong between two pages. */
function weighted(modules: readonly TruthModule[], random: Random): TruthModule {
  const weights = modules.map(({ records }) => Math.sqrt(records.size));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return modules.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? modules[0] ?? fail();
}

/** A field of each target of the reference. */
function includable(truth: Truth, { refersTo }: TruthField, random: Random): Map<string, string> {
  const targets = refersTo.flatMap((name) => truth.modules.get(name) ?? []);
  return new Map(
    targets.map(({ name, fields }) => [name, pick(fields, random)?.name ?? 'createdtime']),
  );
}

const TEXT = ['=', 'in', 'contains', 'startsWith', 'endsWith', 'isEmpty'];
const RANGE = ['=', '!=', '<', '<=', '>', '>=', 'in'];
const OPERATORS: Readonly<Record<TruthField['kind'], readonly string[]>> = {
  text: TEXT,
  number: RANGE,
  boolean: ['=', '!='],
  date: RANGE,
  datetime: RANGE,
  time: RANGE,
  multi: ['includes', 'isEmpty'],
  reference: ['=', 'in', 'isEmpty'],
  owner: ['=', 'in'],
};
/** Types that only some servers have are selected and ordered by, no more. */
const TEXT_TYPES = new Set(['string', 'text', 'email', 'phone', 'url', 'skype', 'picklist']);
const PICKLIST = ['=', 'in', 'isEmpty'];

function randomCondition(
  module: TruthModule,
  field: TruthField,
  random: Random,
): Condition | undefined {
  const { kind } = field;
  if (kind === 'text' && !TEXT_TYPES.has(field.type)) return undefined;
  const operators = field.type === 'picklist' ? PICKLIST : OPERATORS[kind];
  const operator = pick(operators, random) ?? fail();
  if (operator === 'isEmpty') return { field, operator };
  const values = [...module.records.values()].flatMap((record) => {
    const value = record.get(field.name) ?? '';
    return isUsable(field, value) ? [value] : [];
  });
  const [one, two] = [pick(values, random), pick(values, random)];
  if (one === undefined || two === undefined) return undefined;
  const operand = operandOf(field, operator, one, two, random);
  return operand === undefined ? undefined : { field, operator, operand };
}

/** Values that the query language can hold and whose comparison is beyond doubt. */
function isUsable({ kind }: TruthField, value: string): boolean {
  if (value.trim() === '') return false;
  if (kind === 'reference' || kind === 'owner') return /^\d+x\d+$/.test(value);
  if (kind === 'text' || kind === 'multi') return fold(value) !== undefined && value.length < 200;
  // Durations are described as times and are not.
  if (kind === 'time') return TIME.test(value);
  return true;
}

function operandOf(
  { kind, type }: TruthField,
  operator: string,
  one: string,
  two: string,
  random: Random,
): unknown {
  const value = (text: string): unknown =>
    kind === 'boolean'
      ? text === '1'
      : kind === 'datetime'
        ? new Date(`${text.replace(' ', 'T')}Z`)
        : text;
  if (operator === 'in') return [value(one), value(two)];
  if (operator === 'includes') return pick(one.split(' |##| '), random);
  if (kind !== 'text' || type === 'picklist' || operator === '=') return value(one);
  const at = Math.floor(random() * one.length);
  // Trailing blanks do not count in `=`, and they do in `like`.
  const part = { startsWith: one.slice(0, at + 1), endsWith: one.slice(at) }[operator];
  const text = part ?? one.slice(at, at + 3);
  return text.trim() === text && text !== '' ? text : undefined;
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function fail(): never {
  throw new Error('the truth has no modules, or a module has no fields');
}

/** The call as a line of TypeScript. */
export function describeCall(call: Call): string {
  const { module, select, where, anyOf, order, limit, include, related, end } = call;
  const condition = ({ field, operator, operand }: Condition): string =>
    [field.name, operator, ...(operand === undefined ? [] : [operand])]
      .map((one) => JSON.stringify(one))
      .join(', ');
  const parts = [
    related === null
      ? module.name
      : `${related.sourceModule}.related('${related.source}', '${related.label}')`,
    ...(select === null ? [] : [`select(${select.map(({ name }) => `'${name}'`).join(', ')})`]),
    ...(anyOf && where.length > 1
      ? [`where((w) => w.or([${where.map((one) => `w(${condition(one)})`).join(', ')}]))`]
      : where.map((one) => `where(${condition(one)})`)),
    ...order.map(
      ({ field, descending }) => `orderBy('${field.name}'${descending ? ", 'desc'" : ''})`,
    ),
    ...(limit === null ? [] : [`limit(${String(limit)})`]),
    ...(include === null
      ? []
      : [`include(${JSON.stringify({ [include.field.name]: includeArgument(include) })})`]),
    `${end}()`,
  ];
  return parts.join('.');
}

/** A list of fields, or, of a reference to several modules, a list for each. */
export function includeArgument({ field, select }: NonNullable<Call['include']>): unknown {
  const lists = [...select].map(([module, name]) => [module, [name]] as const);
  return field.refersTo.length === 1 ? lists[0]?.[1] : Object.fromEntries(lists);
}

/** Whether a record meets a condition; undefined where nothing is promised about it. */
export function meets(
  { field, operator, operand }: Condition,
  stored: string,
): boolean | undefined {
  const { kind } = field;
  // Whether an empty reference is 0 or NULL, which no condition finds, is the server's secret.
  if (operator === 'isEmpty' && kind === 'reference' && stored === '') return undefined;
  if (operator === 'isEmpty')
    return stored === '' ? true : stored.trim() === '' ? undefined : false;
  if (operator === 'in') {
    const results = (operand as readonly unknown[]).map((one) =>
      meets({ field, operator: '=', operand: one }, stored),
    );
    return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
  }
  // Whether an empty value is NULL, which meets no condition, is the server's secret. A dead
  // reference reads as empty, too.
  if (stored === '') return operator === '=' && kind !== 'reference' ? false : undefined;
  if (operator === 'includes') return stored.split(' |##| ').includes(String(operand));
  const wanted = textOf(operand);
  if (kind === 'text' || kind === 'multi') return meetsText(operator, stored, wanted);
  const order =
    kind === 'number'
      ? Math.sign(Number(stored) - Number(wanted))
      : kind === 'reference' || kind === 'owner'
        ? Math.sign(numberOfId(stored) - numberOfId(wanted))
        : stored === wanted
          ? 0
          : stored < wanted
            ? -1
            : 1;
  return compareBy(operator, order);
}

function textOf(operand: unknown): string {
  if (operand instanceof Date) return operand.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof operand === 'boolean') return operand ? '1' : '0';
  return String(operand);
}

function compareBy(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function meetsText(operator: string, stored: string, wanted: string): boolean | undefined {
  const [text, part] = [fold(stored), fold(wanted)];
  if (text === undefined || part === undefined) return undefined;
  if (operator === '=') return text === part;
  if (operator === 'startsWith') return text.startsWith(part);
  // Trailing blanks count in `like`; where there are some nothing is promised.
  if (operator === 'endsWith') return stored.endsWith(' ') ? undefined : text.endsWith(part);
  return text.includes(part);
}
