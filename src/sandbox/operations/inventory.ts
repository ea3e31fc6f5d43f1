import { OperationError, ServerCrash, invalidId, missingField } from '../failures.js';
import type { Context, Instance } from '../instance.js';
import type { Cell } from '../schema/column.js';
import { isVirtual, type Module } from '../schema/schema.js';
import { changeRecord, insertRecord } from '../store/creation.js';
import { LINE_MODULE, linesOf } from '../store/lines.js';
import { findEntity, moduleOf, type StoredRecord } from '../store/store.js';
import { locateForWrite } from '../values/ids.js';
import { readRecord } from '../values/read.js';
import type { Wire, WireRecord } from '../values/wire.js';
import type { Element } from './element.js';
import { emptyFinalDetails, finalDetails, lineAmounts } from './final-details.js';

const TOTALS = ['hdnSubTotal', 'hdnGrandTotal', 'pre_tax_total'];

/**
 * Creates a quote, order or invoice with its lines.
 * @throws {OperationError} MANDATORY_FIELDS_MISSING without lines; INVALID_ID_ATTRIBUTE always, on
 * the stock 8.4.
 */
export async function createInventory(
  context: Context,
  module: Module,
  element: Element,
): Promise<WireRecord> {
  const lines = lineElements(element);
  if (lines.length === 0) {
    throw new OperationError('MANDATORY_FIELDS_MISSING', 'Mandatory Fields Missing..');
  }
  if (!context.instance.profile.inventoryCreateWorks) throw invalidId();
  lines.forEach((line) => productOf(context, line));
  const record = await insertRecord(context, module, element);
  const subtotal = await insertLines(context, record, lines);
  const answer = inventoryDetail(context, module, record);
  storeTotals(module, record, subtotal);
  // The answer is put together before the totals are text, and before the first line is known.
  for (const name of TOTALS)
    if (module.columns.has(name)) answer.set(name, grandTotal(record, name, subtotal));
  answer.set('productid', '');
  answer.set('LineItems_FinalDetails', emptyFinalDetails(module, record));
  answer.set('new', true);
  forgetInvoiceStatus(module, record);
  return answer;
}

/**
 * Changes an inventory record.
 * @throws {ServerCrash} with lines, on PHP 8: by then they are replaced and the totals are 0.
 */
export async function reviseInventory(
  context: Context,
  module: Module,
  record: StoredRecord,
  element: Element,
): Promise<WireRecord> {
  if (!element.has('LineItems')) {
    changeRecord(context, module, record, element);
    return revisedDetail(context, module, record);
  }
  const lines = lineElements(element);
  lines.forEach((line) => productOf(context, line));
  for (const line of linesOf(context.instance, record.number)) line.deleted = true;
  const subtotal = await insertLines(context, record, lines);
  if (!context.instance.profile.inventoryLinesRewritable) {
    storeTotals(module, record, 0);
    throw new ServerCrash('lines replaced on PHP 8');
  }
  changeRecord(context, module, record, element);
  storeTotals(module, record, subtotal);
  return revisedDetail(context, module, record);
}

/** The recurrence of an order holds this field, and an order that does not recur has none. */
function forgetInvoiceStatus(module: Module, { values }: StoredRecord): void {
  if (module.meta.name !== 'SalesOrder' || values.get('enable_recurring') === '1') return;
  if (module.columns.has('invoicestatus')) values.set('invoicestatus', null);
}

/** What retrieve answers: no line columns, but the lines, the charges and the final details. */
export function inventoryDetail(
  context: Context,
  module: Module,
  record: StoredRecord,
): WireRecord {
  const answer = readRecord(context, module, record, 'retrieve');
  for (const name of module.columns.keys()) {
    if (isVirtual(module, name)) answer.set(name, /_shtax\d+$/.test(name) ? 0 : null);
  }
  const lines = lineAnswers(context, record);
  answer.set('LineItems', lines);
  answer.set('productid', lines[0]?.get('productid') ?? '');
  answer.set('LineItems_FinalDetails', finalDetails(context, module, record));
  return answer;
}

