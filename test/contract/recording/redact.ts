// Takes: exchanges as they were. Gives: the same, fit to be published.
// Never: lets a text pass that is not known to be harmless.

import { createNames } from './names.js';
import type { RawExchange } from './recorder.js';
import { heldSecret, secretsOf } from './secrets.js';
import type { Account } from './secrets.js';
import { parsed, sentTexts } from './sent.js';
import { shapeOf } from './shape.js';
import { createTexts } from './texts.js';
import type { Owner } from './texts.js';
import { stockVocabulary } from './vocabulary.js';

/** One exchange of a published recording. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly operation: string;
    readonly params: Readonly<Record<string, unknown>>;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, unknown>>;
    /** The JSON of the body; of any other body its shape and size. */
    readonly body: unknown;
  };
}

const HEADERS = /^(?:content-type|retry-after|(?:x-)?(?:flood|rate)[\w-]*)$/;
const DROPPED = /^(?:sessionName|accessKey|operation)$/i;
const OWN_PARAMS = /^(?:element|tags|value)$/;
/** These answers are about the API user. */
const PERSONAL = /^(?:me|login|getchallenge)$/;
/** Long lists of the same again and again are cut. */
const CUT = /^(?:picklistValues|updated|deleted)$/;
const LONGEST_LIST = 12;

/** What a run knows of its own. */
export interface Own {
  /** Ids of the records that it made. */
  readonly made: ReadonlySet<string>;
  /** What each of its texts holds. */
  readonly marker: string;
  /** Other texts that it sends: a file, telephone numbers. */
  readonly texts: readonly string[];
}

/**
 * Redacts the exchanges of a run.
 * @throws Error where the result still holds a secret of the account
 */
export function redact(
  account: Account,
  steps: readonly (readonly RawExchange[])[],
  own: Own,
): readonly (readonly Exchange[])[] {
  const all = steps.flat();
  const vocabulary = stockVocabulary();
  const words = new Set([...vocabulary].flatMap((one) => one.toLowerCase().split(/[^\p{L}]+/u)));
  const secrets = secretsOf(account, all).filter(
    // A user called Sales: the word is everywhere, and says nothing about anybody.
    ({ text, placeholder }) =>
      !/^(?:USER|NAME)$/.test(placeholder) || !words.has(text.toLowerCase()),
  );
  const sent = new Set([...sentTexts(all, own.marker), own.marker, ...own.texts]);
  const names = createNames(vocabulary);
  const text = createTexts({ secrets, sent, vocabulary, names });

  const valueOf = (value: unknown, key: string, owner: Owner): unknown => {
    if (typeof value === 'string') return text(value, key, owner);
    if (typeof value === 'number') return owner === 'foreign' ? 0 : value;
    if (Array.isArray(value)) return listOf(value, key, owner);
    if (typeof value !== 'object' || value === null) return value;
    const { id } = value as { readonly id?: unknown };
    const record = typeof id === 'string' && /^\d+x\d+$/.test(id);
    // The lines of a record come with ids of their own.
    const inner = !record || owner === 'own' ? owner : own.made.has(id) ? 'own' : 'foreign';
    const pairs = Object.entries(value).map(([name, child]): [string, unknown] => [
      /^\d+x\d+$/.test(name) ? names.id(name) : names.api(name),
      valueOf(child, name, inner),
    ]);
    return Object.fromEntries(pairs);
  };

  const listOf = (list: readonly unknown[], key: string, owner: Owner): unknown[] => {
    const cut = CUT.test(key) ? list.slice(0, LONGEST_LIST) : list;
    const values = cut.map((item) => valueOf(item, key, owner));
    const omitted = list.length - cut.length;
    return omitted === 0 ? values : [...values, `and ${String(omitted)} more`];
  };

  const bodyOf = ({ request, body }: RawExchange): unknown => {
    const answer = jsonOf(body);
    if (answer === undefined) return { text: shapeOf(body), bytes: Buffer.byteLength(body) };
    const owner = PERSONAL.test(request.operation) ? 'foreign' : 'schema';
    return Object.fromEntries(
      Object.entries(answer).map(([key, value]) => [
        names.api(key),
        valueOf(value, '', key === 'result' ? owner : 'schema'),
      ]),
    );
  };

  const paramOf = (name: string, param: string): unknown => {
    if (name === 'query') return text(param, 'message', 'schema');
    const owner = OWN_PARAMS.test(name) ? 'own' : 'schema';
    return valueOf(parsed(param), name, owner);
  };

  const exchangeOf = (raw: RawExchange): Exchange => ({
    request: {
      method: raw.request.method,
      operation: raw.request.operation,
      params: Object.fromEntries(
        [...raw.request.params]
          .filter(([name]) => !DROPPED.test(name))
          .map(([name, param]) => [name, paramOf(name, param)]),
      ),
    },
    response: {
      status: raw.status,
      statusText: text(raw.statusText, 'message', 'schema'),
      headers: Object.fromEntries(
        Object.entries(raw.headers).filter(([name]) => HEADERS.test(name)),
      ),
      body: bodyOf(raw),
    },
  });

  // Words of the server may quote what only a later answer shows to be foreign.
  all.forEach(exchangeOf);
  const redacted = steps.map((step) => step.map(exchangeOf));
  const held = heldSecret(JSON.stringify(redacted), secrets);
  if (held !== undefined) {
    throw new Error(`Nothing was written: the recording still holds the ${held.placeholder}.`);
  }
  return redacted;
}

function jsonOf(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
