/** One fault that somebody could make, in one line, and the tests that are there to catch it. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
}

const runtime = (file: string): string => `templates/runtime/${file}.ts`;
const tests = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/${name}.test.ts`);

/** The faults of the runtime. */
const RUNTIME: readonly Mutant[] = [
  {
    name: 'the quote is doubled, the backslash is not',
    file: runtime('query/vtql'),
    find: "text.replace(/['\\\\]/g, '$&$&')",
    replace: "text.replace(/[']/g, '$&$&')",
    tests: tests('runtime/query/vtql'),
  },
  {
    name: 'a statement ends without its semicolon',
    file: runtime('query/vtql'),
    find: 'return statement.related === true ? text : `${text};`;',
    replace: 'return text;',
    tests: tests('runtime/query/vtql'),
  },
  {
    name: 'the direction of the order is dropped',
    file: runtime('query/vtql'),
    find: "if (direction === 'desc') text += ' desc';",
    replace: '',
    tests: tests('runtime/query/vtql'),
  },
  {
    name: 'the keyset bound goes into one alternative only',
    file: runtime('query/pages'),
    find: '(where ?? [[]]).map((terms) => [...terms, ...bound])',
    replace: '(where ?? [[]]).map((terms, at) => (at === 0 ? [...terms, ...bound] : terms))',
    tests: tests('runtime/query/paging'),
  },
  {
    name: 'a field that is ordered by is not selected',
    file: runtime('query/query-plan'),
    find: '...include.keys(), ...selection.order];',
    replace: '...include.keys()];',
    tests: tests('runtime/query/value-order', 'runtime/query/paging'),
  },
  {
    name: 'a group of equal values is not read to its end',
    file: runtime('query/value-order'),
    find: "yield* readByIdOrder(watched, group, 'asc', from);",
    replace: "void readByIdOrder(watched, group, 'asc', from);",
    tests: tests('runtime/query/value-order', 'runtime/query/paging'),
  },
  {
    name: 'an instant is written without the time zone of the user',
    file: runtime('codec/encode-record'),
    find: 'return toZone(time, timeZone);',
    replace: "return toZone(time, 'UTC');",
    tests: tests('runtime/codec/encode-record'),
  },
  {
    name: 'a create that may have arrived is repeated',
    file: runtime('transport/retry'),
    find: 'if (!(safe || unsent)) return undefined;',
    replace: '',
    tests: tests('runtime/transport/faults'),
  },
  {
    name: 'a lost session is renewed a second time',
    file: runtime('transport/session-dialect'),
    find: '          return attempt();',
    replace:
      '          return attempt().catch(() => { sessions[slot] = undefined; return attempt(); });',
    tests: tests('runtime/transport/lost-session'),
  },
  {
    name: 'credentials follow a redirect',
    file: runtime('transport/http'),
    find: "const { statusCode, statusText = '', headers, body } = await dispatcher.request(request);",
    replace:
      "let answer = await dispatcher.request(request); if (answer.headers['location']) { const { origin, pathname } = new URL(String(answer.headers['location']), String(request.origin)); answer = await dispatcher.request({ ...request, origin, path: pathname }); } const { statusCode, statusText = '', headers, body } = answer;",
    tests: tests('runtime/transport/faults'),
  },
  {
    name: 'raw control characters in a response are not repaired',
    file: runtime('response/damaged-json'),
    find: 'else if (char < 0x20) {',
    replace: 'else if (char < 0) {',
    tests: tests('runtime/transport/faults'),
  },
  {
    name: 'the length of a text is not looked at',
    file: runtime('codec/encode-scalar'),
    find: "typeof limit === 'number' &&",
    replace: "typeof limit === 'bigint' &&",
    tests: tests('runtime/codec/encode-record'),
  },
  {
    name: 'an altered value is not reported',
    file: runtime('write/write-record'),
    find: "core.events.emit({ type: 'altered', operation, module, recordId, fields });",
    replace: '',
    tests: tests('runtime/repository/repository'),
  },
  {
    name: 'a found record is taken for the one with its number',
    file: runtime('query/rows-by-id'),
    find: "if (typeof row['id'] === 'string' && wanted.has(row['id'])) found.set(row['id'], row);",
    replace:
      "for (const id of wanted) if (id.split('x')[1] === String(row['id']).split('x')[1]) found.set(id, row);",
    tests: tests('runtime/query/rows-by-id'),
  },
  {
    name: 'a zero date is no null',
    file: runtime('codec/decode-value'),
    find: "day === '0000-00-00' || day === '-0001-11-30' ? null : UNDECODABLE",
    replace: 'UNDECODABLE',
    tests: tests('runtime/codec/decode-record'),
  },
  {
    name: 'money is read as a float',
    file: runtime('codec/decode-value'),
    find: 'return canonicalDecimal(text, 2) ?? UNDECODABLE;',
    replace: 'return Number(text).toFixed(2);',
    tests: tests('runtime/codec/decode-record'),
  },
  {
    name: 'an owner without a prefix is taken for an id',
    file: runtime('codec/decode-value'),
    find: 'if (isRecordId(text)) return text;',
    replace: 'if (isRecordId(text) || /^[1-9]\\d*$/.test(text)) return text;',
    tests: tests('runtime/codec/decode-record'),
  },
  {
    name: 'the prefix of an id is ignored',
    file: runtime('codec/record-id'),
    find: "if (prefix !== '' &&",
    replace: "if (prefix === 'none' &&",
    tests: tests('runtime/codec/record-id'),
  },
  {
    name: 'parameters of a GET go into the form',
    file: runtime('transport/build-request'),
    find: "query !== '' && (method === 'GET' || operation === 'reopen')",
    replace: "query !== '' && method !== 'GET'",
    tests: tests('runtime/transport/session-dialect'),
  },
  {
    name: 'the HTML of a label is not decoded',
    file: runtime('codec/decode-record'),
    find: "field.escaped && typeof value === 'string' ? decodeEntities(value) : value",
    replace: 'value',
    tests: tests('runtime/codec/decode-record'),
  },
  {
    name: 'a field called __proto__ is assigned',
    file: runtime('codec/decode-record'),
    find: "if (name === '__proto__') {",
    replace: "if (name === '') {",
    tests: tests('runtime/codec/decode-record'),
  },
  {
    name: 'a long list of in is not cut',
    file: runtime('query/split-query'),
    find: 'if (fits && !(cuttable && long.operand.length > most)) return [where];',
    replace: 'if (fits || cuttable) return [where];',
    tests: tests('runtime/query/paging', 'runtime/repository/repository'),
  },
  {
    name: 'a count that is answered with nothing is 0',
    file: runtime('query/count'),
    find: 'if (row === undefined) return undefined;',
    replace: 'if (row === undefined) return 0;',
    tests: tests('runtime/repository/repository'),
  },
  {
    name: 'a multi-select is joined by commas',
    file: runtime('codec/encode-value'),
    find: 'return joinTexts(value, SEPARATOR, check, context);',
    replace: "return joinTexts(value, ',', check, context);",
    tests: tests('runtime/codec/encode-record'),
  },
  {
    name: 'yes and no are sent as words',
    file: runtime('codec/encode-scalar'),
    find: "return value ? '1' : '0';\n      return refuse(context",
    replace: 'return String(value);\n      return refuse(context',
    tests: tests('runtime/codec/encode-record'),
  },
  {
    name: 'ids that are none reach the statement',
    file: runtime('query/condition'),
    find: "codec === 'id' ? checkId(value, [module], at) : encodeScalar(unlimited, value, at)",
    replace: "codec === 'id' ? String(value) : encodeScalar(unlimited, value, at)",
    tests: tests('runtime/query/condition'),
  },
];

