import type { ModelModule } from '../model/model.js';

/** The file that declares the picklists of all modules. */
export const PICKLISTS = 'picklists';

/** The names of a module's picklists: each a type, and the list of its values. */
export function picklistNames({ fields }: ModelModule): string[] {
  return fields.flatMap(({ picklist }) => picklist?.type ?? []);
}
