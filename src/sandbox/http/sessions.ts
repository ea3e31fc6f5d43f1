import { OperationError } from '../failures.js';
import type { Instance } from '../instance.js';
import { userId, type SandboxUser } from '../store/users.js';
import { wireMap, type WireRecord } from '../values/wire.js';

/** How a session that can no longer be used is refused. */
export type SessionFailure = 'INVALID_SESSIONID' | 'SESSION_EXPIRED' | 'SESSION_LEFT_IDLE';

const MESSAGES: Readonly<Record<SessionFailure, string>> = {
  INVALID_SESSIONID: 'Session Identifier provided is Invalid',
  SESSION_EXPIRED: 'Session has life span over please login again',
  SESSION_LEFT_IDLE: 'Session has been invalidated to due lack activity',
};

/** One login. Its requests are served one after the other, as PHP locks its file. */
export interface Session {
  readonly user: SandboxUser;
  failure: SessionFailure | null;
  queue: Promise<unknown>;
}

/** Challenge tokens and sessions of one instance. */
export interface Sessions {
  /** Each challenge of a user replaces the previous one, so that of parallel logins one succeeds. */
  challenge(username: string): WireRecord;
  login(username: string, accessKey: string): Promise<WireRecord>;
  find(name: string): Session;
  logout(name: string): void;
  expireAll(failure: SessionFailure): void;
}

const TOKEN_SECONDS = 300;

export function createSessions(instance: Instance): Sessions {
  const tokens = new Map<string, { readonly token: string; readonly expires: number }>();
  const sessions = new Map<string, Session>();
  const seconds = (): number => Math.floor(instance.clock() / 1000);
  const userNamed = (name: string): SandboxUser | undefined =>
    instance.users.find((user) => user.username === name);

  return {
    challenge(username) {
      if (username === '') throw new OperationError('ACCESS_DENIED', 'No username given');
      if (userNamed(username) === undefined) {
        throw new OperationError('ACCESS_DENIED', 'username does not exists');
      }
      const token = randomHex(13);
      const now = seconds();
      tokens.set(username, { token, expires: now + TOKEN_SECONDS });
      return wireMap({ token, serverTime: now, expireTime: now + TOKEN_SECONDS });
    },
    async login(username, accessKey) {
      const challenge = tokens.get(username);
      const user = userNamed(username);
      if (challenge === undefined || user === undefined || challenge.expires < seconds()) {
        throw new OperationError('INVALID_AUTH_TOKEN', 'Specified token is invalid or expired');
      }
      // No platform but Node has MD5; REST needs none.
      const { createHash } = await import('node:crypto');
      const expected = createHash('md5')
        .update(challenge.token + user.accessKey)
        .digest('hex');
      if (accessKey !== expected) {
        throw new OperationError('INVALID_USER_CREDENTIALS', 'Invalid username or password');
      }
      const name = randomHex(21);
      sessions.set(name, { user, failure: null, queue: Promise.resolve() });
      return loginAnswer(instance, user, name);
    },
    find(name) {
      const session = sessions.get(name);
      if (session !== undefined && session.failure === null) return session;
      const failure = session?.failure ?? 'INVALID_SESSIONID';
      throw new OperationError(failure, MESSAGES[failure]);
    },
    logout(name) {
      sessions.delete(name);
    },
    expireAll(failure) {
      for (const session of sessions.values()) session.failure = failure;
    },
  };
}

function randomHex(length: number): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, length);
}

function loginAnswer(instance: Instance, user: SandboxUser, sessionName: string): WireRecord {
  const prefix = instance.schema.modules.get('Users')?.meta.idPrefix;
  return wireMap({
    username: user.username,
    first_name: user.firstName ?? '',
    last_name: user.lastName ?? '',
    email: user.email ?? '',
    time_zone: user.timeZone ?? 'UTC',
    hour_format: '12',
    date_format: user.dateFormat ?? 'yyyy-mm-dd',
    is_admin: user.admin ? 'on' : 'off',
    call_duration: '5',
    other_event_duration: '5',
    sessionName,
    userId: typeof prefix !== 'string' ? userId(user.number) : `${prefix}x${String(user.number)}`,
    version: '0.22',
    vtigerVersion: instance.profile.version,
  });
}
