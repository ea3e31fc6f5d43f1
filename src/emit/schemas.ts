import type { SchemaTexts } from '../../templates/runtime/validation/schema-texts.js';
import type { Model, ModelField, ModelModule } from '../model/model.js';
import type { Declaration } from './declarations.js';
import { property } from './layout.js';
import { entriesOf } from './table-literal.js';
import { docText, literalKey, stringLiteral } from '../text/source.js';

/** Whether the API user may write in the module at all. */
export function hasSchemas({ createable, updateable }: ModelModule): boolean {
  return createable || updateable;
}

/** What the file of a module declares for its schemas. */
export function schemaDeclarations(module: ModelModule, model: Model): Declaration[] {
  if (!hasSchemas(module)) return [];
  const instants = instantsOf(module);
  const alias: Declaration = {
    kind: 'alias',
    name: `${module.names.type}Instants`,
    type: { union: instants.map(stringLiteral) },
    doc: 'The fields that hold a date-time; schemas take it as text, too.',
  };
  const value = textsLiteral(module, model);
  return [
    ...(instants.length > 0 ? [alias] : []),
    { kind: 'private', name: 'schemaTexts', type: 'SchemaTexts', value },
    schemasConstant(module, 'schemasOfModule', ['table', 'schemaTexts']),
  ];
}

function instantsOf({ fields }: ModelModule): readonly string[] {
  return fields
    .filter(({ codec, writable, removed }) => codec === 'datetime' && writable && !removed)
    .map(({ name }) => name);
}

/** The constant that a module or the main entry exports. */
export function schemasConstant(
  module: ModelModule,
  calls: string,
  args: readonly string[],
): Declaration & { kind: 'schemas' } {
  const { key, type } = module.names;
  const instants = instantsOf(module).length > 0 ? [`${type}Instants`] : [];
  return {
    kind: 'schemas',
    name: `${key}Schemas`,
    type: `${type}Schemas`,
    typeArguments: [`${type}Module`, ...instants],
    calls,
    args,
    doc: `Standard Schemas of ${docText(module.label) || type}: they refuse what the client refuses.`,
  };
}

/** What schemas need of a module besides its table and the values of its picklists. */
export function schemaTexts(module: ModelModule, { modules, options }: Model): SchemaTexts {
  const written = module.fields.filter(({ writable, removed }) => writable && !removed);
  const lines = module.lineFields.filter(({ writable }) => writable);
  const targets = new Set([...written, ...lines].flatMap((field) => field.targets.map(targetOf)));
  const prefixes = modules.flatMap(({ api, prefix }) =>
    targets.has(api) && prefix !== null && options.ids === 'prefix' ? [[api, prefix]] : [],
  );
  return {
    title: module.singular || module.label || module.api,
    labels: labelsOf(written),
    prefixes: Object.fromEntries(prefixes) as Record<string, string>,
    ...(module.lineFields.length > 0 && { lines: labelsOf(lines) }),
  };
}

function targetOf({ module }: ModelField['targets'][number]): string {
  return module;
}

function labelsOf(fields: readonly ModelField[]): Readonly<Record<string, string>> {
  const labelled = fields.filter(({ label }) => label !== '');
  return Object.fromEntries(labelled.map(({ name, label }) => [name, label]));
}

/** The fields that a schema checks against a list, and the constants of these lists. */
export function writtenPicklists({ fields }: ModelModule): [field: string, constant: string][] {
  return fields.flatMap(({ name, picklist, writable, removed }): [string, string][] =>
    picklist === null || !writable || removed ? [] : [[name, picklist.type]],
  );
}

/** The texts as source; the values are the constants of the file. */
function textsLiteral(module: ModelModule, model: Model): string {
  const values = writtenPicklists(module).map(
    ([name, constant]) => `${property('    ', literalKey(name), constant)}\n`,
  );
  const list = values.length === 0 ? '' : `  values: {\n${values.join('')}  },\n`;
  return `{\n${entriesOf(schemaTexts(module, model), '  ')}${list}}`;
}
