// In: two snapshots, each with its model. Out: what changed, and how severe it is for a consumer.
// Never: rates by describe where an overlay of the package differs, or compares names.
import type { Model, ModelModule } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import type { RefusedModule, Snapshot } from '../snapshot/snapshot.js';
import { quoteForDisplay } from '../text/quote.js';
import { compareModule } from './compare-module.js';
import { labelled, toChange } from './difference.js';
import { pairByKey } from './pair-by-key.js';
import { moduleSides, type ModuleSide, type Side } from './sides.js';

/**
 * What changed from `before` to `after`, module by module in code unit order: the module itself,
 * then its fields, then its relations. severity-rules.ts holds the severities; who described the two
 * is compared by `describedByDifference`.
 */
export function compare(before: Side, after: Side): Change[] {
  const modules = pairByKey(moduleSides(before), moduleSides(after), (side) => side.described.name);
  const changes = modules.flatMap(([name, previous, next]): Change[] => {
    if (next === undefined) {
      const subject = labelled(name, previous?.described.label ?? '');
      return [toChange(name, ['module removed', removalReason(name, after.snapshot)], subject)];
    }
    if (previous === undefined) return [moduleAdded(next, before.model)];
    return compareModule(previous, next, after.model.options);
  });
  return [
    ...changes,
    ...compareForeignIds(before.model, after.model),
    ...compareRefusals(before.snapshot, after.snapshot),
  ];
}

function removalReason(name: string, after: Snapshot): string {
  const refusal = after.refused.find((refused) => refused.name === name);
  return refusal === undefined
    ? 'module was removed'
    : `module was removed: ${refusal.operation} was refused (${quoteForDisplay(refusal.code)})`;
}

/** A module that others pointed to before it existed narrows types that were open. */
function moduleAdded({ described, model }: ModuleSide, before: Model): Change {
  const { length } = described.fields;
  const what = `module was added, with ${length} field${length === 1 ? '' : 's'}`;
  const subject = labelled(model.api, described.label);
  const foreign = before.foreignIds.find((id) => id.module === model.api);
  if (foreign !== undefined && foreign.prefix !== model.prefix && before.options.ids === 'prefix') {
    const narrowed = `${what}; its ids were any record id before`;
    return toChange(model.api, ['module added, ids narrowed', narrowed], subject);
  }
  const leadsTo = (module: ModelModule): boolean =>
    module.relations.some((relation) => relation.module === model.api);
  if (before.modules.some(leadsTo)) {
    const narrowed = `${what}; related lists returned untyped records before`;
    return toChange(model.api, ['module added, relations narrowed', narrowed], subject);
  }
  return toChange(model.api, ['module added', what], subject);
}

/** Modules that neither snapshot holds and both refer to. */
function compareForeignIds(before: Model, after: Model): Change[] {
  const pairs = pairByKey(before.foreignIds, after.foreignIds, (id) => id.module);
  return pairs.flatMap(([name, previous, next]) => {
    if (previous === undefined || next === undefined || previous.prefix === next.prefix) return [];
    const rule = after.options.ids === 'brand' ? 'id prefix, ids branded' : 'id prefix';
    const what = `id prefix ${previous.prefix ?? '(unknown)'} -> ${next.prefix ?? '(unknown)'}`;
    return [toChange(name, [rule, what])];
  });
}

/** Refusals of modules that neither came nor went: of the others the reason is listed already. */
function compareRefusals(before: Snapshot, after: Snapshot): Change[] {
  const key = ({ name, operation }: RefusedModule): string => JSON.stringify([name, operation]);
  const names = (snapshot: Snapshot): Set<string> =>
    new Set(snapshot.modules.map((module) => module.name));
  const [existed, exists] = [names(before), names(after)];
  return pairByKey(before.refused, after.refused, key).flatMap(([, previous, next]): Change[] => {
    const refusal = next ?? previous;
    if (refusal === undefined || previous?.code === next?.code) return [];
    if (existed.has(refusal.name) !== exists.has(refusal.name)) return [];
    const what =
      next === undefined ? 'no longer refused' : `refused (${quoteForDisplay(next.code)})`;
    return [toChange(refusal.name, ['refusal', `${refusal.operation} ${what}`])];
  });
}
