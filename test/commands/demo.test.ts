import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demo, type DemoResult } from '../../src/commands/demo.js';
import { runCli } from '../cli/run-cli.js';
import { writeOutput } from '../helpers/output.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';

test('the demo runs to its end, twice in the same folder', async () => {
  const dir = join(tempFolder(), 'demo');
  const steps: string[] = [];
  const first = await demo({ dir, onStep: (step) => steps.push(step) });
  expect(steps).toHaveLength(5);
  expect(first.requests).toBeGreaterThan(8);
  expect(first.printed.join('\n')).toMatch(
    /created 12x\d+: Ada Lovelace[^]*deleted them again: not found[^]*found 3 contacts[^]*is rejected/,
  );
  // One for each line that is marked as wrong, each with the name of what it is about.
  expect(first.mistakes.map((line) => /^mistakes\.ts:\d+ TS\d+ /.test(line))).not.toContain(false);
  for (const text of ['lastname', 'Website', 'modifiedtime', '12x1'])
    expect(first.mistakes.join('\n')).toContain(text);
  expect(existsSync(join(dir, 'crm/contacts.d.ts'))).toBe(true);

  // The second time as a command, which prints its steps and keeps its folder.
  const args = ['demo', 'demo', '--json'];
  const { code, stdout, stderr } = await runCli(args, { cwd: join(dir, '..') });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stderr).toMatch(/^(?:- .*\n|note: .*\n)+$/);
  const second = JSON.parse(stdout) as DemoResult;
  expect(second.generate.written).toEqual([]);
  expect(second.mistakes).toEqual(first.mistakes);
  expect(readFileSync(join(dir, 'demo.js'), 'utf8')).toContain('createClient');
});

test('a foreign folder is refused and not changed', async () => {
  const foreign = tempFolder();
  write(foreign, { 'notes.txt': 'mine' });
  const ours = tempFolder();
  await writeOutput([{ path: 'index.ts', text: '' }], ours);
  for (const dir of [foreign, ours]) {
    const before = tree(dir);
    await expect(demo({ dir })).rejects.toMatchObject({ code: 'OUTPUT_FOREIGN', exitCode: 4 });
    expect(tree(dir)).toEqual(before);
  }
});
