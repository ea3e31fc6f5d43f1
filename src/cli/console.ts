import { terminalSettings, type TerminalSettings } from '../config/terminal.js';
import { CodegenError } from '../errors.js';
import { escapeCharacters, printJson } from '../text/quote.js';
import { redactDocument, redactor } from './redact.js';
import { terminalLine } from './terminal.js';

/** The output of a command: results to stdout, everything else to stderr. */
export interface Console {
  /** Whether stderr is a terminal. */
  readonly live: boolean;
  readonly json: boolean;
  /** Hides this secret in everything that is printed from now on. */
  hide(secret: string, username?: string): void;
  /** Prints this text again: it is nobody's secret, though a variable holds it. */
  reveal(text: string): void;
  /** One line to stderr. */
  note(line: string): void;
  /** Replaces the current line of a terminal; an empty one clears it. */
  status(line: string): void;
  /**
   * The result, to stdout: lines, or with `--json` one document, or nothing where that is undefined.
   */
  result(lines: readonly string[], document: unknown): void;
  /** An error as two lines, or with `--json` as a document. Never a stack. */
  failure(error: CodegenError): void;
}

// Control characters except the tab, line separators, and characters that reorder text.
const UNPRINTABLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Runs code that may print, such as a config: only the result goes to stdout. */
export async function offStdout<T>(work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}

/** The two streams of a process, with the methods that are used here. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** A console over the streams of the process. */
export function openConsole(
  json: boolean,
  { stdout, stderr }: Streams,
  settings: TerminalSettings = terminalSettings(),
): Console {
  const redactors = new Map<string, (text: string) => string>();
  const revealed = new Set<string>();
  const redact = (text: string): string =>
    [...redactors.values()].reduce((rest, hide) => hide(rest), text);
  /** A line for one of the streams, in colour where that is a terminal. */
  const print = (stream: Stream, line: string): void => {
    const text = clean(line);
    const shaped =
      stream.isTTY === true ? terminalLine(text, stream.columns ?? 80, settings) : text;
    stream.write(`${shaped}\n`);
  };
  const clean = (line: string): string => escapeCharacters(redact(line), UNPRINTABLE);
  const live = stderr.isTTY === true;
  const clear = (): void => {
    if (live) stderr.write('\r\u001b[K');
  };
  const note = (line: string): void => {
    clear();
    print(stderr, line);
  };
  const document = (value: unknown): void => {
    stdout.write(`${printJson(redactDocument(value, redact))}\n`);
  };
  // The reader of a pipe may close it early (`| head`): that is not an error.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    live,
    json,
    note,
    hide(secret, username) {
      if (!revealed.has(secret)) {
        redactors.set(`${username ?? ''}\n${secret}`, redactor(secret, username));
      }
    },
    reveal(text) {
      revealed.add(text);
      for (const key of redactors.keys()) if (key.endsWith(`\n${text}`)) redactors.delete(key);
    },
    status(line) {
      if (!live) return;
      clear();
      stderr.write(clean(line).slice(0, Math.max(20, (stderr.columns ?? 80) - 1)));
    },
    result(lines, value) {
      clear();
      if (json && value !== undefined) document(value);
      if (!json) for (const line of lines) print(stdout, line);
    },
    failure({ code, message, fix }) {
      clear();
      if (json) {
        document({ error: { code, message, ...(fix === undefined ? {} : { fix }) } });
        return;
      }
      note(`error: ${oneLine(message)}`);
      if (fix !== undefined) note(`fix: ${oneLine(fix)}`);
    },
  };
}

/** Any thrown value as an error of the tool; an unexpected one is reported as a bug. */
export function asCodegenError(error: unknown): CodegenError {
  if (error instanceof CodegenError) return error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CodegenError('INTERNAL', `unexpected error: ${oneLine(reason)}`, {
    fix: 'please report this with the command that led to it',
    cause: error,
  });
}

function oneLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
