import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { page, root } from './pages.js';

const source = ['src', 'templates/runtime']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .join('\n')
  .replace(/\\(['`"])/g, '$1');

/** What users look for: the code spans of the bold beginnings, cut where the message has a value. */
const messages = [...page('docs/troubleshooting.md').text.matchAll(/^\*\*(.*?)\*\*/gm)].flatMap(
  ([, heading = '']) => [...heading.matchAll(/`([^`]+)`/g)].map(([, message = '']) => message),
);

test.each(messages.filter((message) => message.includes(' ')))('%s', (message) => {
  const constant = message
    .split(/ ?… ?|\d{4}/)
    .map((text) => text.trim().replace(/\.$/, ''))
    .filter((text) => text !== '');
  expect(constant.filter((text) => !source.includes(text))).toEqual([]);
});
