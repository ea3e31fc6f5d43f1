import { hold, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { numberOf } from '../bulk.js';
import { placesOf } from '../lab.js';
import type { Lab, Place } from '../lab.js';
import type { LooseWhere, Values } from '../loose-client.js';
import { crowdQuery } from './paging.js';

export const conditionChecks: readonly Check[] = [
  {
    name: 'or groups are joined by and as a reader would, over pages too',
    async run(lab) {
      const crowd = await lab.bulk();
      const { name } = crowd.field;
      const either = (w: LooseWhere): unknown =>
        w.or([w(name, 'endsWith', '7'), w(name, '>', `${crowd.start}0003`)]);
      const both = (w: LooseWhere): unknown =>
        w.and([w('id', '>=', crowd.ids[0]), w.or([w(name, 'contains', '0'), w(name, 'isEmpty')])]);
      const rows = await crowdQuery(crowd).where(either).where(both).all();
      const want = crowd.ids.filter((_, index) => {
        const text = crowd.texts[index] ?? '';
        return text.endsWith('7') || text > `${crowd.start}0003`;
      });
      same(
        rows.map(({ id }) => id),
        want,
        'ids',
      );
      return `${String(rows.length)} of ${String(crowd.ids.length)}`;
    },
  },
  {
    name: 'an object of values requires all of them; an impossible condition sends nothing',
    async run(lab) {
      const crowd = await lab.bulk();
      const [text = ''] = crowd.texts;
      const row = await crowdQuery(crowd)
        .where({ [crowd.field.name]: text })
        .first();
      same(row?.['id'], crowd.ids[0], 'id');
      const before = lab.crm.$usage().calls['query'];
      same(
        await crowdQuery(crowd)
          .where((w) => w.or([]))
          .all(),
        [],
        'no alternative',
      );
      same(await crowdQuery(crowd).where('id', 'in', []).all(), [], 'in nothing');
      same(lab.crm.$usage().calls['query'], before, 'queries');
      return undefined;
    },
  },
  {
    name: 'a list of in that no URL holds is cut and merged',
    async run(lab) {
      const crowd = await lab.bulk();
      const strangers = Array.from({ length: 500 }, (_, i) => `${crowd.start}none ${String(i)}`);
      const { name } = crowd.field;
      const rows = await crowd.repository
        .select(name)
        .where(name, 'in', [...crowd.texts, ...strangers])
        .all();
      const ids = rows.map(({ id }) => String(id)).sort((a, b) => numberOf(a) - numberOf(b));
      same(ids, crowd.ids, 'ids');
      return undefined;
    },
  },
  {
    name: 'quotes, backslashes and wildcards stay inside their literal',
    async run(lab) {
      const { repository, field, start } = await lab.bulk();
      const texts = [`x\\' or 1=1) -- `, `x' or id>'0`, `\\`, `%`, `_`, `';`, `" or ""="`];
      for (const text of texts) {
        const found = await repository
          .select(field.name)
          .where(field.name, '=', start + text)
          .all();
        same(found, [], `= ${text}`);
        const like = await repository
          .select(field.name)
          .where(field.name, 'startsWith', start + text)
          .all();
        same(like, [], `startsWith ${text}`);
      }
      return undefined;
    },
  },
  {
    name: 'include gives what references point to, and null where they do not',
    async run(lab) {
      const place = includable(lab);
      const { module, field } = place;
      const target = lab.module(targetOf(lab, place) ?? '');
      const parent = await lab.factory.own(target.api);
      const { name } = lab.factory.markerField(target);
      const rows = await Promise.all([
        lab.factory.make(module, { [field.name]: parent }),
        lab.factory.make(module, field.mandatory ? {} : { [field.name]: null }),
      ]);
      const fields = field.targets.length === 1 ? [name] : { [target.api]: [name] };
      const found = await lab
        .repository(module)
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        )
        .select(field.name)
        .include({ [field.name]: fields })
        .all();
      const text = (await lab.repository(target).retrieve(parent))[name];
      for (const row of found) {
        const included = (row['$ref'] as Values)[field.name] as Values | null;
        const points = row[field.name] === parent;
        hold(points || included === null || field.mandatory, 'null is expected');
        if (points) same([included?.['id'], included?.[name]], [parent, text], 'included');
      }
      same(found.length, 2, 'rows');
      return `${module.api}.${field.name} to ${target.api}`;
    },
  },
];

function includable(lab: Lab): Place {
  const places = placesOf(
    lab,
    (field) => field.codec === 'reference' && field.writable && field.queryable && field.inRecord,
  ).filter((place) => targetOf(lab, place) !== undefined);
  return places[0] ?? unsupported('no reference leads to a module whose records can be made');
}

function targetOf(lab: Lab, { field }: Place): string | undefined {
  const makeable = lab.factory.modules
    .filter(({ variant }) => variant !== 'inventory')
    .map(({ api }) => api);
  return field.targets.find(({ module }) => makeable.includes(module))?.module;
}
