import type { Model, ModelModule } from '../model/model.js';

/** Modules that make a good sample, in this order; any other that can be created will do. */
const FAVOURITES = ['Contacts', 'Leads', 'Accounts', 'HelpDesk', 'Potentials'];

/** Samples never use deprecated fields; deprecated values come last in their lists. */
export function withoutDeprecated(model: Model): Model {
  const modules = model.modules.map((module) => ({
    ...module,
    fields: module.fields.filter(({ removed }) => !removed),
  }));
  return { ...model, modules };
}

export function sampleModule(model: Model): ModelModule | undefined {
  const usable = model.modules.filter(
    (module) => module.createable && module.isEntity && module.variant !== 'inventory',
  );
  for (const name of FAVOURITES) {
    const found = usable.find((module) => module.api === name);
    if (found !== undefined) return found;
  }
  return usable[0];
}
