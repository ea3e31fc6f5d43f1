import { pull } from '../../../src/introspect/pull.js';
import { hold, same } from '../check.js';
import type { Check } from '../check.js';

export const metadataChecks: readonly Check[] = [
  {
    name: 'a second pull gives an equal snapshot',
    async run({ wire, snapshot }) {
      const again = await pull(wire, { allowPartial: true });
      same(again.snapshot, snapshot, 'snapshot');
      const { modules, refused } = snapshot;
      const fields = modules.reduce((sum, module) => sum + module.fields.length, 0);
      const refusals = refused.length === 0 ? '' : `, ${String(refused.length)} refused`;
      return `${String(modules.length)} modules, ${String(fields)} fields${refusals}`;
    },
  },
  {
    name: '$me names the user, and the transport agrees',
    async run({ crm, wire, snapshot, me }) {
      hold(/^\d+x\d+$/.test(me.id), 'the id of the user is no record id');
      same((await wire.me()).id, (await crm.$me()).id, 'id');
      same(me.id, snapshot.describedBy.users[0]?.id, 'id in the snapshot');
      return `time zone ${me.time_zone ?? 'not reported'}`;
    },
  },
  {
    name: 'listtypes names the modules, with a label each',
    async run({ crm, snapshot }) {
      const answer = (await crm.$request('listtypes', {})) as {
        types: string[];
        information: Record<string, { label: unknown; isEntity: unknown }>;
      };
      const listed = new Set(answer.types);
      const missing = snapshot.modules.filter(({ name }) => !listed.has(name));
      same(
        missing.map(({ name }) => name),
        [],
        'modules of the snapshot that are not listed again',
      );
      const bare = answer.types.filter((name) => !Object.hasOwn(answer.information, name));
      same(bare, [], 'modules without information');
      return undefined;
    },
  },
  {
    name: 'every field that create demands can be written',
    run({ model }) {
      const odd = model.modules
        .filter(({ createable }) => createable)
        .flatMap(({ api, fields }) =>
          fields
            .filter((field) => field.mandatory && !field.writable)
            .map(({ name }) => api + name),
        );
      same(odd, [], 'mandatory and read-only');
      return Promise.resolve(undefined);
    },
  },
  {
    name: 'relations lead to modules of the instance',
    run({ model, snapshot }) {
      const names = new Set([...snapshot.modules, ...snapshot.refused].map(({ name }) => name));
      const relations = model.modules.flatMap(({ relations }) => relations);
      const strange = relations.filter(({ module }) => !names.has(module));
      return Promise.resolve(
        `${String(relations.length)} relations, ${String(strange.length)} to modules not listed`,
      );
    },
  },
];
