/** No response of Vtiger is nested deeper than a handful, and readers recurse. */
const MAX_DEPTH = 100;

/** 100 records of 500 fields are 50,000 values; parsing a million takes a second at worst. */
const MAX_VALUES = 1_000_000;

/** A text up to this length is parsed at once: it holds too little to block anything. */
const MAX_UNCHECKED = 2 ** 18;

export type JsonFlaw =
  'invalid JSON' | 'JSON that is nested too deeply' | 'JSON with more than 1000000 values';

export type ParsedJson = { readonly value: unknown } | { readonly flaw: JsonFlaw };

/** Parses JSON, unless the number or the nesting of its values would block the process. */
export function parseBounded(text: string): ParsedJson {
  const large = text.length > MAX_UNCHECKED;
  const flaw = large ? findExcess(text) : undefined;
  if (flaw !== undefined) return { flaw };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { flaw: 'invalid JSON' };
  }
  // After parsing this costs a third of a scan, so small responses are not scanned.
  return !large && isDeeper(value, MAX_DEPTH)
    ? { flaw: 'JSON that is nested too deeply' }
    : { value };
}

/** A string, as far as the scan reads it. */
export type Characters = Pick<string, 'length' | 'charCodeAt'>;

/** Which bound a text exceeds, by one pass that looks at each character once. */
export function findExcess(text: Characters): JsonFlaw | undefined {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at++;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      values++;
      if (++depth > MAX_DEPTH) return 'JSON that is nested too deeply';
    } else if (char === 0x7d || char === 0x5d) depth--;
    else if (char === 0x2c) values++;
    if (values > MAX_VALUES) return 'JSON with more than 1000000 values';
  }
  return undefined;
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((item) => isDeeper(item, depth - 1));
}
