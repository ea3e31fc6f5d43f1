import type { Finding } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import type { PicklistValue } from '../snapshot/snapshot.js';
import type { ModelField } from '../model/model.js';
import { without } from './pairs.js';

/**
 * What changed in the values of a picklist. One more is `minor` by choice: reads are open for
 * values that nobody listed, and only a list of them all, kept by a consumer, would miss it.
 */
export function comparePicklists(
  before: readonly PicklistValue[] | undefined,
  after: readonly PicklistValue[] | undefined,
  { was, is }: { readonly was: ModelField; readonly is: ModelField },
): Finding[] {
  const [old, fresh] = [valuesOf(was), valuesOf(is)];
  const added = without(fresh, old);
  const found: Finding[] = [
    ...without(old, fresh).map((value): Finding => [
      'major',
      `value ${quoteForDisplay(value)} is gone`,
    ]),
    // Without values a picklist takes any text; with them, those.
    ...(old.length === 0 && added.length > 0
      ? [['major', `takes ${added.length} values instead of any text`] as const]
      : added.map((value): Finding => ['minor', `value ${quoteForDisplay(value)} was added`])),
    ...relabelled(before ?? [], after ?? []),
  ];
  const [left, stayed] = [without(old, without(old, fresh)), without(fresh, added)];
  if (left.some((value, index) => value !== stayed[index])) {
    found.push(['patch', 'values are in another order']);
  }
  return found;
}

function valuesOf({ picklist }: ModelField): string[] {
  return picklist?.values.map(({ value }) => value) ?? [];
}

function relabelled(before: readonly PicklistValue[], after: readonly PicklistValue[]): Finding[] {
  const labels = new Map(before.map((entry) => [entry.value, entry.label]));
  return after.flatMap(({ value, label }): Finding[] =>
    (labels.get(value) ?? label) === label
      ? []
      : [['patch', `value ${quoteForDisplay(value)} is labelled ${quoteForDisplay(label)}`]],
  );
}
