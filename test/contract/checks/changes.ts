import { hold, ifSupported, same } from '../check.js';
import type { Check } from '../check.js';
import type { Lab } from '../lab.js';
import type { Change } from '../loose-client.js';

interface SyncPage {
  readonly updated: readonly (string | { readonly id: string })[];
  readonly deleted: readonly string[];
}

/** Before the first record of the run, in the clock of the server. */
async function start(lab: Lab): Promise<Date> {
  const { records } = await lab.bulk();
  const created = records[0]?.['createdtime'];
  return created instanceof Date ? created : new Date(Date.now() - 60_000);
}

async function changesSince(lab: Lab, since: unknown): Promise<Change[]> {
  const { repository } = await lab.bulk();
  const changes: Change[] = [];
  for await (const change of repository.changes({ since, scope: 'user' })) changes.push(change);
  return changes;
}

export const changeChecks: readonly Check[] = [
  {
    name: 'changes() reports every own record, page after page',
    async run(lab) {
      const { ids } = await lab.bulk();
      const changes = await changesSince(lab, await start(lab));
      const reported = new Set(changes.flatMap((one) => (one.kind === 'updated' ? one.id : [])));
      same(
        ids.filter((id) => !reported.has(id)),
        [],
        'records that are not reported',
      );
      const blind = changes.some(({ kind }) => kind === 'unknown-deletions');
      return blind ? 'by modifiedtime: deletions are not known' : 'by sync';
    },
  },
  {
    name: 'changes() goes on from its token: what is new comes, what came before does not',
    async run(lab) {
      const { module, repository, field } = await lab.bulk();
      const before = await changesSince(lab, await start(lab));
      const token: unknown = JSON.parse(JSON.stringify(before.at(-1)?.token));
      const id = String((await lab.factory.make(module))['id']);
      await repository.revise(id, { [field.name]: `${lab.marker} changed` });
      const fresh = await changesSince(lab, token);
      const records = fresh.flatMap((one) => (one.kind === 'updated' ? [one] : []));
      same(
        records.map((one) => [one.id, one.record[field.name]]),
        [[id, `${lab.marker} changed`]],
        'changes since the token',
      );
      await repository.delete(id);
      const last = await changesSince(lab, records.at(-1)?.token);
      const deletion = last.some((one) => one.kind === 'deleted' && one.id === id);
      hold(
        deletion || last.some(({ kind }) => kind === 'unknown-deletions'),
        'the deletion is not reported, and nothing says so',
      );
      return deletion ? 'with deletions' : 'without deletions';
    },
  },
  {
    name: 'wire: sync reports a new record, and its deletion',
    async run(lab) {
      const { module, repository } = await lab.bulk();
      const since = Math.floor((await start(lab)).getTime() / 1000) - 1;
      const id = String((await lab.factory.make(module))['id']);
      const everything = async (): Promise<SyncPage> => {
        const updated: SyncPage['updated'][number][] = [];
        const deleted: string[] = [];
        for (let from: unknown = since, more: unknown = true; more === true;) {
          const params = {
            modifiedTime: String(from),
            elementType: module.api,
            syncType: 'user',
          };
          const call = { operation: 'sync', method: 'GET', params } as const;
          const page = (await ifSupported(lab, 'sync', lab.wire.call(call))) as SyncPage & {
            readonly more: unknown;
            readonly lastModifiedTime: unknown;
          };
          updated.push(...page.updated);
          deleted.push(...page.deleted);
          ({ more, lastModifiedTime: from } = page);
        }
        return { updated, deleted };
      };
      const { updated } = await everything();
      const ids = updated.map((entry) => (typeof entry === 'string' ? entry : entry.id));
      hold(ids.includes(id), 'the new record is not reported');
      await repository.delete(id);
      hold((await everything()).deleted.includes(id), 'the deleted record is not reported');
      return typeof updated[0] === 'string' ? 'ids' : 'whole records';
    },
  },
];
