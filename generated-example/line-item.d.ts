// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  IdFilter,
  ModuleSchemas,
  NumberFilter,
  ReferenceFilter,
  TextFilter,
} from './runtime/index.js';
import type { InvoiceId, InvoiceModule } from './invoice.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { QuotesId, QuotesModule } from './quotes.js';

/** The id of a record of LineItem. */
export type LineItemId = `33x${number}` & { readonly '~module'?: 'LineItem' | undefined };

/** LineItem, as queries, relations and changes return it. */
export interface LineItemRecord {
  /** Record id */
  id: LineItemId;
  comment: string;
  discount_amount: number | null;
  discount_percent: number | null;
  image: string;
  incrementondel: string;
  listprice: number | null;
  margin: number | null;
  parent_id: InvoiceId | QuotesId | null;
  productid: ProductsId | null;
  purchase_cost: number | null;
  quantity: number | null;
  sequence_no: number | null;
  /** VAT */
  tax1: number | null;
  /** Sales */
  tax2: number | null;
  /** Service */
  tax3: number | null;
}

/** LineItem, as retrieve, create, revise and update return it. */
export interface LineItemDetail extends LineItemRecord {}

/** What `revise` takes: only what is to change. */
export interface LineItemRevise {
  comment?: string | null | undefined;
  discount_amount?: number | `${number}` | undefined;
  discount_percent?: number | `${number}` | undefined;
  image?: string | null | undefined;
  listprice?: number | `${number}` | undefined;
  margin?: number | `${number}` | undefined;
  parent_id?: InvoiceId | QuotesId | null | undefined;
  productid?: ProductsId | undefined;
  purchase_cost?: number | `${number}` | undefined;
  quantity?: number | `${number}` | undefined;
  sequence_no?: number | `${number}` | undefined;
  tax1?: number | `${number}` | undefined;
  tax2?: number | `${number}` | undefined;
  tax3?: number | `${number}` | undefined;
}

/** What `create` takes: a LineItem needs what is required here. */
export interface LineItemCreate extends LineItemRevise {
  productid: ProductsId;
  quantity: number | `${number}`;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LineItemUpdate = LineItemCreate;

/** What `where` takes for each field. */
export interface LineItemFilter {
  id: IdFilter<LineItemId>;
  comment: TextFilter;
  discount_amount: NumberFilter;
  discount_percent: NumberFilter;
  image: TextFilter;
  incrementondel: TextFilter;
  listprice: NumberFilter;
  margin: NumberFilter;
  parent_id: ReferenceFilter<InvoiceId | QuotesId>;
  productid: ReferenceFilter<ProductsId>;
  purchase_cost: NumberFilter;
  quantity: NumberFilter;
  sequence_no: NumberFilter;
  tax1: NumberFilter;
  tax2: NumberFilter;
  tax3: NumberFilter;
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
