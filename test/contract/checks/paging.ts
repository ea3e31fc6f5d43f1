import { codeOf } from '../../helpers/code-of.js';
import { same, hold } from '../check.js';
import type { Check } from '../check.js';
import { numberOf } from '../bulk.js';
import type { Crowd } from '../bulk.js';
import type { LooseQuery, Values } from '../loose-client.js';

/** The own records in the crowd, and no others. */
export function crowdQuery({ repository, field, start }: Crowd): LooseQuery {
  return repository.select(field.name).where(field.name, 'startsWith', start);
}

function idsOf(rows: readonly Values[]): string[] {
  return rows.map(({ id }) => String(id));
}

export const pagingChecks: readonly Check[] = [
  {
    name: 'paging past 100 rows by id gives each record once, in both directions',
    async run(lab) {
      const crowd = await lab.bulk();
      const query = crowdQuery(crowd);
      same(idsOf(await query.all()), crowd.ids, 'without an order');
      same(idsOf(await query.orderBy('id').all()), crowd.ids, 'by id');
      const down = idsOf(await query.orderBy('id', 'desc').all());
      same(down, [...crowd.ids].reverse(), 'by id, downwards');
      return `${String(crowd.ids.length)} records of ${crowd.module.api}`;
    },
  },
  {
    name: 'pages have at most 100 rows, and a limit holds over all of them',
    async run(lab) {
      const crowd = await lab.bulk();
      const sizes: number[] = [];
      for await (const page of crowdQuery(crowd).pages()) sizes.push(page.length);
      hold(Math.max(...sizes) <= 100 && sizes.length >= 2, `pages of ${sizes.join(', ')}`);
      const first = await crowdQuery(crowd).limit(102).all();
      same(idsOf(first), crowd.ids.slice(0, 102), 'limit 102');
      const seen: string[] = [];
      for await (const row of crowdQuery(crowd).limit(3)) seen.push(String(row['id']));
      same(seen, crowd.ids.slice(0, 3), 'for await, limit 3');
      return undefined;
    },
  },
  {
    name: 'paging by createdtime and modifiedtime gives each record once, in its order',
    async run(lab) {
      const crowd = await lab.bulk();
      const known = new Set(crowd.module.fields.map(({ name }) => name));
      const times = ['createdtime', 'modifiedtime'].filter((name) => known.has(name));
      for (const time of times) {
        for (const direction of ['asc', 'desc'] as const) {
          const query = crowdQuery(crowd).select(crowd.field.name, time).orderBy(time, direction);
          const rows = await query.all();
          const sorted = idsOf(rows).sort((a, b) => numberOf(a) - numberOf(b));
          same(sorted, crowd.ids, `by ${time}, ${direction}`);
          const moments = rows.map((row) => (row[time] as Date).getTime());
          if (direction === 'desc') moments.reverse();
          hold(
            moments.every((moment, index) => moment >= (moments[index - 1] ?? 0)),
            `${time}, ${direction}: out of order`,
          );
        }
      }
      return times.join(' ');
    },
  },
  {
    name: 'paging by another field gives each record once, in its order',
    async run(lab) {
      const crowd = await lab.bulk();
      const { name } = crowd.field;
      const texts = (rows: readonly Values[]): unknown[] => rows.map((row) => row[name]);
      const sorted = [...crowd.texts].sort();
      same(texts(await crowdQuery(crowd).orderBy(name).all()), sorted, 'upwards');
      const down = await crowdQuery(crowd).orderBy(name, 'desc').all();
      same(texts(down), sorted.reverse(), 'downwards');
      return undefined;
    },
  },
  {
    name: 'count() is what all() gives',
    async run(lab) {
      const crowd = await lab.bulk();
      same(await crowdQuery(crowd).count(), crowd.ids.length, 'all');
      same(await crowdQuery(crowd).limit(7).count(), 7, 'limit 7');
      const none = crowd.repository.where(crowd.field.name, '=', `${crowd.start}none`);
      same(await none.count(), 0, 'none');
      return undefined;
    },
  },
  {
    name: 'find() of one tick is one query per 100 ids',
    async run(lab) {
      const { repository, field, ids, texts } = await lab.bulk();
      const before = lab.crm.$usage().calls['query'] ?? 0;
      const rows = await Promise.all(ids.map((id) => repository.find(id, [field.name])));
      const cost = (lab.crm.$usage().calls['query'] ?? 0) - before;
      same(
        rows.map((row) => row?.[field.name]),
        texts,
        'rows',
      );
      same(cost, Math.ceil(ids.length / 100), 'queries');
      return `${String(ids.length)} finds, ${String(cost)} queries`;
    },
  },
  {
    name: 'retrieveMany() keeps the order and omits what is deleted',
    async run(lab) {
      const { module, repository, ids } = await lab.bulk();
      const deletedId = String((await lab.factory.make(module))['id']);
      await repository.delete(deletedId);
      const requested = [ids[3], deletedId, ids[1], ids[3]].map(String);
      const rows = await repository.retrieveMany(requested);
      same(idsOf(rows), [ids[3], ids[1], ids[3]], 'ids');
      const strict = repository.retrieveMany([deletedId], { onMissing: 'retrieve' });
      same(await codeOf(strict), 'RECORD_NOT_FOUND', 'onMissing: retrieve');
      return undefined;
    },
  },
];
