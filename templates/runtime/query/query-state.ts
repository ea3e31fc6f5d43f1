import type { Connection } from '../connection.js';
import type { Core } from '../core.js';
import type { ModuleTable } from '../schema/module-table.js';
import type { Selection } from './query-plan.js';

export interface QueryState {
  readonly connection: Connection;
  readonly core: Core;
  readonly table: ModuleTable;
  readonly selection: Selection;
}

/** Not a private member: with one, the queries of two packages would be incompatible types. */
const states = new WeakMap<object, QueryState>();

/** Remembers the state of a query that is under construction. */
export function setQueryState(query: object, state: QueryState): void {
  states.set(query, state);
}

/** The state of a query or a repository. */
export function queryState(query: object): QueryState {
  return states.get(query) as QueryState;
}
