// Takes: the bytes of an HTTP response. Gives: the envelope of Vtiger in them, or why there is none.
// Never: throws, or parses what would block the process.

import { parseBounded, type JsonFlaw } from './bounded-json.js';
import { repairJson, type DamageFlaw } from './damaged-json.js';

/** Vtiger's `{"success": …, "result": …}`. */
export type Envelope =
  | { readonly success: true; readonly result: unknown }
  | { readonly success: false; readonly code: string | undefined; readonly message: string };

/** Why a response has no envelope; the words go into messages. */
export type EnvelopeFlaw = DamageFlaw | JsonFlaw | 'JSON that is no answer of Vtiger';

export interface NoEnvelope {
  readonly success?: undefined;
  readonly flaw: EnvelopeFlaw;
}

/** Reads an envelope, also one that PHP has damaged. */
export function readEnvelope(body: Uint8Array): Envelope | NoEnvelope {
  const text = new TextDecoder().decode(body);
  const parsed = text.startsWith('{') ? parseBounded(text) : undefined;
  if (parsed !== undefined && 'value' in parsed) return toEnvelope(parsed.value as RawEnvelope);
  if (parsed !== undefined && 'flaw' in parsed && parsed.flaw !== 'invalid JSON') return parsed;
  const repaired = repairJson(text);
  const reparsed = 'json' in repaired ? parseBounded(repaired.json) : repaired;
  return 'flaw' in reparsed ? reparsed : toEnvelope(reparsed.value as RawEnvelope);
}

interface RawEnvelope {
  readonly success?: unknown;
  readonly result?: unknown;
  readonly error?: RawError | string | null;
}

interface RawError {
  readonly code?: unknown;
  readonly message?: unknown;
}

function toEnvelope({ success, result, error }: RawEnvelope): Envelope | NoEnvelope {
  if (success === true) return { success, result: result ?? undefined };
  if (success !== false) return { flaw: 'JSON that is no answer of Vtiger' };
  const { code, message }: RawError =
    typeof error === 'string' ? { message: error } : (error ?? {});
  return {
    success,
    code: typeof code === 'number' || typeof code === 'string' ? toCode(`${code}`) : undefined,
    message: typeof message === 'string' ? message : '',
  };
}

/** What does not look like a code may be data, and is none. Duplicates have the number 0. */
function toCode(text: string): string | undefined {
  return /^\w{1,64}$/.test(text) ? text : undefined;
}
