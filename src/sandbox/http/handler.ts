import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Instance } from '../instance.js';
import { operationsOf } from '../operations/registry.js';
import type { SandboxOptions, SandboxRequest } from '../options.js';
import { CRASH, NOT_FOUND, send } from './answer.js';
import type { Answer } from './answer.js';
import { createRateLimiter } from './rate-limit.js';
import { readRequest } from './request.js';
import type { HttpRequest } from './request.js';
import { REST_PATH, serveRest } from './rest-endpoint.js';
import { serveSession } from './session-endpoint.js';
import type { Sessions } from './sessions.js';

const SESSION_PATH = '/webservice.php';

/** Not to be kept: whoever reads the log is to see calls, no credentials. */
const SECRET_PARAMS = new Set(['accesskey', 'sessionname']);

/** The listener of the HTTP server; each request is noted once it is answered. */
export function createHandler(
  instance: Instance,
  sessions: Sessions,
  options: SandboxOptions,
  note: (entry: SandboxRequest) => void,
): RequestListener {
  const operations = operationsOf(instance.profile);
  const limiter = createRateLimiter(instance, options.edition ?? 'unlimited');
  const rest = { errorBodies: options.errorBodies ?? true };

  async function answer(
    request: HttpRequest,
    endpoint: SandboxRequest['endpoint'],
  ): Promise<Answer> {
    const pause = (): Promise<void> => delay(options.latencyMs ?? 0);
    if (endpoint === 'session') return serveSession(instance, operations, sessions, request, pause);
    await pause();
    if (endpoint === 'rest') return serveRest(instance, operations, limiter, request, rest);
    return NOT_FOUND;
  }

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    const endpoint = endpointOf(instance, request.path);
    const result = await answer(request, endpoint).catch(() => CRASH);
    note(describeRequest(request, endpoint, result.status));
    send(response, result);
  }

  return (message, response) => {
    // A client that goes away in the middle of its request gets no answer.
    handle(message, response).catch(() => response.destroy());
  };
}

function endpointOf(instance: Instance, path: string): SandboxRequest['endpoint'] {
  if (path === SESSION_PATH) return 'session';
  return path.startsWith(REST_PATH) && instance.profile.rest ? 'rest' : 'other';
}

function describeRequest(
  request: HttpRequest,
  endpoint: SandboxRequest['endpoint'],
  status: number,
): SandboxRequest {
  const entries = [...request.query.values, ...request.form.values];
  const params = entries.filter(
    ([name]) => name !== 'operation' && !SECRET_PARAMS.has(name.toLowerCase()),
  );
  const lists = [...request.query.lists].map(([name, list]) => [`${name}[]`, list.join(',')]);
  const named = entries.find(([name]) => name === 'operation')?.[1] ?? '';
  return {
    endpoint,
    operation: (endpoint === 'rest' ? request.path.slice(REST_PATH.length) : named).toLowerCase(),
    method: request.method,
    params: Object.fromEntries([...params, ...lists]) as Record<string, string>,
    status,
  };
}
