// Takes: a snapshot file and credentials. Gives: how the CRM differs from the snapshot.
// Never: writes, or reports another API user's view as a change of the CRM.

import { resolve } from 'node:path';
import type { ModelOptions } from '../model/model.js';
import { bumpOf, type Bump, type Change } from '../snapshot/change.js';
import { DEFAULT_SNAPSHOT, readSnapshotFile } from '../snapshot/file.js';
import { inLanguageOf, otherLanguage } from '../snapshot/language.js';
import { keepPicklistOrder } from '../snapshot/picklist-order.js';
import { snapshotHash } from '../snapshot/print.js';
import type { Snapshot, SnapshotField } from '../snapshot/snapshot.js';
import { describedByDifference } from '../snapshot/views.js';
import { readCrm, type ReadCrmOptions } from '../introspect/read-crm.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';

/** What {@link checkLive} takes; without a transport, that of the snapshot is used. */
export interface CheckLiveOptions extends ReadCrmOptions {
  /** How the package types ids; `prefix` by default. */
  readonly ids?: ModelOptions['ids'] | undefined;
  /** The snapshot file; `vtiger.snapshot.json` by default. */
  readonly snapshot?: string | undefined;
  /**
   * The CRM is another instance than the one of the snapshot, such as staging: compares modules, fields
   * and values, and neither id prefixes, labels, defaults nor who looks.
   */
  readonly asOtherInstance?: boolean | undefined;
}

/** What has changed since the snapshot, and whether the two can be compared. */
export interface CheckLiveResult {
  /** Absolute path of the snapshot. */
  readonly snapshot: string;
  /** Whether the CRM differs from the snapshot. */
  readonly drift: boolean;
  /** How this view differs from that of the snapshot: API user, role, language, transport. */
  readonly view: readonly string[];
  /** False where the changes may come from the other view as well as from the CRM. */
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
  const { transport = 'auto', ids, allowPartial, asOtherInstance, ...rest } = options;
  const { snapshot: after, calls } = await readCrm({
    ...rest,
    // A module that was excluded from the snapshot is not new in the CRM.
    include: rest.include ?? before.selection?.include,
    exclude: rest.exclude ?? before.selection?.exclude,
    mayMatchNothing: [...(before.selection?.include ?? []), ...(before.selection?.exclude ?? [])],
    transport: transport === 'auto' ? before.describedBy.transport : transport,
    // The refusals in the snapshot are accepted ones; only others are drift.
    allowPartial: allowPartial ?? before.refused.length > 0,
  });
  const compared =
    asOtherInstance === true ? compareInstances(before, after) : compareViews(before, after, ids);
  return { snapshot: path, ...compared, calls };
}

type Compared = Omit<CheckLiveResult, 'snapshot' | 'calls'>;

/** Compares the snapshots of two instances of one CRM, in what a package for both depends on. */
export function compareInstances(before: Snapshot, after: Snapshot): Compared {
  const ordered = keepPicklistOrder(before, withSelection(after, before.selection));
  const changes = compareSnapshots(before, withIdsOf(before, ordered), 'brand').filter(
    // Labels, hints and other ids.
    ({ severity }) => severity !== 'patch',
  );
  return {
    drift: changes.length > 0,
    view: describedByDifference(before, after),
    comparable: true,
    bump: bumpOf(changes),
    changes,
  };
}

/** What an instance numbers by itself, who described it, and what a form is filled in with. */
function withIdsOf(before: Snapshot, after: Snapshot): Snapshot {
  const own = new Map(before.modules.map((module) => [module.name, module]));
  const modules = after.modules.map((module) => {
    const { idPrefix, fields } = own.get(module.name) ?? module;
    const defaults = new Map(fields.map((field) => [field.name, field.default]));
    return {
      ...module,
      idPrefix,
      fields: module.fields.map((field) => withDefault(field, defaults.get(field.name))),
    };
  });
  return { ...after, modules, describedBy: before.describedBy };
}

function withDefault(field: SnapshotField, value: SnapshotField['default']): SnapshotField {
  const same = { ...field };
  delete same.default;
  return value === undefined ? same : { ...same, default: value };
}

/** Compares two snapshots that different API users may have pulled. */
export function compareViews(
  before: Snapshot,
  after: Snapshot,
  ids?: ModelOptions['ids'],
): Compared {
  const { vtigerVersion } = after.describedBy;
  // Another version is a change of the CRM, not another view of it.
  const upgraded = { ...before, describedBy: { ...before.describedBy, vtigerVersion } };
  const viewers = describedByDifference(upgraded, after);
  const language = otherLanguage(before, after);
  const ordered = keepPicklistOrder(before, withSelection(after, before.selection));
  const translated = language === null ? ordered : inLanguageOf(before, ordered);
  const changes = compareSnapshots(before, translated, ids);
  const view = [
    ...viewers,
    ...(language === null ? [] : [`language: ${language.changed} of ${language.of} labels differ`]),
  ];
  const isSame = snapshotHash(before) === snapshotHash(translated);
  const drift = viewers.length === 0 && !isSame;
  const comparable = viewers.length === 0 || changes.length === 0;
  return { drift, view, comparable, bump: bumpOf(changes), changes };
}

/** The patterns are part of the request, not of the CRM. */
function withSelection(snapshot: Snapshot, selection: Snapshot['selection']): Snapshot {
  const document = { ...snapshot };
  delete document.selection;
  return selection === undefined ? document : { ...document, selection };
}
