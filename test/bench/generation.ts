import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_SIZES, type SchemaSize } from '../helpers/schema.js';
import { race, type Contender } from './measure.js';
import { heyApi, kysely, openapiTypescript } from './peers.js';
import { CLI, OUT, inputsOf, type Inputs } from './places.js';
import { duration, ratioRow, type Row } from './table.js';

const NAME = '@acme/crm';

function generate(snapshot: string, out: string, before: () => void): Contender {
  return { args: [CLI, 'generate', '--snapshot', snapshot, '--out', out, '--name', NAME], before };
}

/** Into an empty folder; over a package of the same; over one that lacks a field. */
function ours({
  folder,
  snapshot,
  changed,
}: Inputs): Record<'fresh' | 'same' | 'changed', Contender> {
  const [fresh, kept] = [join(folder, 'fresh'), join(folder, 'kept')];
  const empty = (): void => rmSync(fresh, { recursive: true, force: true });
  const copied = (): void => {
    rmSync(kept, { recursive: true, force: true });
    cpSync(fresh, kept, { recursive: true });
  };
  return {
    fresh: generate(snapshot, fresh, empty),
    same: generate(snapshot, fresh, () => undefined),
    changed: generate(changed, kept, copied),
  };
}

async function small(size: 'S' | 'M', rounds: number): Promise<Row[]> {
  const inputs = inputsOf(size);
  const cost = await race(
    {
      ...ours(inputs),
      kysely: kysely(inputs),
      openapi: openapiTypescript(inputs),
      heyApi: heyApi(inputs),
    },
    rounds,
  );
  const types = ['kysely-codegen, types only', cost.kysely.ms] as const;
  return [
    ratioRow(`generate ${size}`, cost.fresh.ms, types, 0.6),
    ratioRow(`generate ${size}`, cost.fresh.ms, [
      'openapi-typescript, types only',
      cost.openapi.ms,
    ]),
    ratioRow(`generate ${size}`, cost.fresh.ms, ['hey-api, a client', cost.heyApi.ms]),
    ratioRow(`again, one field more, ${size}`, cost.changed.ms, types, 0.3),
    ratioRow(`again, nothing changed, ${size}`, cost.same.ms, types, 0.3),
  ];
}

/** Against what is still done in a minute: kysely-codegen takes 20 s at L, hey-api 12 GB at XL. */
async function large(size: 'L' | 'XL', rounds: number): Promise<Row[]> {
  const inputs = inputsOf(size);
  const cost = await race({ ...ours(inputs), openapi: openapiTypescript(inputs) }, rounds);
  const types = ['openapi-typescript, types only', cost.openapi.ms] as const;
  return [
    ratioRow(`generate ${size}`, cost.fresh.ms, types, 0.15),
    ratioRow(`again, one field more, ${size}`, cost.changed.ms, types),
    ratioRow(`again, nothing changed, ${size}`, cost.same.ms, types),
    {
      what: `peak memory of generate ${size}`,
      ours: `${cost.fresh.megabytes.toFixed(0)} MB`,
      against: `openapi-typescript ${cost.openapi.megabytes.toFixed(0)} MB`,
      ratio: cost.fresh.megabytes / cost.openapi.megabytes,
    },
  ];
}

/** Start-up is the same at every size and left out. */
async function perField(rounds: number): Promise<Row[]> {
  const fresh = (size: SchemaSize): Contender => ours(inputsOf(size)).fresh;
  const cost = await race(
    { M: fresh('M'), L: fresh('L'), start: { args: [CLI, '--version'] } },
    rounds,
  );
  const each = (size: 'M' | 'L'): number => {
    const { modules, fields } = SCHEMA_SIZES[size];
    return (cost[size].ms - cost.start.ms) / (modules * fields);
  };
  return [
    {
      what: 'a field at L, start-up left out',
      ours: `${(each('L') * 1000).toFixed(0)} µs`,
      against: `a field at M ${(each('M') * 1000).toFixed(0)} µs`,
      ratio: each('L') / each('M'),
      atMost: 1.2,
    },
  ];
}

/** One process that makes the packages of one, of two, or of four tenants of size L. */
async function tenants(rounds: number): Promise<Row[]> {
  const { snapshot } = inputsOf('L');
  const config = (count: number): Contender => {
    const folder = join(OUT, `tenants-${count}`);
    const names = Array.from({ length: count }, (_, index) => `t${index}`);
    const entries = names.map((name): [string, object] => [
      name,
      { name: `@acme/${name}`, snapshot, out: join(folder, name) },
    ]);
    const file = join(OUT, `tenants-${count}.json`);
    const before = (): void => {
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(file, JSON.stringify({ tenants: Object.fromEntries(entries) }));
    };
    return { args: [CLI, 'generate', '--config', file], before };
  };
  const cost = await race({ one: config(1), two: config(2), four: config(4) }, rounds);
  const row = (what: string, count: number, base: number): Row => ({
    what,
    ours: `${cost[count === 4 ? 'four' : 'two'].megabytes.toFixed(0)} MB`,
    against: `${base === 1 ? 'one tenant' : 'two'} ${cost[base === 1 ? 'one' : 'two'].megabytes.toFixed(0)} MB`,
    ratio:
      cost[count === 4 ? 'four' : 'two'].megabytes / cost[base === 1 ? 'one' : 'two'].megabytes,
    ...(base === 1 ? {} : { atMost: 1.1 }),
  });
  return [
    row('peak memory, two tenants of L at a time', 2, 1),
    row('peak memory, four tenants of L', 4, 2),
    {
      what: 'four tenants of L',
      ours: duration(cost.four.ms),
      against: `one tenant ${duration(cost.one.ms)}`,
      ratio: cost.four.ms / cost.one.ms,
    },
  ];
}

/** Wall time of whole processes, and what they hold at their peak. */
export async function generation(): Promise<Row[]> {
  return [
    ...(await small('S', 7)),
    ...(await small('M', 7)),
    ...(await large('L', 3)),
    ...(await large('XL', 1)),
    ...(await perField(5)),
    ...(await tenants(1)),
  ];
}
