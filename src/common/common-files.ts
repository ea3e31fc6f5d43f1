import type { File } from '../emit/file.js';
import { HEADER } from '../emit/module-text.js';
import { runtimeFiles } from '../emit/runtime-files.js';
import { codeBlock, markdownCode } from '../text/markdown.js';
import { docText, propertyName, stringLiteral } from '../text/source.js';
import type { CommonField, CommonModel, CommonModule } from './common-model.js';
import { conditions, EQUAL, idText, readText, writeText } from './common-types.js';

/** A package of types for code that works with the client of every tenant. */
export function commonFiles(model: CommonModel, name: string, tenants: readonly string[]): File[] {
  const manifest = {
    name,
    version: '1.0.0',
    description: 'Types of what several Vtiger CRMs share, generated from their metadata.',
    license: 'UNLICENSED',
    private: true,
    types: './index.d.ts',
    exports: { '.': { types: './index.d.ts' }, './package.json': './package.json' },
    files: ['*.d.ts', 'runtime'],
  };
  const runtime = runtimeFiles('js').filter(({ path }) => !path.endsWith('.js'));
  return [
    { path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: 'README.md', text: readme(model, name, tenants) },
    { path: 'index.d.ts', text: declarations(model) },
    ...runtime,
  ];
}

function readme({ excluded }: CommonModel, name: string, tenants: readonly string[]): string {
  const missing = excluded.map((api) => `- ${markdownCode(api)}`).join('\n');
  return [
    `# ${name}`,
    `What the CRMs of ${tenants.map(markdownCode).join(', ')} share: types alone. The client of each of them is a \`Client\` of this package.`,
    codeBlock([
      `import type { Client } from ${stringLiteral(name)};`,
      '',
      'export async function logUser(crm: Client): Promise<void> {',
      '  console.log(await crm.$me());',
      '}',
    ]),
    ...(excluded.length === 0 ? [] : ['Modules that not all of them have:', missing]),
  ]
    .join('\n\n')
    .concat('\n');
}

const IMPORTED = `BatchOptions, BatchResult, CallOptions, Change, ChangeBatch, ChangesOptions, FoundOrCreated, GridRow, Include, Included, Metric, RecordId, RecordIdOf, RetrieveManyOptions, Unlisted, Upserted, WatchOptions`;
const SHARED = `import type { ${IMPORTED} } from './runtime/index.js';

export type { ${IMPORTED} };

/** What \`findOrCreate\` takes. */
export interface FindOrCreate<Match, Create> {
  /** The natural key: every field equals its value, as the database compares. */
  readonly where: Match;
  /** Written where no record matches. */
  readonly create: Create;
}

/** What \`upsert\` takes. */
export interface Upsert<Match, Create, Revise, Record> extends FindOrCreate<Match, Create> {
  /** Written where one record matches. */
  readonly update: Revise | ((record: Record) => Revise);
}

/** One item of \`reviseMany\`. */
export interface Revision<Id, Revise> {
  readonly id: Id;
  readonly values: Revise;
}

/** Rows of a query. */
export interface Rows<Row> extends AsyncIterable<Row> {
  limit(count: number): Rows<Row>;
  all(options?: CallOptions): Promise<Row[]>;
  first(options?: CallOptions): Promise<Row | null>;
  firstOrThrow(options?: CallOptions): Promise<Row>;
  pages(options?: CallOptions): AsyncIterable<Row[]>;
  count(options?: CallOptions): Promise<number>;
}
`;

function declarations(model: CommonModel): string {
  const client = model.modules.map(
    ({ key, type, label }) => `  /** ${docText(label)} */\n  readonly ${key}: ${type}Repository;\n`,
  );
  const users = idText(['Users'], model);
  const me = `  $me(options?: CallOptions): Promise<{ readonly id: ${users} }>;\n`;
  return [
    // Prettier would lay out unusual names differently.
    `${HEADER}// prettier-ignore-start\n${SHARED}`,
    ...model.modules.map((module) => moduleText(module, model)),
    `/** What the client of every tenant has. */\nexport interface Client {\n${client.join('')}${me}}\n`,
  ].join('\n');
}

