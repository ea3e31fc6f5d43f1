import type { Instance } from '../instance.js';
import { operationsOf } from '../operations/registry.js';
import type { InProcessOptions, SandboxRequest } from '../options.js';
import { CRASH, NOT_FOUND, toResponse, type Answer } from './answer.js';
import { createRateLimiter } from './rate-limit.js';
import { readRequest, type HttpRequest } from './request.js';
import { REST_PATH, serveRest } from './rest-endpoint.js';
import { serveSession } from './session-endpoint.js';
import type { Sessions } from './sessions.js';

const SESSION_PATH = '/webservice.php';

/** The log of requests holds no credentials. */
const SECRET_PARAMS = new Set(['accesskey', 'sessionname']);

/** Answers requests; `note` hears of each one once it is answered. */
export function createFetch(
  instance: Instance,
  sessions: Sessions,
  options: InProcessOptions,
  note: (entry: SandboxRequest) => void,
): (request: Request) => Promise<Response> {
  const operations = operationsOf(instance.profile);
  const limiter = createRateLimiter(instance, options.edition ?? 'unlimited');
  const rest = { errorBodies: options.errorBodies ?? true };

  async function answer(
    request: HttpRequest,
    endpoint: SandboxRequest['endpoint'],
  ): Promise<Answer> {
    const { latencyMs = 0 } = options;
    const pause = (): Promise<void> =>
      new Promise((resolve) => {
        setTimeout(resolve, latencyMs);
      });
    if (endpoint === 'session') return serveSession(instance, operations, sessions, request, pause);
    await pause();
    if (endpoint === 'rest') return serveRest(instance, operations, limiter, request, rest);
    return NOT_FOUND;
  }

  return async (incoming) => {
    instance.inFlight += 1;
    try {
      const request = await readRequest(incoming);
      const endpoint = endpointOf(instance, request.path);
      const result = await answer(request, endpoint).catch(() => CRASH);
      note(describeRequest(request, endpoint, result.status));
      return toResponse(result);
    } finally {
      instance.inFlight -= 1;
    }
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
