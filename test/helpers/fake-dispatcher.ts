import type { DispatcherLike, DispatcherRequest } from '../../templates/runtime/index.js';

/** A call as the session webservice gets it. */
export interface FakeCall {
  readonly operation: string;
  readonly params: URLSearchParams;
}

export interface FakeDispatcher extends DispatcherLike {
  /** What came in, sign-on apart. */
  readonly calls: readonly FakeCall[];
}

/** Answers the session webservice without a network: `result` of what the handler gives. */
export function fakeDispatcher(
  answer: (call: FakeCall) => unknown,
  user: Readonly<Record<string, string>> = {},
): FakeDispatcher {
  const calls: FakeCall[] = [];
  const resultOf = (call: FakeCall): unknown => {
    if (call.operation === 'getchallenge') return { token: 'token' };
    if (call.operation === 'login') return { sessionName: 'session', userId: '19x1', ...user };
    if (call.operation === 'logout') return { message: 'successfull' };
    calls.push(call);
    return answer(call);
  };
  return {
    calls,
    request({ path, body }: DispatcherRequest) {
      const text = typeof body === 'string' ? body : path.slice(path.indexOf('?') + 1);
      const params = new URLSearchParams(text);
      const operation = params.get('operation') ?? '';
      const result = resultOf({ operation, params });
      const bytes = new TextEncoder().encode(JSON.stringify({ success: true, result }));
      return Promise.resolve({
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: (async function* () {
          yield await Promise.resolve(bytes);
        })(),
      });
    },
  };
}
