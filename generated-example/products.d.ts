// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
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

/** The id of a record of Products. */
export type ProductsId = `14x${number}`;

/** GL Account: the values that the CRM lists. */
export type ProductsGlacct =
  | '300-Sales-Software'
  | '301-Sales-Hardware'
  | '302-Rental-Income'
  | '303-Interest-Income'
  | '304-Sales-Software-Support'
  | '305-Sales Other'
  | '306-Internet Sales'
  | '307-Service-Hardware Labor'
  | '308-Sales-Books';

/** GL Account: the values, in the order of the CRM. */
export declare const ProductsGlacct: readonly [
  '300-Sales-Software',
  '301-Sales-Hardware',
  '302-Rental-Income',
  '303-Interest-Income',
  '304-Sales-Software-Support',
  '305-Sales Other',
  '306-Internet Sales',
  '307-Service-Hardware Labor',
  '308-Sales-Books',
];

/** Manufacturer: the values that the CRM lists. */
export type ProductsManufacturer = 'AltvetPet Inc.' | 'LexPon Inc.' | 'MetBeat Corp';

/** Manufacturer: the values, in the order of the CRM. */
export declare const ProductsManufacturer: readonly [
  'AltvetPet Inc.',
  'LexPon Inc.',
  'MetBeat Corp',
];

/** Product Category: the values that the CRM lists. */
export type ProductsProductcategory = 'Hardware' | 'Software' | 'CRM Applications';

/** Product Category: the values, in the order of the CRM. */
export declare const ProductsProductcategory: readonly ['Hardware', 'Software', 'CRM Applications'];

/** Usage Unit: the values that the CRM lists. */
export type ProductsUsageunit =
  | 'Box'
  | 'Carton'
  | 'Dozen'
  | 'Each'
  | 'Hours'
  | 'Impressions'
  | 'Lb'
  | 'M'
  | 'Pack'
  | 'Pages'
  | 'Pieces'
  | 'Quantity'
  | 'Reams'
  | 'Sheet'
  | 'Spiral Binder'
  | 'Sq Ft';

/** Usage Unit: the values, in the order of the CRM. */
export declare const ProductsUsageunit: readonly [
  'Box',
  'Carton',
  'Dozen',
  'Each',
  'Hours',
  'Impressions',
  'Lb',
  'M',
  'Pack',
  'Pages',
  'Pieces',
  'Quantity',
  'Reams',
  'Sheet',
  'Spiral Binder',
  'Sq Ft',
];

