// Takes: the client, the tables and the snapshot of a generated package. Gives: a client of an
// instance in this process, its controls, and a factory of records that the instance accepts.
// Never: opens a port before `listen`, or is loaded by anything but tests.

import { createSandbox } from '../../src/sandbox/in-process.js';
import type { LoopbackServer } from '../../src/sandbox/http/node-server.js';
import type { InProcessSandbox } from '../../src/sandbox/options.js';
import type { ProfileName } from '../../src/sandbox/profile.js';
import {
  adminUser,
  DEFAULT_ACCESS_KEY,
  DEFAULT_USERNAME,
  type SandboxUser,
} from '../../src/sandbox/store/users.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import type { ConnectOptions, TableEntry } from '../runtime/index.js';
import { createFactory } from './factory.js';
import { instanceData, withUsers } from './instance-data.js';
import type { TestConnection, TestCrm, TestCrmOptions, TestSandbox } from './options.js';

export type { FakerLike } from './faker.js';
export type { ModuleFactory } from './factory.js';
export type * from './options.js';
export type { SandboxFailure } from '../../src/sandbox/http/faults.js';
export type { Edition } from '../../src/sandbox/http/rate-limit.js';
export type { LoopbackServer } from '../../src/sandbox/http/node-server.js';
export type { SandboxOperation, SandboxRequest } from '../../src/sandbox/options.js';
export type { ProfileName } from '../../src/sandbox/profile.js';
export type { SandboxUser } from '../../src/sandbox/store/users.js';
export type {
  SandboxData,
  SandboxFile,
  SandboxLink,
  SandboxRecord,
} from '../../src/sandbox/store/loading.js';

/** What the kit needs of the package that it is part of. */
export interface KitPackage<Client> {
  readonly createClient: (options: ConnectOptions) => Client;
  readonly tables: readonly TableEntry[];
  readonly snapshot: object;
}

interface Closable {
  $close(): Promise<void>;
}

let instances = 0;

/** Starts an instance; `createTestCrm` of the package calls it. */
export function createTestKit<Client extends Closable, Factories>(
  kitPackage: KitPackage<Client>,
  options?: TestCrmOptions,
): Promise<TestCrm<Client, Factories>> {
  return Promise.resolve().then(() => openKit(kitPackage, options));
}

function openKit<Client extends Closable, Factories>(
  { createClient, tables, snapshot: document }: KitPackage<Client>,
  options: TestCrmOptions = {},
): TestCrm<Client, Factories> {
  const snapshot = withUsers(document as Snapshot);
  const { seed = 1, now, faker, client = {}, data, profile, ...rest } = options;
  const isAdmin = snapshot.describedBy.users.some(({ admin }) => admin);
  const users = isAdmin ? options.users : withoutSightOfUsers(options);
  const instance = createSandbox({
    ...rest,
    ...{ snapshot, seed, users, profile: profile ?? defaultProfile(snapshot) },
    data: instanceData(snapshot, data),
    clock: now === undefined ? undefined : fixedClock(now),
  });
  const connection = connectionTo(instance, ++instances);
  const crm = createClient({ ...connection, retries: 0, ...client });
  const setUp = createClient({
    ...connection,
    fetch: instance.setUpFetch,
    // A test need not hear that the instance altered a record of the factory.
    onEvent: () => undefined,
  });
  const { factories, restart } = createFactory(snapshot, tables, setUp, instance, { seed, faker });
  const servers: LoopbackServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all([crm.$close(), setUp.$close(), ...servers.map((server) => server.close())]);
  };
  const sandbox: TestSandbox = {
    ...instance,
    connection,
    reset() {
      instance.reset();
      restart();
    },
    async listen(port) {
      const server = await instance.listen(port);
      servers.push(server);
      return server;
    },
  };
  return { crm, sandbox, factory: factories as Factories, close, [Symbol.asyncDispose]: close };
}

/** Only administrators see users; the administrator of the instance sees what the API user saw. */
function withoutSightOfUsers({ users = [], username, accessKey }: TestCrmOptions): SandboxUser[] {
  const admin = adminUser(username ?? DEFAULT_USERNAME, accessKey ?? DEFAULT_ACCESS_KEY);
  return [...users, { ...admin, hiddenModules: ['Users'] }];
}

function defaultProfile({ describedBy }: Snapshot): ProfileName {
  return describedBy.transport === 'rest' ? 'cloud' : 'oss-8.4-fixed';
}

function fixedClock(now: Date | string): () => number {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new TypeError('createTestCrm: now is not a date');
  return () => time;
}

/** Each instance has an address of its own, because clients of one address share their write order. */
function connectionTo(
  { fetch, username, accessKey, profile }: InProcessSandbox,
  number: number,
): TestConnection {
  const transport = profile === 'cloud' ? 'rest' : 'session';
  const url = `https://crm-${String(number)}.test`;
  return { url, username, accessKey, transport, fetch };
}
