import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import type { Credentials } from '../config/environment.js';
import { isPackageName } from '../config/package-name.js';
import { CodegenError } from '../errors.js';
import type { Probe } from '../commands/init.js';
import type { InitChoice } from '../init/files.js';
import { choiceOf, type Ask, type InitArguments, type Interview } from './commands/init.js';

/** A terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks a person, one question after the other. Nothing secret is shown. */
export function terminalInterview(terminal: Terminal): Interview {
  const say = { ...terminal };
  return {
    async credentials(known, ask) {
      clack.intro('vtiger-codegen', say);
      let first = {
        url: known['VTIGER_URL'] ?? '',
        username: known['VTIGER_USERNAME'] ?? '',
        accessKey: known['VTIGER_ACCESS_KEY'] ?? '',
      };
      for (;;) {
        const credentials = await askCredentials(first, say);
        const found = await attempt(credentials, ask, say);
        if (found !== null) return { credentials, found };
        first = { ...credentials, accessKey: '' };
      }
    },
    choose: (found, args) => askChoice(found, args, say),
    mayReplace: async (path) =>
      answer(
        await clack.confirm({
          message: `${path} is there already. Replace?`,
          initialValue: false,
          ...say,
        }),
      ),
  };
}

async function askCredentials(known: Credentials, say: Terminal): Promise<Credentials> {
  const demand = (value: string | undefined): string | undefined =>
    (value ?? '').trim() === '' ? 'This is needed.' : undefined;
  const ask = async (message: string, initialValue: string): Promise<string> =>
    answer(await clack.text({ message, initialValue, validate: demand, ...say })).trim();
  const url = await ask('URL of the CRM', known.url);
  const username = await ask('User name of the API user', known.username);
  if (known.accessKey !== '') return { url, username, accessKey: known.accessKey };
  const message = 'Access key (My Preferences in Vtiger; not the password)';
  const accessKey = answer(await clack.password({ message, validate: demand, ...say })).trim();
  return { url, username, accessKey };
}

/** null where the instance says no, and other credentials may do. */
async function attempt(credentials: Credentials, ask: Ask, say: Terminal): Promise<Probe | null> {
  clack.log.step('Asking the CRM', say);
  try {
    const found = await ask(credentials);
    const version = found.vtigerVersion ?? 'of unknown version';
    clack.log.success(`Vtiger ${version} over ${found.transport}`, say);
    return found;
  } catch (error) {
    if (!(error instanceof CodegenError) || error.code === 'INTERNAL') throw error;
    clack.log.error([error.message, error.fix ?? ''].join('\n').trim(), say);
    return null;
  }
}

async function askChoice(found: Probe, args: InitArguments, say: Terminal): Promise<InitChoice> {
  const every = found.modules.map(({ name }) => name);
  const given = args.include !== undefined || args.exclude !== undefined;
  const chosen = given
    ? every
    : answer(
        await clack.multiselect({
          message: 'Modules (space to choose, enter to go on)',
          options: found.modules.map(({ name, label }) => ({
            value: name,
            label: name,
            hint: label,
          })),
          initialValues: every,
          maxItems: 12,
          ...say,
        }),
      );
  const shape = answer(
    await clack.select({
      message: 'What is to be made',
      options: [
        { value: 'package', label: 'an npm package' },
        { value: 'source', label: 'TypeScript source in this app' },
      ],
      initialValue: args.name === undefined && args.out !== undefined ? 'source' : 'package',
      ...say,
    }),
  );
  const name = shape === 'source' ? undefined : await askName(args.name, say);
  const defaults = choiceOf({ ...args, name }, found);
  const out = await clack.text({ message: 'Folder', initialValue: defaults.out, ...say });
  const ci = await clack.multiselect({
    message: 'A nightly check that opens a change when the CRM has changed',
    options: [
      { value: 'github' as const, label: 'GitHub Actions' },
      { value: 'gitlab' as const, label: 'GitLab CI' },
    ],
    initialValues: [...defaults.ci],
    required: false,
    ...say,
  });
  return {
    ...defaults,
    // All means those of tomorrow too.
    ...(chosen.length === every.length ? {} : { include: chosen }),
    out: answer(out).trim() || defaults.out,
    ci: answer(ci),
  };
}

async function askName(given: string | undefined, say: Terminal): Promise<string> {
  const name = await clack.text({
    message: 'Name of the package',
    initialValue: given ?? '@acme/crm',
    validate: (value) =>
      isPackageName(value ?? '') ? undefined : 'npm takes names like @acme/crm.',
    ...say,
  });
  return answer(name);
}

/** @throws CodegenError USAGE where the user left */
function answer<T>(value: T): Exclude<T, symbol> {
  if (typeof value !== 'symbol') return value as Exclude<T, symbol>;
  throw new CodegenError('USAGE', 'init was left before its end', { fix: 'nothing was written' });
}
