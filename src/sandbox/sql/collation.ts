/**
 * The collation of the tables, as far as it shows: case and accents do not count, and neither do
 * trailing blanks.
 */
export function compareText(a: string, b: string): number {
  const left = fold(a).replace(/(?<! ) +$/, '');
  const right = fold(b).replace(/(?<! ) +$/, '');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Text with case and accents removed; upper case, so that `_` sorts after the letters. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
}

/** LIKE: `%`, `_`, a backslash before either makes it plain. Blanks do count here. */
export function matchesLike(text: string, pattern: string): boolean {
  const source = fold(pattern).replace(
    /\\([^])|[%_]|[^\\%_]+|\\$/g,
    (part: string, escaped: string | undefined) => {
      if (escaped !== undefined) return escapeRegExp(escaped);
      if (part === '%') return '[^]*';
      return part === '_' ? '[^]' : escapeRegExp(part);
    },
  );
  return new RegExp(`^${source}$`, 'u').test(fold(text));
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
