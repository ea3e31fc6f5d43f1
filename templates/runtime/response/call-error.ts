import { ProtocolError, type VtigerError, type VtigerErrorDetails } from '../errors.js';
import type { Call } from '../transport/call.js';

/** The hint for a write that may or may not have happened. */
export const MAYBE_DONE = 'It may have been carried out: look before repeating it.';

export type ErrorClass = new (message: string, details: VtigerErrorDetails) => VtigerError;

export type About = Pick<Call, 'operation' | 'module' | 'recordId'>;

type Details = Omit<VtigerErrorDetails, keyof About>;

/** An error that names its call, `retrieve (Contacts): … .`, and never quotes a value. */
export function callError(
  type: ErrorClass,
  { operation, module, recordId }: About,
  problem: string,
  details?: Details,
): VtigerError {
  const subject = module === undefined ? operation : `${operation} (${module})`;
  return new type(`${subject}: ${problem}.`, { operation, module, recordId, ...details });
}

/** The error for a response that is not what Vtiger sends. */
export function protocolError(about: About, problem: string, details?: Details): VtigerError {
  return callError(ProtocolError, about, problem, details);
}
