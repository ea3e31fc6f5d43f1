import type { RawExchange } from './recorder.js';

/** Parameters that hold values of the run; all others name things of the CRM. */
const VALUES = ['element', 'tags', 'value'];

/**
 * The texts of a run that hold its marker. Others that it sent are not its own: the first value of
 * a mandatory picklist is what an administrator typed.
 */
export function sentTexts(exchanges: readonly RawExchange[], marker: string): Set<string> {
  const sent = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.includes(marker)) sent.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { request } of exchanges) {
    for (const name of VALUES) collect(parsed(request.params.get(name)));
  }
  return sent;
}

/** A parameter as JSON where it is some. */
export function parsed(param: string | undefined): unknown {
  if (param === undefined || !/^[[{]/.test(param)) return param;
  try {
    return JSON.parse(param);
  } catch {
    return param;
  }
}
