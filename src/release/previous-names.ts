import type { File } from '../emit/file.js';
import { existingNames, type AllocatedNames } from '../model/allocate-names.js';
import { namesOfModel } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import type { ExistingNames, Names } from '../model/names.js';
import { isEmptyNames, printNames } from '../model/names-file.js';
import { NAMES_COPY } from './previous-package.js';

/**
 * The names of a previous package.
 * @param previous all of its names
 * @param names the names file and aliases of this run
 */
export function previousPackageNames(previous: AllocatedNames, names: Names): ExistingNames {
  return withoutRemovedAliases(existingNames(previous), previous.recorded, names);
}

/**
 * The names of previous source, whose copy lists all of them.
 * @param copy the names that it was generated with
 * @param names the names file and aliases of this run
 */
export function previousSourceNames(copy: Names, names: Names): ExistingNames {
  const modules = new Map(Object.entries(copy.modules));
  const picklists = new Map(Object.entries(copy.picklists));
  return withoutRemovedAliases({ modules, picklists }, copy, names);
}

function withoutRemovedAliases(
  previous: ExistingNames,
  before: Names,
  { aliases }: Names,
): ExistingNames {
  const remaining = [...previous.modules].filter(
    ([api]) =>
      !Object.hasOwn(before.aliases?.modules ?? {}, api) ||
      Object.hasOwn(aliases?.modules ?? {}, api),
  );
  return { modules: new Map(remaining), picklists: previous.picklists };
}

/** The names of every module and picklist, not only of those that clashed. */
export function completeNames(model: Model): Names {
  const { modules, picklists } = namesOfModel(model);
  return {
    ...model.names,
    modules: Object.fromEntries(modules),
    picklists: Object.fromEntries(picklists),
  };
}

/** The file that the next run reads them from; it is not in the tarball. */
export function namesCopy(names: Names): File[] {
  return isEmptyNames(names) ? [] : [{ path: NAMES_COPY, text: printNames(names) }];
}
