/** By what a change does to a TypeScript consumer of the emitted package. */
export type Severity = 'major' | 'minor' | 'patch';

/** What happened, for the headings of a changelog. */
export type ChangeKind = 'added' | 'changed' | 'deprecated' | 'removed';

/** One difference between two snapshots. */
export interface Change {
  /**
   * `major`: a consumer may stop compiling, or be wrong at run time. `minor`: something was added.
   * `patch`: labels, hints.
   */
  readonly severity: Severity;
  readonly kind: ChangeKind;
  /** `Contacts`, `Contacts.leadsource`, `Contacts.related(Potentials)`. */
  readonly where: string;
  /** One line; names and labels of the CRM are quoted and escaped. */
  readonly what: string;
  /** What the CRM calls the module or field, where that is known and not its name. */
  readonly label?: string;
  /** Type of the field, where the field itself came or went. */
  readonly type?: string;
}

/** What changes require of the next version. */
export type Bump = Severity | 'none';

/** The version bump that these changes require together. */
export function bumpOf(changes: readonly Change[]): Bump {
  const severities = new Set(changes.map((change) => change.severity));
  const bumps = ['major', 'minor', 'patch'] as const;
  return bumps.find((bump) => severities.has(bump)) ?? 'none';
}
