import { codeOf } from '../../helpers/code-of.js';
import { hold, ifSupported, same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { placesOf } from '../lab.js';
import type { Lab } from '../lab.js';
import type { Values } from '../loose-client.js';
import { isVtigerError } from '../../../templates/runtime/errors.js';

async function ownRecord(lab: Lab): Promise<string> {
  const { module } = await lab.bulk();
  return String((await lab.factory.make(module))['id']);
}

function codeIn(error: unknown): string {
  return isVtigerError(error) ? error.code : String(error);
}

/** What is not a record's life: metadata, statements, and the small operations of the manual. */
export const operationChecks: readonly Check[] = [
  {
    name: '$meta agrees with the snapshot',
    async run({ crm, snapshot, factory }) {
      const listed = await crm.$meta.listtypes();
      const names = new Set(listed.map(({ name }) => name));
      hold(
        snapshot.modules.every(({ name }) => names.has(name)),
        'listtypes lacks a module',
      );
      const { api } = factory.modules[0] ?? unsupported('no module');
      const module = snapshot.modules.find(({ name }) => name === api);
      const { fields, idPrefix } = await crm.$meta.describe(api);
      same(idPrefix, module?.idPrefix, 'idPrefix');
      same(
        fields.map(({ name }) => name).sort(),
        module?.fields.map(({ name }) => name).sort(),
        'fields',
      );
      const keys = (await crm.$meta.relatedtypes(api)).map(({ key }) => key);
      same(keys.sort(), module?.relations.map(({ key }) => key).sort(), 'relations');
      return api;
    },
  },
  {
    name: '$meta.listtypes() filters by the type of a field',
    async run({ crm, snapshot }) {
      const with_ = (type: string): string[] =>
        snapshot.modules
          .filter(({ fields }) => fields.some((field) => field.type === type))
          .map(({ name }) => name);
      const type = ['multipicklist', 'boolean'].find((one) => with_(one).length > 0) ?? 'date';
      const listed = await crm.$meta.listtypes({ fieldTypes: [type] });
      const want = new Set(with_(type));
      const foreign = listed.filter(({ name, isEntity }) => isEntity && !want.has(name));
      same(foreign, [], `modules without a ${type} field`);
      hold(listed.length > 0, 'nothing is listed');
      return `${type}: ${String(listed.length)}`;
    },
  },
  {
    name: '$checkSchema() finds no drift right after the package was made',
    async run({ crm }) {
      same(await crm.$checkSchema(), [], 'drift');
      return undefined;
    },
  },
  {
    name: '$query takes a statement whose values it quotes itself',
    async run(lab) {
      const { module, field, texts, ids } = await lab.bulk();
      const { vtql } = lab.package;
      const names = { module: vtql.identifier(module.api), field: vtql.identifier(field.name) };
      const wanted = [texts[0] ?? '', texts[4] ?? '', `x\\' or 1=1) -- `];
      const rows = await lab.crm.$query(
        vtql`select ${names.field} from ${names.module} where ${names.field} in ${wanted} order by id`,
      );
      same(
        rows.map(({ id }) => id),
        [ids[0], ids[4]],
        'ids',
      );
      return undefined;
    },
  },
  {
    name: 'reviseMany() and deleteMany() go on after an item that fails',
    async run(lab) {
      const { repository, field } = await lab.bulk();
      const [one, deletedId, two] = [
        await ownRecord(lab),
        await ownRecord(lab),
        await ownRecord(lab),
      ];
      await repository.delete(deletedId);
      const items = [one, deletedId, two].map((id) => ({
        id,
        values: { [field.name]: `${lab.marker} of many` },
      }));
      const revised = await repository.reviseMany(items);
      same(
        revised.map(({ ok }) => ok),
        [true, false, true],
        'revised',
      );
      const deleted = await repository.deleteMany([one, deletedId, two]);
      same(
        deleted.map(({ ok }) => ok),
        [true, false, true],
        'deleted',
      );
      return undefined;
    },
  },
  {
    name: 'createMany() reports its progress, and after an abort what was not started',
    async run(lab) {
      const { module, repository } = await lab.bulk();
      const items = [await lab.factory.values(module), {}, await lab.factory.values(module)];
      const reports: unknown[] = [];
      const stop = new AbortController();
      const made = await repository.createMany(items, {
        concurrency: 1,
        signal: stop.signal,
        onProgress: (progress: { readonly done: number }) => {
          reports.push(progress);
          if (progress.done === 2) stop.abort();
        },
      });
      const codes = made.map((item) => (item.ok ? 'made' : codeIn(item.error)));
      same(codes, ['made', 'MANDATORY_FIELD_MISSING', 'ABORTED'], 'items');
      const want = [
        { done: 1, failed: 0, total: 3 },
        { done: 2, failed: 1, total: 3 },
        { done: 3, failed: 2, total: 3 },
      ];
      same(reports, want, 'progress');
      return undefined;
    },
  },
  {
    name: 'modules of the system are read, and a write is refused before it is sent',
    async run(lab) {
      const system = /^(?:Users|Groups|Currency)$/;
      const modules = lab.model.modules.filter(({ api }) => system.test(api));
      if (modules.length === 0) return unsupported('the user sees none of them');
      for (const module of modules) {
        const repository = lab.repository(module);
        const [row] = await repository.limit(1).all();
        if (row === undefined) continue;
        const id = String(row['id']);
        const before = JSON.stringify(lab.crm.$usage().calls);
        for (const write of [
          repository.create({}),
          repository.revise(id, {}),
          repository.delete(id),
        ]) {
          same(await codeOf(write), 'UNSUPPORTED_OPERATION', module.api);
        }
        same(JSON.stringify(lab.crm.$usage().calls), before, 'calls');
      }
      return modules.map(({ api }) => api).join(' ');
    },
  },
  {
    name: 'upsert creates once, then finds the record in another case, and refuses two of them',
    async run(lab) {
      const { module, repository, field } = await lab.bulk();
      const name = `${lab.marker} upsert`;
      const create = { ...(await lab.factory.values(module)), [field.name]: name };
      const item = (key: string, update: object = {}): Values => ({
        where: { [field.name]: key },
        create,
        update,
      });
      const first = await repository.upsert(item(name));
      same(first.outcome, 'created', 'outcome of the first');
      const second = await repository.upsert(item(` ${name} `.slice(1).toUpperCase()));
      same([second.outcome, second.record['id']], ['unchanged', first.record['id']], 'the second');
      const other = `${name} again`;
      const third = await repository.upsert(item(name, { [field.name]: other }));
      same([third.outcome, third.record[field.name]], ['updated', other], 'the third');
      const many = await repository.upsertMany([item(other.toUpperCase()), item(name)]);
      const outcomes = many.map((result) => (result.ok ? result.value['outcome'] : 'failed'));
      same(outcomes, ['unchanged', 'created'], 'outcomes of many');
      await repository.revise(String(first.record['id']), { [field.name]: name });
      same(await codeOf(repository.upsert(item(name))), 'AMBIGUOUS_MATCH', 'two of them');
      return `${module.api}.${field.name}`;
    },
  },
  {
    name: 'tags are added, listed and removed',
    async run(lab) {
      const { repository } = await lab.bulk();
      const [id, other] = [await ownRecord(lab), await ownRecord(lab)];
      const tags = [`${lab.marker} a`, `${lab.marker} "b"`];
      await ifSupported(lab, 'tags_add', repository.tags.add(id, tags));
      await repository.tags.add(other, tags);
      const sorted = async (of: string): Promise<string[]> =>
        [...(await repository.tags.list(of))].sort();
      same(await sorted(id), [...tags].sort(), 'tags');
      await repository.tags.remove(id, tags.slice(1));
      same(await sorted(id), tags.slice(0, 1), 'tags that are left');
      await repository.tags.removeEverywhere(id, tags);
      same([await sorted(id), await sorted(other)], [[], []], 'tags after removeEverywhere');
      return undefined;
    },
  },
  {
    name: '$lookup finds a record by its exact phone number',
    async run(lab) {
      const [place] = placesOf(lab, ({ kind, writable }) => kind === 'phone' && writable);
      if (place === undefined) return unsupported('no phone field can be written');
      const { module, field } = place;
      const value = `+1${String(Date.now())}`;
      const { id } = await lab.factory.make(module, { [field.name]: value });
      const lookup = lab.crm.$lookup('phone', value, { [module.api]: [field.name] });
      const hits = await ifSupported(lab, 'lookup', lookup);
      same(
        hits.map((hit) => [hit.module, hit.record['id'], hit.record[field.name]]),
        [[module.api, id, value]],
        'hits',
      );
      return `${module.api}.${field.name}`;
    },
  },
  {
    name: 'decrypt() gives the value of a field',
    async run(lab) {
      const { module, repository, field } = await lab.bulk();
      const row = await lab.factory.make(module);
      const decrypted = repository.decrypt(String(row['id']), field.name);
      same(await ifSupported(lab, 'decrypt', decrypted), row[field.name], 'value');
      const foreign = repository.decrypt(String(row['id']), 'no_such_field');
      same(await codeOf(foreign), 'INVALID_VALUE', 'a field that is none');
      return undefined;
    },
  },
  {
    name: 'reopen() opens a closed record',
    async run(lab) {
      const module = lab.factory.modules.find(({ closed }) => closed !== null);
      const { field, values } = module?.closed ?? { field: '', values: [] };
      if (module === undefined) return unsupported('no module says which of its states are closed');
      const row = await lab.factory.make(module, { [field]: values[0] });
      await ifSupported(lab, 'reopen', lab.repository(module).reopen(String(row['id'])));
      const { [field]: state } = await lab.repository(module).retrieve(String(row['id']));
      hold(!values.includes(String(state)), 'it is still closed');
      return module.api;
    },
  },
];
