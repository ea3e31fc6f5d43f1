import type { Change, ChangeKind } from '../snapshot/change.js';
import { changeMarkdown } from '../snapshot/describe-change.js';

const HEAD = `# Changelog

What changed in this package, and in the CRM that it was generated from. The format is Keep a
Changelog; versions follow Semantic Versioning.
`;
/** A change of language changes thousands of labels. */
const MOST_ENTRIES = 200;

/** The content of one version. */
export interface ReleaseNotes {
  readonly changes: readonly Change[];
  /** Sentences about the package as such, first under their heading. */
  readonly added?: readonly string[] | undefined;
  readonly changed?: readonly string[] | undefined;
}

/**
 * Adds the notes of a version at the top of a changelog, below an `[Unreleased]` section. A version
 * that the changelog has already gets the notes under its heading.
 * @param text the existing changelog, null where there is none
 */
export function withRelease(text: string | null, version: string, notes: ReleaseNotes): string {
  const base = text ?? HEAD;
  const newline = base.includes('\r\n') ? '\r\n' : '\n';
  const lines = base.trimEnd().split(/\r?\n/);
  const body = printNotes(notes);
  const headings = lines.flatMap((line, at) => (/^## /.test(line) ? [{ line, at }] : []));
  const existing = headings.find(({ line }) => versionOf(line) === version);
  const first = headings.find(({ line }) => versionOf(line)?.toLowerCase() !== 'unreleased');
  const at = existing === undefined ? (first?.at ?? lines.length) : existing.at + 1;
  const added = existing === undefined ? [`## [${version}]`, ...body] : body.slice(1);
  const [before, after] = [lines.slice(0, at), lines.slice(at)];
  while (before.at(-1) === '') before.pop();
  while (after[0] === '') after.shift();
  const all = [...before, '', ...added, ...(after.length === 0 ? [] : ['', ...after])];
  return all.join(newline) + newline;
}

/** 1.2.0 for `## [1.2.0] - 2026-01-31` and for `## 1.2.0`. */
function versionOf(heading: string): string | undefined {
  return /^##\s+\[?v?([^\]\s]+)/.exec(heading)?.[1];
}

function printNotes({ changes, added = [], changed = [] }: ReleaseNotes): string[] {
  const ofKind = (kind: ChangeKind): string[] =>
    changes.filter((change) => change.kind === kind).map(printChange);
  const sections: [heading: string, entries: readonly string[]][] = [
    ['Added', [...added, ...ofKind('added')]],
    ['Changed', [...changed, ...ofKind('changed')]],
    ['Deprecated', ofKind('deprecated')],
    ['Removed', ofKind('removed')],
  ];
  const lines: string[] = [];
  for (const [heading, entries] of sections) {
    if (entries.length === 0) continue;
    lines.push('', `### ${heading}`, '');
    lines.push(...entries.slice(0, MOST_ENTRIES).map((entry) => `- ${entry}`));
    if (entries.length > MOST_ENTRIES) lines.push(`- and ${entries.length - MOST_ENTRIES} more`);
  }
  return lines;
}

function printChange(change: Change): string {
  return `${change.severity === 'major' ? '**Breaking**: ' : ''}${changeMarkdown(change)}`;
}
