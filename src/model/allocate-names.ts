// Decides names alone, so that those of a previous package cost little.
import type { Snapshot, SnapshotField } from '../snapshot/snapshot.js';
import { demandAliases } from './aliases.js';
import { fieldNames } from './field-names.js';
import { kindOf, KINDS } from './kinds.js';
import {
  NameAllocator,
  pascal,
  type Aliases,
  type ExistingNames,
  type ModuleNames,
  type Names,
} from './names.js';

export interface AllocatedNames {
  readonly modules: ReadonlyMap<string, ModuleNames>;
  /** `Module.field` -> name of its picklist type. */
  readonly picklists: ReadonlyMap<string, string>;
  /** `Module.field` -> name of the field in the package, where it differs. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the names file records of them. */
  readonly recorded: Names;
  /** Assigns a name to the id type of a module that is not part of the package. */
  readonly foreignId: (module: string) => string;
}

/**
 * Assigns the names: modules first, then picklists in the order of the snapshot.
 * @param existing the names of the output that is replaced
 * @throws CodegenError NAMES_INVALID, CONFIG_INVALID for an alias that cannot be
 */
export function allocateNames(
  snapshot: Snapshot,
  names: Names,
  existing?: ExistingNames,
): AllocatedNames {
  const aliases = names.aliases ?? { modules: {}, fields: {} };
  demandAliases(aliases, snapshot);
  const allocator = new NameAllocator(withBases(names, aliases), existing);
  const modules = allocator.modules(snapshot.modules.map((module) => module.name));
  const fields = fieldNames(snapshot.modules, names);
  const picklists = new Map<string, string>();
  for (const module of snapshot.modules) {
    const { type } = modules.get(module.name)!;
    for (const field of module.fields) {
      if (field.name === 'id' || !isNamedPicklist(field)) continue;
      const name = allocator.picklist(module.name, type, field.name);
      picklists.set(`${module.name}.${field.name}`, name);
    }
  }
  return {
    modules,
    picklists,
    fields: fields.names,
    recorded: withFields(chosenApart(allocator.names(), names), fields.recorded),
    foreignId: (module) => allocator.foreignId(module),
  };
}

/** Names as a later output takes them over. */
export function existingNames({ modules, picklists }: AllocatedNames): ExistingNames {
  const types = [...modules].map(([api, { type }]) => [api, type] as const);
  return { modules: new Map(types), picklists };
}

/** A picklist that has values; one of an unknown type counts where it has some. */
function isNamedPicklist({ type, picklist = [] }: SnapshotField): boolean {
  const kind = kindOf(type);
  const isPicklist = kind === 'unknown' || KINDS[kind].codec.endsWith('picklist');
  return isPicklist && picklist.some(({ value }) => value !== '');
}

/** An alias of a module is as good as a name on record. */
function withBases(names: Names, aliases: Aliases): Names {
  const chosen = Object.entries(aliases.modules).map(([api, alias]): [string, string] => [
    api,
    pascal(alias),
  ]);
  return { ...names, modules: { ...names.modules, ...Object.fromEntries(chosen) } };
}

/** The names file records aliases apart from allocated names, so that an alias can be removed. */
function chosenApart(allocated: Names, { modules: recorded, aliases }: Names): Names {
  if (aliases === undefined) return allocated;
  const modules = Object.entries(allocated.modules).flatMap(([api, base]): [string, string][] => {
    if (!Object.hasOwn(aliases.modules, api)) return [[api, base]];
    return Object.hasOwn(recorded, api) ? [[api, recorded[api] ?? base]] : [];
  });
  return { ...allocated, modules: Object.fromEntries(modules), aliases };
}

/** In the order of the names file: what is printed decides a hash. */
function withFields({ aliases, ...names }: Names, fields: Aliases['fields']): Names {
  return {
    ...names,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(aliases === undefined ? {} : { aliases }),
  };
}