/** The faults of the tool. */
const TOOL: readonly Mutant[] = [
  {
    name: 'a label is used as the name of a field',
    file: 'src/emit/module-file.ts',
    find: 'return { name: propertyName(field.name), optional',
    replace: 'return { name: propertyName(field.label), optional',
    tests: tests('emit/module-text'),
  },
  {
    name: 'a label can end the comment that it stands in',
    file: 'src/text/source.ts',
    find: ".replace(/\\*\\//g, '*\\\\/')",
    replace: '',
    tests: tests('text/source'),
  },
  {
    name: 'a mandatory field with a default is optional',
    file: 'src/model/fields.ts',
    find: 'mandatory: writable && field.mandatory && overlay.mandatory !== false && !removed,',
    replace: 'mandatory: writable && field.mandatory && !removed && field.default === undefined,',
    tests: tests('emit/module-text'),
  },
  {
    name: 'the manifest of the last run is ignored',
    file: 'src/output/plan.ts',
    find: 'const { dir, manifest: before } = previous;',
    replace: 'const { dir } = previous; const before = null as PreviousOutput["manifest"];',
    tests: tests('output/plan'),
  },
  {
    name: 'a folder that is not ours is accepted',
    file: 'src/output/plan.ts',
    find: 'if (strangers.length > 0) throw',
    replace: 'if (strangers.length > 999) throw',
    tests: tests('output/plan'),
  },
  {
    name: 'what a killed run left half-written is not restored',
    file: 'src/output/recover.ts',
    find: 'undoSteps(dir, join(dir, name));',
    replace: '',
    tests: tests('output/kill'),
  },
  {
    name: 'a process that took over a number is taken for the owner of its lock',
    file: 'src/output/process-identity.ts',
    find: "return now === start ? 'running' : 'ended';",
    replace: "return now === '' ? 'ended' : 'running';",
    tests: tests('output/lock'),
  },
  {
    name: 'a secret is written through a link',
    file: 'src/init/write-target.ts',
    find: 'if (file.secret === true && stats !== null && !stats.isFile()) {',
    replace: 'if (file.secret === true && stats !== null && stats.isDirectory()) {',
    tests: tests('cli/init'),
  },
  {
    name: 'pull replaces a file that is no snapshot',
    file: 'src/commands/pull.ts',
    find: "if (text === '' || text.includes(SNAPSHOT_FORMAT)) return null;",
    replace: 'return null;',
    tests: tests('commands/pull-faults'),
  },
  {
    name: 'a secret in the description of a module gets into the snapshot',
    file: 'src/introspect/requests.ts',
    find: 'demandNoSecret(alone, transport, `the description of ${quoteForDisplay(name)}`);',
    replace: '',
    tests: tests('cli/canary'),
  },
  {
    name: 'the allow-list skips ..',
    file: 'src/output/safe-path.ts',
    find: "for (const segment of path.split('/')) {",
    replace: "for (const segment of path.split('/').filter((one) => one !== '..')) {",
    tests: tests('output/safe-path'),
  },
  {
    name: 'a drift ends with exit code 0',
    file: 'src/cli/commands/check.ts',
    find: 'exitCode: result.drift ? 1 : 0,',
    replace: 'exitCode: 0,',
    tests: tests('cli/workflow'),
  },
  {
    name: 'a module that is refused is excluded silently',
    file: 'src/introspect/pull.ts',
    find: 'if (refusals.length > 0 && (options.allowPartial !== true || modules.length === 0)) {',
    replace: 'if (refusals.length > 0 && modules.length === 0) {',
    tests: tests('introspect/pull'),
  },
];

