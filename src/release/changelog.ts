import type { Change } from '../snapshot/change.js';
import { markdownText } from '../text/markdown.js';

const HEAD = `# Changelog

What changed in this package, and in the CRM that it was generated from. The form is that of Keep a
Changelog, the versions follow Semantic Versioning.
`;
/** A language switch changes thousands of labels. */
const MOST_LINES = 200;

/** What a version has to say. */
export interface ReleaseNotes {
  readonly changes: readonly Change[];
  /** Sentences about the whole, which stand first under their heading. */
  readonly added?: readonly string[] | undefined;
  readonly changed?: readonly string[] | undefined;
}

/**
 * The changelog with the notes of a version on top, below an `[Unreleased]` that somebody keeps. A
 * version that stands there already gets the notes under its heading.
 * @param text the changelog as it is, null where there is none
 */
export function withRelease(text: string | null, version: string, notes: ReleaseNotes): string {
  const base = text ?? HEAD;
  const newline = base.includes('\r\n') ? '\r\n' : '\n';
  const lines = base.replace(/\s+$/, '').split(/\r?\n/);
  const body = printNotes(notes);
  const headings = lines.flatMap((line, at) => (/^## /.test(line) ? [{ line, at }] : []));
  const own = headings.find(({ line }) => versionOf(line) === version);
  const first = headings.find(({ line }) => versionOf(line)?.toLowerCase() !== 'unreleased');
  const at = own === undefined ? (first?.at ?? lines.length) : own.at + 1;
  const added = own === undefined ? [`## [${version}]`, ...body] : body.slice(1);
  const [before, after] = [lines.slice(0, at), lines.slice(at)];
  while (before.at(-1) === '') before.pop();
  while (after[0] === '') after.shift();
  const all = [...before, '', ...added, ...(after.length === 0 ? [] : ['', ...after])];
  return all.join(newline) + newline;
}

/** `## [1.2.0] - 2026-01-31` and `## 1.2.0` say 1.2.0. */
function versionOf(heading: string): string | undefined {
  return /^##\s+\[?v?([^\]\s]+)/.exec(heading)?.[1];
}

function printNotes({ changes, added = [], changed = [] }: ReleaseNotes): string[] {
  const gone = changes.filter((change) => says(change, /\bis gone\b/));
  const deprecated = changes.filter((change) => says(change, /\bis deprecated\b/));
  const stayed = changes.filter((change) => !gone.includes(change) && !deprecated.includes(change));
  const groups: [heading: string, lines: readonly string[]][] = [
    ['Added', [...added, ...stayed.filter(({ severity }) => severity === 'minor').map(line)]],
    ['Changed', [...changed, ...stayed.filter(({ severity }) => severity !== 'minor').map(line)]],
    ['Deprecated', deprecated.map(line)],
    ['Removed', gone.map(line)],
  ];
  const lines: string[] = [];
  for (const [heading, all] of groups) {
    if (all.length === 0) continue;
    lines.push('', `### ${heading}`, '', ...all.slice(0, MOST_LINES).map((text) => `- ${text}`));
    if (all.length > MOST_LINES) lines.push(`- and ${all.length - MOST_LINES} more`);
  }
  return lines;
}

/** By the words that a comparison uses; names of the CRM stand in quotes in them. */
function says({ what }: Change, words: RegExp): boolean {
  return words.test(what.replace(/"(?:[^"\\]|\\.)*"/g, ''));
}

function line({ severity, where, what }: Change): string {
  const breaking = severity === 'major' ? '**Breaking**: ' : '';
  return `${breaking}${markdownText(where)}: ${markdownText(what)}`;
}
