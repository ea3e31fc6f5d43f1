import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type ts from 'typescript';

const require = createRequire(import.meta.url);

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
  return dirname(require.resolve(`${name}/package.json`));
}

export interface Compiled {
  readonly errors: readonly string[];
  readonly instantiations: number;
}

/** Compiles the files below a folder; returns the lines that the compiler prints, and its count of instantiations. */
export async function compile(
  dir: string,
  files: readonly string[],
  options: CompileOptions,
): Promise<Compiled> {
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
  // TypeScript 7 is a program of its own; the others are loaded here, so that runs share what they parse.
  return compiler === '7'
    ? compileByCommand(dir, files, compilerOptions)
    : compileInProcess(dir, files, compiler, compilerOptions);
}

async function compileByCommand(
  dir: string,
  files: readonly string[],
  compilerOptions: { readonly moduleResolution: string },
): Promise<Compiled> {
  const name = `tsconfig.7.${compilerOptions.moduleResolution}.json`;
  await writeFile(join(dir, name), JSON.stringify({ compilerOptions, files }));
  const tsc = join(installed(COMPILERS['7']), 'bin', 'tsc');
  const output = await new Promise<string>((done) => {
    const args = [tsc, '-p', name, '--extendedDiagnostics', '--pretty', 'false'];
    execFile(process.execPath, args, { cwd: dir, maxBuffer: 1 << 26 }, (_, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
  const instantiations = /^Instantiations:\s+(\d+)/m.exec(output)?.[1];
  if (instantiations === undefined)
    throw new Error(`TypeScript 7 printed: ${output.slice(0, 2000)}`);
  return { errors: errorsIn(output), instantiations: Number(instantiations) };
}

/** The sources that runs with the same options share: the libraries, and the package under test. */
const parsed = new Map<string, Map<string, ts.SourceFile | undefined>>();

function compileInProcess(
  dir: string,
  files: readonly string[],
  compiler: Compiler,
  compilerOptions: object,
): Compiled {
  const api = require(COMPILERS[compiler]) as typeof ts;
  const config = { compilerOptions, files };
  const { options, fileNames, errors } = api.parseJsonConfigFileContent(config, api.sys, dir);
  const host = api.createCompilerHost(options, true);
  const key = `${compiler} ${JSON.stringify(compilerOptions)}`;
  const sources = parsed.get(key) ?? new Map<string, ts.SourceFile | undefined>();
  parsed.set(key, sources);
  const read = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => dir;
  host.getSourceFile = (path, ...how) => {
    if (!sources.has(path)) sources.set(path, read(path, ...how));
    return sources.get(path);
  };
  const program = api.createProgram({ rootNames: fileNames, options, host });
  const found = [...errors, ...api.getPreEmitDiagnostics(program)];
  return {
    errors: errorsIn(api.formatDiagnostics(found, host)),
    instantiations: program.getInstantiationCount(),
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
