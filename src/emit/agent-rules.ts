import type { Model, ModelModule } from '../model/model.js';
import { createValues, picklistConstants } from '../samples/create-sample.js';
import { includeSample } from '../samples/include-sample.js';
import { sampleFields } from '../samples/sample-fields.js';
import { codeBlock } from '../text/markdown.js';

/** Ten rules for the use of a package, each with one example where the module has the fields for it. */
export function rules(model: Model, module: ModelModule, packageName: string): string[] {
  const examples = examplesOf(model, module);
  const imports = examples.imports.join(', ');
  return [
    '## Rules',
    ...(imports === ''
      ? []
      : [codeBlock([`import { ${imports} } from '${packageName}/${module.names.file}';`])]),
    ...RULES.map(({ name, text }, index) => {
      const code = examples.lines[name] ?? [];
      const sentence = `**${index + 1}.** ${text}`;
      return code.length === 0 ? sentence : `${sentence}\n\n${codeBlock(code)}`;
    }),
  ];
}

const RULES = [
  {
    name: 'select',
    text: 'Select the fields that you need. `all()` reads every page, and each row comes once. Also `first()`, `count()` and `for await`.',
  },
  {
    name: 'where',
    text: 'Several `where` must all hold; `or` and `and` build alternatives. Text takes `= != < <= > >= in contains startsWith endsWith isEmpty`, a picklist `= != in isEmpty`, a multi-select `includes isEmpty`, a checkbox `= !=`, a reference `= != in isEmpty`, an owner `= != in`, other fields `= != < <= > >= in`.',
  },
  {
    name: 'find',
    text: 'One record: `find(id, fields?)` gives `null` where there is none, `retrieve(id)` throws and has everything; `retrieveMany(ids)`. Ids are typed by module: `id(text)` parses one from outside.',
  },
  {
    name: 'create',
    text: '`create` requires what the CRM requires, and returns the record as stored. Standard Schemas (`create`, `update`, `revise`, `form`) check input from outside: `issues`, or the `value` to write.',
  },
  {
    name: 'revise',
    text: '`revise` changes the fields that it names; `null` empties one. (`update` restates the mandatory fields.) `delete(id)` deletes.',
  },
  {
    name: 'picklist',
    text: 'Take picklist values from the constants of the module, never from memory. `isOneOf` narrows a value that was read; `unlisted(text)` lets an old one through.',
  },
  {
    name: 'include',
    text: 'A reference is an id. `include` follows it, by one query for each page; where it may lead to several modules: `{ parent_id: { Accounts: [ … ] } }`.',
  },
  {
    name: 'related',
    text: 'Related lists are queries: `related(id, label)`. `link(id, label, otherId)` adds a record to one.',
  },
  {
    name: 'upsert',
    text: '`upsert` finds by a natural key, and revises or creates; `outcome` is `created`, `updated` or `unchanged`.',
  },
  {
    name: 'errors',
    text: 'Calls throw a `VtigerError` with `code`, `field` and `written` (true where the write happened); `isVtigerError(error)` narrows. `createMany(items)`, `reviseMany([{ id, values }])`, `deleteMany(ids)` and `upsertMany(items)` return a result for each item instead: `ok` with `value`, or `error`.',
  },
] as const;

interface Examples {
  readonly lines: Readonly<Partial<Record<(typeof RULES)[number]['name'], readonly string[]>>>;
  /** The schemas of the module and the constants of its picklists. */
  readonly imports: readonly string[];
}

