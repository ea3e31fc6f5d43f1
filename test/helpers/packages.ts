import { emit, type EmitOptions } from '../../src/emit/emit.js';
import type { File } from '../../src/emit/file.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type ModelOptions } from '../../src/model/model.js';
import { EMPTY_NAMES, type Names } from '../../src/model/names.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';

/** The files of a package (or, with null for a name, of source) for a snapshot. */
export function filesOf(
  snapshot: Snapshot,
  packageName: string | null = '@acme/crm',
  options: Partial<ModelOptions> = {},
  names: Names = EMPTY_NAMES,
): readonly File[] {
  const model = buildModel(snapshot, names, { ...DEFAULT_MODEL_OPTIONS, ...options });
  const emitOptions: EmitOptions = {
    shape: packageName === null ? 'source' : 'package',
    packageName: packageName ?? undefined,
    generatorVersion: '0.0.0',
    snapshotHash: 'none',
  };
  return emit(model, emitOptions);
}

/** The same files one folder down, as `npm install` lays them. */
export function installedAs(name: string, files: readonly File[]): readonly File[] {
  return files.map(({ path, text }) => ({ path: `node_modules/${name}/${path}`, text }));
}
