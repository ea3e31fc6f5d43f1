// Takes: a plan. Gives: plans that also find records that hold NULL in a field that must be empty.
// Never: relies on a condition for NULL: the language has none, but NULL comes first in any order.

import { refuse } from '../codec/encode-scalar.js';
import type { Reader } from './pages.js';
import { anyRecord, emptyFields, isMergeable, type Plan } from './query-plan.js';
import { OR_ORDER, splitQuery } from './split-query.js';
import type { Conjunction, Term } from './vtql.js';

/**
 * The records that were there before a field was added hold NULL in it. Where there are some among those
 * that `isEmpty` may mean, all of these are read, and the client looks at the field.
 * @throws InvalidValueError where they cannot be put into the order; whatever the reader throws
 */
export async function includeNulls(plan: Plan, reader: Reader): Promise<readonly Plan[]> {
  const { table, where = [] } = plan;
  // The alternatives that want the same fields empty.
  const groups = new Map<string, Conjunction[]>();
  for (const terms of where) {
    const key = String(emptyFields(terms).sort());
    groups.set(key, [...(groups.get(key) ?? []), terms]);
  }
  const wider: Plan[] = [];
  for (const alternatives of groups.values()) {
    const [terms = []] = alternatives;
    const candidates: Plan = {
      ...plan,
      where: alternatives.map((one) => one.map((term) => (term.isEmpty ? anyRecord(table) : term))),
      checks: emptyFields(terms),
    };
    for (const term of terms) {
      if (!term.isEmpty || !(await holdsNull(candidates, term, reader))) continue;
      wider.push(candidates);
      break;
    }
  }
  if (wider.length === 0) return [plan];
  if (groups.size === 1) return wider;
  return isMergeable(plan.order) ? [plan, ...wider] : refuse({ module: table.module }, OR_ORDER);
}

/** Whether one of the rows holds NULL: it comes first, and the condition does not find it. */
async function holdsNull(plan: Plan, term: Term, reader: Reader): Promise<boolean> {
  const { field } = term;
  const { module } = plan.table;
  const statement = { columns: [field], module, related: plan.relation !== undefined };
  for (const where of splitQuery(plan)) {
    const [row] = await reader.fetchRows({ ...statement, where, orderBy: [field, 'id'] });
    if (row === undefined || (row[field] ?? '') !== '') continue;
    const itself: Term = { field: 'id', operator: '=', operand: String(row['id']) };
    const found = await reader.fetchRows({ ...statement, where: [[term, itself]] });
    if (found.length === 0) return true;
  }
  return false;
}
