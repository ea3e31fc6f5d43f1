import { InvalidValueError } from '../errors.js';

/**
 * JSON for a form field (`element`, `tags`, `searchIn`) that Vtiger's own decoder reads as every
 * other one does.
 *
 * That decoder replaces `\uXXXX` in the raw text before it looks at backslash pairs, so that the
 * text `C:\u00e9t`, which JSON writes `C:\\u00e9t`, ends as an illegal escape and the call as
 * INTERNAL_SERVER_ERROR. With the `u` (or `U`) written `\u0075` both readings agree: the first pass leaves
 * `\\u00e9`, which the second one reads as intended. This was read in the decoder's source; should
 * a server still refuse it, the call fails as before and nothing is stored.
 * @throws InvalidValueError for half a surrogate pair, which the server would store as broken
 * UTF-8, which makes every later answer with this record invalid
 */
export function elementJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /\\\\(u)(?=[\da-f]{4})|\\ud[89a-f]|\\./gi,
    (escape: string, letter?: string) => {
      if (letter !== undefined) return `\\\\\\u00${letter.charCodeAt(0).toString(16)}`;
      if (escape.length > 2) {
        throw new InvalidValueError('A text holds a lone surrogate.');
      }
      return escape;
    },
  );
}
