/**
 * The address of an instance, from what the address bar of a browser shows: without the page, its
 * query and its fragment, and with its scheme. Text that is no URL is returned as it is.
 */
export function instanceUrl(text: string): string {
  const trimmed = text.trim();
  const complete = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(complete)) return trimmed;
  const url = new URL(complete);
  const path = url.pathname.replace(/\/(?:index\.php|view)(?:\/.*)?$/, '').replace(/\/$/, '');
  url.search = '';
  url.hash = '';
  url.pathname = path;
  return url.href.replace(/\/$/, '');
}
