const MARK = '[secret]';
/** A shorter text would match half of a message, and Vtiger makes no such key. */
const MIN_LENGTH = 4;

/**
 * Removes a secret from text that is about to be printed: the last line of defence, in case a message
 * of a library or a server contains it. Finds it plain, URL-encoded, in JSON and in base64.
 */
export function redactor(secret: string, username: string = ''): (text: string) => string {
  if (secret.length < MIN_LENGTH) return (text) => text;
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const forms = new Set([
    base64(`${username}:${secret}`),
    base64(secret),
    base64(secret).replace(/={1,2}$/, ''),
    encodeURIComponent(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    secret,
  ]);
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((rest, form) => rest.replaceAll(form, MARK), text);
}

/** Redacts every text in a JSON document. */
export function redactDocument(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactDocument(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactDocument(item, redact)]),
  );
}
