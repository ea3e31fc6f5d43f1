// Takes: the package that is there and the one that is due. Gives: its version and what it has to say.
// Never: gives another version where nothing changed, or reads a file.

import inc from 'semver/functions/inc.js';
import { compareNames } from '../diff/compare-names.js';
import { CodegenError } from '../errors.js';
import { DEFAULT_MODEL_OPTIONS, type Model, type ModelOptions } from '../model/model.js';
import { withRelease } from './changelog.js';
import { generatorBump } from './generator-bump.js';
import { bumpOf, type Bump, type Change } from '../snapshot/change.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';
import { GONE_COPY, type ExistingPackage } from './existing-package.js';

const FIRST_VERSION = '1.0.0';

/** A snapshot, and what was made of it. */
export interface Made {
  readonly snapshot: Snapshot;
  readonly model: Model;
}

/** The package that is due. */
export interface DuePackage extends Made {
  /** Hash of the snapshot. */
  readonly hash: string;
  /** Hash of what it keeps though the CRM has it no longer. */
  readonly goneHash: string | undefined;
  /** What it keeps from now on, and what came back. */
  readonly announced: readonly Change[];
  /** What the package that is there was made of, null where that is not known. */
  readonly earlier: Made | null;
  readonly generator: string;
  /** Where somebody chose the version. */
  readonly requested: string | undefined;
}

/** The next version of a package. */
export interface Release {
  readonly version: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** The changelog as it is due; null where it stays as it is. */
  readonly changelog: string | null;
  /** Why this package cannot be written over. */
  readonly refusal: CodegenError | null;
}

/**
 * What the next version is: that of the package for what was made of the same, else raised by what
 * changed in the snapshot, the names, the options and the generator, whichever weighs most.
 */
export function releaseOf(existing: ExistingPackage | null, due: DuePackage): Release {
  if (existing === null) return first(due);
  const { requested } = due;
  const refusal = refusalOf(existing, requested);
  const { version = FIRST_VERSION, changelog } = existing;
  const { bump, changes, notes } = weigh(existing, due);
  if (refusal !== null || (bump === 'none' && (requested ?? version) === version)) {
    return { version, bump, changes, changelog: null, refusal };
  }
  const next = requested ?? inc(version, bump === 'none' ? 'patch' : bump) ?? version;
  const changed = bump === 'none' ? ['Another version of the same code.'] : notes;
  return {
    version: next,
    bump,
    changes,
    changelog: withRelease(changelog, next, { changes, changed }),
    refusal,
  };
}

function first({ requested, model }: DuePackage): Release {
  const version = requested ?? FIRST_VERSION;
  const modules = `${model.modules.length} module${model.modules.length === 1 ? '' : 's'}`;
  const added = [`The typed client of ${modules}, as the CRM describes them.`];
  return {
    version,
    bump: 'none',
    changes: [],
    changelog: withRelease(null, version, { changes: [], added }),
    refusal: null,
  };
}

function weigh(
  existing: ExistingPackage,
  due: DuePackage,
): { bump: Bump; changes: readonly Change[]; notes: string[] } {
  const { provenance } = existing;
  const { earlier, hash, goneHash, announced } = due;
  if (provenance === undefined) return { bump: 'none', changes: [], notes: [] };
  const described = hash !== provenance.snapshot || goneHash !== provenance.deprecated;
  const options = optionChanges(provenance.options, due.model.options);
  const changes = [
    ...options,
    ...announced,
    ...(earlier === null ? [] : sourceChanges(earlier, due, described)),
  ];
  const bumps: Bump[] = [bumpOf(changes), generatorBump(provenance.generator, due.generator)];
  const notes: string[] = [];
  if (provenance.generator !== due.generator) {
    notes.push(`Made by vtiger-codegen ${due.generator}, before by ${provenance.generator}.`);
  }
  if (described && earlier === null) {
    bumps.push('major');
    notes.push('Made from another snapshot; the one before is not there to compare it with.');
  } else if (described && changes.length === 0) {
    bumps.push('patch');
    notes.push('Described by another API user, over another transport or by another version.');
  }
  const bump = (['major', 'minor', 'patch'] as const).find((one) => bumps.includes(one));
  return { bump: bump ?? 'none', changes, notes };
}

function sourceChanges(before: Made, after: Made, described: boolean): Change[] {
  return [
    ...(described
      ? compareSnapshots(before.snapshot, after.snapshot, after.model.options.ids)
      : []),
    ...compareNames(before.model, after.model),
  ];
}

/** An option changes what every consumer reads or writes. */
function optionChanges(before: Readonly<Record<string, unknown>>, after: ModelOptions): Change[] {
  return Object.entries(after).flatMap(([key, is]): Change[] => {
    const was = before[key] ?? DEFAULT_MODEL_OPTIONS[key as keyof ModelOptions];
    if (was === is) return [];
    return [
      {
        severity: 'major',
        where: `option ${key}`,
        what: `${JSON.stringify(was)} -> ${JSON.stringify(is)}`,
      },
    ];
  });
}

function refusalOf(
  { version, provenance, gone, spoiled }: ExistingPackage,
  requested: string | undefined,
): CodegenError | null {
  if ((gone || spoiled) && requested !== undefined) return null;
  if (gone) {
    return new CodegenError('OUTPUT_INVALID', 'package.json is gone, and the version with it', {
      fix: 'restore it from version control, or give the next version with --package-version',
    });
  }
  if (spoiled) {
    return new CodegenError('OUTPUT_INVALID', `${GONE_COPY} is not as it was written`, {
      fix: 'restore it from version control, or give the next version with --package-version',
    });
  }
  if (provenance === undefined) {
    return new CodegenError('OUTPUT_FOREIGN', 'the package.json in the folder is not ours', {
      fix: 'restore it from version control, or name an empty folder with --out',
    });
  }
  if (version !== undefined || requested !== undefined) return null;
  return new CodegenError('OUTPUT_INVALID', 'the version in package.json is no semantic version', {
    fix: 'correct it, or give the next one with --package-version',
  });
}
