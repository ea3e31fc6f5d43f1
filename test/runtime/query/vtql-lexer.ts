/**
 * A lexer of its own for statements: what the server's lexer makes of them, and what the database
 * behind it makes of a literal. Written from the observed grammar, not from the code under test.
 */

export interface Token {
  readonly kind: 'word' | 'literal' | 'sign' | 'number';
  readonly text: string;
}

/** The server's tokens; throws where it would answer INTERNAL_SERVER_ERROR. */
export function lex(statement: string): Token[] {
  const tokens: Token[] = [];
  let rest = statement;
  while (rest !== '') {
    const blank = /^[ \t\r\n]+/.exec(rest)?.[0];
    if (blank !== undefined) {
      rest = rest.slice(blank.length);
      continue;
    }
    const kinds: [Token['kind'], RegExp][] = [
      ['word', /^[A-Za-z0-9_]+/],
      ['literal', /^'(?:[^']|'')+'/],
      ['sign', /^(?:<=|>=|!=|[<>=();,*])/],
      ['number', /^[+-]\d+/],
    ];
    const found = kinds.find(([, shape]) => shape.test(rest));
    const text = found?.[1].exec(rest)?.[0];
    if (found === undefined || text === undefined) throw new Error('the lexer knows no such token');
    tokens.push({ kind: found[0], text });
    rest = rest.slice(text.length);
  }
  return tokens;
}

/** The value of a literal in the database; throws where it would not end where the lexer says. */
export function databaseText(literal: string): string {
  let value = '';
  let at = 1;
  for (; at < literal.length; at++) {
    const char = literal[at];
    if (char === "'") {
      if (literal[at + 1] !== "'") break;
      value += literal[++at];
    } else if (char === '\\') {
      const next = literal[++at] ?? '';
      const named: Record<string, string> = {
        n: '\n',
        t: '\t',
        r: '\r',
        b: '\b',
        0: '\0',
        Z: '\x1a',
      };
      value += next === '%' || next === '_' ? `\\${next}` : (named[next] ?? next);
    } else value += char;
  }
  if (at !== literal.length - 1) throw new Error('the literal ends early, or not at all');
  return value;
}

/** Whether a text is like a pattern: `%`, `_`, and the backslash that takes their meaning away. */
export function isLike(text: string, pattern: string): boolean {
  let source = '';
  const chars = [...pattern];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] ?? '';
    if (char === '%') source += '[^]*';
    else if (char === '_') source += '[^]';
    else {
      const literal = char === '\\' ? (chars[++i] ?? '\\') : char;
      source += literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    }
  }
  return new RegExp(`^${source}$`, 'u').test(text);
}
