// The programs of the run, written beside the generated package, which only exists there.
// CHECKS stands for the bundled client checks.

/** Runs in Node, Bun and Deno: `program FRONT CONNECTION`. */
const PROCESS = `
import { createClient } from '@demo/crm';
import { runClientChecks } from 'CHECKS';
const [, , front, connection] = process.argv;
console.log(JSON.stringify(await runClientChecks({ createClient, front, connection: JSON.parse(connection) })));
// Requests that hang on purpose must not keep the process.
process.exit(0);
`;

/** Runs in workerd: the body of the request has the front and the connection. */
const WORKER = `
import { createClient } from '@demo/crm';
import { runClientChecks } from 'CHECKS';
export default {
  async fetch(request) {
    return Response.json(await runClientChecks({ createClient, ...(await request.json()) }));
  },
};
`;

/** Runs in Node: `program CONNECTION`. Prints what MSW saw, and what its own answer became. */
const MSW = `
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { createClient } from '@demo/crm';
let seen = 0;
const server = setupServer(http.all('*', () => { seen += 1; return passthrough(); }));
server.listen();
const crm = createClient({ ...JSON.parse(process.argv[2]), httpClient: 'fetch' });
await crm.contacts.limit(1).all();
server.use(
  http.get('*', () => HttpResponse.json({ success: true, result: [{ id: '12x1', lastname: 'Lovelace' }] })),
);
const [contact] = await crm.contacts.select('lastname').limit(1).all();
server.resetHandlers();
await crm.$close();
console.log(JSON.stringify({ seen, answered: contact?.lastname }));
process.exit(0);
`;

/** What runs in a browser, as `globalThis.results`: what works, and the codes of what does not. */
export const BROWSER = `
import { connect, contactsSchemas, createClient, isOneOf, ContactsLeadsource } from '@demo/crm';
const codeOf = (call) => {
  try { return call({ url: 'https://crm.example', username: 'robot', accessKey: 'key' }); }
  catch (error) { return error.code; }
};
const issuesOf = (values) => contactsSchemas.create['~standard'].validate(values).issues?.length ?? 0;
const valid = { lastname: 'Lovelace', assigned_user_id: '19x1' };
globalThis.results = JSON.stringify({
  listed: isOneOf(ContactsLeadsource, ContactsLeadsource[0]),
  unlisted: isOneOf(ContactsLeadsource, 'of no list'),
  valid: issuesOf(valid),
  invalid: issuesOf({ ...valid, leadsource: 'of no list' }),
  createClient: codeOf(createClient),
  connect: codeOf(connect),
});
`;

export const BROWSER_WHAT =
  'picklist constants, `isOneOf` and schemas work; `createClient` and `connect` throw at the call';

/** The results of {@link BROWSER}. */
export const BROWSER_RESULTS = JSON.stringify({
  ...{ listed: true, unlisted: false, valid: 0, invalid: 1 },
  ...{ createClient: 'CONFIGURATION', connect: 'CONFIGURATION' },
});

/** Runs in Node with the installed miniflare: `program SCRIPT FLAGS TASK`. Prints the results. */
const MINIFLARE = `
import { Miniflare } from 'miniflare';
const [, , scriptPath, flags, body] = process.argv;
const flare = new Miniflare({
  modules: [{ type: 'ESModule', path: scriptPath }],
  compatibilityDate: '2026-04-01',
  compatibilityFlags: JSON.parse(flags),
});
const response = await flare.dispatchFetch('http://worker.example/', { method: 'POST', body });
console.log(await response.text());
await flare.dispose();
process.exit(0);
`;

/** Text of each program by its file name. */
export const PROGRAMS = {
  'process.mjs': PROCESS,
  'worker.mjs': WORKER,
  'msw.mjs': MSW,
  'browser.mjs': BROWSER,
  'miniflare.mjs': MINIFLARE,
} as const;
