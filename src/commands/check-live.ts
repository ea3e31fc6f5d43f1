// Takes: a snapshot file and credentials. Gives: what the CRM has become since.
// Never: writes, or takes another API user's view for a change of the CRM.

import { resolve } from 'node:path';
import type { ModelOptions } from '../model/model.js';
import { bumpOf, type Bump, type Change } from '../snapshot/change.js';
import { DEFAULT_SNAPSHOT, readSnapshotFile } from '../snapshot/file.js';
import { inLanguageOf, otherLanguage } from '../snapshot/language.js';
import { keepPicklistOrder } from '../snapshot/picklist-order.js';
import { snapshotHash } from '../snapshot/print.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { describedByDifference } from '../snapshot/views.js';
import { askCrm, type AskOptions } from '../introspect/read-crm.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';

/** What {@link checkLive} takes; without a transport that of the snapshot is spoken. */
export interface CheckLiveOptions extends AskOptions {
  /** How the package types ids; `prefix` by default. */
  readonly ids?: ModelOptions['ids'] | undefined;
  /** The snapshot file; `vtiger.snapshot.json` by default. */
  readonly snapshot?: string | undefined;
}

/** What has changed since the snapshot, and whether that can be told. */
export interface CheckLiveResult {
  /** Absolute path of the snapshot. */
  readonly snapshot: string;
  /** Whether the CRM is another than the snapshot says. */
  readonly drift: boolean;
  /** In what this view is another than the snapshot's: API user, role, language, transport. */
  readonly view: readonly string[];
  /** False where the view explains the changes as well as the CRM does. */
  readonly comparable: boolean;
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** Calls by operation, repeats included. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * Pulls into memory and compares with the snapshot file.
 * @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, and those of `pull`
 */
export async function checkLive(options: CheckLiveOptions): Promise<CheckLiveResult> {
  const path = resolve(options.snapshot ?? DEFAULT_SNAPSHOT);
  const before = await readSnapshotFile(path);
  const { transport = 'auto', ids, allowPartial, ...rest } = options;
  const { snapshot: after, calls } = await askCrm({
    ...rest,
    transport: transport === 'auto' ? before.describedBy.transport : transport,
    // Whoever recorded a refusal wants to hear of others, and of this one no more.
    allowPartial: allowPartial ?? before.refused.length > 0,
  });
  return { snapshot: path, ...judge(before, after, ids), calls };
}

/** What there is to say about the snapshot `after`, had it been pulled now. */
export function judge(
  before: Snapshot,
  after: Snapshot,
  ids?: ModelOptions['ids'],
): Omit<CheckLiveResult, 'snapshot' | 'calls'> {
  const { vtigerVersion } = after.describedBy;
  // Another version is a change of the CRM, and no other view of it.
  const upgraded = { ...before, describedBy: { ...before.describedBy, vtigerVersion } };
  const viewer = describedByDifference(upgraded, after);
  const language = otherLanguage(before, after);
  const ordered = keepPicklistOrder(before, after);
  const translated = language === null ? ordered : inLanguageOf(before, ordered);
  const changes = compareSnapshots(before, translated, ids);
  const view = [
    ...viewer,
    ...(language === null ? [] : [`language: ${language.changed} of ${language.of} labels differ`]),
  ];
  const same = snapshotHash(before) === snapshotHash(translated);
  const drift = viewer.length === 0 && !same;
  const comparable = viewer.length === 0 || changes.length === 0;
  return { drift, view, comparable, bump: bumpOf(changes), changes };
}
