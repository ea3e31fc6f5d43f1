import { nearest } from '../text/nearest.js';
import { quoteForDisplay } from '../text/quote.js';

/** Looks at one value and adds what is wrong with it, as `tenants.acme.currency must be …`. */
export type Rule = (value: unknown, path: string, wrong: string[]) => void;

/** Not to be had from a file that is committed. */
const CREDENTIAL =
  /^(?:url|host|user(?:_?name)?|password|access_?key|api_?key|key|secret|token|VTIGER_\w+)$/i;

/** A text that is not empty and passes `test`. */
export function text(what = 'a text', test: (text: string) => boolean = () => true): Rule {
  return (value, path, wrong) => {
    if (typeof value === 'string' && value.trim() !== '' && test(value)) return;
    wrong.push(`${path} must be ${what}`);
  };
}

export const flag: Rule = (value, path, wrong) => {
  if (typeof value !== 'boolean') wrong.push(`${path} must be true or false`);
};

export function wholeNumber(least: number, most: number): Rule {
  return (value, path, wrong) => {
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return;
    wrong.push(`${path} must be a whole number from ${least} to ${most}`);
  };
}

export function oneOf(...choices: readonly string[]): Rule {
  const quoted = choices.map((choice) => `'${choice}'`);
  const all = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
  return (value, path, wrong) => {
    if (typeof value !== 'string' || !choices.includes(value)) wrong.push(`${path} must be ${all}`);
  };
}

export function listOf(rule: Rule): Rule {
  return (value, path, wrong) => {
    if (!Array.isArray(value)) wrong.push(`${path} must be a list`);
    else value.forEach((item: unknown, index) => rule(item, `${path}[${index}]`, wrong));
  };
}

/** An object whose keys are names of somebody's choice. */
export function mapOf(rule: Rule, key: Rule = () => undefined): Rule {
  return (value, path, wrong) => {
    if (!isObject(value)) {
      wrong.push(`${path} must be an object`);
      return;
    }
    for (const [name, item] of Object.entries(value)) {
      const place = placeOf(path, name);
      key(name, place, wrong);
      rule(item, place, wrong);
    }
  };
}

/** An object of these keys and no other; each may be left out, and is then or where undefined not looked at. */
export function objectOf(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, path, wrong) => {
    if (!isObject(value)) {
      wrong.push(`${path === '' ? 'the config' : path} must be an object`);
      return;
    }
    for (const [name, item] of Object.entries(value)) {
      const place = placeOf(path, name);
      if (!Object.hasOwn(rules, name)) wrong.push(unknownKey(name, place, Object.keys(rules)));
      else if (item !== undefined) rules[name]?.(item, place, wrong);
    }
  };
}

function unknownKey(name: string, place: string, known: readonly string[]): string {
  if (CREDENTIAL.test(name)) {
    return `${place} does not belong into a file: credentials come from the environment or .env`;
  }
  const [close] = nearest(name, known);
  return close === undefined
    ? `${place} is unknown: there are ${known.join(', ')}`
    : `${place} is unknown: did you mean ${close}?`;
}

/** `tenants.acme`, `aliases.fields["Contacts.cf_855"]`. */
function placeOf(path: string, name: string): string {
  const plain = /^[A-Za-z_$][\w$-]*$/.test(name);
  if (!plain) return `${path}[${quoteForDisplay(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
