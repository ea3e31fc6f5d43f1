import {
  isInventory,
  type ModuleTable,
  type PicklistValues,
  type TableEntry,
} from './schema/module-table.js';
import { AccountRepository } from './repository/account-repository.js';
import { Connection, coreOf } from './connection.js';
import { DocumentRepository } from './repository/document-repository.js';
import { ConfigurationError } from './errors.js';
import { InventoryRepository } from './repository/inventory-repository.js';
import { LeadRepository } from './repository/lead-repository.js';
import type { AnyModules } from './repository/lookup.js';
import type { RecordId } from './schema/module-types.js';
import type { ConnectOptions } from './options.js';
import { Repository } from './repository/repository.js';

/** What every client has besides its modules. */
export type BaseClient<UserId extends string = RecordId, Modules = AnyModules> = Connection<
  UserId,
  Modules
>;

type RepositoryClass = new (connection: Connection, table: ModuleTable) => object;

const SPECIAL: Readonly<Record<NonNullable<ModuleTable['special']>, RepositoryClass>> = {
  leads: LeadRepository,
  accounts: AccountRepository,
  documents: DocumentRepository,
};

/**
 * Creates the client of a package. `createClient` of the package calls it with the tables of its
 * modules; a repository is created, and its table parsed, when it is first used.
 * @param excluded patterns of modules that the package excludes
 * @param loadValues loads the picklist values that the package was generated with
 * @throws ConfigurationError
 */
export function createBaseClient<C>(
  options: ConnectOptions,
  tables: readonly TableEntry[],
  excluded: readonly string[] = [],
  loadValues?: () => Promise<{ readonly picklistValues: PicklistValues }>,
): C {
  const client = new Connection(options);
  const core = coreOf(client);
  core.addEntries(tables);
  core.excluded = excluded;
  core.loadPicklistValues = loadValues;
  for (const [key, module] of tables) {
    let repository: object | undefined;
    Object.defineProperty(client, key, {
      get: () => (repository ??= open(client, module)),
      enumerable: true,
    });
  }
  return client as unknown as C;
}

function open(client: Connection, module: string): object {
  const table = coreOf(client).findTable(module);
  if (table === undefined) throw new ConfigurationError(`${module}: its table is missing.`);
  const { special } = table;
  if (special !== undefined) return new SPECIAL[special](client, table);
  return isInventory(table)
    ? new InventoryRepository(client, table)
    : new Repository(client, table);
}
