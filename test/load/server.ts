// A sandbox in a process of its own, so that its memory is not counted as the client's, behind a
// network that fails now and then. Takes: the share of faults. Sends: where it listens, and on
// request what became of each record.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { requestListener } from '../../src/sandbox/http/node-server.js';
import { createSandbox } from '../../src/sandbox/in-process.js';
import { createFaults, meet, type Fault } from './faults.js';

/** What the server knows of the records at the end. */
export interface Ledger {
  /** Keys that were created, to how many records have them, deleted ones included. */
  readonly created: number;
  readonly twice: number;
  readonly revised: number;
  /** Records that are not deleted. */
  readonly alive: number;
  readonly requests: number;
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
}

const [share = '0'] = process.argv.slice(2);
const sandbox = createSandbox({ snapshot: demoSnapshot, profile: 'cloud' });
const serve = requestListener(sandbox.fetch);
const nextFault = createFaults(Number(share));
const faults: Partial<Record<Fault, number>> = {};
let requests = 0;

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  requests += 1;
  // What it has answered is of no interest here, and would fill its memory.
  (sandbox.requests as unknown[]).length = 0;
  const fault = nextFault();
  if (fault !== undefined) {
    faults[fault] = (faults[fault] ?? 0) + 1;
    if (meet(fault, request, response)) return;
  }
  serve(request, response);
});

function ledger(): Ledger {
  const keys = new Map<string, number>();
  const count = { revised: 0, alive: 0, twice: 0 };
  for (const records of sandbox.store.spaces.values()) {
    for (const { module, values, deleted } of records.values()) {
      if (module !== 'Contacts') continue;
      const key = values.get('lastname') ?? '';
      const times = (keys.get(key) ?? 0) + 1;
      keys.set(key, times);
      if (times > 1) count.twice += 1;
      if (values.get('firstname') === 'revised') count.revised += 1;
      if (!deleted) count.alive += 1;
    }
  }
  return { created: keys.size, ...count, requests, faults };
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({
    url: `http://127.0.0.1:${port}`,
    username: sandbox.username,
    accessKey: sandbox.accessKey,
  });
});
process.on('message', () => process.send?.(ledger()));
process.on('disconnect', () => process.exit());
