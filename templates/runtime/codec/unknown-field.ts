import { nearestName } from '../schema/nearest-name.js';
import { refuse } from './encode-scalar.js';

/** Refuses a name that is not a field of the module; with the field that it may have been meant for. */
export function refuseField(module: string, name: unknown, fields: Iterable<string>): never {
  const field = typeof name === 'string' ? name : '(not text)';
  const nearest = nearestName(field, fields);
  const hint = nearest === undefined ? undefined : `Did you mean ${nearest}?`;
  return refuse({ module, field, hint }, 'is not a field of this module');
}
