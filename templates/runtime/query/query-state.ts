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

/** A class whose constructor returns the object that it is handed. */
const Existing = function (query: object): object {
  return query;
} as unknown as new (query: object) => object;

/**
 * Adds the state to a query as a private member that its declaration does not have: with one, the
 * queries of two packages would be incompatible types. A WeakMap makes a query six times as slow.
 */
class Stated extends Existing {
  readonly #state: QueryState;

  constructor(query: object, state: QueryState) {
    super(query);
    this.#state = state;
  }

  static stateOf(query: object): QueryState {
    return (query as Stated).#state;
  }
}

/** Remembers the state of a query that is under construction. */
export function setQueryState(query: object, state: QueryState): void {
  new Stated(query, state);
}

/** The state of a query or a repository. */
export function queryState(query: object): QueryState {
  return Stated.stateOf(query);
}
