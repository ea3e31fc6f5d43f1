// Takes: two snapshot files. Gives: what changed, how severe it is, and the version bump that follows.
// Never: talks to a CRM, or writes.

import { resolve } from 'node:path';
import type { ModelOptions } from '../model/model.js';
import { bumpOf, type Change } from '../snapshot/change.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';
import { readSnapshotFile } from '../snapshot/file.js';

/** What {@link diff} takes: paths of two snapshot files. */
export interface DiffOptions {
  readonly old: string;
  readonly new: string;
  /** How the package types ids; `prefix` by default. */
  readonly ids?: ModelOptions['ids'] | undefined;
}

/** The document of `diff --json`. */
export interface DiffResult {
  readonly bump: ReturnType<typeof bumpOf>;
  readonly changes: readonly Change[];
}

/** @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const [before, after] = await Promise.all([
    readSnapshotFile(resolve(options.old)),
    readSnapshotFile(resolve(options.new)),
  ]);
  const changes = compareSnapshots(before, after, options.ids);
  return { bump: bumpOf(changes), changes };
}
