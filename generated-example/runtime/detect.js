import {
  shared,
  dress,
  textIn,
  readUser,
  protocolError,
  VtigerError,
  restDialect,
  ProtocolError,
} from './core.js';
import { createHash } from 'node:crypto';

// Takes: calls. Gives: their results, over the sessions of webservice.php.
// Never: logs in twice at a time, or sends two requests at a time in one session.
const CHALLENGE = { operation: 'getchallenge', method: 'GET' };
const LOGIN = { operation: 'login', method: 'POST' };
const LOGOUT = { operation: 'logout', method: 'POST', timeoutMs: 5000 };
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
function sessionDialect(settings, wire) {
  const { username, accessKey, endpoints } = settings;
  const sessions = [];
  let token;
  let logins = Promise.resolve();
  /** Tries before the key is believed wrong: more where it has worked, one where it was believed so. */
  let trust = 3;
  const dressed = (call, own) =>
    dress(
      call,
      { ...call.params, operation: wire.capabilities.sent(call), ...own },
      endpoints.sessionPath,
    );
  const ask = async (call, own, safe) => wire.ask(call, await dressed(call, own), safe);
  const challenge = async () => {
    const answer = await ask(CHALLENGE, { username }, true);
    return needed(CHALLENGE, answer, 'token');
  };
  const logIn = async () => {
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
        wire.capabilities.version(version);
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
  const queueLogin = () => {
    const login = logins.then(logIn);
    logins = login;
    login.catch(() => {
      if (logins === login) logins = Promise.resolve();
    });
    return login;
  };
  const sessionOf = async (slot, { signal }) => {
    const session = (sessions[slot] ??= queueLogin());
    session.catch(() => {
      if (sessions[slot] === session) sessions[slot] = undefined;
    });
    return shared(session, signal);
  };
  const run = (call, work) => wire.gate.run(work, [call.signal, wire.closing]);
  return {
    kind: 'session',
    call: (call) =>
      run(call, async (slot) => {
        const attempt = async () => {
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
function serverCodeIs(codes, error) {
  return error instanceof VtigerError && codes.test(error.serverCode ?? '');
}
function needed(call, answer, ...keys) {
  const text = textIn(answer, keys);
  if (text !== undefined) return text;
  throw protocolError(call, `the answer holds no ${keys[0]}`);
}

/** Answers that say "no REST here": pages, redirects, crashes, refusals of any kind. */
const NO_REST = /^(?:PROTOCOL|SERVER|ACCESS_DENIED|AUTHENTICATION|UNSUPPORTED_OPERATION)$/;
/**
 * The session dialect where it is known to be spoken. Else finds out what an instance speaks, with at most two requests (repeats after a 429, a gateway's
 * error or a broken connection apart): `me` over REST, whose answer is remembered as the user, then
 * `getchallenge`, whose token the login uses.
 * @throws AuthenticationError where REST is there and refuses the credentials (HTTP 401);
 * ProtocolError where neither answers
 */
async function findDialect(settings, wire, known) {
  if (known !== undefined) return sessionDialect(settings, wire);
  const { cloud } = wire.capabilities;
  const rest = restDialect(settings, wire);
  try {
    await rest.probe();
    return rest;
  } catch (error) {
    if (!(error instanceof VtigerError) || !NO_REST.test(error.code)) throw error;
    if (error.httpStatus === 401 || (error.httpStatus ?? 0) > 500) throw error;
  }
  wire.capabilities.cloud = cloud;
  const session = sessionDialect(settings, wire);
  try {
    await session.probe();
    return session;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { operation, httpStatus } = error;
    const { origin, sessionPath } = settings.endpoints;
    throw new ProtocolError(
      `Neither the REST API nor ${origin}${sessionPath} answers: ${error.message}`,
      { operation, httpStatus, cause: error },
    );
  }
}

export { findDialect };
