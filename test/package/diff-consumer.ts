import type { Model, ModelModule } from '../../src/model/model.js';

// The consumer that uses everything, by types alone: whatever compiled against the package before
// compiles against the one after, if what is read is still of the types that it had, and what may
// be written is still taken.

const HELP = `
declare function give<T>(value: T): void;
declare function some<T>(): T;
interface Named { readonly name: string }
type Targets<R> = {
  [F in keyof R]: R[F] extends readonly Named[] ? R[F][number]['name'][] : R[F] extends Named ? R[F]['name'] : never;
};
`;

/**
 * A program that compiles where the package in `after` takes the place of that in `before`.
 *
 * @param changed Modules by file. One whose text is the same says the same: the ids of others, which
 *   it uses, are compared where they are declared.
 */
export function everyUse(
  model: Model,
  before: string,
  after: string,
  changed: (file: string) => boolean,
): string {
  const different = model.modules.filter(
    ({ names }) => changed(names.file) || changed('picklists'),
  );
  const modules = different.map((module, index) => {
    const { file } = module.names;
    const [was, is] = [`Was${index}`, `Is${index}`];
    return [
      `import type * as ${was} from '${before}/${file}.js';`,
      `import type * as ${is} from '${after}/${file}.js';`,
      ...usesOf(module, was, is),
    ].join('\n');
  });
  return [
    `import type { Client as Was } from '${before}/index.js';`,
    `import type { Client as Is } from '${after}/index.js';`,
    HELP,
    'give<keyof Is>(some<keyof Was>());',
    ...modules,
    'export {};\n',
  ].join('\n');
}

function usesOf(module: ModelModule, was: string, is: string): string[] {
  const { type, key } = module.names;
  const read = (name: string, part = ''): string =>
    `give<${was}.${type}${name}${part}>(some<${is}.${type}${name}${part}>());`;
  const written = (name: string, part = ''): string[] => {
    const [old, fresh] = [`${was}.${type}${name}${part}`, `${is}.${type}${name}${part}`];
    return [`give<${fresh}>(some<${old}>());`, `give<keyof ${fresh}>(some<keyof ${old}>());`];
  };
  const inventory = module.variant === 'inventory';
  const hasDefaults = module.fields.some((field) => field.default !== null);
  return [
    ...['Id', 'Record', 'Detail', ...(inventory ? ['LineItem'] : [])].map((name) => read(name)),
    `give<${is}.${type}Id>(some<${was}.${type}Id>());`,
    ...(module.createable ? written('Module', "['create']") : []),
    ...(module.updateable
      ? [...written('Module', "['update']"), ...written('Module', "['revise']")]
      : []),
    ...(inventory ? written('LineItemCreate') : []),
    ...written('Filter').slice(1),
    `give<Pick<${is}.${type}Filter, keyof ${was}.${type}Filter>>(some<${was}.${type}Filter>());`,
    `give<Pick<Targets<${is}.${type}References>, keyof ${was}.${type}References>>(some<Targets<${was}.${type}References>>());`,
    ...module.relations.map((relation) =>
      read('Relations', `[${JSON.stringify(relation.name)}]['record']`),
    ),
    ...module.fields.flatMap(({ picklist }) =>
      picklist === null ? [] : [`give<${is}.${picklist.type}>(some<${was}.${picklist.type}>());`],
    ),
    ...(hasDefaults
      ? [`give<keyof typeof ${is}.${key}Defaults>(some<keyof typeof ${was}.${key}Defaults>());`]
      : []),
  ];
}
