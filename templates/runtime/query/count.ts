import type { Core } from '../core.js';
import { withPrefixes } from './live-id-prefix.js';
import { splitQuery } from './split-query.js';
import type { CallOptions } from '../options.js';
import { PAGE } from './pages.js';
import { emptyFields, planOf, type Selection } from './query-plan.js';
import { readRecords } from './read-records.js';
import { sendStatement } from './send-statement.js';
import { protocolError } from '../response/call-error.js';
import { isActivity, type ModuleTable } from '../schema/module-table.js';

/**
 * How many records a selection has: by `count(*)`, or where the server answers that with nothing
 * (8.4 does), by looking for the last page, in about 2 log2(n / 100) calls.
 */
export async function countRecords(
  core: Core,
  table: ModuleTable,
  selection: Selection,
  options: CallOptions,
): Promise<number> {
  const { limit } = selection;
  const bare: Selection = { ...selection, fields: ['id'], order: [], include: new Map() };
  const plain = await withPrefixes(core, table.module, bare, options);
  const plan = planOf(table, plain);
  if (limit === 0 || plan.where?.length === 0) return 0;
  const [where, ...others] = splitQuery(plan);
  const activity = isActivity(table.module);
  const needsRows = plan.where?.some((terms) => activity || emptyFields(terms).length > 0);
  if (others.length > 0 || needsRows === true || plan.relation !== undefined) {
    // The server does not count relations, and counts an activity once per contact; lists may overlap,
    // and isEmpty needs the rows.
    let count = 0;
    for await (const records of readRecords(core, table, plain, options)) count += records.length;
    return count;
  }
  const { module } = table;
  const counted = core.modulesWithoutCount.has(module)
    ? undefined
    : readCount(module, await sendStatement(core, { columns: 'count(*)', module, where }, options));
  if (counted !== undefined) return Math.min(counted, limit);
  core.modulesWithoutCount.add(module);
  const { columns } = plan;
  const count = await search(
    async (offset) => {
      const statement = { columns, module, where, limit: PAGE, offset };
      return (await sendStatement(core, statement, options)).length;
    },
    () => core.shortPageIsLast(table, options),
  );
  return Math.min(count, limit);
}

function readCount(module: string, rows: readonly object[]): number | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  const [value] = Object.values(row) as unknown[];
  const count = /^\d+$/.test(String(value)) ? Number(value) : NaN;
  if (Number.isSafeInteger(count)) return count;
  throw protocolError({ operation: 'query', module }, 'count(*) is no number');
}

/**
 * @param rowsAt how many of 100 rows there are from an offset on
 * @param shortPageIsLast whether fewer than 100 are known to be the last
 */
async function search(
  rowsAt: (offset: number) => Promise<number>,
  shortPageIsLast: () => Promise<boolean>,
): Promise<number> {
  let count = 0;
  // There are rows in the page before `low`, and none from `high` on.
  let low = 0;
  let high = Infinity;
  while (low < high) {
    const middle = high === Infinity ? low * 2 : PAGE * Math.floor((low + high) / 2 / PAGE);
    const rows = await rowsAt(middle);
    if (rows === 0) high = middle;
    else {
      count = middle + rows;
      if (rows < PAGE && (await shortPageIsLast())) return count;
      low = middle + PAGE;
    }
  }
  return count;
}
