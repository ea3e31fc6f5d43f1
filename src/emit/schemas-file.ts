import type { Model, ModelModule } from '../model/model.js';
import { printDeclaration, type Target } from './declarations.js';
import type { File } from './file.js';
import { importLine, objectConst, property } from './layout.js';
import { HEADER, pathOf } from './module-text.js';
import { PICKLISTS } from './picklist-names.js';
import { hasSchemas, schemasConstant, schemaTexts, writtenPicklists } from './schemas.js';
import { literalKey, stringLiteral } from '../text/source.js';

/** The schemas of all modules, for the main entry. */
export function schemasFile(model: Model, target: Target): File {
  const modules = model.modules.filter(hasSchemas);
  const path = pathOf('schemas', target);
  if (modules.length === 0) return { path, text: `${HEADER}export {};\n` };
  const imports = [
    ...(target === 'dts'
      ? []
      : [
          ...picklistImport(modules),
          "import { schemasOfPackage } from './runtime/index.js';",
          "import { tables } from './tables.js';",
        ]),
    ...(target === 'js'
      ? []
      : [
          importLine(
            'import type',
            modules.map(({ names }) => `${names.type}Schemas`).sort(),
            './index.js',
          ),
        ]),
  ];
  const constants = modules.map((module) => printConstants(module, model, target));
  return { path, text: `${HEADER}${imports.join('\n')}\n\n${constants.join('\n\n')}\n` };
}

/** By name: the main entry loads this file, and a namespace of thousands is slow to read at first. */
function picklistImport(modules: readonly ModelModule[]): string[] {
  const names = modules.flatMap((module) => writtenPicklists(module).map(([, type]) => type));
  return names.length === 0 ? [] : [importLine('import', names.sort(), `./${PICKLISTS}.js`)];
}

/** The texts are JSON, which is parsed at the first use; the values are there anyway. */
function printConstants(module: ModelModule, model: Model, target: Target): string {
  if (target === 'dts') return printSchemas(module, [], target);
  const json = stringLiteral(JSON.stringify(schemaTexts(module, model)));
  const picklists = writtenPicklists(module);
  const name = `${module.names.key}Values`;
  const values = objectConst(
    `const ${name} =`,
    (indent) => picklists.map(([field, list]) => property(indent, literalKey(field), list)),
    ';',
  );
  const hasValues = picklists.length > 0;
  const args = ['tables', stringLiteral(module.api), json, ...(hasValues ? [name] : [])];
  const schemas = printSchemas(module, args, target);
  return hasValues ? `${values}\n\n${schemas}` : schemas;
}

function printSchemas(module: ModelModule, args: readonly string[], target: Target): string {
  const declaration = schemasConstant(module, 'schemasOfPackage', args);
  return printDeclaration({ ...declaration, typeArguments: [] }, target);
}
