import { DEFAULT_MODEL_OPTIONS, type Model, type ModelOptions } from '../model/model.js';
import type { File } from './file.js';
import { undiciRange } from '../version.js';
import { agentsText } from './agents.js';
import { readmeText } from './readme.js';

/** What package.json says beyond the model. */
export interface PackageOptions {
  /** `@acme/crm`; for a package. */
  readonly packageName?: string | undefined;
  readonly version?: string | undefined;
  readonly generatorVersion: string;
  /** sha256 of the snapshot, for the provenance in package.json. */
  readonly snapshotHash: string;
  /** sha256 of what the package still has, marked as deprecated, though the CRM no longer has it. */
  readonly deprecatedHash?: string | undefined;
  readonly vtigerVersion?: string | null | undefined;
  readonly license?: string | undefined;
  readonly author?: string | undefined;
  /** Where the package may be published; without one it is `private`. */
  readonly registry?: string | undefined;
  /** Whether the package has a test kit. Default true. */
  readonly testing?: boolean | undefined;
}

/** Where undici is a stub or cannot load, bundles have nothing of it. Deno has it, and needs it. */
const UNDICI_BY_PLATFORM = {
  ...Object.fromEntries(
    ['bun', 'workerd', 'edge-light', 'browser'].map((name) => [name, './runtime/no-undici.js']),
  ),
  default: './runtime/undici.js',
};

/** The files that make a folder of code an npm package. */
export function packageFiles(model: Model, options: PackageOptions): readonly File[] {
  const { packageName = 'crm' } = options;
  const hasKit = options.testing !== false;
  return [
    { path: 'package.json', text: `${JSON.stringify(manifest(model, options), null, 2)}\n` },
    { path: 'README.md', text: readmeText(model, packageName, hasKit) },
    { path: 'AGENTS.md', text: agentsText(model, packageName, hasKit) },
  ];
}

function manifest(model: Model, options: PackageOptions): object {
  const hasKit = options.testing !== false;
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
      ...(hasKit ? { './testing': entry('testing/index') } : {}),
      './vtiger.snapshot.json': './vtiger.snapshot.json',
      './package.json': './package.json',
    },
    imports: { '#undici': UNDICI_BY_PLATFORM },
    files: [
      ...['*.js', '*.d.ts', 'runtime', ...(hasKit ? ['testing'] : [])],
      ...['vtiger.snapshot.json', 'AGENTS.md', 'CHANGELOG.md'],
    ],
    dependencies: { undici: undiciRange() },
    vtiger: {
      snapshot: options.snapshotHash,
      ...(options.deprecatedHash === undefined ? {} : { deprecated: options.deprecatedHash }),
      version: options.vtigerVersion ?? null,
      generator: options.generatorVersion,
      // Without it, whoever imports the kit meets a breaking change: the next run has to know.
      ...(hasKit ? {} : { testing: false }),
      ...chosenOptions(model.options),
    },
  };
}

/** The options that differ from their defaults. */
function chosenOptions(options: ModelOptions): { options?: object } {
  const chosen = Object.entries(options).filter(
    ([key, value]) => value !== DEFAULT_MODEL_OPTIONS[key as keyof ModelOptions],
  );
  return chosen.length === 0 ? {} : { options: Object.fromEntries(chosen) };
}
