// Takes: two snapshots, each with its Model. Gives: what changed, weighed by what it does to a consumer.
// Never: weighs by what describe says where the package says something else (overlays), or reads names.
import type { Model, ModelModule } from '../model/model.js';
import type { Change } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import type { RefusedModule, Snapshot } from '../snapshot/snapshot.js';
import { compareModule, type ModuleSide } from './compare-module.js';
import { changeAt, pairs } from './pairs.js';

/** A snapshot in its canonical form, and what was made of it. */
export interface Described {
  readonly snapshot: Snapshot;
  readonly model: Model;
}

/**
 * What changed from `before` to `after`, module by module in code unit order: the module itself,
 * then its fields, then its relations. A change is `major` where a program that compiled and ran
 * may now be refused by the compiler, or by the client before anything is sent. Who described the
 * two is left to `describedByDifference`.
 */
export function compare(before: Described, after: Described): Change[] {
  const modules = pairs(sidesOf(before), sidesOf(after), ({ described }) => described.name);
  const changes = modules.flatMap(([name, was, is]): Change[] => {
    if (was !== undefined && is !== undefined) return compareModule(was, is, after.model.options);
    if (is === undefined) return [changeAt(name, ['major', goneBecause(name, after.snapshot)])];
    return [compareNew(is, before.model)];
  });
  return [
    ...changes,
    ...compareForeign(before.model, after.model),
    ...compareRefusals(before.snapshot, after.snapshot),
  ];
}

function sidesOf({ snapshot, model }: Described): ModuleSide[] {
  const models = new Map(model.modules.map((module) => [module.api, module]));
  return snapshot.modules.flatMap((described): ModuleSide[] => {
    const found = models.get(described.name);
    return found === undefined ? [] : [{ described, model: found }];
  });
}

function goneBecause(name: string, fresh: Snapshot): string {
  const refusal = fresh.refused.find((refused) => refused.name === name);
  return refusal === undefined
    ? 'module is gone'
    : `module is gone: ${refusal.operation} was refused (${quoteForDisplay(refusal.code)})`;
}

/** A module that others pointed to before it was there turns what was open into what is typed. */
function compareNew({ described, model }: ModuleSide, old: Model): Change {
  const what = `module was added, with ${described.fields.length} fields`;
  const foreign = old.foreignIds.find((id) => id.module === model.api);
  if (foreign !== undefined && foreign.prefix !== model.prefix && old.options.ids === 'prefix') {
    return changeAt(model.api, ['major', `${what}; its ids were any record id before`]);
  }
  const leadsTo = (module: ModelModule): boolean =>
    module.relations.some((relation) => relation.module === model.api);
  return old.modules.some(leadsTo)
    ? changeAt(model.api, ['major', `${what}; related lists gave untyped records before`])
    : changeAt(model.api, ['minor', what]);
}

/** Modules that neither snapshot holds and both refer to. */
function compareForeign(old: Model, fresh: Model): Change[] {
  return pairs(old.foreignIds, fresh.foreignIds, (id) => id.module).flatMap(([name, was, is]) => {
    if (was === undefined || is === undefined || was.prefix === is.prefix) return [];
    const severity = fresh.options.ids === 'brand' ? 'patch' : 'major';
    const prefixes = `id prefix ${was.prefix ?? '(unknown)'} -> ${is.prefix ?? '(unknown)'}`;
    return [changeAt(name, [severity, prefixes])];
  });
}

/** Refusals beside the modules: where a module came or went, that was said already. */
function compareRefusals(old: Snapshot, fresh: Snapshot): Change[] {
  const key = ({ name, operation }: RefusedModule): string => JSON.stringify([name, operation]);
  const names = (snapshot: Snapshot): Set<string> =>
    new Set(snapshot.modules.map((module) => module.name));
  const [had, has] = [names(old), names(fresh)];
  return pairs(old.refused, fresh.refused, key).flatMap(([, was, is]): Change[] => {
    const refusal = is ?? was;
    if (refusal === undefined || was?.code === is?.code) return [];
    if (had.has(refusal.name) !== has.has(refusal.name)) return [];
    const what = is === undefined ? 'no longer refused' : `refused (${quoteForDisplay(is.code)})`;
    return [changeAt(refusal.name, ['patch', `${refusal.operation} ${what}`])];
  });
}
