import type { ModelField, ModelModule } from '../model/model.js';

/** The file that declares the picklists of all modules. */
export const PICKLISTS = 'picklists';

/** The names of a module's picklists: each a type, and the list of its values. */
export function picklistNames({ fields }: ModelModule): string[] {
  return fields.flatMap(({ picklist }) => picklist?.type ?? []);
}

/** The values of a picklist without the deprecated ones. */
export function currentValues({
  values,
  removed,
}: NonNullable<ModelField['picklist']>): readonly string[] {
  const all = values.map(({ value }) => value);
  return removed.length === 0 ? all : all.filter((value) => !removed.includes(value));
}
