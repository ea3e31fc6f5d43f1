/** Kinds of tokens, by the names that the error messages of Vtiger use. */
export type TokenKind =
  | 'SELECT'
  | 'FRM'
  | 'ASTERISK'
  | 'COUNT'
  | 'PARENOPEN'
  | 'PARENCLOSE'
  | 'COMMA'
  | 'COLUMNNAME'
  | 'TABLENAME'
  | 'WHERE'
  | 'LOGICAL_AND'
  | 'LOGICAL_OR'
  | 'EQ'
  | 'LT'
  | 'GT'
  | 'LTE'
  | 'GTE'
  | 'NE'
  | 'IN'
  | 'LIKE'
  | 'VALUE'
  | 'ORDERBY'
  | 'ASC'
  | 'DESC'
  | 'LIMIT'
  | 'SEMICOLON'
  | 'Unknown'
  | 'BROKEN'
  | 'End of Input';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const LEXEME = /\w+|'(?:[^']|'')+'|[()]|[+-]?\d+|,|\*|<=|>=|!=|<|>|=|;/y;
const BLANK = /[ \t\r\n]+/y;

const SIGNS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['=', 'EQ'],
  ['<', 'LT'],
  ['>', 'GT'],
  ['<=', 'LTE'],
  ['>=', 'GTE'],
  ['!=', 'NE'],
  ['(', 'PARENOPEN'],
  [')', 'PARENCLOSE'],
]);

type Place = 'select' | 'columns' | 'from' | 'table' | 'where' | 'orderby' | 'limit';

/**
 * Cuts a query into tokens. What a word is depends on where it stands, and on flags that one
 * clause leaves behind for the next: `in` without parentheses garbles what follows, as it does
 * on the real one.
 * A character that no token begins with, the empty literal `''` included, ends the list with a
 * `BROKEN` token: it is an error only if the parser gets that far.
 */
export function tokenize(query: string): Token[] {
  const state: State = {
    place: 'select',
    counting: false,
    inColumn: false,
    inList: false,
    ordering: false,
  };
  const tokens: Token[] = [];
  let index = 0;
  while (index < query.length) {
    BLANK.lastIndex = index;
    if (BLANK.test(query)) {
      index = BLANK.lastIndex;
      continue;
    }
    LEXEME.lastIndex = index;
    const text = LEXEME.exec(query)?.[0];
    if (text === undefined) {
      tokens.push({ kind: 'BROKEN', text: query.slice(index) });
      return tokens;
    }
    index = LEXEME.lastIndex;
    const kind = classify(state, text);
    if (kind !== null) tokens.push({ kind, text });
  }
  return tokens;
}

interface State {
  place: Place;
  counting: boolean;
  /** A column was read and its operator or value is awaited. */
  inColumn: boolean;
  inList: boolean;
  ordering: boolean;
}

/** The kind of a word where it stands; null for `order`, which only announces `by`. */
function classify(state: State, text: string): TokenKind | null {
  const word = text.toLowerCase();
  switch (state.place) {
    case 'select':
      if (word !== 'select') return 'Unknown';
      state.place = 'columns';
      return 'SELECT';
    case 'columns':
      return classifyColumn(state, text, word);
    case 'from':
      if (word !== 'from') return 'Unknown';
      state.place = 'table';
      return 'FRM';
    case 'table':
      state.place = 'where';
      return word === 'where' ? 'Unknown' : 'TABLENAME';
    case 'where':
    case 'orderby':
    case 'limit':
      return classifyTail(state, text, word);
  }
}

function classifyColumn(state: State, text: string, word: string): TokenKind {
  if (word === 'from') {
    state.place = 'table';
    return 'FRM';
  }
  if (text === '*') {
    if (!state.counting) state.place = 'from';
    return 'ASTERISK';
  }
  if (word === 'count') {
    state.counting = true;
    return 'COUNT';
  }
  if (text === ',') return 'COMMA';
  const sign = text === '(' || text === ')' ? SIGNS.get(text) : undefined;
  return sign ?? 'COLUMNNAME';
}

function classifyTail(state: State, text: string, word: string): TokenKind | null {
  if (text === ';') return 'SEMICOLON';
  if (word === 'order') {
    state.ordering = true;
    return null;
  }
  if (word === 'by' && state.ordering) {
    state.place = 'orderby';
    return 'ORDERBY';
  }
  if (word === 'where' || word === 'limit') state.place = word;
  if (state.place === 'where') return classifyCondition(state, text, word);
  if (text === ',') return 'COMMA';
  if (state.place === 'orderby') {
    return word === 'asc' ? 'ASC' : word === 'desc' ? 'DESC' : 'COLUMNNAME';
  }
  if (word === 'limit') return 'LIMIT';
  return text === '(' ? 'PARENOPEN' : text === ')' ? 'PARENCLOSE' : 'VALUE';
}

function classifyCondition(state: State, text: string, word: string): TokenKind {
  if (word === 'where') return 'WHERE';
  const sign = SIGNS.get(text);
  if (sign !== undefined) {
    if (sign === 'PARENCLOSE' && state.inList) {
      state.inList = false;
      state.inColumn = false;
    }
    return sign;
  }
  if (word === 'and') return 'LOGICAL_AND';
  if (word === 'or') return 'LOGICAL_OR';
  if (!state.inColumn) {
    state.inColumn = true;
    return 'COLUMNNAME';
  }
  if (word === 'in') {
    state.inList = true;
    return 'IN';
  }
  if (text === ',') return 'COMMA';
  if (word === 'like') return 'LIKE';
  if (!state.inList) state.inColumn = false;
  return 'VALUE';
}
