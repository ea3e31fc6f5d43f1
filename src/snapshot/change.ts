/** By what a change does to a TypeScript consumer of the emitted package. */
export type Severity = 'major' | 'minor' | 'patch';

/** One difference between two snapshots. */
export interface Change {
  /**
   * `major`: a consumer may stop compiling, or be wrong at run time. `minor`: something was added.
   * `patch`: labels, order, hints.
   */
  readonly severity: Severity;
  /** `Contacts`, `Contacts.leadsource`, `Contacts.related(Potentials)`. */
  readonly where: string;
  /** One line; names and labels of the CRM stand in quotes, escaped. */
  readonly what: string;
}

/** A difference whose place is said by whoever asked for the comparison. */
export type Finding = readonly [severity: Severity, what: string];

/** What changes ask of the next version. */
export type Bump = Severity | 'none';

/** The version bump that these changes ask for together. */
export function bumpOf(changes: readonly Change[]): Bump {
  const severities = new Set(changes.map((change) => change.severity));
  const bumps = ['major', 'minor', 'patch'] as const;
  return bumps.find((bump) => severities.has(bump)) ?? 'none';
}
