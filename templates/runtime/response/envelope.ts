/** What an answer's bytes turned out to be. */
export type Reading =
  | { readonly success: true; readonly result: unknown }
  | { readonly success: false; readonly code: string | undefined; readonly message: string }
  | { readonly success?: undefined; readonly flaw: Flaw };

/** Why an answer is no envelope; the words go into messages. */
export type Flaw =
  | 'empty'
  | 'an HTML page'
  | 'plain text'
  | 'truncated JSON'
  | 'JSON that is nested too deeply'
  | 'invalid JSON'
  | 'JSON that is no answer of Vtiger';

/** No answer of Vtiger is nested deeper than a handful; recursive readers must not be led astray. */
export const MAX_DEPTH = 100;

/** Characters of an answer whose nesting is looked at before it is parsed; a page has far fewer. */
const LARGE = 2 ** 22;

/**
 * Reads an answer as it should be: `{"success":…}` and nothing else; undefined where it is not. To
 * look at each character would cost more than to parse them all.
 */
export function readPlain(text: string): Reading | undefined {
  return text.startsWith('{') && text.length < LARGE ? readJson(text) : undefined;
}

/** What a text says that is an object in JSON and nothing else; undefined where it is no JSON. */
export function readJson(text: string): Reading | undefined {
  let json: Envelope;
  try {
    json = JSON.parse(text) as Envelope;
  } catch {
    return undefined;
  }
  return isDeeper(json, MAX_DEPTH)
    ? { flaw: 'JSON that is nested too deeply' }
    : readEnvelope(json);
}

function isDeeper(json: object, depth: number): boolean {
  return Object.values(json as Readonly<Record<string, unknown>>).some(
    (value) =>
      typeof value === 'object' && value !== null && (depth === 1 || isDeeper(value, depth - 1)),
  );
}

interface Envelope {
  readonly success?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code?: unknown; readonly message?: unknown } | null;
}

function readEnvelope({ success, result, error }: Envelope): Reading {
  if (success === true) return { success, result: result ?? undefined };
  if (success !== false) return { flaw: 'JSON that is no answer of Vtiger' };
  const code = error?.code;
  return {
    success,
    // A number for duplicates; what does not look like a code may be data, and is not one.
    code: /^\w{1,64}$/.test(String(code)) ? String(code) : undefined,
    message: typeof error?.message === 'string' ? error.message : '',
  };
}
