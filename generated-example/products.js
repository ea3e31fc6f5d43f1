// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** GL Account: the values, in the order of the CRM. */
export const ProductsGlacct = [
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

/** Manufacturer: the values, in the order of the CRM. */
export const ProductsManufacturer = ['AltvetPet Inc.', 'LexPon Inc.', 'MetBeat Corp'];

/** Product Category: the values, in the order of the CRM. */
export const ProductsProductcategory = ['Hardware', 'Software', 'CRM Applications'];

/** Usage Unit: the values, in the order of the CRM. */
export const ProductsUsageunit = [
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
    ['glacct', 'picklist', 29, 5311897],
    ['imageattachmentids', 'list', 152],
    ['imagename', 'list', 280],
    ['label', 'text', 176],
    ['manufacturer', 'picklist', 29, 15026789],
    ['mfr_part_no', 'text', 29],
    ['modifiedby', 'reference', 284, ['Users']],
    ['modifiedtime', 'datetime', 28],
    ['product_no', 'text', 28],
    ['productcategory', 'picklist', 29, 1570805],
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
    ['usageunit', 'picklist', 29, 8634932],
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

/** Reads and writes Products. */
export class ProductsRepository extends Repository {}

/** Products over this connection; `createClient` offers it as `crm.products`. */
export function products(connection) {
  return new ProductsRepository(connection, table);
}
