// In: the data of the page. Out: one HTML file that needs no server and loads nothing.
// Never: text of the CRM as markup; the page holds it as JSON, and its script creates text nodes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from '../errors.js';
import { toolRoot } from '../version.js';
import type { PageData } from './page-data.js';

/** The page. Pure: the same data result in the same bytes. */
export function buildPage(data: PageData): string {
  const script = built('page.iife.js');
  const style = built('page.css');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>CRM schema</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript. It loads nothing, and sends nothing.</noscript>
<script type="application/json" id="data">${json(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that cannot end its element. */
function json(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A file that the build of the tool made. Its bytes are hashed, so nothing may be added to them. */
function built(name: string): string {
  try {
    return readFileSync(join(toolRoot(), 'dist', 'docs-page', name), 'utf8');
  } catch (cause) {
    throw new CodegenError('INTERNAL', 'the script of the page is missing from this installation', {
      fix: 'install the package again; in a checkout, run `npm run build`',
      cause,
    });
  }
}
