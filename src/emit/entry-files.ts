import type { ModuleTable } from '../../templates/runtime/schema/module-table.js';
import type { Model } from '../model/model.js';
import { printDeclaration, type Target } from './declarations.js';
import type { File } from './file.js';
import { arrayConst, importLine, typed } from './layout.js';
import { idType } from './id-type.js';
import { moduleDoc } from './module-doc.js';
import { HEADER, pathOf } from './module-text.js';
import { hasSchemas } from './schemas.js';
import { docText, propertyName, stringLiteral } from '../text/source.js';

/**
 * The main entry: `createClient`, the exports of the runtime, and the types of every module.
 * @param isStatic whether nothing is imported on demand
 */
export function indexFile(model: Model, target: Target, isStatic = false): File {
  const path = pathOf('index', target);
  const clientImport = "import { createBaseClient } from './runtime/index.js';\n";
  const tablesImport = "import { excluded, tables } from './tables.js';\n";
  const runtime = "export * from './runtime/index.js';\nexport * from './picklists.js';\n";
  const schemas = schemasExport(model);
  if (target === 'js') {
    const body =
      'export function createClient(options) {\n  return createBaseClient(options, tables, excluded, loadValues);\n}\n';
    return {
      path,
      text: `${HEADER}${clientImport}${tablesImport}\n${runtime}${schemas}\n${LOAD_VALUES}${CLIENT_DOC}${body}`,
    };
  }
  const users = usersId(model);
  const imports = [
    ...(target === 'ts' ? [clientImport] : []),
    "import type { BaseClient, ConnectOptions } from './runtime/index.js';\n",
    ...(isStatic ? ["import { picklistValues } from './picklist-values.js';\n"] : []),
    ...(target === 'ts' ? [tablesImport] : []),
    ...(users?.from === 'ids' ? [`import type { ${users.type} } from './ids.js';\n`] : []),
    ...model.modules.map(({ api, names: { type, file } }) => {
      const names = users?.from === 'module' && api === 'Users' ? [users.type] : [];
      return `${importLine('import type', [...names, `${type}Module`, `${type}Repository`], `./${file}.js`)}\n`;
    }),
  ];
  const exports = [
    runtime,
    schemas,
    ...(model.foreignIds.length === 0 ? [] : ["export type * from './ids.js';\n"]),
    ...model.modules.map(({ names }) => `export type * from './${names.file}.js';\n`),
  ];
  const modules = printDeclaration(
    {
      kind: 'interface',
      name: 'Modules',
      members: model.modules.map(({ api, names }) => ({
        name: propertyName(api),
        readonly: true,
        type: `${names.type}Module`,
      })),
      doc: 'The types of all modules, by their API names.',
    },
    target,
  );
  const client = printDeclaration(
    {
      kind: 'interface',
      name: 'Client',
      base: `BaseClient<${users?.type ?? '`${number}x${number}`'}, Modules>`,
      members: model.modules.map((module) => ({
        name: module.names.key,
        readonly: true,
        type: `${module.names.type}Repository`,
        doc: moduleDoc(module, model),
      })),
      doc: 'The client of this CRM: one repository per module. Other members start with `$`.',
    },
    target,
  );
  const create =
    target === 'dts'
      ? 'export declare function createClient(options: ConnectOptions): Client;\n'
      : 'export function createClient(options: ConnectOptions): Client {\n  return createBaseClient<Client>(options, tables, excluded, loadValues);\n}\n';
  const text = `${HEADER}${imports.join('')}\n${exports.join('')}\n${modules}\n\n${client}\n\n${target === 'dts' ? '' : isStatic ? PASS_VALUES : LOAD_VALUES}${CLIENT_DOC}${create}`;
  return { path, text };
}

/** By name: the star exports of the modules have the same names, as types. */
function schemasExport({ modules }: Model): string {
  const names = modules.filter(hasSchemas).map(({ names: { key } }) => `${key}Schemas`);
  return names.length === 0 ? '' : `${importLine('export', names, './schemas.js')}\n`;
}

const LOAD_VALUES = "const loadValues = () => import('./picklist-values.js');\n\n";
const PASS_VALUES = 'const loadValues = () => Promise.resolve({ picklistValues });\n\n';

const CLIENT_DOC =
  '/** Creates a client of this CRM. It sends nothing, and loads no HTTP client, before the first call. */\n';

/** The type of the API user's own id. */
function usersId(model: Model): { type: string; from: 'module' | 'ids' } | null {
  const users = model.modules.find((module) => module.api === 'Users');
  if (users !== undefined) return { type: `${users.names.type}Id`, from: 'module' };
  const foreign = model.foreignIds.find((id) => id.module === 'Users');
  return foreign === undefined ? null : { type: foreign.type, from: 'ids' };
}

/** The tables of all modules, as text: most programs use few modules, and only their tables are parsed. */
export function tablesFile(model: Model, tables: readonly ModuleTable[], target: Target): File {
  const doc =
    '/** One entry per module: its name on the client, its API name, its table as JSON text. */\n';
  const type = "import type { TableEntry } from './runtime/index.js';\n\n";
  const path = pathOf('tables', target);
  if (target === 'dts') {
    return {
      path,
      text: `${HEADER}${type}${doc}export declare const tables: readonly TableEntry[];\n\n${EXCLUDED_DOC}export declare const excluded: readonly string[];\n`,
    };
  }
  const entries = model.modules.map(({ names, api }, index) => {
    const json = JSON.stringify(tables[index]);
    return `  [\n    ${stringLiteral(names.key)},\n    ${stringLiteral(api)},\n    ${stringLiteral(json)},\n  ],\n`;
  });
  const annotation = target === 'ts' ? ': readonly TableEntry[]' : '';
  const excluded = arrayConst(
    `export const excluded${target === 'ts' ? ': readonly string[]' : ''} =`,
    model.excluded.map(stringLiteral),
    ';',
  );
  const list = entries.length === 0 ? '[]' : `[\n${entries.join('')}]`;
  return {
    path,
    text: `${HEADER}${target === 'ts' ? type : ''}${doc}export const tables${annotation} = ${list};\n\n${EXCLUDED_DOC}${excluded}\n`,
  };
}

const EXCLUDED_DOC = '/** Patterns of modules that this package excludes. */\n';

/** Id types of modules that records refer to, but that are not in the package. */
export function idsFile(model: Model, target: Target): File {
  const aliases = model.foreignIds.map((id) => {
    const type = idType(id.prefix, id.module, model.options);
    return `/** The id of a record of ${docText(id.module)}, which is not in this package. */\n${typed('', `export type ${id.type} =`, type, ';')}\n`;
  });
  const path = pathOf('ids', target);
  if (target === 'js') return { path, text: `${HEADER}export {};\n` };
  const imports =
    model.options.ids === 'brand' ? "import type { RecordIdOf } from './runtime/index.js';\n" : '';
  return { path, text: `${HEADER}${imports}\n${aliases.join('\n')}` };
}
