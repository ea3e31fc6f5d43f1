import type { ModelField } from '../model/model.js';
import { quoteForDisplay } from '../text/quote.js';
import type { PicklistValue } from '../snapshot/snapshot.js';
import type { Difference } from './difference.js';
import { itemsMissingFrom } from './pair-by-key.js';

/** What changed in the values of a picklist. Their order alone is no change: Vtiger shuffles it. */
export function comparePicklists(
  described: readonly [before: readonly PicklistValue[], after: readonly PicklistValue[]],
  before: ModelField,
  after: ModelField,
): Difference[] {
  const [previous, next] = [valuesOf(before), valuesOf(after)];
  const added = itemsMissingFrom(previous, next);
  return [
    ...itemsMissingFrom(next, previous).map((value): Difference => [
      'value removed',
      `value ${quoteForDisplay(value)} was removed`,
    ]),
    ...(previous.length === 0 && added.length > 0
      ? [['values instead of text', `takes ${added.length} values instead of any text`] as const]
      : added.map((value): Difference => [
          'value added',
          `value ${quoteForDisplay(value)} was added`,
        ])),
    ...compareLabels(...described),
  ];
}

function valuesOf({ picklist }: ModelField): string[] {
  return picklist?.values.map(({ value }) => value) ?? [];
}

function compareLabels(
  before: readonly PicklistValue[],
  after: readonly PicklistValue[],
): Difference[] {
  const labels = new Map(before.map((entry) => [entry.value, entry.label]));
  return after.flatMap(({ value, label }): Difference[] =>
    (labels.get(value) ?? label) === label
      ? []
      : [['value label', `value ${quoteForDisplay(value)} is labelled ${quoteForDisplay(label)}`]],
  );
}
