// TypeScript names come from API names, never from labels; a name once assigned never moves.
import { CodegenError } from '../errors.js';
import { RESERVED_FILES, RESERVED_KEYS, RESERVED_TYPES } from './reserved-names.js';

export const NAMES_VERSION = 1;

/** The document `vtiger.names.json`: only what clashed, and what someone chose. */
export interface Names {
  readonly version: typeof NAMES_VERSION;
  /** Module API name -> base of its TypeScript names. */
  readonly modules: Readonly<Record<string, string>>;
  /** `Module.field` -> name of its picklist type. */
  readonly picklists: Readonly<Record<string, string>>;
  /** `Module.field` -> name of a field that is named like a member of every object; absent where there are none. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Chosen in the config; absent where there are none. */
  readonly aliases?: Aliases;
}

/** Chosen names, by what they name. */
export interface Aliases {
  /** Module API name -> `fleet`, as in `crm.fleet`. */
  readonly modules: Readonly<Record<string, string>>;
  /** `Module.field` -> name of the field in the package. */
  readonly fields: Readonly<Record<string, string>>;
}

export const EMPTY_NAMES: Names = { version: NAMES_VERSION, modules: {}, picklists: {} };

/** The names of an earlier output, so that a newcomer does not take one of them. */
export interface ExistingNames {
  /** Module API name -> base. */
  readonly modules: ReadonlyMap<string, string>;
  /** `Module.field` -> name of its picklist type. */
  readonly picklists: ReadonlyMap<string, string>;
}

const NO_EXISTING_NAMES: ExistingNames = { modules: new Map(), picklists: new Map() };

export interface ModuleNames {
  /** `HelpDesk`, the start of `HelpDeskRecord`. */
  readonly type: string;
  /** `helpDesk`, as in `crm.helpDesk`. */
  readonly key: string;
  /** `help-desk`, the file and the subpath. */
  readonly file: string;
}

/** What follows the base in the names that a module exports. */
export const TYPE_SUFFIXES = [
  'Fields',
  'Writable',
  'Record',
  'Detail',
  'Create',
  'Update',
  'Revise',
  'Id',
  'Module',
  'Repository',
  'Filter',
  'References',
  'Relations',
  'Targets',
  'LineItem',
  'LineItemCreate',
  'Schemas',
  'Instants',
] as const;

/** What each module may export as values: its function, and constants. */
const VALUE_SUFFIXES = ['', 'Defaults', 'Schemas'] as const;

/** The words of an API name: `PBXManager` -> PBX, Manager; other characters separate words. */
export function words(name: string): string[] {
  const ascii = name.replace(/[^\x00-\x7f]/gu, (char) => ` u${char.codePointAt(0)!.toString(16)} `);
  const runs = ascii.match(/[A-Z]+[a-z]*|[a-z]+|\d+/g) ?? [];
  // The last of several capitals before a small letter begins the next word.
  return runs.flatMap((run) => {
    const capitals = /^[A-Z]+(?=[a-z])/.exec(run)?.[0].length ?? 0;
    return capitals > 1 ? [run.slice(0, capitals - 1), run.slice(capitals - 1)] : [run];
  });
}

/** `ticketpriorities` -> `Ticketpriorities`, `2nd_key` -> `2ndKey`; casing inside a word stays. */
export function pascal(name: string): string {
  const ascii = name.replace(/[^\x00-\x7f]/gu, (char) => `_u${char.codePointAt(0)!.toString(16)}_`);
  const parts = ascii.match(/[A-Za-z0-9]+/g) ?? [];
  return parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('') || 'Unnamed';
}

function baseName(apiName: string): string {
  const base = pascal(apiName);
  return /^\d/.test(base) ? `Module${base}` : base;
}

/** The three names of a module that follow from its base. */
export function moduleNames(base: string): ModuleNames {
  const parts = words(base);
  const [first = 'module', ...rest] = parts.map((part) => part.toLowerCase());
  const key = first + rest.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('');
  return { type: base, key, file: parts.map((part) => part.toLowerCase()).join('-') };
}

/** Every way to read `Module.field`: a dot may be part of either name. */
export function readingsOf(where: string): (readonly [module: string, field: string])[] {
  return Array.from(where.matchAll(/\./g), ({ index }) => [
    where.slice(0, index),
    where.slice(index + 1),
  ]);
}

/** Assigns names, each once. One allocator per package. */
export class NameAllocator {
  readonly #types = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #files = new Set<string>();
  readonly #recorded: Names;
  readonly #modules: Record<string, string> = Object.create(null) as Record<string, string>;
  readonly #picklists: Record<string, string> = Object.create(null) as Record<string, string>;

  /** Picklist names of the earlier output that no other field may take. */
  readonly #reserved = new Map<string, string>();
  readonly #existing: ExistingNames;
  /** Name of a picklist type -> the field that has it. */
  readonly #holders = new Map<string, string>();

