// Takes: a snapshot file, perhaps a previous one. Gives: one HTML page on disk.
// Never: talks to a CRM.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OutputConfig, TypeOptions } from '../config/option-keys.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';
import { buildData } from '../docs-page/build-data.js';
import { buildPage } from '../docs-page/build-page.js';
import { CodegenError } from '../errors.js';
import { withAliases } from '../model/aliases.js';
import { buildModel } from '../model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../model/model.js';
import { requireNoLeak, type Guarded } from '../output/leak-guard.js';
import { readNamesFile } from '../output/record-names.js';
import { writeTextFile } from '../output/text-file.js';
import { bumpOf } from '../snapshot/change.js';
import { readSnapshotFile } from '../snapshot/file.js';

/** What {@link docs} takes. */
export interface DocsOptions extends Partial<TypeOptions> {
  readonly snapshot: string;
  /** The page. */
  readonly out: string;
  /** A snapshot file to compare with. */
  readonly previous?: string | undefined;
  /** The names file; by default beside the snapshot. */
  readonly names?: string | undefined;
  readonly aliases?: OutputConfig['aliases'];
  /** What the page must not hold. */
  readonly guarded?: Guarded | undefined;
}

/** The document of `docs --json`. */
export interface DocsResult {
  /** Absolute path. */
  readonly out: string;
  readonly written: boolean;
  readonly modules: number;
  readonly fields: number;
  /** Since the previous snapshot; null where there is none. */
  readonly changes: number | null;
}

/** @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION, OUTPUT_UNSAFE, WRITE_FAILED */
export async function docs(options: DocsOptions): Promise<DocsResult> {
  const { snapshot: path, out, previous, names, aliases, guarded, ...types } = options;
  const snapshot = await readSnapshotFile(resolve(path));
  const before = previous === undefined ? null : await readSnapshotFile(resolve(previous));
  const namesFile = await readNamesFile(names, resolve(path));
  const model = buildModel(snapshot, withAliases(namesFile.names, aliases), {
    ...DEFAULT_MODEL_OPTIONS,
    ...types,
  });
  const changes = before === null ? null : compareSnapshots(before, snapshot, model.options.ids);
  const data = buildData(
    model,
    snapshot,
    changes === null ? null : { bump: bumpOf(changes), changes },
  );
  const page = buildPage(data);
  requireNoLeak([{ path: out, bytes: Buffer.from(JSON.stringify(data)) }], guarded);
  const target = resolve(out);
  await requireFile(target);
  return {
    out: target,
    written: await writeTextFile(target, page),
    modules: data.modules.length,
    fields: data.modules.reduce((count, { fields }) => count + fields.length, 0),
    changes: changes === null ? null : changes.length,
  };
}

async function requireFile(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory() !== true) return;
  throw new CodegenError('USAGE', `${path} is a folder`, {
    fix: 'name the file of the page, as in --out schema.html',
  });
}
