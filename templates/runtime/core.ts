// Takes: options and the tables of a package. Gives: what all repositories of a connection share.
// Never: sends anything by itself, or knows what a record is.

import { objectOf } from './response/result-shape.js';
import { systemClock } from './transport/clock.js';
import { createTransport } from './transport/create-transport.js';
import { decodeRecord } from './codec/decode-record.js';
import type { DecodedRecord, RecordShape } from './codec/decode-record.js';
import { ConfigurationError } from './errors.js';
import { createEvents } from './events.js';
import type { Events } from './events.js';
import type { CallOptions, ConnectOptions } from './options.js';
import { parseRecordId } from './codec/record-id.js';
import { FIELD, MODULE } from './schema/module-table.js';
import type { ModuleTable, TableEntry } from './schema/module-table.js';
import type { Call, CurrentUser, Transport } from './transport/call.js';
import { writeQueueOf } from './write/write-queue.js';
import type { WriteQueue } from './write/write-queue.js';

/** What the repositories of one connection share. */
export interface Core {
  readonly options: ConnectOptions;
  readonly transport: Transport;
  readonly events: Events;
  /** The order of writes that would damage each other; shared by all clients of the instance. */
  readonly writes: WriteQueue;
  /** Modules whose `count(*)` this server answers with nothing. */
  readonly uncounted: Set<string>;
  /** Whether this server's `sync` is known not to work. */
  unsynced: boolean;
  /** How this server calls the operation that takes tags off, once it is known. */
  tagDelete: string | undefined;
  /** Patterns of modules that a package leaves out; undefined where this is no whole package. */
  leftOut: readonly string[] | undefined;
  call(call: Call): Promise<unknown>;
  /** A call whose answer is an object. */
  ask(call: Call): Promise<Readonly<Record<string, unknown>>>;
  /** A call about one record. @throws InvalidIdError */
  callOn(
    table: ModuleTable,
    method: Call['method'],
    operation: string,
    id: unknown,
    params: Readonly<Record<string, string>>,
    options: CallOptions,
  ): Call;
  /** Takes a record id from outside. @throws InvalidIdError */
  idOf(module: string, text: unknown): string;
  /** A row as a record. @throws DecodeError, ProtocolError */
  decode(
    table: ModuleTable,
    row: unknown,
    shape: RecordShape,
    selected?: readonly string[],
  ): DecodedRecord;
  me(options?: CallOptions): Promise<CurrentUser>;
  /** Makes a module known to the others; the first table of a module stays. */
  register(table: ModuleTable): void;
  addEntries(entries: readonly TableEntry[]): void;
  /** API names of the modules that are known by now. */
  modules(): readonly string[];
  known(module: string): ModuleTable | undefined;
  /**
   * The table of a module that records are related to; of one that is no part of the package a bare
   * one, which leaves its values as they come. @throws ConfigurationError where that is not known
   */
  tableOrBare(module: string): ModuleTable;
  /** The table of a module, which may have to be loaded. @throws ConfigurationError */
  table(module: string): Promise<ModuleTable>;
  /** Id prefixes that the package does not know, and the live instance told. */
  readonly prefixes: Map<string, string>;
  /** The id prefix of a module, where it is known. */
  prefixOf(module: string): string | undefined;
  /**
   * Whether a page that is shorter than asked for is the last one. Vtiger drops rows that the user
   * may not see after it has cut the page, and joins line items before; so this is known of
   * administrators of an open-source instance only, who are not asked for what login has told.
   */
  shortIsLast(table: ModuleTable, options: CallOptions): Promise<boolean>;
}

export function createCore(
  options: ConnectOptions,
  load?: () => Promise<readonly TableEntry[]>,
  ownTransport?: Transport,
): Core {
  const events = createEvents(options);
  const transport = ownTransport ?? createTransport(options, systemClock, events);
  const tables = new Map<string, ModuleTable | string>();
  let complete = false;
  let loading: Promise<readonly TableEntry[]> | undefined;
  let user: CurrentUser | undefined;

  const core: Core = {
    options,
    transport,
    events,
    writes: writeQueueOf(options.url),
    uncounted: new Set(),
    unsynced: false,
    tagDelete: undefined,
    leftOut: undefined,
    prefixes: new Map(),
    call: (call) => transport.call(call),
    ask: async (call) => objectOf(call, await transport.call(call)),

    callOn({ module }, method, operation, text, params, callOptions) {
      const id = core.idOf(module, text);
      return { operation, method, params: { id, ...params }, module, recordId: id, ...callOptions };
    },

    idOf: (module, text) => parseRecordId(text, core.prefixOf(module) ?? '', module),

    decode(table, row, shape, selected) {
      // One bad value must not cost a page of records; who reads one record wants to know.
      const { onDecodeError } = options;
      const alone = shape === 'detail' && (onDecodeError ?? 'throw') === 'throw';
      const onUndecodable = alone || events.strict.undecodable ? undefined : events.emit;
      return decodeRecord(table, row, shape, { onUndecodable, selected });
    },

    async me(callOptions = {}) {
      return (user = await transport.me(callOptions));
    },

    register(table) {
      if (typeof tables.get(table.module) !== 'object') tables.set(table.module, table);
    },

    addEntries(entries) {
      complete = true;
      for (const [, module, text] of entries) {
        if (!tables.has(module)) tables.set(module, text);
      }
    },

    modules: () => [...tables.keys()],

    known(module) {
      const found = tables.get(module);
      if (typeof found !== 'string') return found;
      const table = JSON.parse(found) as ModuleTable;
      tables.set(module, table);
      return table;
    },

    tableOrBare(module) {
      const table = core.known(module);
      if (table !== undefined) return table;
      if (!complete) throw unknownModule(module);
      const id = ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail] as const;
      return { module, prefix: '', flags: MODULE.entity, fields: [id], relations: [] };
    },

    async table(module) {
      if (!tables.has(module) && load !== undefined) {
        loading ??= load();
        loading.catch((): undefined => (loading = undefined));
        core.addEntries(await loading);
      }
      const table = core.known(module);
      if (table !== undefined) return table;
      throw unknownModule(module);
    },

    prefixOf(module) {
      const prefix = core.known(module)?.prefix ?? '';
      if (prefix !== '') return prefix;
      const live = core.prefixes.get(module);
      if (live !== undefined) return live;
      return module === 'Users' ? user?.id.split('x')[0] : undefined;
    },

    async shortIsLast(table, callOptions) {
      if ((table.flags & MODULE.inventory) !== 0 || transport.kind !== 'session') return false;
      return (await core.me(callOptions)).is_admin === true;
    },
  };
  return core;
}

function unknownModule(module: string): ConfigurationError {
  return new ConfigurationError(`${module} is no module of this connection.`, {
    module,
    hint: 'Use createClient, or make its repository first.',
  });
}
