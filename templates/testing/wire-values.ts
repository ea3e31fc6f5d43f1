import type { ModulePlan } from './module-plan.js';

/** The values of a create as the API writes them, by their names on the wire. */
export function wireValues(
  { fields, fixed }: ModulePlan,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const filled = fields.map(({ name, wire }) => [wire, wireValue(values[name])] as const);
  return { ...Object.fromEntries(filled), ...fixed };
}

function wireValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return value.join(' |##| ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { amount, unit } = value as { readonly amount?: unknown; readonly unit?: unknown };
  return `${String(amount)}::${String(unit)}`;
}
