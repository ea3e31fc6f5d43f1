import { callError } from './response/call-error.js';
import { requireObject } from './response/result-shape.js';
import { systemClock } from './transport/clock.js';
import { createTransport } from './transport/create-transport.js';
import { decodeRecord, type DecodedRecord, type RecordShape } from './codec/decode-record.js';
import { ConfigurationError, DecodeError, type VtigerError } from './errors.js';
import type { MissingFieldEvent } from './event-types.js';
import { createEvents, type Events } from './events.js';
import type { CallOptions, ConnectOptions } from './options.js';
import { isPlaceholder, parseRecordId } from './codec/record-id.js';
import {
  FIELD,
  MODULE,
  type ModuleTable,
  type PicklistValues,
  type TableEntry,
  mayRepeatRows,
} from './schema/module-table.js';
import type { Call, CurrentUser, Transport } from './transport/call.js';
import { answerDryCall, refuseDryRead } from './write/dry-call.js';
import { writeQueueOf, type WriteQueue } from './write/write-queue.js';

export interface DecodeOptions {
  readonly selected?: readonly string[] | undefined;
  /** Whether fields stay that the table does not have. */
  readonly keepsUndeclared?: boolean | undefined;
  /** Whether one record was requested, so that a value that cannot be decoded is an error. */
  readonly single?: boolean | undefined;
}

/** What the repositories of one connection share. */
export interface Core {
  readonly options: ConnectOptions;
  readonly transport: Transport;
  readonly events: Events;
  /** The order of writes that would damage each other; shared by all clients of the instance. */
  readonly writes: WriteQueue;
  /** Modules for which this server answers `count(*)` with nothing. */
  readonly modulesWithoutCount: Set<string>;
  /** Whether this server's `sync` is known not to work. */
  syncIsBroken: boolean;
  /** The operation of this server that removes tags, once it is known. */
  tagDeleteOperation: string | undefined;
  /** Patterns of the modules that the package excludes; undefined where a program made its own connection. */
  excluded: readonly string[] | undefined;
  /** Undefined where a program made its own connection. */
  loadPicklistValues: (() => Promise<{ readonly picklistValues: PicklistValues }>) | undefined;
  call(call: Call): Promise<unknown>;
  /** A call whose result has to be an object. @throws ProtocolError */
  callForObject(call: Call): Promise<Readonly<Record<string, unknown>>>;
  /** A call about one record, not sent yet. @throws InvalidIdError */
  callOn(
    table: ModuleTable,
    method: Call['method'],
    operation: string,
    id: unknown,
    params: Readonly<Record<string, string>>,
    options: CallOptions,
  ): Call;
  /** Checks a record id that comes from outside. @throws InvalidIdError */
  idOf(module: string, text: unknown): string;
  /** A row as a record. @throws DecodeError, ProtocolError */
  decode(
    table: ModuleTable,
    row: unknown,
    shape: RecordShape,
    options?: DecodeOptions,
  ): DecodedRecord;
  me(options?: CallOptions): Promise<CurrentUser>;
  /** Adds the table of a module; the first one stays. */
  register(table: ModuleTable): void;
  addEntries(entries: readonly TableEntry[]): void;
  /** API names of the modules whose tables are there by now. */
  modules(): readonly string[];
  findTable(module: string): ModuleTable | undefined;
  /**
   * The table of a related module. One that is not in the package has a table without fields, which
   * leaves its values as they come. @throws ConfigurationError where that is not known
   */
  tableOrEmpty(module: string): ModuleTable;
  /** The table of a module, which may have to be loaded. @throws ConfigurationError */
  table(module: string): Promise<ModuleTable>;
  /** Id prefixes that are not in the package, from the live instance. */
  readonly livePrefixes: Map<string, string>;
  /** The id prefix of a module, where the package or the instance has reported it. */
  prefixOf(module: string): string | undefined;
  /**
   * Whether a page that is shorter than its limit is the last one. Vtiger drops rows that the user
   * may not see after it has cut the page, and joins line items and the contacts of activities
   * before. So it is certain for administrators of an open-source instance only.
   */
  shortPageIsLast(table: ModuleTable, options: CallOptions): Promise<boolean>;
}

