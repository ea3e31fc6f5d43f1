import { isPrintableName } from '../../templates/runtime/query/vtql.js';
import { isObject } from '../../templates/runtime/response/result-shape.js';
import { closedStatesOf, fieldsOf } from '../../templates/runtime/metadata/describe-result.js';
import {
  isName,
  readEntries,
  readFlag,
  readText,
  readTexts,
} from '../../templates/runtime/response/php-values.js';
import { quoteForDisplay } from '../text/quote.js';
import type { SnapshotField, SnapshotModule } from '../snapshot/snapshot.js';
import { readField } from './field.js';
import { demandObject, noteUnknown, type DroppedKeys, type WireObject } from './php.js';

/** A module as describe reports it: without the labels of listtypes and the relations. */
export type DescribedModule = Omit<SnapshotModule, 'label' | 'singular' | 'relations'>;

const KNOWN = new Set([
  'label',
  'name',
  'createable',
  'updateable',
  'deleteable',
  'retrieveable',
  'fields',
  'inactivefields',
  'idPrefix',
  'isEntity',
  'allowDuplicates',
  'labelFields',
  'closedStatesInfo',
  // Buttons and the like, for the user interface.
  'tools',
]);

/**
 * @param result The result of the API operation `describe`.
 * @param requested The requested module; its name where the answer has none.
 * @throws UnreadableAnswer
 */
export function readDescribe(
  result: unknown,
  requested: string,
  dropped: DroppedKeys,
): DescribedModule {
  const answer = demandObject(result, 'the answer');
  noteUnknown(answer, KNOWN, 'describe', dropped);
  const closedStates = closedStatesOf(answer['closedStatesInfo']);
  return {
    name: readText(answer['name']) || requested,
    isEntity: readFlag(answer['isEntity'], false),
    createable: readFlag(answer['createable'], false),
    updateable: readFlag(answer['updateable'], false),
    deleteable: readFlag(answer['deleteable'], false),
    retrieveable: readFlag(answer['retrieveable'], false),
    ...(answer['allowDuplicates'] === undefined
      ? {}
      : { allowDuplicates: readFlag(answer['allowDuplicates'], true) }),
    idPrefix: readPrefix(answer, dropped),
    labelFields: readTexts(answer['labelFields']),
    inactiveFields: readInactive(answer['inactivefields']),
    ...(closedStates === undefined ? {} : { closedStates }),
    fields: markCharges(readFields(answer['fields'], dropped), answer['fields']),
  };
}

/** A list, or a map by field name. The first of two fields of one name is taken, as PHP would. */
function readFields(raw: unknown, dropped: DroppedKeys): SnapshotField[] {
  if (typeof raw !== 'object' || raw === null) demandObject(raw, 'fields');
  const fields = new Map<string, SnapshotField>();
  for (const [key, value] of readEntries(raw)) {
    const path = `fields[${isName(key) ? quoteForDisplay(key) : key}]`;
    const field = readField(demandObject(value, path), path, isName(key) ? key : '', dropped);
    if (fields.has(field.name)) dropped.add('describe.fields[] (a field described twice)');
    else fields.set(field.name, field);
  }
  return [...fields.values()];
}

/**
 * Charges are no columns of their module: describe adds them, and they alone are without `isunique`.
 * Those of every Vtiger show it in their names, as the taxes and prices of a product do.
 */
function markCharges(fields: SnapshotField[], raw: unknown): SnapshotField[] {
  const described = fieldsOf(raw);
  const isPlain = ({ name }: SnapshotField): boolean =>
    described.get(name)?.['isunique'] === undefined;
  const isInventory = fields.some(({ name }) => name === 'hdnTaxType');
  // Before 7.1 no field has `isunique`.
  if (!isInventory || fields.every(isPlain)) return fields;
  return fields.map((field) =>
    field.type === 'double' && isPlain(field) && isPrintableName(field.name)
      ? { ...field, charge: true }
      : field,
  );
}

/** Objects, names, or a map by name. */
function readInactive(raw: unknown): string[] {
  return readEntries(raw).flatMap(([key, value]) => {
    const name = isObject(value) ? readText(value['name']) : readText(value);
    return name || (isName(key) ? key : []);
  });
}

/** Anything but digits cannot be part of an id like `12x34`. */
function readPrefix(answer: WireObject, dropped: DroppedKeys): string | null {
  const prefix = readText(answer['idPrefix']) ?? '';
  if (/^\d{1,9}$/.test(prefix)) return prefix;
  if (prefix !== '') dropped.add('describe.idPrefix (not a number)');
  return null;
}
