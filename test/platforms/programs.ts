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

/** Bundled for browsers; prints what works there and the code of what does not. */
const BROWSER = `
import { createClient, isOneOf } from '@demo/crm';
import { ContactsLeadsource } from '@demo/crm/contacts';
globalThis.document = {};
let refusal;
try {
  createClient({ url: 'https://crm.example', username: 'robot', accessKey: 'key' });
} catch (error) {
  refusal = error.code;
}
console.log(JSON.stringify({ known: isOneOf(ContactsLeadsource, ContactsLeadsource[0]), refusal }));
`;

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
