import emojiRegex from 'emoji-regex';
import { eastAsianWidth } from 'get-east-asian-width';

const EMOJI = emojiRegex();
const MARK = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;

/** Columns that a text takes, counted as prettier counts them: it decides where lines break. */
export function columns(text: string): number {
  if (!/[^\x20-\x7f]/.test(text)) return text.length;
  let width = 0;
  const rest = text.replace(EMOJI, (emoji) => {
    // Symbols such as © are emoji, and narrow unless a selector says otherwise.
    width += [...emoji].length === 1 ? columnsOf(emoji) : 2;
    return '';
  });
  for (const char of rest) {
    const code = char.codePointAt(0)!;
    if (code > 31 && (code < 127 || code > 159) && !MARK.test(char)) width += columnsOf(char);
  }
  return width;
}

function columnsOf(char: string): number {
  return eastAsianWidth(char.codePointAt(0)!);
}
