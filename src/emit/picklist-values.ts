import type { Model, ModelModule } from '../model/model.js';
import { literalKey } from '../text/source.js';
import type { Target } from './declarations.js';
import type { File } from './file.js';
import { property } from './layout.js';
import { HEADER, pathOf } from './module-text.js';
import { PICKLISTS } from './picklist-names.js';

/** As a namespace: a list of all names would be as long as the rest of the file. */
const LISTS = `import * as ${PICKLISTS} from './${PICKLISTS}.js';\n`;
const RUNTIME = "import type { PicklistValues } from './runtime/index.js';\n";
const DOC =
  '/** The values of every picklist that the package was generated with. Loaded by `$checkSchema`. */\n';

/** Which constant belongs to which field, of all modules. A file of its own: few programs load it. */
export function picklistValuesFile(model: Model, target: Target): File {
  const path = pathOf('picklist-values', target);
  if (target === 'dts') {
    const text = `${HEADER}${RUNTIME}\n${DOC}export declare const picklistValues: PicklistValues;\n`;
    return { path, text };
  }
  const modules = model.modules.flatMap((module) => printModule(module));
  const type = target === 'ts' ? ': PicklistValues' : '';
  const value = modules.length === 0 ? '{}' : `{\n${modules.join('')}}`;
  const imports = [
    ...(modules.length === 0 ? [] : [LISTS]),
    ...(target === 'ts' ? [RUNTIME] : []),
  ].join('');
  const blank = imports === '' ? '' : '\n';
  const text = `${HEADER}${imports}${blank}${DOC}export const picklistValues${type} = ${value};\n`;
  return { path, text };
}

function printModule({ api, fields }: ModelModule): string[] {
  const lists = fields.flatMap(({ name, picklist }) =>
    picklist === null
      ? []
      : [`${property('    ', literalKey(name), `${PICKLISTS}.${picklist.type}`)}\n`],
  );
  return lists.length === 0 ? [] : [`  ${literalKey(api)}: {\n${lists.join('')}  },\n`];
}
