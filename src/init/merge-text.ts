import { parseEnv } from 'node:util';
import { CodegenError } from '../errors.js';

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
  if (added.length === 0) return { text: text ?? '', replaces: false };
  const more = added.map(([name]) => `${name}\n`).join('');
  return { text: withNewline(text ?? '') + more, replaces: false };
}

/**
 * Marks generated files, so that GitHub and GitLab collapse their diffs in a review; the text of the
 * pull request lists the changes.
 */
export function mergeGitattributes(text: string | null, patterns: readonly string[]): Merged {
  const before = text ?? '';
  const lines = before.split(/\r?\n/).map((line) => line.trim());
  const added = patterns
    .map((pattern) => (/[\s"\\]/.test(pattern) ? JSON.stringify(pattern) : pattern))
    .filter((pattern) => !lines.some((line) => line.startsWith(`${pattern} `)))
    .map((pattern) => `${pattern} linguist-generated gitlab-generated\n`);
  if (added.length === 0) return { text: before, replaces: false };
  return { text: withNewline(before) + added.join(''), replaces: false };
}

/** Adds a pointer to the instructions of a package, for coding assistants. */
export function mergeAgents(text: string | null, name: string, guide: string): Merged {
  const before = text ?? '';
  if (before.includes(guide)) return { text: before, replaces: false };
  const pointer = `Read \`${guide}\` before you write code that uses \`${name}\`, the client of the CRM.\n`;
  const gap = before.trim() === '' ? '' : '\n';
  return { text: withNewline(before) + gap + pointer, replaces: false };
}

/** Sets variables in `.env`; one that already has the value is not touched. */
export function mergeEnv(text: string | null, values: Readonly<Record<string, string>>): Merged {
  const known = parseEnv(text ?? '');
  const entries = Object.entries(values).filter(([name, value]) => known[name] !== value);
  const replaced = entries.filter(([name]) => known[name] !== undefined).map(([name]) => name);
  const line = new RegExp(`^\\s*(?:export\\s+)?(?:${replaced.join('|') || '(?!)'})\\s*=`);
  const others = (text ?? '').split('\n').filter((candidate) => !line.test(candidate));
  const added = entries.map(([name, value]) => `${name}=${quoted(name, value)}\n`).join('');
  return { text: withNewline(others.join('\n')) + added, replaces: replaced.length > 0 };
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
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Reported below, with the same message.
  }
  throw new CodegenError('USAGE', 'package.json is not a JSON object', { fix: 'correct it first' });
}

function objectIn(document: object, key: string): Record<string, unknown> {
  const value = new Map(Object.entries(document)).get(key) as unknown;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
