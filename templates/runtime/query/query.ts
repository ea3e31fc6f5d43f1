import { countRecords } from './count.js';
import { comparableRow, queryableRow } from './condition.js';
import { coreOf, type Connection } from '../connection.js';
import { refuse } from '../codec/encode-scalar.js';
import { RecordNotFoundError } from '../errors.js';
import { endOnAbort } from './end-on-abort.js';
import { includeSpec } from './include-spec.js';
import { flattenPages } from './read-plan.js';
import { splitQuery, printBounded } from './split-query.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { PAGE } from './pages.js';
import { checkLimit, EVERYTHING, orderColumns, planOf, type Selection } from './query-plan.js';
import { queryState, setQueryState } from './query-state.js';
import type {
  Condition,
  Include,
  Included,
  Matched,
  NoField,
  Operand,
  Operator,
  OrderFields,
  Where,
} from './query-types.js';
import { readRecords } from './read-records.js';
import { callError } from '../response/call-error.js';
import type { ModuleTable } from '../schema/module-table.js';
import { conditionsOf, type WhereArguments } from './where.js';

/**
 * A query. Every method returns a new one; nothing is sent before `all`, `first`, `count`, `pages` or
 * `for await`. A query can be used many times.
 *
 * Each matching record comes once, in every order. The database compares, so case, accents and
 * trailing blanks make no difference to an order. A record whose ordered field changes while pages are
 * read may be missed, as it moves to another place. So may one without a value in that field, if others
 * of them are deleted meanwhile: the CRM can only count those.
 */
export class Query<
  M extends ModuleTypes,
  Row = M['record'],
  Order extends keyof OrderFields<object> = 'sortable',
