import type { DispatcherRequest } from '../../templates/runtime/platform-types.js';

/** A request as the instance will understand it. */
export interface SeenRequest {
  readonly operation: string;
  readonly method: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Reads the operation and its parameters out of a request of either dialect. */
export function readRequest({ path, method, body }: DispatcherRequest): SeenRequest {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const params = new Map(searchParams);
  for (const [name, value] of formOf(body)) params.set(name, value);
  const ofPath = /\/restapi\/v1\/vtiger\/default\/([\w.]+)$/.exec(pathname)?.[1];
  return { operation: (ofPath ?? params.get('operation') ?? '').toLowerCase(), method, params };
}

function formOf(body: unknown): Iterable<[string, string]> {
  if (typeof body === 'string') return new URLSearchParams(body);
  if (!(body instanceof Uint8Array)) return [];
  const text = new TextDecoder().decode(body);
  // Parts with a file name are files; their contents are no parameters.
  const parts = text.matchAll(/form-data; name="([^"]*)"\r\n\r\n([\s\S]*?)\r\n--/g);
  return [...parts].map(([, name = '', value = '']): [string, string] => [name, value]);
}

/** A JSON parameter as an object; what is none has no keys. */
export function jsonParam(
  { params }: SeenRequest,
  name: string,
): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(params.get(name) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
