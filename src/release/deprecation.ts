// Takes: the package that is there and the snapshot. Gives: what it was made of, and what of that
// stays though the CRM has it no longer.
// Never: keeps anything for more than one change of the snapshot.
import { goneSince } from './removed-fields.js';
import { parseSnapshot } from '../snapshot/parse.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { GONE_COPY, SNAPSHOT_COPY, type ExistingPackage } from './existing-package.js';

/** Snapshots of now, and their hash. */
export interface Now {
  /** All that was pulled. */
  readonly pulled: Snapshot;
  /** The part of it that the package is made of. */
  readonly snapshot: Snapshot;
  /** Of that part. */
  readonly hash: string;
}

/** What a package has of the past. */
export interface Kept {
  /** What it was made of; null where that is not known. */
  readonly before: Snapshot | null;
  /** What was gone by then and in it. */
  readonly was: Snapshot | null;
  /** What is gone by now and stays in it. */
  readonly is: Snapshot | null;
}

/**
 * What was announced stays as long as the snapshot does; with the next one it goes, and what has
 * gone since is announced.
 * @param deprecate whether something may be announced; false takes out at once what was
 */
export function keptOf(
  { provenance, snapshot: text, deprecated }: ExistingPackage,
  { pulled, snapshot, hash }: Now,
  deprecate: boolean | undefined,
): Kept {
  const same = provenance?.snapshot === hash;
  const read = (copy: string, where: string): Snapshot => parseSnapshot(copy, where);
  const before = same ? snapshot : text === null ? null : read(text, SNAPSHOT_COPY);
  const was = deprecated === null ? null : read(deprecated, GONE_COPY);
  if (deprecate === false) return { before, was, is: null };
  if (same) return { before, was, is: was };
  const fresh = deprecate === true && before !== null;
  return { before, was, is: fresh ? goneSince(before, pulled, snapshot) : null };
}
