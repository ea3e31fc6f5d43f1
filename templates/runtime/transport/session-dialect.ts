import { shared } from './clock.js';
import { firstText, readUser, type Dialect } from './dialect.js';
import { ConfigurationError, VtigerError } from '../errors.js';
import { nodeModule } from './node-module.js';
import { buildRequest, type BuiltRequest } from './build-request.js';
import { protocolError } from '../response/call-error.js';
import type { Settings } from './settings.js';
import type { Call, CurrentUser } from './call.js';
import type { Sender } from './sender.js';

interface Session {
  readonly name: string;
  readonly user: CurrentUser;
}

type Parameters = Readonly<Record<string, string>>;

const CHALLENGE: Call = { operation: 'getchallenge', method: 'GET' };
const LOGIN: Call = { operation: 'login', method: 'POST' };
const LOGOUT: Call = { operation: 'logout', method: 'POST', timeoutMs: 5000 };

/** `INVALID_SESSIONID`, `SESSION_EXPIRED`, `SESSION_LEFT_IDLE` among them. */
const LOST_SESSION = /SESSION|AUTHENTICATION_REQUIRED/;
/** A login that another process overtakes fails with either; a wrong key has the second one too. */
const LOGIN_RACE = /^INVALID_(?:AUTH_TOKEN|USER_CREDENTIALS)$/;
const MAYBE_WRONG_KEY = /CREDENTIALS/;
const MAX_LOGIN_TRIES = 4;

/**
 * The session dialect: one session for each slot of the semaphore, because the server serves the
 * requests of a session one after the other. `probe` fetches a login token, which the first login
 * uses.
 */
export function sessionDialect(
  settings: Settings,
  sender: Sender,
): Dialect & { probe(): Promise<void> } {
  const { username, accessKey, endpoints } = settings;
  const sessions: (Promise<Session> | undefined)[] = [];
  let token: string | undefined;
  let logins: Promise<unknown> = Promise.resolve();
  /** Tries before the key counts as wrong: more once it has worked, one once it has counted as wrong. */
  let keyTries = 3;

  const build = (call: Call, more: Parameters): Promise<BuiltRequest> =>
    buildRequest(
      call,
      { ...call.params, operation: sender.capabilities.operationToSend(call), ...more },
      endpoints.sessionPath,
    );

  const send = async (call: Call, more: Parameters, safe: boolean): Promise<unknown> =>
    sender.send(call, await build(call, more), { safe });

  const challenge = async (): Promise<string> => {
    const result = await send(CHALLENGE, { username }, true);
    return requireText(CHALLENGE, result, 'token');
  };

  const logIn = async (): Promise<Session> => {
    for (let tries = 1; ; tries++) {
      const secret = md5((token ?? (await challenge())) + accessKey);
      token = undefined;
      sender.secrets.add(secret);
      try {
        const result = await send(LOGIN, { username, accessKey: secret }, true);
        const name = requireText(LOGIN, result, 'sessionName', 'sessionId');
        sender.secrets.add(name);
        const version = firstText(result, ['vtigerVersion']);
        sender.readVersion(version);
        sender.capabilities.readVersion(version);
        keyTries = MAX_LOGIN_TRIES;
        return { name, user: readUser(result, 'login', username) };
      } catch (error) {
        const maybeWrongKey = hasServerCode(error, MAYBE_WRONG_KEY);
        const maxTries = maybeWrongKey ? keyTries : MAX_LOGIN_TRIES;
        if (!hasServerCode(error, LOGIN_RACE) || tries >= maxTries) {
          if (maybeWrongKey) keyTries = 1;
          throw error;
        }
        const wait = (0.5 + sender.clock.random()) * 100 * 2 ** tries;
        await sender.pause('login', LOGIN, Math.ceil(wait));
      }
    }
  };

  /** Logs in after the logins before it; if one of them fails, so does this one. */
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

  const withSlot = <T>(
    { signal }: Pick<Call, 'signal'>,
    work: (slot: number) => Promise<T>,
  ): Promise<T> => sender.semaphore.run(work, [signal, sender.closing]);

  return {
    kind: 'session',
    call: (call) =>
      withSlot(call, async (slot) => {
        const attempt = async (): Promise<unknown> => {
          const { name } = await sessionOf(slot, call);
          return send(call, { sessionName: name }, call.method === 'GET');
        };
        try {
          return await attempt();
        } catch (error) {
          if (!hasServerCode(error, LOST_SESSION)) throw error;
          // The server checks the session first: the operation was not carried out.
          sessions[slot] = undefined;
          return attempt();
        }
      }),
    async me(options) {
      const existing = sessions.find((session) => session !== undefined);
      const session = existing
        ? shared(existing, options.signal)
        : withSlot(options, (slot) => sessionOf(slot, options));
      return (await session).user;
    },
    async probe() {
      token = await withSlot({}, challenge);
    },
    signOut: () =>
      Promise.allSettled(
        sessions.map(async (session) => {
          if (!session) return;
          const { name } = await session;
          await sender.sendOnce(LOGOUT, await build(LOGOUT, { sessionName: name }));
        }),
      ),
  };
}

function hasServerCode(error: unknown, codes: RegExp): boolean {
  return error instanceof VtigerError && codes.test(error.serverCode ?? '');
}

function requireText(call: Call, result: unknown, ...keys: string[]): string {
  const text = firstText(result, keys);
  if (text !== undefined) return text;
  throw protocolError(call, `the answer holds no ${keys[0]}`);
}

/** The login of open-source Vtiger wants MD5, which only Node's module has; REST needs no module. */
function md5(text: string): string {
  const crypto = nodeModule('node:crypto');
  if (crypto !== undefined) return crypto.createHash('md5').update(text).digest('hex');
  throw new ConfigurationError('The session webservice needs MD5, which this platform lacks.', {
    hint: "Choose the transport 'rest', or enable Node's modules: on workers, nodejs_compat.",
  });
}
