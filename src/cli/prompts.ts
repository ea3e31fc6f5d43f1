import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import type { Probe } from '../commands/init.js';
import { readHeaders, type Credentials } from '../config/environment.js';
import { isPackageName } from '../config/package-name.js';
import { CodegenError } from '../errors.js';
import type { InitChoice } from '../init/files.js';
import {
  choiceFromFlags,
  type InitArguments,
  type Interview,
  type TryCredentials,
} from './interview.js';

/** A terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks a person, one question after the other. No secret is printed. */
export function terminalInterview(streams: Terminal): Interview {
  return {
    async credentials(environment, tryCredentials) {
      clack.intro('vtiger-codegen', streams);
      let initial: Credentials = {
        url: environment['VTIGER_URL'] ?? '',
        username: environment['VTIGER_USERNAME'] ?? '',
        accessKey: environment['VTIGER_ACCESS_KEY'] ?? '',
        headers: readHeaders(environment),
      };
      for (;;) {
        const credentials = await askCredentials(initial, streams);
        const probe = await attempt(credentials, tryCredentials, streams);
        if (probe !== null) return { credentials, probe };
        initial = { ...credentials, accessKey: '' };
      }
    },
    choose: (probe, args) => askChoice(probe, args, streams),
    mayReplace: async (path) =>
      answer(
        await clack.confirm({
          message: `${path} already exists. Replace it?`,
          initialValue: false,
          ...streams,
        }),
      ),
  };
}

async function askCredentials(initial: Credentials, streams: Terminal): Promise<Credentials> {
  const required = (value: string | undefined): string | undefined =>
    (value ?? '').trim() === '' ? 'Required.' : undefined;
  const ask = async (message: string, initialValue: string): Promise<string> =>
    answer(await clack.text({ message, initialValue, validate: required, ...streams })).trim();
  const url = await ask('URL of the CRM', initial.url);
  const username = await ask('User name of the API user', initial.username);
  const { headers } = initial;
  if (initial.accessKey !== '') return { url, username, accessKey: initial.accessKey, headers };
  const message = 'Access key (My Preferences in Vtiger; not the password)';
  const accessKey = answer(
    await clack.password({ message, validate: required, ...streams }),
  ).trim();
  return { url, username, accessKey, headers };
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
    const version = probe.vtigerVersion ?? 'of unknown version';
    clack.log.success(`Vtiger ${version} over ${probe.transport}`, streams);
    return probe;
  } catch (error) {
    if (!(error instanceof CodegenError) || error.code === 'INTERNAL') throw error;
    clack.log.error([error.message, error.fix ?? ''].join('\n').trim(), streams);
    return null;
  }
}

async function askChoice(
  probe: Probe,
  args: InitArguments,
  streams: Terminal,
): Promise<InitChoice> {
  const allModules = probe.modules.map(({ name }) => name);
  const hasFlag = args.include !== undefined || args.exclude !== undefined;
  const chosen = hasFlag
    ? allModules
    : answer(
        await clack.multiselect({
          message: 'Modules (space selects, enter continues)',
          options: probe.modules.map(({ name, label }) => ({
            value: name,
            label: name,
            hint: label,
          })),
          initialValues: allModules,
          maxItems: 12,
          ...streams,
        }),
      );
  const shape = answer(
    await clack.select({
      message: 'Output',
      options: [
        { value: 'package', label: 'an npm package' },
        { value: 'source', label: 'TypeScript source in this app' },
      ],
      initialValue: args.name === undefined && args.out !== undefined ? 'source' : 'package',
      ...streams,
    }),
  );
  const name = shape === 'source' ? undefined : await askName(args.name, streams);
  const defaults = choiceFromFlags({ ...args, name }, probe);
  const out = await clack.text({ message: 'Folder', initialValue: defaults.out, ...streams });
  const ci = await clack.multiselect({
    message: 'A nightly check that opens a pull request when the CRM has changed',
    options: [
      { value: 'github' as const, label: 'GitHub Actions' },
      { value: 'gitlab' as const, label: 'GitLab CI' },
    ],
    initialValues: [...defaults.ci],
    required: false,
    ...streams,
  });
  return {
    ...defaults,
    // Without a list, modules that the CRM gets later are included too.
    ...(chosen.length === allModules.length ? {} : { include: chosen }),
    out: answer(out).trim() || defaults.out,
    ci: answer(ci),
  };
}

async function askName(initial: string | undefined, streams: Terminal): Promise<string> {
  const name = await clack.text({
    message: 'Name of the package',
    initialValue: initial ?? '@acme/crm',
    validate: (value) =>
      isPackageName(value ?? '')
        ? undefined
        : 'npm does not accept this name; a valid one is @acme/crm.',
    ...streams,
  });
  return answer(name);
}

/** @throws CodegenError USAGE where the user cancelled */
function answer<T>(value: T): Exclude<T, symbol> {
  if (typeof value !== 'symbol') return value as Exclude<T, symbol>;
  throw new CodegenError('USAGE', 'init was cancelled', {
    fix: 'nothing was written; run it again to start over',
  });
}
