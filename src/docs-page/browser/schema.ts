import type { PageChange, PageData, PageField, PageModule } from '../page-data.js';

/** The data of the page, indexed. */
export interface Schema extends PageData {
  readonly byApi: ReadonlyMap<string, PageModule>;
  /** API name -> the fields of other modules, and of itself, that lead to it. */
  readonly incoming: ReadonlyMap<string, readonly Incoming[]>;
  /** API name -> what changed in it. */
  readonly changesOf: ReadonlyMap<string, readonly PageChange[]>;
}

export interface Incoming {
  readonly module: PageModule;
  readonly field: PageField;
}

export function indexSchema(data: PageData): Schema {
  const incoming = new Map<string, Incoming[]>();
  for (const module of data.modules) {
    for (const field of module.fields) {
      // Every module has an owner: that would connect everything with Users.
      if (field.kind === 'owner') continue;
      for (const target of field.targets ?? []) append(incoming, target, { module, field });
    }
  }
  const changesOf = new Map<string, PageChange[]>();
  for (const change of data.changes?.list ?? []) append(changesOf, change.module ?? '', change);
  return {
    ...data,
    byApi: new Map(data.modules.map((module) => [module.api, module])),
    incoming,
    changesOf,
  };
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** In alphabetical order of their labels. */
export function byLabel(modules: readonly PageModule[]): PageModule[] {
  const { compare } = new Intl.Collator('en');
  return [...modules].sort((a, b) => compare(a.label, b.label));
}
