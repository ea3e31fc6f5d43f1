// Takes: every HTTP request of a contract run, before it is sent. Gives: the same, if it may go.
// Never: lets a request through that would change a record which this run did not make.

import { readEnvelope } from '../../templates/runtime/response/envelope.js';
import type {
  DispatcherLike,
  DispatcherRequest,
  FetchLike,
} from '../../templates/runtime/platform-types.js';
import { openDispatcher } from '../../templates/runtime/transport/open-dispatcher.js';
import { readSettings } from '../../templates/runtime/transport/settings.js';
import { jsonParam, readRequest } from './request.js';
import type { SeenRequest } from './request.js';

/** Operations that change nothing. */
const READS: ReadonlySet<string> = new Set(
  (
    'getchallenge login logout me listtypes describe relatedtypes retrieve query sync ' +
    'retrieve_related query_related files_retrieve lookup get_account_hierarchy decrypt tags_retrieve'
  ).split(' '),
);

/** The records that a write touches; undefined for operations that nobody has thought about. */
const TOUCHED: Readonly<Record<string, (request: SeenRequest) => unknown[]>> = {
  create: () => [],
  update: (request) => [jsonParam(request, 'element')['id']],
  revise: (request) => [jsonParam(request, 'element')['id']],
  delete: ({ params }) => [params.get('id')],
  reopen: ({ params }) => [params.get('id')],
  convertlead: (request) => [jsonParam(request, 'element')['leadId']],
  add_related: ({ params }) => [params.get('sourceRecordId'), params.get('relatedRecordId')],
  delete_related: ({ params }) => [params.get('sourceRecordId'), params.get('relatedRecordId')],
  tags_add: ({ params }) => [params.get('id')],
  tag_delete: ({ params }) => [params.get('id')],
  tags_delete: ({ params }) => [params.get('id')],
};

/** For the dispatcher that a client of this platform has; each client limits its own requests. */
const SETTINGS = readSettings({
  url: 'http://localhost',
  username: 'guard',
  accessKey: 'none',
  concurrency: 256,
});

/** What a run has made and must take away again. */
export interface Guard {
  /** For the `dispatcher` option of every client of the run. */
  readonly dispatcher: DispatcherLike;
  /** Ids of all records that the instance reported as created, in their order, with their module. */
  readonly made: ReadonlyMap<string, string>;
  /** Requests that were stopped: each is a fault of the suite. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/**
 * @param marker stands in every tag that may be taken away everywhere
 * @param harmless operations that no Vtiger has, and that may be sent
 * @param fetch sends the requests, where the instance has no port
 */
export function createGuard(
  marker: string,
  harmless: readonly string[] = [],
  fetch?: FetchLike,
): Guard {
  const inProcess = { ...SETTINGS, fetch, httpClient: 'fetch' } as const;
  const opened = openDispatcher(fetch === undefined ? SETTINGS : inProcess);
  const made = new Map<string, string>();
  const violations: string[] = [];

  const stop = (request: SeenRequest): string | undefined => {
    const { operation } = request;
    if (READS.has(operation) || harmless.includes(operation)) return undefined;
    const touched = Object.hasOwn(TOUCHED, operation) ? TOUCHED[operation]?.(request) : undefined;
    if (touched === undefined) return `${operation} is not on the list of the guard`;
    if (touched.some((id) => !made.has(String(id)))) return `${operation} of a foreign record`;
    const tags = operation.startsWith('tag') ? jsonParam(request, 'tags') : [];
    const foreign = Object.values(tags).some((tag) => !String(tag).includes(marker));
    return foreign ? `${operation} of a foreign tag` : undefined;
  };

  const remember = (request: SeenRequest, body: Uint8Array): void => {
    const answer = readEnvelope(body);
    if (answer.success !== true) return;
    const result = Object(answer.result) as Record<string, unknown>;
    if (request.operation === 'create' && typeof result['id'] === 'string') {
      made.set(result['id'], request.params.get('elementType') ?? '');
    }
    if (request.operation === 'convertlead') {
      for (const [module, id] of Object.entries(result)) made.set(String(id), module);
    }
  };

  const send: DispatcherLike['request'] = async (options) =>
    (await opened).dispatcher.request(options);

  return {
    made,
    violations,
    dispatcher: {
      async request(options: DispatcherRequest) {
        const request = readRequest(options);
        const fault = stop(request);
        if (fault !== undefined) {
          violations.push(fault);
          throw new Error(`The guard stopped a request: ${fault}.`);
        }
        const answer = await send(options);
        const body = await bytesOf(answer.body);
        remember(request, body);
        return { ...answer, body: chunksOf(body) };
      },
    },
    close: async () => (await opened).close(),
  };
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(ReadableStream.from(chunks)).arrayBuffer());
}

async function* chunksOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(body);
}
