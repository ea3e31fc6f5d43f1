import { MAYBE_DONE } from '../response/call-error.js';
import { ConnectionError, type VtigerError } from '../errors.js';
import type { HttpRequest } from './http-message.js';
import type { Call } from './call.js';

const UNSENT = /REFUSED|AGAIN|NOTFOUND|CONNECT_TIMEOUT/;
/** What a certificate, or the lack of TLS, is known for. The first that matches counts. */
const TLS: readonly (readonly [code: RegExp, hint: string])[] = [
  [/APPLICATION_PROTOCOL/, 'The server speaks HTTP/2 only: pass a dispatcher with allowH2.'],
  [/EXPIRED/, 'The certificate has expired.'],
  [/ALTNAME/, 'The certificate is for another host.'],
  [
    /SELF_SIGNED|UNABLE_TO|UNTRUSTED|CERT_/,
    'The certificate is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS.',
  ],
  [/WRONG_VERSION|^EPROTO$/, 'This is not TLS: the port may be one for plain http.'],
  [/CERT|TLS|SSL/, 'The certificate is not trusted, or this is not TLS.'],
];
const PROXY_STATUS = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/;

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
  const [, tunnel, plain] = PROXY_STATUS.exec(`${message}`) ?? [];
  const proxyStatus = tunnel ?? plain;
  const reason = proxyStatus === undefined ? redact(`${code ?? name}`) : `HTTP ${proxyStatus}`;
  const tls = TLS.find(([pattern]) => pattern.test(reason))?.[1];
  const unsent =
    UNSENT.test(reason) || syscall === 'connect' || tls !== undefined || proxyStatus !== undefined;
  const unknownHost = reason === 'ENOTFOUND';
  const hint =
    tls ??
    (unknownHost
      ? 'There is no such host: check the url.'
      : proxyStatus === '407'
        ? 'The proxy wants a user name and a password in its URL.'
        : method === 'POST' && !unsent
          ? MAYBE_DONE
          : reason === 'HTTPParserError'
            ? 'This is not valid HTTP/1.1: the port may be wrong, or a header is malformed.'
            : undefined);
  const peer = proxyStatus !== undefined || isElsewhere(thrown, origin) ? 'the proxy for ' : '';
  const error = new ConnectionError(
    `${unsent ? 'No connection to' : 'Broken connection to'} ${peer}${origin} (${reason}).`,
    {
      ...{ operation, module, recordId, hint },
      ...(unsent && { written: false }),
      cause: new Error(redact(`${message}`)),
    },
  );
  const final = tls !== undefined || unknownHost || /^HTTP 4/.test(reason);
  return { error, unsent, final };
}

/** Whether it failed at another host or port than that of the instance. */
function isElsewhere(thrown: unknown, origin: string): boolean {
  const { hostname, port, code } = Object(thrown) as Record<string, string | number | undefined>;
  const url = new URL(origin);
  const own = url.port || (url.protocol === 'https:' ? '443' : '80');
  return code === 'ENOTFOUND'
    ? hostname !== undefined && `${hostname}` !== url.hostname
    : port !== undefined && `${port}` !== own;
}
