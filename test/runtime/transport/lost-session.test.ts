import { afterEach, expect, it } from 'vitest';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { quickClock, refuse, serve, sessions } from './loopback.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it.each(['INVALID_SESSIONID', 'SESSION_EXPIRED', 'SESSION_LEFT_IDLE', 'AUTHENTICATION_REQUIRED'])(
  'a server that never knows its sessions (%s) is believed after one new login',
  async (code) => {
    const server = await serve(sessions(refuse(code)));
    const options = { url: `${server.url}/webservice.php`, username: 'ada', accessKey: 'key0' };
    const transport = createTransport(options, quickClock());
    ends.push(
      () => server.close(),
      () => transport.close(),
    );
    await expect(transport.call({ operation: 'listtypes', method: 'GET' })).rejects.toMatchObject({
      serverCode: code,
    });
    const once = ['getchallenge', 'login', 'listtypes'];
    expect(server.operations()).toEqual([...once, ...once]);
  },
);
