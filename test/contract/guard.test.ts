import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { Transport } from '../../templates/runtime/transport/call.js';
import { serve, sessions, succeed } from '../runtime/transport/loopback.js';
import { createGuard } from './guard.js';
import type { Guard } from './guard.js';

type Params = Readonly<Record<string, string>>;

type Case = readonly [operation: string, params: Params, stopped?: string];

const REST = '/restapi/v1/vtiger/default';

/** Calls after `12x1` was made; the last column is what the guard says, or nothing. */
const CALLS: readonly Case[] = [
  ['revise', { element: '{"id":"12x1","lastname":"x"}' }],
  ['revise', { element: '{"id":"12x2","lastname":"x"}' }, 'revise of a foreign record'],
  ['update', { element: '{"lastname":"x"}' }, 'update of a foreign record'],
  ['update', { element: 'no json' }, 'update of a foreign record'],
  ['delete', { id: '12x1' }],
  ['delete', { id: '12x10' }, 'delete of a foreign record'],
  ['reopen', { id: '12x1' }],
  ['reopen', { id: '12x2' }, 'reopen of a foreign record'],
  ['convertlead', { element: '{"leadId":"12x2"}' }, 'convertlead of a foreign record'],
  ['add_related', { sourceRecordId: '12x1', relatedRecordId: '12x1' }],
  [
    'add_related',
    { sourceRecordId: '12x1', relatedRecordId: '12x2' },
    'add_related of a foreign record',
  ],
  [
    'delete_related',
    { sourceRecordId: '12x2', relatedRecordId: '12x1' },
    'delete_related of a foreign record',
  ],
  ['tags_add', { id: '12x1', tags: '["zz a"]' }],
  ['tag_delete', { id: '12x1', tags: '["zz a"]', delete_all: 'true' }],
  ['tag_delete', { id: '12x1', tags: '["zz a","vip"]' }, 'tag_delete of a foreign tag'],
  ['deleteUser', { id: '12x1' }, 'deleteuser is not on the list of the guard'],
  ['create', { elementType: 'Contacts', element: '{"id":"12x2"}' }],
];

describe.each(['rest', 'session'] as const)('the guard of a contract run, over %s', (dialect) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function open(): Promise<{
    guard: Guard;
    transport: Transport;
    operations: () => string[];
  }> {
    const server = await serve(sessions(succeed({ id: '12x1' })));
    const guard = createGuard('zz');
    const transport = createTransport({
      url: `${server.url}${dialect === 'rest' ? REST : '/webservice.php'}`,
      username: 'ada',
      accessKey: 'key0',
      dispatcher: guard.dispatcher,
    });
    ends.push(
      () => server.close(),
      () => guard.close(),
      () => transport.close(),
    );
    const params = { elementType: 'Contacts', element: '{}' };
    await transport.call({ operation: 'create', method: 'POST', params });
    return { guard, transport, operations: () => server.operations() };
  }

  it('remembers what was made, also with a file', async () => {
    const { guard, transport } = await open();
    const file = { field: 'filename', name: 'a.txt', type: 'text/plain', data: Buffer.from('x') };
    const params = { elementType: 'Documents', element: '{}' };
    await transport.call({ operation: 'create', method: 'POST', params, files: [file] });
    expect([...guard.made]).toEqual([['12x1', 'Documents']]);
  });

  for (const [operation, params, stopped] of CALLS) {
    it(`${stopped === undefined ? 'lets pass' : 'stops'} ${operation} ${JSON.stringify(params)}`, async () => {
      const { guard, transport, operations } = await open();
      const call = transport.call({ operation, method: 'POST', params, raw: true });
      if (stopped === undefined) await call;
      else await expect(call).rejects.toMatchObject({ code: 'CONNECTION' });
      expect(guard.violations).toEqual(stopped === undefined ? [] : [stopped]);
      expect(operations().filter((name) => name === operation)).toHaveLength(
        (operation === 'create' ? 1 : 0) + (stopped === undefined ? 1 : 0),
      );
    });
  }
});
