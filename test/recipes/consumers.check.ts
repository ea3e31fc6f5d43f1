import { expect, test } from 'vitest';
import type { Schema } from '../../templates/runtime/index.js';
import { load } from './load.js';

interface Schemas {
  readonly contactsSchemas: Readonly<Record<'create' | 'update' | 'revise' | 'form', Schema>>;
}
type Handler = (context: {
  req: { valid(target: 'json'): unknown };
  json: (value: unknown) => Response;
}) => Response;
interface HonoApp {
  post(path: string, validator: unknown, handler: Handler): HonoApp;
  request(path: string, init: RequestInit): Promise<Response>;
}

const good = { lastname: 'Lovelace', assigned_user_id: '19x1', cf_seen_at: '2026-07-04T10:20:30Z' };
const wrong = { ...good, leadsource: 'Nowhere' };
const { contactsSchemas } = await load<Schemas>('@acme/crm/contacts');

test('Hono validates a request by the schema', async () => {
  const { Hono } = await load<{ Hono: new () => HonoApp }>('hono');
  const { sValidator } = await load<{ sValidator: (target: string, schema: Schema) => unknown }>(
    '@hono/standard-validator',
  );
  const app = new Hono().post('/', sValidator('json', contactsSchemas.create), ({ req, json }) =>
    json(req.valid('json')),
  );
  const post = (body: unknown): Promise<Response> =>
    Promise.resolve(
      app.request('/', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    );
  expect(await (await post(good)).json()).toEqual({
    ...good,
    cf_seen_at: '2026-07-04T10:20:30.000Z',
  });
  expect((await post(wrong)).status).toBe(400);
});

test('tRPC takes the schema as the input of a procedure', async () => {
  interface Trpc {
    initTRPC: { create(): TrpcInstance };
  }
  interface TrpcInstance {
    procedure: {
      input(schema: Schema): { mutation(run: (call: { input: unknown }) => unknown): unknown };
    };
    router(routes: object): {
      createCaller(context: object): { add(input: unknown): Promise<unknown> };
    };
  }
  const { initTRPC } = await load<Trpc>('@trpc/server');
  const t = initTRPC.create();
  const add = t.procedure.input(contactsSchemas.create).mutation(({ input }) => input);
  const caller = t.router({ add }).createCaller({});
  expect(await caller.add(good)).toEqual({ ...good, cf_seen_at: new Date(good.cf_seen_at) });
  await expect(caller.add(wrong)).rejects.toThrow(/Lead Source/);
});

test('React Hook Form shows each problem at its field', async () => {
  type Resolver = (
    values: unknown,
    context: undefined,
    options: object,
  ) => Promise<{
    values: unknown;
    errors: Readonly<Record<string, { message: string }>>;
  }>;
  const { standardSchemaResolver } = await load<{
    standardSchemaResolver: (schema: Schema) => Resolver;
  }>('@hookform/resolvers/standard-schema');
  const resolve = standardSchemaResolver(contactsSchemas.form);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const resolved = await resolve({ ...wrong, lastname: '', email: '' }, undefined, options);
  expect(Object.keys(resolved.errors).sort()).toEqual(['lastname', 'leadsource']);
  expect(resolved.errors['lastname']?.message).toContain('Last Name');
  const sent = await resolve({ ...good, email: '' }, undefined, options);
  expect(sent.values).toEqual({ ...good, cf_seen_at: new Date(good.cf_seen_at) });
});
