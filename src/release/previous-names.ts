// Takes: what an earlier run left in the folder. Gives: the names that it gave, for this one to keep.
// Never: keeps a name that somebody chose and has taken back.
import type { File } from '../emit/file.js';
import { givenNames } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import type { GivenNames, Names } from '../model/names.js';
import { isEmptyNames, printNames } from '../model/names-file.js';
import { NAMES_COPY, sourceNames } from './existing-package.js';
import type { Made } from './release.js';

/**
 * The names of the output that is there, undefined where none is or nobody knows. A package keeps
 * what it was made of; source keeps what everything is called.
 * @param earlier what the package in `dir` was made of
 * @throws CodegenError OUTPUT_UNSAFE
 */
export async function givenTo(
  dir: string,
  isPackage: boolean,
  earlier: Made | null,
  names: Names,
): Promise<GivenNames | undefined> {
  if (earlier !== null) return stillGiven(givenNames(earlier.model), earlier.model.names, names);
  const source = isPackage ? null : await sourceNames(dir);
  if (source === null) return undefined;
  const modules = new Map(Object.entries(source.modules));
  const picklists = new Map(Object.entries(source.picklists));
  return stillGiven({ modules, picklists }, source, names);
}

function stillGiven(given: GivenNames, before: Names, { aliases }: Names): GivenNames {
  const kept = [...given.modules].filter(
    ([api]) =>
      !Object.hasOwn(before.aliases?.modules ?? {}, api) ||
      Object.hasOwn(aliases?.modules ?? {}, api),
  );
  return { modules: new Map(kept), picklists: given.picklists };
}

/** What everything is called, clash or not. */
export function allNames(model: Model): Names {
  const { modules, picklists } = givenNames(model);
  return {
    ...model.names,
    modules: Object.fromEntries(modules),
    picklists: Object.fromEntries(picklists),
  };
}

/** Names for the next run; no part of the tarball. */
export function namesCopy(names: Names): File[] {
  return isEmptyNames(names) ? [] : [{ path: NAMES_COPY, text: printNames(names) }];
}
