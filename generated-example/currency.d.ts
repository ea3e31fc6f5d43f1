// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  FilterOf,
  IdFilter,
  NumberField,
  RecordOf,
  ReviseOf,
  TextField,
} from './runtime/index.js';

/** The id of a record of Currency. */
export type CurrencyId = `21x${number}` & { readonly '~module'?: 'Currency' | undefined };

/** The fields that a write may set. */
export interface CurrencyWritable {
  conversion_rate: NumberField;
  currency_code: TextField;
  currency_name: TextField;
  currency_status: TextField;
  currency_symbol: TextField;
  defaultid: TextField;
  deleted: NumberField;
}

/** The fields that queries return and compare. */
export interface CurrencyFields extends CurrencyWritable {}

/** Currency, as queries, relations and changes return it. */
export interface CurrencyRecord extends RecordOf<CurrencyFields> {
  /** Record id */
  id: CurrencyId;
}

/** Currency, as retrieve, create, revise and update return it. */
export interface CurrencyDetail extends CurrencyRecord {}

/** What `revise` takes: only what is to change. */
export interface CurrencyRevise extends ReviseOf<CurrencyWritable> {
  defaultid?: string | undefined;
}

/** What `create` takes: a Currency needs what is required here. */
export interface CurrencyCreate extends CurrencyRevise {
  defaultid: string;
  deleted: number | `${number}`;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type CurrencyUpdate = CurrencyCreate;

/** What `where` takes for each field. */
export interface CurrencyFilter extends FilterOf<CurrencyFields> {
  id: IdFilter<CurrencyId>;
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
