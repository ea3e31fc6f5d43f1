import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { linesOf } from '../store/lines.js';
import { findEntity, moduleOf, type StoredRecord } from '../store/store.js';
import { wireMap, type Wire, type WireRecord } from '../values/wire.js';

const money = (value: number): string => value.toFixed(2);
const number = (record: StoredRecord | undefined, name: string): number =>
  Number(record?.values.get(name) ?? 0);

/** Price, discount and sum of a line. */
export function lineAmounts(line: StoredRecord): {
  gross: number;
  discount: number;
  total: number;
} {
  const gross = number(line, 'quantity') * number(line, 'listprice');
  const percent = number(line, 'discount_percent');
  const discount = percent > 0 ? (gross * percent) / 100 : number(line, 'discount_amount');
  return { gross, discount, total: gross - discount };
}

/** What the edit view of Vtiger works with: keyed "1", "2" …, with the index in every key too. */
export function finalDetails(context: Context, module: Module, record: StoredRecord): WireRecord {
  const lines = linesOf(context.instance, record.number);
  const result: WireRecord = new Map();
  lines.forEach((line, index) => {
    const details = lineDetails(context, module.meta.name, line, index + 1);
    if (index === 0)
      details.set('final_details', summary(module, record, number(record, 'hdnSubTotal'), true));
    result.set(String(index + 1), details);
  });
  return result;
}

/** As create answers it: the lines are not read back yet. */
export function emptyFinalDetails(module: Module, record: StoredRecord): WireRecord {
  return wireMap({ '1': wireMap({ final_details: summary(module, record, 0, false) }) });
}

/** The taxes that the module has fields for; none is ever charged. */
function taxesOf(module: Module, pattern: RegExp, percentage: Wire, amount: Wire): WireRecord[] {
  const charge = `${module.columns.get('shipping_&_handling')?.field.label ?? ''} `;
  return [...module.columns.keys()]
    .filter((name) => pattern.test(name))
    .map((name, index) =>
      wireMap({
        taxname: name.replace('shipping_&_handling_', ''),
        taxlabel: (module.columns.get(name)?.field.label ?? '').replace(charge, ''),
        percentage,
        amount,
        taxid: String(index + 1),
        type: 'Fixed',
        method: 'Simple',
        regions: [],
        compoundon: [],
      }),
    );
}

function lineDetails(
  context: Context,
  parent: string,
  line: StoredRecord,
  index: number,
): WireRecord {
  const product = findEntity(context.instance.store, number(line, 'productid'));
  const module = product === undefined ? '' : moduleOf(product);
  const { gross, discount, total } = lineAmounts(line);
  const percent = number(line, 'discount_percent');
  const name = product?.values.get('productname') ?? product?.values.get('servicename') ?? '';
  const code = product?.values.get('product_no') ?? product?.values.get('service_no') ?? '';
  const entries: Readonly<Record<string, Wire>> = {
    purchaseCost: '0.00',
    margin: '0.00',
    productDeleted: product === undefined,
    entityType: module,
    ...(index > 1 ? { delRow: 'Del' } : {}),
    hdnProductId: String(number(line, 'productid')),
    productName: name,
    hdnProductcode: code,
    productDescription: product?.values.get('description') ?? '',
    comment: line.values.get('comment') ?? '',
    // What is bought is not held against the stock.
    ...(parent === 'PurchaseOrder'
      ? {}
      : { qtyInStock: module === 'Services' ? 'NA' : String(number(product, 'qtyinstock')) }),
    qty: String(number(line, 'quantity')),
    listPrice: money(number(line, 'listprice')),
    unitPrice: money(number(product, 'unit_price')),
    productTotal: money(gross),
    subproduct_ids: '',
    ...(module === 'Services' ? {} : { subprod_qty_list: [], subprod_names: '' }),
    discount_percent: percent > 0 ? String(percent) : 0,
    discount_amount: 0,
    ...(percent > 0
      ? {
          discount_type: 'percentage',
          checked_discount_percent: ' checked',
          style_discount_percent: ' style="visibility:visible"',
          style_discount_amount: ' style="visibility:hidden"',
        }
      : { checked_discount_zero: ' checked' }),
    discountTotal: money(discount),
    totalAfterDiscount: money(total),
    taxTotal: '0.00',
    netPrice: money(total),
  };
  return new Map(Object.entries(entries).map(([key, value]) => [`${key}${String(index)}`, value]));
}

function summary(
  module: Module,
  record: StoredRecord,
  subtotal: number,
  stored: boolean,
): WireRecord {
  const taxes = taxesOf(module, /^tax(\d+)$/, stored ? '0.000' : 0, '0.00');
  const shippingTaxes = taxesOf(module, /^shipping_&_handling_(shtax\d+)$/, 0, 0);
  return wireMap({
    taxtype: record.values.get('hdnTaxType') ?? '',
    discount_type_final: 'zero',
    hdnSubTotal: money(subtotal),
    discount_percentage_final: 0,
    discount_amount_final: '0.00',
    discountTotal_final: '0.00',
    taxes: new Map(taxes.map((tax, index) => [String(index + 1), tax])),
    tax_totalamount: '0.00',
    shipping_handling_charge: '0.00',
    sh_taxes: shippingTaxes,
    shtax_totalamount: '0.00',
    adjustment: '0.00',
    grandTotal: money(subtotal),
    preTaxTotal: money(subtotal),
    totalAfterDiscount: money(subtotal),
    chargesAndItsTaxes: wireMap({
      '1': wireMap({
        value: null,
        taxes: new Map(shippingTaxes.map((_, index) => [String(index + 1), 0])),
      }),
    }),
    deductTaxes: [],
    deductTaxesTotalAmount: '0.00',
  });
}
