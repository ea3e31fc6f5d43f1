import { quoteForDisplay } from '../../src/text/quote.js';
import type { Outcome, State } from './check.js';

const ORDER: readonly State[] = ['held', 'unsupported', 'differed'];

/** The table of a run: what held, what the instance cannot do, what differed. */
export function printReport(target: string, outcomes: readonly Outcome[]): string {
  const counts = ORDER.map(
    (state) => `${String(outcomes.filter((one) => one.state === state).length)} ${state}`,
  );
  const rows = ORDER.flatMap((state) => outcomes.filter((one) => one.state === state));
  const width = Math.max(...rows.map(({ name }) => name.length), 0);
  const lines = rows.map(({ name, state, remark }) =>
    // Names of modules and words of the server are foreign text.
    `  ${state.padEnd(11)}  ${plain(name, 200).padEnd(width)}  ${plain(remark, 400)}`.trimEnd(),
  );
  return [`contract of ${target}: ${counts.join(', ')}`, ...lines].join('\n');
}

function plain(text: string, limit: number): string {
  return quoteForDisplay(text, limit).slice(1, -1).replaceAll('\\"', '"');
}
