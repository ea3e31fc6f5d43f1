// Takes: calls. Gives: their results, over the sessions of webservice.php.
// Never: logs in twice at a time, or sends two requests at a time in one session.

import { createHash } from 'node:crypto';
import { shared } from './clock.js';
import { readUser, textIn } from './dialect.js';
import type { Dialect } from './dialect.js';
import { VtigerError } from '../errors.js';
import { dress } from './build-request.js';
import { protocolError } from '../response/call-error.js';
import type { Settings } from './settings.js';
import type { Call, CurrentUser } from './call.js';
import type { Dressed, Wire } from './sender.js';

interface Session {
  readonly name: string;
  readonly user: CurrentUser;
}

const CHALLENGE: Call = { operation: 'getchallenge', method: 'GET' };
const LOGIN: Call = { operation: 'login', method: 'POST' };
const LOGOUT: Call = { operation: 'logout', method: 'POST', timeoutMs: 5000 };

/** `INVALID_SESSIONID`, `SESSION_EXPIRED`, `SESSION_LEFT_IDLE` among them. */
const LOST = /SESSION|AUTHENTICATION_REQUIRED/;
/** A login that another process cuts short fails with either; the second is a wrong key's code too. */
const RACE = /^INVALID_(?:AUTH_TOKEN|USER_CREDENTIALS)$/;
const MAYBE_KEY = /CREDENTIALS/;
const LOGIN_TRIES = 4;

/**
 * The session dialect: a session for each slot of the gate, because the server serves the requests
 * of one session one after the other. `probe` asks for a login token, which the first login uses.
 */
export function sessionDialect(
  settings: Settings,
  wire: Wire,
): Dialect & { probe(): Promise<void> } {
  const { username, accessKey, endpoints } = settings;
  const sessions: (Promise<Session> | undefined)[] = [];
  let token: string | undefined;
  let logins: Promise<unknown> = Promise.resolve();
  /** Tries before the key is believed wrong: more where it has worked, one where it was believed so. */
  let trust = 3;

  const dressed = (call: Call, own: Readonly<Record<string, string>>): Promise<Dressed> =>
    dress(
      call,
      { ...call.params, operation: wire.capabilities.operationToSend(call), ...own },
      endpoints.sessionPath,
    );

  const ask = async (
    call: Call,
    own: Readonly<Record<string, string>>,
    safe: boolean,
  ): Promise<unknown> => wire.ask(call, await dressed(call, own), safe);

  const challenge = async (): Promise<string> => {
    const answer = await ask(CHALLENGE, { username }, true);
    return needed(CHALLENGE, answer, 'token');
  };

  const logIn = async (): Promise<Session> => {
    for (let tries = 1; ; tries++) {
      const secret = createHash('md5')
        .update((token ?? (await challenge())) + accessKey)
        .digest('hex');
      token = undefined;
      wire.secrets.add(secret);
      try {
        const answer = await ask(LOGIN, { username, accessKey: secret }, true);
        const name = needed(LOGIN, answer, 'sessionName', 'sessionId');
        wire.secrets.add(name);
        const version = textIn(answer, ['vtigerVersion']);
        wire.version = version ?? wire.version;
        wire.capabilities.readVersion(version);
        trust = LOGIN_TRIES;
        return { name, user: readUser(answer, 'login', username) };
      } catch (error) {
        const doubtful = serverCodeIs(MAYBE_KEY, error);
        if (!serverCodeIs(RACE, error) || tries >= (doubtful ? trust : LOGIN_TRIES)) {
          if (doubtful) trust = 1;
          throw error;
        }
        await wire.wait('login', LOGIN, Math.ceil((0.5 + wire.clock.random()) * 100 * 2 ** tries));
      }
    }
  };

  /** Logs in when the logins before are through; if one of them failed, so does this one. */
  const queueLogin = (): Promise<Session> => {
    const login = logins.then(logIn);
    logins = login;
    login.catch(() => {
      if (logins === login) logins = Promise.resolve();
    });
    return login;
  };

  const sessionOf = async (slot: number, { signal }: Pick<Call, 'signal'>): Promise<Session> => {
    const session = (sessions[slot] ??= queueLogin());
    session.catch(() => {
      if (sessions[slot] === session) sessions[slot] = undefined;
    });
    return shared(session, signal);
  };

  const run = <T>(call: Pick<Call, 'signal'>, work: (slot: number) => Promise<T>): Promise<T> =>
    wire.gate.run(work, [call.signal, wire.closing]);

  return {
    kind: 'session',
    call: (call) =>
      run(call, async (slot) => {
        const attempt = async (): Promise<unknown> => {
          const { name } = await sessionOf(slot, call);
          return ask(call, { sessionName: name }, call.method === 'GET');
        };
        try {
          return await attempt();
        } catch (error) {
          if (!serverCodeIs(LOST, error)) throw error;
          // The session is looked at before the operation is: nothing was done yet.
          sessions[slot] = undefined;
          return attempt();
        }
      }),
    async me(options) {
      const known = sessions.find((session) => session !== undefined);
      const session = known
        ? shared(known, options.signal)
        : run(options, (slot) => sessionOf(slot, options));
      return (await session).user;
    },
    async probe() {
      token = await run({}, challenge);
    },
    leave: () =>
      Promise.allSettled(
        sessions.map(async (session) => {
          if (!session) return;
          await wire.tell(LOGOUT, await dressed(LOGOUT, { sessionName: (await session).name }));
        }),
      ),
  };
}

function serverCodeIs(codes: RegExp, error: unknown): boolean {
  return error instanceof VtigerError && codes.test(error.serverCode ?? '');
}

function needed(call: Call, answer: unknown, ...keys: string[]): string {
  const text = textIn(answer, keys);
  if (text !== undefined) return text;
  throw protocolError(call, `the answer holds no ${keys[0]}`);
}
