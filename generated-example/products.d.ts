// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
  ModuleSchemas,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from './runtime/index.js';
import type { AccountsModule } from './accounts.js';
import type { ContactsModule } from './contacts.js';
import type { CurrencyId } from './currency.js';
import type { DocumentsModule } from './documents.js';
import type { GroupsId, GroupsModule } from './groups.js';
import type { HelpDeskModule } from './help-desk.js';
import type { InvoiceModule } from './invoice.js';
import type { LeadsModule } from './leads.js';
import type { PotentialsModule } from './potentials.js';
import type { QuotesModule } from './quotes.js';
import type { UsersId, UsersModule } from './users.js';
import {
  ProductsGlacct,
  ProductsManufacturer,
  ProductsProductcategory,
  ProductsUsageunit,
} from './picklists.js';

export {
  ProductsGlacct,
  ProductsManufacturer,
  ProductsProductcategory,
  ProductsUsageunit,
} from './picklists.js';

/** The id of a record of Products. */
export type ProductsId = `14x${number}` & { readonly '~module'?: 'Products' | undefined };

/** Product, as queries, relations and changes return it. */
export interface ProductsRecord {
  /** Record id */
  id: ProductsId;
  /** Handler */
  assigned_user_id: UsersId | GroupsId | null;
  commissionrate: number | null;
  /** Created Time. Read-only */
  createdtime: Date | null;
  description: string;
  /** Product Active. Default true */
  discontinued: boolean | null;
  /** Support Expiry Date. YYYY-MM-DD */
  expiry_date: string | null;
  /** GL Account */
  glacct: ProductsGlacct | (string & {}) | null;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Product Image. Read-only */
  imagename: readonly string[];
  manufacturer: ProductsManufacturer | (string & {}) | null;
  mfr_part_no: string;
  /** Last Modified By. Read-only */
  modifiedby: UsersId | null;
  /** Modified Time. Read-only */
  modifiedtime: Date | null;
  /** Product Number. Read-only */
  product_no: string;
  productcategory: ProductsProductcategory | (string & {}) | null;
  /** Part Number */
  productcode: string;
  productname: string;
  productsheet: string;
  /** Purchase Cost. Decimal text */
  purchase_cost: `${number}` | null;
  /** Qty/Unit */
  qty_per_unit: number | null;
  /** Qty. in Demand */
  qtyindemand: number | null;
  /** Qty. in Stock */
  qtyinstock: number | null;
  reorderlevel: number | null;
  /** Sales End Date. YYYY-MM-DD */
  sales_end_date: string | null;
  /** Sales Start Date. YYYY-MM-DD */
  sales_start_date: string | null;
  serial_no: string;
  /** Source. Read-only */
  source: string;
  starred: boolean | null;
  /** Support Start Date. YYYY-MM-DD */
  start_date: string | null;
  /** tags. Read-only */
  tags: string;
  /** Taxes */
  taxclass: string;
  /** Unit Price. Decimal text */
  unit_price: `${number}` | null;
  usageunit: ProductsUsageunit | (string & {}) | null;
  /** Vendor Name */
  vendor_id: string;
  vendor_part_no: string;
  website: string;
}

