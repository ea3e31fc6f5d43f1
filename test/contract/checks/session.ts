import { codeOf } from '../../helpers/code-of.js';
import { same, unsupported } from '../check.js';
import type { Check } from '../check.js';
import { numberOf } from '../bulk.js';

export const sessionChecks: readonly Check[] = [
  {
    name: 'a session that ended is renewed',
    async run(lab) {
      const { sandbox } = lab.target;
      if (sandbox === undefined) return unsupported('not forced on a real instance');
      if (lab.wire.kind !== 'session') return unsupported('this dialect has no sessions');
      const { repository, ids } = await lab.bulk();
      for (const end of ['INVALID_SESSIONID', 'SESSION_EXPIRED', 'SESSION_LEFT_IDLE'] as const) {
        await sandbox.expireSessions(end);
        same((await repository.find(ids[0] ?? ''))?.['id'], ids[0], end);
      }
      return undefined;
    },
  },
  {
    name: 'many calls at a time are all answered, each with its own record',
    async run(lab) {
      const { repository, ids } = await lab.bulk();
      const requested = ids.slice(0, 12);
      const rows = await Promise.all(requested.map((id) => repository.retrieve(id)));
      same(
        rows.map(({ id }) => numberOf(id)),
        requested.map(numberOf),
        'ids',
      );
      return undefined;
    },
  },
  {
    name: 'a wrong access key is refused as such',
    async run(lab) {
      if (lab.target.sandbox === undefined) return unsupported('it may lock the account');
      const stranger = lab.connect({ accessKey: 'not-the-key-1234' });
      const code = await codeOf(stranger.$request('listtypes', {}));
      same(code, 'AUTHENTICATION', 'code');
      return undefined;
    },
  },
  {
    name: 'a closed client refuses, and $usage has counted',
    async run(lab) {
      const client = lab.connect({});
      await client.$request('listtypes', {});
      same(client.$usage().calls['listtypes'], 1, 'calls');
      await client.$close();
      same(await codeOf(client.$request('listtypes', {})), 'CONFIGURATION', 'after close');
      return undefined;
    },
  },
];
