import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { SandboxClient } from '../helpers/sandbox-client.js';
import { clientOf, load } from './load.js';

interface Tool {
  readonly name: string;
  readonly inputSchema: { readonly properties?: Readonly<Record<string, unknown>> };
}
interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
}
interface McpClient {
  connect(transport: unknown): Promise<void>;
  listTools(): Promise<{ tools: Tool[] }>;
  callTool(call: { name: string; arguments: unknown }): Promise<Result>;
  close(): Promise<void>;
}
interface ClientModule {
  Client: new (info: { name: string; version: string }) => McpClient;
}
interface ServerModule {
  InMemoryTransport: { createLinkedPair(): [unknown, unknown] };
}
interface Recipe {
  readonly createServer: (
    crm: SandboxClient,
    options?: { write?: boolean },
  ) => { connect(transport: unknown): Promise<void> };
}

let sandbox: Sandbox;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  for (const close of closing) await close();
  await sandbox.close();
});

async function connect(write: boolean): Promise<McpClient> {
  const crm = await clientOf(sandbox, { readOnly: !write });
  const { createServer } = await load<Recipe>('server.mjs');
  const { Client } = await load<ClientModule>('@modelcontextprotocol/client');
  const { InMemoryTransport } = await load<ServerModule>('@modelcontextprotocol/server');
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createServer(crm, { write }).connect(theirs);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(ours);
  closing.push(
    () => client.close(),
    () => crm.$close(),
  );
  return client;
}

const textOf = ({ content }: Result): string => content.map(({ text }) => text).join('');

test('without write there are six tools that read', async () => {
  const client = await connect(false);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    ...['read_contacts', 'read_helpDesk', 'read_leads'],
    ...['search_contacts', 'search_helpDesk', 'search_leads'],
  ]);
  const found = await client.callTool({ name: 'search_contacts', arguments: { text: 'a' } });
  const [first] = JSON.parse(textOf(found)) as { id: string }[];
  const read = await client.callTool({ name: 'read_contacts', arguments: { id: first?.id } });
  expect(JSON.parse(textOf(read))).toMatchObject({ id: first?.id });
  const wrong = await client.callTool({ name: 'read_contacts', arguments: { id: '11x1' } });
  expect(wrong.isError).toBe(true);
});

test('with write the inputs are the schemas of this CRM', async () => {
  const client = await connect(true);
  const { tools } = await client.listTools();
  expect(tools).toHaveLength(12);
  const create = tools.find(({ name }) => name === 'create_contacts');
  expect(create?.inputSchema.properties?.['leadsource']).toMatchObject({
    title: 'Lead Source',
    enum: expect.arrayContaining(['Web Site']) as string[],
  });
  const values = { lastname: 'Lovelace', assigned_user_id: '19x1' };
  const refused = await client
    .callTool({ name: 'create_contacts', arguments: { ...values, leadsource: 'Nowhere' } })
    .then(
      (result) => [result.isError, textOf(result)],
      (error: unknown) => [true, String(error)],
    );
  expect(refused).toEqual([true, expect.stringContaining('Lead Source')]);
  const made = await client.callTool({ name: 'create_contacts', arguments: values });
  const { id } = JSON.parse(textOf(made)) as { id: string };
  const json = JSON.stringify({ title: 'Countess' });
  await client.callTool({ name: 'revise_contacts', arguments: { id, values: json } });
  const read = await client.callTool({ name: 'read_contacts', arguments: { id } });
  expect(JSON.parse(textOf(read))).toMatchObject({ lastname: 'Lovelace', title: 'Countess' });
});
