// Takes: a failure as the server tells it, and the call it answers. Gives: the error for it.
// Never: quotes the server's words, which may hold data.

import { ServerError } from './errors.js';
import type { VtigerError, VtigerErrorDetails } from './errors.js';
import { MAYBE_DONE } from './http.js';
import { TABLE } from './server-hints.js';
import type { Call } from './transport.js';

/** What the server said. */
export interface Refusal {
  readonly status: number;
  readonly code?: string | undefined;
  /** Its words, or the text of its status line. */
  readonly message?: string | undefined;
  /** What is wrong with the answer, where it is none of Vtiger's. */
  readonly flaw?: string | undefined;
}

const NO_VALUE = 'does not have a value';

/** The error for an answer that is no success. */
export function serverError(call: Call, refusal: Refusal): VtigerError {
  const { status, code, message = '', flaw } = refusal;
  const crash = !code && (status === 500 || (status < 300 && flaw === 'empty'));
  const known = crash ? 'CRASH' : (code ?? (flaw ? undefined : guessCode(message)));
  const topic = /cannot assign/i.test(message) ? 'OWNER' : (known ?? `HTTP_${status}`);
  const subject = `${topic} ${call.operation} ${call.module} ${flaw}`;
  const [, error = ServerError, hint] = TABLE.find(([pattern]) => pattern.test(subject)) ?? [];
  const fate = call.method === 'POST' && (flaw !== undefined || status >= 500);
  const what = code ?? `HTTP ${status}${flaw ? `, ${flaw}` : ''}`;
  return new error(`${describe(call)}: ${what}.`, {
    ...detailsOf(call),
    hint: [hint, fate && status !== 429 && MAYBE_DONE].filter(Boolean).join(' ') || undefined,
    field:
      known === 'MANDATORY_FIELDS_MISSING'
        ? new RegExp(`^(\\w{1,64}) ${NO_VALUE}$`).exec(message.trim())?.[1]
        : undefined,
    serverCode: code,
    serverMessage: message,
    httpStatus: status,
  });
}

/** The Cloud may say why only in its status line (manual; not observed): there words must do. */
function guessCode(words: string): string | undefined {
  return (
    /^[A-Z]+(?:_[A-Z]+)+\b/.exec(words)?.[0] ??
    [
      [`${NO_VALUE}|mandatory`, 'MANDATORY_FIELDS_MISSING'],
      ['duplicate', '0'],
      ['permission|denied', 'ACCESS_DENIED'],
      ['not found', 'RECORD_NOT_FOUND'],
      ['syntax', 'QUERY_SYNTAX_ERROR'],
    ].find(([part]) => new RegExp(part ?? '', 'i').test(words))?.[1]
  );
}

/** `create (Contacts)` */
export function describe({ operation, module }: Call): string {
  return module === undefined ? operation : `${operation} (${module})`;
}

export function detailsOf({ operation, module, recordId }: Call): VtigerErrorDetails {
  return { operation, module, recordId };
}
