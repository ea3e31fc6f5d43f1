import { check, format, type Options } from 'prettier';
import type { File } from '../emit/file.js';

/** The format of generated text: emit prints it, prettier confirms it. */
export const FORMAT: Options = { singleQuote: true, printWidth: 100 };

const PARSERS: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'babel',
  // The parser that prettier itself uses for package.json.
  json: 'json-stringify',
  md: 'markdown',
};

/** Tools do not agree on the width of these characters, and so not on line breaks. */
const AMBIGUOUS_WIDTH = /[\p{Extended_Pictographic}\p{Unassigned}\p{Private_Use}]/u;

/** Whether prettier would not change the file; true where it has no parser for it. */
export async function isFormatted({ path, text }: File): Promise<boolean> {
  const parser = PARSERS[path.slice(path.lastIndexOf('.') + 1)];
  if (parser === undefined) return true;
  if (!AMBIGUOUS_WIDTH.test(text)) return check(text, { ...FORMAT, parser });
  return withoutBreaks(await format(text, { ...FORMAT, parser })) === withoutBreaks(text);
}

/** The text without what differs when a line is broken elsewhere. */
function withoutBreaks(text: string): string {
  return text.replace(/[\s,|]/g, '');
}

/** The text as prettier prints it. */
export function formatFile({ path, text }: File): Promise<string> {
  const parser = PARSERS[path.slice(path.lastIndexOf('.') + 1)] ?? 'typescript';
  return format(text, { ...FORMAT, parser });
}
