import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_SIZES, type SchemaSize } from '../helpers/schema.js';
import { race, type Contender } from './measure.js';
import { heyApi, kysely, openapiTypescript } from './peers.js';
import { CLI, OUT, inputsOf, type Inputs } from './places.js';
import { ratioRow, type Row } from './table.js';

const NAME = '@acme/crm';

function generate(snapshot: string, out: string, before: () => void): Contender {
  return { args: [CLI, 'generate', '--snapshot', snapshot, '--out', out, '--name', NAME], before };
}

/**
 * Deletes an output, to the disk: a file that is created in its place costs 0.03 ms, one in a part of the
 * disk that was never used 0.7 ms, which is a property of ext4 and not of the tool.
 */
function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  spawnSync('sync');
}

/** Into an empty folder; over a package of the same; over one that lacks a field. */
function ours({
  folder,
  snapshot,
  changed,
}: Inputs): Record<'fresh' | 'same' | 'changed', Contender> {
  const [fresh, existing] = [join(folder, 'fresh'), join(folder, 'existing')];
  const empty = (): void => clear(fresh);
  const copied = (): void => {
    clear(existing);
    cpSync(fresh, existing, { recursive: true });
  };
  return {
    fresh: generate(snapshot, fresh, empty),
    same: generate(snapshot, fresh, () => undefined),
    changed: generate(changed, existing, copied),
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
    ratioRow(`generate ${size}`, cost.fresh.ms, types, 0.55),
    ratioRow(`generate ${size}`, cost.fresh.ms, [
      'openapi-typescript, types only',
      cost.openapi.ms,
    ]),
    ratioRow(`generate ${size}`, cost.fresh.ms, ['hey-api, a client', cost.heyApi.ms]),
    ratioRow(`again, one field more, ${size}`, cost.changed.ms, ['generate', cost.fresh.ms], 1),
    ratioRow(`again, nothing changed, ${size}`, cost.same.ms, types, 0.25),
  ];
}

/** Start-up is the same at every size and excluded. */
function perField(L: number, M: number, start: number): Row {
  const each = (size: SchemaSize, ms: number): number =>
    (1000 * (ms - start)) / (SCHEMA_SIZES[size].modules * SCHEMA_SIZES[size].fields);
  const [large, medium] = [each('L', L), each('M', M)];
  return {
    what: 'a field at L, without start-up',
    ours: `${large.toFixed(0)} µs`,
    against: `a field at M ${medium.toFixed(0)} µs`,
    ratio: large / medium,
    atMost: 1.2,
  };
}

/** At XL, with the default heap. */
const MOST_MEGABYTES = 1200;

/** Against what is still done in a minute: kysely-codegen takes 20 s at L, hey-api 12 GB at XL. */
async function large(size: 'L' | 'XL', rounds: number): Promise<Row[]> {
  const inputs = inputsOf(size);
  const medium = ours(inputsOf('M')).fresh;
  const start = { args: [CLI, '--version'] };
  const openapi = openapiTypescript(inputs);
  const cost = await race({ ...ours(inputs), openapi, medium, start }, rounds);
  const types = ['openapi-typescript, types only', cost.openapi.ms] as const;
  return [
    ratioRow(`generate ${size}`, cost.fresh.ms, types, 0.25),
    ratioRow(`again, one field more, ${size}`, cost.changed.ms, ['generate', cost.fresh.ms], 1),
    ratioRow(`again, nothing changed, ${size}`, cost.same.ms, types),
    ...(size === 'L' ? [perField(cost.fresh.ms, cost.medium.ms, cost.start.ms)] : []),
    {
      what: `peak memory of generate ${size}`,
      ours: `${cost.fresh.megabytes.toFixed(0)} MB`,
      against: `openapi-typescript ${cost.openapi.megabytes.toFixed(0)} MB`,
      ratio: cost.fresh.megabytes / cost.openapi.megabytes,
    },
    ...(size === 'XL'
      ? [
          {
            what: 'peak memory of generate XL',
            ours: `${cost.fresh.megabytes.toFixed(0)} MB`,
            against: `${MOST_MEGABYTES} MB`,
            ratio: cost.fresh.megabytes / MOST_MEGABYTES,
            atMost: 1,
          },
        ]
      : []),
  ];
}

/** One process that makes the packages of as many tenants of size L, two at a time. */
async function tenants(): Promise<Row[]> {
  const { snapshot } = inputsOf('L');
  const run = (count: number): Contender => {
    const folder = join(OUT, `tenants-${count}`);
    const entries = Array.from({ length: count }, (_, index): [string, object] => {
      const name = `t${index}`;
      const copy = join(folder, `${name}.snapshot.json`);
      return [name, { name: `@acme/${name}`, snapshot: copy, out: join(folder, name) }];
    });
    const file = join(OUT, `tenants-${count}.json`);
    const before = (): void => {
      clear(folder);
      mkdirSync(folder);
      for (let index = 0; index < count; index++) {
        cpSync(snapshot, join(folder, `t${index}.snapshot.json`));
      }
      writeFileSync(file, JSON.stringify({ tenants: Object.fromEntries(entries) }));
    };
    return { args: [CLI, 'generate', '--config', file], before };
  };
  const cost = await race({ one: run(1), two: run(2), four: run(4) }, 3);
  const memory = (what: string, ours: number, [name, base]: readonly [string, number]): Row => ({
    what,
    ours: `${ours.toFixed(0)} MB`,
    against: `${name} ${base.toFixed(0)} MB`,
    ratio: ours / base,
  });
  const { one, two, four } = cost;
  return [
    memory('peak memory, two tenants of L at a time', two.megabytes, ['one', one.megabytes]),
    { ...memory('… four tenants', four.megabytes, ['two', two.megabytes]), atMost: 1.1 },
    ratioRow('four tenants of L', four.ms, ['one', one.ms]),
  ];
}

/** What a section leaves behind must not slow down the next one. */
async function tidied(section: () => Promise<Row[]>): Promise<Row[]> {
  const rows = await section();
  return rows;
}

/** Wall time of whole processes, and how much memory they use at most. */
export const generation = {
  'generate-s': () => tidied(() => small('S', 7)),
  'generate-m': () => tidied(() => small('M', 11)),
  'generate-l': () => tidied(() => large('L', 5)),
  'generate-xl': () => tidied(() => large('XL', 1)),
  tenants: () => tidied(tenants),
};
