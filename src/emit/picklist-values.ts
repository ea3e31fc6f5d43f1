import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Target } from './declarations.js';
import type { File } from './file.js';
import { HEADER, pathOf } from './module-text.js';
import { layOut } from './table-literal.js';

const DOC =
  '/** One entry per module: its API name, and the values of its picklists as JSON text. Loaded by `$checkSchema`. */\n';
const TYPE = 'readonly (readonly [module: string, values: string])[]';

/** The values that a snapshot had, for the day when the CRM has others. A file of its own: few programs load it. */
export function picklistValuesFile(model: Model, target: Target): File {
  const path = pathOf('picklist-values', target);
  if (target === 'dts') {
    return { path, text: `${HEADER}${DOC}export declare const picklistValues: ${TYPE};\n` };
  }
  const head = `export const picklistValues${target === 'ts' ? `: ${TYPE}` : ''} = `;
  return { path, text: `${HEADER}${DOC}${head}${layOut(picklistTexts(model), '', head)};\n` };
}

/** The entries of the file, as data. */
export function picklistTexts({ modules }: Model): [module: string, values: string][] {
  return modules.flatMap((module): [string, string][] => {
    const lists = picklistsOf(module);
    return lists.length === 0 ? [] : [[module.api, JSON.stringify(Object.fromEntries(lists))]];
  });
}

function picklistsOf({ fields }: ModelModule): [field: string, values: readonly string[]][] {
  return fields.flatMap((field): [string, readonly string[]][] =>
    field.picklist === null || field.picklist.values.length === 0
      ? []
      : [[field.name, currentValues(field.picklist)]],
  );
}

/** The values of a picklist without the deprecated ones. */
export function currentValues({
  values,
  removed,
}: NonNullable<ModelField['picklist']>): readonly string[] {
  const all = values.map(({ value }) => value);
  return removed.length === 0 ? all : all.filter((value) => !removed.includes(value));
}
