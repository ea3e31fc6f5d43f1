import type { PageModule } from '../page-data.js';
import type { Schema } from './schema.js';

/** A module that references or related lists connect with another one. */
export interface Neighbour {
  readonly api: string;
  /** Null where the snapshot does not hold it. */
  readonly module: PageModule | null;
  /** Fields of the module that lead to the neighbour. */
  readonly outgoing: string[];
  /** Fields of the neighbour that lead to the module. */
  readonly incoming: string[];
  /** Labels of the related lists that hold records of the neighbour. */
  readonly relations: string[];
}

/** The neighbours of a module, those with most connections first. Itself is none. */
export function neighboursOf(schema: Schema, module: PageModule): Neighbour[] {
  const found = new Map<string, Neighbour>();
  const neighbour = (api: string): Neighbour => {
    let entry = found.get(api);
    if (entry === undefined) {
      const other = schema.byApi.get(api) ?? null;
      entry = { api, module: other, outgoing: [], incoming: [], relations: [] };
      found.set(api, entry);
    }
    return entry;
  };
  for (const { name, targets, kind } of module.fields) {
    if (kind === 'owner') continue;
    for (const target of targets ?? []) neighbour(target).outgoing.push(name);
  }
  for (const { module: other, field } of schema.incoming.get(module.api) ?? []) {
    neighbour(other.api).incoming.push(field.name);
  }
  for (const { module: other, label } of module.relations) neighbour(other).relations.push(label);
  found.delete(module.api);
  const weight = ({ outgoing, incoming, relations }: Neighbour): number =>
    outgoing.length + incoming.length + relations.length;
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || (a.api < b.api ? -1 : 1));
}
