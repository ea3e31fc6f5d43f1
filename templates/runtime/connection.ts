// Takes: how to reach an instance. Gives: a connection, to be handed to repositories.
// Never: sends anything before the first call.

import { findDrift } from './metadata/compare-schema.js';
import { lookUp, type AnyModules, type LookupHit, type LookupScope } from './repository/lookup.js';
import { readStatement } from './query/raw-statement.js';
import { createFiles, type Files } from './repository/files.js';
import { createMeta, type Meta } from './metadata/meta.js';
import { createCore, type Core } from './core.js';
import { ConfigurationError } from './errors.js';
import type { RecordId } from './schema/module-types.js';
import type { CallOptions, ConnectOptions } from './options.js';
import type { CheckSchemaOptions, SchemaDrift } from './metadata/schema-drift.js';
import type { TableEntry } from './schema/module-table.js';
import type { CurrentUser, Usage } from './transport/call.js';
import type { VtqlStatement } from './query/vtql-tag.js';

/** Options of {@link connect}. */
export interface ConnectionOptions extends ConnectOptions {
  /** Loads the tables of the modules that `include` follows and nobody has used before. */
  readonly tables?: (() => Promise<readonly TableEntry[]>) | undefined;
}

/** Who the API user is. */
export interface CurrentUserOf<UserId extends string> extends CurrentUser {
  readonly id: UserId;
}

/** Options of a raw request. */
export interface RequestOptions extends CallOptions {
  /** `GET` (the default) or `POST`: Vtiger reads the parameters of an operation from one of them only. */
  readonly method?: 'GET' | 'POST' | undefined;
}

const cores = new WeakMap<object, Core>();

/** What the repositories of a connection share. @throws ConfigurationError for connections of another copy of the runtime */
export function coreOf<Modules>(connection: Connection<string, Modules>): Core {
  const core = cores.get(connection);
  if (core !== undefined) return core;
  throw new ConfigurationError('This connection belongs to another package.', {
    hint: 'Create it with connect of the same package.',
  });
}

/** A connection to one Vtiger. Members that are not modules start with `$`. */
export class Connection<UserId extends string = RecordId, Modules = AnyModules> {
  /** The metadata of the live instance. */
  readonly $meta: Meta;
  /** Files that are attached to records. */
  readonly $files: Files;

  constructor(options: ConnectionOptions) {
    const core = createCore(options, options.tables);
    cores.set(this, core);
    this.$meta = createMeta(core);
    this.$files = createFiles(core);
  }

  /** Who the API user is: operation `me`, or the response to the login. @throws VtigerError */
  async $me(options: CallOptions = {}): Promise<CurrentUserOf<UserId>> {
    return (await coreOf(this).me(options)) as CurrentUserOf<UserId>;
  }

  /**
   * Any operation, raw: for custom ones, and for what this client does not know.
   * @returns the `result` of the response, undecoded; undefined where a success had none
   * @throws VtigerError
   */
  $request(
    operation: string,
    params: Readonly<Record<string, string | readonly string[]>> = {},
    options: RequestOptions = {},
  ): Promise<unknown> {
    const { method = 'GET', signal, timeoutMs } = options;
    return coreOf(this).call({ operation, method, params, signal, timeoutMs, raw: true });
  }

  /**
   * A statement that the query builder cannot express: one call, at most 100 rows.
   * @returns the rows, decoded where the module is part of the package
   * @throws InvalidValueError, QueryTooLongError before anything is sent; VtigerError
   */
  async $query(
    statement: VtqlStatement,
    options: CallOptions = {},
  ): Promise<Readonly<Record<string, unknown>>[]> {
    return readStatement(coreOf(this), statement, options);
  }

  /**
   * Records with exactly this phone number or e-mail address: operation `lookup`, Vtiger Cloud only
   * (by the manual; no Cloud was tried).
   * @param scope modules, or module -> fields; none of a module are all
   * @throws UnsupportedOperationError elsewhere; InvalidValueError before anything is sent
   */
  async $lookup<Name extends keyof Modules & string>(
    type: 'phone' | 'email',
    value: string,
    scope: LookupScope<Modules, Name>,
    options: CallOptions = {},
  ): Promise<LookupHit<Modules[Name]>[]> {
    const found = lookUp(coreOf(this), [type, value, scope], options);
    return found as Promise<LookupHit<Modules[Name]>[]>;
  }

  /**
   * How the live instance differs from the one that this package was generated from, as the API
   * user of this connection sees it: another user than the one who described it may see less. One
   * call, and one more for each module; with `relations: true` two for each entity module.
   *
   * Modules and fields that the config excludes are not reported; in a package that several API users
   * described, neither is what one of them may merely not see. What only people see (labels, order,
   * defaults) is not compared.
   * @returns none where nothing has changed
   * @throws VtigerError
   */
  async $checkSchema(options: CheckSchemaOptions = {}): Promise<SchemaDrift[]> {
    return findDrift(coreOf(this), this.$meta, options);
  }

  /** What the calls of this client cost, and what the server says is left. */
  $usage(): Usage {
    return coreOf(this).transport.usage();
  }

  /** Lets running calls end, then logs out; later calls are refused. */
  $close(): Promise<void> {
    return coreOf(this).transport.close();
  }
}

/**
 * A connection for repositories of single modules: `contacts(connect({ … }))`. Nothing is sent
 * before the first call.
 * @throws ConfigurationError
 */
export function connect(options: ConnectionOptions): Connection {
  return new Connection(options);
}
