import type { ModelModule, ModelRelation } from '../../../src/model/model.js';
import { codeOf } from '../../helpers/code-of.js';
import { hold, ifSupported, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import type { Lab } from '../lab.js';

/** Relations that are tried: behind some there is a reference, which no link can set. */
const TRIES = 6;

interface Linked {
  readonly module: ModelModule;
  readonly relation: ModelRelation;
  readonly id: string;
  readonly other: string;
}

const links = new WeakMap<Lab, Promise<Linked>>();

/** Two own records that are linked, the same ones for all checks of a run. */
function linked(lab: Lab): Promise<Linked> {
  let found = links.get(lab);
  if (found === undefined) links.set(lab, (found = link(lab)));
  return found;
}

async function link(lab: Lab): Promise<Linked> {
  const tried: string[] = [];
  for (const [module, relation] of pairsOf(lab).slice(0, TRIES)) {
    const id = String((await lab.factory.make(module))['id']);
    const target = lab.module(relation.module);
    const other = String((await lab.factory.make(target))['id']);
    const repository = lab.repository(module);
    await repository.link(id, relation.key, other);
    const rows = await repository.related(id, relation.key).all();
    if (rows.some((row) => row['id'] === other)) return { module, relation, id, other };
    tried.push(`${module.api}/${relation.key}`);
  }
  return unsupported(
    tried.length === 0
      ? 'no relation joins modules whose records can be made'
      : `these links are accepted and not stored: ${tried.join(', ')}`,
  );
}

/** Plain lists first: those whose target has no reference back. */
function pairsOf(lab: Lab): (readonly [ModelModule, ModelRelation])[] {
  const plain = lab.factory.modules.filter(({ variant }) => variant !== 'inventory');
  const makeable = new Map(plain.map((module) => [module.api, module]));
  const pairs = plain.flatMap((module) =>
    module.relations
      .filter(({ module: target }) => makeable.has(target) && target !== module.api)
      .filter(({ actions }) => actions === null || actions.some((one) => /select/i.test(one)))
      .map((relation) => [module, relation] as const),
  );
  const points = ([module, relation]: readonly [ModelModule, ModelRelation]): number =>
    makeable
      .get(relation.module)
      ?.fields.some(({ targets }) => targets.some((target) => target.module === module.api)) ===
    true
      ? 1
      : 0;
  return pairs.sort((a, b) => points(a) - points(b));
}

export const relationChecks: readonly Check[] = [
  {
    name: 'link() puts a record on a related list, once however often it is called',
    async run(lab) {
      const { module, relation, id, other } = await linked(lab);
      const repository = lab.repository(module);
      await repository.link(id, relation.key, other);
      const rows = await repository.related(id, relation.key).all();
      same(
        rows.map((row) => row['id']),
        [other],
        'related ids',
      );
      return `${module.api}/${relation.key}`;
    },
  },
  {
    name: 'related() is a query that stays inside the list, also with or',
    async run(lab) {
      const { module, relation, id, other } = await linked(lab);
      const target = lab.module(relation.module);
      const { name } = lab.factory.markerField(target);
      const stranger = await lab.factory.make(target);
      const text = String((await lab.repository(target).retrieve(other))[name]);
      const rows = await lab
        .repository(module)
        .related(id, relation.key)
        .select(name)
        .where((w) => w.or([w(name, '=', text), w(name, '=', stranger[name])]))
        .all();
      same(rows, [{ [name]: text, id: other }], 'rows');
      return undefined;
    },
  },
  {
    name: 'retrieve_related gives the same records as query_related',
    async run(lab) {
      const { module, relation, id, other } = await linked(lab);
      const params = { id, relatedType: relation.module, relatedLabel: relation.key };
      const call = { operation: 'retrieve_related', method: 'GET', params } as const;
      const rows = (await lab.wire.call(call)) as readonly { id?: unknown }[];
      hold(
        rows.some((row) => row.id === other),
        `${module.api}/${relation.key}: it is not there`,
      );
      return undefined;
    },
  },
  {
    name: 'a relation that the module does not have is refused before it is sent',
    async run(lab) {
      const { module, id, other } = await linked(lab);
      const before = lab.crm.$usage().calls['add_related'];
      const refused = Promise.resolve().then(() =>
        lab.repository(module).link(id, 'no such relation', other),
      );
      same(await codeOf(refused), 'INVALID_VALUE', 'link');
      same(lab.crm.$usage().calls['add_related'], before, 'calls');
      return undefined;
    },
  },
  {
    name: 'unlink() removes a record from the list',
    async run(lab) {
      const { module, relation, id, other } = await linked(lab);
      const repository = lab.repository(module);
      await ifSupported(lab, 'delete_related', repository.unlink(id, relation.key, other));
      same(await repository.related(id, relation.key).all(), [], 'related');
      return undefined;
    },
  },
];
