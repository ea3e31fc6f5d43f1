// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  DateField,
  DateTimeField,
  DecimalField,
  FilterOf,
  IdFilter,
  ModuleSchemas,
  NumberField,
  OwnerField,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
} from './runtime/index.js';
import type {
  AccountsModule,
  ContactsModule,
  CurrencyId,
  DocumentsModule,
  GroupsId,
  GroupsModule,
  HelpDeskModule,
  InvoiceModule,
  LeadsModule,
  PotentialsModule,
  QuotesModule,
  UsersId,
  UsersModule,
} from './index.js';
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

/** The fields that a write may set. */
export interface ProductsWritable {
  /** Handler */
  assigned_user_id: OwnerField<UsersId | GroupsId>;
  commissionrate: NumberField;
  description: TextField;
  /** Product Active. Default true */
  discontinued: BooleanField;
  /** Support Expiry Date. YYYY-MM-DD */
  expiry_date: DateField;
  /** GL Account */
  glacct: PicklistField<ProductsGlacct>;
  manufacturer: PicklistField<ProductsManufacturer>;
  mfr_part_no: TextField;
  productcategory: PicklistField<ProductsProductcategory>;
  /** Part Number */
  productcode: TextField;
  productname: TextField;
  productsheet: TextField;
  /** Purchase Cost. Decimal text */
  purchase_cost: DecimalField;
  /** Qty/Unit */
  qty_per_unit: NumberField;
  /** Qty. in Demand */
  qtyindemand: NumberField;
  /** Qty. in Stock */
  qtyinstock: NumberField;
  reorderlevel: NumberField;
  /** Sales End Date. YYYY-MM-DD */
  sales_end_date: DateField;
  /** Sales Start Date. YYYY-MM-DD */
  sales_start_date: DateField;
  serial_no: TextField;
  starred: BooleanField;
  /** Support Start Date. YYYY-MM-DD */
  start_date: DateField;
  /** Taxes */
  taxclass: TextField;
  /** Unit Price. Decimal text */
  unit_price: DecimalField;
  usageunit: PicklistField<ProductsUsageunit>;
  /** Vendor Name */
  vendor_id: TextField;
  vendor_part_no: TextField;
  website: TextField;
}

/** The fields that queries return and compare. */
export interface ProductsFields extends ProductsWritable {
  /** Created Time. Read-only */
  createdtime: DateTimeField;
  /** Last Modified By. Read-only */
  modifiedby: ReferenceField<UsersId>;
  /** Modified Time. Read-only */
  modifiedtime: DateTimeField;
  /** Product Number. Read-only */
  product_no: TextField;
  /** Source. Read-only */
  source: TextField;
}

/** Product, as queries, relations and changes return it. */
export interface ProductsRecord extends RecordOf<ProductsFields> {
  /** Record id */
  id: ProductsId;
  /** Ids for $files.retrieve */
  imageattachmentids: readonly string[];
  /** Product Image. Read-only */
  imagename: readonly string[];
  /** tags. Read-only */
  tags: string;
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
export interface ProductsRevise extends ReviseOf<ProductsWritable> {
  assigned_user_id?: UsersId | GroupsId | undefined;
  currency1?: number | `${number}` | undefined;
  productname?: string | undefined;
  /** VAT. Default 4.5 */
  tax1?: number | `${number}` | undefined;
  /** Sales. Default 10 */
  tax2?: number | `${number}` | undefined;
  /** Service. Default 12.5 */
  tax3?: number | `${number}` | undefined;
}

/** What `create` takes: a Product needs what is required here. */
export interface ProductsCreate extends ProductsRevise {
  assigned_user_id: UsersId | GroupsId;
  productname: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type ProductsUpdate = ProductsCreate;

/** What `where` takes for each field. */
export interface ProductsFilter extends FilterOf<ProductsFields> {
  id: IdFilter<ProductsId>;
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