export function createCore(
  options: ConnectOptions,
  load?: () => Promise<readonly TableEntry[]>,
  ownTransport?: Transport,
): Core {
  const events = createEvents(options);
  const transport = ownTransport ?? createTransport(options, systemClock, events);
  const tables = new Map<string, ModuleTable | string>();
  /** Of modules that are not in the package. */
  const emptyTables = new WeakSet<ModuleTable>();
  let complete = false;
  let loading: Promise<readonly TableEntry[]> | undefined;
  let user: CurrentUser | undefined;

  const core: Core = {
    options,
    transport,
    events,
    writes: writeQueueOf(options.url),
    modulesWithoutCount: new Set(),
    syncIsBroken: false,
    tagDeleteOperation: undefined,
    excluded: undefined,
    loadPicklistValues: undefined,
    livePrefixes: new Map(),
    async call(call) {
      // Untyped callers may pass any truthy value.
      if (options.readOnly && call.method === 'POST') throw writeRefused(call);
      if (options.dryRun) {
        if (call.method === 'POST') return answerDryCall(events, call);
        refuseDryRead(call);
      }
      return transport.call(call);
    },
    callForObject: async (call) => requireObject(call, await core.call(call)),

    callOn({ module }, method, operation, text, params, callOptions) {
      const id = core.idOf(module, text);
      return { operation, method, params: { id, ...params }, module, recordId: id, ...callOptions };
    },

    idOf(module, text) {
      const prefix = core.prefixOf(module) ?? '';
      const wanted = options.dryRun && isPlaceholder(text) ? text.replace(/0$/, '1') : text;
      const id = parseRecordId(wanted, prefix, module);
      return wanted === text ? id : String(text);
    },

    decode(table, row, shape, { selected, single = shape === 'detail', ...rest } = {}) {
      const { keepsUndeclared = emptyTables.has(table) } = rest;
      // One bad value must not cost a page of records, but is an error where one record is read.
      const { onDecodeError } = options;
      const alone = single && (onDecodeError ?? 'throw') === 'throw';
      const onUndecodable = alone || events.strict.undecodable ? undefined : events.emit;
      const onMissing = events.strict.missing ? throwMissing : events.emit;
      const onPartial = events.strict.undecodable ? undefined : events.emit;
      const context = { onUndecodable, onPartial, onMissing, selected, keepsUndeclared };
      return decodeRecord(table, row, shape, context);
    },

    async me(callOptions = {}) {
      return (user = await transport.me(callOptions));
    },

    register(table) {
      if (typeof tables.get(table.module) !== 'object') tables.set(table.module, table);
    },

    addEntries(entries) {
      complete = true;
      for (const [, module, json] of entries) {
        if (!tables.has(module)) tables.set(module, json);
      }
    },

    modules: () => [...tables.keys()],

    findTable(module) {
      const entry = tables.get(module);
      if (typeof entry !== 'string') return entry;
      const table = JSON.parse(entry) as ModuleTable;
      tables.set(module, table);
      return table;
    },

    tableOrEmpty(module) {
      const table = core.findTable(module);
      if (table !== undefined) return table;
      if (!complete) throw unknownModule(module);
      const id = ['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail] as const;
      const empty: ModuleTable = {
        module,
        prefix: '',
        flags: MODULE.entity,
        fields: [id],
        relations: [],
      };
      emptyTables.add(empty);
      return empty;
    },

    async table(module) {
      if (!tables.has(module) && load !== undefined) {
        loading ??= load();
        loading.catch((): undefined => (loading = undefined));
        core.addEntries(await loading);
      }
      const table = core.findTable(module);
      if (table !== undefined) return table;
      throw unknownModule(module);
    },

    prefixOf(module) {
      const prefix = core.findTable(module)?.prefix ?? '';
      if (prefix !== '') return prefix;
      const live = core.livePrefixes.get(module);
      if (live !== undefined) return live;
      return module === 'Users' ? user?.id.split('x')[0] : undefined;
    },

    async shortPageIsLast(table, callOptions) {
      if (mayRepeatRows(table) || transport.kind !== 'session') return false;
      return (await core.me(callOptions)).is_admin === true;
    },
  };
  return core;
}

function writeRefused(call: Call): VtigerError {
  return callError(ConfigurationError, call, 'this client is read-only', {
    hint: 'Nothing was sent. Create a client without readOnly to write.',
  });
}

function throwMissing({ module, recordId, field }: MissingFieldEvent): never {
  const subject = `${module} ${recordId ?? '(no id)'}`;
  throw new DecodeError(`${subject}: ${field} is not in the answer.`, {
    module,
    field,
    recordId: recordId ?? undefined,
    hint: 'It was hidden or deleted since: generate the package again.',
  });
}

function unknownModule(module: string): ConfigurationError {
  return new ConfigurationError(`${module} is not a module of this connection.`, {
    module,
    hint: 'Use createClient, or create its repository first.',
  });
}
