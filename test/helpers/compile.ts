import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The compilers that the generated package must satisfy, by the version that is installed here. */
export const COMPILERS = {
  '5.5': 'typescript-5.5',
  '5.9': 'typescript-5.9',
  '6': 'typescript',
  '7': 'typescript-7',
} as const;
export type Compiler = keyof typeof COMPILERS;

/** Every strict flag, with the first compiler that has it. */
const FLAGS: readonly (readonly [flag: string, since: Compiler])[] = [
  ['strict', '5.5'],
  ['exactOptionalPropertyTypes', '5.5'],
  ['noUncheckedIndexedAccess', '5.5'],
  ['noPropertyAccessFromIndexSignature', '5.5'],
  ['noImplicitOverride', '5.5'],
  ['noUnusedLocals', '5.5'],
  ['verbatimModuleSyntax', '5.5'],
  ['isolatedDeclarations', '5.5'],
  ['erasableSyntaxOnly', '5.9'],
];

export interface CompileOptions {
  readonly compiler: Compiler;
  readonly resolution: 'nodenext' | 'bundler';
  /** Whether `@types/node` is there. */
  readonly nodeTypes?: boolean;
  readonly skipLibCheck?: boolean;
}

/** A folder with these files, with the packages of this checkout that are named linked into it. */
export async function folderOf(
  files: readonly { readonly path: string; readonly text: string }[],
  links: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'vtiger-compile-'));
  for (const { path, text } of files) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const [name, target] of Object.entries(links)) {
    const link = join(dir, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link, 'junction');
  }
  return dir;
}

/** A package of this checkout's own node_modules. */
export function installed(name: string): string {
  return dirname(resolve(`${name}/package.json`));
}

/** Compiles the files below a folder; gives the compiler's own lines, and its count of instantiations. */
export async function compile(
  dir: string,
  files: readonly string[],
  options: CompileOptions,
): Promise<{ readonly errors: readonly string[]; readonly instantiations: number }> {
  const { compiler, resolution, nodeTypes = false, skipLibCheck = false } = options;
  const versions = Object.keys(COMPILERS);
  const has = (since: string): boolean => versions.indexOf(since) <= versions.indexOf(compiler);
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    types: nodeTypes ? ['node'] : [],
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    declaration: true,
    noEmit: true,
    skipLibCheck,
    ...Object.fromEntries(FLAGS.filter(([, since]) => has(since)).map(([flag]) => [flag, true])),
  };
  const name = `tsconfig.${compiler}.${resolution}.json`;
  await writeFile(join(dir, name), JSON.stringify({ compilerOptions, files }));
  const tsc = join(installed(COMPILERS[compiler]), 'bin', 'tsc');
  const output = await new Promise<string>((done) => {
    const args = [tsc, '-p', name, '--extendedDiagnostics', '--pretty', 'false'];
    execFile(process.execPath, args, { cwd: dir, maxBuffer: 1 << 26 }, (_, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
  const instantiations = /^Instantiations:\s+(\d+)/m.exec(output)?.[1];
  if (instantiations === undefined)
    throw new Error(`TypeScript ${compiler} said: ${output.slice(0, 2000)}`);
  return {
    errors: errorsIn(output),
    instantiations: Number(instantiations),
  };
}

/** One entry an error, with the lines that explain it. */
function errorsIn(output: string): string[] {
  const errors: string[] = [];
  for (const line of output.split('\n')) {
    if (/error TS\d+/.test(line)) errors.push(line);
    else if (line.startsWith('  ') && errors.length > 0) errors.push(`${errors.pop()!}\n${line}`);
  }
  return errors;
}
