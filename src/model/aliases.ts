import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import type { Snapshot, SnapshotModule } from '../snapshot/snapshot.js';
import { moduleNames, pascal, readingsOf, sortByKey, type Aliases, type Names } from './names.js';

/** Fields that the runtime knows by these names, and what it adds to records itself. */
export const HANDLED: ReadonlySet<string> = new Set(
  'id label LineItems productid conversion_rate imageattachmentids filesize currency_id'.split(' '),
);
const FIELD_ALIAS = /^[A-Za-z][A-Za-z0-9_]*$/;
const MODULE_ALIAS = /^[A-Za-z][A-Za-z0-9]*$/;

/** What a config may choose. */
interface Choices {
  readonly modules?: Aliases['modules'] | undefined;
  readonly fields?: Aliases['fields'] | undefined;
}

/** The names with those that the config chooses; they win over those on record, and are recorded. */
export function withAliases(names: Names, chosen: Choices | undefined): Names {
  const modules = { ...names.aliases?.modules, ...chosen?.modules };
  const fields = { ...names.aliases?.fields, ...chosen?.fields };
  const { version, modules: bases, picklists, fields: own } = names;
  const recorded: Names = {
    ...{ version, modules: bases, picklists },
    ...(own === undefined ? {} : { fields: own }),
  };
  if (Object.keys(modules).length + Object.keys(fields).length === 0) return recorded;
  return {
    ...recorded,
    aliases: { modules: sortByKey(modules), fields: sortByKey(fields) },
  };
}

/**
 * Every alias, looked up in the snapshot.
 * @throws CodegenError NAMES_INVALID for one that fits nothing, is no identifier, or is taken
 */
export function demandAliases(aliases: Aliases, snapshot: Snapshot): void {
  const modules = new Map(snapshot.modules.map((module) => [module.name, module]));
  const bases = new Map<string, string>();
  for (const [name, alias] of Object.entries(aliases.modules)) {
    if (!modules.has(name)) throw stale('modules', name, 'module', [...modules.keys()]);
    if (!MODULE_ALIAS.test(alias)) throw unusable('modules', name, alias, 'letters and digits');
    const taken = [...modules.keys()].find(
      (other) =>
        other !== name &&
        !Object.hasOwn(aliases.modules, other) &&
        moduleNames(pascal(other)).file === moduleNames(pascal(alias)).file,
    );
    const holder = taken ?? bases.get(moduleNames(pascal(alias)).file);
    if (holder !== undefined) throw clash('modules', name, alias, holder);
    bases.set(moduleNames(pascal(alias)).file, name);
  }
  const assigned = new Map<string, string>();
  for (const [where, alias] of Object.entries(aliases.fields)) {
    const [found] = readingsOf(where).flatMap(([api, field]) => {
      const module = modules.get(api);
      return module?.fields.some(({ name }) => name === field) === true ? [{ module, field }] : [];
    });
    if (found === undefined) throw stale('fields', where, 'field', fieldsOf(snapshot));
    const { module, field } = found;
    if (HANDLED.has(field)) {
      throw invalid('fields', where, 'is for a field that the client handles itself', 'remove it');
    }
    demandFieldAlias(module, field, where, alias);
    const key = `${module.name}.${alias}`;
    const holder = assigned.get(key);
    if (holder !== undefined) throw clash('fields', where, alias, holder);
    assigned.set(key, where);
  }
}

function demandFieldAlias(
  module: SnapshotModule,
  field: string,
  where: string,
  alias: string,
): void {
  if (!FIELD_ALIAS.test(alias)) throw unusable('fields', where, alias, 'letters, digits and _');
  // Reading it from a record without the field would return the inherited member.
  if (alias in {}) {
    const why = `is ${JSON.stringify(alias)}, which every object has`;
    throw invalid('fields', where, why, 'choose another one');
  }
  const taken =
    HANDLED.has(alias) || module.fields.some(({ name }) => name === alias && name !== field);
  if (taken) throw clash('fields', where, alias, `${module.name}.${alias}`);
}

type Kind = keyof Aliases;

function fieldsOf({ modules }: Snapshot): string[] {
  return modules.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
}

function stale(kind: Kind, name: string, what: string, known: readonly string[]): CodegenError {
  const close = nearest(name, known).map((one) => JSON.stringify(one));
  const hint = close.length === 0 ? '' : `close to it: ${close.join(', ')}; else `;
  return invalid(
    kind,
    name,
    `is for a ${what} that the snapshot does not have`,
    `${hint}remove it from "aliases" in the names file and in the config, or pull the ${what} again`,
  );
}

function unusable(kind: Kind, name: string, alias: string, of: string): CodegenError {
  const why = `${JSON.stringify(alias)}, which must consist of ${of} and begin with a letter`;
  return invalid(kind, name, `is ${why}`, 'choose another one');
}

function clash(kind: Kind, name: string, alias: string, other: string): CodegenError {
  const why = `is ${JSON.stringify(alias)}, which is the name of ${JSON.stringify(other)}`;
  return invalid(kind, name, why, 'choose another one');
}

function invalid(kind: Kind, name: string, why: string, fix: string): CodegenError {
  return new CodegenError(
    'NAMES_INVALID',
    `the alias of ${JSON.stringify(name)} (${kind}) ${why}`,
    {
      fix,
    },
  );
}
