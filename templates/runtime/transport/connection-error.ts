import { MAYBE_DONE } from '../response/call-error.js';
import { ConnectionError, type VtigerError } from '../errors.js';
import type { HttpRequest } from './http-message.js';
import type { Call } from './call.js';

const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO|^EPROTO$/;

/**
 * The error for what a dispatcher threw. undici's own errors may hold headers and URLs, so only
 * their code and their redacted text are passed on.
 * @returns `unsent` where no connection came about; `final` where a repeat would fail again
 */
export function connectionError(
  thrown: unknown,
  { origin, method }: Pick<HttpRequest, 'origin' | 'method'>,
  { operation, module, recordId }: Call,
  redact: (text: string) => string,
): { readonly error: VtigerError; readonly unsent: boolean; readonly final: boolean } {
  const { code, syscall, name, message } = Object(thrown) as Record<string, string | undefined>;
  const reason = redact(`${code ?? name}`);
  const certificate = CERTIFICATE.test(reason);
  const unsent = UNSENT.test(reason) || syscall === 'connect' || certificate;
  const unknownHost = reason === 'ENOTFOUND';
  const hint = certificate
    ? 'The certificate is not trusted, or this is no TLS.'
    : unknownHost
      ? 'There is no such host.'
      : unsent || method === 'GET'
        ? undefined
        : MAYBE_DONE;
  const error = new ConnectionError(
    `${unsent ? 'No connection to' : 'Broken connection to'} ${origin} (${reason}).`,
    {
      ...{ operation, module, recordId, hint },
      ...(unsent && { written: false }),
      cause: new Error(redact(`${message}`)),
    },
  );
  return { error, unsent, final: certificate || unknownHost };
}
