import type { TerminalSettings } from '../config/terminal.js';

const RESET = '\u001b[0m';
const RED = '\u001b[31m';
const GREEN = '\u001b[32m';
const YELLOW = '\u001b[33m';
const CYAN = '\u001b[36m';
const DIM = '\u001b[2m';

/** How a line looks, by its first word. */
const LOOKS: Readonly<Record<string, readonly [colour: string, symbol: string]>> = {
  error: [RED, '✖ '],
  failed: [RED, '✖ '],
  fix: [CYAN, '→ '],
  next: [CYAN, '→ '],
  note: [YELLOW, '! '],
  wrote: [GREEN, '✔ '],
  recorded: [GREEN, '✔ '],
  unchanged: [DIM, '· '],
  removed: [YELLOW, '− '],
  missing: [YELLOW, '! '],
  changed: [YELLOW, '! '],
  extra: [YELLOW, '! '],
  incomplete: [YELLOW, '! '],
  major: [RED, ''],
  minor: [YELLOW, ''],
  patch: [DIM, ''],
};

/** Lines longer than this are hard to read, on a wider terminal too. */
const MAX_COLUMNS = 100;
const INDENT = '  ';

/** A line as a terminal shows it: wrapped between words, its first word coloured. */
export function terminalLine(
  line: string,
  columns: number,
  { colour, symbols }: TerminalSettings,
): string {
  const [head = ''] = /^[\w-]+/.exec(line) ?? [];
  // With several tenants the line begins with a tenant's name: `acme: error: …`.
  const isTenant = !Object.hasOwn(LOOKS, head) && line.startsWith(': ', head.length);
  const start = isTenant ? head.length + 2 : 0;
  const [word = ''] = /^\w+/.exec(line.slice(start)) ?? [];
  if (!Object.hasOwn(LOOKS, word)) return wrap(line, columns);
  const [paint = '', symbol = ''] = LOOKS[word] ?? [];
  const before = symbols ? symbol : '';
  const wrapped = wrap(before + line, columns);
  if (!colour) return wrapped;
  const end = before.length + start + word.length;
  return `${paint}${wrapped.slice(0, end)}${RESET}${wrapped.slice(end)}`;
}

/** Breaks a line between words; what is longer than a line stays as it is, to be copied. */
export function wrap(line: string, columns: number): string {
  const width = Math.max(20, Math.min(columns, MAX_COLUMNS));
  if (line.length <= width) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S)(?=\s)/)) {
    if (current !== '' && current.length + word.length > width) {
      lines.push(current);
      current = INDENT + word.trimStart();
    } else {
      current += word;
    }
  }
  return [...lines, current].join('\n');
}
