// Imports nothing from Node, but for the proof of a session login and a port, and is no kinder than a
// real server.

import { createFaults } from './http/faults.js';
import { createFetch, type Traffic } from './http/handler.js';
import { listen } from './http/node-server.js';
import { createSessions } from './http/sessions.js';
import type { Instance } from './instance.js';
import type { InProcessOptions, InProcessSandbox, SandboxRequest } from './options.js';
import { profileOf } from './profile.js';
import { createRandom } from './random.js';
import { buildSchema } from './schema/schema.js';
import { assertMandatory, insertRecordAtOnce } from './store/creation.js';
import { loadData } from './store/loading.js';
import { copyStore, createStore, restoreStore } from './store/store.js';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_USERNAME,
  adminUser,
  type SandboxUser,
} from './store/users.js';
import { idOf } from './values/ids.js';
import { moduleNamed } from './view.js';

/** Creates an instance: `webservice.php` on every profile, the REST endpoint on `cloud`. */
export function createSandbox(options: InProcessOptions): InProcessSandbox {
  const instance = createInstance(options);
  const initial = copyStore(instance.store);
  const admin = instance.users[0] ?? adminUser(DEFAULT_USERNAME, DEFAULT_ACCESS_KEY);
  const sessions = createSessions(instance);
  const faults = createFaults();
  const requests: SandboxRequest[] = [];
  let { latencyMs = 0 } = options;
  const open = (): ReturnType<typeof createFetch> =>
    createFetch(instance, sessions, options, {
      latencyMs: () => latencyMs,
      takeFailure: (operation) => faults.take(operation),
      log: (entry) => requests.push(entry),
    });
  const answerSetUp = createFetch(instance, sessions, {}, UNDISTURBED);
  let answer = open();

  const sandbox: InProcessSandbox = {
    fetch: (input, init) => answer(new Request(input, init)),
    setUpFetch: (input, init) => answerSetUp(new Request(input, init)),
    username: admin.username,
    accessKey: admin.accessKey,
    profile: instance.profile.name,
    requests,
    store: instance.store,
    insert(name, values) {
      const context = { instance, user: admin };
      const module = moduleNamed(context, name);
      const element = new Map(Object.entries(values));
      assertMandatory(module, element, false);
      return idOf(module, insertRecordAtOnce(context, module, element).number);
    },
    failNext: (operation, failure) => {
      faults.add(operation, failure);
    },
    setLatency(milliseconds) {
      latencyMs = milliseconds;
    },
    setTime(time) {
      instance.clock = time === null ? clockOf(options) : () => time.getTime();
    },
    expireSessions(failure = 'INVALID_SESSIONID') {
      sessions.expireAll(failure);
    },
    reset() {
      restoreStore(instance.store, initial);
      requests.length = 0;
      faults.clear();
      latencyMs = options.latencyMs ?? 0;
      instance.clock = clockOf(options);
      instance.random = createRandom(options.seed ?? 1);
      // The count of a rate limit begins again.
      answer = open();
    },
    listen: (port = 0) => listen(sandbox.fetch, port),
  };
  return sandbox;
}

/** For what prepares a test: not delayed, made to fail, limited or logged. */
const UNDISTURBED: Traffic = {
  latencyMs: () => 0,
  takeFailure: () => undefined,
  log: () => undefined,
};

const clockOf = ({ clock = Date.now }: InProcessOptions): Instance['clock'] => clock;

function createInstance(options: InProcessOptions): Instance {
  const instance: Instance = {
    schema: buildSchema(options.snapshot, options.columns ?? {}),
    store: createStore(),
    profile: profileOf(options.profile ?? 'oss-8.4'),
    users: usersOf(options),
    clock: clockOf(options),
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
