import { isRecordId } from '../codec/record-id.js';
import type { VtigerError } from '../errors.js';
import { protocolError } from '../response/call-error.js';
import type { Plan } from './query-plan.js';
import type { Conjunction, Disjunction, Statement } from './vtql.js';

/** Rows that the server returns at most, whatever is requested. */
export const PAGE = 100;

/** Pages that may bring nothing new one after the other: one that repeats a group, one behind it. */
export const IDLE = 2;

export type Row = Readonly<Record<string, unknown>>;

/** Sends the statements of a read. */
export interface Reader {
  fetchRows(statement: Statement): Promise<readonly Row[]>;
  /** Whether a page shorter than requested is known to be the last. */
  shortPageIsLast(): Promise<boolean>;
}

/** A read under way. */
export interface Scan extends Reader {
  readonly plan: Plan;
  /** How many rows are still wanted. */
  readonly wanted: () => number;
  /** Whether a row is met for the first time; it counts as met from then on. */
  readonly isNew: (row: Row) => boolean;
  /** Whether it was met before. */
  readonly wasDelivered: (row: Row) => boolean;
}

export function startScan(plan: Plan, wanted: () => number, reader: Reader): Scan {
  const met = new Set<string>();
  return {
    ...reader,
    plan,
    wanted,
    isNew: (row) => met.size < met.add(idOf(plan, row)).size,
    wasDelivered: (row) => met.has(idOf(plan, row)),
  };
}

/** One page of a scan: `statement` adds to what all its pages have in common. */
export function fetchPage(scan: Scan, statement: Partial<Statement>): Promise<readonly Row[]> {
  const { columns, table, relation } = scan.plan;
  const related = relation !== undefined;
  return scan.fetchRows({ columns, module: table.module, related, limit: PAGE, ...statement });
}

/**
 * Whether nothing follows a page that is shorter than requested: where a short page alone proves
 * nothing, the place behind it is read.
 */
export async function isLastPage(scan: Scan, next: Partial<Statement>): Promise<boolean> {
  if (await scan.shortPageIsLast()) return true;
  return (await fetchPage(scan, next)).length === 0;
}

/** The bound goes into every alternative: VTQL has no parentheses. */
export function bounded(where: Disjunction | undefined, ...bound: Conjunction): Disjunction {
  return (where ?? [[]]).map((terms) => [...terms, ...bound]);
}

/** The id of a row. @throws ProtocolError */
export function idOf({ table }: Pick<Plan, 'table'>, { id }: Row): string {
  if (isRecordId(id)) return id;
  throw protocolError({ operation: 'query', module: table.module }, 'a row has no record id');
}

/** A server, or a cache, that repeats a page would be read forever. */
export function notAdvancing({ table: { module } }: Plan): VtigerError {
  return protocolError({ operation: 'query', module }, 'the next page repeats the rows before it', {
    hint: 'The server, or a cache before it, does not apply the order or the condition.',
  });
}