> implements AsyncIterable<Row> {
  constructor(connection: Connection, table: ModuleTable, selection: Selection = EVERYTHING) {
    setQueryState(this, { connection, core: coreOf(connection), table, selection });
  }

  /**
   * Reads these fields and `id` only. Without it a page takes the CRM 3 to 20 times as long.
   * @throws InvalidValueError for fields that cannot be queried
   */
  select<F extends keyof M['filter'] & keyof M['record'] & string>(
    ...fields: readonly F[]
  ): Query<M, Pick<M['record'], (F | 'id') & keyof M['record']>, Order> {
    const { table } = queryState(this);
    for (const field of fields) queryableRow(table, field);
    return change<M, Pick<M['record'], (F | 'id') & keyof M['record']>, Order>(this, {
      fields: [...fields],
    });
  }

  /**
   * Adds a condition; if there are several, all must hold. Case, accents and trailing blanks of texts
   * make no difference.
   * @throws InvalidValueError naming the field: it cannot be queried, or does not take the value
   */
  where<F extends keyof M['filter'] & string, O extends Operator<M['filter'], F>>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O & keyof M['filter'][F]]>
  ): Query<M, Row, Order>;
  /**
   * `where({ leadsource: 'Web Site' })`: each field equals its value.
   * `where((w) => w.or([w('title', 'isEmpty'), w('title', '=', 'CEO')]))`: for any condition.
   */
  where<T>(
    match: Matched<T, M['filter']> | (((w: Where<M>) => Condition<M>) & NoField<T, M['filter']>),
  ): Query<M, Row, Order>;
  where(...args: readonly unknown[]): Query<M, Row, Order> {
    const { core, table, selection } = queryState(this);
    const conditions = [
      ...selection.conditions,
      ...conditionsOf(core, table, args as WhereArguments),
    ];
    return change<M, Row, Order>(this, { conditions });
  }

  /**
   * Orders by this field, after those named before. A direction comes with the last field only:
   * the query language of Vtiger has one, and it applies to the last. References and owners are
   * ordered by the number of their id (as text where the CRM keeps them so: 1000 before 999), and not
   * by the name of the record. Descending, rows without a value come last, and are held in memory until
   * then; about one call for 100 rows, up to twice that where many share a value.
   */
  orderBy(field: OrderFields<M['filter']>[Order]): Query<M, Row, Order>;
  orderBy(
    field: OrderFields<M['filter']>[Order],
    direction: 'asc' | 'desc',
  ): Query<M, Row, 'sorted'>;
  orderBy(name: unknown, direction: 'asc' | 'desc' = 'asc'): object {
    const { table, selection } = queryState(this);
    const field = name as string;
    comparableRow(table, field);
    if (selection.direction === 'desc' || (direction !== 'asc' && direction !== 'desc')) {
      refuse({ module: table.module, field }, 'takes asc, or desc as the last order field');
    }
    return change<M, Row, 'sorted'>(this, { order: [...selection.order, field], direction });
  }

  /** The most rows to read, over all pages. It can be more than 100. @throws InvalidValueError */
  limit(count: number): Query<M, Row, Order> {
    return change<M, Row, Order>(this, { limit: checkLimit(queryState(this).table, count) });
  }

  /**
   * Also reads the records that references point to, into `$ref` of each row: `include({ account_id:
   * ['accountname'] })`. It makes one query per page and target module. The reference stays an id.
   * @throws InvalidValueError
   */
  include<const I extends Include<M['references']>>(
    fields: I,
  ): Query<
    M,
    Row & {
      readonly $ref: {
        readonly [F in keyof I & keyof M['references']]: Included<M['references'][F], I[F]>;
      };
    },
    Order
  > {
    const { table, selection } = queryState(this);
    const include = new Map([...selection.include, ...includeSpec(table, fields)]);
    return change(this, { include });
  }

  /** All rows, page by page. @throws VtigerError */
  async all(options: CallOptions = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const page of this.pages(options)) rows.push(...page);
    return rows;
  }

  /** The first row, or null. @throws VtigerError */
  async first(options: CallOptions = {}): Promise<Row | null> {
    const limit = Math.min(1, queryState(this).selection.limit);
    const one = change<M, Row, Order>(this, { limit });
    for await (const [row] of one.pages(options)) return row ?? null;
    return null;
  }

  /** The first row. @throws RecordNotFoundError where there is none */
  async firstOrThrow(options: CallOptions = {}): Promise<Row> {
    const row = await this.first(options);
    if (row !== null) return row;
    const about = { operation: 'query', module: queryState(this).table.module };
    throw callError(RecordNotFoundError, about, 'no record meets the conditions');
  }

  /**
   * The rows in pages of at most 100. From the second page on, the next one is read while the loop
   * uses this one: a loop that ends in its first page makes one call, a later end may cost one more.
   */
  pages(options: CallOptions = {}): AsyncIterable<Row[]> {
    const { core, table, selection } = queryState(this);
    return {
      [Symbol.asyncIterator]: () =>
        endOnAbort(readRecords(core, table, selection, options), options.signal) as AsyncIterator<
          unknown[]
        > as AsyncIterator<Row[]>,
    };
  }

  /**
   * How many rows `all` would return: by one call, or, where the server does not count (8.4), by
   * about 2 log2 of a hundredth of them.
   */
  async count(options: CallOptions = {}): Promise<number> {
    const { core, table, selection } = queryState(this);
    return countRecords(core, table, selection, options);
  }

  /**
   * The statement of the first page; empty where no record can meet the conditions, so that nothing
   * is sent. @throws QueryTooLongError
   */
  toVtql(): string {
    const { table, selection } = queryState(this);
    const plan = planOf(table, selection);
    if (plan.where?.length === 0) return '';
    const { columns, order, relation } = plan;
    const [where] = splitQuery(plan);
    return printBounded({
      columns,
      module: plan.table.module,
      where,
      related: relation !== undefined,
      orderBy: orderColumns(order),
      direction: order.direction,
      limit: Math.min(PAGE, selection.limit),
    });
  }

  [Symbol.asyncIterator](): AsyncIterator<Row> {
    return flattenPages(this.pages());
  }
}

function change<M extends ModuleTypes, Row, Order extends keyof OrderFields<object>>(
  query: object,
  to: Partial<Selection>,
): Query<M, Row, Order> {
  const { connection, table, selection } = queryState(query);
  return new Query(connection, table, { ...selection, ...to });
}
