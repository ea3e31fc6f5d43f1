// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type { Connection, IdFilter, NumberFilter, TextFilter } from './runtime/index.js';

/** The id of a record of Currency. */
export type CurrencyId = `21x${number}` & { readonly '~module'?: 'Currency' | undefined };

/** Currency, as queries, relations and changes return it. */
export interface CurrencyRecord {
  /** Record id */
  id: CurrencyId;
  conversion_rate: number | null;
  currency_code: string;
  currency_name: string;
  currency_status: string;
  currency_symbol: string;
  defaultid: string;
  deleted: number | null;
}

/** Currency, as retrieve, create, revise and update return it. */
export interface CurrencyDetail extends CurrencyRecord {}

/** What `revise` takes: only what is to change. */
export interface CurrencyRevise {
  conversion_rate?: number | `${number}` | undefined;
  currency_code?: string | null | undefined;
  currency_name?: string | null | undefined;
  currency_status?: string | null | undefined;
  currency_symbol?: string | null | undefined;
  defaultid?: string | undefined;
  deleted?: number | `${number}` | undefined;
}

/** What `create` takes: a Currency needs what is required here. */
export interface CurrencyCreate extends CurrencyRevise {
  defaultid: string;
  deleted: number | `${number}`;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type CurrencyUpdate = CurrencyCreate;

/** What `where` takes for each field. */
export interface CurrencyFilter {
  id: IdFilter<CurrencyId>;
  conversion_rate: NumberFilter;
  currency_code: TextFilter;
  currency_name: TextFilter;
  currency_status: TextFilter;
  currency_symbol: TextFilter;
  defaultid: TextFilter;
  deleted: NumberFilter;
}

/** Where references lead, for `include`. */
export interface CurrencyReferences {}

/** Related lists by label. */
export interface CurrencyRelations {}

/** The types of Currency. */
export interface CurrencyModule {
  name: 'Currency';
  id: CurrencyId;
  record: CurrencyRecord;
  detail: CurrencyDetail;
  create: 'Currency cannot be written by the API user of this package';
  update: 'Currency cannot be written by the API user of this package';
  revise: 'Currency cannot be written by the API user of this package';
  reopen: 'Currency are never closed';
  filter: CurrencyFilter;
  references: CurrencyReferences;
  relations: CurrencyRelations;
}

/** Currency. Ids: 21x…. Read-only. */
export declare class CurrencyRepository extends Repository<CurrencyModule> {}

/** The repository that `createClient` offers as `crm.currency`. */
export declare function currency(connection: Connection): CurrencyRepository;
