// Takes: an HTTP answer and the call it belongs to. Gives: the result in it.
// Never: lets anything pass that is not a success of Vtiger.

import { readAnswer } from './damaged-envelope.js';
import { protocolError } from './call-error.js';
import type { VtigerError } from '../errors.js';
import type { HttpAnswer } from '../transport/http-message.js';
import { advice } from '../transport/retry.js';
import { serverError } from './server-error.js';
import type { Call } from '../transport/call.js';

/**
 * The `result` of a successful answer; undefined where there is none.
 * @param redact takes secrets out of the server's words
 * @param mayLack whether a crash says that the operation is not there
 * @throws VtigerError: whatever else the answer is
 */
export function resultOf(
  answer: HttpAnswer,
  call: Call,
  origin: string,
  redact: (text: string) => string,
  mayLack: boolean,
): unknown {
  const { status, statusText, headers, body } = answer;
  if (status >= 300 && status < 400) throw redirectError(call, status, headers['location'], origin);
  const reading = readAnswer(body);
  if (reading.success && status < 300) return reading.result;
  if (reading.success === false && status !== 429) {
    const { code, message } = reading;
    throw serverError(call, { status, code, message: redact(message) });
  }
  const flaw = 'flaw' in reading ? reading.flaw : undefined;
  // Failures of the REST API may have no body at all.
  const error =
    status === 400
      ? serverError(call, { status, message: redact(statusText) })
      : serverError(call, { status, flaw: flaw ?? 'not what was asked for', mayLack });
  if (status === 500 || (status < 300 && /^empty|^truncated/.test(flaw ?? ''))) {
    advice.set(error, { crash: true });
  }
  throw error;
}

/** Redirects are never followed: the credentials would go along, or a POST would become a GET. */
function redirectError(
  call: Call,
  status: number,
  location: string | string[] | undefined,
  origin: string,
): VtigerError {
  let target = 'an unreadable address';
  try {
    const { protocol, host } = new URL(String(location), origin);
    target = `${protocol}//${host}`;
  } catch {
    // The text stays: a location that is no URL is not quoted.
  }
  return protocolError(call, `the server redirects to ${target}`, {
    httpStatus: status,
    hint: 'It is not followed: if that is the instance, name it in the url.',
  });
}
