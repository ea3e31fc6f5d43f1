/** "Did you mean": at most three names that differ from `pattern` by a typing error, closest first. */
export function nearest(pattern: string, names: readonly string[]): string[] {
  const wanted = pattern.replace(/[^\p{L}\p{N}_]/gu, '').toLowerCase();
  if (wanted === '') return [];
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, steps: steps(wanted, name.toLowerCase()) }))
    .filter((candidate) => candidate.steps <= reach)
    .sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The edit distance, with swapped neighbours as one step; a name that contains the other is one step. */
function steps(wanted: string, name: string): number {
  if (wanted.length >= 3 && name.length >= 3 && (name.includes(wanted) || wanted.includes(name))) {
    return wanted === name ? 0 : 1;
  }
  let before: number[] = [];
  let row = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...wanted].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...name].entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      const isSwap = letter === name[at - 1] && other === wanted[index - 1];
      const swapped = isSwap ? (before[at - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? wanted.length;
}