const sandbox = (file: string): string => `src/sandbox/${file}.ts`;
const REAL_SERVERS = tests('sandbox/real-servers');

/** Faults that make the sandbox kinder than real servers are. */
const SANDBOX: readonly Mutant[] = [
  {
    name: 'ties come in the order of their ids',
    file: sandbox('vtql/execution'),
    find: '  shuffle(found, context.instance.random);\n',
    replace: '',
    tests: REAL_SERVERS,
  },
  {
    name: 'the tables of an order are joined too',
    file: sandbox('vtql/translation'),
    find: 'column !== undefined && tables.has(column?.table ?? FIRST_TABLE)',
    replace: 'column !== undefined && tables.size > 0',
    tests: REAL_SERVERS,
  },
  {
    name: 'creates that overlap take numbers one after the other',
    file: sandbox('store/creation'),
    find: '  await letOthersRun(context.instance);\n  setRecordNumber(context, module, values, next);',
    replace:
      '  setRecordNumber(context, module, values, next);\n  await letOthersRun(context.instance);',
    tests: REAL_SERVERS,
  },
  {
    name: 'a line whose number is taken gets another one',
    file: sandbox('store/creation'),
    find: '  const number = instance.store.sequences.get(space) ?? 1;\n',
    replace: '  const number = nextNumber(instance.store, space);\n',
    tests: REAL_SERVERS,
  },
  {
    name: 'the parent of a line is an id on every version',
    file: sandbox('operations/inventory'),
    find: 'if (instance.profile.lineParentIsArray)',
    replace: 'if (instance.schema.modules.size === 0)',
    tests: REAL_SERVERS,
  },
  {
    name: 'a lead can be converted on every version',
    file: sandbox('operations/convert-lead'),
    find: 'if (!context.instance.profile.convertLeadWorks)',
    replace: 'if (context.instance.schema.modules.size === 0)',
    tests: REAL_SERVERS,
  },
  {
    name: 'picklist values of equal rank stay where they are',
    file: sandbox('operations/describe'),
    find: 'if (instance.profile.unrankedPicklists.includes(key)) shuffle(values, instance.random);',
    replace: '',
    tests: REAL_SERVERS,
  },
  {
    name: 'the invoice status of an order stays',
    file: sandbox('operations/inventory'),
    find: '  forgetInvoiceStatus(module, record);\n',
    replace: '',
    tests: REAL_SERVERS,
  },
  {
    name: 'the secrets of users are answered by no version',
    file: sandbox('values/read'),
    find: "return column.kind !== 'secret' || instance.profile.userSecrets;",
    replace: "return column.kind !== 'secret' || instance.users.length === 0;",
    tests: REAL_SERVERS,
  },
  {
    name: 'a contact with an owner who does not exist is answered like any other',
    file: sandbox('operations/records'),
    find: 'if (context.instance.profile.absentOwnerBreaksContacts) throw new RestrictedFile();',
    replace: '',
    tests: REAL_SERVERS,
  },
];

export const MUTANTS: readonly Mutant[] = [...RUNTIME, ...TOOL, ...SANDBOX];
