import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions, SandboxRecord } from '../../src/sandbox/index.js';
import { createBaseClient } from '../../templates/runtime/client.js';
import type {
  AccountRepository,
  BaseClient,
  ConnectOptions,
  DocumentRepository,
  InventoryRepository,
  LeadRepository,
  ModuleTypes,
  Repository,
  TableEntry,
} from '../../templates/runtime/index.js';
import type { AccountsModule, ContactsModule } from './contacts-module.js';

/** The module types of a caller who writes no types: any name is allowed. */
export interface LooseModule extends ModuleTypes {
  readonly name: string;
  readonly id: string;
  readonly record: Record<string, unknown>;
  readonly detail: Record<string, unknown>;
  readonly create: Record<string, unknown>;
  readonly update: Record<string, unknown>;
  readonly revise: Record<string, unknown>;
  readonly reopen: string;
  readonly filter: Record<string, Record<string, unknown[]>>;
  readonly references: Record<string, never>;
  readonly relations: Record<string, LooseModule>;
}

/** A client of the sandbox, with the tables that the generator makes of its snapshot. */
export interface SandboxClient extends BaseClient<`19x${number}`> {
  readonly contacts: Repository<ContactsModule>;
  readonly accounts: AccountRepository<AccountsModule>;
  readonly leads: LeadRepository<LooseModule>;
  readonly documents: DocumentRepository<LooseModule>;
  readonly invoice: InventoryRepository<LooseModule>;
  readonly quotes: InventoryRepository<LooseModule>;
  readonly users: Repository<LooseModule>;
  readonly groups: Repository<LooseModule>;
  readonly helpDesk: Repository<LooseModule>;
  readonly products: Repository<LooseModule>;
  readonly calendar: Repository<LooseModule>;
  readonly events: Repository<LooseModule>;
  readonly modComments: Repository<LooseModule>;
  readonly currency: Repository<LooseModule>;
  readonly documentFolders: Repository<LooseModule>;
  readonly lineItem: Repository<LooseModule>;
  readonly vehicles: Repository<LooseModule>;
}

export interface OpenSandbox {
  readonly sandbox: Sandbox;
  readonly crm: SandboxClient;
  /** Another client of the same instance. */
  connect(options?: Partial<ConnectOptions>): SandboxClient;
  /** The statements that came in since the last call of this. */
  statements(): string[];
  /** The operations that came in since the last call of this, sign-on apart. */
  operations(): string[];
  close(): Promise<void>;
}

export function demoTables(): readonly TableEntry[] {
  const { modules } = buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  return modules.map((module): TableEntry => [
    module.names.key,
    module.api,
    JSON.stringify(moduleTable(module, DEFAULT_MODEL_OPTIONS)),
  ]);
}

/** Starts a sandbox and a client of it. */
export async function openSandbox(
  options: SandboxOptions = {},
  connectOptions: Partial<ConnectOptions> = {},
): Promise<OpenSandbox> {
  const sandbox = await startSandbox(options);
  const clients: SandboxClient[] = [];
  let from = 0;
  const fresh = (): Sandbox['requests'] => {
    const requests = sandbox.requests.slice(from);
    from = sandbox.requests.length;
    return requests;
  };
  const connect = (more: Partial<ConnectOptions> = {}): SandboxClient => {
    const client = createBaseClient<SandboxClient>(
      {
        url: `${sandbox.url}/${sandbox.profile === 'cloud' ? 'restapi/v1/vtiger/default' : 'webservice.php'}`,
        username: sandbox.username,
        accessKey: sandbox.accessKey,
        ...connectOptions,
        ...more,
      },
      demoTables(),
    );
    clients.push(client);
    return client;
  };
  const isCall = (operation: string): boolean => !/^(getchallenge|login|logout)$/.test(operation);
  return {
    sandbox,
    crm: connect(),
    connect,
    statements: () => fresh().flatMap(({ params }) => params['query'] ?? []),
    operations: () =>
      fresh()
        .map(({ operation }) => operation)
        .filter(isCall),
    async close() {
      await Promise.all(clients.map((client) => client.$close()));
      await sandbox.close();
    },
  };
}

/** Contacts with the numbers from `first` on. */
export function contactRecords(
  count: number,
  values: (index: number) => Readonly<Record<string, string | null>> = () => ({}),
  first = 1000,
): SandboxRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    module: 'Contacts',
    id: `12x${first + index}`,
    values: {
      lastname: `Name ${String(index).padStart(4, '0')}`,
      assigned_user_id: '19x1',
      createdtime: '2026-01-01 00:00:00',
      modifiedtime: '2026-01-01 00:00:00',
      ...values(index),
    },
  }));
}