  constructor(recorded: Names, existing: ExistingNames = NO_EXISTING_NAMES) {
    this.#recorded = recorded;
    this.#existing = existing;
  }

  /**
   * Names for all modules: those on record first, then those of the earlier output, then the rest in
   * order of code unit. A newcomer whose name is taken gets a number, and both are recorded.
   */
  modules(apiNames: readonly string[]): Map<string, ModuleNames> {
    const result = new Map<string, ModuleNames>();
    const holder = new Map<string, string>();
    const take = (apiName: string, base: string): void => {
      const names = moduleNames(base);
      for (const suffix of TYPE_SUFFIXES) this.#types.add(base + suffix);
      // All of them are exported.
      for (const end of VALUE_SUFFIXES) this.#keys.add(names.key + end);
      this.#files.add(names.file);
      holder.set(names.file, apiName).set(names.key, apiName).set(base.toLowerCase(), apiName);
      result.set(apiName, names);
    };
    const recorded = apiNames.filter((name) => Object.hasOwn(this.#recorded.modules, name));
    for (const apiName of recorded) {
      const base = this.#recorded.modules[apiName]!;
      if (!this.#moduleFree(base)) {
        throw new CodegenError(
          'NAMES_INVALID',
          `The names file assigns ${JSON.stringify(base)} to two modules, or the name is reserved.`,
          {
            fix: `Remove the entry of ${JSON.stringify(apiName)} from "modules" in the names file.`,
          },
        );
      }
      this.#modules[apiName] = base;
      take(apiName, base);
    }
    for (const apiName of apiNames) {
      const base = this.#existing.modules.get(apiName);
      if (base === undefined || result.has(apiName) || !this.#moduleFree(base)) continue;
      if (base !== baseName(apiName)) this.#modules[apiName] = base;
      take(apiName, base);
    }
    for (const [where, name] of this.#existing.picklists) {
      if (readingsOf(where).some(([module]) => result.has(module))) this.#reserved.set(name, where);
    }
    for (const apiName of apiNames) {
      if (result.has(apiName)) continue;
      const wanted = baseName(apiName);
      const base = this.#firstFree(wanted, (name) => this.#moduleFree(name));
      if (base !== wanted) {
        this.#modules[apiName] = base;
        const names = moduleNames(wanted);
        const other =
          holder.get(wanted.toLowerCase()) ?? holder.get(names.file) ?? holder.get(names.key);
        if (other !== undefined) this.#modules[other] = result.get(other)!.type;
      }
      take(apiName, base);
    }
    return result;
  }

  /** Name of the union and the tuple of a picklist field. */
  picklist(module: string, moduleType: string, field: string): string {
    const where = `${module}.${field}`;
    const wanted = moduleType + pascal(field);
    const recorded = Object.hasOwn(this.#recorded.picklists, where)
      ? this.#recorded.picklists[where]
      : undefined;
    const existing = this.#existing.picklists.get(where);
    const name = this.#firstFree(
      recorded ?? existing ?? wanted,
      (candidate) =>
        this.#typeFree(candidate) && (candidate === existing || !this.#reserved.has(candidate)),
    );
    this.#types.add(name);
    this.#holders.set(name, where);
    if (name !== wanted) {
      this.#picklists[where] = name;
      const other = this.#holders.get(wanted) ?? this.#reserved.get(wanted);
      if (other !== undefined) this.#picklists[other] = wanted;
    }
    return name;
  }

  /** Name of the id type of a module that is not part of the package. */
  foreignId(module: string): string {
    const name = this.#firstFree(`${baseName(module)}Id`, (candidate) => this.#typeFree(candidate));
    this.#types.add(name);
    return name;
  }

  /** The new names file. Records of modules and fields that the CRM no longer has stay in it. */
  names(): Names {
    return {
      version: NAMES_VERSION,
      modules: sortByKey({ ...this.#recorded.modules, ...this.#modules }),
      picklists: sortByKey({ ...this.#recorded.picklists, ...this.#picklists }),
    };
  }

  #firstFree(wanted: string, free: (name: string) => boolean): string {
    if (free(wanted)) return wanted;
    for (let number = 2; ; number++) {
      if (free(`${wanted}${number}`)) return `${wanted}${number}`;
    }
  }

  #typeFree(name: string): boolean {
    return !this.#types.has(name) && !RESERVED_TYPES.has(name);
  }

  #moduleFree(base: string): boolean {
    const { key, file } = moduleNames(base);
    return (
      TYPE_SUFFIXES.every((suffix) => this.#typeFree(base + suffix)) &&
      VALUE_SUFFIXES.every((end) => !this.#keys.has(key + end)) &&
      !this.#files.has(file) &&
      !RESERVED_KEYS.has(key) &&
      !RESERVED_FILES.test(file)
    );
  }
}

/** The same entries in the order of their keys, as they are committed. */
export function sortByKey(record: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
