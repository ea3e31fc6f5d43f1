// The only ways for text of the CRM into source: as a property name, a string literal, or a doc comment.

/** Control and format characters, half surrogates, and line ends that only JavaScript knows. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// `sourceMappingURL=` is obeyed anywhere in a file, in literals and comments too.

/** Text that needs no escapes in quotes, as nearly all text. */
const PLAIN = /^[ !#-&(-[\]-~]*$/;

/** A string literal in prettier's form: the quote that needs fewer escapes, single where it is equal. */
export function stringLiteral(text: string): string {
  if (PLAIN.test(text) && !text.includes('URL=')) return `'${text}'`;
  const singles = count(text, "'");
  const quote = singles > count(text, '"') ? '"' : "'";
  const body = text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('URL=', 'URL\\u003d')
    .replace(
      UNSAFE,
      (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return quote + body + quote;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
}

/** Identifiers of ES5, which is what prettier takes the quotes from: letters of the first plane. */
const IDENTIFIER = /^[$_\p{L}\p{Nl}][$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;
const SURROGATE = /[\ud800-\udfff]/;
/** Nearly all of them, and found faster. */
const ASCII_IDENTIFIER = /^[$_A-Za-z][$\w]*$/;

/** A property name of an interface or a type: bare where it can be, quoted otherwise. */
export function propertyName(name: string): string {
  if (ASCII_IDENTIFIER.test(name)) return name;
  return IDENTIFIER.test(name) && !SURROGATE.test(name) ? name : stringLiteral(name);
}

/**
 * A property name of an object literal. `__proto__` is computed, or it would set the prototype; so is a
 * number, whose quotes prettier removes in JavaScript and leaves in TypeScript.
 */
export function literalKey(name: string): string {
  return name === '__proto__' || /^\d+(?:\.\d+)?$/.test(name)
    ? `[${stringLiteral(name)}]`
    : propertyName(name);
}

/** One line of a doc comment: it can neither end the comment, nor open a tag, nor break the line. */
export function docText(text: string): string {
  if (/^[\w(),.:-]+(?: [\w(),.:-]+)*$/.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .replace(UNSAFE, '\ufffd')
    .replace(/\*\//g, '*\\/')
    .replaceAll('URL=', 'URL =')
    .replace(/@/g, '\\@')
    .trim();
}
