import type { Instance } from '../instance.js';
import { operationsOf } from '../operations/registry.js';
import type { InProcessOptions, SandboxRequest } from '../options.js';
import { pause } from '../timers.js';
import { CRASH, NOT_FOUND, toResponse, type Answer } from './answer.js';
import { failedAnswer, type SandboxFailure } from './faults.js';
import { createRateLimiter } from './rate-limit.js';
import { readRequest, type HttpRequest } from './request.js';
import { REST_PATH, serveRest } from './rest-endpoint.js';
import { serveSession } from './session-endpoint.js';
import type { Sessions } from './sessions.js';

const SESSION_PATH = '/webservice.php';

/** The log of requests holds no credentials. */
const SECRET_PARAMS = new Set(['accesskey', 'sessionname']);

/** What happens to requests on their way. */
export interface Traffic {
  /** Milliseconds that each answer takes. */
  latencyMs(): number;
  /** The failure that waits for a request of this operation. */
  takeFailure(operation: string): SandboxFailure | undefined;
  /** Called with each request once it is answered. */
  log(entry: SandboxRequest): void;
}

/** Answers requests. */
export function createFetch(
  instance: Instance,
  sessions: Sessions,
  options: Pick<InProcessOptions, 'edition' | 'errorBodies'>,
  traffic: Traffic,
): (request: Request) => Promise<Response> {
  const operations = operationsOf(instance.profile);
  const limiter = createRateLimiter(instance, options.edition ?? 'unlimited');
  const rest = { errorBodies: options.errorBodies ?? true };

  async function answer(
    request: HttpRequest,
    endpoint: SandboxRequest['endpoint'],
  ): Promise<Answer> {
    const wait = (): Promise<void> => pause(traffic.latencyMs());
    if (endpoint === 'session') return serveSession(instance, operations, sessions, request, wait);
    await wait();
    if (endpoint === 'rest') return serveRest(instance, operations, limiter, request, rest);
    return NOT_FOUND;
  }

  async function answerOrFail(
    request: HttpRequest,
    { endpoint }: Named,
    failure: SandboxFailure | undefined,
  ): Promise<Answer> {
    const arrives = failure === undefined || isLost(failure);
    const result = arrives ? await answer(request, endpoint).catch(() => CRASH) : CRASH;
    return failure === undefined ? result : failedAnswer(failure, endpoint === 'rest');
  }

  return async (incoming) => {
    instance.inFlight += 1;
    try {
      const request = await readRequest(incoming);
      const named = nameRequest(instance, request);
      const failure = traffic.takeFailure(named.operation);
      const note = (status: number): void => {
        traffic.log({ ...named, method: request.method, params: paramsOf(request), status });
      };
      try {
        const result = await answerOrFail(request, named, failure);
        note(result.status);
        return toResponse(result);
      } catch (error) {
        note(0);
        throw error;
      }
    } finally {
      instance.inFlight -= 1;
    }
  };
}

function isLost(failure: SandboxFailure): boolean {
  return 'connection' in failure && failure.connection === 'lost';
}

type Named = Pick<SandboxRequest, 'endpoint' | 'operation'>;

function nameRequest({ profile }: Instance, { path, query, form }: HttpRequest): Named {
  const endpoint =
    path === SESSION_PATH
      ? 'session'
      : path.startsWith(REST_PATH) && profile.rest
        ? 'rest'
        : 'other';
  const entries = [...query.values, ...form.values];
  const named = entries.find(([name]) => name === 'operation')?.[1] ?? '';
  const operation = endpoint === 'rest' ? path.slice(REST_PATH.length) : named;
  return { endpoint, operation: operation.toLowerCase() };
}

function paramsOf({ query, form }: HttpRequest): SandboxRequest['params'] {
  const params = [...query.values, ...form.values].filter(
    ([name]) => name !== 'operation' && !SECRET_PARAMS.has(name.toLowerCase()),
  );
  const lists = [...query.lists].map(([name, list]) => [`${name}[]`, list.join(',')] as const);
  return Object.fromEntries([...params, ...lists]);
}
