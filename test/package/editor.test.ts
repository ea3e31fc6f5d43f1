import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { languageService } from '../helpers/type-check.js';

const FIELDS =
  '"contact_no" | "createdtime" | "modifiedby" | "modifiedtime" | "source" | "account_id"';
const OPERATORS = 'operator: "includes" | "=" | "!=" | "<" | "<=" | ">" | ">="';

/** What the first line of a message has to name. */
const MESSAGES: readonly (readonly [call: string, ...named: string[]])[] = [
  ["contacts.where({ leadsource: 'Website' })", '"Website"', 'ContactsLeadsource', '"Web Site"'],
  ["contacts.where('leadsource', '=', 'Website')", '"Website"', 'ContactsLeadsource'],
  ["contacts.where('leadsource', '<', 'x')", '"<"', '"=" | "!=" | "in" | "isEmpty"'],
  ["contacts.where({ leadsorce: 'Web Site' })", "'leadsorce'", "mean to write 'leadsource'?"],
  ["contacts.where('leadsorce', '=', 'x')", '"leadsorce"', FIELDS],
  ["contacts.where((w) => w('leadsorce', '=', 'x'))", '"leadsorce"', FIELDS],
  ["contacts.find(contact.id, ['lastnam'])", '"lastnam"', FIELDS, '"lastname"'],
  ["contacts.select('lastnam')", '"lastnam"', FIELDS],
  ["contacts.orderBy('lastnam')", '"lastnam"', FIELDS],
  ["contacts.include({ account: ['accountname'] })", "'account' does not exist in type"],
  ["contacts.include({ account_id: ['accountnam'] })", '"accountnam"', '"accountname"'],
  ['accounts.retrieve(contact.id)', "'ContactsId'", "'AccountsId'"],
  ["contacts.where('account_id', '=', contact.id)", "'ContactsId'", "'AccountsId'"],
];

/** What an editor shows for the name at the bar. */
const HOVERS: readonly (readonly [code: string, text: string])[] = [
  [
    "const |query = crm.contacts.select('lastname').where('title', 'isEmpty');",
    'const query: Query<ContactsModule, Pick<ContactsRecord, "lastname" | "id">, "sortable">',
  ],
  [
    "const |query = crm.contacts.where({ lastname: 'x' }).orderBy('lastname', 'desc');",
    'const query: Query<ContactsModule, ContactsRecord, "sorted">',
  ],
  [
    "const |row = (await crm.contacts.select('lastname').all())[0];",
    'const row: Pick<ContactsRecord, "lastname" | "id"> | undefined',
  ],
  [
    "const |row = (await crm.contacts.include({ account_id: ['accountname'] }).all())[0];",
    'const row: (ContactsRecord & {\n    readonly $ref: {\n        readonly account_id: Pick<AccountsRecord, "id" | "accountname"> | null;\n    };\n}) | undefined',
  ],
  [
    "const |query = crm.contacts.related(contact.id, 'Products').limit(1);",
    'const query: Query<Related<ProductsModule>, ProductsRecord, "sortable">',
  ],
  [
    'const |record = await crm.contacts.find(contact.id, { timeoutMs: 1 });',
    'const record: ContactsRecord | null',
  ],
  [
    "const |record = await crm.contacts.find(contact.id, ['lastname']);",
    'const record: Pick<ContactsRecord, "lastname" | "id"> | null',
  ],
  ['const |id = contact.account_id;', 'const id: AccountsId | null'],
  ['contact.|leadsource;', '(property) leadsource: ContactsLeadsource | (string & {}) | null'],
  [
    "crm.contacts.revise(contact.id, { |leadsource: 'Web Site' });",
    '(property) leadsource?: ContactsLeadsource | Unlisted | null | undefined',
  ],
];

/** What an editor shows of a call while its arguments are written. */
const SIGNATURES: readonly (readonly [call: string, ...text: string[]])[] = [
  ['contacts.where(|)', `field: ${FIELDS}`, OPERATORS],
  ["contacts.where('leadsource', |)", 'operator: "=" | "!=" | "in" | "isEmpty"'],
  ["contacts.where('birthday', '>', |)", 'date: string'],
  ['contacts.where((w) => w(|))', OPERATORS],
];

const HEAD = `import { createClient, type ContactsRecord } from '@acme/crm';
const crm = createClient({ url: '', username: '', accessKey: '' });
declare const contact: ContactsRecord;
`;
const fileOf = (path: string, code: string): { path: string; text: string; at: number } => ({
  path,
  text: `${HEAD}${code.replace('|', '')}\nexport { crm, contact };\n`,
  at: HEAD.length + code.indexOf('|'),
});
const messages = MESSAGES.map(([call], index) => fileOf(`wrong-${index}.ts`, `crm.${call};`));
const hovers = HOVERS.map(([code], index) => fileOf(`hover-${index}.ts`, code));
const signatures = SIGNATURES.map(([call], index) => fileOf(`call-${index}.ts`, `crm.${call};`));

const packed = filesOf(demoSnapshot).filter(({ path }) => !path.endsWith('.js'));

describe.each(['typescript-5.9', 'typescript'] as const)('an editor with %s', (compiler) => {
  const editor = languageService(
    [...installedAs('@acme/crm', packed), ...messages, ...hovers, ...signatures],
    compiler,
  );

  it.each(MESSAGES.map(([call, ...named], index) => ({ call, named, index })))(
    'leads with what is wrong in $call',
    ({ named, index }) => {
      const [first, ...others] = editor.getSemanticDiagnostics(`/wrong-${index}.ts`);
      const [line = ''] = ts
        .flattenDiagnosticMessageText(first?.messageText ?? '', '\n')
        .split('\n');
      for (const name of named) expect(line).toContain(name);
      expect(others).toEqual([]);
    },
  );

  it.each(HOVERS.map(([code, text], index) => ({ code, text, index })))(
    'shows the fields of $code',
    ({ text, index }) => {
      const { path, at } = hovers[index]!;
      const info = editor.getQuickInfoAtPosition(`/${path}`, at);
      expect(ts.displayPartsToString(info?.displayParts)).toBe(text);
    },
  );

  it.each(SIGNATURES.map(([call, ...text], index) => ({ call, text, index })))(
    'shows what $call takes',
    ({ text, index }) => {
      const { path, at } = signatures[index]!;
      const [first] = editor.getSignatureHelpItems(`/${path}`, at, {})?.items ?? [];
      const parameters = first?.parameters.map((one) => ts.displayPartsToString(one.displayParts));
      for (const part of text) expect(parameters?.join(', ')).toContain(part);
    },
  );
});
