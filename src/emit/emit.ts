// Takes: the Model. Gives: every file of the output, as text in memory.
// Never: talks to a CRM, writes to disk, loads a compiler or a formatter.
import type { Model } from '../model/model.js';
import type { File } from './file.js';
import { idsFile, indexFile, tablesFile } from './entry-files.js';
import { homesOf, moduleFiles } from './module-text.js';
import { packageFiles } from './package-files.js';
import { runtimeFiles } from './runtime-files.js';
import { moduleTable } from './table.js';
import type { Target } from './declarations.js';

export interface EmitOptions {
  /** A complete npm package of `.js` and `.d.ts`, or TypeScript source to drop into an app. */
  readonly shape: 'package' | 'source';
  /** `@acme/crm`; for a package. */
  readonly packageName?: string | undefined;
  readonly version?: string | undefined;
  readonly generatorVersion: string;
  /** sha256 of the snapshot, for the provenance in package.json. */
  readonly snapshotHash: string;
  /** sha256 of what the package keeps though it is gone from the CRM. */
  readonly goneHash?: string | undefined;
  readonly vtigerVersion?: string | null | undefined;
  readonly license?: string | undefined;
  readonly author?: string | undefined;
  /** Where the package may be published; without one it is `private`. */
  readonly registry?: string | undefined;
  /** Ending of relative imports in the source shape. */
  readonly importExtension?: 'js' | 'ts' | 'none' | undefined;
  /** Files of a package that need not be printed, by the API name of their module. */
  readonly unchanged?: UnchangedFiles | undefined;
}

export type UnchangedFiles = ReadonlyMap<string, readonly File[]>;

/** Emits everything. Pure: the same model and options give the same bytes. */
export function emit(model: Model, options: EmitOptions): readonly File[] {
  if (options.shape === 'source') {
    return [...generated(model, ['ts']), ...runtimeFiles('ts')].map((file) => ({
      path: file.path,
      text: withExtension(file, options.importExtension ?? 'js'),
    }));
  }
  const code = generated(model, ['js', 'dts'], options.unchanged);
  return [...code, ...runtimeFiles('js'), ...packageFiles(model, options)];
}

/** The generated code; `--verify` compares what `ts` compiles to with the other two. */
export function generated(
  model: Model,
  targets: readonly Target[],
  unchanged?: UnchangedFiles,
): readonly File[] {
  const tables = model.modules.map((module) => moduleTable(module, model.options));
  const homes = homesOf(model);
  return [
    ...targets.flatMap((target) => [
      indexFile(model, target),
      tablesFile(model, tables, target),
      ...(model.foreignIds.length === 0 ? [] : [idsFile(model, target)]),
    ]),
    ...model.modules.flatMap(
      (module, index) =>
        unchanged?.get(module.api) ?? moduleFiles(module, tables[index]!, model, homes, targets),
    ),
  ];
}

function withExtension({ path, text }: File, extension: 'js' | 'ts' | 'none'): string {
  if (extension === 'js') return text;
  const ending = extension === 'ts' ? ".ts'" : "'";
  // Only import and export lines end like this; CRM text never stands there.
  const lines = /^((?:import|export|\}) .*from '\.{1,2}\/[\w./-]+)\.js'(?=;$)/gm;
  const changed = text.replace(lines, `$1${ending}`);
  // Only the runtime loads on demand, and CRM text may say anything inside of a line.
  return path.startsWith('runtime/')
    ? changed.replace(/\b(import\('\.\/[\w-]+)\.js'(?=\))/g, `$1${ending}`)
    : changed;
}
