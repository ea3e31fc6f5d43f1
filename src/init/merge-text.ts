import { parseEnv } from 'node:util';
import { CodegenError } from '../errors.js';
import { isJsonObject } from '../text/json.js';

/** The new text of a file, and whether it replaces something that the user wrote. */
export interface Merged {
  readonly text: string;
  readonly replaces: boolean;
}

/** Adds `.env` and `node_modules` to the ignored files. */
export function mergeGitignore(text: string | null): Merged {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  const wanted = [
    ['.env', /^\/?\.env\*?$/],
    ['node_modules', /^(?:\/|\*\*\/)?node_modules\/?$/],
  ] as const;
  const added = wanted.filter(([, is]) => !lines.some((line) => is.test(line)));
  return withLines(
    text ?? '',
    added.map(([name]) => name),
  );
}

/** Adds patterns to a file of ignored ones. */
export function mergeIgnored(text: string | null, patterns: readonly string[]): Merged {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  return withLines(
    text ?? '',
    patterns.filter((pattern) => !lines.includes(pattern)),
  );
}

const MARKS = 'linguist-generated gitlab-generated';

/**
 * Marks generated files, so that GitHub and GitLab collapse their diffs in a review (the text of the
 * pull request lists the changes) and git leaves their line ends alone.
 */
export function mergeGitattributes(text: string | null, patterns: readonly string[]): Merged {
  const names = patterns.map((name) => (/[\s"\\]/.test(name) ? JSON.stringify(name) : name));
  // What an earlier version wrote.
  const before = names.reduce(
    (rest, name) => rest.replace(`${name} ${MARKS}\n`, () => `${name} ${MARKS} eol=lf\n`),
    text ?? '',
  );
  const lines = before.split('\n').map((line) => line.trim());
  const added = names
    .filter((name) => !lines.some((line) => line.startsWith(`${name} `)))
    .map((name) => `${name} ${MARKS} eol=lf`);
  return withLines(before, added);
}

/** Adds a pointer to the instructions of a package, for coding assistants. */
export function mergeAgents(text: string | null, name: string, guide: string): Merged {
  const before = text ?? '';
  if (before.includes(guide)) return { text: before, replaces: false };
  const pointer = `Read \`${guide}\` before you write code that uses \`${name}\`, the client of the CRM.\n`;
  const gap = before.trim() === '' ? '' : '\n';
  return { text: withNewline(before) + gap + pointer, replaces: false };
}

/** Sets variables in `.env`, each in its place; the others stay, and those with the value already. */
export function mergeEnv(text: string | null, values: Readonly<Record<string, string>>): Merged {
  const known = parseEnv(text ?? '');
  const entries = Object.entries(values).filter(([name, value]) => known[name] !== value);
  let lines = (text ?? '').split('\n');
  const added: string[] = [];
  for (const [name, value] of entries) {
    const line = `${name}=${quoted(name, value)}`;
    const own = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`);
    const at = lines.findLastIndex((candidate) => own.test(candidate));
    if (at < 0) added.push(`${line}\n`);
    // The last of several counts; the others are removed.
    else lines = lines.with(at, line).filter((one, index) => index === at || !own.test(one));
  }
  const replaces = entries.some(([name]) => known[name] !== undefined);
  return { text: withNewline(lines.join('\n')) + added.join(''), replaces };
}

function quoted(name: string, value: string): string {
  const forms = [value, `'${value}'`, `"${value}"`, `\`${value}\``];
  const form = forms.find((text) => parseEnv(`${name}=${text}\n`)[name] === value);
  if (form !== undefined && !/[\r\n]/.test(value)) return form;
  throw new CodegenError('USAGE', `${name} cannot be written to a .env file`, {
    fix: 'set it in the environment instead',
  });
}

/** Adds scripts, the tool as a dev dependency, and the dependencies that the output needs. */
export function mergePackageJson(
  text: string | null,
  scripts: Readonly<Record<string, string>>,
  toolVersion: string,
  needs: Readonly<Record<string, string>> = {},
): Merged {
  const document = text === null ? { private: true, type: 'module' } : parse(text);
  const before = objectIn(document, 'scripts');
  const dev = objectIn(document, 'devDependencies');
  const dependencies = objectIn(document, 'dependencies');
  const hasTool = 'vtiger-codegen' in dev || 'vtiger-codegen' in dependencies;
  const peers = objectIn(document, 'peerDependencies');
  const missing = Object.entries(needs).filter(
    ([name]) => !(name in dependencies || name in peers),
  );
  const after = {
    ...document,
    scripts: { ...before, ...scripts },
    ...(missing.length > 0 && {
      dependencies: { ...dependencies, ...Object.fromEntries(missing) },
    }),
    ...(hasTool ? {} : { devDependencies: { ...dev, 'vtiger-codegen': `^${toolVersion}` } }),
  };
  const replaces = Object.entries(scripts).some(
    ([name, script]) => name in before && before[name] !== script,
  );
  if (JSON.stringify(after) === JSON.stringify(document)) return { text: text ?? '', replaces };
  const indent = /^[ \t]+(?=")/m.exec(text ?? '')?.[0] ?? '  ';
  return { text: `${JSON.stringify(after, null, indent)}\n`, replaces };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Reported below, with the same message.
  }
  throw new CodegenError('USAGE', 'package.json is not a JSON object', { fix: 'correct it first' });
}

function objectIn(document: object, key: string): Record<string, unknown> {
  const value = new Map(Object.entries(document)).get(key) as unknown;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function withLines(text: string, lines: readonly string[]): Merged {
  if (lines.length === 0) return { text, replaces: false };
  return { text: withNewline(text) + lines.map((line) => `${line}\n`).join(''), replaces: false };
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
