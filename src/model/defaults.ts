import { decodeValue, UNDECODABLE } from '../../templates/runtime/codec/decode-value.js';
import type { Codec } from '../../templates/runtime/schema/module-table.js';
import type { DefaultValue, ModelPicklist } from './model.js';

/** The configured default, decoded; null for one that the field itself would refuse. */
export function decideDefault(
  text: string,
  codec: Codec,
  picklist: ModelPicklist | null,
): DefaultValue | null {
  const decoded = decodeValue(codec, text);
  if (decoded === UNDECODABLE || decoded === null || decoded === '') return null;
  const listed = (value: unknown): boolean =>
    picklist === null || picklist.values.some((entry) => entry.value === value);
  switch (codec) {
    case 'text':
    case 'decimal':
    case 'integer-text':
    case 'date':
    case 'time':
    case 'picklist':
      return typeof decoded === 'string' && listed(decoded) ? decoded : null;
    case 'boolean':
    case 'integer':
    case 'double':
      return typeof decoded === 'boolean' || typeof decoded === 'number' ? decoded : null;
    case 'multipicklist': {
      const values = decoded as readonly string[];
      return values.length > 0 && values.every(listed) ? values : null;
    }
    // Of these a default is a record of another day, or of another instance.
    case 'datetime':
    case 'datetime-text':
    case 'metric':
    case 'reference':
    case 'multireference':
    case 'owner':
    case 'id':
    case 'grid':
    case 'list':
      return null;
  }
}
