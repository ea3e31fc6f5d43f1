import { connectionError } from './connection-error.js';
import type { ConnectionFailure, HttpRequest, HttpResponse } from './http-message.js';
import { RateLimitError, UnsupportedOperationError, VtigerError } from '../errors.js';
import { protocolError } from '../response/call-error.js';
import type { Envelope, NoEnvelope } from '../response/envelope.js';
import { serverError, type ServerReport } from '../response/server-error.js';
import type { Call } from './call.js';
import type { ServerRelease } from './server-versions.js';

/** A request that did not succeed. What follows from each kind stands in `retry.ts`. */
export interface Failure {
  readonly error: VtigerError;
  /**
   * `rate-limited`: the server wants fewer requests. `temporary`: a gateway, or a broken
   * connection. `crash`: an HTTP 500, or a response that ends too early. `final`: anything else,
   * which would fail again.
   */
  readonly kind: 'rate-limited' | 'temporary' | 'crash' | 'final';
  /** Nothing was carried out, so that even a create can be repeated. */
  readonly unsent: boolean;
  /** The server does not have the operation. */
  readonly unsupported: boolean;
}

/** What came of a request, with the envelope of a response. */
export type Outcome =
  ConnectionFailure | (HttpResponse & { readonly envelope: Envelope | NoEnvelope });

export interface FailureContext {
  readonly call: Call;
  readonly request: HttpRequest;
  /** Takes secrets out of a foreign text. */
  readonly redact: (text: string) => string;
  readonly release: ServerRelease;
  /** Whether a crash means that the operation does not exist. */
  readonly crashMeansMissing: boolean;
}

/** A gateway that does not reach the CRM, or a server that is overloaded: 520 to 530 are Cloudflare's. */
function isTemporary(status: number): boolean {
  return status === 408 || (status > 501 && status !== 505);
}

/** A code at the beginning of a status line. */
const LEADING_CODE = /^[A-Z]+(?:_[A-Z]+)+\b/;

export function classifyFailure(outcome: Outcome, context: FailureContext): Failure {
  if (!('thrown' in outcome)) return responseFailure(outcome, context);
  const { thrown } = outcome;
  // A timeout, the caller's signal, a response that is too large.
  if (thrown instanceof VtigerError) return failure(thrown, 'final');
  const { call, request, redact } = context;
  const { error, unsent, final } = connectionError(thrown, request, call, redact);
  return failure(error, final ? 'final' : 'temporary', unsent);
}

function responseFailure(
  { status, statusText, headers, envelope }: Exclude<Outcome, ConnectionFailure>,
  { call, request, redact, release, crashMeansMissing }: FailureContext,
): Failure {
  if (status >= 300 && status < 400) {
    const host = target(headers, request, redact);
    const hint =
      host === request.origin
        ? 'To another page, as for logins or maintenance.'
        : 'If that is the instance, name it in the url.';
    const redirect = `the server redirects to ${host}`;
    return failure(protocolError(call, redirect, { httpStatus: status, hint }), 'final');
  }
  const report = (more: Omit<ServerReport, 'status'>): VtigerError =>
    serverError(call, { status, release, ...more });
  if ('code' in envelope && status !== 429) {
    const { code, message } = envelope;
    const secret = code !== undefined && redact(code) !== code;
    const error = report({ code: secret ? undefined : code, message: redact(message) });
    return failure(error, isTemporary(status) ? 'temporary' : 'final');
  }
  const flaw = 'flaw' in envelope ? envelope.flaw : 'not the expected response';
  // Failures of the REST API may have no body, but a code in the status line.
  const words = redact(statusText);
  if (status === 400 || (status > 400 && /^DUPLICATE/.test(words))) {
    const [code] = LEADING_CODE.exec(words) ?? [];
    return failure(report({ code, message: words }), 'final');
  }
  const error = report({ flaw, crashMeansMissing });
  if (isTemporary(status)) return failure(error, 'temporary');
  const isCutShort = status < 300 && (flaw === 'empty' || flaw === 'truncated JSON');
  return failure(error, status === 500 || isCutShort ? 'crash' : 'final');
}

function failure(error: VtigerError, kind: Failure['kind'], unsent = false): Failure {
  // OPERATION_NOT_SUPPORTED may be about the record, such as reopening one that is not closed.
  const unsupported =
    error instanceof UnsupportedOperationError && error.serverCode !== 'OPERATION_NOT_SUPPORTED';
  return error instanceof RateLimitError
    ? { error, kind: 'rate-limited', unsent: true, unsupported }
    : { error, kind, unsent, unsupported };
}

/**
 * Where a redirect leads, without its path. Redirects are never followed: the credentials would go
 * along, or a POST would become a GET.
 */
function target(
  { location }: HttpResponse['headers'],
  { origin }: HttpRequest,
  redact: FailureContext['redact'],
): string {
  try {
    const { protocol, host } = new URL(String(location), origin);
    return redact(`${protocol}//${host}`);
  } catch {
    // Not quoted: it may be anything.
    return 'an unreadable address';
  }
}
