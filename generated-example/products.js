// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository, schemasOfModule } from './runtime/index.js';
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

/** The defaults of the CRM's forms; the API does not apply them, so spread them into a create. */
export const productsDefaults = {
  discontinued: true,
  tax1: 4.5,
  tax2: 10,
  tax3: 12.5,
};

const table = {
  module: 'Products',
  prefix: '14',
  flags: 95,
  fields: [
    ['id', 'id', 156],
    ['assigned_user_id', 'owner', 31],
    ['commissionrate', 'double', 29],
    ['createdtime', 'datetime', 28],
    ['currency1', 'double', 17],
    ['currency_id', 'reference', 144, ['Currency']],
    ['description', 'text', 29],
    ['discontinued', 'boolean', 29],
    ['expiry_date', 'date', 29],
    ['glacct', 'picklist', 29, 'CR2UJ4HGKrVYRPSfUTzadTVViXvcwPt7wkF5'],
    ['imageattachmentids', 'list', 152],
    ['imagename', 'list', 280],
    ['label', 'text', 176],
    ['manufacturer', 'picklist', 29, 'NV8Bn-jZxV0d'],
    ['mfr_part_no', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['product_no', 'text', 28],
    ['productcategory', 'picklist', 29, 'HqkjLfQcjWKG'],
    ['productcode', 'text', 29],
    ['productname', 'text', 31],
    ['productsheet', 'text', 29],
    ['purchase_cost', 'decimal', 29],
    ['qty_per_unit', 'double', 29],
    ['qtyindemand', 'integer', 29],
    ['qtyinstock', 'double', 29],
    ['reorderlevel', 'integer', 29],
    ['sales_end_date', 'date', 29],
    ['sales_start_date', 'date', 29],
    ['serial_no', 'text', 29],
    ['source', 'text', 28],
    ['starred', 'boolean', 29],
    ['start_date', 'date', 29],
    ['tags', 'text', 280],
    ['tax1', 'double', 1],
    ['tax2', 'double', 1],
    ['tax3', 'double', 1],
    ['taxclass', 'text', 29],
    ['unit_price', 'decimal', 29],
    [
      'usageunit',
      'picklist',
      29,
      '--8j9mnZ9rRqBcE8CVRwGnVXQUBsTXJAU4XjaxvQdxaBfYpwjgaAjlgWtcuyzcaZ',
    ],
    ['vendor_id', 'text', 29],
    ['vendor_part_no', 'text', 29],
    ['website', 'text', 29],
  ],
  relations: [
    ['Accounts', 'Accounts'],
    ['Contacts', 'Contacts'],
    ['Documents', 'Documents'],
    ['HelpDesk', 'HelpDesk'],
    ['Invoice', 'Invoice'],
    ['Leads', 'Leads'],
    ['Parent Product', 'Products'],
    ['Potentials', 'Potentials'],
    ['Product Bundles', 'Products'],
    ['Quotes', 'Quotes'],
  ],
};

const schemaTexts = {
  title: 'Product',
  labels: {
    assigned_user_id: 'Handler',
    commissionrate: 'Commission Rate',
    currency1: 'USA, Dollars USD',
    description: 'Description',
    discontinued: 'Product Active',
    expiry_date: 'Support Expiry Date',
    glacct: 'GL Account',
    manufacturer: 'Manufacturer',
    mfr_part_no: 'Mfr PartNo',
    productcategory: 'Product Category',
    productcode: 'Part Number',
    productname: 'Product Name',
    productsheet: 'Product Sheet',
    purchase_cost: 'Purchase Cost',
    qty_per_unit: 'Qty/Unit',
    qtyindemand: 'Qty. in Demand',
    qtyinstock: 'Qty. in Stock',
    reorderlevel: 'Reorder Level',
    sales_end_date: 'Sales End Date',
    sales_start_date: 'Sales Start Date',
    serial_no: 'Serial No',
    starred: 'starred',
    start_date: 'Support Start Date',
    tax1: 'VAT',
    tax2: 'Sales',
    tax3: 'Service',
    taxclass: 'Taxes',
    unit_price: 'Unit Price',
    usageunit: 'Usage Unit',
    vendor_id: 'Vendor Name',
    vendor_part_no: 'Vendor Part No',
    website: 'Website',
  },
  prefixes: { Groups: '20', Users: '19' },
  values: {
    glacct: ProductsGlacct,
    manufacturer: ProductsManufacturer,
    productcategory: ProductsProductcategory,
    usageunit: ProductsUsageunit,
  },
};

/** Standard Schemas of Products: they refuse what the client refuses. */
export const productsSchemas = /* @__PURE__ */ schemasOfModule(table, schemaTexts);

/** Products. Ids: 14x…. Can be created, updated and deleted. */
export class ProductsRepository extends Repository {}

/** The repository that `createClient` offers as `crm.products`. */
export function products(connection) {
  return new ProductsRepository(connection, table);
}
