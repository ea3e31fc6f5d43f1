import type { SnapshotModule } from '../snapshot/snapshot.js';

/** Columns of the line item table that every version has, and that describe mixes into the record. */
const LINE_COLUMNS = [
  'productid',
  'quantity',
  'listprice',
  'comment',
  'discount_amount',
  'discount_percent',
  'sequence_no',
  'image',
  'purchase_cost',
  'margin',
  'netprice',
];

/** Columns that the Cloud has as well (seen in published descriptions). */
export const CLOUD_LINE_COLUMNS: ReadonlySet<string> = new Set([
  'section_no',
  'section_name',
  'billing_type',
  'duration',
  'unit_purchase_cost',
  'margin_percentage',
  'markup_percentage',
  'outstanding_qty',
  'delivered_qty',
  'overall_item_discount',
  'discounted_unit_selling_price',
]);

/** Columns that the server fills in itself. */
export const COMPUTED_LINE_COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'parent_id',
  'sequence_no',
  'incrementondel',
  'image',
  'purchase_cost',
  'margin',
  'netprice',
]);

/** The key of the line itself and of the record that holds it. */
const KEYS = new Set(['id', 'parent_id', 'incrementondel']);

export function isTaxColumn(name: string): boolean {
  return /^tax\d+$/.test(name);
}

/**
 * Names that belong to a line where they are described for an inventory record: those known, and
 * whatever LineItem describes, custom columns included.
 */
export function lineColumnsOf(lineItem: SnapshotModule | undefined): ReadonlySet<string> {
  const described = (lineItem?.fields ?? []).map(({ name }) => name);
  return new Set([
    ...LINE_COLUMNS,
    ...CLOUD_LINE_COLUMNS,
    ...described.filter((name) => !KEYS.has(name)),
  ]);
}
