import { decodeEntities } from '../../templates/runtime/response/html-entities.js';
import { isObject } from '../../templates/runtime/response/result-shape.js';
import {
  readEntries,
  readFlag,
  readList,
  readText,
} from '../../templates/runtime/response/php-values.js';
import { UnreadableAnswer, demandObject, noteUnknown, type DroppedKeys } from './php.js';

export interface ModuleListing {
  readonly label: string;
  readonly singular: string;
  /** Undefined where listtypes does not report it; then describe does. */
  readonly isEntity: boolean | undefined;
}

const TOP = new Set(['types', 'information']);
const INFORMATION = new Set(['isEntity', 'label', 'singular', 'name']);

/**
 * The modules that the API user may see, by API name, in the order of the answer.
 *
 * @param result The result of the API operation `listtypes`.
 * @throws UnreadableAnswer
 */
export function readListTypes(result: unknown, dropped: DroppedKeys): Map<string, ModuleListing> {
  const answer = demandObject(result, 'the answer');
  noteUnknown(answer, TOP, 'listtypes', dropped);
  if (typeof answer['types'] !== 'object' || answer['types'] === null) {
    throw new UnreadableAnswer('types is missing');
  }
  const information = new Map(readEntries(answer['information']));
  const listings = new Map<string, ModuleListing>();
  for (const [index, type] of readList(answer['types']).entries()) {
    const name = readText(type) ?? '';
    if (name === '') throw new UnreadableAnswer(`types[${index}] is no module name`);
    const entry = information.get(name);
    const about = isObject(entry) ? entry : {};
    noteUnknown(about, INFORMATION, 'listtypes.information[]', dropped);
    const label = decodeEntities(readText(about['label']) ?? '') || name;
    listings.set(name, {
      label,
      singular: decodeEntities(readText(about['singular']) ?? '') || label,
      isEntity: about['isEntity'] === undefined ? undefined : readFlag(about['isEntity'], false),
    });
  }
  return listings;
}
