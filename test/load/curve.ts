/** Memory of this process, in MiB, after everything that can be collected is. */
export interface Sample {
  readonly records: number;
  readonly heap: number;
}

const WIDTH = 40;

/** A curve as text, one line a sample; the bar begins at zero. */
export function printCurve(samples: readonly Sample[]): string {
  const most = Math.max(...samples.map(({ heap }) => heap));
  const lines = samples.map(({ records, heap }) => {
    const bar = '#'.repeat(Math.round((WIDTH * heap) / most));
    return `${String(records).padStart(9)}  ${heap.toFixed(1).padStart(6)}  ${bar}`;
  });
  return ['  records  heap MiB', ...lines].join('\n');
}

/** By how much memory grew between the first tenth and the end: 0 where it did not. */
export function growth(samples: readonly Sample[]): number {
  const settled = samples.slice(Math.ceil(samples.length / 10));
  const [first] = settled;
  const last = settled.at(-1);
  return first === undefined || last === undefined ? 0 : Math.max(0, last.heap - first.heap);
}
