import { coreOf } from './connection.js';
import type { Connection } from './connection.js';
import type { Core } from './core.js';
import { elementJson } from './element-json.js';
import { encodeRecord } from './encode.js';
import { refuse } from './encode-value.js';
import type { ModuleTypes, UnknownModule } from './module-types.js';
import type { CallOptions } from './options.js';
import { isRecordId } from './record-id.js';
import { Repository } from './repository.js';
import { MAYBE_DONE, protocolError } from './call-error.js';
import type { ModuleTable } from './table.js';
import type { Call } from './transport.js';
import { report, retrieveRecord } from './write.js';

/** The types of a module, and beside them its own names for what the conversion fills, if it has any. */
type Target = ModuleTypes | readonly [ModuleTypes, string];

/** What a lead can become: module name -> its types. */
export interface ConversionTargets {
  readonly Accounts?: Target;
  readonly Contacts?: Target;
  readonly Potentials?: Target;
}

/** Where nothing is known of the targets: plain values. */
export interface UnknownTargets {
  readonly Accounts: UnknownModule;
  readonly Contacts: UnknownModule;
  readonly Potentials: UnknownModule;
}

/** Filled by the server from the lead, and from what is made beside it. */
type Linked = 'assigned_user_id' | 'account_id' | 'related_to' | 'contact_id';

/** The values of one target: what a create demands, but for what the conversion fills. */
export type Conversion<T> = T extends UnknownModule
  ? Readonly<Record<string, unknown>>
  : T extends ModuleTypes
    ? Filled<T, Linked>
    : T extends readonly [infer M extends ModuleTypes, infer Own extends string]
      ? Filled<M, Linked | Own>
      : never;

type Filled<M extends ModuleTypes, F> = Omit<M['create'], F & string> &
  Pick<M['revise'], F & keyof M['revise']>;

/** What `convert` takes. */
export type Conversions<T> = { readonly [K in keyof T]?: Conversion<T[K]> };

/** What `convert` gives: the ids of what was made. */
export type Converted<T> = {
  readonly [K in keyof T]?: T[K] extends ModuleTypes
    ? T[K]['id']
    : T[K] extends readonly [infer M extends ModuleTypes, string]
      ? M['id']
      : never;
};

type Sent = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** Leads, which can become organizations, contacts and opportunities. */
export class LeadRepository<
  M extends ModuleTypes,
  T extends ConversionTargets = UnknownTargets,
> extends Repository<M> {
  readonly #core: Core;
  readonly #module: string;

  constructor(connection: Connection, table: ModuleTable) {
    super(connection, table);
    this.#core = coreOf(connection);
    this.#module = table.module;
  }

  /**
   * Makes new records out of a lead: operation `convertlead`. Vtiger cannot link the lead to an
   * existing opportunity. It answers ids only: with `onAltered` or `writes: 'verified'` each new
   * record is retrieved and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server says nothing of what it made
   */
  async convert(
    id: M['id'],
    targets: Conversions<T>,
    options: CallOptions = {},
  ): Promise<Converted<T>> {
    const module = this.#module;
    const leadId = this.id(id);
    const entities: Record<string, unknown> = {};
    for (const [name, values] of Object.entries(targets) as [string, unknown][]) {
      if (values === undefined) continue;
      const table = await this.#core.table(name);
      const context = await this.#core.encodeContext(table, Object(values) as object, options);
      const element = encodeRecord(table, values as Record<string, unknown>, 'revise', context);
      entities[name] = { ...element, create: true, name };
    }
    if (Object.keys(entities).length === 0) {
      return refuse({ module }, 'convert takes at least one target');
    }
    const call: Call = {
      operation: 'convertlead',
      method: 'POST',
      params: { element: elementJson({ leadId, entities }) },
      module,
      recordId: leadId,
      ...options,
    };
    const made = await this.#core.ask(call);
    const lacking = Object.keys(entities).filter((name) => !isRecordId(made[name]));
    if (lacking.length === 0) {
      await this.#compare(targets, made as Readonly<Record<string, string>>, options);
      return made as Converted<T>;
    }
    throw protocolError(call, `no ${lacking.join(', ')} came of it`, { hint: MAYBE_DONE });
  }
  /** The answer holds ids only, so what was stored has to be asked for: where somebody listens. */
  async #compare(
    targets: Sent,
    made: Readonly<Record<string, string>>,
    options: CallOptions,
  ): Promise<void> {
    const { onAltered, writes } = this.#core.options;
    if (onAltered === undefined && writes !== 'verified') return;
    for (const [name, values] of Object.entries(targets)) {
      const id = made[name];
      if (values === undefined || id === undefined) continue;
      const table = await this.#core.table(name);
      const stored = await retrieveRecord(this.#core, table, id, options);
      report(this.#core, table, 'convertlead', values, stored);
    }
  }
}
