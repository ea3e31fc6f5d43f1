/** What a text without an envelope turned out to be. */
export type DamageFlaw = 'empty' | 'an HTML page' | 'plain text' | 'truncated JSON';

/**
 * Finds the JSON in what PHP may have written around it and into it: byte order marks, warnings
 * before or after it, raw control characters inside strings. Bytes that are no UTF-8 read as U+FFFD
 * by then: one damaged record must not cost every page that it is on.
 */
export function repairJson(
  damaged: string,
): { readonly json: string } | { readonly flaw: DamageFlaw } {
  const text = damaged.trim();
  if (text === '') return { flaw: 'empty' };
  if (/^<(?:!doctype|html|\?xml)/i.test(text)) return { flaw: 'an HTML page' };
  const start = text.search(/^\{|\{\s*"success"\s*:/);
  if (start < 0) return { flaw: text.startsWith('<') ? 'an HTML page' : 'plain text' };
  const json = firstDocument(text, start);
  return json === undefined ? { flaw: 'truncated JSON' } : { json };
}

/**
 * The JSON document that begins at `start`, without what follows it, and with the raw control
 * characters that Vtiger's encoder leaves in strings escaped; undefined where it does not end.
 */
function firstDocument(text: string, start: number): string | undefined {
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
    else if (char === 0x7b || char === 0x5b) depth++;
    else if ((char === 0x7d || char === 0x5d) && --depth === 0) {
      return json + text.slice(from, at + 1);
    }
  }
  return undefined;
}
