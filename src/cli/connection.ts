import { text as readAll } from 'node:stream/consumers';
import { readCredentials } from '../config/environment.js';
import type { TenantFlags } from '../config/option-keys.js';
import { CodegenError } from '../errors.js';
import type { ReadCrmOptions } from '../introspect/read-crm.js';
import { usage } from './arguments.js';
import { showProgress, showWait } from './progress.js';
import { hideSecrets } from './secrets.js';
import type { TenantArguments, TenantRun } from './tenants.js';

/** The flags of the commands that can call the CRM, named as yargs returns them. */
export interface ConnectionArguments extends TenantArguments, TenantFlags {
  readonly accessKeyStdin: boolean;
}

/** How to call the CRM of one tenant: credentials from the environment, the rest from the config. */
export async function connectionOptions(
  args: ConnectionArguments,
  { tenant, environment: readEnvironment, alone, io }: TenantRun,
): Promise<ReadCrmOptions> {
  const { modules, allowPartial, insecureHttp, transport, concurrency } = tenant;
  const environment = readEnvironment();
  hideSecrets(io, environment);
  const key = args.accessKeyStdin ? await readKeyFromStdin(alone) : undefined;
  const [first, ...users] = readCredentials(environment, key, tenant.variables);
  io.hide(first.accessKey, first.username);
  return {
    ...first,
    users,
    ...{ ...modules, allowPartial, insecureHttp, concurrency },
    ...(transport === undefined ? {} : { transport }),
    proxy: 'environment',
    onProgress: showProgress(io),
    onWait: showWait(io),
  };
}

/**
 * The access key, piped in.
 * @param alone whether the run is for one tenant: a key belongs to one CRM
 * @throws CodegenError CREDENTIALS_MISSING, USAGE
 */
export async function readKeyFromStdin(alone: boolean): Promise<string> {
  if (!alone) throw usage('--access-key-stdin works with one tenant only');
  // A key typed on a terminal would be visible on the screen.
  const key = process.stdin.isTTY ? '' : (await readAll(process.stdin)).trim();
  if (key !== '' && !/\s/.test(key)) return key;
  throw new CodegenError('CREDENTIALS_MISSING', 'standard input does not contain an access key', {
    fix: 'pipe it in, as in `pass show vtiger | vtiger-codegen pull --access-key-stdin`',
  });
}
