// Takes: the Model, the snapshot and the patterns it was selected by. Gives: the Model that knows what
// was left out on purpose, so that a package does not call it new.
// Never: lists names that only a pull could know: what comes later falls under the patterns too.
import type { TenantConfig } from '../config/schema.js';
import { matcher, patternSource } from '../introspect/selection.js';
import type { Model } from './model.js';
import type { Snapshot } from '../snapshot/snapshot.js';

export function withLeftOut(
  model: Model,
  { modules: described, refused }: Snapshot,
  { modules, fields }: Pick<TenantConfig, 'modules' | 'fields'>,
): Model {
  const { include = [], exclude = [] } = modules ?? {};
  const known = new Set(described.map(({ name }) => name));
  const leftOut = [
    ...(include.length === 0 ? [] : [`^(?!${include.map(patternSource).join('|')})`]),
    ...exclude.map(patternSource),
    ...refused.flatMap(({ name }) => (known.has(name) ? [] : exactly(name))),
  ];
  const hidden = (fields?.exclude ?? []).map((pattern) => ({
    // What stands before the first dot is about the module.
    concerns: matcher(pattern.split('.')[0] ?? ''),
    matches: matcher(pattern),
    source: patternSource(pattern),
  }));
  if (leftOut.length + hidden.length === 0) return model;
  const fieldsOf = new Map(described.map(({ name, fields: all }) => [name, all]));
  return {
    ...model,
    leftOut,
    modules: model.modules.map((module) => ({
      ...module,
      leftOut: hidden
        .filter(
          ({ concerns, matches }) =>
            concerns(module.api) ||
            fieldsOf.get(module.api)?.some(({ name }) => matches(`${module.api}.${name}`)) === true,
        )
        .map(({ source }) => source),
    })),
  };
}

function exactly(name: string): string {
  return `^${name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}$`;
}
