import {
  Connection,
  coreOf,
  ConfigurationError,
  DocumentRepository,
  AccountRepository,
  LeadRepository,
  InventoryRepository,
  Repository,
  isInventory,
} from './core.js';

// Takes: options and the tables of a package. Gives: its client.
// Never: parses the table of a module that is not used.
const SPECIAL = {
  leads: LeadRepository,
  accounts: AccountRepository,
  documents: DocumentRepository,
};
/**
 * The client of a package: a connection with a repository a module, made when it is first used.
 * @param leftOut patterns of modules that the package leaves out on purpose
 * @throws ConfigurationError
 */
function createBaseClient(options, tables, leftOut = []) {
  const client = new Connection(options);
  const core = coreOf(client);
  core.addEntries(tables);
  core.leftOut = leftOut;
  for (const [key, module] of tables) {
    let repository;
    Object.defineProperty(client, key, {
      get: () => (repository ??= open(client, module)),
      enumerable: true,
    });
  }
  return client;
}
function open(client, module) {
  const table = coreOf(client).known(module);
  if (table === undefined) throw new ConfigurationError(`${module}: its table is missing.`);
  const { special } = table;
  if (special !== undefined) return new SPECIAL[special](client, table);
  return isInventory(table)
    ? new InventoryRepository(client, table)
    : new Repository(client, table);
}

export { createBaseClient };
