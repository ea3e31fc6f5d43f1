import { ConfigurationError } from '../errors.js';

/** Where an instance is reached. */
export interface Endpoints {
  /** `https://crm.example`; messages may name it. */
  readonly origin: string;
  /** Path of the REST endpoint, ending in `/`. */
  readonly restPath: string;
  /** Path of `webservice.php`. */
  readonly sessionPath: string;
  /** The dialect that the URL names, if it names one. */
  readonly dialect: 'rest' | 'session' | undefined;
}

const REST = '/restapi/v1/vtiger/default';
const SESSION = '/webservice.php';
/** What a URL may end in: the REST endpoint or a part of it, the session webservice, a page. */
const END =
  /\/(?:(restapi)(?:\/v1(?:\/vtiger(?:\/default(?:\/\w+)?)?)?)?|(webservice\.php)|index\.php)$/;
/** `${HOST}`, `$HOST`, `$(HOST)`, `{{HOST}}`, `%HOST%`, `<host>` */
const UNEXPANDED = /\$[{(]?[A-Za-z_]|\{\{|%[A-Za-z_]{3,}%|<\w+>/;

/**
 * Reads the URL of an instance: a bare host, a folder on it, its REST endpoint or its
 * `webservice.php`.
 * @throws ConfigurationError for what is no such URL, or would expose the access key
 */
export function readUrl(url: string, insecureHttp: boolean): Endpoints {
  const text = String(url).trim();
  if (UNEXPANDED.test(text)) {
    refuse('holds a variable that nothing has replaced, as ${HOST}');
  }
  let parsed: URL | undefined;
  try {
    parsed = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    // Refused below.
  }
  // `https//crm.example`: the scheme has become the host.
  if (parsed === undefined || /^https?$/.test(parsed.hostname)) {
    return refuse('is not a URL like https://crm.example.com');
  }
  const { protocol, hostname, origin, username, password, search, hash } = parsed;
  if (protocol !== 'https:' && protocol !== 'http:') refuse('must begin with https://');
  if (username !== '' || password !== '') refuse('must not contain a user name or password');
  if (search !== '' || hash !== '') refuse('must not contain a query (?) or a fragment (#)');
  if (protocol === 'http:' && !insecureHttp && !isLoopback(hostname)) {
    refuse('is plain http, which exposes the access key: use https (or insecureHttp)');
  }
  const path = withoutTrailingSlashes(parsed.pathname);
  const end = END.exec(path);
  const folder = withoutTrailingSlashes(path.slice(0, end?.index));
  return {
    origin,
    restPath: `${folder}${REST}/`,
    sessionPath: folder + SESSION,
    dialect: end?.[1] ? 'rest' : end?.[2] ? 'session' : undefined,
  };
}

function refuse(problem: string): never {
  throw new ConfigurationError(`The url ${problem}.`);
}

/** @param host as a URL holds it */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
