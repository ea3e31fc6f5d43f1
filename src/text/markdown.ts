import { escapeCharacters } from './quote.js';

/** Names and labels are typed by admins: in Markdown they are text, not markup, links or mentions. */
export function markdownText(text: string): string {
  const line = escapeCharacters(text.replace(/\s*\n\s*/g, ' '));
  return line.replace(/[\\`*_{}[\]()<>#+!|~@&$]/g, (char) => {
    return char === '@' || char === '&' || char === '<' ? `&#${char.charCodeAt(0)};` : `\\${char}`;
  });
}
