// What the raw transport receives: the facts of the server that the client is built on.

import { hold, same } from '../check.js';
import type { Check } from '../check.js';
import { isVtigerError } from '../../../templates/runtime/errors.js';
import type { Lab } from '../lab.js';

type Row = Readonly<Record<string, unknown>>;

function send(
  lab: Lab,
  operation: string,
  params: Readonly<Record<string, string>>,
): Promise<unknown> {
  return lab.wire.call({ operation, method: 'GET', params });
}

async function rows(lab: Lab, query: string): Promise<readonly Row[]> {
  return (await send(lab, 'query', { query })) as readonly Row[];
}

/** The code that the server refuses with; empty where it does not. */
async function serverCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return '';
  } catch (error) {
    if (isVtigerError(error)) return error.serverCode ?? error.code;
    throw error;
  }
}

export const wireChecks: readonly Check[] = [
  {
    // Prices of products and services come as JSON numbers (`currency1`), all else as text.
    name: 'wire: a value of a record is text, a number or null',
    async run(lab) {
      const { module, ids } = await lab.bulk();
      const row = (await send(lab, 'retrieve', { id: ids[0] ?? '' })) as Row;
      const [found] = await rows(lab, `select * from ${module.api} where id='${ids[0] ?? ''}';`);
      const values = [...Object.entries(row), ...Object.entries(found ?? {})];
      const namesOf = (fits: (value: unknown) => boolean): string[] => [
        ...new Set(values.flatMap(([name, value]) => (fits(value) ? name : []))),
      ];
      const odd = namesOf((value) => value !== null && !/string|number/.test(typeof value));
      same(odd, [], 'fields that hold something else');
      const numbers = namesOf((value) => typeof value === 'number');
      return numbers.length === 0 ? undefined : `a number: ${numbers.join(' ')}`;
    },
  },
  {
    name: 'wire: a query gives at most 100 rows, whatever the limit',
    async run(lab) {
      const { module, field, start } = await lab.bulk();
      const from = `select id from ${module.api} where ${field.name} like '${start}%'`;
      const sizes = [
        (await rows(lab, `${from};`)).length,
        (await rows(lab, `${from} limit 1000;`)).length,
      ];
      same(sizes, [100, 100], 'rows');
      same((await rows(lab, `${from} limit 100,100;`)).length, 5, 'rows behind the first 100');
      return undefined;
    },
  },
  {
    name: 'wire: id is in every row, and in a condition its prefix is not looked at',
    async run(lab) {
      const { module, field, ids } = await lab.bulk();
      const [id = ''] = ids;
      const text = `select ${field.name} from ${module.api} where id=`;
      const [row] = await rows(lab, `${text}'${id}';`);
      same(row?.['id'], id, 'id');
      const foreign = `${id.startsWith('1x') ? '2' : '1'}x${id.split('x')[1] ?? ''}`;
      const found = await rows(lab, `${text}'${foreign}';`);
      return found.length === 1 ? 'the prefix is ignored' : 'the prefix counts';
    },
  },
  {
    name: 'wire: count(*) answers a number, or nothing at all',
    async run(lab) {
      const { module } = await lab.bulk();
      const answer = await rows(lab, `select count(*) from ${module.api};`);
      if (answer.length === 0) return 'nothing';
      const [count] = Object.values(answer[0] ?? {});
      hold(/^\d+$/.test(String(count)), `it answers ${JSON.stringify(answer)}`);
      return 'a number';
    },
  },
  {
    name: 'wire: both the quote and the backslash are doubled in a literal',
    async run(lab) {
      const { module, field } = await lab.bulk();
      const text = `${lab.marker} it's a back\\slash`;
      const made = await lab.factory.make(module, { [field.name]: text });
      const literal = `'${text.replace(/['\\]/g, '$&$&')}'`;
      const found = await rows(lab, `select id from ${module.api} where ${field.name}=${literal};`);
      same(
        found.map(({ id }) => id),
        [made['id']],
        'ids',
      );
      return undefined;
    },
  },
  {
    name: 'wire: a statement ends with a semicolon',
    async run(lab) {
      const { module } = await lab.bulk();
      const code = await serverCode(send(lab, 'query', { query: `select id from ${module.api}` }));
      hold(code !== '', 'a statement without one is taken');
      return code;
    },
  },
  {
    name: 'wire: an unknown module and an unknown field are refused',
    async run(lab) {
      const { module } = await lab.bulk();
      const codes = [
        await serverCode(send(lab, 'describe', { elementType: 'NoSuchModule' })),
        await serverCode(send(lab, 'query', { query: `select nosuch from ${module.api};` })),
        await serverCode(
          send(lab, 'query', { query: `select id from ${module.api} where nosuch='1';` }),
        ),
      ];
      hold(!codes.includes(''), `taken: ${codes.join(', ')}`);
      return [...new Set(codes)].join(' ');
    },
  },
  {
    name: 'wire: a deleted record is refused by retrieve, and omitted by query',
    async run(lab) {
      const { module, repository } = await lab.bulk();
      const id = String((await lab.factory.make(module))['id']);
      await repository.delete(id);
      const code = await serverCode(send(lab, 'retrieve', { id }));
      hold(code !== '', 'retrieve gives it');
      same(await rows(lab, `select id from ${module.api} where id='${id}';`), [], 'query');
      return code;
    },
  },
  {
    name: 'wire: the id of another module is refused by retrieve',
    async run(lab) {
      const { module, ids } = await lab.bulk();
      const other = lab.model.modules.find(
        ({ prefix, isEntity }) => isEntity && prefix !== null && prefix !== module.prefix,
      );
      const id = `${other?.prefix ?? '0'}x${ids[0]?.split('x')[1] ?? ''}`;
      const code = await serverCode(send(lab, 'retrieve', { id }));
      hold(code !== '', 'it gives a record');
      return code;
    },
  },
];
