import type { Model, ModelField, ModelModule } from '../model/model.js';
import { includeSample } from '../samples/include-sample.js';
import { codeBlock } from '../text/markdown.js';
import { stringLiteral } from '../text/source.js';

/** How to follow references and relations, for the module that has the most of them. */
export function connectedSamples(model: Model, packageName: string): string[] {
  const samples = model.modules
    .filter(({ isEntity }) => isEntity)
    .map((module) => ({ module, count: connections(module) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 1)
    .flatMap(({ module }) => sample(model, module, packageName));
  return samples.length === 0 ? [] : ['## From record to record', ...samples];
}

function connections({ fields, relations }: ModelModule): number {
  return [...fields.filter(isFollowed), ...relations.filter(({ names }) => names !== null)].length;
}

/** Whether `include` takes the name of the field. */
function isFollowed({ codec, queryable, targets }: ModelField): boolean {
  return codec === 'reference' && queryable && targets.length === 1 && targets[0]!.names !== null;
}

function sample(model: Model, module: ModelModule, packageName: string): string[] {
  const { key } = module.names;
  const include = module.fields
    .filter(isFollowed)
    .map((field) => includeSample(model, field))
    .find((found) => found !== null);
  const relation = module.relations.find(({ names }) => names !== null);
  if (include === undefined && relation === undefined) return [];
  const query = include === undefined ? '' : `.include(${include.spec})`;
  const followed =
    relation === undefined
      ? []
      : [
          `    const list = crm.${key}.related(row.id, ${stringLiteral(relation.name)}).limit(10);`,
          '    console.log((await list.all()).length);',
        ];
  return [
    `\`crm.${key}\`:`,
    codeBlock([
      `import type { Client } from ${stringLiteral(packageName)};`,
      '',
      'export async function follow(crm: Client): Promise<void> {',
      `  for await (const row of crm.${key}${query}.limit(10)) {`,
      ...(include === undefined ? [] : [`    console.log(row${include.access});`]),
      ...followed,
      '  }',
      '}',
    ]),
  ];
}