/** Product, as retrieve, create, revise and update return it. */
export interface ProductsDetail extends ProductsRecord {
  /** USA, Dollars USD */
  currency1: number | null;
  /** Currency */
  currency_id: CurrencyId | null;
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface ProductsRevise {
  assigned_user_id?: UsersId | GroupsId | undefined;
  commissionrate?: number | `${number}` | undefined;
  currency1?: number | `${number}` | undefined;
  description?: string | null | undefined;
  discontinued?: boolean | undefined;
  expiry_date?: string | null | undefined;
  glacct?: ProductsGlacct | Unlisted | null | undefined;
  manufacturer?: ProductsManufacturer | Unlisted | null | undefined;
  mfr_part_no?: string | null | undefined;
  productcategory?: ProductsProductcategory | Unlisted | null | undefined;
  productcode?: string | null | undefined;
  productname?: string | undefined;
  productsheet?: string | null | undefined;
  purchase_cost?: number | `${number}` | undefined;
  qty_per_unit?: number | `${number}` | undefined;
  qtyindemand?: number | `${number}` | undefined;
  qtyinstock?: number | `${number}` | undefined;
  reorderlevel?: number | `${number}` | undefined;
  sales_end_date?: string | null | undefined;
  sales_start_date?: string | null | undefined;
  serial_no?: string | null | undefined;
  starred?: boolean | undefined;
  start_date?: string | null | undefined;
  /** VAT. Default 4.5 */
  tax1?: number | `${number}` | undefined;
  /** Sales. Default 10 */
  tax2?: number | `${number}` | undefined;
  /** Service. Default 12.5 */
  tax3?: number | `${number}` | undefined;
  taxclass?: string | null | undefined;
  unit_price?: number | `${number}` | undefined;
  usageunit?: ProductsUsageunit | Unlisted | null | undefined;
  vendor_id?: string | null | undefined;
  vendor_part_no?: string | null | undefined;
  website?: string | null | undefined;
}

/** What `create` takes: a Product needs what is required here. */
export interface ProductsCreate extends ProductsRevise {
  assigned_user_id: UsersId | GroupsId;
  productname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ProductsUpdate = ProductsCreate;

/** What `where` takes for each field. */
export interface ProductsFilter {
  id: IdFilter<ProductsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  commissionrate: NumberFilter;
  createdtime: DateTimeFilter;
  description: TextFilter;
  discontinued: BooleanFilter;
  expiry_date: DateFilter;
  glacct: PicklistFilter<ProductsGlacct>;
  manufacturer: PicklistFilter<ProductsManufacturer>;
  mfr_part_no: TextFilter;
  modifiedby: ReferenceFilter<UsersId>;
  modifiedtime: DateTimeFilter;
  product_no: TextFilter;
  productcategory: PicklistFilter<ProductsProductcategory>;
  productcode: TextFilter;
  productname: TextFilter;
  productsheet: TextFilter;
  purchase_cost: NumberFilter;
  qty_per_unit: NumberFilter;
  qtyindemand: NumberFilter;
  qtyinstock: NumberFilter;
  reorderlevel: NumberFilter;
  sales_end_date: DateFilter;
  sales_start_date: DateFilter;
  serial_no: TextFilter;
  source: TextFilter;
  starred: BooleanFilter;
  start_date: DateFilter;
  taxclass: TextFilter;
  unit_price: NumberFilter;
  usageunit: PicklistFilter<ProductsUsageunit>;
  vendor_id: TextFilter;
  vendor_part_no: TextFilter;
  website: TextFilter;
}

/** Where references lead, for `include`. */
export interface ProductsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** Related lists by label. */
export interface ProductsRelations {
  Accounts: AccountsModule;
  Contacts: ContactsModule;
  Documents: DocumentsModule;
  HelpDesk: HelpDeskModule;
  Invoice: InvoiceModule;
  Leads: LeadsModule;
  'Parent Product': ProductsModule;
  Potentials: PotentialsModule;
  'Product Bundles': ProductsModule;
  Quotes: QuotesModule;
}

/** The types of Products. */
export interface ProductsModule {
  name: 'Products';
  id: ProductsId;
  record: ProductsRecord;
  detail: ProductsDetail;
  create: ProductsCreate;
  update: ProductsUpdate;
  revise: ProductsRevise;
  reopen: ProductsId;
  filter: ProductsFilter;
  references: ProductsReferences;
  relations: ProductsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const productsDefaults: {
  readonly discontinued: true;
  readonly tax1: 4.5;
  readonly tax2: 10;
  readonly tax3: 12.5;
};

export type ProductsSchemas = ModuleSchemas<ProductsModule>;

/** Standard Schemas of Products: they refuse what the client refuses. */
export declare const productsSchemas: ProductsSchemas;

/** Products. Ids: 14x…. Can be created, updated and deleted. */
export declare class ProductsRepository extends Repository<ProductsModule> {}

/** The repository that `createClient` offers as `crm.products`. */
export declare function products(connection: Connection): ProductsRepository;
