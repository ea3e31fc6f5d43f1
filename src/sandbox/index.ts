// Takes: a snapshot, records and a profile. Gives: a Vtiger-compatible instance on loopback.
// Never: listens beyond 127.0.0.1, or writes a file.

import { DEMO_COLUMNS, DEMO_RELATION_FIELDS, demoData } from './demo/data.js';
import { demoSnapshot } from './demo/snapshot.js';
import { createSandbox } from './in-process.js';
import type { InProcessOptions, Sandbox, SandboxOptions } from './options.js';
import { findSnapshot } from './find-snapshot.js';

export type {
  InProcessOptions,
  InProcessSandbox,
  Sandbox,
  SandboxFetch,
  SandboxOperation,
  SandboxOptions,
  SandboxRequest,
} from './options.js';
export type { ProfileName } from './profile.js';
export type { SandboxFailure } from './http/faults.js';
export type { Edition } from './http/rate-limit.js';
export type { SessionFailure } from './http/sessions.js';
export type { SandboxData, SandboxFile, SandboxLink, SandboxRecord } from './store/loading.js';
export type { SandboxUser } from './store/users.js';
export { demoSnapshot } from './demo/snapshot.js';
export { createSandbox } from './in-process.js';
export { DEFAULT_ACCESS_KEY, DEFAULT_USERNAME } from './store/users.js';

/**
 * Starts an instance on loopback; without a snapshot it is the demo tenant.
 * @throws {Error} where the port is taken, or where there is no such snapshot.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = createSandbox(await withSnapshot(options));
  return { ...sandbox, ...(await sandbox.listen(options.port)) };
}

async function withSnapshot(options: SandboxOptions): Promise<InProcessOptions> {
  if (options.snapshot !== undefined) {
    return { ...options, snapshot: await findSnapshot(options.snapshot) };
  }
  return {
    ...options,
    snapshot: demoSnapshot,
    data: options.data ?? demoData(),
    columns: { ...DEMO_COLUMNS, ...options.columns },
    relationFields: options.relationFields ?? DEMO_RELATION_FIELDS,
  };
}
