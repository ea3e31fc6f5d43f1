import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { readUrl } from '../../templates/runtime/transport/endpoints.js';
import type { Probe } from '../commands/init.js';
import { readHeaders, type Credentials, type Environment } from '../config/environment.js';
import { isPackageName } from '../config/package-name.js';
import { isRegistry } from '../config/registry.js';
import { CodegenError } from '../errors.js';
import type { InitChoice } from '../init/choice.js';
import { instanceUrl } from '../init/instance-url.js';
import { findProject, placeInRepository } from '../init/project.js';
import { folderInside } from '../init/workflow.js';
import {
  choiceFromFlags,
  variableNames,
  type InitArguments,
  type Interview,
  type TryCredentials,
} from './interview.js';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

type Asking = Terminal & { readonly args: InitArguments };

/** Asks a person what the flags do not answer, one question after the other. No secret is printed. */
export function terminalInterview(streams: Terminal, args: InitArguments): Interview {
  const asking: Asking = { ...streams, args };
  return {
    async credentials(environment, tryCredentials) {
      clack.intro('vtiger-codegen', streams);
      let initial = known(environment, args);
      for (;;) {
        const credentials = await askCredentials(initial, asking);
        const probe = await attempt(credentials, tryCredentials, streams);
        if (probe !== null) return { credentials, probe };
        initial = { ...credentials, accessKey: '' };
      }
    },
    choose: (probe) => askChoice(probe, asking),
    mayReplace: async (path) =>
      answer(
        await clack.confirm({
          message:
            path === '.env'
              ? '.env has other values for this CRM. Change them? The rest of it stays.'
              : `${path} already exists. Replace it?`,
          initialValue: false,
          ...streams,
        }),
      ),
  };
}

/** What the environment holds already, as first answers. */
function known(environment: Environment, { tenant }: InitArguments): Credentials {
  const { prefix, orPlain } = variableNames(tenant);
  const read = (name: string): string =>
    environment[prefix + name] ?? (orPlain === true ? environment[name] : undefined) ?? '';
  const headers = readHeaders(environment, prefix);
  return {
    url: read('VTIGER_URL'),
    username: read('VTIGER_USERNAME'),
    accessKey: read('VTIGER_ACCESS_KEY'),
    ...(headers === undefined ? {} : { headers }),
  };
}

async function askCredentials(initial: Credentials, asking: Asking): Promise<Credentials> {
  const ask = async (
    message: string,
    initialValue: string,
    validate: (value: string | undefined) => string | undefined,
  ): Promise<string> => {
    const text = await clack.text({ message, initialValue, validate, ...asking });
    return answer(text).trim();
  };
  const checkUrl = (value = ''): string | undefined => urlProblem(value, asking.args);
  const url = instanceUrl(await ask('URL of the CRM', initial.url, checkUrl));
  const username = await ask('User name of the API user', initial.username, required);
  if (initial.accessKey !== '') return { ...initial, url, username };
  const message = 'Access key (My Preferences in Vtiger; not the password)';
  const accessKey = answer(await clack.password({ message, validate: required, ...asking })).trim();
  return { ...initial, url, username, accessKey };
}

function required(value = ''): string | undefined {
  return value.trim() === '' ? 'Required.' : undefined;
}

