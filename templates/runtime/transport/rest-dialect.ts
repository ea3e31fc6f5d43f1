import { encodeBase64 } from '../codec/base64.js';
import { shared } from './clock.js';
import { readUser, type Dialect } from './dialect.js';
import { buildRequest } from './build-request.js';
import type { Settings } from './settings.js';
import type { Call, CurrentUser } from './call.js';
import type { Sender } from './sender.js';

const ME: Call = { operation: 'me', method: 'GET' };

/** The REST dialect; `probe` calls `me` once, and {@link Dialect.me} then has its result. */
export function restDialect(
  settings: Settings,
  sender: Sender,
): Dialect & { probe(): Promise<void> } {
  const { username, accessKey, endpoints } = settings;
  const credentials = encodeBase64(new TextEncoder().encode(`${username}:${accessKey}`));
  const headers = { authorization: `Basic ${credentials}` };
  // Without its padding, which a response that repeats it may have lost.
  sender.secrets.add(credentials.replace(/={1,2}$/, ''));
  sender.capabilities.cloud = true;
  let user: Promise<CurrentUser> | undefined;

  const send = (call: Call, afterCrash = true): Promise<unknown> =>
    sender.semaphore.run(async () => {
      const path = endpoints.restPath + call.operation;
      const request = await buildRequest(call, call.params ?? {}, path, headers);
      return sender.send(call, request, { safe: call.method === 'GET', afterCrash });
    }, [call.signal, sender.closing]);

  const me = (afterCrash?: boolean): Promise<CurrentUser> => {
    user ??= send(ME, afterCrash).then((result) => readUser(result, 'me', username));
    user.catch((): undefined => (user = undefined));
    return user;
  };

  return {
    kind: 'rest',
    call: (call) => send(call),
    me: ({ signal }) => shared(me(), signal),
    async probe() {
      // A crash is an answer to a probe, too: it is not repeated.
      await me(false);
    },
    signOut: () => Promise.resolve(),
  };
}
