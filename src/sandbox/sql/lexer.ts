/** A statement that MySQL refuses. Vtiger takes it for an empty result. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
}

export interface SqlToken {
  readonly kind: 'string' | 'number' | 'name' | 'sign';
  /** Strings without their quotes and escapes; names and signs in the case they had. */
  readonly text: string;
}

const PATTERNS: readonly (readonly [SqlToken['kind'] | null, RegExp])[] = [
  [null, /\s+|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[^]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"/y],
  ['name', /`[^`]+`/y],
  ['number', /\d+(?:\.\d*)?(?:e[+-]?\d+)?(?!\w)|\.\d+/iy],
  ['name', /[\w$\u0080-\uffff]+/y],
  ['sign', /<=>|<>|!=|<=|>=|\|\||&&|[=<>(),;+*/%!.-]/y],
];

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  '0': '\0',
  // Not as a literal: a build would print the character itself.
  Z: String.fromCharCode(26),
};

/** @throws {SqlError} where a literal is not closed or a character means nothing. */
export function tokenizeSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let index = 0;
  while (index < sql.length) {
    const match = matchAt(sql, index);
    if (match === null) throw new SqlError('unexpected character');
    index += match.length;
    if (match.kind !== null) tokens.push({ kind: match.kind, text: match.text });
  }
  return tokens;
}

function matchAt(
  sql: string,
  index: number,
): { kind: SqlToken['kind'] | null; text: string; length: number } | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = index;
    const raw = pattern.exec(sql)?.[0];
    if (raw === undefined) continue;
    return { kind, text: kind === 'string' ? unquote(raw) : bare(raw), length: raw.length };
  }
  return null;
}

function bare(raw: string): string {
  return raw.startsWith('`') ? raw.slice(1, -1) : raw;
}

/** `\%` and `\_` keep their backslash: only LIKE knows what to do with it. */
function unquote(raw: string): string {
  const quote = raw.charAt(0);
  return raw.slice(1, -1).replace(/\\([^])|''|""/g, (pair: string, escaped: string | undefined) => {
    if (escaped === undefined) return pair.charAt(0) === quote ? quote : pair;
    if (escaped === '%' || escaped === '_') return pair;
    return ESCAPES[escaped] ?? escaped;
  });
}
