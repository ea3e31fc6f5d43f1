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
const MAX_DEPTH = 100;

/** Characters of an answer whose nesting is looked at before it is parsed; a page has far fewer. */
const LARGE = 2 ** 22;

/**
 * Reads `{"success":…}` from bytes as PHP may write them: with a byte order mark, warnings before
 * or after the JSON, raw control characters inside strings, bytes that are no UTF-8 (they read as
 * U+FFFD: one bad record must not spoil every page that it is in).
 */
export function readAnswer(body: Uint8Array): Reading {
  const text = new TextDecoder().decode(body);
  // As a rule nothing is wrong, and to look at each character costs more than to parse them all.
  const plain = text.startsWith('{') && text.length < LARGE;
  return (plain ? readJson(text) : undefined) ?? readDamaged(text);
}

function readDamaged(text: string): Reading {
  if (text.trim() === '') return { flaw: 'empty' };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { flaw: 'an HTML page' };
  const start = text.search(/^\s*\{|\{\s*"success"\s*:/);
  if (start < 0) return { flaw: /^\s*</.test(text) ? 'an HTML page' : 'plain text' };
  const json = firstDocument(text, start);
  if (typeof json !== 'string') return json;
  return readJson(json) ?? { flaw: 'invalid JSON' };
}

/** What a text says that is an object in JSON and nothing else; undefined where it is no JSON. */
function readJson(text: string): Reading | undefined {
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

/**
 * The JSON document that begins at `start`, without what follows it, and with the raw control
 * characters that Vtiger's encoder leaves in strings escaped.
 */
function firstDocument(text: string, start: number): string | { readonly flaw: Flaw } {
  let json = '';
  let from = start;
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
      else if (char < 0x20) {
        json += `${text.slice(from, at)}\\u00${char < 16 ? '0' : ''}${char.toString(16)}`;
        from = at + 1;
      }
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > MAX_DEPTH) return { flaw: 'JSON that is nested too deeply' };
    } else if ((char === 0x7d || char === 0x5d) && --depth === 0) {
      return json + text.slice(from, at + 1);
    }
  }
  return { flaw: 'truncated JSON' };
}
