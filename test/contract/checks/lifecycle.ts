import type { ModelModule } from '../../../src/model/model.js';
import { codeOf } from '../../helpers/code-of.js';
import { hold, same } from '../check.js';
import type { Check } from '../check.js';
import { createRecord } from '../inventory.js';
import type { Lab } from '../lab.js';
import type { Values } from '../loose-client.js';

/** One row a module whose records can be made. */
export function lifecycleChecks(lab: Lab): readonly Check[] {
  return lab.factory.modules.map((module) => ({
    name: `create, retrieve, find, revise, update, delete: ${module.api}`,
    run: () => live(lab, module),
  }));
}

async function live(lab: Lab, module: ModelModule): Promise<string | undefined> {
  const repository = lab.repository(module);
  const { name } = lab.factory.markerField(module);
  const sent = await lab.factory.values(module);
  const created = await createRecord(lab, module, sent);
  const id = String(created['id']);
  same(repository.id(id), id, 'id()');
  same(created[name], sent[name], `${name} of the answer of create`);

  const detail = await repository.retrieve(id);
  same(pick(detail, Object.keys(sent)), pick(created, Object.keys(sent)), 'retrieve after create');

  const found = await repository.find(id);
  hold(found !== null, 'find does not find it');
  const shared = module.fields.filter(({ inRecord, inDetail }) => inRecord && inDetail);
  const names = shared.map((field) => field.name);
  same(pick(found, names), pick(detail, names), 'query against retrieve');

  const remarks = module.updateable ? await rewrite(lab, module, id, detail, sent) : 'read-only';
  await repository.delete(id);
  same(await codeOf(repository.retrieve(id)), 'RECORD_NOT_FOUND', 'retrieve after delete');
  same(await repository.find(id), null, 'find after delete');
  return remarks;
}

async function rewrite(
  lab: Lab,
  module: ModelModule,
  id: string,
  before: Values,
  sent: Values,
): Promise<string | undefined> {
  const repository = lab.repository(module);
  const { name } = lab.factory.markerField(module);
  const others = Object.keys(sent).filter((field) => field !== name);
  const revised = await repository.revise(id, { [name]: `${lab.marker} revised` });
  same(revised[name], `${lab.marker} revised`, `${name} after revise`);
  same(pick(revised, others), pick(before, others), 'other fields after revise');

  const mandatory = pick(
    sent,
    Object.keys(sent).filter((field) => field !== 'LineItems'),
  );
  const updated = await repository.update(id, { ...mandatory, [name]: `${lab.marker} updated` });
  same(updated[name], `${lab.marker} updated`, `${name} after update`);
  same(pick(updated, others), pick(before, others), 'other fields after update');
  same(
    pick(await repository.retrieve(id), Object.keys(sent)),
    pick(updated, Object.keys(sent)),
    'retrieve after update',
  );
  return undefined;
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries([...names].sort().map((name) => [name, values[name]]));
}
