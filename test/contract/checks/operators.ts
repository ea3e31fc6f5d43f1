import type { FieldKind } from '../../../src/model/kinds.js';
import { hold, same, unsupported, Unsupported } from '../check.js';
import type { Check } from '../check.js';
import { placesOf } from '../lab.js';
import type { Lab, Place } from '../lab.js';
import type { LooseQuery, Values } from '../loose-client.js';
import { declaredOperators, meets, operandOf } from '../operators.js';
import { samplesOf } from '../samples.js';

const KINDS: readonly FieldKind[] = [
  'string',
  'text',
  'richtext',
  'email',
  'phone',
  'url',
  'skype',
  'integer',
  'double',
  'currency',
  'boolean',
  'date',
  'datetime',
  'time',
  'picklist',
  'multipicklist',
  'reference',
  'owner',
];

/** Fields of a kind that are tried before the kind is given up: the server may rewrite some. */
const TRIES = 5;

/** One row a kind of field. */
export const operatorChecks: readonly Check[] = [
  ...KINDS.map((kind) => ({
    name: `where: every operator of a ${kind} field finds what it should`,
    run: (lab: Lab) => tryPlaces(lab, kind),
  })),
  { name: 'where: every operator of the record id finds what it should', run: compareIds },
];

async function tryPlaces(lab: Lab, kind: FieldKind): Promise<string> {
  const places = placesOf(
    lab,
    (field) => field.kind === kind && field.writable && field.queryable && field.inRecord,
  );
  if (places.length === 0) return unsupported(`no ${kind} field can be written and queried`);
  // Custom fields first: no code of the CRM has an opinion on them.
  const rank = ({ field: { name, mandatory } }: Place): number =>
    (/^(?:cf|fld|vtcm)_/.test(name) ? 0 : 2) + (mandatory ? 1 : 0);
  const reasons: string[] = [];
  for (const place of places.sort((a, b) => rank(a) - rank(b)).slice(0, TRIES)) {
    try {
      return await comparePlace(lab, place);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      reasons.push(`${nameOf(place)}: ${error.message}`);
    }
  }
  return unsupported(reasons.join('; '));
}

async function comparePlace(lab: Lab, place: Place): Promise<string> {
  const { module, field } = place;
  const operators = declaredOperators(lab.package, module, field);
  if (operators.length === 0) return unsupported('the types allow no operator');
  const { values, decoy } = await samplesFor(lab, place);
  const sent: unknown[] = decoy === undefined ? [...values] : [...values, decoy];
  if (!field.mandatory && operators.includes('isEmpty')) sent.push(emptyOf(field.codec));
  const rows: Values[] = [];
  for (const value of sent) {
    const before = lab.altered.length;
    const row = await lab.factory.make(module, { [field.name]: value });
    const fields = lab.altered.slice(before).flatMap((event) => event.fields);
    if (fields.includes(field.name)) return unsupported('the CRM stores something else');
    rows.push(row);
  }
  await compareAll(lab, place, operators, values, rows);
  return `${nameOf(place)}: ${operators.join(' ')}`;
}

function emptyOf(codec: string): unknown {
  return codec === 'multipicklist' ? [] : null;
}

async function samplesFor(
  lab: Lab,
  { field }: Place,
): Promise<{ readonly values: readonly unknown[]; readonly decoy?: unknown }> {
  if (field.codec === 'owner') return { values: [lab.me.id, lab.me.id, lab.me.id] };
  if (field.codec !== 'reference') {
    return samplesOf(field, lab.marker) ?? unsupported('no values are known for it');
  }
  const makeable = lab.factory.modules.map(({ api }) => api);
  const target = field.targets.find((one) => makeable.includes(one.module))?.module;
  if (target === undefined) return unsupported('nothing that it points to can be made');
  // One after the other: what a record demands is made once, and shared.
  const ids: string[] = [];
  for (const number of [0, 1, 2]) ids.push(await lab.factory.own(target, number));
  return { values: ids };
}

async function compareIds(lab: Lab): Promise<string> {
  const { module, records, ids } = await lab.bulk();
  const [field] = module.fields;
  hold(field?.name === 'id', 'the first field of a module is its id');
  const operators = declaredOperators(lab.package, module, field);
  const [first, second, third] = ids;
  const rows = records.slice(0, 3);
  await compareAll(lab, { module, field }, operators, [first, second, third], rows);
  return operators.join(' ');
}

/** Each operator against these rows alone; the values that a query gives are those of create. */
async function compareAll(
  lab: Lab,
  { module, field }: Place,
  operators: readonly string[],
  values: readonly unknown[],
  rows: readonly Values[],
): Promise<void> {
  const { name } = field;
  const ids = rows.map(({ id }) => String(id));
  const own = lab.repository(module).select(name).where('id', 'in', ids);
  for (const operator of operators) {
    const operand = operandOf(operator, values);
    const found = await query(own, name, operator, operand);
    const got = new Map(found.map((row) => [String(row['id']), row]));
    rows.forEach((row, index) => {
      const want = meets(row[name], operator, operand);
      const id = ids[index] ?? '';
      hold(
        want === undefined || got.has(id) === want,
        `${nameOf({ module, field })} ${operator}: value ${String(index)} is ${want === true ? 'missing' : 'found'}`,
      );
    });
    for (const [id, row] of got) {
      same(row[name], rows[ids.indexOf(id)]?.[name], `${name} as the query gives it`);
    }
  }
}

function query(
  own: LooseQuery,
  name: string,
  operator: string,
  operand: unknown,
): Promise<Values[]> {
  return (
    operator === 'isEmpty' ? own.where(name, operator) : own.where(name, operator, operand)
  ).all();
}

function nameOf({ module, field }: Place): string {
  return `${module.api}.${field.name}`;
}
