import type { Row } from '../row.js';

export const interceptorRows: readonly Row[] = [
  {
    platform: "MSW on Node, `httpClient: 'fetch'`",
    package: 'msw',
    installs: ['msw@~2.9'],
    what: 'MSW sees the requests of the client, and its answers reach the client',
    async run({ run, connectionOf }) {
      const out = await run(process.execPath, ['msw.mjs', JSON.stringify(connectionOf('session'))]);
      const { seen, answered } = JSON.parse(out) as { seen: number; answered: unknown };
      // Challenge, login and the query at least.
      if (seen < 3) throw new Error(`MSW saw ${String(seen)} calls`);
      if (answered !== 'Lovelace') throw new Error(`The client read ${String(answered)}`);
    },
  },
];