/** Product, as queries, relations and changes return it. */
export interface ProductsRecord {
  /** Record id */
  id: ProductsId;
  /** Handler */
  assigned_user_id: UsersId | GroupsId | null;
  /** Commission Rate */
  commissionrate: number | null;
  /** Created Time */
  createdtime: Date | null;
  /** Description */
  description: string;
  /** Product Active */
  discontinued: boolean | null;
  /** Support Expiry Date */
  expiry_date: string | null;
  /** GL Account */
  glacct: ProductsGlacct | (string & {}) | null;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Product Image */
  imagename: readonly string[];
  /** Manufacturer */
  manufacturer: ProductsManufacturer | (string & {}) | null;
  /** Mfr PartNo */
  mfr_part_no: string;
  /** Last Modified By */
  modifiedby: UsersId | null;
  /** Modified Time */
  modifiedtime: Date | null;
  /** Product Number */
  product_no: string;
  /** Product Category */
  productcategory: ProductsProductcategory | (string & {}) | null;
  /** Part Number */
  productcode: string;
  /** Product Name */
  productname: string;
  /** Product Sheet */
  productsheet: string;
  /** Purchase Cost */
  purchase_cost: string | null;
  /** Qty/Unit */
  qty_per_unit: number | null;
  /** Qty. in Demand */
  qtyindemand: number | null;
  /** Qty. in Stock */
  qtyinstock: number | null;
  /** Reorder Level */
  reorderlevel: number | null;
  /** Sales End Date */
  sales_end_date: string | null;
  /** Sales Start Date */
  sales_start_date: string | null;
  /** Serial No */
  serial_no: string;
  /** Source */
  source: string;
  /** starred */
  starred: boolean | null;
  /** Support Start Date */
  start_date: string | null;
  /** tags */
  tags: string;
  /** Taxes */
  taxclass: string;
  /** Unit Price */
  unit_price: string | null;
  /** Usage Unit */
  usageunit: ProductsUsageunit | (string & {}) | null;
  /** Vendor Name */
  vendor_id: string;
  /** Vendor Part No */
  vendor_part_no: string;
  /** Website */
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
  /** Handler */
  assigned_user_id?: UsersId | GroupsId | undefined;
  /** Commission Rate */
  commissionrate?: number | string | undefined;
  /** USA, Dollars USD */
  currency1?: number | string | undefined;
  /** Description */
  description?: string | null | undefined;
  /** Product Active */
  discontinued?: boolean | undefined;
  /** Support Expiry Date */
  expiry_date?: string | null | undefined;
  /** GL Account */
  glacct?: ProductsGlacct | Unlisted | null | undefined;
  /** Manufacturer */
  manufacturer?: ProductsManufacturer | Unlisted | null | undefined;
  /** Mfr PartNo */
  mfr_part_no?: string | null | undefined;
  /** Product Category */
  productcategory?: ProductsProductcategory | Unlisted | null | undefined;
  /** Part Number */
  productcode?: string | null | undefined;
  /** Product Name */
  productname?: string | undefined;
  /** Product Sheet */
  productsheet?: string | null | undefined;
  /** Purchase Cost */
  purchase_cost?: number | string | undefined;
  /** Qty/Unit */
  qty_per_unit?: number | string | undefined;
  /** Qty. in Demand */
  qtyindemand?: number | string | undefined;
  /** Qty. in Stock */
  qtyinstock?: number | string | undefined;
  /** Reorder Level */
  reorderlevel?: number | string | undefined;
  /** Sales End Date */
  sales_end_date?: string | null | undefined;
  /** Sales Start Date */
  sales_start_date?: string | null | undefined;
  /** Serial No */
  serial_no?: string | null | undefined;
  /** starred */
  starred?: boolean | undefined;
  /** Support Start Date */
  start_date?: string | null | undefined;
  /** VAT */
  tax1?: number | string | undefined;
  /** Sales */
  tax2?: number | string | undefined;
  /** Service */
  tax3?: number | string | undefined;
  /** Taxes */
  taxclass?: string | null | undefined;
  /** Unit Price */
  unit_price?: number | string | undefined;
  /** Usage Unit */
  usageunit?: ProductsUsageunit | Unlisted | null | undefined;
  /** Vendor Name */
  vendor_id?: string | null | undefined;
  /** Vendor Part No */
  vendor_part_no?: string | null | undefined;
  /** Website */
  website?: string | null | undefined;
}

/** What `create` takes: a Product needs at least what is required here. */
export interface ProductsCreate extends ProductsRevise {
  /** Handler */
  assigned_user_id: UsersId | GroupsId;
  /** Product Name */
  productname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ProductsUpdate = ProductsCreate;

/** The conditions that `where` takes for each field. */
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

/** Where the references point to, for `include`. */
export interface ProductsReferences {
  assigned_user_id: [UsersModule, GroupsModule];
  modifiedby: UsersModule;
}

/** The related lists, by their labels in the CRM. */
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

/** All types of Products, for the repository. */
export interface ProductsModule {
  readonly name: 'Products';
  readonly id: ProductsId;
  readonly record: ProductsRecord;
  readonly detail: ProductsDetail;
  readonly create: ProductsCreate;
  readonly update: ProductsUpdate;
  readonly revise: ProductsRevise;
  readonly reopen: ProductsId;
  readonly filter: ProductsFilter;
  readonly references: ProductsReferences;
  readonly relations: ProductsRelations;
}

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export declare const productsDefaults: {
  readonly discontinued: true;
  readonly tax1: 4.5;
  readonly tax2: 10;
  readonly tax3: 12.5;
};

/** Reads and writes Products. */
export declare class ProductsRepository extends Repository<ProductsModule> {}

/** Products over this connection; `createClient` offers it as `crm.products`. */
export declare function products(connection: Connection): ProductsRepository;
