// What each open-source release of Vtiger, and the Cloud, can and cannot do. Everything else looks
// them up here: to support a new release, add it to RELEASES and adjust the rows that it changes.

/** A release of open-source Vtiger, as the number 8.4; `cloud` has no releases. */
export type ServerRelease = number | 'cloud' | 'unknown';

/** Every release of open-source Vtiger. A Cloud reports numbers of its own, which are not here. */
const RELEASES = /^(5\.[0-4]|[67]\.[0-5]|8\.[0-4])(?:\.\d+)?(?![\d.])/;

/** No open-source release has it. */
const CLOUD_ONLY = Infinity;

/** Operations and the release that brought them. Those that every release has are not listed. */
const OPERATIONS: readonly (readonly [operations: RegExp, since: number])[] = [
  [/^(?:me|decrypt|reopen|lookup|get_account_hierarchy|delete_related|tags?_\w+)$/, CLOUD_ONLY],
  [/^files_retrieve$/, 7.3],
  [/^add_related$/, 7.1],
  [/^(?:relatedtypes|retrieve_related|query_related)$/, 7],
];

/** Behaviour that not every release has, and the release that brought it. */
const FEATURES = {
  /** `update` keeps the fields that it does not name. Before, it emptied them, and `revise` did not. */
  'partial-update': 7,
  /** The answer to a create names the attachments (`imageattachmentids`). */
  'attachment-ids': 7.3,
  /**
   * `sync` takes a scope (`syncType`). Before, it answers with the user's own records and their
   * deletions, whatever scope is requested.
   */
  'sync-scope': 8,
} as const;

export type ServerFeature = keyof typeof FEATURES;

/** A fault of some releases, recognised by how a call fails. */
interface KnownFault {
  /** First and last release that have it. */
  readonly releases: readonly [first: number, last: number];
  /** Matched with the subject of a failure, see `server-hints.ts`. */
  readonly failure: RegExp;
  readonly hint: string;
}

const FAULTS: readonly KnownFault[] = [
  {
    releases: [8.4, 8.4],
    failure: /^INVALID_ID\w+ create (?:Quotes|SalesOrder|PurchaseOrder|Invoice) /,
    hint: 'A bug of stock Vtiger 8.4.0, always.',
  },
  {
    releases: [8, 8.4],
    failure: /^CRASH sync /,
    hint: 'Open-source Vtiger 8 always does: syncType is not registered.',
  },
  {
    releases: [8, 8.3],
    failure: /^CRASH (?:files_retrieve|convertlead) /,
    hint: 'Vtiger 8.0 to 8.3 always does on PHP 8.',
  },
];

/**
 * The release that a version names: `8.4.0` is 8.4. A version of four parts, or one that is no
 * open-source release, is unknown.
 */
export function parseRelease(version: string | undefined): ServerRelease {
  const [, release] = RELEASES.exec(version ?? '') ?? [];
  return release === undefined ? 'unknown' : Number(release);
}

export function serverLacks(release: ServerRelease, feature: ServerFeature): boolean {
  return typeof release === 'number' && release < FEATURES[feature];
}

/** Whether the server has the operation; `unknown` where some releases do and its own is not known. */
export function operationSupport(
  release: ServerRelease,
  operation: string,
): 'yes' | 'no' | 'unknown' {
  const since = operationSince(operation);
  if (since === 0 || release === 'cloud') return 'yes';
  if (release === 'unknown') return 'unknown';
  return release < since ? 'no' : 'yes';
}

export function isCloudOnly(operation: string): boolean {
  return operationSince(operation) === CLOUD_ONLY;
}

function operationSince(operation: string): number {
  return OPERATIONS.find(([operations]) => operations.test(operation))?.[1] ?? 0;
}

/** The hint for a failure that is a known fault of the release, or may be one where it is not known. */
export function faultHint(release: ServerRelease, failure: string): string | undefined {
  if (release === 'cloud') return undefined;
  return FAULTS.find(
    ({ releases: [first, last], failure: pattern }) =>
      pattern.test(failure) && (release === 'unknown' || (release >= first && release <= last)),
  )?.hint;
}
