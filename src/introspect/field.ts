import type { PicklistValue, SnapshotField } from '../snapshot/snapshot.js';
import { decodeEntities } from '../../templates/runtime/response/html-entities.js';
import {
  isReadable,
  mayListValues,
  picklistEntries,
  typeOf,
} from '../../templates/runtime/metadata/describe-result.js';
import {
  readPositiveInteger,
  readFlag,
  readText,
  readTexts,
} from '../../templates/runtime/response/php-values.js';
import { UnreadableAnswer, noteUnknown, type DroppedKeys, type WireObject } from './php.js';

const KNOWN = new Set([
  'name',
  'dblabel',
  'label',
  'mandatory',
  'quickcreate',
  'summaryfield',
  'headerfield',
  'default',
  'type',
  'isunique',
  'nullable',
  'editable',
  // Extended information for the user interface, empty in every answer seen.
  'data',
]);

const KNOWN_OF_TYPE = new Set([
  'name',
  'length',
  'refersTo',
  'picklistValues',
  // Just the first value of the list, whatever the default is.
  'defaultValue',
  // The date format of the API user's profile, not that of the wire.
  'format',
  'maxUploadFileSize',
  'picklisttype',
]);

/** Longer defaults are documents (terms and conditions), not defaults. */
const LONGEST_DEFAULT = 255;

/**
 * One field of describe.
 *
 * @param key The key of the field, where fields came as a map; else empty.
 * @throws UnreadableAnswer where the field has no name.
 */
export function readField(
  raw: WireObject,
  path: string,
  key: string,
  dropped: DroppedKeys,
): SnapshotField {
  noteUnknown(raw, KNOWN, 'describe.fields[]', dropped);
  const name = readText(raw['name']) || key;
  if (name === '') throw new UnreadableAnswer(`${path}.name is missing`);
  const typeAnswer = typeOf(raw);
  noteUnknown(typeAnswer, KNOWN_OF_TYPE, 'describe.fields[].type', dropped);
  const type = readText(typeAnswer['name']) || 'unknown';
  const dblabel = readText(raw['dblabel']);
  const length = readPositiveInteger(typeAnswer['length']);
  const standard = decodeEntities(readText(raw['default']) ?? '');
  return {
    name,
    label: decodeEntities(readText(raw['label']) ?? '') || name,
    ...(dblabel === undefined || dblabel === '' ? {} : { dblabel: decodeEntities(dblabel) }),
    type,
    ...(length === undefined ? {} : { length }),
    ...readRefersTo(type, typeAnswer),
    ...readPicklist(type, typeAnswer, dropped),
    mandatory: readFlag(raw['mandatory'], false),
    editable: readFlag(raw['editable'], true),
    nullable: readFlag(raw['nullable'], true),
    unique: readFlag(raw['isunique'], false),
    ...(standard === '' || standard.length > LONGEST_DEFAULT ? {} : { default: standard }),
    ...readOptionalFlag('quickcreate', raw['quickcreate']),
    ...readOptionalFlag('summary', raw['summaryfield']),
    ...readOptionalFlag('header', raw['headerfield']),
  };
}

function readRefersTo(type: string, answer: WireObject): Pick<SnapshotField, 'refersTo'> {
  if (answer['refersTo'] === undefined && type !== 'reference') return {};
  return { refersTo: readTexts(answer['refersTo']) };
}

/** Values of a picklist; of an owner or a reference they are the names of people and records. */
function readPicklist(
  type: string,
  answer: WireObject,
  dropped: DroppedKeys,
): Pick<SnapshotField, 'picklist'> {
  const raw = answer['picklistValues'];
  if (raw === undefined && !/picklist$/i.test(type)) return {};
  if (!mayListValues(type, readTexts(answer['refersTo']))) {
    if (raw !== undefined) {
      dropped.add('describe.fields[].type.picklistValues (not a picklist)');
    }
    return {};
  }
  const values = new Map<string, PicklistValue>();
  for (const { value, label } of picklistEntries(answer['picklistValues'])) {
    if (!isReadable(value)) {
      dropped.add('describe.fields[].type.picklistValues[] (a value that is no UTF-8)');
    } else if (!values.has(value)) values.set(value, { value, label: decodeEntities(label) });
  }
  return { picklist: [...values.values()] };
}

function readOptionalFlag<K extends 'quickcreate' | 'summary' | 'header'>(
  key: K,
  raw: unknown,
): Partial<Record<K, boolean>> {
  const flag: Partial<Record<K, boolean>> = {};
  if (raw !== undefined) flag[key] = readFlag(raw, false);
  return flag;
}
