import { OperationError, RestrictedFile, ServerCrash, internalError } from '../failures.js';
import { wireMap, type Wire } from '../values/wire.js';
import type { OperationResult } from '../operations/operation.js';
import { encodeJson } from './json.js';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  /** The text beside the status; the Cloud puts its error message there. */
  readonly reason?: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=UTF-8';

export function successAnswer(result: OperationResult): Answer {
  const body = encodeJson(
    new Map<string, Wire>([
      ['success', true],
      ...(result === undefined ? [] : [['result', result] as const]),
    ]),
  );
  return { status: 200, contentType: JSON_TYPE, body };
}

/** An error document, message before code. */
export function errorAnswer(error: OperationError): Answer {
  const body = wireMap({
    success: false,
    error: wireMap({ message: error.message, code: error.code }),
  });
  return { status: 200, contentType: JSON_TYPE, body: encodeJson(body) };
}

/** What PHP leaves behind when it dies. */
export const CRASH: Answer = { status: 500, contentType: HTML_TYPE, body: '' };

/** Handlers whose file does not exist answer this with HTTP 200. */
export const RESTRICTED_FILE: Answer = {
  status: 200,
  contentType: HTML_TYPE,
  body: 'Sorry! Attempt to access restricted file.',
};

export const NOT_FOUND: Answer = {
  status: 404,
  contentType: 'text/html; charset=iso-8859-1',
  body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<title>404 Not Found</title>\n',
};

/** Runs an operation and turns what it throws into an answer. */
export async function answerOf(
  run: () => OperationResult | Promise<OperationResult>,
): Promise<Answer> {
  try {
    return successAnswer(await run());
  } catch (error) {
    if (error instanceof ServerCrash) return CRASH;
    if (error instanceof RestrictedFile) return RESTRICTED_FILE;
    return errorAnswer(error instanceof OperationError ? error : internalError());
  }
}

export function toResponse(answer: Answer): Response {
  return new Response(answer.body, {
    status: answer.status,
    statusText: reasonPhrase(answer),
    headers: { 'content-type': answer.contentType, ...answer.headers },
  });
}

function reasonPhrase({ status, reason }: Answer): string {
  const standard = { 200: 'OK', 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' }[status];
  // A status line holds visible ASCII only.
  return reason?.replace(/[^\u0020-\u007e]/g, '?') ?? standard ?? 'Internal Server Error';
}
