/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What it is measured against, and what that took. */
  readonly against: string;
  readonly ratio?: number;
  /** What the ratio may be at most. */
  readonly atMost?: number;
  /** What it has to be at least. */
  readonly atLeast?: number;
  /** How far runs of the section lay apart, by their median: the noise of the machine. */
  readonly spread?: number;
}

/** A line for two durations, in milliseconds. */
export function ratioRow(
  what: string,
  ours: number,
  [name, theirs]: readonly [name: string, ms: number],
  atMost?: number,
): Row {
  return {
    what,
    ours: duration(ours),
    against: `${name} ${duration(theirs)}`,
    ratio: ours / theirs,
    ...(atMost === undefined ? {} : { atMost }),
  };
}

export function duration(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}

/** The table, as Markdown. */
export function printTable(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, against, ratio, atMost, atLeast, spread }) => {
    const goal = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
    const held =
      goal === '' || ratio === undefined
        ? ''
        : ratio <= (atMost ?? Infinity) && ratio >= (atLeast ?? 0)
          ? 'yes'
          : 'NO';
    const noise =
      spread === undefined || spread === 0 ? '' : `±${((spread / 2) * 100).toFixed(0)} %`;
    return [what, ours, against, ratio?.toFixed(2) ?? '', noise, goal, held];
  });
  const head = ['what', 'ours', 'against', 'ratio', 'noise', 'goal', 'held'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => cells[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}