function moduleText(module: CommonModule, model: CommonModel): string {
  const { type, fields, lines } = module;
  const written = fields.filter(({ writable }) => writable);
  const detail = fields.filter(({ read, inDetail }) => !read && inDetail);
  const read = (of: readonly CommonField[]): string =>
    members(of, (field) => `${propertyName(field.name)}: ${readText(field, model)}`);
  const optional = (of: readonly CommonField[]): string =>
    members(of, (field) => `${propertyName(field.name)}?: ${writeText(field, model, false)}`);
  const required = (of: readonly CommonField[]): string =>
    members(of, (field) => `${propertyName(field.name)}: ${writeText(field, model, true)}`);
  const mandatory = written.filter((field) => field.mandatory);
  const line = `${type}LineItemCreate`;
  const writtenLines = (lines?.fields ?? []).filter(({ writable }) => writable);
  return [
    `export type ${type}Id = ${idText([module.api], model)};`,
    `export interface ${type}Record {\n${read(fields.filter((field) => field.read))}}`,
    ...(lines === null
      ? []
      : [
          `export interface ${type}LineItem {\n${read(lines.fields)}}`,
          `export interface ${line} {\n${required(writtenLines.filter((field) => field.mandatory))}${optional(writtenLines.filter((field) => !field.mandatory))}}`,
          `export type ${type}Lines = readonly ${lines.required ? `[${line}, ...${line}[]]` : `${line}[]`};`,
        ]),
    `export interface ${type}Detail extends ${type}Record {\n${read(detail)}${lines === null ? '' : `  LineItems: readonly ${type}LineItem[];\n`}}`,
    `export interface ${type}Revise {\n${optional(written)}}`,
    `export interface ${type}Update extends ${type}Revise {\n${required(mandatory)}}`,
    `export interface ${type}Create extends ${type}Update {\n${
      lines === null
        ? ''
        : lines.required
          ? `  LineItems: ${type}Lines;\n`
          : `  LineItems?: ${type}Lines | undefined;\n`
    }}`,
    moduleTypes(module, model),
    query(module, model),
    repository(module),
  ].join('\n\n');
}

function members(fields: readonly CommonField[], print: (field: CommonField) => string): string {
  return fields.map((field) => `  ${print(field)};\n`).join('');
}

/**
 * What the types of the runtime take, and nothing that differs between tenants where they share it:
 * TypeScript compares these types as a unit.
 */
function moduleTypes({ api, type, fields }: CommonModule, model: CommonModel): string {
  const typeOf = new Map(model.modules.map((module) => [module.api, module.type]));
  const references = fields.flatMap((field) => {
    const types = (field.targets ?? []).flatMap((target) => typeOf.get(target) ?? []);
    if (!field.includable || !field.queryable || types.length === 0) return [];
    const modules = types.map((one) => `${one}Module`);
    const isSingle = field.targets?.length === 1;
    const reference = isSingle ? modules.join('') : `[${modules.join(', ')}]`;
    return [`  ${propertyName(field.name)}: ${reference};\n`];
  });
  return `/** Where references lead, for \`include\`. */
export interface ${type}References {
${references.join('')}}

export interface ${type}Module {
  readonly name: ${stringLiteral(api)};
  readonly id: ${type}Id;
  readonly record: ${type}Record;
  readonly detail: ${type}Detail;
  readonly create: unknown;
  readonly update: unknown;
  readonly revise: unknown;
  readonly reopen: unknown;
  readonly filter: { readonly [F in ${type}Field]: unknown };
  readonly references: ${type}References;
  readonly relations: object;
}`;
}

