import { decodeEntities } from '../response/html-entities.js';
import type { CallOptions } from '../options.js';
import { protocolError } from '../response/call-error.js';
import type { Call, CurrentUser } from './call.js';

/** One of the two ways to speak with Vtiger. */
export interface Dialect {
  readonly kind: 'rest' | 'session';
  call(call: Call): Promise<unknown>;
  me(options: CallOptions): Promise<CurrentUser>;
  /** Ends the sessions, if it has any. */
  signOut(): Promise<unknown>;
}

/** The first of the keys that holds a text which is not empty. */
export function firstText(result: unknown, keys: readonly string[]): string | undefined {
  const raw = Object(result) as Record<string, unknown>;
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/**
 * The user in the result of `me` (REST) or `login` (session), whose keys differ.
 * @throws ProtocolError where there is none
 */
export function readUser(result: unknown, operation: string, username: string): CurrentUser {
  const text = (...keys: string[]): string | undefined => firstText(result, keys);
  const id = text('userId', 'id') ?? '';
  if (!/^\d+x\d+$/.test(id)) {
    throw protocolError({ operation }, 'the answer does not name a user');
  }
  // The Cloud escapes names in `me`; in logins that was not observed.
  const name = operation === 'me' ? decodeEntities : String;
  const admin = text('is_admin');
  return {
    id,
    user_name: text('user_name', 'username') ?? username,
    first_name: name(text('first_name') ?? ''),
    last_name: name(text('last_name') ?? ''),
    email1: text('email1', 'email') ?? '',
    time_zone: text('time_zone') ?? null,
    is_admin: admin === undefined ? null : admin === 'on' || admin === '1',
  };
}
