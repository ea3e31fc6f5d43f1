import type { ModuleTable } from '../../templates/runtime/schema/module-table.js';
import type { Model, ModelModule } from '../model/model.js';
import { printDeclaration, type Declaration, type Target } from './declarations.js';
import { withDeprecation } from './deprecation.js';
import type { File } from './file.js';
import { importLine, type TypeText } from './layout.js';
import { PICKLISTS, picklistNames } from './picklist-names.js';
import { moduleDeclarations, repositoryBase } from './module-file.js';

export const HEADER =
  '// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.\n';

const ENDINGS: Readonly<Record<Target, string>> = { ts: '.ts', js: '.js', dts: '.d.ts' };

/** Types of the runtime that a module's file may use. */
const RUNTIME_TYPES = new Set(
  (
    'BooleanField ClosedMultiPicklistField ClosedPicklistField DateField DateTimeField DateTimeTextField DecimalField ' +
    'FilterOf GridRow IdFilter Metric MetricField MultiPicklistField MultiReferenceField NumberField ' +
    'OwnerField PicklistField RecordId RecordIdOf RecordOf ReferenceField ReviseOf TextField TimeField UnknownModule Unlisted'
  ).split(' '),
);

/** The path of a generated file. */
export function pathOf(file: string, target: Target): string {
  return file + ENDINGS[target];
}

/** The types that the files of modules take from each other, with the file that declares each. */
export function sharedTypes(model: Model): ReadonlyMap<string, string> {
  const foreign = model.foreignIds.map(({ type }) => [type, 'ids'] as const);
  const own = model.modules.flatMap(({ names: { type, file } }) =>
    ['Id', 'Module'].map((suffix) => [type + suffix, file] as const),
  );
  return new Map([...foreign, ...own]);
}

/** The files of a module, one a target. */
export function moduleFiles(
  module: ModelModule,
  table: ModuleTable,
  model: Model,
  shared: ReadonlyMap<string, string>,
  targets: readonly Target[],
): File[] {
  const declared = moduleDeclarations(module, table, model);
  const declarations = withDeprecation(declared, module, model.removedIn);
  const used = usedTypes(declarations);
  const schemas = declared.some(({ kind }) => kind === 'schemas');
  const lists = picklistNames(module);
  // Schemas need them as values.
  const usedLists = lists.filter((name) => used.has(name)).sort();
  const listImport =
    usedLists.length === 0 ? '' : `${importLine('import', usedLists, `./${PICKLISTS}.js`)}\n`;
  const reexport =
    lists.length === 0 ? '' : `${importLine('export', lists, `./${PICKLISTS}.js`)}\n\n`;
  return targets.map((target) => {
    const body = declarations
      .map((declaration) => printDeclaration(declaration, target))
      .filter((text) => text !== '');
    const values = schemas && target !== 'dts' ? ['schemasOfModule'] : [];
    const head = `import { ${[repositoryBase(module), ...values].join(', ')} } from './runtime/index.js';\n`;
    const extra = schemas ? SCHEMA_TYPES[target] : [];
    const types =
      target === 'js' ? '' : typeImports(module.names.file, used, shared, target, extra);
    return {
      path: pathOf(module.names.file, target),
      text: `${HEADER}${head}${types}${listImport}\n${reexport}${body.join('\n\n')}\n`,
    };
  });
}

const SCHEMA_TYPES: Readonly<Record<Target, readonly string[]>> = {
  ts: ['ModuleSchemas', 'SchemaTexts'],
  js: [],
  dts: ['ModuleSchemas'],
};

/** All types of the package come by one line: a line a neighbour was a twentieth of all declarations. */
function typeImports(
  own: string,
  used: ReadonlySet<string>,
  shared: ReadonlyMap<string, string>,
  target: Target,
  extra: readonly string[],
): string {
  const runtime = [...extra, 'Connection', ...(target === 'ts' ? ['ModuleTable'] : [])];
  const others: string[] = [];
  for (const name of used) {
    if (RUNTIME_TYPES.has(name)) runtime.push(name);
    else if ((shared.get(name) ?? own) !== own) others.push(name);
  }
  const lines = [importLine('import type', runtime.sort(), './runtime/index.js')];
  if (others.length > 0) lines.push(importLine('import type', others.sort(), './index.js'));
  return `${lines.join('\n')}\n`;
}

/** Names in the bases, and in the types of the members; picklist values and other literals are no names. */
function usedTypes(declarations: readonly Declaration[]): ReadonlySet<string> {
  const used = new Set<string>();
  // Most members share their type with others, as object or as text.
  const seen = new Set<TypeText>();
  const read = (type: TypeText): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (typeof type !== 'string') partsOf(type).forEach(read);
    else if (!/^['"`]/.test(type)) {
      for (const name of type.match(/[A-Za-z_$][\w$]*/g) ?? []) used.add(name);
    }
  };
  for (const declaration of declarations) {
    if (declaration.kind === 'interface') {
      read(declaration.base ?? '');
      for (const { type } of declaration.members) read(type);
    } else if (declaration.kind === 'alias' && typeof declaration.type === 'string') {
      read(declaration.type);
    }
  }
  return used;
}

function partsOf(type: Exclude<TypeText, string>): readonly string[] {
  if ('union' in type) return type.union;
  if ('listOf' in type) return type.listOf;
  if ('intersect' in type) return [];
  return 'tuple' in type ? type.tuple : [type.generic, ...type.argument];
}
