import type { Model, ModelModule } from '../model/model.js';
import { createValues } from '../samples/create-sample.js';
import { includeSample } from '../samples/include-sample.js';
import { sampleFields } from '../samples/sample-fields.js';
import { propertyName, stringLiteral } from '../text/source.js';
import type { PageSample } from './page-data.js';

/** Code to copy, for one module. `crm` is the client, and `me` is `await crm.$me()`. */
export function moduleSamples(module: ModelModule, model: Model): PageSample[] {
  const { text, optional, picklist, changed, reference } = sampleFields(module);
  const repository = `crm.${module.names.key}`;
  const id = `${repository}.id('${module.prefix ?? '1'}x34')`;
  const columns = [text, picklist].flatMap((field) => (field === undefined ? [] : [field]));
  const include = reference === undefined ? null : includeSample(model, reference);
  const values = module.createable ? createValues(module, 'literal') : null;
  const relation = module.relations.find(
    ({ names, key, label }) => names !== null && key === label,
  );
  return [
    {
      title: 'Query',
      lines: [
        `const rows = await ${repository}`,
        ...(columns.length === 0
          ? []
          : [`  .select(${columns.map(({ name }) => stringLiteral(name)).join(', ')})`]),
        ...(picklist === undefined
          ? []
          : [
              `  .where(${stringLiteral(picklist.name)}, 'in', [${stringLiteral(picklist.picklist!.values[0]!.value)}])`,
            ]),
        ...(changed === undefined ? [] : [`  .orderBy(${stringLiteral(changed.name)}, 'desc')`]),
        '  .limit(100)',
        '  .all();',
      ],
    },
    {
      title: 'Find by id',
      lines: [`const record = await ${repository}.find(${id});`],
    },
    {
      title: 'Create',
      lines:
        values === null || module.variant === 'inventory'
          ? []
          : [
              `const created = await ${repository}.create({`,
              ...values.map((value) => `  ${value}`),
              '});',
            ],
    },
    {
      title: 'Change',
      lines:
        !module.updateable || optional === undefined
          ? []
          : [`await ${repository}.revise(${id}, { ${propertyName(optional.name)}: null });`],
    },
    {
      title: 'Follow a reference',
      lines:
        include === null
          ? []
          : [
              `const row = await ${repository}.include(${include.spec}).first();`,
              `console.log(row?${include.access});`,
            ],
    },
    {
      title: 'Related records',
      lines:
        relation === undefined
          ? []
          : [
              `const related = ${repository}.related(${id}, ${stringLiteral(relation.name)});`,
              'for await (const other of related.limit(50)) console.log(other.id);',
            ],
    },
  ].flatMap(({ title, lines }) => (lines.length === 0 ? [] : [{ title, code: lines.join('\n') }]));
}
