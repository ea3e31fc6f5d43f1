import { describe, expect, test } from 'vitest';
import { parser } from '../../src/cli/program.js';
import { commandsIn } from './command-lines.js';
import { codeSpansOf, pages, proseOf } from './pages.js';

const TOOL = /^(?:npx )?vtiger-codegen (?!--version)/;

/** The help of a command, of the program where it has no name. */
function helpOf(...command: string[]): Promise<string> {
  return new Promise((resolve) => {
    const argv = [...command, '--help'];
    void parser(argv, () => undefined).parse(argv, {}, (_error, _argv, text) => resolve(text));
  });
}

/** Command lines in blocks and in the text, without what stands for a file. */
const lines = pages.flatMap((page) =>
  [...commandsIn(page.text), ...codeSpansOf(page)]
    .filter((line) => TOOL.test(line))
    .map((line) => ({ path: page.path, line })),
);

test.each(lines)('$path: $line is a valid command line', async ({ line }) => {
  // The shell takes away where the output goes.
  const words =
    line
      .replace(/ > \S+$/, '')
      .replace(TOOL, '')
      .match(/'[^']*'|\S+/g) ?? [];
  const argv = words.map((word) => word.replace(/^'|'$/g, '').replace(/^\[(.*)\]$/, '$1'));
  let chosen = 0;
  await parser(argv, () => chosen++).parseAsync();
  expect(chosen).toBe(1);
});

describe('the commands and flags of the tool', async () => {
  const help = await helpOf();
  const commands = [...help.matchAll(/^ {2}vtiger-codegen (\w+)/gm)].map(([, name = '']) => name);
  const texts = await Promise.all(commands.map((command) => helpOf(command)));
  const flags = new Set(
    texts.flatMap((text) => [...text.matchAll(/^ +--([\w-]+)/gm)].map(([, name = '']) => name)),
  );
  const prose = pages.map((page) => page.text).join('\n');

  test('are found in its help', () => {
    expect(commands).toEqual(expect.arrayContaining(['init', 'pull', 'generate', 'demo']));
    expect([...flags]).toEqual(expect.arrayContaining(['json', 'tenant', 'verify', 'profile']));
  });

  test.each(commands)('%s is in the docs', (command) => {
    expect(prose).toContain(`vtiger-codegen ${command}`);
  });

  test.each([...flags])('--%s is in the docs', (flag) => {
    expect(prose).toContain(`--${flag}`);
  });

  test('no page names a flag that does not exist', () => {
    const other = new Set([
      ...['save-dev', 'all', 'message', 'experimental-vm-modules'],
      ...['external', 'per-minute', 'check', 'env-file', 'fix'],
    ]);
    const named = pages.flatMap((page) =>
      [...proseOf(page).matchAll(/(?<![\w-])--(?:no-)?([a-z][\w-]*)/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.filter((name) => !flags.has(name) && !other.has(name))).toEqual([]);
  });
});
