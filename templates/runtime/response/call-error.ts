// Takes: a call and what went wrong. Gives: an error that names the call. Never: quotes a value.

import { ProtocolError } from '../errors.js';
import type { VtigerError, VtigerErrorDetails } from '../errors.js';
import type { Call } from '../transport/call.js';

/** The hint for a write whose fate is not known. */
export const MAYBE_DONE = 'It may have been carried out: look before repeating it.';

export type ErrorClass = new (message: string, details: VtigerErrorDetails) => VtigerError;

/** The call that an error is about. */
export type About = Pick<Call, 'operation' | 'module' | 'recordId'>;

type More = Omit<VtigerErrorDetails, keyof About>;

/** An error of a call: `retrieve (Contacts): … .` */
export function callError(
  type: ErrorClass,
  { operation, module, recordId }: About,
  what: string,
  more?: More,
): VtigerError {
  const subject = module === undefined ? operation : `${operation} (${module})`;
  return new type(`${subject}: ${what}.`, { operation, module, recordId, ...more });
}

/** The error for an answer that is not what is due. */
export function protocolError(about: About, what: string, more?: More): VtigerError {
  return callError(ProtocolError, about, what, more);
}
