import { chmod, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { Credentials } from '../config/environment.js';
import { CodegenError } from '../errors.js';
import { fetchListTypes } from '../introspect/requests.js';
import { isCode } from '../output/folder.js';
import { writeTextFile } from '../output/text-file.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import { crmFailure } from '../introspect/crm-failure.js';
import { findImportExtension } from '../config/import-extension.js';
import type { InitChoice } from '../init/choice.js';
import { initFiles, type InitFile } from '../init/files.js';
import { findProject, pathInside, type Project } from '../init/project.js';
import { editInForm } from '../text/line-ends.js';
import { requireOwnTarget } from '../init/write-target.js';

/** What the choices depend on: the instance, before a pull. */
export interface Probe {
  readonly transport: TransportKind;
  readonly vtigerVersion: string | null;
  readonly modules: readonly { readonly name: string; readonly label: string }[];
}

/**
 * Finds the dialect, tries the credentials (operation `me`) and lists the modules (`listtypes`).
 * @throws CodegenError of the codes for exit 2 and 3
 */
export async function probe(
  options: Credentials & Pick<ConnectOptions, 'transport' | 'insecureHttp' | 'proxy' | 'onWait'>,
): Promise<Probe> {
  const { variables, ...connect } = options;
  try {
    const transport = createTransport(connect);
    try {
      await transport.me();
      const listings = await fetchListTypes(transport, new Set(), undefined);
      const modules = [...listings].map(([name, { label }]) => ({ name, label }));
      modules.sort((a, b) => (a.name < b.name ? -1 : 1));
      return { transport: transport.kind, vtigerVersion: transport.serverVersion, modules };
    } finally {
      await transport.close().catch(() => undefined);
    }
  } catch (error) {
    throw crmFailure(error, options.transport, variables);
  }
}

/** The options of {@link init}. */
export interface InitOptions {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly choice: InitChoice;
  /** Asked for each file that would lose something; without it that is an error. */
  readonly mayReplace?: ((path: string) => Promise<boolean>) | undefined;
}

/** What happened to each file, by path: relative to the folder. */
export interface InitResult {
  readonly folder: string;
  readonly project: Project;
  readonly written: readonly string[];
  /** Already as they should be. */
  readonly unchanged: readonly string[];
  /** Not replaced, by the decision of the user. */
  readonly notReplaced: readonly string[];
}

/** A file of the set-up, with what is there and what comes. */
interface PlannedFile {
  /** The folder that it stays in. */
  readonly base: string;
  readonly file: InitFile;
  /** As the report names it. */
  readonly label: string;
  readonly before: string | null;
  readonly text: string;
  readonly replaces: boolean;
}

/**
 * Writes the set-up. Everything is decided before the first file is written.
 * @throws CodegenError USAGE where a file would be replaced and nobody can be asked; WRITE_FAILED
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { credentials, mayReplace } = options;
  const folder = resolve(options.folder);
  const choice = withImportExtension(options.choice, folder);
  const project = await findProject(folder);
  await refuseSecondConfig(folder, choice);
  const planned = await Promise.all(
    initFiles(choice, credentials, project).map((file) => planFile(file, folder, project)),
  );
  const files = planned.filter(({ file, before }) => file.existing !== true || before !== null);
  for (const { base, file, before, text } of files) {
    if (text !== before) await requireOwnTarget(base, file);
  }
  const conflicts = files.filter(({ replaces }) => replaces).map(({ label }) => label);
  if (mayReplace === undefined && conflicts.length > 0) throw occupied(conflicts);
  const notReplaced = new Set<string>();
  for (const path of conflicts) if ((await mayReplace?.(path)) !== true) notReplaced.add(path);

  const written: string[] = [];
  const unchanged: string[] = [];
  for (const { base, file, label, before, text } of files) {
    if (notReplaced.has(label)) continue;
    // Also where the text is the same: a killed run may have left something beside the file.
    await write(base, file, text);
    (text === before ? unchanged : written).push(label);
  }
  return { folder, project, written, unchanged, notReplaced: [...notReplaced] };
}

/** Source depends on the compiler of the app. */
function withImportExtension(choice: InitChoice, folder: string): InitChoice {
  if (choice.name !== undefined) return choice;
  const found = findImportExtension(join(folder, choice.out));
  return found === null ? choice : { ...choice, importExtension: found };
}

async function planFile(file: InitFile, folder: string, project: Project): Promise<PlannedFile> {
  const root = file.atRoot === true ? project.gitRoot : null;
  const base = root ?? folder;
  const before = await textOf(join(base, file.path));
  let replaces = false;
  // A file keeps its line ends and its byte order mark.
  const text = editInForm(before, (existing) => {
    const merged = file.merge(existing);
    replaces = merged.replaces;
    return merged.text;
  });
  const label =
    root === null ? file.path : pathInside(project.folder, join(project.gitRoot ?? '', file.path));
  return { base, file, label, before, text, replaces };
}

async function write(folder: string, file: InitFile, text: string): Promise<void> {
  const path = join(folder, file.path);
  await writeTextFile(path, text, file.secret === true ? 0o600 : undefined);
  // An existing file may be readable by others.
  if (file.secret === true) await chmod(path, 0o600);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return null;
    throw new CodegenError('USAGE', `${path} cannot be read`, {
      fix: 'make it a readable file, or move it away',
      cause,
    });
  });
}

/** Two configs in one folder are an error in every other command. */
async function refuseSecondConfig(folder: string, { config }: InitChoice): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const other = names.find(
    (name) =>
      /^vtiger\.config\.(?:[cm]?[jt]s|json)$/.test(name) && name !== `vtiger.config.${config}`,
  );
  if (other !== undefined) throw occupied([other]);
}

function occupied(paths: readonly string[]): CodegenError {
  return new CodegenError('USAGE', `files already exist: ${paths.join(', ')}`, {
    fix: 'nothing was written; move them away, or run init on a terminal, where it asks',
  });
}
