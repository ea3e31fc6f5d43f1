/** Whether a package may be published there: over https, or to a registry on this machine. */
export function isRegistry(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  const bare = username === '' && password === '' && search === '' && hash === '';
  const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return bare && (protocol === 'https:' || (protocol === 'http:' && local));
}
