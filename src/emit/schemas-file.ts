import type { Model } from '../model/model.js';
import { printDeclaration, type Target } from './declarations.js';
import type { File } from './file.js';
import { importLine } from './layout.js';
import { HEADER, pathOf } from './module-text.js';
import { hasSchemas, schemasConstant, schemaTexts } from './schemas.js';
import { stringLiteral } from '../text/source.js';

/** The schemas of all modules, for the main entry. */
export function schemasFile(model: Model, target: Target): File {
  const modules = model.modules.filter(hasSchemas);
  const path = pathOf('schemas', target);
  if (modules.length === 0) return { path, text: `${HEADER}export {};\n` };
  const imports = [
    ...(target === 'dts'
      ? []
      : [
          "import { picklistValues } from './picklist-values.js';",
          "import { schemasOfPackage } from './runtime/index.js';",
          "import { tables } from './tables.js';",
        ]),
    ...(target === 'js'
      ? []
      : modules.map(({ names: { type, file } }) =>
          importLine('import type', [`${type}Schemas`], `./${file}.js`),
        )),
  ];
  const constants = modules.map((module) => {
    const json = stringLiteral(JSON.stringify(schemaTexts(module, model)));
    const args = ['tables', 'picklistValues', stringLiteral(module.api), json];
    const declaration = schemasConstant(module, 'schemasOfPackage', args);
    return printDeclaration({ ...declaration, typeArguments: [] }, target);
  });
  return { path, text: `${HEADER}${imports.join('\n')}\n\n${constants.join('\n\n')}\n` };
}
