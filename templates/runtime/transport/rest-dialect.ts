// Takes: calls. Gives: their results, over the REST API of Vtiger Cloud.
// Never: keeps a session; every request carries HTTP Basic credentials.

import { shared } from './clock.js';
import { readUser } from './dialect.js';
import type { Dialect } from './dialect.js';
import { dress } from './build-request.js';
import type { Settings } from './settings.js';
import type { Call, CurrentUser } from './call.js';
import type { Wire } from './sender.js';

const ME: Call = { operation: 'me', method: 'GET' };

/** The REST dialect; `probe` asks `me` once, and {@link Dialect.me} then remembers the answer. */
export function restDialect(settings: Settings, wire: Wire): Dialect & { probe(): Promise<void> } {
  const { username, accessKey, endpoints } = settings;
  const credentials = Buffer.from(`${username}:${accessKey}`).toString('base64');
  const authorization = `Basic ${credentials}`;
  wire.secrets.add(credentials);
  wire.capabilities.cloud = true;
  let user: Promise<CurrentUser> | undefined;

  const ask = (call: Call, crashes?: number): Promise<unknown> =>
    wire.gate.run(
      async () =>
        wire.ask(
          call,
          await dress(call, call.params ?? {}, endpoints.restPath + call.operation, {
            authorization,
          }),
          call.method === 'GET',
          crashes,
        ),
      [call.signal, wire.closing],
    );

  const me = (crashes?: number): Promise<CurrentUser> => {
    user ??= ask(ME, crashes).then((answer) => readUser(answer, 'me', username));
    user.catch(() => (user = undefined));
    return user;
  };

  return {
    kind: 'rest',
    call: (call) => ask(call),
    me: ({ signal }) => shared(me(), signal),
    async probe() {
      // A crash is an answer to a probe: it is not asked a second time.
      await me(1);
    },
    leave: () => Promise.resolve(),
  };
}
