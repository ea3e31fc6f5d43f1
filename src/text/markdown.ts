import { escapeCharacters } from './quote.js';

/**
 * Text that no renderer of Markdown turns into anything else: words of letters and digits, with the
 * punctuation of labels between them. Colons, dots, slashes and hyphens before a letter or digit make
 * links, references and emoji; long words of hexadecimal digits are commits.
 */
const HARMLESS =
  /^(?![^]*\b[\da-f]{7})[\p{L}\p{N}"'(](?:[\p{L}\p{N}\p{M} "'(),;?=]|->(?= )|[&/%+](?= |$)|[:.](?=[ "]|$)|(?<=\p{L})-(?=\p{L})|-(?= |$))*$/iu;

/**
 * Text of the CRM in Markdown: as it is where it is harmless, else as code. Escapes would not do:
 * GitHub and GitLab look for mentions, references and addresses in the rendered text, and leave only
 * code alone.
 */
export function markdownText(text: string): string {
  const line = escapeCharacters(text.replace(/\s+/g, ' ')).trim();
  return HARMLESS.test(line) ? line : markdownCode(line);
}

/** A code span, of one line, whatever is in the text. */
export function markdownCode(text: string): string {
  const line = escapeCharacters(text.replace(/\s+/g, ' '));
  if (line.trim() === '') return '` `';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  // The renderer takes one blank off each end, where both have one.
  const padding = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Lines of TypeScript in a code block. They hold no line of three backticks. */
export function codeBlock(lines: readonly string[]): string {
  return `\`\`\`ts\n${lines.join('\n')}\n\`\`\``;
}
