import type { Change, ChangeKind, Severity } from '../snapshot/change.js';
import { quoteForDisplay } from '../text/quote.js';
import { SEVERITY_RULES, type SeverityRule } from './severity-rules.js';

/** A change without its place, which the caller of a comparison knows. */
export type Difference = readonly [rule: SeverityRule, what: string];

/** What a change is about, beside its place. */
export type Subject = Pick<Change, 'label' | 'type'>;

/** @param subject of the module or field that changed */
export function toChange(where: string, [rule, what]: Difference, subject: Subject = {}): Change {
  const [severity, kind]: readonly [Severity, ChangeKind] = SEVERITY_RULES[rule];
  return { severity, kind, where, what, ...subject };
}

/** The label as a subject, where it says more than the name. */
export function labelled(name: string, label: string): Subject {
  return label === '' || label === name ? {} : { label };
}

/** A value of the snapshot in a message. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  if (Array.isArray(value))
    return `[${value.map((item) => quoteForDisplay(String(item))).join(', ')}]`;
  return typeof value === 'string' ? quoteForDisplay(value) : JSON.stringify(value);
}
