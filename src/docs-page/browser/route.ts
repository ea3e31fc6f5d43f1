/** A place on the page: the overview, a module, or a field of it. */
export interface Route {
  /** API name; null on the overview. */
  readonly module: string | null;
  /** Name in the package. */
  readonly field: string | null;
}

/** The link to a place. */
export function hrefOf(module?: string, field?: string): string {
  const segments = [module, field].filter((segment) => segment !== undefined);
  return `#/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
}

/** The place that the address names; the overview where it names none. */
export function currentRoute(): Route {
  const [module, field] = location.hash.replace(/^#\/?/, '').split('/').map(decode);
  return {
    module: module === undefined || module === '' ? null : module,
    field: field === undefined || field === '' ? null : field,
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // The address was typed, and is malformed.
    return segment;
  }
}
