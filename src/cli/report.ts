import type { CheckResult } from '../commands/check.js';
import type { CheckLiveResult } from '../commands/check-live.js';
import type { DiffResult } from '../commands/diff.js';
import type { GenerateResult } from '../commands/generate.js';
import type { PullResult } from '../commands/pull.js';
import { changeMarkdown, describeChange } from '../snapshot/describe-change.js';

const MOST_LINES = 12;

/** What a pull found and cost, as lines. */
export function pullText(result: PullResult): string[] {
  const { snapshot, written, modules, fields, transport, vtigerVersion, refused, calls } = result;
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const each = Object.entries(calls).map(([operation, count]) => `${operation} ${count}`);
  return [
    `${written ? 'wrote' : 'unchanged'} ${snapshot}`,
    `${counted(modules, 'module')}, ${counted(fields, 'field')}; Vtiger ${vtigerVersion ?? 'of unknown version'} over ${transport}`,
    `${counted(total, 'call')}: ${each.join(', ')}`,
    ...refused.map(({ name, operation, code }) => `refused ${name} (${operation}: ${code})`),
  ];
}

/** What not all of several API users see, as lines. */
export function partialText({ partial }: PullResult): string[] {
  const shown = partial.slice(0, MOST_LINES);
  const more = partial.length - shown.length;
  return [
    ...shown.map(({ where, what, users }) => `only for ${users.join(', ')}: ${where} (${what})`),
    ...(more === 0 ? [] : [`and ${more} more; \`--json\` tells all`]),
  ];
}

/** What a generation did, as lines. */
export function generateText(result: GenerateResult): string[] {
  const { out, written, removed, unchanged, foreign, names, verified } = result;
  const { version, bump, changes: since } = result;
  const changes = written.length + removed.length;
  return [
    ...some('wrote', written),
    ...some('removed', removed),
    ...some('left alone, because it is not ours,', foreign),
    ...(names === null ? [] : [`recorded names in ${names}`]),
    ...(version === null || bump === null || bump === 'none'
      ? []
      : [`version ${version}: ${bump}, ${counted(since.length, 'change')}`]),
    `${out}: ${changes === 0 ? 'up to date, ' : `${written.length} written, ${removed.length} removed, `}${unchanged} unchanged${verified ? ', verified' : ''}`,
  ];
}

/** A line each; of many files the first few and how many more. */
function some(verb: string, paths: readonly string[]): string[] {
  const shown = paths.length > MOST_LINES ? paths.slice(0, MOST_LINES - 1) : paths;
  const more = paths.length - shown.length;
  return [
    ...shown.map((path) => `${verb} ${path}`),
    ...(more === 0 ? [] : [`${verb} ${more} more files`]),
  ];
}

/** How an output differs, as lines: all of them. */
export function checkText({ out, drift, missing, changed, extra, names }: CheckResult): string[] {
  return [
    ...missing.map((path) => `missing ${path}`),
    ...changed.map((path) => `changed ${path}`),
    ...extra.map((path) => `extra ${path}`),
    ...(names === null ? [] : [`incomplete ${names}`]),
    drift ? `${out} is not what the snapshot says` : `${out} is up to date`,
  ];
}

/** What the CRM has become since the snapshot, as lines. */
export function checkLiveText(result: CheckLiveResult): string[] {
  const { snapshot, drift, comparable, view } = result;
  const views = view.map((line) => `no change of the CRM: ${line}`);
  if (comparable && !drift) return [...views, `${snapshot} is what the CRM says`];
  return [
    ...diffText(result),
    ...views,
    drift
      ? `the CRM is no longer what ${snapshot} says`
      : 'this is another view than that of the snapshot: it does not tell what the CRM has become',
  ];
}

/** Changes as aligned lines, the version bump last. */
export function diffText({ bump, changes }: Pick<DiffResult, 'bump' | 'changes'>): string[] {
  return [
    ...changes.map((change) => `${change.severity.padEnd(5)}  ${describeChange(change)}`),
    `version bump: ${bump}`,
  ];
}

/** Changes as Markdown, for the text of a pull request. */
export function diffMarkdown({ bump, changes }: DiffResult): string[] {
  const lines = [`**Version bump: ${bump}**`];
  for (const severity of ['major', 'minor', 'patch'] as const) {
    const group = changes.filter((change) => change.severity === severity);
    if (group.length === 0) continue;
    lines.push('', `### ${severity[0]?.toUpperCase()}${severity.slice(1)}`, '');
    for (const change of group) lines.push(`- ${changeMarkdown(change)}`);
  }
  return lines;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
