import { refuse } from '../codec/encode-scalar.js';
import type { ModuleTypes } from '../schema/module-types.js';
import type { CallOptions } from '../options.js';

/**
 * Whose changes: those of records that the API user owns, or that its groups own too, or all
 * (`application`, for administrators only).
 */
export type SyncScope = 'user' | 'userandgroup' | 'application';

/** Where a later run goes on; plain JSON, to be stored as it is. */
export interface ChangeToken {
  readonly version: 1;
  readonly module: string;
  readonly scope: SyncScope;
  /** Second since 1970 of the last change. */
  readonly time: number;
  /** What was delivered of that second: record id -> fingerprint. */
  readonly seen: Readonly<Record<string, string>>;
}

/** Options of `changes`. */
export interface ChangesOptions extends CallOptions {
  /** The first moment of interest, or the token of the last change that was handled. */
  readonly since: Date | ChangeToken;
  readonly scope: SyncScope;
}

/**
 * One change; keep `token` when it is handled, to go on behind it. The record of `updated` is as it is
 * now: new, or changed once or several times.
 *
 * `unknown-deletions` comes first where the server's `sync` does not work (open-source Vtiger 8 on
 * PHP 8), or not for this scope (up to 7): changes are then found by `modifiedtime`, and what was
 * deleted, or is not to be seen any more, is not reported.
 */
export type Change<M extends ModuleTypes> =
  | {
      readonly kind: 'updated';
      readonly id: M['id'];
      readonly record: M['record'];
      readonly token: ChangeToken;
    }
  | { readonly kind: 'deleted'; readonly id: M['id']; readonly token: ChangeToken }
  | { readonly kind: 'unknown-deletions'; readonly token: ChangeToken };

/** The changes of one call, at least one. Store `token` when the changes are handled, with them. */
export interface ChangeBatch<M extends ModuleTypes> {
  readonly changes: readonly Change<M>[];
  readonly token: ChangeToken;
}

/** The token to begin with. @throws InvalidValueError for one of another module, scope or version */
export function readSince(module: string, since: unknown, scope: SyncScope): ChangeToken {
  const at = { module };
  if (!['user', 'userandgroup', 'application'].includes(scope))
    return refuse(at, 'changes has no such scope');
  if (since instanceof Date) {
    const time = Math.floor(since.getTime() / 1000);
    if (Number.isNaN(time)) return refuse(at, 'changes takes a valid Date');
    return { version: 1, module, scope, time: Math.max(2, time), seen: {} };
  }
  const token = Object(since) as Partial<ChangeToken>;
  const readable =
    token.version === 1 && Number.isSafeInteger(token.time) && typeof token.seen === 'object';
  if (!readable) return refuse(at, 'changes takes a Date or a token of version 1');
  if (token.module !== module) return refuse(at, 'changes got the token of another module');
  if (token.scope !== scope) return refuse(at, 'changes got the token of another scope');
  return token as ChangeToken;
}
