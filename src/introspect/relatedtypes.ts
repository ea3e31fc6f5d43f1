import { quoteForDisplay } from '../text/quote.js';
import type { SnapshotRelation } from '../snapshot/snapshot.js';
import { relationLabel } from '../../templates/runtime/metadata/describe-result.js';
import {
  readPositiveInteger,
  readEntries,
  readList,
  readText,
  readTexts,
} from '../../templates/runtime/response/php-values.js';
import {
  UnreadableAnswer,
  demandObject,
  noteUnknown,
  type DroppedKeys,
  type WireObject,
} from './php.js';

const TOP = new Set(['types', 'information']);
const KNOWN = new Set(['name', 'label', 'translated_label', 'isEntity', 'relation_id', 'actions']);

/**
 * The relations of a module. The open-source webservice keys them by label, the Cloud by module;
 * both want the label back, as they wrote it.
 *
 * @param result The result of the API operation `relatedtypes`.
 * @throws UnreadableAnswer
 */
export function readRelatedTypes(result: unknown, dropped: DroppedKeys): SnapshotRelation[] {
  const answer = demandObject(result, 'the answer');
  noteUnknown(answer, TOP, 'relatedtypes', dropped);
  const types = new Set(readList(answer['types']).map(readText));
  const relations = new Map<string, SnapshotRelation>();
  for (const [key, value] of readEntries(answer['information'])) {
    const path = `information[${quoteForDisplay(key)}]`;
    const about = demandObject(value, path);
    noteUnknown(about, KNOWN, 'relatedtypes.information[]', dropped);
    const module = readText(about['name']) || (types.has(key) ? key : '');
    if (module === '') throw new UnreadableAnswer(`${path}.name is missing`);
    types.delete(module);
    const label = relationLabel(key, about);
    if (label === undefined) {
      dropped.add('relatedtypes.information[] (a relation without a label)');
      continue;
    }
    const relation = { key: label.key, module, label: label.label, ...detailsOf(about) };
    relations.set(JSON.stringify([relation.key, module]), relation);
  }
  if (types.size > 0) dropped.add('relatedtypes.types[] (a module without information)');
  return [...relations.values()];
}

function detailsOf(about: WireObject): Pick<SnapshotRelation, 'relationId' | 'actions'> {
  const relationId = readPositiveInteger(about['relation_id']);
  const actions = about['actions'];
  return {
    ...(relationId === undefined ? {} : { relationId }),
    ...(typeof actions === 'string' || Array.isArray(actions)
      ? { actions: readTexts(actions) }
      : {}),
  };
}
