import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInCheckout, pages, proseOf, recipePages, root } from './pages.js';

const REPOSITORY = 'https://github.com/OWNER/vtiger-codegen/blob/main/';

/** Anchors of the headings, as GitHub makes them. */
function anchorsOf(path: string): Set<string> {
  const text = proseOf({ path, text: readFileSync(join(root, path), 'utf8') });
  const seen = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('`', '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}

const links = [...pages, ...recipePages].flatMap((page) =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({
    from: page.path,
    link,
  })),
);

describe('the links of the pages', () => {
  test.each(links.filter(({ link }) => !/^https?:/.test(link)))(
    '$from: $link resolves',
    ({ from, link }) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? from : posix.join(dirname(from), path);
      expect(isInCheckout(target)).toBe(true);
      if (anchor !== undefined) expect([...anchorsOf(target)]).toContain(anchor);
    },
  );

  test.each(links.filter(({ link }) => link.startsWith(REPOSITORY)))(
    '$from: $link leads to a file of the checkout',
    ({ link }) => {
      const [path = '', anchor] = link.slice(REPOSITORY.length).split('#');
      expect(isInCheckout(path)).toBe(true);
      if (anchor !== undefined) expect([...anchorsOf(path)]).toContain(anchor);
    },
  );
});

test('the README, which is also the page on npm, has no relative link', () => {
  const relative = links.filter(({ from, link }) => from === 'README.md' && !/^https:/.test(link));
  expect(relative.filter(({ link }) => !link.startsWith('#'))).toEqual([]);
});

test('every page is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const from of reached) {
    for (const { link } of links.filter((one) => one.from === from)) {
      const [path = ''] = link.replace(REPOSITORY, '/').split('#');
      if (/^https?:/.test(path) || !path.endsWith('.md')) continue;
      reached.add(path.startsWith('/') ? path.slice(1) : posix.join(dirname(from), path));
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});
