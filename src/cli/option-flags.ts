import type { Options } from 'yargs';
import type { Option, OptionCommand } from '../config/option.js';
import {
  flagsOfCommand,
  type FlagsOfCommand,
  type OptionFlag,
  type TenantFlags,
} from '../config/option-keys.js';
import type { Rule } from '../config/rules.js';
import { once, usage } from './arguments.js';

type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : S;

/** The flags of yargs for options of a tenant; yargs infers the type of each argument from them. */
type YargsFlags<C extends OptionCommand> = {
  readonly [F in FlagsOfCommand<C> as Kebab<F>]-?: Options & {
    readonly coerce: (value: unknown) => NonNullable<TenantFlags[F]>;
  };
};

/** The flags of a command that set options. Without a value the config decides. */
export function optionFlags<C extends OptionCommand>(command: C): YargsFlags<C> {
  const entries = flagsOfCommand(command).map((flag) => [kebab(flag.name), yargsFlag(flag)]);
  return Object.fromEntries(entries) as YargsFlags<C>;
}

function yargsFlag({ name, flag, option }: OptionFlag): Options {
  const { describe, value: rule } = flag;
  const path = `--${kebab(name)}`;
  if (rule.kind === 'boolean') return { type: 'boolean', describe };
  // Only the first clause, about a run without tenants; the rest is in the docs.
  const [fallback = ''] = defaultOf(option).split(';');
  return {
    describe,
    requiresArg: true,
    ...(rule.choices === undefined ? { type: 'string' } : { choices: rule.choices }),
    ...(rule.kind === 'list' ? { array: true } : {}),
    ...(['', 'none'].includes(fallback) || rule.kind === 'list'
      ? {}
      : { defaultDescription: fallback.replaceAll('`', '') }),
    coerce: readFlag(path, rule),
  };
}

/** Reads the text of a flag by the rule of its option. For yargs' `coerce`. */
export function readFlag<T>(path: string, rule: Rule<T>): (value: unknown) => T {
  return (argument) => {
    const single = rule.kind === 'list' ? argument : once(path)(argument);
    const value =
      rule.kind === 'number' && /^\d{1,9}$/.test(String(single)) ? Number(single) : single;
    const problems: string[] = [];
    rule.check(value, path, problems);
    // `--ci` rather than `--ci[0]`.
    const messages = problems.map((problem) => problem.replace(/^(--[\w-]+)\[\d+\]/, '$1'));
    if (messages.length > 0) throw usage(messages.join('; '));
    return value as T;
  };
}

function defaultOf({ defaultText, default: value }: Option): string {
  return defaultText ?? (value === undefined ? '' : JSON.stringify(value));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
