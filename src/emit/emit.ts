// In: the model. Out: every file of the output, as text in memory.
// Never: talks to a CRM, writes to disk, loads a compiler or a formatter.
import type { Model } from '../model/model.js';
import type { File } from './file.js';
import { idsFile, indexFile, tablesFile } from './entry-files.js';
import { sharedTypes, moduleFiles } from './module-text.js';
import { schemasFile } from './schemas-file.js';
import { packageFiles, type PackageOptions } from './package-files.js';
import { picklistsFiles } from './picklists.js';
import { runtimeFiles } from './runtime-files.js';
import { picklistValuesFile } from './picklist-values.js';
import { moduleTable } from './table.js';
import { testingFiles } from './testing-files.js';
import type { Target } from './declarations.js';

export interface EmitOptions extends PackageOptions {
  /** A complete npm package of `.js` and `.d.ts`, or TypeScript source to drop into an app. */
  readonly shape: 'package' | 'source';
  /** Ending of relative imports in the source shape. */
  readonly importExtension?: 'js' | 'ts' | 'none' | undefined;
}

/**
 * In an app, its linters and formatters meet the source. Prettier has no such comment. `eslint --fix`
 * removes a comment that disables nothing, so that each file breaks a rule of its own.
 */
const UNTOUCHED = `/* eslint max-lines: ["error", 1] */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
`;

/** Emits everything. Pure: the same model and options result in the same bytes. */
export function emit(model: Model, options: EmitOptions): readonly File[] {
  return [...emitEach(model, options)];
}

/** As {@link emit}, a file at a time: all texts of a large instance together are hundreds of megabytes. */
export function* emitEach(model: Model, options: EmitOptions): Generator<File> {
  if (options.shape === 'source') yield* sourceFiles(model, options.importExtension);
  else {
    yield* generated(model, ['js', 'dts']);
    yield* runtimeFiles('js');
    if (options.testing !== false) yield* testingFiles(model);
    yield* packageFiles(model, options);
  }
}

function* sourceFiles(
  model: Model,
  extension: EmitOptions['importExtension'] = 'js',
): Generator<File> {
  yield* runtimeFiles('ts').map((file) => untouched(file, extension));
  // In CommonJS an import on demand needs an ending all the same, and Jest refuses it.
  const isStatic = extension === 'none';
  for (const file of generated(model, ['ts'], isStatic)) yield untouched(file, extension);
}

function untouched({ path, text }: File, extension: 'js' | 'ts' | 'none'): File {
  const isCode = path.endsWith('.ts');
  return { path, text: isCode ? UNTOUCHED + withExtension(text, extension) : text };
}

/**
 * The generated code; `--verify` compares what `ts` compiles to with the other two.
 * @param isStatic whether nothing is imported on demand
 */
export function* generated(
  model: Model,
  targets: readonly Target[],
  isStatic = false,
): Generator<File> {
  const tables = model.modules.map((module) => moduleTable(module, model.options));
  const shared = sharedTypes(model);
  for (const target of targets) {
    yield indexFile(model, target, isStatic);
    yield tablesFile(model, tables, target);
    yield picklistValuesFile(model, target);
    yield schemasFile(model, target);
    if (model.foreignIds.length > 0) yield idsFile(model, target);
  }
  yield* picklistsFiles(model, targets);
  for (const [index, module] of model.modules.entries()) {
    yield* moduleFiles(module, tables[index]!, model, shared, targets);
  }
}

function withExtension(text: string, extension: 'js' | 'ts' | 'none'): string {
  if (extension === 'js') return text;
  const ending = extension === 'ts' ? ".ts'" : "'";
  // Only import and export lines end like this, and no text of the CRM is part of one.
  const lines =
    /^((?:import|export|\}) .*from '\.{1,2}\/[\w./-]+|const loadValues = .*'\.\/[\w-]+)\.js'(?=\)?;$)/gm;
  return text.replace(lines, `$1${ending}`);
}
