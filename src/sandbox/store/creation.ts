import { OperationError, missingField } from '../failures.js';
import type { Context, Instance } from '../instance.js';
import type { Cell, Column } from '../schema/column.js';
import { isLineColumn, isVirtual, type Module } from '../schema/schema.js';
import { compareText } from '../sql/collation.js';
import type { Element } from '../operations/element.js';
import { pause } from '../timers.js';
import { finishActivity } from './activity.js';
import { labelOf } from '../values/read.js';
import { toSql } from '../values/dates.js';
import { scalarText, writeCell } from '../values/write.js';
import { isFieldEditable, isFieldVisible } from '../view.js';
import { addRecord, nextNumber, recordsOf, type StoredRecord } from './store.js';

const LONGEST_TURN = 8;

/**
 * Stands where a real server has sent one statement and not yet the next: requests that arrived
 * meanwhile, or are about to, get as far as this too.
 */
async function letOthersRun(instance: Instance): Promise<void> {
  for (let turn = 0; turn === 0 || (turn < LONGEST_TURN && instance.inFlight > 1); turn += 1) {
    await pause(0);
  }
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

/**
 * @throws {OperationError} MANDATORY_FIELDS_MISSING, naming the first that lacks a value. On a
 * partial write only what is sent is looked at.
 */
export function assertMandatory(module: Module, element: Element, partial: boolean): void {
  const missing = mandatoryFields(module).find(
    (name) => (!partial || element.has(name)) && isMissing(element.get(name)),
  );
  if (missing !== undefined) throw missingField(missing);
}

/** In the order Vtiger finds them: the fields of the name first, the owner last. */
export function mandatoryFields(module: Module): string[] {
  const rank = ({ field, kind }: Column): number =>
    module.meta.labelFields.includes(field.name) ? 0 : kind === 'owner' ? 2 : 1;
  return [...module.columns.values()]
    .filter(({ field, kind }) => field.mandatory && kind !== 'id')
    .sort((a, b) => rank(a) - rank(b))
    .map(({ field }) => field.name);
}

/** Stores a new record from an element; fields that are not sent stay empty, defaults included. */
export async function insertRecord(
  context: Context,
  module: Module,
  element: Element,
): Promise<StoredRecord> {
  const now = context.instance.clock();
  const values = newValues(context, module, element, now);
  await numberRecord(context, module, values);
  const number = await takeNumber(context, module);
  return addNew(context, module, element, { number, values, changed: toSeconds(now) });
}

/** The same without the moments in which other requests of a real server run. */
export function insertRecordAtOnce(
  context: Context,
  module: Module,
  element: Element,
): StoredRecord {
  const { store, schema, clock } = context.instance;
  const now = clock();
  const values = newValues(context, module, element, now);
  setRecordNumber(context, module, values, nextRecordNumber(context, module));
  const number = nextNumber(store, schema.space(module.meta.name));
  return addNew(context, module, element, { number, values, changed: toSeconds(now) });
}

const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

function newValues(
  context: Context,
  module: Module,
  element: Element,
  now: number,
): Map<string, Cell> {
  const { user } = context;
  const values = new Map<string, Cell>();
  for (const [name, column] of module.columns) {
    if (isStored(module, column)) values.set(name, column.unset);
  }
  applyElement(context, module, values, element);
  assertUnique(context, module, values, null);
  stamp(module, values, { created: now, modified: now, user: user.number });
  finishActivity(module, values);
  if (module.columns.has('source') && values.get('source') === '')
    values.set('source', 'WEBSERVICE');
  if (module.columns.has('creator')) values.set('creator', String(user.number));
  return values;
}

function addNew(
  { instance, user }: Context,
  module: Module,
  element: Element,
  { number, values, changed }: Pick<StoredRecord, 'number' | 'values' | 'changed'>,
): StoredRecord {
  const record: StoredRecord = {
    module: module.meta.name,
    number,
    values,
    changed,
    deleted: false,
    converted: false,
    starred: new Map([[user.number, scalarText(element.get('starred')) === '1' ? '1' : '0']]),
    label: sentLabel(module, values, element),
  };
  const space = instance.schema.space(module.meta.name);
  const taken = instance.store.spaces.get(space)?.has(number) ?? false;
  // A line whose number another request took meanwhile is lost silently.
  if (module.meta.isEntity || !taken) addRecord(instance.store, space, record);
  return record;
}

/**
 * Entities take their numbers from one counter in one step. Everything else reads the highest
 * number in use and takes the next one a moment later, as `VtigerActorOperation::getNextId` does.
 */
async function takeNumber({ instance }: Context, module: Module): Promise<number> {
  const space = instance.schema.space(module.meta.name);
  if (module.meta.isEntity) return nextNumber(instance.store, space);
  const number = instance.store.sequences.get(space) ?? 1;
  await letOthersRun(instance);
  return number;
}

/** Writes what an element names into a record. */
export function changeRecord(
  context: Context,
  module: Module,
  record: StoredRecord,
  element: Element,
): void {
  const values = new Map(record.values);
  applyElement(context, module, values, element);
  assertUnique(context, module, values, record);
  const now = context.instance.clock();
  stamp(module, values, { modified: now, user: context.user.number });
  finishActivity(module, values);
  for (const [name, cell] of values) record.values.set(name, cell);
  record.label = sentLabel(module, values, element);
  const before = record.starred.get(context.user.number);
  const starred = element.has('starred') ? scalarText(element.get('starred')) : before;
  record.starred.set(context.user.number, starred === '1' ? '1' : '0');
  record.changed = toSeconds(now);
}

function sentLabel(module: Module, values: ReadonlyMap<string, Cell>, element: Element): string {
  return labelOf(module, (field) => scalarText(element.get(field)) || (values.get(field) ?? ''));
}

function isStored(module: Module, column: Column): boolean {
  const { name } = column.field;
  return column.kind !== 'id' && !isVirtual(module, name) && !isLineColumn(module, name);
}

/** Unknown, hidden and read-only fields are dropped silently; `source` is taken. */
function applyElement(
  context: Context,
  module: Module,
  values: Map<string, Cell>,
  element: Element,
): void {
  const { user } = context;
  for (const [name, value] of element) {
    const column = module.columns.get(name);
    if (column === undefined || !isStored(module, column)) continue;
    if (IGNORED.has(name) || !isFieldVisible(user, module, name)) continue;
    if (name === 'source') values.set(name, scalarText(value).toUpperCase());
    else if (isFieldEditable(user, module, column.field)) {
      values.set(name, writeCell(context, column, value));
    }
  }
}

const IGNORED = new Set(['id', 'createdtime', 'modifiedtime', 'modifiedby', 'tags', 'starred']);

/** All unique fields together decide, compared as the database compares text. */
function assertUnique(
  context: Context,
  module: Module,
  values: ReadonlyMap<string, Cell>,
  self: StoredRecord | null,
): void {
  if (module.meta.allowDuplicates !== false) return;
  const unique = module.meta.fields.filter((field) => field.unique).map((field) => field.name);
  if (unique.length === 0) return;
  const { store, schema } = context.instance;
  const twin = recordsOf(store, schema, module.meta.name).some(
    (record) =>
      record !== self &&
      !record.deleted &&
      unique.every(
        (name) => compareText(record.values.get(name) ?? '', values.get(name) ?? '') === 0,
      ),
  );
  if (twin) throw new OperationError(0, 'Duplicate(s) detected!');
}

function stamp(
  module: Module,
  values: Map<string, Cell>,
  { created, modified, user }: { created?: number; modified: number; user: number },
): void {
  const set = (name: string, cell: Cell): void => {
    if (module.columns.has(name)) values.set(name, cell);
  };
  if (created !== undefined) set('createdtime', toSql(created));
  set('modifiedtime', toSql(modified));
  set('modifiedby', String(user));
}

/**
 * `CON12`: the field that numbers the records of a module. The counter is read and written in two
 * steps, as `CRMEntity::setModuleSeqNumber` does, so that creates that overlap share a number.
 */
async function numberRecord(
  context: Context,
  module: Module,
  values: Map<string, Cell>,
): Promise<void> {
  if (numberField(module) === undefined) return;
  const next = nextRecordNumber(context, module);
  await letOthersRun(context.instance);
  setRecordNumber(context, module, values, next);
}

function nextRecordNumber({ instance }: Context, { meta }: Module): number {
  return instance.store.counters.get(meta.name) ?? 1;
}

function setRecordNumber(
  { instance }: Context,
  module: Module,
  values: Map<string, Cell>,
  number: number,
): void {
  const field = numberField(module);
  if (field === undefined) return;
  const { name } = module.meta;
  instance.store.counters.set(name, number + 1);
  const prefix = NUMBER_PREFIXES.get(name) ?? name.slice(0, 3).toUpperCase();
  values.set(field, `${prefix}${String(number)}`);
}

function numberField({ columns }: Module): string | undefined {
  return [...columns.values()].find(
    ({ field: { name, editable, type } }) => !editable && type === 'string' && name.endsWith('_no'),
  )?.field.name;
}

const NUMBER_PREFIXES: ReadonlyMap<string, string> = new Map([['HelpDesk', 'TT']]);
