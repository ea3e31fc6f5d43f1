import type { VtigerError } from '../errors.js';
import { MAYBE_DONE, protocolError } from './call-error.js';
import type { Call } from '../transport/call.js';

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missingResult(call: Call, what: string): VtigerError {
  return protocolError(call, `the server reports success without ${what}`, {
    hint: call.method === 'POST' ? MAYBE_DONE : undefined,
  });
}

/** A list of objects; PHP writes one with gaps as an object keyed by number. @throws ProtocolError */
export function requireList(call: Call, result: unknown): readonly Fields[] {
  const list: unknown = Array.isArray(result) ? result : Object.values(requireObject(call, result));
  const rows = list as readonly unknown[];
  if (rows.every((row) => typeof row === 'object' && row !== null)) return rows as Fields[];
  throw missingResult(call, 'a list of records');
}

/** An object; PHP writes an empty one as `[]`. @throws ProtocolError */
export function requireObject(call: Call, result: unknown): Fields {
  if (Array.isArray(result) && result.length === 0) return {};
  if (isObject(result)) return result;
  throw missingResult(call, 'the expected result');
}
