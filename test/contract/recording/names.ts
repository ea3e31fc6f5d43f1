/** Names and ids of an instance, numbered anew, the same one for the same thing. */
export interface Names {
  /** `12x34`: the prefix stays, since it names the module. */
  id(text: string): string;
  /** An API name, or several with commas. Built-in ones stay; custom ones hold words of their label. */
  api(text: string): string;
  /** API names in the middle of a text: custom ones by their prefix. */
  within(text: string): string;
}

/** `cf_869` is a number, `cf_contacts_birthplace` and `fld_birthplace` are labels. */
const CUSTOM = /^(cf|fld|vtcm)(?!_\d+$)/;
const BUILT_IN = /^[a-z_][\w&]*$/;

export function createNames(vocabulary: ReadonlySet<string>): Names {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();

  const numbered = (kind: string, text: string, join: string): string => {
    const key = `${kind} ${text}`;
    let name = known.get(key);
    if (name === undefined) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      known.set(key, (name = `${kind}${join}${String(count)}`));
    }
    return name;
  };

  const one = (text: string): string => {
    if (vocabulary.has(text)) return text;
    const prefix = CUSTOM.exec(text)?.[1];
    if (prefix !== undefined) return numbered(prefix, text, '_');
    return BUILT_IN.test(text) ? text : numbered('Name', text, '');
  };

  return {
    id(text) {
      const [prefix = '', number = ''] = text.split('x');
      return Number(number) === 0 ? text : numbered(prefix, number, 'x');
    },
    api: (text) => text.split(',').map(one).join(','),
    within: (text) => text.replace(/\b(?:cf|fld|vtcm)\w+/g, one),
  };
}
