// The copy of the snapshot in a package: JSON that no person reads, a line for each module.
import { byCodeUnit } from './order.js';
import { parseSnapshot } from './parse.js';
import type { Snapshot, SnapshotModule } from './snapshot.js';

/** A canonical snapshot, and what {@link printCompact} prints of it. */
export interface PrintedSnapshot {
  readonly snapshot: Snapshot;
  readonly text: string;
}

/** The text of a canonical snapshot. */
export function printCompact({ modules, ...head }: Snapshot): string {
  const lines = modules.map((module) => JSON.stringify(module)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"modules":[\n${lines}\n]}\n`;
}

/**
 * Reads such a text. Modules whose lines are also in `current` are those of `current`: between two runs
 * few modules change, and only these are parsed.
 * @throws CodegenError SNAPSHOT_INVALID, SNAPSHOT_VERSION
 */
export function parseCompact(text: string, where: string, current: PrintedSnapshot): Snapshot {
  const known = modulesByLine(current);
  const [head = '', ...lines] = linesOf(text);
  const unchanged = lines.flatMap((line) => known.get(line) ?? []);
  // Another release of the tool may have printed it in another form.
  if (unchanged.length === 0) return parseSnapshot(text, where);
  const changed = lines.filter((line) => !known.has(line)).join(',\n');
  const parsed = parseSnapshot(`${head}\n${changed}\n]}`, where);
  const modules = [...parsed.modules, ...unchanged].sort((a, b) => byCodeUnit(a.name, b.name));
  return { ...parsed, modules };
}

/** Whether both are the same text in the end; fast where they share modules. */
export function isSameSnapshot(
  { modules, ...head }: Snapshot,
  { modules: otherModules, ...otherHead }: Snapshot,
): boolean {
  return (
    modules.length === otherModules.length &&
    JSON.stringify(head) === JSON.stringify(otherHead) &&
    modules.every((module, index) => isSameModule(module, otherModules[index]))
  );
}

/** Whether both are canonical and the same. */
export function isSameModule(
  module: SnapshotModule | undefined,
  other: SnapshotModule | undefined,
): boolean {
  return module === other || JSON.stringify(module) === JSON.stringify(other);
}

function modulesByLine({ snapshot, text }: PrintedSnapshot): ReadonlyMap<string, SnapshotModule> {
  const [, ...lines] = linesOf(text);
  return new Map(snapshot.modules.map((module, index) => [lines[index]!, module]));
}

/** The head and the modules, without the commas between them. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').slice(0, -2);
  return lines.map((line) => (line.endsWith(',') ? line.slice(0, -1) : line));
}
