import type { Model, ModelModule } from '../model/model.js';
import { docText, stringLiteral } from '../text/source.js';
import { printDeclaration, type Declaration, type Target } from './declarations.js';
import { withDeprecation } from './deprecation.js';
import type { File } from './file.js';
import { HEADER, pathOf } from './module-text.js';
import { PICKLISTS } from './picklist-names.js';

/**
 * The picklists of all modules in one file: the main entry exports them as values, and loads no file
 * of a module.
 */
export function picklistsFiles(model: Model, targets: readonly Target[]): File[] {
  const declared = model.modules.flatMap((module) =>
    withDeprecation(declarations(module), module, model.removedIn),
  );
  return targets.map((target) => {
    const text = declared
      .map((declaration) => printDeclaration(declaration, target))
      .filter((printed) => printed !== '')
      .join('\n\n');
    const imports =
      target === 'js' || text === '' ? '' : "import type { ListOf } from './runtime/index.js';\n";
    return {
      path: pathOf(PICKLISTS, target),
      text: `${HEADER}${imports}\n${text || 'export {};'}\n`,
    };
  });
}

function declarations(module: ModelModule): Declaration[] {
  return module.fields.flatMap((field): Declaration[] => {
    if (field.picklist === null) return [];
    const { type: name, values } = field.picklist;
    const doc = `${docText(field.label) || docText(field.name)}.`;
    const literals = values.map(({ value }) => stringLiteral(value));
    return [
      { kind: 'union', name, values: literals, doc },
      { kind: 'values', name, values: literals, doc: '' },
    ];
  });
}
