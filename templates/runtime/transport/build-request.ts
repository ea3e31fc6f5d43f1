import { multipart, pairs, type Params } from './multipart.js';
import type { Call } from './call.js';
import type { HttpRequest } from './http-message.js';

export type BuiltRequest = Omit<HttpRequest, 'origin'>;

/** GET operations read the query string only, POST operations the form only. */
export async function buildRequest(
  { method, operation, files }: Call,
  params: Params,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<BuiltRequest> {
  const query = encodeParams(params);
  // The manual puts the id of this POST into the URL; other servers read it from the form.
  const inUrl = query !== '' && (method === 'GET' || operation === 'reopen');
  const [type, body] =
    method === 'GET'
      ? []
      : files?.length
        ? await multipart(params, files)
        : ['application/x-www-form-urlencoded', query];
  return {
    method,
    path: inUrl ? `${path}?${query}` : path,
    headers: { accept: 'application/json', ...headers, ...(type && { 'content-type': type }) },
    body: body ?? null,
  };
}

/** `a=1&b=2`, as PHP reads it from the query string and from forms. */
function encodeParams(params: Params): string {
  return new URLSearchParams(pairs(params)).toString();
}
