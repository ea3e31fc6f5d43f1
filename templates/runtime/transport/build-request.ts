// Takes: a call. Gives: the HTTP request for it. Never: puts files where there are none to send.

import { multipart, pairs } from './multipart.js';
import type { Params } from './multipart.js';
import type { Call } from './call.js';
import type { Dressed } from './sender.js';

/** GET operations read the query string only, POST operations the form only. */
export async function dress(
  { method, operation, files }: Call,
  params: Params,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Dressed> {
  const query = formText(params);
  // A POST whose id stands in the URL, says the manual: a server that reads the form finds it there.
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
function formText(params: Params): string {
  return new URLSearchParams(pairs(params)).toString();
}
