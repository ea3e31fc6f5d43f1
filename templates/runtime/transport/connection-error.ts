// Takes: what the dispatcher threw. Gives: the error of ours for it, and what retry.ts has to know.
// Never: passes on what may hold headers or URLs.

import { MAYBE_DONE } from '../response/call-error.js';
import { ConnectionError } from '../errors.js';
import type { VtigerError } from '../errors.js';
import type { HttpRequest } from './http-message.js';
import { advice } from './retry.js';
import type { Call } from './call.js';

const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO|^EPROTO$/;

/** What undici throws may hold headers and URLs, so only its code and cleaned text are passed on. */
export function connectionError(
  error: unknown,
  { origin, method }: HttpRequest,
  call: Call,
  redact: (text: string) => string,
): VtigerError {
  const { operation, module, recordId } = call;
  const { code, syscall, name, message } = Object(error) as Record<string, string | undefined>;
  const reason = redact(`${code ?? name}`);
  const certificate = CERTIFICATE.test(reason);
  const unsent = UNSENT.test(reason) || syscall === 'connect' || certificate;
  const hint = certificate
    ? 'The certificate is not trusted, or this is no TLS.'
    : reason === 'ENOTFOUND'
      ? 'There is no such host.'
      : unsent || method === 'GET'
        ? undefined
        : MAYBE_DONE;
  const failure = new ConnectionError(
    `${unsent ? 'No connection to' : 'Broken connection to'} ${origin} (${reason}).`,
    {
      ...{ operation, module, recordId, hint },
      ...(unsent && { written: false }),
      cause: new Error(redact(`${message}`)),
    },
  );
  advice.set(failure, { unsent, final: certificate || reason === 'ENOTFOUND' });
  return failure;
}
