import { expect, it } from 'vitest';
import { moduleTable } from '../../src/emit/table.js';
import { readEnvelope } from '../../templates/runtime/response/envelope.js';
import { decodeRecord, wireName } from '../../templates/runtime/codec/decode-record.js';
import { FIELD, type ModuleTable } from '../../templates/runtime/schema/module-table.js';
import { recordedAnswers as answers, recordedModel as model } from '../helpers/recorded.js';
import type { Recorded } from '../helpers/recorded.js';

const tables = new Map<string, ModuleTable>(
  model.modules.map((module) => [module.api, moduleTable(module, model.options)]),
);
const byPrefix = new Map([...tables.values()].map((table) => [table.prefix, table]));

/** What a server that stored nonsense gives back; the reading of it is refused, naming the field. */
const UNDECODABLE: Readonly<Record<string, string>> = {
  'create-contact-owner-missing-user': 'assigned_user_id',
  'create-contact-owner-contact': 'assigned_user_id',
};

/** Rows of an answer, and the fields that were asked for. */
function rowsOf(
  { params }: Recorded,
  result: unknown,
): { rows: object[]; selected: string[] | undefined } {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const columns = /^\s*select\s+(.+?)\s+from\s/i.exec(params['query'] ?? '')?.[1];
  const selected =
    columns === undefined || columns === '*'
      ? undefined
      : columns.split(',').map((column) => column.trim());
  if (Array.isArray(result)) return { rows: result.filter(isObject), selected };
  const updated = isObject(result) ? (result as { updated?: unknown }).updated : undefined;
  if (Array.isArray(updated)) return { rows: updated.filter(isObject), selected };
  return { rows: isObject(result) ? [result] : [], selected };
}

const DETAIL = new Set(['create', 'retrieve', 'revise', 'update']);
const RECORD = new Set(['query', 'retrieve_related', 'query_related', 'sync']);

const cases = answers.flatMap((answer) => {
  const operation = answer.params['operation']?.toLowerCase() ?? '';
  if (answer.status !== 200 || (!DETAIL.has(operation) && !RECORD.has(operation))) return [];
  const reading = readEnvelope(new TextEncoder().encode(answer.body));
  if (!('result' in reading)) return [];
  const { rows, selected } = rowsOf(answer, reading.result);
  const known = rows.filter(
    (row) => 'id' in row && byPrefix.has(String(row.id).trim().split('x')[0]!),
  );
  return known.length === 0
    ? []
    : [
        {
          name: answer.name,
          shape: DETAIL.has(operation) ? ('detail' as const) : ('record' as const),
          rows: known,
          selected,
        },
      ];
});

it('finds the recorded answers', () => {
  const rows = cases.reduce((total, { rows }) => total + rows.length, 0);
  console.log(`recorded answers decoded: ${cases.length}, records in them: ${rows}`);
  expect(cases.length).toBeGreaterThan(150);
});

it.each(cases)('decodes $name', ({ name, shape, rows, selected }) => {
  for (const row of rows as Record<string, unknown>[]) {
    const table = byPrefix.get(String(row['id']).trim().split('x')[0]!)!;
    const nameOf = (api: string): string =>
      table.fields.find(([field]) => wireName(table, field) === api)?.[0] ?? api;
    const names = selected?.map(nameOf);
    const refused: string[] = [];
    const record = decodeRecord(table, row, shape, {
      selected: names,
      onUndecodable: ({ field }) => refused.push(field),
    });
    const wanted = UNDECODABLE[name];
    expect(refused).toEqual(wanted === undefined ? [] : [wanted]);
    const bit = shape === 'detail' ? FIELD.inDetail : FIELD.inRecord;
    const declared =
      names ?? table.fields.filter(([, , flags]) => (flags & bit) !== 0).map(([field]) => field);
    for (const field of declared) expect(Object.hasOwn(record, field), field).toBe(true);
    expect(new Set(Object.keys(record))).toEqual(new Set([...declared, 'id']));
  }
});
