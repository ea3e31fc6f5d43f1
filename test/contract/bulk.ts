import type { ModelField, ModelModule } from '../../src/model/model.js';
import { hold, unsupported } from './check.js';
import type { Factory } from './factory.js';
import type { LooseRepository, Values } from './loose-client.js';

/** More than a page of own records of the cheapest module, made when they are first asked for. */
export interface Crowd {
  readonly module: ModelModule;
  readonly repository: LooseRepository;
  readonly field: ModelField;
  /** What the texts of all of them begin with. */
  readonly start: string;
  /** In the order of their ids. */
  readonly records: readonly Values[];
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

export type Bulk = () => Promise<Crowd>;

/** A page is 100. */
const SIZE = 105;

export function createBulk(
  factory: Factory,
  repositoryOf: (module: ModelModule) => LooseRepository,
  marker: string,
): Bulk {
  let crowd: Promise<Crowd> | undefined;
  return () => (crowd ??= makeCrowd(factory, repositoryOf, `${marker} crowd `));
}

async function makeCrowd(
  factory: Factory,
  repositoryOf: (module: ModelModule) => LooseRepository,
  start: string,
): Promise<Crowd> {
  const [module] = factory.modules;
  if (module === undefined) return unsupported('the user may not make records of any module');
  const field = factory.markerField(module);
  const repository = repositoryOf(module);
  const base = await factory.values(module);
  const items = Array.from({ length: SIZE }, (_, index) => ({
    ...base,
    // Against the order of the ids, so that no order can pass for another.
    [field.name]: `${start}${String(SIZE - index).padStart(4, '0')}`,
  }));
  const results = await repository.createMany(items);
  const records = results.map((result) => {
    if (!result.ok) throw result.error;
    return result.value;
  });
  records.sort((a, b) => numberOf(a['id']) - numberOf(b['id']));
  const ids = records.map(({ id }) => String(id));
  hold(new Set(ids).size === SIZE, `${module.api}: ids repeat`);
  const texts = records.map((record) => String(record[field.name]));
  return { module, repository, field, start, records, ids, texts };
}

/** The 34 of 12x34. */
export function numberOf(id: unknown): number {
  return Number(String(id).split('x')[1]);
}
