import type { AnyRule, Rule } from './rules.js';

/**
 * What a change of the option does to the generated files:
 * - `nothing`: it says where files are, or how the CRM is called
 * - `names`: it is recorded in the names file, which decides the output
 * - `release`: it counts when the next version is decided
 * - `output`: it changes the files
 * - `types`: it changes types or decoding as well, so it is a breaking change
 */
export type Affects = 'nothing' | 'names' | 'release' | 'output' | 'types';

/** The commands that take flags for options. */
export type OptionCommand = 'pull' | 'generate' | 'check';

/** A flag of the command line; it wins over the config. */
export interface Flag {
  readonly commands: readonly OptionCommand[];
  /** For `--help`. */
  readonly describe: string;
  /** Where it takes other values than the option. */
  readonly value?: AnyRule;
}

export interface Option {
  /** For the docs; the comment of the key in TenantConfig, for editors, has the same text. */
  readonly description: string;
  readonly value: AnyRule;
  /** The value that applies where none is set. */
  readonly default?: unknown;
  /** The same in words, where the default is not one value. */
  readonly defaultText?: string;
  readonly example: unknown;
  readonly affects: Affects;
  /** By name, in camel case. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** Tenants cannot share a value. `{tenant}` in it is replaced by the name of the tenant. */
  readonly perTenant?: true;
}

/** Checks an entry of the table against {@link Option} and keeps its literal types. */
export function option<
  T,
  const A extends Affects,
  const F extends Readonly<Record<string, Flag>> = Readonly<Record<never, Flag>>,
  const P extends true | undefined = undefined,
>(entry: {
  readonly description: string;
  readonly value: Rule<T>;
  readonly default?: NoInfer<T>;
  readonly defaultText?: string;
  readonly example: NoInfer<T>;
  readonly affects: A;
  readonly flags?: F;
  readonly perTenant?: P;
}): typeof entry & { readonly flags: F } {
  return { ...entry, flags: entry.flags ?? ({} as F) };
}
