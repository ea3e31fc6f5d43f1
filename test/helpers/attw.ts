import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';

/** What stops the types of an ESM package from resolving, by its tarball. */
export async function typeProblems(
  tarball: Uint8Array,
): Promise<{ readonly entries: readonly string[]; readonly problems: readonly Problem[] }> {
  const analysis = await checkPackage(createPackageFromTarballData(tarball));
  if (analysis.types === false) throw new Error('The tarball has no types.');
  // As in attw's profile esm-only: `require` and the old resolution are not claimed.
  const claimed = new Set(['node16-esm', 'bundler']);
  return {
    entries: Object.keys(analysis.entrypoints),
    problems: analysis.problems.filter(
      (problem) => !('resolutionKind' in problem) || claimed.has(problem.resolutionKind),
    ),
  };
}
