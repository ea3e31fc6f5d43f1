import type { Model, ModelModule } from '../../src/model/model.js';
import { isVtigerError } from '../../templates/runtime/errors.js';
import { findMarkerField } from './factory.js';
import type { Guard } from './guard.js';
import type { LooseRepository } from './loose-client.js';

/**
 * Deletes the records that the run made, the last one first, and looks for the marker afterwards.
 * @returns a line for each record that is left; one that the run lost sight of is named, not deleted
 */
export async function cleanUp(
  guard: Guard,
  model: Model,
  marker: string,
  repositoryOf: (module: ModelModule) => LooseRepository,
): Promise<readonly string[]> {
  const left: string[] = [];
  const modules = new Map(model.modules.map((module) => [module.api, module]));
  const touched = new Set<ModelModule>();
  const groups = new Map<ModelModule, string[]>();
  for (const [id, name] of [...guard.made].reverse()) {
    const module = modules.get(name);
    if (module === undefined) left.push(`${id} of ${name}`);
    else groups.set(module, [...(groups.get(module) ?? []), id]);
  }
  for (const [module, ids] of groups) {
    touched.add(module);
    const results = await repositoryOf(module).deleteMany(ids);
    results.forEach((result, index) => {
      // A check may have deleted it, or its parent may have taken it along.
      const deleted = result.ok || codeOf(result.error) === 'RECORD_NOT_FOUND';
      if (!deleted) left.push(`${ids[index] ?? ''} of ${module.api}: ${codeOf(result.error)}`);
    });
  }
  for (const module of touched) left.push(...(await leftovers(module, marker, repositoryOf)));
  return left;
}

async function leftovers(
  module: ModelModule,
  marker: string,
  repositoryOf: (module: ModelModule) => LooseRepository,
): Promise<string[]> {
  const field = findMarkerField(module);
  if (field === undefined) return [];
  const found = await repositoryOf(module)
    .select(field.name)
    .where(field.name, 'contains', marker)
    .all();
  return found.map(({ id }) => `${String(id)} of ${module.api} is still found`);
}

function codeOf(error: Error): string {
  return isVtigerError(error) ? error.code : error.name;
}
