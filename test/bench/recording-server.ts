import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createSandbox } from '../../src/sandbox/in-process.js';
import { syntheticSnapshot, type SchemaSize } from '../helpers/schema.js';

// An instance in a process of its own that computes each answer once: a second pull gets what the
// first one recorded, after a delay. What is measured then is the client, not the sandbox.

const [size, latencyMs] = process.argv.slice(2);
const sandbox = createSandbox({
  snapshot: syntheticSnapshot(size as SchemaSize),
  profile: 'cloud',
});
const answers = new Map<string, Buffer>();

async function record(request: IncomingMessage, body: string): Promise<Buffer> {
  const { method = 'GET', url = '/', headers } = request;
  const answer = await sandbox.fetch(`http://loopback${url}`, {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? 'text/plain',
    },
    ...(method === 'GET' ? {} : { body }),
  });
  return Buffer.from(await answer.arrayBuffer());
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const key = `${request.method} ${request.url} ${body}`;
  const recorded = answers.get(key);
  const answer = recorded ?? (await record(request, body));
  answers.set(key, answer);
  response.setHeader('content-type', 'application/json');
  setTimeout(() => response.end(answer), recorded === undefined ? 0 : Number(latencyMs));
}

const server = createServer((request, response) => void respond(request, response));
server.listen(0, '127.0.0.1', () => {
  const { username, accessKey } = sandbox;
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}`, username, accessKey });
});
