import { describe, expect, test } from 'vitest';
import { asCodegenError, openConsole } from '../../src/cli/console.js';
import { showProgress, showWait } from '../../src/cli/progress.js';
import { terminalSettings } from '../../src/config/terminal.js';
import { CodegenError } from '../../src/errors.js';

function streams(isTTY = false) {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (texts: string[]) => ({
    isTTY,
    columns: 40,
    write: (text: string) => texts.push(text) > 0,
    on: () => undefined,
  });
  return { out, err, stdout: stream(out), stderr: stream(err) };
}

describe('the console', () => {
  test('results go to stdout as lines, or with --json as the one document', () => {
    const [text, json] = [streams(), streams()];
    openConsole(false, text).result(['a', 'b'], { c: 1 });
    openConsole(true, json).result(['a', 'b'], { c: 1 });
    expect(text.out.join('')).toBe('a\nb\n');
    expect(json.out.join('')).toBe('{\n  "c": 1\n}\n');
  });

  test('an error is two lines on stderr, or the document', () => {
    const error = new CodegenError('USAGE', 'first\n  second', { fix: 'do' });
    const [text, json] = [streams(), streams()];
    openConsole(false, text).failure(error);
    openConsole(true, json).failure(error);
    expect(text.err.join('')).toBe('error: first second\nfix: do\n');
    expect(text.out).toEqual([]);
    expect(JSON.parse(json.out.join(''))).toEqual({
      error: { code: 'USAGE', message: 'first\n  second', fix: 'do' },
    });
  });

  test('nothing that it prints holds the key', () => {
    const both = [streams(), streams()].map((to, index) => {
      const io = openConsole(index === 1, to);
      io.hide('s3cr3tKey', 'admin');
      io.note('note s3cr3tKey');
      io.status('status s3cr3tKey');
      io.result(['line s3cr3tKey'], { deep: ['s3cr3tKey'] });
      io.failure(new CodegenError('USAGE', 'm s3cr3tKey', { fix: 'f s3cr3tKey' }));
      return [...to.out, ...to.err].join('');
    });
    for (const text of both) {
      expect(text).toContain('[secret]');
      expect(text).not.toContain('s3cr3tKey');
    }
  });

  test('text of a CRM is no line of ours', () => {
    const to = streams();
    openConsole(false, to).result(['minor  A.x\nversion bump: patch: field was added'], {});
    expect(to.out.join('')).toBe('minor  A.x\\u000aversion bump: patch: field was added\n');
  });

  test('text of a CRM cannot command the terminal or turn the line round', () => {
    const to = streams();
    openConsole(false, to).result(['a\u001b]0;owned\u0007\u202eb\u009b2J\rc'], {});
    expect(to.out.join('')).toBe('a\\u001b]0;owned\\u0007\\u202eb\\u009b2J\\u000dc\n');
  });
});

describe('on a terminal', () => {
  const PLAIN = { colour: false, symbols: false };
  const RICH = { colour: true, symbols: true };

  test('colours the first word and puts a symbol before it; elsewhere nothing', () => {
    const [rich, plain] = [streams(true), streams(false)];
    for (const to of [rich, plain]) {
      const io = openConsole(false, to, RICH);
      io.failure(new CodegenError('USAGE', 'no', { fix: 'do' }));
      io.result(['wrote a.json', 'acme: error: no', 'major  A.b: was removed', 'plain'], {});
    }
    expect(rich.err.join('').replaceAll('\r\u001b[K', '')).toBe(
      '\u001b[31m✖ error\u001b[0m: no\n\u001b[36m→ fix\u001b[0m: do\n',
    );
    expect(rich.out.join('')).toBe(
      '\u001b[32m✔ wrote\u001b[0m a.json\n\u001b[31m✖ acme: error\u001b[0m: no\n\u001b[31mmajor\u001b[0m  A.b: was removed\nplain\n',
    );
    expect(plain.out.join('')).toBe(
      'wrote a.json\nacme: error: no\nmajor  A.b: was removed\nplain\n',
    );
  });

  test('wraps between words, and leaves what is longer than a line', () => {
    const to = streams(true);
    const path = `/home/${'x'.repeat(60)}`;
    openConsole(false, to, PLAIN).result(
      [`the quick brown fox jumps over the lazy dog at ${path}`],
      {},
    );
    expect(to.out.join('')).toBe(`the quick brown fox jumps over the lazy\n  dog at\n  ${path}\n`);
  });

  test('text of a CRM cannot bring colours of its own', () => {
    const to = streams(true);
    openConsole(false, to, RICH).result(['minor  A.x: \u001b[31mred'], {});
    expect(to.out.join('')).toBe('\u001b[33mminor\u001b[0m  A.x: \\u001b[31mred\n');
  });

  test.each([
    [{}, 'linux', true, true],
    [{ NO_COLOR: '1' }, 'linux', false, true],
    [{ NO_COLOR: '' }, 'linux', true, true],
    [{ TERM: 'dumb' }, 'linux', false, false],
    [{}, 'win32', true, false],
    [{ WT_SESSION: 'x' }, 'win32', true, true],
  ] as const)('%j on %s: colour %s, symbols %s', (env, platform, colour, symbols) => {
    expect(terminalSettings(env, platform)).toEqual({ colour, symbols });
  });
});

test('what is revealed is printed, though a variable holds it', () => {
  const to = streams();
  const io = openConsole(false, to);
  io.hide('sandboxAccessKey', 'admin');
  io.hide('s3cr3tKey');
  io.reveal('sandboxAccessKey');
  io.hide('sandboxAccessKey');
  io.result(['sandboxAccessKey s3cr3tKey'], {});
  expect(to.out.join('')).toBe('sandboxAccessKey [secret]\n');
});

describe('asCodegenError', () => {
  test('returns an error of the tool as it is, and any other as an unexpected one, in one line', () => {
    const ours = new CodegenError('DRIFT', 'x');
    expect(asCodegenError(ours)).toBe(ours);
    expect(asCodegenError(new TypeError('a\nb'))).toMatchObject({
      code: 'INTERNAL',
      message: 'unexpected error: TypeError: a b',
    });
    expect(asCodegenError('text')).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('progress', () => {
  test('without a terminal is a few plain lines', () => {
    const to = streams();
    const show = showProgress(openConsole(false, to));
    for (let done = 1; done <= 50; done++) show({ done, total: 50, module: 'Contacts' });
    expect(to.err).toEqual([10, 20, 30, 40, 50].map((done) => `described ${done} of 50 modules\n`));
  });

  test('on a terminal is one line that moves and fits', () => {
    const to = streams(true);
    const io = openConsole(false, to);
    showProgress(io)({ done: 1, total: 2, module: 'A very long name of a module'.repeat(3) });
    io.note('done');
    const text = to.err.join('');
    expect(text).toMatch(/^\r\u001b\[K\[#{12}\.{12}\] 1\/2 /);
    expect(text).toMatch(/\r\u001b\[Kdone\n$/);
    expect(to.err[1]?.length).toBeLessThan(40);
  });

  test('a wait is printed with its reason, a short one is not', () => {
    const to = streams();
    const show = showWait(openConsole(false, to));
    show({ type: 'wait', reason: 'retry', operation: 'describe', milliseconds: 300 });
    show({ type: 'wait', reason: 'rate-limit', operation: 'describe', milliseconds: 21_400 });
    expect(to.err).toEqual(['waiting 22 s for the rate limit of the server (describe)\n']);
  });
});
