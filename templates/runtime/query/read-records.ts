import { createIncluder } from './include.js';
import { withPrefixes } from './live-id-prefix.js';
import type { Core } from '../core.js';
import type { DecodedRecord } from '../codec/decode-record.js';
import { includeNulls } from './null-rows.js';
import { readPlans } from './read-plan.js';
import type { CallOptions } from '../options.js';
import { PAGE, type Row } from './pages.js';
import { planOf, type Selection } from './query-plan.js';
import { readerOf } from './send-statement.js';
import type { ModuleTable } from '../schema/module-table.js';
import { tick } from '../transport/clock.js';

/** The records of a selection, at most a page of the server at a time. */
export async function* readRecords(
  core: Core,
  table: ModuleTable,
  requested: Selection,
  options: CallOptions,
): AsyncGenerator<DecodedRecord[]> {
  const selection = await withPrefixes(core, table.module, requested, options);
  const plan = planOf(table, selection);
  let left = selection.limit;
  if (left === 0 || plan.where?.length === 0) return;
  const reader = readerOf(core, table, options, plan.relation);
  const plans = await includeNulls(plan, reader);
  const { include } = selection;
  const addReferences =
    include.size > 0 ? await createIncluder(core, table, include, options) : undefined;
  const pages = readPlans(plans, () => left, reader);
  try {
    let next = pages.next();
    for (let isFirst = true; ; isFirst = false) {
      const { done, value: rows } = await next;
      if (done === true) return;
      const wanted = left;
      left -= rows.length;
      // A loop that ends in its first page costs one call; after that the next page is requested early.
      const isAhead = !isFirst && wanted > rows.length;
      if (isAhead) {
        next = startEarly(pages);
        // undici writes to an idle connection one tick later: decoding first would delay the request.
        await tick();
      }
      const records = rows
        .slice(0, wanted)
        .map((row) => core.decode(table, row, 'record', { selected: plan.selected }));
      // Rows that were reversed arrive in one batch.
      for (let at = 0; at < records.length; at += PAGE) {
        const page = records.slice(at, at + PAGE);
        await addReferences?.(page);
        for (const name of plan.hidden) for (const record of page) delete record[name];
        yield page;
      }
      if (left <= 0) return;
      if (!isAhead) next = pages.next();
    }
  } finally {
    // Not awaited: a loop that ends does not wait for a pending page.
    void pages.return(undefined);
  }
}

type NextPage = Promise<IteratorResult<readonly Row[], undefined>>;

/** The next page, which is waited for later: where it fails in the meantime, nobody is listening yet. */
function startEarly(pages: AsyncGenerator<readonly Row[], undefined>): NextPage {
  const next = pages.next();
  next.catch((): undefined => undefined);
  return next;
}
