import type { DefaultValue, ModelModule } from '../model/model.js';
import type { Declaration, Entry } from './declarations.js';
import { stringLiteral } from '../text/source.js';

/** The entries of the constant that holds a module's defaults. */
export function defaultEntries(module: ModelModule): Entry[] {
  return module.fields.flatMap(({ name, default: value, removed }) =>
    value === null
      ? []
      : // Spread into a create, what is removed would be refused.
        [{ field: name, value: removed ? 'undefined' : literal(value) }],
  );
}

function literal(value: DefaultValue): string | readonly string[] {
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'object' ? value.map(stringLiteral) : String(value);
}

/** The constant that a module exports. */
export function defaultsConst(key: string, entries: readonly Entry[]): Declaration {
  return {
    kind: 'object',
    name: `${key}Defaults`,
    entries,
    doc: "The defaults of the CRM's forms; the API does not apply them, so spread them into a create.",
  };
}
