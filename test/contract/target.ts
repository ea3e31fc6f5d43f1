import { startSandbox } from '../../src/sandbox/index.js';
import type {
  InProcessSandbox,
  SandboxOptions,
  SandboxUser,
  SessionFailure,
} from '../../src/sandbox/index.js';
import type { FetchLike } from '../../templates/runtime/platform-types.js';

/** An instance that the contract is held against. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
  readonly transport: 'auto' | 'rest' | 'session';
  /** Undefined for a real instance, to which nothing is done that it would not see in daily use. */
  readonly sandbox: SandboxControl | undefined;
  /** Sends the requests, where the instance has no port. */
  readonly fetch?: FetchLike;
  close(): Promise<void>;
}

/** What a check may do to a sandbox, which may run in another process. */
export interface SandboxControl {
  expireSessions(failure?: SessionFailure): void | Promise<void>;
}

export interface SandboxTarget extends Target {
  readonly sandbox: InProcessSandbox;
}

const VARIABLES = ['VTIGER_URL', 'VTIGER_USERNAME', 'VTIGER_ACCESS_KEY'] as const;

/**
 * The instance that the environment names.
 * @throws Error naming the variables that are missing
 */
export function liveTarget(environment: Readonly<Record<string, string | undefined>>): Target {
  const missing = VARIABLES.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) {
    throw new Error(`test:live needs an instance: set ${missing.join(', ')}.`);
  }
  const [url = '', username = '', accessKey = ''] = VARIABLES.map((name) => environment[name]);
  return {
    name: 'live instance',
    url,
    username,
    accessKey,
    transport: 'auto',
    sandbox: undefined,
    close: () => Promise.resolve(),
  };
}

/** A sandbox of its own, spoken to in one dialect by its administrator, or by another user. */
export async function sandboxTarget(
  name: string,
  transport: 'rest' | 'session',
  options: SandboxOptions,
  user?: SandboxUser,
): Promise<SandboxTarget> {
  const sandbox = await startSandbox(user === undefined ? options : { ...options, users: [user] });
  const { username, accessKey } = user ?? sandbox;
  return {
    name,
    url: sandbox.url,
    username,
    accessKey,
    transport,
    sandbox,
    close: () => sandbox.close(),
  };
}
