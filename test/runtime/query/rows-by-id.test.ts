import { expect, it } from 'vitest';
import { createCore } from '../../../templates/runtime/core.js';
import { readByIds } from '../../../templates/runtime/query/rows-by-id.js';
import { FIELD, MODULE } from '../../../templates/runtime/schema/module-table.js';
import type { ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { fakeTransport } from '../../helpers/fake-transport.js';

// The prefix is not known, as for a module that the API user may not list.
const table: ModuleTable = {
  module: 'Accounts',
  prefix: '',
  flags: MODULE.entity | MODULE.retrieveable,
  fields: [['id', 'id', FIELD.queryable | FIELD.inRecord | FIELD.inDetail]],
  relations: [],
};

it('a query looks at the number of an id only, so a row of another module is ignored', async () => {
  const answers = { query: [{ id: '11x70' }, { id: '11x8' }] };
  const options = { url: 'https://crm.example.com', username: 'ada', accessKey: 'key0' };
  const core = createCore(options, undefined, fakeTransport(answers));
  const rows = await readByIds(core, table, ['12x70', '11x8', '11x9'], ['id'], {});
  expect([...rows.keys()]).toEqual(['11x8']);
});
