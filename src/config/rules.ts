import { isJsonObject } from '../text/json.js';
import { nearest } from '../text/nearest.js';
import { quoteForDisplay } from '../text/quote.js';

/** Checks one value and adds each problem, as `tenants.acme.currency must be …`. */
export type Check = (value: unknown, path: string, problems: string[]) => void;

/** Which values an option takes. */
export interface AnyRule {
  readonly kind: 'text' | 'boolean' | 'number' | 'choice' | 'list' | 'object';
  readonly check: Check;
  /** Of a choice. */
  readonly choices?: readonly string[];
}

/** A rule that exactly the values of type `T` can pass, no fewer and no more. */
export interface Rule<T> extends AnyRule {
  /** Carries the type in both directions; there is no such value. */
  readonly type?: (value: T) => T;
}

/** The type of the values that pass a rule. */
export type ValueOf<R> = R extends Rule<infer T> ? T : never;

/** Longer than any path, name or glob that makes sense. */
const MAX_TEXT_LENGTH = 4096;

/** Must not come from a file that is committed. */
const CREDENTIAL =
  /^(?:url|host|user(?:_?name)?|password|access_?key|api_?key|key|secret|token|VTIGER_\w+)$/i;

/** A text that is not empty, not longer than `maxLength` and passes `test`. */
export function text(
  what = 'a text',
  test: (text: string) => boolean = () => true,
  maxLength: number = MAX_TEXT_LENGTH,
): Rule<string> {
  return {
    kind: 'text',
    check(value, path, problems) {
      if (typeof value === 'string' && value.length > maxLength) {
        problems.push(`${path} must be ${what} of at most ${maxLength} characters`);
      } else if (typeof value === 'string' && value.trim() === '') {
        problems.push(`${path} must be ${what}, and it is empty`);
      } else if (typeof value !== 'string' || !test(value)) {
        problems.push(`${path} must be ${what}`);
      }
    },
  };
}

export const trueOrFalse: Rule<boolean> = {
  kind: 'boolean',
  check(value, path, problems) {
    if (typeof value !== 'boolean') problems.push(`${path} must be true or false`);
  },
};

export function wholeNumber(least: number, most: number): Rule<number> {
  return {
    kind: 'number',
    check(value, path, problems) {
      if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return;
      problems.push(`${path} must be a whole number from ${least} to ${most}`);
    },
  };
}

export function oneOf<const T extends string>(...choices: readonly T[]): Rule<T> {
  const quoted = choices.map((choice) => `'${choice}'`);
  const all = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
  return {
    kind: 'choice',
    choices,
    check(value, path, problems) {
      if (choices.some((choice) => choice === value)) return;
      const [close] = typeof value === 'string' ? nearest(value, choices) : [];
      const hint = close === undefined ? '' : `: did you mean '${close}'?`;
      problems.push(`${path} must be ${all}${hint}`);
    },
  };
}

export function listOf<T>(item: Rule<T>): Rule<readonly T[]> {
  return {
    kind: 'list',
    check(value, path, problems) {
      if (!Array.isArray(value)) problems.push(`${path} must be a list`);
      else value.forEach((one, index) => item.check(one, `${path}[${index}]`, problems));
    },
  };
}

/** An object whose keys the user names. */
export function mapOf<T>(value: Rule<T>, key?: Rule<string>): Rule<Readonly<Record<string, T>>> {
  return {
    kind: 'object',
    check(map, path, problems) {
      if (!isJsonObject(map)) {
        problems.push(`${path} must be an object`);
        return;
      }
      for (const [name, item] of Object.entries(map)) {
        const place = placeOf(path, name);
        key?.check(name, place, problems);
        value.check(item, place, problems);
      }
    },
  };
}

type Rules = Readonly<Record<string, AnyRule>>;
type Optional<R extends Rules> = { readonly [K in keyof R]?: ValueOf<R[K]> | undefined };

/** An object of these keys and no others; each key is optional. */
export function objectOf<const R extends Rules>(rules: R): Rule<Optional<R>> {
  return {
    kind: 'object',
    check(value, path, problems) {
      if (!isJsonObject(value)) {
        problems.push(`${path === '' ? 'the config' : path} must be an object`);
        return;
      }
      for (const [name, item] of Object.entries(value)) {
        const place = placeOf(path, name);
        if (!Object.hasOwn(rules, name)) problems.push(unknownKey(name, place, Object.keys(rules)));
        else if (item !== undefined) rules[name]?.check(item, place, problems);
      }
    },
  };
}

/** An object of exactly these keys. */
export function completeObjectOf<const R extends Rules>(
  rules: R,
): Rule<{ readonly [K in keyof R]: ValueOf<R[K]> }> {
  const optional = objectOf(rules);
  return {
    kind: 'object',
    check(value, path, problems) {
      optional.check(value, path, problems);
      if (!isJsonObject(value)) return;
      for (const name of Object.keys(rules)) {
        if (value[name] === undefined) problems.push(`${placeOf(path, name)} is missing`);
      }
    },
  };
}

function unknownKey(name: string, place: string, known: readonly string[]): string {
  if (CREDENTIAL.test(name)) {
    return `${place} is a credential and must not be in a file: set it in the environment or in .env`;
  }
  const [close] = nearest(name, known);
  return close === undefined
    ? `${place} is unknown: the keys are ${known.join(', ')}`
    : `${place} is unknown: did you mean ${close}?`;
}

/** `tenants.acme`, `aliases.fields["Contacts.cf_855"]`. */
function placeOf(path: string, name: string): string {
  const plain = /^[A-Za-z_$][\w$-]*$/.test(name);
  if (!plain) return `${path}[${quoteForDisplay(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}
