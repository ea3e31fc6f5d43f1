// Takes: the bytes of an answer. Gives: what it says, however damaged it is.
// Never: parses what is nested too deeply.

import { MAX_DEPTH, readJson, readPlain } from './envelope.js';
import type { Flaw, Reading } from './envelope.js';

/**
 * Reads `{"success":…}` from bytes as PHP may write them: with a byte order mark, warnings before
 * or after the JSON, raw control characters inside strings, bytes that are no UTF-8 (they read as
 * U+FFFD: one bad record must not spoil every page that it is in).
 */
export function readAnswer(body: Uint8Array): Reading {
  const text = new TextDecoder().decode(body);
  return readPlain(text) ?? readDamaged(text);
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
