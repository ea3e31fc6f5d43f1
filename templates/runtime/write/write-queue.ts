import { isInventory, type ModuleTable } from '../schema/module-table.js';
import type { AbortSignalLike } from '../platform-types.js';
import { abortable, enqueue } from '../transport/clock.js';
import { readUrl } from '../transport/endpoints.js';

/**
 * Open-source Vtiger takes the number of a new record, and the ids of line items, by a select and
 * an update. Writes that overlap share numbers and lose lines, and the server reports success.
 */
export interface WriteQueue {
  /** Runs `work`, and starts its time limit, when all earlier writes with one of these keys have ended. */
  run<T>(
    keys: readonly WriteKey[],
    work: () => Promise<T>,
    signal: AbortSignalLike | undefined,
  ): Promise<T>;
}

/** What a write touches, and how many writes may touch it at the same time. */
export interface WriteKey {
  readonly name: string;
  readonly limit: number;
}

interface Waiter {
  readonly limit: number;
  readonly start: () => void;
}

/** The writes that hold one key, and those that wait for it. */
export interface Lane {
  running: number;
  readonly waiting: Waiter[];
}

/**
 * The keys of a create, an update, a revise or a delete: all writes of all inventory modules share
 * one, so do the creates of a module. Other writes only stay in the order of their record.
 * @param id undefined for a create
 */
export function writeKeys(
  table: ModuleTable,
  id: string | undefined,
  writeConcurrency = 1,
): readonly WriteKey[] {
  if (isInventory(table)) return [{ name: 'inventory', limit: writeConcurrency }];
  return id === undefined ? [createKey(table.module, writeConcurrency)] : [recordKey(id)];
}

export function createKey(module: string, writeConcurrency = 1): WriteKey {
  return { name: `create ${module}`, limit: writeConcurrency };
}

export function recordKey(id: string): WriteKey {
  return { name: `record ${id}`, limit: 1 };
}

/** One registry for all copies of this runtime in the process: two packages may serve one CRM. */
const REGISTRY = Symbol.for('vtiger-codegen.write-queues');

/** The queue that all clients of one URL share. */
export function writeQueueOf(url: string): WriteQueue {
  const scope = globalThis as { [REGISTRY]?: Map<string, Map<string, Lane>> };
  const registry = (scope[REGISTRY] ??= new Map());
  // Both endpoints of an instance share one queue.
  const { origin, sessionPath } = readUrl(url, true);
  const instance = origin + sessionPath;
  let lanes = registry.get(instance);
  if (lanes === undefined) registry.set(instance, (lanes = new Map<string, Lane>()));
  return createWriteQueue(lanes);
}

/** @param lanes the keys that some write holds or waits for */
export function createWriteQueue(lanes: Map<string, Lane> = new Map()): WriteQueue {
  const enter = async (
    { name, limit }: WriteKey,
    signal: AbortSignalLike | undefined,
  ): Promise<void> => {
    let lane = lanes.get(name);
    if (lane === undefined) lanes.set(name, (lane = { running: 0, waiting: [] }));
    if (lane.running < limit && lane.waiting.length === 0) {
      lane.running++;
      return;
    }
    const { waiting } = lane;
    await abortable<void>((resolve) => enqueue(waiting, { limit, start: resolve }), [signal]);
  };

  const leave = ({ name }: WriteKey): void => {
    const lane = lanes.get(name);
    if (lane === undefined) return;
    lane.running--;
    for (
      let [next] = lane.waiting;
      next !== undefined && lane.running < next.limit;
      [next] = lane.waiting
    ) {
      lane.waiting.shift();
      lane.running++;
      next.start();
    }
    if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(name);
  };

  return {
    async run(keys, work, signal) {
      // Sorted, because two writes that need two keys each could otherwise wait for each other.
      const sorted = [...keys].sort((a, b) => (a.name < b.name ? -1 : 1));
      const held: WriteKey[] = [];
      try {
        for (const key of sorted) {
          await enter(key, signal);
          held.push(key);
        }
        return await work();
      } finally {
        held.forEach(leave);
      }
    },
  };
}
