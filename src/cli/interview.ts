import type { Probe } from '../commands/init.js';
import {
  readCredentials,
  type Credentials,
  type Environment,
  type VariableNames,
} from '../config/environment.js';
import { variablePrefix } from '../config/tenants.js';
import type { InitChoice } from '../init/choice.js';
import { instanceUrl } from '../init/instance-url.js';
import { readKeyFromStdin } from './connection.js';

/** The flags of `init`; on a terminal they are the default answers. */
export interface InitArguments {
  readonly out?: string | undefined;
  readonly name?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly transport: 'auto' | 'rest' | 'session';
  readonly insecureHttp: boolean;
  readonly format: 'ts' | 'json';
  readonly ci?: readonly ('github' | 'gitlab' | 'none')[] | undefined;
  readonly tenant?: string | undefined;
  readonly ids?: 'prefix' | 'brand' | undefined;
  readonly registry?: string | undefined;
  readonly accessKeyStdin: boolean;
  /** Whether the config is there, and has tenants. */
  readonly extends?: boolean | undefined;
}

/** Where the answers of `init` come from: a person on a terminal, or flags and environment. */
export interface Interview {
  credentials(
    environment: Environment,
    tryCredentials: TryCredentials,
  ): Promise<{ credentials: Credentials; probe: Probe }>;
  choose(probe: Probe): Promise<InitChoice>;
  readonly mayReplace?: (path: string) => Promise<boolean>;
}

/** Logs in to the instance with these credentials and lists its modules. */
export type TryCredentials = (credentials: Credentials) => Promise<Probe>;

/** Answers from flags and environment, without a question. */
export function flagInterview(args: InitArguments): Interview {
  return {
    async credentials(environment, tryCredentials) {
      const key = args.accessKeyStdin ? await readKeyFromStdin(true) : undefined;
      const [found] = readCredentials(environment, key, variableNames(args.tenant));
      const credentials = { ...found, url: instanceUrl(found.url) };
      return { credentials, probe: await tryCredentials(credentials) };
    },
    choose: (probe) => Promise.resolve(choiceFromFlags(args, probe)),
  };
}

/** The variables of the tenant; the plain ones where none of them is set. */
export function variableNames(tenant: string | undefined): VariableNames {
  return tenant === undefined ? { prefix: '' } : { prefix: variablePrefix(tenant), orPlain: true };
}

export function choiceFromFlags(args: InitArguments, probe: Probe): InitChoice {
  const { include, exclude, insecureHttp, name, out, format, ci, tenant, ids, registry } = args;
  return {
    transport: probe.transport,
    ...{ include, exclude, insecureHttp, name, tenant, ids, registry },
    out: out ?? (name === undefined ? 'src/crm' : 'crm'),
    config: format,
    ci: [...new Set(ci ?? ['github' as const])].filter((kind) => kind !== 'none'),
  };
}
