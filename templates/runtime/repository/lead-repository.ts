import { convertLead } from '../write/convert-lead.js';
import type { ModuleTypes, UnknownModule } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';
import { queryState } from '../query/query-state.js';
import { Repository } from './repository.js';

/** The types of a module, or a pair with the aliases that it has for fields the conversion fills. */
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

/** Filled by the server, from the lead and from the other new records. */
type Linked = 'assigned_user_id' | 'account_id' | 'related_to' | 'contact_id';

/** The values of one target: what a create demands, except for what the conversion fills in. */
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

/** What `convert` returns: the ids of the new records. */
export type Converted<T> = {
  readonly [K in keyof T]?: T[K] extends ModuleTypes
    ? T[K]['id']
    : T[K] extends readonly [infer M extends ModuleTypes, string]
      ? M['id']
      : never;
};

/** Leads, which can become organizations, contacts and opportunities. */
export class LeadRepository<
  M extends ModuleTypes,
  T extends ConversionTargets = UnknownTargets,
> extends Repository<M> {
  /**
   * Creates records from a lead: operation `convertlead`. Vtiger cannot link the lead to an existing
   * opportunity. It returns ids only: with `onEvent` or `strict.altered` each new record is retrieved
   * and compared with what was sent.
   * @throws InvalidValueError before anything is sent; MandatoryFieldMissingError; ServerError where
   *   it was converted before; ProtocolError where the server does not name the new records
   */
  async convert(
    id: M['id'],
    targets: Conversions<T>,
    options: CallOptions = {},
  ): Promise<Converted<T>> {
    const { core, table } = queryState(this);
    const made = await convertLead(core, table.module, this.id(id), targets, options);
    return made as Converted<T>;
  }
}
