// Takes: calls. Gives: their results, over the REST API of Vtiger Cloud.
// Never: keeps a session; every request carries HTTP Basic credentials.

import { shared } from './clock.js';
import { readUser } from './dialect.js';
import type { Dialect } from './dialect.js';
import { formBody, formText } from './form.js';
import type { Settings } from './settings.js';
import type { Call, CurrentUser } from './transport.js';
import type { Dressed, Wire } from './wire.js';

const ME: Call = { operation: 'me', method: 'GET' };

/** The REST dialect; `probe` asks `me` once, and {@link Dialect.me} then remembers the answer. */
export function restDialect(settings: Settings, wire: Wire): Dialect & { probe(): Promise<void> } {
  const { username, accessKey, endpoints } = settings;
  const credentials = Buffer.from(`${username}:${accessKey}`).toString('base64');
  wire.secrets.add(credentials);
  let user: Promise<CurrentUser> | undefined;

  const dress = ({ operation, method, params = {}, files }: Call): Dressed => {
    const headers = { accept: 'application/json', authorization: `Basic ${credentials}` };
    const path = endpoints.restPath + operation;
    const query = formText(params);
    // The manual writes `reopen?id=…` for a POST; a server that reads the form finds it there.
    const inUrl = query !== '' && (method === 'GET' || operation === 'reopen');
    const where = { method, path: inUrl ? `${path}?${query}` : path };
    if (method === 'GET') return { ...where, headers, body: null };
    const { type, body } = formBody(params, files);
    return { ...where, headers: { ...headers, 'content-type': type }, body };
  };

  const ask = (call: Call, crashes?: number): Promise<unknown> =>
    wire.gate.run(
      () => wire.ask(call, dress(call), call.method === 'GET', crashes),
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
