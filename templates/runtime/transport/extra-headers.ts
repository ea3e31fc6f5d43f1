import { ConfigurationError } from '../errors.js';

type Headers = Readonly<Record<string, string>>;

const NAME = /^[!#$%&'*+.^`|~\w-]+$/;
/** Visible characters of Latin-1, blanks and tabs. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]+$/;
/** What describes the message or the connection is decided by the client. */
const OWN =
  /^(?:accept|content-.*|host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect)$/;

/**
 * Headers of the options, their names in lower case. `authorization` is free in the session dialect
 * only: on REST it carries the access key.
 * @throws ConfigurationError, which quotes no value
 */
export function readHeaders(headers: Headers | undefined, dialect: string | undefined): Headers {
  const entries = Object.entries(headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  for (const [name, value] of entries) {
    if (!NAME.test(name) || typeof value !== 'string' || !VALUE.test(value)) {
      throw new ConfigurationError(
        'The option headers holds a name or a value that HTTP does not allow.',
      );
    }
    if (OWN.test(name)) {
      throw new ConfigurationError(`The option headers cannot set ${name}.`);
    }
    if (name === 'authorization' && dialect !== 'session') {
      throw new ConfigurationError('The option headers cannot set authorization on REST.', {
        hint: "REST sends the access key in it, the transport 'session' does not.",
      });
    }
  }
  return Object.fromEntries(entries);
}

/** The values, and what follows a scheme as in `Bearer …`; short ones are words like any other. */
export function secretsOfHeaders(headers: Headers): string[] {
  return Object.values(headers)
    .flatMap((value) => [value, value.replace(/^\w+ +/, '')])
    .filter((value) => value.length >= 6);
}
