import type { Affects, Flag, Option, OptionCommand } from './option.js';
import { OPTIONS } from './options.js';
import type { ValueOf } from './rules.js';
import type { TenantConfig } from './schema.js';

type Options = typeof OPTIONS;
export type OptionKey = keyof Options;

/** The keys of the options that affect the output in one of these ways. */
export type KeysAffecting<A extends Affects> = {
  [K in OptionKey]: Options[K]['affects'] extends A ? K : never;
}[OptionKey];

/** The same table with plain types, for loops. */
export const OPTION_ENTRIES = Object.entries(OPTIONS) as [OptionKey, Option][];

function keysAffecting<A extends Affects>(...affects: A[]): KeysAffecting<A>[] {
  const wanted: readonly Affects[] = affects;
  return OPTION_ENTRIES.filter(([, option]) => wanted.includes(option.affects)).map(
    ([key]) => key as KeysAffecting<A>,
  );
}

/** Options that change types or decoding, each set: a package is generated with one value of each. */
export type TypeOptions = {
  readonly [K in KeysAffecting<'types'>]: ValueOf<Options[K]['value']>;
};

export const DEFAULT_TYPE_OPTIONS = Object.fromEntries(
  keysAffecting('types').map((key) => [key, OPTIONS[key].default]),
) as TypeOptions;

/** These options, with the default where one is not set. */
export function typeOptions(options: Partial<TenantConfig>): TypeOptions {
  return Object.fromEntries(
    keysAffecting('types').map((key) => [key, options[key] ?? OPTIONS[key].default]),
  ) as TypeOptions;
}

/**
 * The options that decide the files of an output, for the hash of its inputs. Names are hashed by
 * themselves, and what is deprecated is decided when the snapshot changes.
 */
export function outputOptions(
  options: Pick<TenantConfig, KeysAffecting<'output' | 'types'>>,
): Partial<TenantConfig> {
  return Object.fromEntries(keysAffecting('output', 'types').map((key) => [key, options[key]]));
}

/** What decides an output, and the files that it is generated from. */
export type OutputConfig = Pick<
  TenantConfig,
  KeysAffecting<'names' | 'release' | 'output' | 'types'> | 'snapshot' | 'names'
>;

/** Options of which each tenant needs its own value. */
export type PerTenantKey = {
  [K in OptionKey]: Options[K] extends { readonly perTenant?: undefined } ? never : K;
}[OptionKey];

export const PER_TENANT_KEYS = OPTION_ENTRIES.filter(([, option]) => option.perTenant === true).map(
  ([key]) => key as PerTenantKey,
);

type FlagEntries = { [K in OptionKey]: { [F in keyof Options[K]['flags']]: FlagType<K, F> } };
type FlagType<
  K extends OptionKey,
  F extends keyof Options[K]['flags'],
> = Options[K]['flags'][F] extends { readonly value: infer R }
  ? ValueOf<R>
  : ValueOf<Options[K]['value']>;
type UnionToIntersection<U> = (U extends U ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;
type AllFlags = UnionToIntersection<FlagEntries[OptionKey]>;
type CommandEntries = {
  [K in OptionKey]: {
    [F in keyof Options[K]['flags']]: Options[K]['flags'][F] extends {
      readonly commands: readonly (infer C)[];
    }
      ? C
      : never;
  };
};
type AllCommands = UnionToIntersection<CommandEntries[OptionKey]>;

/** The names of the flags that a command takes. */
export type FlagsOfCommand<C extends OptionCommand> = {
  [F in keyof AllCommands]: C extends AllCommands[F] ? F : never;
}[keyof AllCommands];

/** The flags of the command line that set options of a tenant, in camel case; each wins over the config. */
export type TenantFlags = { readonly [F in keyof AllFlags]?: AllFlags[F] | undefined };

export interface OptionFlag {
  /** In camel case. */
  readonly name: keyof TenantFlags;
  readonly key: OptionKey;
  readonly flag: Required<Flag>;
  readonly option: Option;
}

/** Every flag that sets an option, in the order of the table. */
export const OPTION_FLAGS: readonly OptionFlag[] = OPTION_ENTRIES.flatMap(([key, option]) =>
  Object.entries(option.flags).map(([name, flag]) => ({
    ...{ name: name as keyof TenantFlags, key, option },
    flag: { ...flag, value: flag.value ?? option.value },
  })),
);

export function flagsOfCommand(command: OptionCommand): readonly OptionFlag[] {
  return OPTION_FLAGS.filter(({ flag }) => flag.commands.includes(command));
}

/** Of parsed arguments, those that set options. */
export function tenantFlags(args: TenantFlags): TenantFlags {
  return Object.fromEntries(OPTION_FLAGS.map(({ name }) => [name, args[name]]));
}

/** A tenant with the flags applied. A flag that is not the name of an option is a key in one. */
export function applyFlags<T extends TenantConfig>(tenant: T, flags: TenantFlags): T {
  let result = tenant;
  for (const { name, key } of OPTION_FLAGS) {
    const value = flags[name];
    if (value === undefined) continue;
    const nested = { ...(result[key] as object | undefined), [name]: value };
    result = { ...result, [key]: name === key ? value : nested };
  }
  return result;
}