function urlProblem(value: string, { insecureHttp }: InitArguments): string | undefined {
  if (value.trim() === '') return 'Required.';
  try {
    readUrl(instanceUrl(value), insecureHttp);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** null where the instance refuses them: the person may correct the answers. */
async function attempt(
  credentials: Credentials,
  tryCredentials: TryCredentials,
  streams: Terminal,
): Promise<Probe | null> {
  clack.log.step('Connecting to the CRM', streams);
  try {
    const probe = await tryCredentials(credentials);
    const version = probe.vtigerVersion ?? '(unknown version)';
    clack.log.success(`Vtiger ${version} over ${probe.transport}`, streams);
    return probe;
  } catch (error) {
    if (!(error instanceof CodegenError) || error.code === 'INTERNAL') throw error;
    clack.log.error([error.message, error.fix ?? ''].join('\n').trim(), streams);
    return null;
  }
}

async function askChoice(probe: Probe, asking: Asking): Promise<InitChoice> {
  const { args } = asking;
  const hasModules = args.include !== undefined || args.exclude !== undefined;
  const modules = hasModules ? {} : await askModules(probe, asking);
  const asked = args.extends === true ? args : await askPackage(asking);
  const defaults = choiceFromFlags({ ...args, ...asked }, probe);
  const isOpen = args.out === undefined && args.tenant === undefined;
  const out = isOpen ? await askFolder(defaults.out, asking) : defaults.out;
  const ci = args.ci === undefined ? await askCi(defaults.ci, asking) : defaults.ci;
  return { ...defaults, ...modules, out, ci };
}

/** What all tenants of a config share. */
async function askPackage(asking: Asking): Promise<Pick<InitChoice, 'ids' | 'name' | 'registry'>> {
  const { args } = asking;
  const ids = args.ids ?? (await askStaging(asking));
  const name = args.name ?? (await askName(asking));
  const registry = name === undefined ? undefined : (args.registry ?? (await askRegistry(asking)));
  return { ids, name, registry };
}

/** The shorter list is the one to write; without one, modules that the CRM gets later are included. */
async function askModules(
  { modules }: Probe,
  asking: Asking,
): Promise<Pick<InitChoice, 'include' | 'exclude'>> {
  const all = modules.map(({ name }) => name);
  const chosen = answer(
    await clack.multiselect({
      message: 'Modules (space selects, enter continues)',
      options: modules.map(({ name, label }) => ({ value: name, label: name, hint: label })),
      initialValues: all,
      maxItems: 12,
      ...asking,
    }),
  );
  const others = all.filter((name) => !chosen.includes(name));
  if (others.length === 0) return {};
  return others.length <= chosen.length ? { exclude: others } : { include: chosen };
}

async function askStaging(asking: Asking): Promise<InitChoice['ids']> {
  const message = 'Is there a staging instance too, to be used with the same package?';
  const staging = answer(await clack.confirm({ message, initialValue: false, ...asking }));
  // Id prefixes differ between instances.
  return staging ? 'brand' : undefined;
}

/** Undefined for source. */
async function askName(asking: Asking): Promise<string | undefined> {
  const { out, tenant } = asking.args;
  const shape =
    tenant !== undefined
      ? 'package'
      : answer(
          await clack.select({
            message: 'Output',
            options: [
              { value: 'package', label: 'an npm package' },
              { value: 'source', label: 'TypeScript source in this app' },
            ],
            initialValue: out === undefined ? 'package' : 'source',
            ...asking,
          }),
        );
  if (shape === 'source') return undefined;
  const name = await clack.text({
    message: 'Name of the package',
    initialValue: tenant === undefined ? '@acme/crm' : '@acme/crm-{tenant}',
    validate: (value = '') =>
      isPackageName(value.replaceAll('{tenant}', 'x'))
        ? undefined
        : 'npm does not accept this name; a valid one is @acme/crm.',
    ...asking,
  });
  return answer(name);
}

async function askRegistry(asking: Asking): Promise<string | undefined> {
  const registry = await clack.text({
    message: 'Registry to publish it to (leave it empty to keep the package private)',
    validate: (value = '') =>
      value.trim() === '' || isRegistry(value.trim())
        ? undefined
        : 'Write the https URL of a registry, without credentials.',
    ...asking,
  });
  // An empty answer may come as undefined.
  return (answer(registry) as string | undefined)?.trim() || undefined;
}

async function askFolder(initialValue: string, asking: Asking): Promise<string> {
  const base = placeInRepository(await findProject(process.cwd()));
  const out = await clack.text({
    message: 'Folder',
    initialValue,
    validate: (value = '') =>
      folderInside(value.trim() || initialValue, base) === null
        ? 'Name another folder of the repository, such as crm.'
        : undefined,
    ...asking,
  });
  return answer(out).trim() || initialValue;
}

async function askCi(initialValues: InitChoice['ci'], asking: Asking): Promise<InitChoice['ci']> {
  const github = { value: 'github' as const, label: 'GitHub Actions' };
  const gitlab = { value: 'gitlab' as const, label: 'GitLab CI' };
  const ci = await clack.multiselect({
    message: 'A nightly check that opens a pull request when the CRM has changed',
    options: [github, gitlab],
    initialValues: [...initialValues],
    required: false,
    ...asking,
  });
  return answer(ci);
}

/** @throws CodegenError USAGE where the user cancelled */
function answer<T>(value: T): Exclude<T, symbol> {
  if (typeof value !== 'symbol') return value as Exclude<T, symbol>;
  throw new CodegenError('USAGE', 'init was cancelled', {
    fix: 'nothing was written; run it again to start over',
  });
}
