// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  Connection,
  IdFilter,
  NumberFilter,
  ReferenceFilter,
  TextFilter,
} from './runtime/index.js';
import type { InvoiceId, InvoiceModule } from './invoice.js';
import type { ProductsId, ProductsModule } from './products.js';
import type { QuotesId, QuotesModule } from './quotes.js';

/** The id of a record of LineItem. */
export type LineItemId = `33x${number}`;

/** LineItem, as queries, relations and changes return it. */
export interface LineItemRecord {
  /** Record id */
  id: LineItemId;
  /** comment */
  comment: string;
  /** discount amount */
  discount_amount: number | null;
  /** discount percent */
  discount_percent: number | null;
  /** image */
  image: string;
  /** incrementondel */
  incrementondel: string;
  /** listprice */
  listprice: number | null;
  /** margin */
  margin: number | null;
  /** parent id */
  parent_id: InvoiceId | QuotesId | null;
  /** productid */
  productid: ProductsId | null;
  /** purchase cost */
  purchase_cost: number | null;
  /** quantity */
  quantity: number | null;
  /** sequence no */
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
  /** comment */
  comment?: string | null | undefined;
  /** discount amount */
  discount_amount?: number | string | undefined;
  /** discount percent */
  discount_percent?: number | string | undefined;
  /** image */
  image?: string | null | undefined;
  /** listprice */
  listprice?: number | string | undefined;
  /** margin */
  margin?: number | string | undefined;
  /** parent id */
  parent_id?: InvoiceId | QuotesId | null | undefined;
  /** productid */
  productid?: ProductsId | undefined;
  /** purchase cost */
  purchase_cost?: number | string | undefined;
  /** quantity */
  quantity?: number | string | undefined;
  /** sequence no */
  sequence_no?: number | string | undefined;
  /** VAT */
  tax1?: number | string | undefined;
  /** Sales */
  tax2?: number | string | undefined;
  /** Service */
  tax3?: number | string | undefined;
}

/** What `create` takes: a LineItem needs at least what is required here. */
export interface LineItemCreate extends LineItemRevise {
  /** productid */
  productid: ProductsId;
  /** quantity */
  quantity: number | string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type LineItemUpdate = LineItemCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
export interface LineItemReferences {
  parent_id: [InvoiceModule, QuotesModule];
  productid: ProductsModule;
}

/** The related lists, by their labels in the CRM. */
export interface LineItemRelations {}

/** All types of LineItem, for the repository. */
export interface LineItemModule {
  readonly name: 'LineItem';
  readonly id: LineItemId;
  readonly record: LineItemRecord;
  readonly detail: LineItemDetail;
  readonly create: LineItemCreate;
  readonly update: LineItemUpdate;
  readonly revise: LineItemRevise;
  readonly reopen: 'LineItem are never closed';
  readonly filter: LineItemFilter;
  readonly references: LineItemReferences;
  readonly relations: LineItemRelations;
}

/** Reads and writes LineItem. */
export declare class LineItemRepository extends Repository<LineItemModule> {}

/** LineItem over this connection; `createClient` offers it as `crm.lineItem`. */
export declare function lineItem(connection: Connection): LineItemRepository;
