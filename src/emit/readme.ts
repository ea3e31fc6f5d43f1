import type { Model, ModelField, ModelModule } from '../model/model.js';
import { codeBlock, markdownCode, markdownText } from '../text/markdown.js';
import { connectedSamples } from './readme-connected.js';
import { createValues } from '../samples/create-sample.js';
import { includeSample } from '../samples/include-sample.js';
import { sampleFields } from '../samples/sample-fields.js';
import { sampleModule, withoutDeprecated } from '../samples/sample-module.js';
import { stringLiteral } from '../text/source.js';

/** @param hasKit whether the package has a test kit */
export function readmeText(complete: Model, packageName: string, hasKit = true): string {
  const model = withoutDeprecated(complete);
  const module = sampleModule(model);
  const sections = [
    `# ${packageName}`,
    'A typed client for one Vtiger CRM, generated from the metadata of that CRM by vtiger-codegen. Do not edit it: ' +
      'generate it again after an admin has changed modules, fields or picklists. It runs on a server, with Node 20.19 ' +
      'or later; in a browser it would expose the access key.',
    ...(module === undefined ? [] : samples(model, module, packageName)),
    ...connectedSamples(model, packageName),
    ...(hasKit && module !== undefined ? testSample(module, packageName) : []),
    '## Modules',
    modulesList(model, packageName),
    ...aliases(model),
    ...notes(model),
  ];
  return `${sections.join('\n\n')}\n`;
}

function samples(model: Model, module: ModelModule, packageName: string): string[] {
  const { key, type, file } = module.names;
  const { text, picklist, changed, reference } = sampleFields(module);
  const selected = [text, picklist].filter((field) => field !== undefined);
  const query = [
    `const rows = await crm.${key}`,
    `  .select(${selected.map((field) => stringLiteral(field.name)).join(', ')})`,
    ...(picklist === undefined
      ? []
      : [
          `  .where(${stringLiteral(picklist.name)}, 'in', [${stringLiteral(picklist.picklist!.values[0]!.value)}])`,
        ]),
    ...(changed === undefined
      ? []
      : [
          `  .where(${stringLiteral(changed.name)}, '>=', new Date('2026-01-01'))`,
          `  .orderBy(${stringLiteral(changed.name)}, 'desc')`,
        ]),
    '  .limit(500)',
    '  .all();',
  ];
  const followed = reference === undefined ? [] : include(model, module, reference);

  return [
    '## Read',
    codeBlock([
      `import { createClient } from ${stringLiteral(packageName)};`,
      '',
      "const { VTIGER_URL = '', VTIGER_USERNAME = '', VTIGER_ACCESS_KEY = '' } = process.env;",
      'const crm = createClient({',
      '  url: VTIGER_URL,',
      '  username: VTIGER_USERNAME,',
      '  accessKey: VTIGER_ACCESS_KEY,',
      '});',
      '',
      'const me = await crm.$me();',
      "console.log('logged in as', me.user_name);",
      ...(text === undefined || selected.length === 0
        ? []
        : ['', ...query, 'console.log(rows.length, rows[0]);', ...followed]),
      '',
      `for await (const row of crm.${key}.limit(1000)) {`,
      '  console.log(row.id);',
      '}',
      '',
      'await crm.$close();',
    ]),
    'The client does not read a `.env` file: start Node with `--env-file=.env`.',
    ...create(module, packageName),
    `One module alone is loaded with \`${packageName}/${file}\`:`,
    codeBlock([
      `import { connect } from ${stringLiteral(`${packageName}/runtime`)};`,
      `import { ${key}, type ${type}Record } from ${stringLiteral(`${packageName}/${file}`)};`,
      '',
      'const connection = connect({',
      "  url: 'https://crm.example.com',",
      "  username: 'api',",
      "  accessKey: process.env.VTIGER_ACCESS_KEY ?? '',",
      '});',
      `const first: ${type}Record | null = await ${key}(connection).first();`,
      'console.log(first?.id);',
    ]),
  ];
}

function testSample({ names: { key } }: ModelModule, packageName: string): string[] {
  return [
    '## Test without a CRM',
    '`createTestCrm` runs a Vtiger with the modules, fields and rules of this CRM inside the test process. It starts ' +
      'without records; the factory makes valid ones, the same for the same seed.',
    codeBlock([
      `import { createTestCrm } from ${stringLiteral(`${packageName}/testing`)};`,
      '',
      'const t = await createTestCrm({ seed: 1 });',
      `const stored = await t.factory.${key}.create();`,
      `console.log(await t.crm.${key}.retrieve(stored.id));`,
      "t.sandbox.failNext('query');",
      `const [count] = await Promise.allSettled([t.crm.${key}.count()]);`,
      'console.log(count.status, t.sandbox.requests.length);',
      'await t.close();',
    ]),
  ];
}

function include(model: Model, module: ModelModule, reference: ModelField): string[] {
  const sample = includeSample(model, reference);
  if (sample === null) return [];
  return [
    '',
    `const page = await crm.${module.names.key}`,
    `  .include(${sample.spec})`,
    '  .limit(100)',
    '  .all();',
    `console.log(page[0]?${sample.access});`,
  ];
}

function create(module: ModelModule, packageName: string): string[] {
  const values = createValues(module, 'literal');
  if (values === null) return [];
  const { key } = module.names;
  return [
    '## Write',
    'This stores a record in the CRM. A client with `dryRun: true` checks the values and sends nothing.',
    codeBlock([
      `import type { Client } from ${stringLiteral(packageName)};`,
      '',
      'export async function add(crm: Client): Promise<void> {',
      '  const me = await crm.$me();',
      `  const created = await crm.${key}.create({`,
      ...values.map((value) => `    ${value}`),
      '  });',
      '  console.log(created.id, me.id);',
      '}',
    ]),
  ];
}

function modulesList(model: Model, packageName: string): string {
  const lines = model.modules.map(
    ({ label, names: { key, file }, fields, relations }) =>
      `- \`crm.${key}\` (${markdownText(label)}, \`${packageName}/${file}\`): ${counted(fields.length, 'field')}, ${counted(relations.length, 'relation')}`,
  );
  return lines.join('\n');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Names that differ from those of the CRM. */
function aliases(model: Model): string[] {
  const chosen = model.names.aliases?.modules ?? {};
  const lines = model.modules.flatMap(({ api, names: { key }, fields }) => [
    ...(Object.hasOwn(chosen, api) ? [`- \`crm.${key}\` is ${markdownCode(api)}`] : []),
    ...fields
      .filter(({ name, wire }) => name !== wire)
      .map(({ name, wire }) => `- \`${name}\` of \`crm.${key}\` is ${markdownCode(wire)}`),
  ]);
  if (lines.length === 0) return [];
  return ['## Aliases', 'These names differ from the names in the CRM:', lines.join('\n')];
}

function notes(model: Model): string[] {
  if (model.diagnostics.length === 0) return [];
  const lines = model.diagnostics.map(
    ({ where, message }) => `- ${markdownCode(where)} ${markdownText(message)}`,
  );
  return ['## Notes', lines.join('\n')];
}
