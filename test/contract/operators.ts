import type { ModelField, ModelModule } from '../../src/model/model.js';
import { propertyName } from '../../src/text/source.js';
import { numberOf } from './bulk.js';
import type { InstancePackage } from './generated-package.js';
import { folded } from './samples.js';

/** The operators that the declarations of a package let a caller write for a field. */
export function declaredOperators(
  made: InstancePackage,
  module: ModelModule,
  field: ModelField,
): readonly string[] {
  const { type } = module.names;
  const property = propertyName(field.name).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const typeIn = (block: string, key = property): string | undefined =>
    new RegExp(`^ {2}${key}:\\s+(\\w+)`, 'm').exec(blockOf(made, block))?.[1];
  // The kind of a field stands in one of these, and names its filter.
  const kind = typeIn(`${type}Fields`) ?? typeIn(`${type}Writable`) ?? '';
  const name = typeIn(`${type}Filter`) ?? typeIn(kind, 'filter');
  if (name === undefined || name === 'NoFilter') return [];
  return operatorsOf(made, name);
}

/** The operators of a filter: its own, and those of the type that it extends or is another name for. */
function operatorsOf(made: InstancePackage, name: string): readonly string[] {
  const base = new RegExp(`(?:interface ${name}\\b.* extends|type ${name}\\b.* =) (\\w+)<`);
  const inherited = base.exec(made.declarations)?.[1];
  const own = blockOf(made, name).matchAll(/^\s+'?([^':\s]+)'?: (?:\[|One|Many)/gm);
  return [
    ...(inherited === undefined ? [] : operatorsOf(made, inherited)),
    ...Array.from(own, ([, operator = '']) => operator),
  ];
}

/** The body of an interface, wherever in the package it stands. */
function blockOf({ declarations }: InstancePackage, name: string): string {
  const start = declarations.search(new RegExp(`^(?:export )?interface ${name}\\b`, 'm'));
  return start < 0 ? '' : declarations.slice(start, declarations.indexOf('\n}', start));
}

/** The operand of a condition: the middle value, or what the operator takes of it. */
export function operandOf(operator: string, values: readonly unknown[]): unknown {
  const [low, middle, high] = values;
  switch (operator) {
    case 'isEmpty':
      return undefined;
    case 'in':
      return [low, high];
    case 'includes':
      return (low as readonly unknown[])[0];
    case 'contains':
      return String(middle).slice(1, -1);
    case 'startsWith':
      return String(middle).slice(0, -2);
    case 'endsWith':
      return String(middle).slice(2);
    default:
      return middle;
  }
}

/**
 * Whether a stored value meets a condition, by the comparison that the docs promise; undefined where
 * they leave it open: whether an empty field is NULL is the server's secret.
 */
export function meets(stored: unknown, operator: string, operand: unknown): boolean | undefined {
  const empty = stored === null || stored === '' || (Array.isArray(stored) && stored.length === 0);
  if (operator === 'isEmpty') return empty;
  if (empty) return ['!=', '<', '<='].includes(operator) ? undefined : false;
  if (operator === 'in') return (operand as unknown[]).some((one) => compare(stored, one) === 0);
  if (operator === 'includes') return (stored as unknown[]).includes(operand);
  const [text, part] = [textOf(stored), textOf(operand)];
  if (operator === 'contains') return text.includes(part);
  if (operator === 'startsWith') return text.startsWith(part);
  if (operator === 'endsWith') return text.endsWith(part);
  const order = compare(stored, operand);
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
    case '>=':
      return order >= 0;
    default:
      return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? folded(value) : '';
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Numbers, amounts and ids by their number, instants by their time, texts folded. */
function keyOf(value: unknown): number | string {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return Number(value);
  if (/^\d+x\d+$/.test(value)) return numberOf(value);
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : folded(value);
}
