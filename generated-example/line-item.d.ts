// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  NumberField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
} from './runtime/index.js';
import type {
  InvoiceId,
  InvoiceModule,
  ProductsId,
  ProductsModule,
  QuotesId,
  QuotesModule,
} from './index.js';

/** The id of a record of LineItem. */
export type LineItemId = `33x${number}` & { readonly '~module'?: 'LineItem' | undefined };

/** The fields that a write may set. */
export interface LineItemWritable {
  comment: TextField;
  discount_amount: NumberField;
  discount_percent: NumberField;
  image: TextField;
  listprice: NumberField;
  margin: NumberField;
  parent_id: ReferenceField<InvoiceId | QuotesId>;
  productid: ReferenceField<ProductsId>;
  purchase_cost: NumberField;
  quantity: NumberField;
  sequence_no: NumberField;
  /** VAT */
  tax1: NumberField;
  /** Sales */
  tax2: NumberField;
  /** Service */
  tax3: NumberField;
}

/** The fields that queries return and compare. */
export interface LineItemFields extends LineItemWritable {
  incrementondel: TextField;
}

/** LineItem, as queries, relations and changes return it. */
export interface LineItemRecord extends RecordOf<LineItemFields> {
  /** Record id */
  id: LineItemId;
}

/** LineItem, as retrieve, create, revise and update return it. */
export interface LineItemDetail extends LineItemRecord {}

/** What `revise` takes: only what is to change. */
export interface LineItemRevise extends ReviseOf<LineItemWritable> {
  productid?: ProductsId | undefined;
}

/** What `create` takes: a LineItem needs what is required here. */
export interface LineItemCreate extends LineItemRevise {
  productid: ProductsId;
  quantity: number | `${number}`;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LineItemUpdate = LineItemCreate;

/** What `where` takes for each field. */
export interface LineItemFilter extends FilterOf<LineItemFields> {
  id: IdFilter<LineItemId>;
}

/** Where references lead, for `include`. */
export interface LineItemReferences {
  parent_id: [InvoiceModule, QuotesModule];
  productid: ProductsModule;
}

/** Related lists by label. */
export interface LineItemRelations {}

/** The types of LineItem. */
export interface LineItemModule {
  name: 'LineItem';
  id: LineItemId;
  record: LineItemRecord;
  detail: LineItemDetail;
  create: LineItemCreate;
  update: LineItemUpdate;
  revise: LineItemRevise;
  reopen: 'LineItem are never closed';
  filter: LineItemFilter;
  references: LineItemReferences;
  relations: LineItemRelations;
}

export type LineItemSchemas = ModuleSchemas<LineItemModule>;

/** Standard Schemas of LineItem: they refuse what the client refuses. */
export declare const lineItemSchemas: LineItemSchemas;

/** LineItem. Ids: 33x…. Can be created, updated and deleted. */
export declare class LineItemRepository extends Repository<LineItemModule> {}

/** The repository that `createClient` offers as `crm.lineItem`. */
export declare function lineItem(connection: Connection): LineItemRepository;
