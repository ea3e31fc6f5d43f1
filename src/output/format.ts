import { check, format, type Options } from 'prettier';
import type { File } from '../emit/file.js';

/** How generated text stands; emit prints it so directly, prettier only confirms it. */
export const FORMAT: Options = { singleQuote: true, printWidth: 100 };

const PARSERS: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'babel',
  // As prettier takes package.json itself.
  json: 'json-stringify',
  md: 'markdown',
};

/** Characters on whose width, and so on whose line breaks, no two tools and terminals agree. */
const UNSURE = /[\p{Extended_Pictographic}\p{Unassigned}\p{Private_Use}]/u;

/** Whether prettier would leave the file alone; what it has no parser for, it would. */
export async function isFormatted({ path, text }: File): Promise<boolean> {
  const parser = PARSERS[path.slice(path.lastIndexOf('.') + 1)];
  if (parser === undefined) return true;
  if (!UNSURE.test(text)) return check(text, { ...FORMAT, parser });
  return unbroken(await format(text, { ...FORMAT, parser })) === unbroken(text);
}

/** The text without what a line break brings with it. */
function unbroken(text: string): string {
  return text.replace(/[\s,|]/g, '');
}

/** The text as prettier prints it, so that two printers can be compared by what they say. */
export function formatted({ path, text }: File): Promise<string> {
  const parser = PARSERS[path.slice(path.lastIndexOf('.') + 1)] ?? 'typescript';
  return format(text, { ...FORMAT, parser });
}
