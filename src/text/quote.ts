// Control characters and characters that reorder text: they mislead a terminal or a reviewer.
const DECEPTIVE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Replaces characters that mislead the reader by their escapes, such as `\u001b`. @param what single characters */
export function escapeCharacters(text: string, what: RegExp = DECEPTIVE): string {
  return text.replace(what, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A document as JSON that a terminal prints as it stands: escapes are part of JSON. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(DECEPTIVE, (char) =>
    char === '\n' ? char : escapeCharacters(char),
  );
}

/**
 * A name or label of the CRM for a message: quoted, on one line, at most `limit` characters, without
 * control characters.
 */
export function quoteForDisplay(text: string, limit: number = 60): string {
  const short = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return escapeCharacters(JSON.stringify(short));
}
