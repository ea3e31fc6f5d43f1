import { dirname, resolve } from 'node:path';
import { createSemaphore } from '../../templates/runtime/transport/semaphore.js';
import { withDotEnv } from '../config/dot-env.js';
import { readEnvironment, type Environment } from '../config/environment.js';
import { loadConfig, type LoadedConfig } from '../config/load.js';
import { tenantFlags, type TenantFlags } from '../config/option-keys.js';
import { resolveTenants, type Tenant } from '../config/tenants.js';
import { CodegenError } from '../errors.js';
import { asCodegenError, offStdout, type Console } from './console.js';
import type { Outcome } from './outcome.js';

/** Each run holds a snapshot and a package in memory. */
const TENANTS_AT_A_TIME = 2;

/** The config and the tenants of it that a command runs for. */
export interface TenantArguments {
  readonly config?: string | undefined;
  readonly tenant?: readonly string[] | undefined;
}

/** The run of a command for one tenant. */
export interface TenantRun {
  readonly tenant: Tenant;
  /** Whether it is the only one of this run. */
  readonly alone: boolean;
  /** Read on demand: most commands need no credentials. */
  readonly environment: () => Environment;
  readonly io: Console;
}

/**
 * Runs a job for each tenant, two at a time. One that fails does not stop the others; the exit code
 * is the highest. With a single tenant the output does not name it.
 */
export function forEachTenant(
  args: TenantArguments & TenantFlags,
  io: Console,
  job: (run: TenantRun) => Promise<Outcome>,
): Promise<Outcome> {
  return withDotEnv(configFolder(args.config), () => runTenants(args, io, job));
}

/** Known before the config is loaded, which may read the `.env` there. */
export function configFolder(config: string | undefined): string {
  return config === undefined ? process.cwd() : dirname(resolve(process.cwd(), config));
}

/** The config of the current folder, and the tenant in it whose snapshot file this is, if there is one. */
export async function tenantOfSnapshot(
  path: string,
): Promise<{ readonly loaded: LoadedConfig | null; readonly tenant: Tenant | undefined }> {
  const folder = process.cwd();
  const loaded = await withDotEnv(folder, () => offStdout(() => loadConfig(folder)));
  const tenant = resolveTenants(loaded, [], {}).find(
    ({ snapshot }) => snapshot !== undefined && resolve(snapshot) === resolve(path),
  );
  return { loaded, tenant };
}

async function runTenants(
  args: TenantArguments & TenantFlags,
  io: Console,
  job: (run: TenantRun) => Promise<Outcome>,
): Promise<Outcome> {
  const loaded = await offStdout(() => loadConfig(process.cwd(), args.config));
  const tenants = resolveTenants(loaded, args.tenant ?? [], tenantFlags(args));
  const environment = (): Environment => readEnvironment(configFolder(args.config));
  const [first] = tenants;
  if (first !== undefined && tenants.length === 1) {
    return job({ tenant: first, alone: true, environment, io });
  }
  const semaphore = createSemaphore(TENANTS_AT_A_TIME);
  const outcomes = await Promise.all(
    tenants.map((tenant) => {
      const run = { tenant, alone: false, environment, io: prefixedConsole(tenant, io) };
      return semaphore.run(() => attempt(run, job), []);
    }),
  );
  const failed = outcomes.filter(({ document }) => 'error' in document);
  if (failed.length > 0 && !io.json) {
    const names = failed.map(({ document }) => document.tenant).join(', ');
    io.note(`failed: ${names} (${failed.length} of ${tenants.length} tenants)`);
  }
  return {
    exitCode: outcomes.reduce<Outcome['exitCode']>(
      (highest, { exitCode }) => (exitCode > highest ? exitCode : highest),
      0,
    ),
    lines: outcomes.flatMap(({ lines }) => lines),
    document: { tenants: outcomes.map(({ document }) => document) },
  };
}

interface TenantOutcome extends Outcome {
  readonly document: {
    readonly tenant: string;
    readonly exitCode: Outcome['exitCode'];
    readonly result?: unknown;
    readonly error?: object;
  };
}

async function attempt(
  run: TenantRun,
  job: (run: TenantRun) => Promise<Outcome>,
): Promise<TenantOutcome> {
  const name = run.tenant.tenant ?? '';
  try {
    const { exitCode, lines, document } = await job(run);
    return {
      exitCode,
      lines: lines.map((line) => `${name}: ${line}`),
      document: { tenant: name, exitCode, result: document },
    };
  } catch (error) {
    const { exitCode, code, message, fix } = asCodegenError(error);
    run.io.failure(asCodegenError(error));
    const report = { code, message, ...(fix === undefined ? {} : { fix }) };
    return { exitCode, lines: [], document: { tenant: name, exitCode, error: report } };
  }
}

/** A console that prefixes each line with the tenant; with `--json` the document reports failures. */
function prefixedConsole({ tenant }: Tenant, io: Console): Console {
  const name = tenant ?? '';
  return {
    ...io,
    note: (line) => io.note(`${name}: ${line}`),
    status: (line) => io.status(line === '' ? '' : `${name}: ${line}`),
    failure({ message, fix }) {
      if (io.json) return;
      io.note(`${name}: error: ${message}`);
      if (fix !== undefined) io.note(`${name}: fix: ${fix}`);
    },
  };
}

/** @throws CodegenError USAGE where neither the flags nor the config name the output folder */
export function requireOut(tenant: Tenant): Tenant & { readonly out: string } {
  const { out } = tenant;
  if (out === undefined) {
    throw new CodegenError('USAGE', 'the output folder is not set', {
      fix: 'name it with --out, or run `vtiger-codegen init` to write a config',
    });
  }
  return { ...tenant, out };
}
