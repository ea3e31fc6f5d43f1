import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import { createSecrets } from '../../templates/runtime/transport/secrets.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { Credentials } from '../config/environment.js';
import { CodegenError } from '../errors.js';
import { pull, type PullOptions, type PullResult } from './pull.js';
import { mergeViews, type PartialView } from '../snapshot/merge.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import { crmFailure } from './crm-failure.js';
import { demandNoSecret } from './secrets.js';

/** What to read, as whom and how. */
export interface ReadCrmOptions
  extends
    Credentials,
    Pick<
      ConnectOptions,
      'transport' | 'insecureHttp' | 'concurrency' | 'timeoutMs' | 'dispatcher' | 'proxy' | 'onWait'
    >,
    Pick<PullOptions, 'include' | 'exclude' | 'allowPartial' | 'onProgress'> {
  /** More API users of the same instance: what they see is added to what the first one sees. */
  readonly users?: readonly Pick<Credentials, 'username' | 'accessKey' | 'variables'>[] | undefined;
  /** Patterns of modules that may match nothing: those of a snapshot, whose modules may be removed since. */
  readonly mayMatchNothing?: readonly string[] | undefined;
}

/** What the CRM reports to all API users together. */
export interface CrmSnapshot extends PullResult {
  /** What not every API user sees; empty with one. */
  readonly partial: readonly PartialView[];
}

/**
 * Introspects the instance, one API user after the other.
 * @throws CodegenError of the codes for exit 2, 3 and 4
 */
export async function readCrm(options: ReadCrmOptions): Promise<CrmSnapshot> {
  const { users = [], mayMatchNothing = [], ...first } = options;
  if (users.length === 0) {
    const demandMatch = (error: CodegenError, pattern: string): void => {
      if (!mayMatchNothing.includes(pattern)) throw error;
    };
    const onUnmatched = mayMatchNothing.length === 0 ? undefined : demandMatch;
    return { ...(await readAs({ ...first, onUnmatched })), partial: [] };
  }

  const everyone = [first, ...users.map((user) => ({ ...first, ...user }))];
  const idle = new Map<string, { error: CodegenError; times: number }>();
  const onUnmatched = (error: CodegenError, pattern: string): void => {
    idle.set(pattern, { error, times: (idle.get(pattern)?.times ?? 0) + 1 });
  };
  const answers: PullResult[] = [];
  for (const user of everyone) {
    // The dialects describe the same things differently: all users use the dialect of the first.
    const transport: TransportKind | undefined = answers[0]?.snapshot.describedBy.transport;
    answers.push(await readAs({ ...user, ...(transport && { transport }), onUnmatched }));
  }
  for (const [pattern, { error, times }] of idle) {
    if (times === everyone.length && !mayMatchNothing.includes(pattern)) throw error;
  }
  const [view, ...views] = answers.map(({ snapshot }) => snapshot);
  const merged = mergeViews([view!, ...views]);
  // Each transport knows its own key only.
  const secrets = createSecrets(first.accessKey);
  for (const { accessKey } of users) secrets.add(accessKey);
  demandNoSecret(merged.snapshot, secrets, 'the metadata');
  if (merged.snapshot.modules.length === 0) {
    throw new CodegenError('PATTERN_UNMATCHED', 'the patterns leave no module to any API user', {
      fix: 'exclude fewer modules',
    });
  }
  return {
    ...merged,
    calls: sum(answers.map(({ calls }) => calls)),
    droppedKeys: [...new Set(answers.flatMap(({ droppedKeys }) => droppedKeys))].sort(),
  };
}

async function readAs(
  options: Omit<ReadCrmOptions, 'users'> & Pick<PullOptions, 'onUnmatched'>,
): Promise<PullResult> {
  const { variables, ...connect } = options;
  try {
    const transport = createTransport(connect);
    try {
      await transport.me();
      // Each session costs two calls and is served one request after the other: one is enough.
      const concurrency = options.concurrency ?? (transport.kind === 'session' ? 1 : undefined);
      return await pull(transport, { ...options, concurrency });
    } finally {
      await transport.close().catch(() => undefined);
    }
  } catch (error) {
    throw crmFailure(error, options.transport, variables);
  }
}

function sum(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const calls of all) {
    for (const [operation, count] of Object.entries(calls)) {
      total.set(operation, (total.get(operation) ?? 0) + count);
    }
  }
  return Object.fromEntries(total);
}
