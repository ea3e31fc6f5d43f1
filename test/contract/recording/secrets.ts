import type { RawExchange } from './recorder.js';

/** A text that must not leave, and what stands in its place. */
export interface Secret {
  readonly text: string;
  readonly placeholder: string;
}

/** Keys of `me` and of a login whose values name the API user or open a session. */
const PERSONAL: Readonly<Record<string, string>> = {
  sessionName: 'SESSION',
  token: 'TOKEN',
  username: 'USER',
  user_name: 'USER',
  first_name: 'NAME',
  last_name: 'NAME',
  userlabel: 'NAME',
  label: 'NAME',
  email: 'EMAIL',
  email1: 'EMAIL',
};

export interface Account {
  readonly url: string;
  readonly username: string;
  readonly accessKey: string;
}

/** What the account and the answers of `me` and of the login give away about the API user. */
export function secretsOf(account: Account, exchanges: readonly RawExchange[]): Secret[] {
  const { url, username, accessKey } = account;
  const { host, hostname } = new URL(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
  const secrets: Secret[] = [
    { text: Buffer.from(`${username}:${accessKey}`).toString('base64'), placeholder: 'BASIC' },
    { text: url, placeholder: 'URL' },
    { text: host, placeholder: 'HOST' },
    { text: hostname, placeholder: 'HOST' },
    { text: accessKey, placeholder: 'ACCESS_KEY' },
    { text: username, placeholder: 'USER' },
  ];
  for (const { request, body } of exchanges) {
    if (!/^(?:me|login|getchallenge)$/.test(request.operation)) continue;
    for (const [key, value] of personalValues(body)) {
      secrets.push({ text: value, placeholder: PERSONAL[key] ?? 'SECRET' });
    }
  }
  // The longest first: a host is in its URL.
  return secrets
    .filter(({ text }) => text.trim().length > 1)
    .sort((a, b) => b.text.length - a.text.length);
}

function personalValues(body: string): [string, string][] {
  try {
    const { result } = JSON.parse(body) as { result?: unknown };
    return Object.entries(Object(result) as Record<string, unknown>).flatMap(([key, value]) =>
      Object.hasOwn(PERSONAL, key) && typeof value === 'string' ? [[key, value]] : [],
    );
  } catch {
    return [];
  }
}

/** Replaces secrets that stand alone, in any case; one within a longer word is another word. */
export function hideSecrets(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce(
    (hidden, secret) => hidden.replaceAll(patternOf(secret), secret.placeholder),
    text,
  );
}

/** A secret that a text holds, if any. */
export function heldSecret(text: string, secrets: readonly Secret[]): Secret | undefined {
  return secrets.find((secret) => text.search(patternOf(secret)) >= 0);
}

function patternOf({ text }: Secret): RegExp {
  const literal = text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'giu');
}
