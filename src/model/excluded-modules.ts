import type { TenantConfig } from '../config/schema.js';
import { matcher, patternSource } from '../introspect/selection.js';
import type { Model } from './model.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/**
 * Records in the model what is excluded on purpose, so that a package does not report it as new. As
 * patterns rather than names, because they have to match what the CRM gets later, too.
 */
export function withExcluded(
  model: Model,
  { modules: described, refused, selection }: Snapshot,
  { modules, fields }: Pick<TenantConfig, 'modules' | 'fields'>,
): Model {
  const { include = [], exclude = [] } = modules ?? {};
  const known = new Set(described.map(({ name }) => name));
  const excluded = [
    ...exceptFor(selection?.include ?? []),
    ...exceptFor(include),
    ...new Set([...(selection?.exclude ?? []), ...exclude].map(patternSource)),
    ...refused.flatMap(({ name }) => (known.has(name) ? [] : exactly(name))),
  ];
  const hidden = (fields?.exclude ?? []).map((pattern) => ({
    // The pattern of the module ends at the first dot.
    concerns: matcher(pattern.split('.')[0] ?? ''),
    matches: matcher(pattern),
    source: patternSource(pattern),
  }));
  if (excluded.length + hidden.length === 0) return model;
  const fieldsOf = new Map(described.map(({ name, fields: all }) => [name, all]));
  return {
    ...model,
    excluded,
    modules: model.modules.map((module) => ({
      ...module,
      excluded: hidden
        .filter(
          ({ concerns, matches }) =>
            concerns(module.api) ||
            fieldsOf.get(module.api)?.some(({ name }) => matches(`${module.api}.${name}`)) === true,
        )
        .map(({ source }) => source),
    })),
  };
}

/** What matches none of the patterns, where there are any. */
function exceptFor(include: readonly string[]): string[] {
  return include.length === 0 ? [] : [`^(?!${include.map(patternSource).join('|')})`];
}

function exactly(name: string): string {
  return `^${name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}$`;
}
