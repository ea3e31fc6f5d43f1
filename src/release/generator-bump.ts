import gt from 'semver/functions/gt.js';
import lt from 'semver/functions/lt.js';
import lte from 'semver/functions/lte.js';
import valid from 'semver/functions/valid.js';
import type { Severity } from '../snapshot/change.js';

/**
 * What each release of vtiger-codegen asks of a package that it generates anew from the same
 * snapshot: `major` where a consumer of the package may have to change something. A release that is
 * not listed asks for `patch`, because the provenance in package.json changes with it.
 */
export const GENERATOR_BUMPS: readonly (readonly [release: string, bump: Severity])[] = [
  ['0.1.0', 'patch'],
];

const ORDER: readonly Severity[] = ['patch', 'minor', 'major'];

/**
 * The bump that a change of the generator asks for: the gravest of the releases in between, whether
 * it went forth or back.
 */
export function generatorBump(
  from: string,
  to: string,
  bumps: typeof GENERATOR_BUMPS = GENERATOR_BUMPS,
): Severity | 'none' {
  if (from === to) return 'none';
  // Of a generator that nobody knows the versions of, nothing is known.
  if (valid(from) === null || valid(to) === null) return 'major';
  const [low, high] = lt(from, to) ? [from, to] : [to, from];
  const between = bumps.filter(([release]) => gt(release, low) && lte(release, high));
  const grave = Math.max(0, ...between.map(([, bump]) => ORDER.indexOf(bump)));
  return ORDER[grave] ?? 'patch';
}
