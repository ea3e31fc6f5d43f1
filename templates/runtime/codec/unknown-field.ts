import { nearestName } from '../schema/nearest-name.js';
import { refuse } from './encode-scalar.js';

/** Refuses a name that is no field of the module; with the field that it may have been meant for. */
export function refuseField(module: string, field: string, fields: Iterable<string>): never {
  const nearest = nearestName(field, fields);
  const hint = nearest === undefined ? undefined : `Did you mean ${nearest}?`;
  return refuse({ module, field, hint }, 'is no field of this module');
}
