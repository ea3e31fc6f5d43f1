import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../row.js';
import { RUNNER_PROJECTS, type RunnerProject } from '../runner-projects.js';
import type { Stage } from '../stage.js';

const WHAT = 'the test kit in an example project';

type Runner = keyof typeof RUNNER_PROJECTS;

const INSTALLS: Readonly<Record<Runner, readonly string[]>> = {
  vitest: ['vitest@4'],
  'node:test': [],
  'Jest, ES modules': ['jest@30'],
  'Jest, CommonJS': ['jest@30', 'babel-jest@30', '@babel/core@7', '@babel/preset-env@7'],
  'Jest, jsdom': ['jest@30', 'jest-environment-jsdom@30'],
  Bun: ['bun'],
  Deno: ['deno'],
};

export const runnerRows: readonly Row[] = (Object.keys(RUNNER_PROJECTS) as Runner[]).map(
  (runner) => {
    const installs = INSTALLS[runner];
    const project: RunnerProject = RUNNER_PROJECTS[runner]('@demo/crm');
    const [first] = installs;
    return {
      platform: runner,
      ...(first === undefined ? {} : { package: first.split('@')[0]!, installs }),
      what: project.what ?? WHAT,
      run: (stage) => runProject(stage, runner, project),
    };
  },
);

async function runProject(
  { demo, tool, run }: Stage,
  name: string,
  { files, tool: command, args, env = {} }: RunnerProject,
): Promise<void> {
  const cwd = join(demo, `runner-${name.replace(/\W+/g, '-')}`);
  // A copy, not a link: runners look at where a file really is.
  const installed = join(cwd, 'node_modules', '@demo', 'crm');
  await mkdir(cwd, { recursive: true });
  await cp(join(demo, 'crm'), installed, { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(cwd, path), text);
  await run(command === undefined ? process.execPath : tool(command), args, { cwd, env });
}
