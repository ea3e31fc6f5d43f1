// Takes: a port, a profile, metadata. Gives: a running Vtiger-compatible instance on loopback.
// Never: listens on anything but loopback, or keeps data after it ends.

import { resolve } from 'node:path';
import { CodegenError } from '../errors.js';
import { isCode } from '../output/folder.js';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/index.js';
import { readSnapshotFile } from '../snapshot/file.js';

/** What {@link sandbox} takes. */
export interface SandboxCommandOptions
  extends
    Required<Pick<SandboxOptions, 'port' | 'profile'>>,
    Pick<SandboxOptions, 'username' | 'accessKey'> {
  /** A snapshot file whose metadata is served; the demo tenant's by default. */
  readonly snapshot?: string | undefined;
}

/** @throws CodegenError FILE_MISSING, SNAPSHOT_INVALID, SNAPSHOT_VERSION; USAGE for a port in use */
export async function sandbox(options: SandboxCommandOptions): Promise<Sandbox> {
  const { snapshot: file, ...rest } = options;
  const metadata = file === undefined ? {} : { snapshot: await readSnapshotFile(resolve(file)) };
  try {
    return await startSandbox({ ...rest, ...metadata });
  } catch (cause) {
    if (!isCode(cause, 'EADDRINUSE') && !isCode(cause, 'EACCES')) throw cause;
    throw new CodegenError('USAGE', `port ${String(options.port)} is not free`, {
      fix: 'choose another one with --port, or 0 for any free one',
      cause,
    });
  }
}
