// Takes: a failure as the server tells it, and the call it answers. Gives: the error for it.
// Never: quotes the server's words, which may hold data.

import { callError, MAYBE_DONE } from './call-error.js';
import { ServerError, UnsupportedOperationError } from '../errors.js';
import type { VtigerError } from '../errors.js';
import { TABLE } from './server-hints.js';
import type { Call } from '../transport/call.js';

/** What the server said. */
export interface Refusal {
  readonly status: number;
  readonly code?: string | undefined;
  /** Its words, or the text of its status line. */
  readonly message?: string | undefined;
  /** What is wrong with the answer, where it is none of Vtiger's. */
  readonly flaw?: string | undefined;
  /** Whether a crash says that the operation is not there. */
  readonly mayLack?: boolean;
}

const NAMED_FIELD = /^(\w{1,64}) does not have a value$/;

/** What the words of a status line may mean. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/have a value|mandatory/i, 'MANDATORY'],
  [/duplicate/i, '0'],
  [/permission|denied/i, 'ACCESS_DENIED'],
  [/not found/i, 'RECORD_NOT'],
  [/syntax/i, 'QUERY_SYNTAX'],
];

/** The error for an answer that is no success. */
export function serverError(call: Call, refusal: Refusal): VtigerError {
  const { status, code, message = '', flaw, mayLack } = refusal;
  const crash = !code && (status === 500 || (status < 300 && flaw === 'empty'));
  const known = crash
    ? mayLack
      ? 'LACK'
      : 'CRASH'
    : (code ?? (flaw ? undefined : guessCode(message)));
  const topic = /cannot assign/i.test(message) ? 'OWNER' : (known ?? `HTTP_${status}`);
  const subject = `${topic} ${call.operation} ${call.module} ${flaw}`;
  const [, error = ServerError, hint] = TABLE.find(([pattern]) => pattern.test(subject)) ?? [];
  const fate =
    call.method === 'POST' &&
    (flaw !== undefined || status >= 500) &&
    error !== UnsupportedOperationError;
  const what = code ?? `HTTP ${status}${flaw ? `, ${flaw}` : ''}`;
  return callError(error, call, what, {
    hint: [hint, fate && status !== 429 && MAYBE_DONE].filter(Boolean).join(' ') || undefined,
    field: NAMED_FIELD.exec(message.trim())?.[1],
    serverCode: code,
    serverMessage: message,
    httpStatus: status,
  });
}

/** The Cloud may say why only in its status line (manual; not observed): there words must do. */
function guessCode(words: string): string | undefined {
  return (
    /^[A-Z]+(?:_[A-Z]+)+\b/.exec(words)?.[0] ?? WORDS.find(([pattern]) => pattern.test(words))?.[1]
  );
}
