import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { connect, type DispatcherLike } from '../../../templates/runtime/index.js';
import { contacts } from '../../helpers/contacts-module.js';
import { fakeDispatcher } from '../../helpers/fake-dispatcher.js';

const PAGES = 5;

/** 450 contacts, by id. */
function answer(query: string): object[] {
  const from = Number(/id > '12x(\d+)'/.exec(query)?.[1] ?? 0);
  const limit = Number(/limit (\d+)/.exec(query)?.[1]);
  const length = Math.max(0, Math.min(limit, 450 - from));
  return Array.from({ length }, (_, at) => ({ id: `12x${from + at + 1}`, lastname: 'L' }));
}

interface Options {
  /** The page in which the loop ends. */
  readonly last?: number;
  readonly limit?: number;
  /** The query that fails. */
  readonly failing?: number;
}

/** How many queries were sent while the loop held each page. */
async function queriesAt({ last, limit = 1000, failing }: Options): Promise<number[]> {
  let sent = 0;
  const dispatcher = fakeDispatcher(
    ({ params }) => {
      sent += 1;
      return sent === failing ? 'no list' : answer(params.get('query') ?? '');
    },
    { vtigerVersion: '8.4.0' },
  );
  const options = { url: 'https://crm.example/webservice.php', username: 'a', accessKey: 'key' };
  const query = contacts(connect({ ...options, dispatcher }))
    .select('lastname')
    .limit(limit);
  const counts: number[] = [];
  try {
    for await (const page of query.pages()) {
      expect(page.length).toBeGreaterThan(0);
      await new Promise((done) => setTimeout(done, 5));
      counts.push(sent);
      if (counts.length === last) break;
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'PROTOCOL' });
    counts.push(NaN);
  }
  return counts;
}

test.each<readonly [what: string, options: Options, want: readonly number[]]>([
  ['a loop that ends in its first page sends one query', { last: 1 }, [1]],
  ['after that the next page is read while the loop uses this one', {}, [1, 3, 4, 5, PAGES + 1]],
  ['a loop that ends later sends one query too many', { last: 3 }, [1, 3, 4]],
  ['nothing is read beyond a limit', { limit: 200 }, [1, 2]],
  ['… on the last page before it', { limit: 300 }, [1, 3, 3]],
  ['a page that fails early fails in its turn', { failing: 3 }, [1, 3, NaN]],
])('%s', async (_, options, want) => {
  expect(await queriesAt(options)).toEqual(want);
});

test('the next request leaves before a page is decoded, though undici sends a turn later', async () => {
  const log: string[] = [];
  let pages = 0;
  const fake = fakeDispatcher(({ params }) => {
    const [first, ...rows] = answer(params.get('query') ?? '');
    return [{ ...first, birthday: 'undecodable' }, ...rows];
  });
  const dispatcher: DispatcherLike = {
    async request(request) {
      await new Promise((resolve) => setImmediate(resolve));
      if (request.path.includes('operation=query')) log.push(`sent ${++pages}`);
      // Input arrives before the immediates of a turn, as it does from a socket.
      await stat(import.meta.dirname);
      return fake.request(request);
    },
  };
  const connection = connect({
    url: 'https://crm.example/webservice.php',
    username: 'a',
    accessKey: 'key',
    dispatcher,
    onEvent: ({ type }) => {
      if (type === 'undecodable') log.push('decoded');
    },
  });
  await contacts(connection).select('birthday').limit(300).all();
  expect(log).toEqual(['sent 1', 'decoded', 'sent 2', 'sent 3', 'decoded', 'decoded']);
});
