import { callError, MAYBE_DONE, type ErrorClass } from './call-error.js';
import { ServerError, UnsupportedOperationError, type VtigerError } from '../errors.js';
import { FAILURES } from './server-hints.js';
import { faultHint, type ServerRelease } from '../transport/server-versions.js';
import type { Call } from '../transport/call.js';

/** What the server reports, free of secrets. */
export interface ServerReport {
  readonly status: number;
  readonly code?: string | undefined;
  /** Its words, or those of its status line. */
  readonly message?: string | undefined;
  /** Why the response has no envelope. */
  readonly flaw?: string | undefined;
  /** Whether a crash means that the operation does not exist. */
  readonly crashMeansMissing?: boolean;
  /** For hints that are true of some releases. */
  readonly release?: ServerRelease;
}

const NAMED_FIELD = /^(\w{1,64}) does not have a value$/;

/** What words mean where no code does. */
const WORDS: readonly (readonly [words: RegExp, topic: string])[] = [
  [/cannot assign/i, 'OWNER'],
  [/have a value|mandatory/i, 'MANDATORY'],
  [/duplicate/i, 'DUPLICATE'],
  [/permission|denied/i, 'ACCESS_DENIED'],
  [/not found/i, 'RECORD_NOT'],
  [/syntax/i, 'QUERY_SYNTAX'],
];

/** The error for a response that is no success. It does not quote the server, whose words may hold data. */
export function serverError(call: Call, report: ServerReport): VtigerError {
  const { status, code, message, flaw, release = 'unknown' } = report;
  const { subject, error, hint } = recognise(call, report);
  const mayBeDone =
    call.method === 'POST' &&
    (flaw !== undefined || status >= 500) &&
    status !== 429 &&
    error !== UnsupportedOperationError;
  const hints = [faultHint(release, subject) ?? hint, mayBeDone ? MAYBE_DONE : undefined];
  const what =
    code ??
    (isRefusal(report) ? 'refused without a code' : `HTTP ${status}${flaw ? `, ${flaw}` : ''}`);
  return callError(error, call, what, {
    hint: hints.filter(Boolean).join(' ') || undefined,
    field: NAMED_FIELD.exec((message ?? '').trim())?.[1],
    serverCode: code,
    serverMessage: message,
    httpStatus: status,
  });
}

/** The row of the first topic that has one. */
function recognise(
  { operation, module }: Call,
  report: ServerReport,
): { subject: string; error: ErrorClass; hint?: string | undefined } {
  const subjects = topics(report).map((topic) => `${topic} ${operation} ${module} ${report.flaw}`);
  for (const subject of subjects) {
    const [, error, hint] = FAILURES.find(([pattern]) => pattern.test(subject)) ?? [];
    if (error !== undefined) return { subject, error, hint };
  }
  return { subject: subjects[0] ?? '', error: ServerError };
}

/** What a failure may be about, the surest first. */
function topics(report: ServerReport): string[] {
  const { status, code, message = '', flaw, crashMeansMissing } = report;
  const crashed = !code && (status === 500 || (status < 300 && flaw === 'empty'));
  if (crashed) return [crashMeansMissing ? 'MISSING' : 'CRASH'];
  const [, words] = WORDS.find(([pattern]) => pattern.test(message)) ?? [];
  // A refused owner and a refused record have the same code.
  const found = words === 'OWNER' ? [words, code] : [code, words];
  const known = found.filter((topic) => topic !== undefined);
  return code !== undefined || isRefusal(report) ? known : [...known, `HTTP_${status}`];
}

/** Whether Vtiger answered, with the status of the session webservice: that one has no meaning. */
function isRefusal({ status, flaw }: ServerReport): boolean {
  return status < 300 && flaw === undefined;
}
