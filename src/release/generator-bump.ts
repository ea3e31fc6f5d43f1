import gt from 'semver/functions/gt.js';
import lt from 'semver/functions/lt.js';
import lte from 'semver/functions/lte.js';
import valid from 'semver/functions/valid.js';
import type { Severity } from '../snapshot/change.js';

/** A change of vtiger-codegen that shows in every package that it generates. */
export interface GeneratorChange {
  /** The release of vtiger-codegen that has it. */
  readonly release: string;
  /** What it does to a consumer of the package. */
  readonly bump: Severity;
  /** One sentence in Markdown, for the changelog of the package. */
  readonly change: string;
}

/**
 * What each release does to packages that are generated again from the same snapshot. Every change
 * that a consumer can notice adds its row. A release without a row is a `patch`, because package.json
 * records the version of the generator.
 */
export const GENERATOR_BUMPS: readonly GeneratorChange[] = [
  ...changesOf('0.2.0', 'major', [
    'The option `maxAnswerBytes` of `createClient` is called `maxResponseBytes`.',
    'The type `DecodeFailure` is called `UndecodableEvent`.',
    'Queries return `null` for a value that cannot be decoded, and report it to `onEvent`; they threw before.',
    'Records hold the fields of their type only; other keys of the answer are dropped.',
    "The type `Narrowed` is removed: what `select` returns is `Pick<ContactsRecord, 'id' | 'lastname'>`. The third type argument of `Query` is `'sortable'` or `'sorted'`.",
    'Numbers as text are typed as `` `${number}` ``, in records, writes and `where`; `decimal(text)` takes one from outside.',
    'A field named like a member of every object has a name of its own: `constructor_` for `constructor`, `proto_` for `__proto__`.',
    'Relations are named as a person reads them: `related(id, "Driver\'s vehicles")`, where the CRM has HTML escapes.',
    'The main entry exports the values of picklists: `import { ContactsLeadsource, isOneOf } from …`. Their constants are typed as a list of the union, without the place of each value.',
    'Writes refuse picklist values that the CRM does not list at run time, too; `unlisted()` returns an object.',
    '`$checkSchema` reports picklist values one by one: `value-added` and `value-missing` instead of `picklist-changed`.',
    '`find` throws `DecodeError` for a value that cannot be decoded; `null` for a mandatory field is a `MandatoryFieldMissingError`.',
  ]),
  ...changesOf('0.2.0', 'minor', [
    'Each module exports its schemas; `dryRun` checks writes without sending them, and `watch` repeats `changes`.',
    'Packages of one schema are assignable to each other. Messages and hovers name the module of an id, and the fields of a row.',
    'Creates of one module, and writes of inventory modules, run one after another; `writeConcurrency` raises it.',
    'The entry `./testing` is a test kit: `createTestCrm()` starts an instance of this CRM in process. `./vtiger.snapshot.json` is its metadata.',
    '`isEmpty` also finds records that hold NULL; queries of tasks and events with several contacts return all of them.',
    'A module declares each field once, in `ContactsFields`: an editor shows its documentation in writes and in `where`, too.',
  ]),
];

function changesOf(release: string, bump: Severity, changes: readonly string[]): GeneratorChange[] {
  return changes.map((change) => ({ release, bump, change }));
}

/** What a change of generator does to a package. */
export interface GeneratorBump {
  readonly bump: Severity | 'none';
  readonly changes: readonly GeneratorChange[];
}

const ORDER: readonly Severity[] = ['patch', 'minor', 'major'];

/**
 * The changes of all releases between two versions of the generator, and the most severe bump of them.
 * Going back to an earlier version undoes them, which weighs as much.
 */
export function generatorBump(
  from: string,
  to: string,
  table: readonly GeneratorChange[] = GENERATOR_BUMPS,
): GeneratorBump {
  if (from === to) return { bump: 'none', changes: [] };
  // Nothing is known about a generator whose version is not a semantic one.
  if (valid(from) === null || valid(to) === null) return { bump: 'major', changes: [] };
  const isUpgrade = lt(from, to);
  const [low, high] = isUpgrade ? [from, to] : [to, from];
  const changes = table.filter(({ release }) => gt(release, low) && lte(release, high));
  const weight = Math.max(0, ...changes.map(({ bump }) => ORDER.indexOf(bump)));
  return { bump: ORDER[weight] ?? 'patch', changes: isUpgrade ? changes : [] };
}
