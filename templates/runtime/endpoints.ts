import { ConfigurationError } from './errors.js';

/** Where an instance is reached. */
export interface Endpoints {
  /** `https://crm.example`, for messages too. */
  readonly origin: string;
  /** Path of the REST endpoint, ending in `/`. */
  readonly restPath: string;
  /** Path of `webservice.php`. */
  readonly sessionPath: string;
  /** The dialect that the URL names, if it names one. */
  readonly named: 'rest' | 'session' | undefined;
}

const REST = '/restapi/v1/vtiger/default';

/**
 * Reads the URL of an instance: a bare host, a folder on it, its REST endpoint or its
 * `webservice.php`.
 * @throws ConfigurationError for what is no such URL, or would expose the access key
 */
export function readUrl(url: string, insecureHttp: boolean): Endpoints {
  const text = String(url).trim();
  let parsed: URL;
  try {
    parsed = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw new ConfigurationError('This is not a URL like https://crm.example.com.');
  }
  const { protocol, hostname, origin, username, password, search, hash } = parsed;
  const refuse = (why: string): never => {
    throw new ConfigurationError(`The url ${why}.`);
  };
  if (protocol !== 'https:' && protocol !== 'http:') refuse('must begin with https://');
  if (username !== '' || password !== '') refuse('must not hold a user name or password');
  if (search !== '' || hash !== '') refuse('must not hold a query (?) or a fragment (#)');
  if (protocol === 'http:' && !insecureHttp && !isLoopback(hostname)) {
    refuse('is plain http, which shows the access key: use https (or insecureHttp)');
  }
  const [, folder = '', end] =
    /^(.*?)\/*(\/webservice\.php|\/index\.php|\/restapi\/v1\/vtiger\/default)?\/*$/.exec(
      parsed.pathname,
    ) ?? [];
  return {
    origin,
    restPath: `${folder}${REST}/`,
    sessionPath: `${folder}/webservice.php`,
    named: end === REST ? 'rest' : end === '/webservice.php' ? 'session' : undefined,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}
