import picomatch from 'picomatch';
import { CodegenError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import { quoteForDisplay } from '../text/quote.js';

/** A star matches everything, and `!` is no negation. */
const GLOB = { bash: true, dot: true, nonegate: true, windows: false } as const;

/**
 * The modules that the globs leave, in the order of the CRM.
 *
 * @param include None means all.
 * @param onUnmatched Takes the errors of idle patterns instead; then nothing at all may be left.
 * @throws CodegenError PATTERN_UNMATCHED where a pattern matches nothing, or nothing is left
 */
export function selectModules(
  modules: readonly string[],
  include: readonly string[] = [],
  exclude: readonly string[] = [],
  onUnmatched?: (error: CodegenError, pattern: string) => void,
): string[] {
  const included =
    include.length === 0 ? modules : matching(modules, include, 'include', onUnmatched);
  const excluded = new Set(matching(modules, exclude, 'exclude', onUnmatched));
  const selected = included.filter((module) => !excluded.has(module));
  if (selected.length === 0 && modules.length > 0 && onUnmatched === undefined) {
    throw new CodegenError('PATTERN_UNMATCHED', 'the exclude patterns leave no module', {
      fix: 'exclude fewer modules',
    });
  }
  return selected;
}

function matching(
  modules: readonly string[],
  patterns: readonly string[],
  option: 'include' | 'exclude',
  onUnmatched?: (error: CodegenError, pattern: string) => void,
): string[] {
  const matched = patterns.map((pattern) => {
    return { pattern, names: modules.filter(matcher(pattern)) };
  });
  const idle = matched.filter(({ names }) => names.length === 0);
  if (onUnmatched !== undefined) {
    for (const { pattern } of idle) onUnmatched(unmatched(pattern, 1, modules, option), pattern);
  } else if (idle.length > 0) {
    throw unmatched(idle[0]?.pattern ?? '', idle.length, modules, option);
  }
  const names = new Set(matched.flatMap((match) => match.names));
  return modules.filter((module) => names.has(module));
}

/** Whether a name matches a glob. */
export function matcher(pattern: string): (name: string) => boolean {
  const matches = picomatch(flat(pattern), GLOB);
  return (name) => matches(flat(name));
}

/** A glob as a regular expression, for names in which a slash is {@link flat}. */
export function patternSource(pattern: string): string {
  return picomatch.makeRe(flat(pattern), GLOB).source;
}

/** Names are not paths, whatever characters they hold. */
function flat(text: string): string {
  return text.replaceAll('/', '\u2215');
}

function unmatched(
  pattern: string,
  count: number,
  modules: readonly string[],
  option: string,
): CodegenError {
  const more = count > 1 ? `, nor do ${count - 1} other patterns` : '';
  const close = nearest(pattern, modules);
  return new CodegenError(
    'PATTERN_UNMATCHED',
    `the ${option} pattern ${quoteForDisplay(pattern)} matches none of the ${modules.length} modules${more}`,
    {
      fix:
        close.length > 0
          ? `close to it: ${close.map((name) => quoteForDisplay(name)).join(', ')}; names are case-sensitive`
          : `the modules are ${listed(modules)}`,
    },
  );
}

const MOST_NAMES = 20;

function listed(modules: readonly string[]): string {
  const names = modules.slice(0, MOST_NAMES).map((name) => quoteForDisplay(name));
  const more = modules.length > names.length ? [`and ${modules.length - names.length} more`] : [];
  return [...names, ...more].join(', ');
}