function examplesOf(model: Model, module: ModelModule): Examples {
  const { text, optional, picklist, changed, reference } = sampleFields(module);
  const repository = `crm.${module.names.key}`;
  const schemas = `${module.names.key}Schemas`;
  const values = createValues(module, 'constant');
  const include = reference === undefined ? null : includeSample(model, reference);
  const constant = picklist?.picklist?.type;
  const lines = values?.map((line) => `  ${line}`);
  // A package for several instances has the same text for all of them.
  const prefix = (model.options.ids === 'prefix' ? module.prefix : null) ?? '1';
  const example = optional?.kind === 'email' ? "'ada@example.com'" : "'Ada'";
  // A label that is the name of a module is no text of a stranger.
  const label = module.relations.find(
    (relation) =>
      relation.names !== null &&
      relation.name === relation.module &&
      /^[A-Za-z]\w{0,31}$/.test(relation.name),
  )?.name;
  return {
    imports: [
      ...new Set([
        ...(values === null ? [] : [schemas, ...picklistConstants(module)]),
        ...(constant === undefined ? [] : [constant]),
      ]),
    ].sort(),
    lines: {
      select: [
        `const rows = await ${repository}`,
        ...(text === undefined ? [] : [`  .select('${text.name}')`]),
        ...(changed === undefined
          ? []
          : [
              `  .where('${changed.name}', '>=', new Date(Date.now() - 7 * 86_400_000))`,
              `  .orderBy('${changed.name}', 'desc')`,
            ]),
        '  .limit(500)',
        '  .all();',
      ],
      ...(text !== undefined && {
        where: [
          `const query = ${repository}.where((w) =>`,
          `  w.or([w('${text.name}', 'startsWith', 'A'), w('${text.name}', 'isEmpty')]),`,
          ');',
        ],
      }),
      find: [
        `const id = ${repository}.id('${prefix}x34');`,
        `const found = await ${repository}.find(id);`,
      ],
      ...(lines !== undefined && {
        create: [
          `const created = await ${repository}.create({`,
          ...lines,
          '});',
          `const checked = ${schemas}.create['~standard'].validate(JSON.parse('{}'));`,
        ],
      }),
      ...(optional !== undefined && {
        revise: [`await ${repository}.revise(id, { ${optional.name}: ${example} });`],
      }),
      ...(picklist !== undefined && {
        picklist: [
          `const some = await ${repository}.where('${picklist.name}', 'in', [${constant}[0]]).all();`,
          `const isListed = isOneOf(${constant}, some[0]?.${picklist.name});`,
        ],
      }),
      ...(include !== null && {
        include: [
          `const row = await ${repository}.include(${include.spec}).first();`,
          `console.log(row?${include.access});`,
        ],
      }),
      ...(label !== undefined && {
        related: [`const linked = await ${repository}.related(id, '${label}').limit(10).all();`],
      }),
      ...(lines !== undefined &&
        optional !== undefined && {
          upsert: [
            `const { record, outcome } = await ${repository}.upsert({`,
            `  where: { ${optional.name}: ${example} },`,
            `  create: { ${values!.join(' ')} ${optional.name}: ${example} },`,
            '  update: {},',
            '});',
          ],
        }),
      errors: [
        `for (const result of await ${repository}.deleteMany([id])) {`,
        "  if (!result.ok && result.error.code !== 'RECORD_NOT_FOUND') throw result.error;",
        '}',
      ],
    },
  };
}

/** What values look like, and what only some modules can do. */
export function specialModules(
  { modules, options }: Model,
  module: ModelModule | undefined,
): string[] {
  const only = (variant: ModelModule['variant'], text: string): string[] => {
    const keys = modules
      .filter((module) => module.variant === variant)
      .map(({ names }) => names.key);
    const list = keys.slice(0, 6).map((key) => `\`crm.${key}\``);
    return list.length === 0 ? [] : [`- ${list.join(', ')}: ${text}`];
  };
  const dateTime =
    options.datetime === 'string' ? "text in UTC, `'2026-01-31 09:00:00'`" : 'a `Date`';
  const money =
    options.currency === 'number'
      ? 'is a number'
      : "reads as decimal text, `'12.50'`: add it in whole cents";
  return [
    '## Values and special modules',
    [
      `- Empty text reads as \`''\`, everything else as \`null\`. A date is \`'2026-01-31'\`, a time \`'09:00:00'\`, a date with time ${dateTime}. Money ${money}. A multi-select is an array, \`[]\` when empty. Numbers from outside go through \`decimal(text)\`.`,
      "- `changes({ since, scope: 'application' })` of a repository yields what changed since a `Date` or an earlier `change.token`; `kind` is `updated` (with `record`), `deleted` or `unknown-deletions`. `watch` polls for them until a `signal` is aborted.",
      ...only(
        'inventory',
        "`create` takes `LineItems: [{ productid, quantity: 2, listprice: '9.50' }]`, and of a list `[first, ...rest]`; `retrieve` returns them, queries do not.",
      ),
      ...only(
        'leads',
        '`convert(id, { Contacts: { … } })` returns the ids of the new records, by module.',
      ),
      ...only(
        'documents',
        "`upload({ name: 'a.txt', type: 'text/plain', data }, values)` stores a file (`data` is a `Uint8Array`); `link` it to a record then.",
      ),
      '- What the query builder cannot express: ``crm.$query(vtql`select … from … where x = ${value}`)``, one call, at most 100 rows. Live schema: `crm.$meta`.',
    ].join('\n'),
    ...(module === undefined ? [] : [codeBlock(watchSample(module))]),
  ];
}

function watchSample({ names }: ModelModule): string[] {
  const options = "{ since: new Date(), scope: 'application' }";
  return [
    `for await (const { changes, token } of crm.${names.key}.watch(${options})) {`,
    '  console.log(changes.length, token); // store both together',
    '}',
  ];
}
