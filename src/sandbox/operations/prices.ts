import type { Context } from '../instance.js';
import type { Module } from '../schema/schema.js';
import { recordsOf, type StoredRecord } from '../store/store.js';
import { idOf } from '../values/ids.js';
import type { WireRecord } from '../values/wire.js';

/**
 * Products and services are answered with their price in each currency, as numbers, and with the
 * currency itself; describe lists neither but for the first. Services have 0 for a price.
 */
export function addPrices(
  { instance }: Context,
  module: Module,
  record: StoredRecord,
  answer: WireRecord,
): void {
  const currencies = instance.schema.modules.get('Currency');
  if (currencies === undefined || module.inventory || !module.columns.has('unit_price')) return;
  recordsOf(instance.store, instance.schema, 'Currency').forEach((currency, index) => {
    const price =
      index === 0 && module.meta.name === 'Products'
        ? Number(record.values.get('unit_price') ?? 0)
        : 0;
    answer.set(`currency${String(currency.number)}`, price);
    if (index === 0) answer.set('currency_id', idOf(currencies, currency.number));
  });
}
