import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { readSnapshotFile } from '../snapshot/file.js';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '../snapshot/schema.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/**
 * The snapshot that an option names: itself, the path of its file, or the package that was generated
 * from it.
 * @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION
 */
export async function findSnapshot(source: string | object): Promise<Snapshot> {
  if (typeof source === 'string') return readSnapshotFile(fileOf(source));
  const { format, version } = source as Partial<Snapshot>;
  if (format === SNAPSHOT_FORMAT && version === SNAPSHOT_VERSION) return source as Snapshot;
  // The import of a file as a namespace.
  if ('default' in source && Object(source.default) === source.default) {
    return findSnapshot(source.default as object);
  }
  throw new CodegenError('SNAPSHOT_INVALID', 'the option snapshot is not a snapshot', {
    fix: `it needs the format "${SNAPSHOT_FORMAT}" and version ${String(SNAPSHOT_VERSION)}: pass the file that \`vtiger-codegen pull\` writes`,
  });
}

/** As npm allows it, without a path in it. */
const PACKAGE_NAME = /^(?:@[\w.-]+\/)?[\w.-]+$/;

function fileOf(source: string): string {
  if (source.endsWith('.json') || !PACKAGE_NAME.test(source)) return resolve(source);
  try {
    // From where the tests run: the package is a dependency of theirs, not of this tool.
    return createRequire(resolve('index.js')).resolve(`${source}/vtiger.snapshot.json`);
  } catch (cause) {
    throw new CodegenError('FILE_MISSING', `${source} is not installed, or has no snapshot`, {
      fix: 'name a package that vtiger-codegen generated, or the path of a snapshot, which ends in .json',
      cause: cause as Error,
    });
  }
}
