// Takes: the list of mutants. Gives: whether some test catches each; exit 1 where one survives.
// Never: changes a file: the fault is put into the text of a module while vitest loads it.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import type { TestModule, Vitest } from 'vitest/node';
import { MUTANTS } from './mutants.js';
import type { Mutant } from './mutants.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of tests says about a fault. */
type Verdict =
  | { readonly caughtBy: string }
  /** All tests passed, or none was there to fail. */
  | { readonly survived: string };

const PASSED = 'all tests passed';

/** @throws Error where the source has moved on, and the row with it must too */
function readSource({ name, file, find }: Mutant): string {
  const text = readFileSync(join(root, file), 'utf8');
  const times = text.split(find).length - 1;
  if (times === 1) return text;
  throw new Error(`${name}: its text stands ${String(times)} times in ${file}, not once.`);
}

/** A vitest whose modules carry the fault that is set. */
async function openVitest(): Promise<{ vitest: Vitest; set: (mutant: Mutant | null) => void }> {
  let current: Mutant | null = null;
  const vitest = await createVitest(
    'test',
    { root, watch: false, reporters: [{}], include: ['test/**/*.test.ts'] },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code: string, id: string) {
            if (current === null || id.split('?')[0] !== join(root, current.file)) return undefined;
            return code.replace(current.find, () => current?.replace ?? '');
          },
        },
      ],
    },
  );
  return {
    vitest,
    set(mutant) {
      for (const { file } of [current, mutant].filter((one) => one !== null)) {
        vitest.invalidateFile(join(root, file));
      }
      current = mutant;
    },
  };
}

async function run(vitest: Vitest, tests: readonly string[]): Promise<Verdict> {
  const files = new Set(tests.map((test) => join(root, test)));
  const specifications = await vitest.globTestSpecifications([...tests]);
  const chosen = specifications.filter(({ moduleId }) => files.has(moduleId));
  if (chosen.length !== files.size) return { survived: 'a test file of the row is missing' };
  const { testModules } = await vitest.runTestSpecifications(chosen, true);
  // Vitest remembers the modules of earlier runs as well.
  const ran = testModules.filter(({ moduleId }) => files.has(moduleId));
  const [failed] = ran.flatMap(failuresOf);
  if (failed !== undefined) return { caughtBy: failed };
  const ended = new Set(
    ran.filter((module) => module.state() === 'passed').map(({ moduleId }) => moduleId),
  );
  const lost = [...files].filter((file) => !ended.has(file)).map((file) => relative(root, file));
  return { survived: lost.length === 0 ? PASSED : `${lost.join(', ')} could not be run` };
}

/** Failed tests; a file that cannot be loaded has none, and catches nothing. */
function failuresOf(module: TestModule): string[] {
  const file = relative(root, module.moduleId);
  return [...module.children.allTests('failed')].map((test) => `${file}: ${test.fullName}`);
}

async function main(): Promise<number> {
  for (const mutant of MUTANTS) readSource(mutant);
  const { vitest, set } = await openVitest();
  const verdicts: Verdict[] = [];
  try {
    const all = [...new Set(MUTANTS.flatMap(({ tests }) => tests))];
    const sane = await run(vitest, all);
    if ('caughtBy' in sane) throw new Error(`without any fault, this fails: ${sane.caughtBy}`);
    if (sane.survived !== PASSED) throw new Error(`without any fault, ${sane.survived}`);
    for (const mutant of MUTANTS) {
      set(mutant);
      const verdict = await run(vitest, mutant.tests);
      verdicts.push(verdict);
      const word = 'caughtBy' in verdict ? 'caught  ' : 'SURVIVED';
      const how = 'caughtBy' in verdict ? verdict.caughtBy : verdict.survived;
      console.log(`${word}  ${mutant.name}\n          ${how}`);
    }
  } finally {
    await vitest.close();
  }
  const caught = verdicts.filter((verdict) => 'caughtBy' in verdict).length;
  console.log(`mutants caught ${String(caught)} of ${String(MUTANTS.length)}`);
  return caught === MUTANTS.length ? 0 : 1;
}

// Vitest has set the exit code by the tests that failed, which here are those that did their work.
process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
