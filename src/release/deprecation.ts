import { removedSince } from './removed-fields.js';
import { isSameSnapshot, parseCompact } from '../snapshot/compact.js';
import { parseSnapshot } from '../snapshot/parse.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { DEPRECATED_COPY, SNAPSHOT_COPY, type PreviousPackage } from './previous-package.js';

export interface CurrentSnapshot {
  readonly pulled: Snapshot;
  /** The selected modules and fields: what the package is generated from. */
  readonly selected: Snapshot;
  /** `selected` as the package has it. */
  readonly copy: { readonly bytes: Buffer; readonly hash: string };
}

/** What a package keeps as deprecated, before and after this run, in the form of snapshots. */
export interface DeprecationPlan {
  /** Whether the previous package was generated from the same snapshot. */
  readonly isSame: boolean;
  /** The snapshot of the previous package; null where it is not known. */
  readonly previousSnapshot: Snapshot | null;
  /** Kept by the previous package. */
  readonly before: Snapshot | null;
  /** Kept by the new one. */
  readonly after: Snapshot | null;
}

/**
 * Deprecated fields and values stay until the snapshot changes again; then they leave, and what the
 * CRM has removed since is deprecated.
 * @param deprecate whether something may become deprecated; false removes at once what is
 */
export function planDeprecation(
  { provenance, snapshot, deprecated }: PreviousPackage,
  { pulled, selected, copy }: CurrentSnapshot,
  deprecate: boolean | undefined,
): DeprecationPlan {
  const isSameText = provenance?.snapshot === copy.hash;
  const parsed =
    isSameText || snapshot === null
      ? null
      : parseCompact(snapshot, SNAPSHOT_COPY, {
          snapshot: selected,
          text: copy.bytes.toString('utf8'),
        });
  const isSame = isSameText || (parsed !== null && isSameSnapshot(parsed, selected));
  const previousSnapshot = isSame ? selected : parsed;
  const before = deprecated === null ? null : parseSnapshot(deprecated, DEPRECATED_COPY);
  if (deprecate === false) return { isSame, previousSnapshot, before, after: null };
  if (isSame) return { isSame, previousSnapshot, before, after: before };
  const isNew = deprecate === true && previousSnapshot !== null;
  const after = isNew ? removedSince(previousSnapshot, pulled, selected) : null;
  return { isSame, previousSnapshot, before, after };
}
