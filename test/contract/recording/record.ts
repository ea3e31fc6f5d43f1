// Takes: an instance. Gives: a redacted recording of its requests and responses.
// Never: writes to a record that it did not make, or leaves one behind that it can delete.

import { randomBytes } from 'node:crypto';
import { pull } from '../../../src/introspect/pull.js';
import type { ModelModule } from '../../../src/model/model.js';
import { createBaseClient } from '../../../templates/runtime/client.js';
import { isVtigerError } from '../../../templates/runtime/errors.js';
import { createTransport } from '../../../templates/runtime/transport/create-transport.js';
import { entriesOf, modelFrom } from '../../helpers/bound-model.js';
import { Unsupported, unsupported } from '../check.js';
import { cleanUp } from '../cleanup.js';
import { createFactory } from '../factory.js';
import { createGuard } from '../guard.js';
import type { LooseClient, LooseRepository } from '../loose-client.js';
import type { Target } from '../target.js';
import { createRecorder } from './recorder.js';
import type { RawExchange } from './recorder.js';
import { redact } from './redact.js';
import type { Exchange } from './redact.js';
import { FILE, NO_SUCH_OPERATION, PHONES, REFUSALS, STEPS } from './steps.js';
import type { Session } from './steps.js';

/** The file that `--record` writes; docs/recordings.md describes it. */
export interface Recording {
  readonly recording: 1;
  readonly transport: 'rest' | 'session';
  readonly vtigerVersion: string | null;
  readonly steps: readonly {
    readonly name: string;
    /** `done`, `unsupported`, or the code of the error that the client made from the last response. */
    readonly outcome: string;
    readonly exchanges: readonly Exchange[];
  }[];
}

export interface RecordOptions {
  readonly perMinute: number;
  /** Called before anything is made, with what all records of the run hold. */
  readonly onMarker?: (marker: string) => void;
  readonly onStep?: (name: string) => void;
}

export interface RecordResult {
  readonly recording: Recording;
  readonly calls: number;
  /** How many records were made. */
  readonly made: number;
  /** Records that could not be deleted again. */
  readonly left: readonly string[];
  readonly violations: readonly string[];
}

/** The modules that are described: those of which records are made, and what they refer to. */
const MODULES = [
  ...['Accounts', 'Contacts', 'Leads', 'HelpDesk', 'Documents', 'Products', 'Quotes', 'Events'],
  ...['Potentials', 'LineItem', 'Users', 'Currency', 'DocumentFolders'],
];

/** The clock of the server may be a little behind. */
const SKEW = 60_000;

export async function record(target: Target, options: RecordOptions): Promise<RecordResult> {
  const marker = `zz${randomBytes(5).toString('hex')}`;
  options.onMarker?.(marker);
  const guard = createGuard(marker, [NO_SUCH_OPERATION]);
  const recorder = createRecorder(guard.dispatcher, options.perMinute);
  const { url, username, accessKey, transport } = target;
  const connection = {
    ...{ url, username, accessKey, transport },
    ...{ dispatcher: recorder.dispatcher, concurrency: 1, retries: 1 },
    // What is lost is in the recording.
    onEvent: () => undefined,
  };
  const startedAt = new Date(Date.now() - SKEW);
  const raw: { name: string; outcome: string; exchanges: readonly RawExchange[] }[] = [];
  const step = async <T>(name: string, run: () => Promise<T>): Promise<T | undefined> => {
    options.onStep?.(name);
    let outcome = 'done';
    try {
      return await run();
    } catch (error) {
      outcome = outcomeOf(error);
      return undefined;
    } finally {
      raw.push({ name, outcome, exchanges: recorder.take() });
    }
  };

  const wire = createTransport(connection);
  const pulled = await step('listtypes, describe, relatedtypes', () =>
    pull(wire, {
      include: MODULES,
      allowPartial: true,
      concurrency: 1,
      onUnmatched: () => undefined,
    }),
  );
  if (pulled === undefined) {
    await Promise.allSettled([wire.close(), guard.close()]);
    throw new Error('The instance does not list its modules: nothing was recorded.');
  }
  const model = modelFrom(pulled.snapshot);
  const crm = createBaseClient<LooseClient>(
    { ...connection, transport: wire.kind },
    entriesOf(model),
  );
  const repositoryOf = ({ names }: ModelModule): LooseRepository =>
    (crm as unknown as Record<string, LooseRepository>)[names.key] as LooseRepository;
  let left: readonly string[] = [];
  try {
    const me = await wire.me();
    const factory = createFactory(model, marker, me.id, repositoryOf);
    const module = (name: string): ModelModule =>
      factory.modules.find(({ api }) => api === name) ??
      unsupported(`records of ${name} cannot be made`);
    const repository = (name: string): LooseRepository => repositoryOf(module(name));
    const session: Session = { wire, crm, me, factory, marker, startedAt, module, repository };
    for (const { name, run } of [...STEPS, ...REFUSALS]) await step(name, () => run(session));
  } finally {
    await step('delete what was made', async () => {
      left = await cleanUp(guard, model, marker, repositoryOf);
    });
    await Promise.allSettled([crm.$close(), wire.close(), guard.close()]);
  }

  const steps = redact(
    target,
    raw.map(({ exchanges }) => exchanges),
    {
      made: new Set(guard.made.keys()),
      marker,
      texts: [FILE.name, FILE.content, Buffer.from(FILE.content).toString('base64'), ...PHONES],
    },
  );
  return {
    recording: {
      recording: 1,
      transport: wire.kind,
      vtigerVersion: wire.serverVersion,
      steps: raw.map(({ name, outcome }, index) => ({
        name,
        outcome,
        exchanges: steps[index] ?? [],
      })),
    },
    calls: steps.flat().length,
    made: guard.made.size,
    left,
    violations: guard.violations,
  };
}

function outcomeOf(error: unknown): string {
  if (error instanceof Unsupported) return 'unsupported';
  return isVtigerError(error) ? error.code : 'failed';
}
