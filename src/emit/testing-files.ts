import type { Model, ModelModule } from '../model/model.js';
import { docText } from '../text/source.js';
import { printDeclaration } from './declarations.js';
import type { File } from './file.js';
import { importLine } from './layout.js';
import { HEADER, pathOf } from './module-text.js';
import { kitFiles } from './runtime-files.js';

const DOC = '/** Starts an instance of this CRM in this process, with a client and a factory. */\n';

/** The `./testing` entry of a package: the kit, and what ties it to this CRM. */
export function testingFiles(model: Model): readonly File[] {
  return [
    { path: pathOf('testing/index', 'js'), text: codeText() },
    { path: pathOf('testing/index', 'dts'), text: declarationText(model) },
    ...kitFiles(),
  ];
}

/** Modules whose records the factory can make. No server creates users by its API. */
export function hasFactory({ createable, isEntity, api }: ModelModule): boolean {
  return createable && isEntity && api !== 'Users';
}

function codeText(): string {
  return `${HEADER}import { createClient } from '../index.js';
import { tables } from '../tables.js';
import snapshot from '../vtiger.snapshot.json' with { type: 'json' };
import { createTestKit } from './kit.js';

${DOC}export function createTestCrm(options) {
  return createTestKit({ createClient, tables, snapshot }, options);
}
`;
}

function declarationText(model: Model): string {
  const modules = model.modules.filter(hasFactory);
  const imports = modules.map(({ names: { type, file } }) =>
    importLine('import type', [`${type}Module`], `../${file}.js`),
  );
  const factories = printDeclaration(
    {
      kind: 'interface',
      name: 'Factories',
      members: modules.map(({ names: { key, type }, label }) => ({
        name: key,
        readonly: true,
        type: { generic: 'ModuleFactory', argument: [`${type}Module`] },
        doc: docText(label),
      })),
      doc: 'The factories of this CRM, one for each module whose records can be created.',
    },
    'dts',
  );
  const lines = [
    "import type { Client } from '../index.js';",
    ...imports,
    importLine('import type', kitTypes(modules), './kit.js'),
    '',
    "export type * from './kit.js';",
    '',
    factories,
  ];
  const create =
    'export declare function createTestCrm(\n' +
    '  options?: TestCrmOptions,\n' +
    '): Promise<TestCrm<Client, Factories>>;\n';
  return `${HEADER}${lines.join('\n')}\n\n${DOC}${create}`;
}

function kitTypes(modules: readonly ModelModule[]): string[] {
  return [...(modules.length === 0 ? [] : ['ModuleFactory']), 'TestCrm', 'TestCrmOptions'];
}