/** revise answers the columns of the first line beside the record, and no final details. */
function revisedDetail(context: Context, module: Module, record: StoredRecord): WireRecord {
  const answer = inventoryDetail(context, module, record);
  answer.delete('LineItems_FinalDetails');
  for (const name of module.columns.keys()) {
    if (isVirtual(module, name)) answer.delete(name);
  }
  const first = lineAnswers(context, record)[0];
  for (const name of ['quantity', 'listprice', 'comment', 'discount_amount', 'discount_percent']) {
    answer.set(name, first?.get(name) ?? null);
  }
  for (const name of ['tax1', 'tax2', 'tax3']) answer.set(name, first?.get(name) ?? null);
  for (const name of ['image', 'purchase_cost', 'margin']) answer.set(name, null);
  return answer;
}

function lineElements(element: Element): Element[] {
  const lines = element.get('LineItems');
  if (!Array.isArray(lines)) return [];
  return lines.map((line: unknown) => new Map(Object.entries(Object(line) as object)));
}

function productOf(context: Context, line: Element): StoredRecord {
  const id = line.get('productid');
  if (id === undefined || id === null || id === '') throw missingField('productid');
  try {
    return locateForWrite(context, id).record;
  } catch {
    // Whatever is wrong with a product, it is the id that is blamed.
    throw invalidId();
  }
}

/** Stores the lines and gives their sum. */
async function insertLines(
  context: Context,
  parent: StoredRecord,
  lines: readonly Element[],
): Promise<number> {
  const module = context.instance.schema.modules.get(LINE_MODULE);
  if (module === undefined) return 0;
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    const product = productOf(context, line);
    const price = line.get('listprice') ?? product.values.get('unit_price') ?? '0';
    const element = new Map([...line, ['listprice', price]]);
    element.delete('parent_id');
    const stored = await insertRecord(context, module, element);
    stored.values.set('parent_id', String(parent.number));
    stored.values.set('sequence_no', String(index + 1));
    sum += lineAmounts(stored).total;
    if (parent.module === 'Invoice') takeFromStock(product, stored);
  }
  return sum;
}

function takeFromStock(product: StoredRecord, line: StoredRecord): void {
  const stock = product.values.get('qtyinstock');
  if (stock === undefined || stock === null) return;
  product.values.set(
    'qtyinstock',
    (Number(stock) - Number(line.values.get('quantity') ?? 0)).toFixed(3),
  );
}

function storeTotals(module: Module, record: StoredRecord, subtotal: number): void {
  const set = (name: string, value: number): void => {
    if (module.columns.has(name)) record.values.set(name, value.toFixed(8));
  };
  for (const name of TOTALS) set(name, grandTotal(record, name, subtotal));
  set('balance', grandTotal(record, 'hdnGrandTotal', subtotal) - cell(record, 'received'));
}

function grandTotal(record: StoredRecord, name: string, subtotal: number): number {
  if (name === 'hdnSubTotal') return round(subtotal);
  const charged = subtotal - cell(record, 'hdnDiscountAmount') + cell(record, 'hdnS_H_Amount');
  return round(name === 'hdnGrandTotal' ? charged + cell(record, 'txtAdjustment') : charged);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function cell(record: StoredRecord, name: string): number {
  return Number(record.values.get(name) ?? 0);
}

function arrayParent({ schema }: Instance, record: StoredRecord): string {
  return `${schema.modules.get(record.module)?.meta.idPrefix ?? ''}xArray`;
}

function lineAnswers(context: Context, record: StoredRecord): Map<string, Wire>[] {
  const { instance } = context;
  const module = instance.schema.modules.get(LINE_MODULE);
  if (module === undefined) return [];
  return linesOf(instance, record.number).map((line) => {
    const answer = readRecord(context, module, line, 'retrieve');
    if (instance.profile.lineParentIsArray) answer.set('parent_id', arrayParent(instance, record));
    const product = findEntity(instance.store, Number(line.values.get('productid') ?? 0));
    const name: Cell =
      product?.values.get('productname') ?? product?.values.get('servicename') ?? '';
    answer.set('product_name', name);
    answer.set('entity_type', product === undefined ? '' : moduleOf(product));
    answer.set('deleted', product === undefined ? '1' : '0');
    return answer;
  });
}
