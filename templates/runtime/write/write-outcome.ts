import { isVtigerError, type VtigerError } from '../errors.js';

/**
 * What became of a write that failed: `written` although something failed afterwards; `refused`
 * before or by the server, which stored nothing; `not-sent`, so it can be repeated; `unknown` where
 * the answer was lost.
 */
export type FailedWrite = 'written' | 'refused' | 'not-sent' | 'unknown';

/** Failures that are found before anything is sent, or that the server reports before it stores. */
const REFUSED =
  /^(?:ACCESS_DENIED|AMBIGUOUS_MATCH|AUTHENTICATION|CONFIGURATION|DUPLICATE_RECORD|INVALID_\w+|MANDATORY_\w+|RATE_LIMITED|RECORD_NOT_FOUND|UNSUPPORTED_\w+)$/;

/** What the error of a write says about the record. */
export function failedWrite(error: VtigerError): FailedWrite {
  if (error.written === true) return 'written';
  if (error.written === false) return 'not-sent';
  return REFUSED.test(error.code) ? 'refused' : 'unknown';
}

/** The error of something that failed after a write: it says so, and names the record. */
export function afterWrite(error: unknown, recordId: string): unknown {
  if (!isVtigerError(error) || error.written === true) return error;
  const note = 'The write did happen.';
  const { hint, message } = error;
  Object.defineProperty(error, 'message', { value: `${message} ${note}`, writable: true });
  return Object.assign(error, {
    written: true,
    recordId: error.recordId ?? recordId,
    hint: hint === undefined ? note : `${hint} ${note}`,
  });
}
