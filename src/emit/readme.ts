import type { Model, ModelField, ModelModule } from '../model/model.js';
import { markdownCode, markdownText } from '../text/markdown.js';
import { propertyName, stringLiteral } from '../text/source.js';

/** Modules that make a good sample, in this order; any other that can be created will do. */
const FAVOURITES = ['Contacts', 'Leads', 'Accounts', 'HelpDesk', 'Potentials'];

export function readmeText(complete: Model, packageName: string): string {
  const model = withoutDeprecated(complete);
  const module = sampleModule(model);
  const sections = [
    `# ${packageName}`,
    'A typed client for one Vtiger CRM, generated from the metadata of that CRM by vtiger-codegen. Generate it again ' +
      'after an admin has changed modules, fields or picklists; edits by hand are lost.',
    ...(module === undefined ? [] : samples(model, module, packageName)),
    '## Modules',
    modulesList(model, packageName),
    ...aliases(model),
    ...notes(model),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Samples never use deprecated fields; deprecated values come last in their lists. */
function withoutDeprecated(model: Model): Model {
  const modules = model.modules.map((module) => ({
    ...module,
    fields: module.fields.filter(({ removed }) => !removed),
  }));
  return { ...model, modules };
}

function sampleModule(model: Model): ModelModule | undefined {
  const usable = model.modules.filter(
    (module) => module.createable && module.isEntity && module.variant !== 'inventory',
  );
  for (const name of FAVOURITES) {
    const found = usable.find((module) => module.api === name);
    if (found !== undefined) return found;
  }
  return usable[0];
}

function fence(lines: readonly string[]): string {
  return `\`\`\`ts\n${lines.join('\n')}\n\`\`\``;
}

function samples(model: Model, module: ModelModule, packageName: string): string[] {
  const { key, type, file } = module.names;
  // Stock fields read better in a sample than `cf_855`.
  const fields = module.fields
    .filter((field) => field.queryable && field.name !== 'id')
    .sort((a, b) => Number(/^cf_/.test(a.name)) - Number(/^cf_/.test(b.name)));
  const text =
    fields.find((field) => field.codec === 'text' && field.writable && field.mandatory) ??
    fields.find((field) => field.codec === 'text');
  const picklist = fields.find((field) => field.codec === 'picklist' && field.picklist !== null);
  const changed = fields.find(
    (field) => field.name === 'modifiedtime' && field.codec === 'datetime',
  );
  const reference = fields.find(
    (field) =>
      field.codec === 'reference' && field.targets.length === 1 && field.targets[0]!.names !== null,
  );
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
          "  .where('modifiedtime', '>=', new Date('2026-01-01'))",
          "  .orderBy('modifiedtime', 'desc')",
        ]),
    '  .limit(500)',
    '  .all();',
  ];
  const followed = reference === undefined ? [] : include(model, module, reference);
  return [
    '## Use',
    fence([
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
      ...create(module),
      ...(text === undefined || selected.length === 0 ? [] : ['', ...query, ...followed]),
      '',
      `for await (const row of crm.${key}.limit(1000)) {`,
      '  console.log(row.id);',
      '}',
      '',
      'await crm.$close();',
    ]),
    `One module alone is loaded with \`${packageName}/${file}\`:`,
    fence([
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

function include(model: Model, module: ModelModule, reference: ModelField): string[] {
  const target = model.modules.find((other) => other.api === reference.targets[0]!.module);
  const field = target?.fields.find(
    (candidate) => candidate.codec === 'text' && candidate.queryable && candidate.mandatory,
  );
  if (field === undefined) return [];
  const name = propertyName(reference.name);
  return [
    '',
    `const page = await crm.${module.names.key}`,
    `  .include({ ${name}: [${stringLiteral(field.name)}] })`,
    '  .limit(100)',
    '  .all();',
    `console.log(page[0]?.$ref${access(reference.name, '.')}${access(field.name, '?.')});`,
  ];
}

function access(name: string, dot: '.' | '?.'): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return dot + name;
  return `${dot === '.' ? '' : dot}[${stringLiteral(name)}]`;
}

/** A create with every mandatory field; none where a sample value cannot be invented. */
function create(module: ModelModule): string[] {
  const required = module.fields.filter((field) => field.writable && field.mandatory);
  const values = required.map((field) => [propertyName(field.name), sampleValue(field)] as const);
  if (values.some(([, value]) => value === null)) return ['console.log(me.id);'];
  return [
    `const created = await crm.${module.names.key}.create({`,
    ...values.map(([name, value]) => `  ${name}: ${value},`),
    '});',
    'console.log(created.id, me.id);',
  ];
}

function sampleValue(field: ModelField): string | null {
  switch (field.codec) {
    case 'text':
      return "'Lovelace'";
    case 'owner':
      return 'me.id';
    case 'picklist':
      return field.picklist === null ? "'New'" : stringLiteral(field.picklist.values[0]!.value);
    case 'multipicklist':
      return '[]';
    case 'boolean':
      return 'true';
    case 'integer':
    case 'integer-text':
    case 'double':
    case 'decimal':
      return '1';
    case 'date':
      return "'2026-01-31'";
    case 'time':
      return "'09:00:00'";
    case 'datetime':
      return "new Date('2026-01-31T09:00:00Z')";
    case 'datetime-text':
      return "'2026-01-31 09:00:00'";
    case 'metric':
    case 'reference':
    case 'multireference':
    case 'id':
    case 'grid':
    case 'list':
      return null;
  }
}

function modulesList(model: Model, packageName: string): string {
  const lines = model.modules.map(
    ({ label, names: { key, file } }) =>
      `- \`crm.${key}\`: ${markdownText(label)} (alone: \`${packageName}/${file}\`)`,
  );
  return lines.join('\n');
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
