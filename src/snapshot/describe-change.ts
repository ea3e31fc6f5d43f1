import { markdownCode, markdownText } from '../text/markdown.js';
import { quoteForDisplay } from '../text/quote.js';
import type { Change } from './change.js';

/** A change on a terminal: `Contacts.cf_995: "Newsletter" (boolean) was added`. */
export function describeChange({ where, label, type, what }: Change): string {
  if (type === undefined) return `${where}: ${what}`;
  const subject = label === undefined ? `(${type})` : `${quoteForDisplay(label)} (${type})`;
  return `${where}: ${subject} ${what}`;
}

/** A change in Markdown: `Contacts.cf_995` Newsletter (boolean) was added. */
export function changeMarkdown({ where, label, type, what }: Change): string {
  const name = label === undefined ? '' : ` ${markdownText(label)}`;
  const subject = `${markdownCode(where)}${name}`;
  return type === undefined
    ? `${subject}: ${markdownText(what)}`
    : `${subject} (${markdownText(type)}) ${markdownText(what)}`;
}
