// The files of CI: templates, filled in for a place in a repository and its package manager.

import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix } from 'node:path';
import { CodegenError } from '../errors.js';
import { toolRoot } from '../version.js';
import { PACKAGE_MANAGERS } from './package-manager.js';
import { pathInside, placeInRepository, type Project } from './project.js';

export type CiKind = 'github' | 'gitlab';

export const SNAPSHOT = 'vtiger.snapshot.json';
const NAMES = 'vtiger.names.json';

export interface WorkflowPlace extends Project {
  /** The output folder. */
  readonly out: string;
  /** Whether the config lists tenants. */
  readonly tenants: boolean;
}

/** A file below the root of the repository. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The nightly comparison.
 * @throws CodegenError USAGE
 */
export function workflowFile(ci: CiKind, place: WorkflowPlace): WorkflowFile {
  const { tenants } = place;
  const folder = folderOf(place);
  const out = tenants ? '' : outputOf(place, folder);
  const branch = `vtiger-drift${slugOf(folder)}`;
  const prefix = folder === '' ? '' : `${folder}/`;
  const steps = ci === 'github' ? githubSteps(place, folder) : gitlabSteps(place, folder);
  const include = (path: string): string => `--include='${path}'`;
  const path = pathOf(ci, branch);
  const text = fill(template(tenants ? `${ci}-tenants.yml` : `${ci}.yml`), {
    ...steps,
    FILE: path,
    SNAPSHOT,
    SUFFIX: folder === '' ? '' : ` (${folder})`,
    BRANCH: branch,
    PREFIX: prefix,
    TOOL: `${PACKAGE_MANAGERS[place.manager].run} vtiger-codegen`,
    PATHS: `${SNAPSHOT} ${NAMES} '${posix.relative(folder, out)}'`,
    INCLUDES: [prefix + SNAPSHOT, prefix + NAMES, `${out}/*`].map(include).join(' '),
  });
  return { path, text };
}

/**
 * The publication of what was merged.
 * @throws CodegenError USAGE
 */
export function publishFile(ci: CiKind, place: WorkflowPlace): WorkflowFile {
  const folder = folderOf(place);
  const path = place.tenants ? posix.join(folder, 'packages/*') : outputOf(place, folder);
  const indent = ci === 'github' ? ' '.repeat(10) : ' '.repeat(6);
  const quoted = place.tenants ? `'${path.slice(0, -1)}'*` : `'${path}'`;
  const script = fill(template('publish.sh'), { FOLDERS: quoted });
  const text = fill(template(`${ci}-publish.yml`), {
    SUFFIX: folder === '' ? '' : ` (${folder})`,
    TRIGGER: `'${path}/package.json'`,
    PUBLISH: script.trimEnd().replaceAll(/^/gm, indent),
  });
  return { path: pathOf(ci, `vtiger-publish${slugOf(folder)}`), text };
}

function pathOf(ci: CiKind, name: string): string {
  return ci === 'github' ? `.github/workflows/${name}.yml` : `.gitlab/${name}.yml`;
}

function githubSteps({ manager, lockFolder, gitRoot }: WorkflowPlace, folder: string) {
  const { install, setup, action } = PACKAGE_MANAGERS[manager];
  const root = gitRoot === null || lockFolder === null ? folder : pathInside(gitRoot, lockFolder);
  const at =
    root === folder ? '' : `\n        working-directory: ${root === '' ? '.' : `'${root}'`}`;
  const setupStep = setup === undefined ? '' : `      - run: ${setup}`;
  return {
    DEFAULTS:
      folder === '' ? '' : `    defaults:\n      run:\n        working-directory: '${folder}'`,
    SETUP: action === undefined ? setupStep : `      - uses: ${action}`,
    INSTALL: `      - run: ${install}${at}`,
  };
}

function gitlabSteps({ manager, lockFolder, gitRoot }: WorkflowPlace, folder: string) {
  const { install, setup } = PACKAGE_MANAGERS[manager];
  const root = gitRoot === null || lockFolder === null ? folder : pathInside(gitRoot, lockFolder);
  return {
    SETUP: setup === undefined ? '' : `      ${setup}`,
    INSTALL: root === '' ? `      ${install}` : `      (cd '${root}' && ${install})`,
    FOLDER: folder === '' ? '' : `      cd '${folder}'`,
  };
}

/** Names go into shell lines, where the runner also replaces expressions of its own. */
const PLAIN_PATH = /^[\p{L}\p{N}_./@+ -]+$/u;

/** The folder below the root of the repository. */
function folderOf(project: Project): string {
  const inside = placeInRepository(project);
  if (inside === '' || PLAIN_PATH.test(inside)) return inside;
  throw new CodegenError('USAGE', 'the nightly workflow cannot run in this folder', {
    fix: 'rename it to letters, digits, spaces and _ . - / @ +; or choose --ci none',
  });
}

/** The output folder below the root of the repository. */
function outputOf({ out }: WorkflowPlace, folder: string): string {
  const path = folderInside(out, folder);
  if (path !== null && PLAIN_PATH.test(path)) return path;
  throw new CodegenError('USAGE', 'the nightly workflow cannot commit this output folder', {
    fix: 'name a folder of the repository that does not hold this one, of letters, digits, spaces and _ . - / @ +; or choose --ci none',
  });
}

/**
 * The output folder with forward slashes.
 * @param base this folder, seen from where the result starts
 * @returns null where it is outside, this folder, or one that holds it
 */
export function folderInside(out: string, base = ''): string | null {
  const path = posix.join(base, out.replaceAll('\\', '/')).replace(/\/$/, '');
  const isOutside = isAbsolute(out) || /^\.\.?(?:\/|$)/.test(path);
  return isOutside || `${base}/`.startsWith(`${path}/`) ? null : path;
}

/** For names of branches and files: `-packages-crm`. */
function slugOf(folder: string): string {
  return folder === '' ? '' : `-${folder.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** Replaces `__NAME__`; a line that holds nothing else goes where the value is empty. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(/^__([A-Z]+)__\n/gm, (line, name: string) => {
      const value = values[name];
      return value === undefined ? line : value === '' ? '' : `${value}\n`;
    })
    .replace(/__([A-Z]+)__/g, (mark, name: string) => values[name] ?? mark);
}

function template(name: string): string {
  try {
    return readFileSync(join(toolRoot(), 'templates', 'ci', name), 'utf8');
  } catch (cause) {
    throw new CodegenError('INTERNAL', 'the workflow is missing from this installation', {
      fix: 'install the package again',
      cause,
    });
  }
}
