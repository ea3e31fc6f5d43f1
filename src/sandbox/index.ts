// Takes: a snapshot, records and a profile. Gives: a Vtiger-compatible instance on loopback.
// Never: listens beyond 127.0.0.1, writes a file, or is kinder than the real one.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEMO_COLUMNS, DEMO_RELATION_FIELDS, demoData } from './demo/data.js';
import { demoSnapshot } from './demo/snapshot.js';
import { createHandler } from './http/handler.js';
import { createSessions } from './http/sessions.js';
import type { Instance } from './instance.js';
import type { Sandbox, SandboxOptions, SandboxRequest } from './options.js';
import { profileOf } from './profile.js';
import { buildSchema } from './schema/schema.js';
import { loadData } from './store/loading.js';
import { createStore } from './store/store.js';
import { DEFAULT_ACCESS_KEY, DEFAULT_USERNAME, adminUser } from './store/users.js';
import type { SandboxUser } from './store/users.js';

export type { Sandbox, SandboxOptions, SandboxRequest } from './options.js';
export type { ProfileName } from './profile.js';
export type { Edition } from './http/rate-limit.js';
export type { SessionFailure } from './http/sessions.js';
export type { SandboxData, SandboxFile, SandboxLink, SandboxRecord } from './store/loading.js';
export type { SandboxUser } from './store/users.js';
export { demoSnapshot } from './demo/snapshot.js';
export { DEFAULT_ACCESS_KEY, DEFAULT_USERNAME } from './store/users.js';

/**
 * Starts a Vtiger-compatible instance: `webservice.php` on every profile, the REST endpoint on
 * `cloud`.
 * @throws {Error} where the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const instance = createInstance(options);
  const admin = instance.users[0] ?? adminUser(DEFAULT_USERNAME, DEFAULT_ACCESS_KEY);
  const sessions = createSessions(instance);
  const requests: SandboxRequest[] = [];
  const handler = createHandler(instance, sessions, options, (entry) => requests.push(entry));
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    username: admin.username,
    accessKey: admin.accessKey,
    profile: instance.profile.name,
    requests,
    store: instance.store,
    expireSessions: (failure = 'INVALID_SESSIONID') => {
      sessions.expireAll(failure);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function createInstance(options: SandboxOptions): Instance {
  const snapshot = options.snapshot ?? demoSnapshot;
  const demo = options.snapshot === undefined;
  const columns = { ...(demo ? DEMO_COLUMNS : {}), ...options.columns };
  const instance: Instance = {
    schema: buildSchema(snapshot, columns),
    store: createStore(),
    profile: profileOf(options.profile ?? 'oss-8.4'),
    users: usersOf(options),
    clock: options.clock ?? Date.now,
    relationFields: options.relationFields ?? (demo ? DEMO_RELATION_FIELDS : {}),
  };
  loadData(instance, options.data ?? (demo ? demoData() : { records: [] }));
  return instance;
}

/** The administrator first, unless the options have their own `19x1`. */
function usersOf({ username, accessKey, users = [] }: SandboxOptions): SandboxUser[] {
  const admin = adminUser(username ?? DEFAULT_USERNAME, accessKey ?? DEFAULT_ACCESS_KEY);
  const own = users.find((user) => user.number === admin.number);
  return [own ?? admin, ...users.filter((user) => user.number !== admin.number)];
}
