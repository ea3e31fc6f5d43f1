import { expect, expectTypeOf, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/in-process.js';
import { createBaseClient } from '../../templates/runtime/index.js';
import type { FetchLike } from '../../templates/runtime/index.js';
import { demoTables, type SandboxClient } from '../helpers/sandbox-client.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';

it.each([
  ['session', 'oss-8.4'],
  ['rest', 'cloud'],
] as const)(
  'a client that sends by the fetch of a sandbox needs no port: %s',
  async (transport, profile) => {
    const { fetch, username, accessKey, requests } = createSandbox({
      snapshot: demoSnapshot,
      profile,
    });
    const crm = createBaseClient<SandboxClient>(
      { url: 'https://crm.example', username, accessKey, transport, fetch },
      demoTables(),
    );
    const made = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: '19x1' });
    expect(await crm.contacts.select('lastname').where('lastname', '=', 'Lovelace').all()).toEqual([
      { id: made['id'], lastname: 'Lovelace' },
    ]);
    expect(requests.map(({ operation }) => operation)).toContain('create');
    await crm.$close();
  },
);

it("the platform's fetch and that of a sandbox fit the option", () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<FetchLike>();
  expectTypeOf<ReturnType<typeof createSandbox>['fetch']>().toExtend<FetchLike>();
  expectTypeOf<(url: number) => Promise<Response>>().not.toExtend<FetchLike>();
});
