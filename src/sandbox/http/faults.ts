import { OperationError } from '../failures.js';
import { errorAnswer, type Answer } from './answer.js';

/** How a request fails that `failNext` is meant for. */
export type SandboxFailure =
  /** The error document of the server. No client repeats the request. */
  | { readonly code: string; readonly message?: string | undefined }
  /** An HTTP status without a body, such as 503 or 429, and its `Retry-After` in seconds. */
  | { readonly status: number; readonly retryAfter?: number | undefined }
  /** `refused`: the request never arrives. `lost`: it is carried out, and its answer never arrives. */
  | { readonly connection: 'refused' | 'lost' };

/** The failures that wait for their request. */
export interface Faults {
  /** Adds a failure; those of one operation are used in the order of their calls. */
  add(operation: string, failure: SandboxFailure | undefined): void;
  /** Takes the failure for a request of the operation, if there is one. */
  take(operation: string): SandboxFailure | undefined;
  clear(): void;
}

/** A code of Vtiger that says nothing about the request. */
const DEFAULT_FAILURE: SandboxFailure = {
  code: 'DATABASE_QUERY_ERROR',
  message: 'Database error while performing required operation',
};

export function createFaults(): Faults {
  const waiting = new Map<string, SandboxFailure[]>();
  return {
    add(operation, failure = DEFAULT_FAILURE) {
      const key = operation.toLowerCase();
      waiting.set(key, [...(waiting.get(key) ?? []), failure]);
    },
    take: (operation) => waiting.get(operation)?.shift(),
    clear: () => {
      waiting.clear();
    },
  };
}

/**
 * The answer of a failure, in the form of the endpoint.
 * @throws {TypeError} as `fetch` does where the connection fails
 */
export function failedAnswer(failure: SandboxFailure, isRest: boolean): Answer {
  if ('connection' in failure) throw connectionFailure(failure.connection);
  if ('code' in failure) {
    const { code, message = code } = failure;
    const answer = errorAnswer(new OperationError(code, message));
    return isRest ? { ...answer, status: 400, reason: message } : answer;
  }
  const { status, retryAfter } = failure;
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { status, contentType: 'text/html; charset=UTF-8', headers, body: '' };
}

/** As Node's `fetch` reports it: the code of the cause says whether anything was sent. */
function connectionFailure(kind: 'refused' | 'lost'): TypeError {
  const code = kind === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET';
  const cause = Object.assign(new Error(`the sandbox: connection ${kind}`), { code });
  return new TypeError('fetch failed', { cause });
}
