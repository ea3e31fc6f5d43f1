// In: a transport and the modules to describe. Out: the snapshot of what its user can see.
// Never: returns an incomplete snapshot, sends the same request twice, or keeps data of records or people.

import type { Transport } from '../../templates/runtime/transport/call.js';
import { tick } from '../../templates/runtime/transport/clock.js';
import { createSemaphore } from '../../templates/runtime/transport/semaphore.js';
import { CodegenError } from '../errors.js';
import { canonicalise } from '../snapshot/canonical.js';
import { byCodeUnit } from '../snapshot/order.js';
import type { DescribedBy, Snapshot, SnapshotModule } from '../snapshot/snapshot.js';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from '../snapshot/schema.js';
import { fetchListTypes, fetchModule, type Send } from './requests.js';
import { moduleRefused, type Refusal } from './refusal.js';
import { selectModules } from './selection.js';
import type { DroppedKeys } from './php.js';

/** How far a pull has come. */
export interface PullProgress {
  /** Modules described, or refused. */
  readonly done: number;
  readonly total: number;
  /** The one that was done last. */
  readonly module: string;
}

/** What {@link pull} takes. */
export interface PullOptions {
  /** Globs of module names. None means all. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Records a module that refuses, instead of failing. */
  readonly allowPartial?: boolean | undefined;
  /** Calls at a time; the transport has a limit of its own. Default 4. */
  readonly concurrency?: number | undefined;
  readonly onProgress?: ((progress: PullProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Is called with a pattern that matches nothing, instead of failing: another API user may see what it
   * means. The snapshot may then be without modules.
   */
  readonly onUnmatched?: ((error: CodegenError, pattern: string) => void) | undefined;
}

/** What a pull found and cost. */
export interface PullResult {
  readonly snapshot: Snapshot;
  /** Calls by operation, repeats included, as the transport counts them. */
  readonly calls: Readonly<Record<string, number>>;
  /** Keys of the answers that a snapshot has no place for, sorted. */
  readonly droppedKeys: readonly string[];
}

/**
 * Describes an instance: `listtypes`, `describe` of each selected module, `relatedtypes`
 * of each of these that is an entity, and what the transport needs to know its user.
 *
 * @throws CodegenError PATTERN_UNMATCHED, MODULE_REFUSED (naming all that refused),
 *   CRM_ANSWER_INVALID, CRM_REFUSED, METADATA_UNSAFE
 * @throws VtigerError where the instance cannot be reached
 */
export async function pull(transport: Transport, options: PullOptions = {}): Promise<PullResult> {
  const dropped: DroppedKeys = new Set();
  const describedBy = await fetchUser(transport, options.signal);
  const listings = await fetchListTypes(transport, dropped, options.signal);
  const { include, exclude, onUnmatched } = options;
  const names = new Set(selectModules([...listings.keys()], include, exclude, onUnmatched));
  const chosen = [...listings].filter(([name]) => names.has(name));

  const modules: SnapshotModule[] = [];
  const refusals: Refusal[] = [];
  let done = 0;
  await sendAll(transport, options, (send) =>
    chosen.map(async ([module, listing]) => {
      const answer = await fetchModule(transport, send, module, listing, dropped);
      if (answer.module !== undefined) modules.push(answer.module);
      if (answer.refusal !== undefined) refusals.push(answer.refusal);
      done += 1;
      options.onProgress?.({ done, total: chosen.length, module });
    }),
  );

  refusals.sort((a, b) => byCodeUnit(a.name, b.name));
  if (refusals.length > 0 && (options.allowPartial !== true || modules.length === 0)) {
    throw moduleRefused(refusals);
  }
  const snapshot = canonicalise({
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    describedBy,
    refused: refusals,
    ...selectionOf(options),
    modules,
  });
  const droppedKeys = [...dropped].map((key) => transport.redact(key)).sort(byCodeUnit);
  return { snapshot, calls: transport.usage().calls, droppedKeys };
}

/** Recorded, so that an excluded module is not mistaken for a missing one. */
function selectionOf({ include = [], exclude = [] }: PullOptions): Pick<Snapshot, 'selection'> {
  return include.length + exclude.length === 0 ? {} : { selection: { include, exclude } };
}

/**
 * Sends the calls of all work with bounded concurrency, in the order in which they are made; the first
 * failure ends the calls under way and starts no more.
 */
async function sendAll(
  transport: Transport,
  { concurrency = 4, signal }: PullOptions,
  start: (send: Send) => readonly Promise<void>[],
): Promise<void> {
  const semaphore = createSemaphore(concurrency);
  const failed = new AbortController();
  const either = AbortSignal.any([failed.signal, ...(signal === undefined ? [] : [signal])]);
  const send: Send = async (call) => {
    const answer = await semaphore.run(() => transport.call({ ...call, signal: either }), [either]);
    // The next request leaves before this answer is read.
    await tick();
    return answer;
  };
  try {
    await Promise.all(start(send));
  } catch (error) {
    failed.abort();
    throw error;
  }
}

async function fetchUser(
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<DescribedBy> {
  const me = await transport.me({ signal });
  if (!/^\d+x\d+$/.test(me.id)) {
    throw new CodegenError('CRM_ANSWER_INVALID', 'the CRM does not report who the API user is', {
      fix: 'see that the URL leads to a Vtiger, and not to something in front of it',
    });
  }
  const version = transport.serverVersion ?? '';
  return {
    users: [{ id: me.id, admin: me.is_admin === true }],
    transport: transport.kind,
    vtigerVersion: /^[\w.+-]{1,32}$/.test(version) ? version : null,
  };
}
