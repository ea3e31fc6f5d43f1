// Takes: a snapshot, records and a profile. Gives: a Vtiger-compatible instance that answers
// `fetch` without a port.
// Never: imports from Node, but for the proof of a session login, or is kinder than a real server.

import { createFetch } from './http/handler.js';
import { createSessions } from './http/sessions.js';
import type { Instance } from './instance.js';
import type { InProcessOptions, InProcessSandbox, SandboxRequest } from './options.js';
import { profileOf } from './profile.js';
import { createRandom } from './random.js';
import { buildSchema } from './schema/schema.js';
import { loadData } from './store/loading.js';
import { createStore } from './store/store.js';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_USERNAME,
  adminUser,
  type SandboxUser,
} from './store/users.js';

/** Creates an instance: `webservice.php` on every profile, the REST endpoint on `cloud`. */
export function createSandbox(options: InProcessOptions): InProcessSandbox {
  const instance = createInstance(options);
  const admin = instance.users[0] ?? adminUser(DEFAULT_USERNAME, DEFAULT_ACCESS_KEY);
  const sessions = createSessions(instance);
  const requests: SandboxRequest[] = [];
  const answer = createFetch(instance, sessions, options, (entry) => requests.push(entry));
  return {
    fetch: (input, init) => answer(new Request(input, init)),
    username: admin.username,
    accessKey: admin.accessKey,
    profile: instance.profile.name,
    requests,
    store: instance.store,
    expireSessions: (failure = 'INVALID_SESSIONID') => {
      sessions.expireAll(failure);
    },
  };
}

function createInstance(options: InProcessOptions): Instance {
  const instance: Instance = {
    schema: buildSchema(options.snapshot, options.columns ?? {}),
    store: createStore(),
    profile: profileOf(options.profile ?? 'oss-8.4'),
    users: usersOf(options),
    clock: options.clock ?? Date.now,
    inFlight: 0,
    random: createRandom(options.seed ?? 1),
    relationFields: options.relationFields ?? {},
  };
  loadData(instance, options.data ?? { records: [] });
  return instance;
}

/** The administrator first, unless the options have their own `19x1`. */
function usersOf({ username, accessKey, users = [] }: InProcessOptions): SandboxUser[] {
  const admin = adminUser(username ?? DEFAULT_USERNAME, accessKey ?? DEFAULT_ACCESS_KEY);
  const own = users.find((user) => user.number === admin.number);
  return [own ?? admin, ...users.filter((user) => user.number !== admin.number)];
}