/** The fields of each kind of condition in one overload. */
function query({ type, fields }: CommonModule, model: CommonModel): string {
  const queried = fields.filter(({ queryable, read }) => queryable && read);
  const overloads = new Map<string, string[]>();
  const match: string[] = [];
  for (const field of queried) {
    for (const [operators, operand] of conditions(field, model)) {
      const rest = `operator: ${operators}${operand === '' ? '' : `, operand: ${operand}`}`;
      overloads.set(rest, [...(overloads.get(rest) ?? []), stringLiteral(field.name)]);
      // An id of one tenant is refused by another.
      if (operators.startsWith(EQUAL) && !/\bRecordId\b/.test(operand))
        match.push(`  ${propertyName(field.name)}?: ${operand};\n`);
    }
  }
  const self = `${type}Query<Row, References>`;
  const where = [...overloads].map(
    ([rest, names]) => `  where(field: ${names.join(' | ')}, ${rest}): ${self};\n`,
  );
  const names = queried.map(({ name }) => stringLiteral(name)).join(' | ') || 'never';
  const included = `{ readonly $ref: { readonly [F in keyof I & keyof References]: Included<References[F], I[F]> } }`;
  return `/** Fields that can be queried. */
export type ${type}Field = ${names};

/** What fields can equal, for \`upsert\`. */
export interface ${type}Match {
${match.join('')}}

export interface ${type}Query<Row = ${type}Record, References = ${type}References> extends Rows<Row> {
  select<F extends ${type}Field>(...fields: readonly F[]): ${type}Query<Pick<${type}Record, F | 'id'>, References>;
${where.join('')}  orderBy(field: ${type}Field): ${self};
  orderBy(field: ${type}Field, direction: 'asc' | 'desc'): Rows<Row>;
  limit(count: number): ${self};
  /** Never called: TypeScript compares overloads without their type parameters. */
  include(nothing: never): unknown;
  include<const I extends Include<References>>(fields: I): ${type}Query<Row & ${included}, References>;
}`;
}

function repository({ type, label, relations, lines, ...may }: CommonModule): string {
  const options = 'options?: CallOptions';
  const bulk = 'options?: BatchOptions';
  const detail = `Promise<${type}Detail>`;
  const details = `Promise<BatchResult<${type}Detail>[]>`;
  const match = `${type}Match, ${type}Create`;
  const upsert = `Upsert<${match}, ${type}Revise, ${type}Record>`;
  const methods = [
    `id(text: string): ${type}Id`,
    `retrieve(id: ${type}Id, ${options}): ${detail}`,
    `retrieveMany(ids: readonly ${type}Id[], options?: RetrieveManyOptions): Promise<${type}Record[]>`,
    `find(id: ${type}Id, ${options}): Promise<${type}Record | null>`,
    `changes(options: ChangesOptions): AsyncIterable<Change<${type}Module>>`,
    `watch(options: WatchOptions): AsyncIterable<ChangeBatch<${type}Module>>`,
    ...(may.createable
      ? [
          `create(values: ${type}Create, ${options}): ${detail}`,
          `createMany(items: readonly ${type}Create[], ${bulk}): ${details}`,
          `findOrCreate(item: FindOrCreate<${match}>, ${options}): Promise<FoundOrCreated<${type}Module>>`,
        ]
      : []),
    ...(may.createable && may.updateable
      ? [
          `update(id: ${type}Id, values: ${type}Update, ${options}): ${detail}`,
          `upsert(item: ${upsert}, ${options}): Promise<Upserted<${type}Module>>`,
          `upsertMany(items: readonly ${upsert}[], ${bulk}): Promise<BatchResult<Upserted<${type}Module>>[]>`,
        ]
      : []),
    ...(may.createable && may.updateable && lines !== null
      ? [`replaceLines(id: ${type}Id, lines: ${type}Lines, ${options}): ${detail}`]
      : []),
    ...(may.updateable
      ? [
          `revise(id: ${type}Id, values: ${type}Revise, ${options}): ${detail}`,
          `reviseMany(items: readonly Revision<${type}Id, ${type}Revise>[], ${bulk}): ${details}`,
        ]
      : []),
    ...(may.deleteable
      ? [
          `delete(id: ${type}Id, ${options}): Promise<void>`,
          `deleteMany(ids: readonly ${type}Id[], ${bulk}): Promise<BatchResult<undefined>[]>`,
        ]
      : []),
    ...relations.flatMap((one) => {
      const start = `(id: ${type}Id, label: ${stringLiteral(one.name)}`;
      return [
        `related${start}): ${one.type}Query<${one.type}Record, object>`,
        `link${start}, other: ${one.type}Id, ${options}): Promise<void>`,
        `unlink${start}, other: ${one.type}Id, ${options}): Promise<void>`,
      ];
    }),
  ];
  return `/** ${docText(label)} */
export interface ${type}Repository extends ${type}Query {
${methods.map((method) => `  ${method};\n`).join('')}}
`;
}
