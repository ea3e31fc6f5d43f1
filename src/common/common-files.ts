import type { File } from '../emit/file.js';
import { HEADER } from '../emit/module-text.js';
import { runtimeFiles } from '../emit/runtime-files.js';
import { codeBlock, markdownCode } from '../text/markdown.js';
import { docText, propertyName, stringLiteral } from '../text/source.js';
import type { CommonField, CommonModel, CommonModule } from './common-model.js';
import { conditions, idText, readText, writeText } from './common-types.js';

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

const SHARED = `import type { CallOptions, GridRow, Metric, RecordId, RecordIdOf, Unlisted } from './runtime/index.js';

export type { CallOptions, GridRow, Metric, RecordId, RecordIdOf, Unlisted };

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
    // The layout of hostile names is not worth the rules of prettier here.
    `${HEADER}// prettier-ignore-start\n${SHARED}`,
    ...model.modules.map((module) => moduleText(module, model)),
    `/** What the client of every tenant has. */\nexport interface Client {\n${client.join('')}${me}}\n`,
  ].join('\n');
}

function moduleText(module: CommonModule, model: CommonModel): string {
  const { type, fields } = module;
  const written = fields.filter(({ writable }) => writable);
  const lines = (of: readonly CommonField[], print: (field: CommonField) => string): string =>
    of.map((field) => `  ${print(field)};\n`).join('');
  const record = fields.filter(({ read }) => read);
  const detail = fields.filter(({ read, inDetail }) => !read && inDetail);
  const read = (field: CommonField): string =>
    `${propertyName(field.name)}: ${readText(field, model)}`;
  return [
    `export type ${type}Id = ${idText([module.api], model)};`,
    `export interface ${type}Record {\n${lines(record, read)}}`,
    `export interface ${type}Detail extends ${type}Record {\n${lines(detail, read)}}`,
    `export interface ${type}Revise {\n${lines(written, (field) => `${propertyName(field.name)}?: ${writeText(field, model, false)}`)}}`,
    `export interface ${type}Create extends ${type}Revise {\n${lines(
      written.filter(({ mandatory }) => mandatory),
      (field) => `${propertyName(field.name)}: ${writeText(field, model, true)}`,
    )}}`,
    query(module, model),
    repository(module),
  ].join('\n\n');
}

/** The fields of each kind of condition in one overload. */
function query({ type, fields }: CommonModule, model: CommonModel): string {
  const queried = fields.filter(({ queryable, read }) => queryable && read);
  const overloads = new Map<string, string[]>();
  for (const field of queried) {
    for (const [operators, operand] of conditions(field, model)) {
      const rest = `operator: ${operators}${operand === '' ? '' : `, operand: ${operand}`}`;
      overloads.set(rest, [...(overloads.get(rest) ?? []), stringLiteral(field.name)]);
    }
  }
  const where = [...overloads].map(
    ([rest, names]) => `  where(field: ${names.join(' | ')}, ${rest}): ${type}Query<Row>;\n`,
  );
  const names = queried.map(({ name }) => stringLiteral(name)).join(' | ') || 'never';
  return `/** Fields that can be queried. */
export type ${type}Field = ${names};

export interface ${type}Query<Row = ${type}Record> extends Rows<Row> {
  select<F extends ${type}Field>(...fields: readonly F[]): ${type}Query<Pick<${type}Record, F | 'id'>>;
${where.join('')}  orderBy(field: ${type}Field): ${type}Query<Row>;
  orderBy(field: ${type}Field, direction: 'asc' | 'desc'): Rows<Row>;
  limit(count: number): ${type}Query<Row>;
}`;
}

function repository({ type, label, relations, ...may }: CommonModule): string {
  const options = 'options?: CallOptions';
  const related = relations.map(
    (one) => `  related(id: ${type}Id, label: ${stringLiteral(one.name)}): ${one.type}Query;\n`,
  );
  return `/** ${docText(label)} */
export interface ${type}Repository extends ${type}Query {
  id(text: string): ${type}Id;
  retrieve(id: ${type}Id, ${options}): Promise<${type}Detail>;
  find(id: ${type}Id, ${options}): Promise<${type}Record | null>;
${may.createable ? `  create(values: ${type}Create, ${options}): Promise<${type}Detail>;\n` : ''}${may.updateable ? `  revise(id: ${type}Id, values: ${type}Revise, ${options}): Promise<${type}Detail>;\n` : ''}${may.deleteable ? `  delete(id: ${type}Id, ${options}): Promise<void>;\n` : ''}${related.join('')}}
`;
}
