// What becomes of one text: it stays where it is known to be harmless, and is a shape otherwise.

import type { Names } from './names.js';
import { hideSecrets } from './secrets.js';
import type { Secret } from './secrets.js';
import { shapeOf } from './shape.js';

/** Whose text it is: of the schema, of a record of this run, or of anything else. */
export type Owner = 'schema' | 'own' | 'foreign';

/** What is known to be harmless. */
export interface Known {
  readonly secrets: readonly Secret[];
  readonly sent: ReadonlySet<string>;
  readonly vocabulary: ReadonlySet<string>;
  readonly names: Names;
}

/** Values whose form says all: dates, times, flags, and numbers too short for a telephone. */
const FORMAT =
  /^(?:-?\d{1,6}(?:\.\d{1,8})?|\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?|\d\d:\d\d(?::\d\d)?|on|off|true|false|yes|no)$/;
const RECORD_ID = /^\d+x\d+$/;
/** What `me` and a login report beside the person. */
const SETTINGS = /^(?:is_admin|time_zone|date_format|hour_format|language|vtigerVersion|version)$/;
const API_NAMES =
  /^(?:name|types|refersTo|labelFields|inactivefields|elementType|relatedType|module|fieldname)$/;
const CODE = /^[A-Z]+(?:_[A-Z]+)*$/;
/** A quoted part; a record id; or an e-mail address, a URL, a telephone number. */
const PARTS = /(["'])(.+?)\1|\b\d+x\d+\b|[^\s<>"']+@[^\s<>"']+|\w+:\/\/\S+|\+?\d[\d ()/.-]{5,}\d/g;

/** Redacts texts. It learns what must not pass: redact everything once before the words of the server. */
export function createTexts({
  secrets,
  sent,
  vocabulary,
  names,
}: Known): (text: string, key: string, owner: Owner) => string {
  const longSent = [...sent].filter((text) => text.length > 3).sort((a, b) => b.length - a.length);
  const foreign = new Set<string>();

  const obscure = (text: string): string => {
    if (text.length > 3 && !vocabulary.has(text) && !FORMAT.test(text)) foreign.add(text);
    return shapeOf(text);
  };

  /** A text of this run may be a part of another one: the label of a record holds its name. */
  const own = (text: string, otherwise: (rest: string) => string): string => {
    if (text === '' || sent.has(text) || FORMAT.test(text)) return text;
    const part = longSent.find((one) => text.includes(one));
    if (part === undefined) return vocabulary.has(text) ? text : otherwise(text);
    const at = text.indexOf(part);
    const [before, after] = [text.slice(0, at), text.slice(at + part.length)];
    return own(before, otherwise) + part + own(after, otherwise);
  };

  /** Words of the server, or a statement, without what they may quote. */
  const message = (text: string): string => {
    let words = text;
    for (const word of foreign) words = words.replaceAll(word, shapeOf(word));
    return names.within(words).replace(PARTS, (part: string, mark?: string, inner?: string) => {
      if (mark === undefined || inner === undefined) {
        return RECORD_ID.test(part) ? names.id(part) : shapeOf(part);
      }
      return mark + (RECORD_ID.test(inner) ? names.id(inner) : own(inner, shapeOf)) + mark;
    });
  };

  return (text, key, owner) => {
    if (text === '') return text;
    if (RECORD_ID.test(text)) return names.id(text);
    if (owner === 'schema' && API_NAMES.test(key)) return names.api(text);
    if (owner === 'schema' && key === 'code' && CODE.test(text)) return text;
    if (key === 'modifiedTime' && /^\d+$/.test(text)) return text;
    const hidden = hideSecrets(text, secrets);
    if (key === 'message') return message(hidden);
    if (hidden !== text)
      return secrets.some((one) => one.placeholder === hidden) ? hidden : shapeOf(text);
    if (owner === 'own') return own(text, obscure);
    if (owner === 'foreign') return SETTINGS.test(key) ? text : obscure(text);
    return vocabulary.has(text) || FORMAT.test(text) || sent.has(text) ? text : obscure(text);
  };
}
