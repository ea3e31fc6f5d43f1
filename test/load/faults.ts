import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRandom } from '../../src/sandbox/random.js';

/** What goes wrong on the way to a server and back; `late` ones are met after it did its work. */
const FAULTS = [
  'reset',
  '500',
  '502',
  'late reset',
  'late 500',
  'late 502',
  'truncated answer',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Decides of each request which fault it meets; the same ones for the same seed. */
export function createFaults(share: number, seed = 1): () => Fault | undefined {
  const random = createRandom(seed);
  return () => (random() < share ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined);
}

/**
 * Lets a request meet a fault. @returns whether the server does not get to see it
 */
export function meet(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  const fail = (): void => {
    if (fault.endsWith('reset')) response.socket?.destroy();
    else response.writeHead(fault.endsWith('500') ? 500 : 502).end();
  };
  if (fault === 'reset' || fault === '500' || fault === '502') {
    request.resume().once('end', fail);
    return true;
  }
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)];
  let head: Parameters<typeof writeHead> | undefined;
  Object.assign(response, {
    writeHead(...given: Parameters<typeof writeHead>): ServerResponse {
      head = given;
      return response;
    },
    end(body: Buffer): ServerResponse {
      Object.assign(response, { writeHead, end });
      if (fault !== 'truncated answer' || head === undefined) {
        fail();
        return response;
      }
      writeHead(...head);
      const half = body.subarray(0, Math.floor(body.byteLength / 2));
      response.write(half, () => response.socket?.destroy());
      return response;
    },
  });
  return false;
}
