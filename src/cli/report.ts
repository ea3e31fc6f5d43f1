import type { CheckResult } from '../commands/check.js';
import type { CheckLiveResult } from '../commands/check-live.js';
import type { DiffResult } from '../commands/diff.js';
import type { GenerateResult } from '../commands/generate.js';
import type { PullResult } from '../commands/pull.js';
import type { Change, Severity } from '../snapshot/change.js';
import { changeMarkdown, describeChange } from '../snapshot/describe-change.js';

const MOST_LINES = 12;
const SEVERITIES = ['major', 'minor', 'patch'] as const;

/** The result of a pull, as lines. */
export function pullText(result: PullResult): string[] {
  const { snapshot, written, modules, fields, transport, vtigerVersion, refused, calls } = result;
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const each = Object.entries(calls).map(([operation, count]) => `${operation} ${count}`);
  return [
    `${written ? 'wrote' : 'unchanged'} ${snapshot}`,
    `${counted(modules, 'module')}, ${counted(fields, 'field')}; Vtiger ${vtigerVersion ?? '(unknown version)'} over ${transport}`,
    `${counted(total, 'call')}: ${each.join(', ')}`,
    ...refused.map(({ name, operation, code }) => `refused ${name} (${operation}: ${code})`),
  ];
}

/** What only some of several API users see, as lines. */
export function partialText({ partial }: PullResult): string[] {
  const listed = partial.slice(0, MOST_LINES);
  const more = partial.length - listed.length;
  return [
    ...listed.map(
      ({ where, what, users }) => `visible to ${users.join(', ')} only: ${where} (${what})`,
    ),
    ...(more === 0 ? [] : [`and ${more} more; \`--json\` lists all`]),
  ];
}

/** The result of a generation, as lines. */
export function generateText(result: GenerateResult): string[] {
  const { out, written, removed, unchanged, foreign, names, verified } = result;
  const { version, bump, changes } = result;
  const fileChanges = written.length + removed.length;
  return [
    ...listFiles('wrote', written),
    ...listFiles('removed', removed),
    ...listFiles('ignored (not generated)', foreign),
    ...(names === null ? [] : [`recorded names in ${names}`]),
    ...(version === null || bump === null || bump === 'none'
      ? []
      : [`version ${version}: ${bump}, ${counted(changes.length, 'change')}`]),
    `${out}: ${fileChanges === 0 ? 'up to date, ' : `${written.length} written, ${removed.length} removed, `}${unchanged} unchanged${verified ? ', verified' : ''}`,
  ];
}

/** One line per file; of many files the first ones and the number of the others. */
function listFiles(verb: string, paths: readonly string[]): string[] {
  const listed = paths.length > MOST_LINES ? paths.slice(0, MOST_LINES - 1) : paths;
  const more = paths.length - listed.length;
  return [
    ...listed.map((path) => `${verb} ${path}`),
    ...(more === 0 ? [] : [`${verb} ${more} more files`]),
  ];
}

/** How an output differs from the snapshot, as lines. */
export function checkText(result: CheckResult): string[] {
  const { out, drift, generated, missing, changed, extra, names } = result;
  if (!generated) return [`${out}: nothing generated yet`];
  return [
    ...missing.map((path) => `missing ${path}`),
    ...changed.map((path) => `changed ${path}`),
    ...extra.map((path) => `extra ${path}`),
    ...(names === null ? [] : [`incomplete ${names}`]),
    drift ? `${out} is out of date` : `${out} is up to date`,
  ];
}

/** How the CRM differs from the snapshot, as lines. */
export function checkLiveText(result: CheckLiveResult, asOtherInstance = false): string[] {
  const { snapshot, drift, comparable, view } = result;
  if (asOtherInstance) {
    const verdict = drift ? 'differs from' : 'has the modules, fields and values of';
    return [...(drift ? diffText(result) : []), `the other instance ${verdict} ${snapshot}`];
  }
  const views = view.map((line) => `not a change of the CRM: ${line}`);
  if (comparable && !drift) return [...views, `${snapshot} matches the CRM`];
  return [
    ...diffText(result),
    ...views,
    drift
      ? `the CRM no longer matches ${snapshot}`
      : 'the two snapshots cannot be compared: a different API user, role, language or transport',
  ];
}

/** How many changes of one kind are listed by themselves, and how many names of a group. */
const MAX_SINGLE = 4;
const MAX_NAMES: Readonly<Record<Severity, number>> = { major: 40, minor: 20, patch: 6 };

/** Changes as aligned lines, the most severe first and repeats in one line, the version bump last. */
export function diffText({ bump, changes }: Pick<DiffResult, 'bump' | 'changes'>): string[] {
  const lines = SEVERITIES.flatMap((severity) => {
    const groups = new Map<string, Change[]>();
    for (const change of changes.filter((one) => one.severity === severity)) {
      const key = `${change.kind} ${patternOf(change.what)}`;
      groups.set(key, [...(groups.get(key) ?? []), change]);
    }
    return [...groups.values()].flatMap((group) =>
      (group.length > MAX_SINGLE ? [groupText(group, severity)] : group.map(describeChange)).map(
        (line) => `${severity.padEnd(5)}  ${line}`,
      ),
    );
  });
  return [...lines, `version bump: ${bump}`];
}

function groupText(group: readonly Change[], severity: Severity): string {
  const names = group.slice(0, MAX_NAMES[severity]).map(({ where }) => where);
  const more = group.length - names.length;
  const all = more === 0 ? names : [...names, `and ${more} more; \`--json\` lists all`];
  return `${group.length} times: ${patternOf(group[0]?.what ?? '')}: ${all.join(', ')}`;
}

/** What changes of one kind have in common: labels, values and numbers as `…`. */
function patternOf(what: string): string {
  return what.replace(/"(?:[^"\\]|\\.)*"/g, '…').replace(/\b\d+\b/g, '…');
}

/** Changes as Markdown, for the text of a pull request. */
export function diffMarkdown({ bump, changes }: DiffResult): string[] {
  const lines = [`**Version bump: ${bump}**`];
  for (const severity of SEVERITIES) {
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
