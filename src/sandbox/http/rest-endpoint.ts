// /restapi/v1/vtiger/default/<operation>, as the Cloud's manual describes it: Basic authentication,
// 200 or 400, the message in the status line, no session.

import type { Instance } from '../instance.js';
import type { Operation } from '../operations/operation.js';
import type { SandboxUser } from '../store/users.js';
import { decodeBase64 } from '../values/base64.js';
import { answerOf, errorAnswer, type Answer } from './answer.js';
import type { RateLimiter } from './rate-limit.js';
import { paramsFor, type HttpRequest } from './request.js';
import { OperationError } from '../failures.js';

export const REST_PATH = '/restapi/v1/vtiger/default/';

/** What the manual leaves open. */
export interface RestOptions {
  /** Whether a failure has a body; the manual shows none. Default true. */
  readonly errorBodies: boolean;
}

export async function serveRest(
  instance: Instance,
  operations: ReadonlyMap<string, Operation>,
  limiter: RateLimiter,
  request: HttpRequest,
  options: RestOptions,
): Promise<Answer> {
  const user = authenticate(instance, request.headers.get('authorization') ?? '');
  if (user === null) {
    // unverified: the status of a wrong key is not documented.
    return failure(
      401,
      new OperationError('AUTHENTICATION_FAILURE', 'Authentication required'),
      options,
    );
  }
  const { allowed, headers } = limiter();
  if (!allowed) {
    // Source: the vendor's article on limits says 429, and names no body.
    const error = new OperationError('API_LIMIT_EXCEEDED', 'Too Many Requests');
    return { ...failure(429, error, options), headers };
  }
  const operation = operations.get(request.path.slice(REST_PATH.length).toLowerCase());
  if (operation === undefined) {
    // unverified.
    const error = new OperationError('UNKNOWN_OPERATION', 'Unknown operation requested');
    return { ...failure(400, error, options), headers };
  }
  let failed: OperationError | null = null;
  const answer = await answerOf(async () => {
    try {
      return await operation.run({ instance, user }, paramsFor(operation, request));
    } catch (error) {
      if (error instanceof OperationError) failed = error;
      throw error;
    }
  });
  return { ...(failed === null ? answer : failure(400, failed, options)), headers };
}

function authenticate(instance: Instance, header: string): SandboxUser | null {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header);
  if (match === null) return null;
  const text = new TextDecoder().decode(decodeBase64(match[1] ?? ''));
  return instance.users.find((user) => `${user.username}:${user.accessKey}` === text) ?? null;
}

function failure(status: number, error: OperationError, { errorBodies }: RestOptions): Answer {
  const answer = errorAnswer(error);
  return { ...answer, status, reason: error.message, body: errorBodies ? answer.body : '' };
}
