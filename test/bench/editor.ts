import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { costOf, medianTime } from './measure.js';
import { heyApi, openapiTypescript } from './peers.js';
import { CLI, OUT, inputsOf, type Inputs } from './places.js';
import { duration, type Row } from './table.js';

const QUESTIONS = ['diagnostics', 'completion'] as const;

const EMPTY = 'an empty project';

/** One answer of an editor. */
interface Answer {
  readonly ms: number;
  /** MB that stay after a collection. */
  readonly heap: number;
  /** MB of the process at its peak. */
  readonly peak: number;
  /** Of TypeScript. */
  readonly version: string;
}

/** A project, and a file in it that has a contact in its hands. */
interface Project {
  readonly folder: string;
  readonly text: string;
}

const PACKAGE = `import { createClient } from '@acme/crm';
const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });
const row = await crm.contacts.first();
row!.lastname;
row!.`;

const OPENAPI = `import type { components } from './openapi';
declare const row: components['schemas']['Contacts'];
row.lastname;
row.`;

const HEY_API = `import { listContacts } from './hey-api/index';
const { data } = await listContacts();
data![0]!.lastname;
data![0]!.`;

async function projectsOf(inputs: Inputs): Promise<Record<string, Project>> {
  const { folder, snapshot } = inputs;
  const dir = join(folder, 'node_modules', '@acme', 'crm');
  rmSync(dir, { recursive: true, force: true });
  await costOf({
    args: [CLI, 'generate', '--snapshot', snapshot, '--out', dir, '--name', '@acme/crm'],
  });
  await costOf(openapiTypescript(inputs));
  await costOf(heyApi(inputs));
  const empty = join(OUT, 'empty');
  mkdirSync(empty, { recursive: true });
  return {
    ours: { folder, text: PACKAGE },
    [EMPTY]: { folder: empty, text: 'export {};\nconst row = [1];\nrow.' },
    'openapi-typescript': { folder, text: OPENAPI },
    'hey-api': { folder, text: HEY_API },
  };
}

async function answerOf(
  question: (typeof QUESTIONS)[number],
  { folder, text }: Project,
): Promise<Answer> {
  // A file that ends in a dot has an error.
  const asked = question === 'diagnostics' ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const child = join(OUT, 'editor-child.js');
  const { stdout, megabytes } = await costOf({
    args: ['--expose-gc', child, question, folder, asked],
  });
  return { ...(JSON.parse(stdout) as Omit<Answer, 'peak'>), peak: megabytes };
}

async function rowsOf(size: 'M' | 'L', rounds: number): Promise<Row[]> {
  const projects = Object.entries(await projectsOf(inputsOf(size)));
  const rows: Row[] = [];
  for (const question of QUESTIONS) {
    const answers = new Map<string, Answer[]>(projects.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, project] of projects) {
        answers.get(name)!.push(await answerOf(question, project));
      }
    }
    const of = (name: string, pick: (answer: Answer) => number): number =>
      medianTime(answers.get(name)!.map(pick));
    const [first] = answers.get('ours')!;
    const what = `first ${question} at ${size}, TypeScript ${first!.version}`;
    const figures = [
      [what, ({ ms }: Answer) => ms, duration],
      ['… heap after it', ({ heap }: Answer) => heap, megabytes],
      ['… peak memory', ({ peak }: Answer) => peak, megabytes],
    ] as const;
    for (const [title, pick, print] of figures) {
      for (const [name] of projects.slice(1)) {
        const theirs = of(name, pick);
        const ours = of('ours', pick);
        rows.push({
          what: title,
          ours: print(ours),
          against: `${name} ${print(theirs)}`,
          ratio: ours / theirs,
          ...(name === EMPTY ? {} : { atMost: 1 }),
        });
      }
    }
  }
  return rows;
}

const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

/** What the editor of a consumer takes to open the first file that imports the package. */
export const editor = {
  'editor-m': () => rowsOf('M', 7),
  'editor-l': () => rowsOf('L', 3),
};
