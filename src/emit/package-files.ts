// Takes: the Model and what the package is called. Gives: package.json and the README.
// Never: a URL, a user name, a key, a date.
import { DEFAULT_MODEL_OPTIONS, type Model, type ModelOptions } from '../model/model.js';
import type { EmitOptions } from './emit.js';
import type { File } from './file.js';
import { readmeText } from './readme.js';
import { undiciRange } from './runtime-files.js';

/** The files that make a folder of code an npm package. */
export function packageFiles(model: Model, options: EmitOptions): readonly File[] {
  return [
    { path: 'package.json', text: `${JSON.stringify(manifest(model, options), null, 2)}\n` },
    { path: 'README.md', text: readmeText(model, options.packageName ?? 'crm') },
  ];
}

function manifest(model: Model, options: EmitOptions): object {
  const entry = (file: string): object => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const modules = model.modules.map(({ names: { file } }) => [`./${file}`, entry(file)] as const);
  return {
    name: options.packageName,
    version: options.version ?? '1.0.0',
    description: 'Typed client for one Vtiger CRM, generated from its metadata.',
    license: options.license ?? 'UNLICENSED',
    ...(options.author === undefined ? {} : { author: options.author }),
    // A customer's schema must not land on a public registry by accident.
    ...(options.registry === undefined
      ? { private: true }
      : { publishConfig: { registry: options.registry } }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    exports: {
      '.': entry('index'),
      ...Object.fromEntries(modules),
      './runtime': entry('runtime/index'),
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'runtime', 'CHANGELOG.md'],
    dependencies: { undici: undiciRange() },
    vtiger: {
      snapshot: options.snapshotHash,
      ...(options.goneHash === undefined ? {} : { deprecated: options.goneHash }),
      version: options.vtigerVersion ?? null,
      generator: options.generatorVersion,
      ...chosenOptions(model.options),
    },
  };
}

/** What was not left as it is by default; another choice is another package. */
function chosenOptions(options: ModelOptions): { options?: object } {
  const chosen = Object.entries(options).filter(
    ([key, value]) => value !== DEFAULT_MODEL_OPTIONS[key as keyof ModelOptions],
  );
  return chosen.length === 0 ? {} : { options: Object.fromEntries(chosen) };
}
