import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { readmeText } from '../../src/emit/readme.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { withRelease } from '../../src/release/changelog.js';
import { markdownCode, markdownText } from '../../src/text/markdown.js';
import { printJson, quoteForDisplay } from '../../src/text/quote.js';
import { docText, stringLiteral } from '../../src/text/source.js';
import { HOSTILE_TEXTS } from '../helpers/hostile-text.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parse(text: string): Node {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function nodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodes)];
}

/** What GitHub and GitLab link or replace in rendered text that is no code. */
const REFERENCE = /[@#!~$%&][\p{L}\p{N}"]|\w-\d|:\w+:|\bwww\.|:\/\/|\w\.\w|\b[\da-f]{7,}\b|\[\[/iu;
const OBEYED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe.each(HOSTILE_TEXTS)('%j', (text) => {
  test.each([
    ['text', markdownText],
    ['code', markdownCode],
  ])('is inert in Markdown, as %s', (_, print) => {
    const tree = parse(`- before ${print(text)} after\n`);
    const types = nodes(tree).map(({ type }) => type);
    expect(types.slice(0, 4)).toEqual(['root', 'list', 'listItem', 'paragraph']);
    for (const { type, value = '' } of nodes(tree).slice(4)) {
      expect(['text', 'inlineCode']).toContain(type);
      if (type === 'text') expect(value).not.toMatch(REFERENCE);
      expect(value).not.toMatch(OBEYED);
    }
  });

  test('is inert on a terminal, as text and as JSON', () => {
    expect(quoteForDisplay(text)).not.toMatch(OBEYED);
    const json = printJson({ [text]: text });
    expect(json).not.toMatch(OBEYED);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
  });

  test('names no source map', () => {
    const source = `const x = ${stringLiteral(text)}; /** ${docText(text)} */`;
    expect(source).not.toMatch(/source(?:Mapping)?URL=/);
    expect(source).not.toMatch(OBEYED);
  });
});

test('a README and a changelog full of it hold no link, mention or markup of the CRM', () => {
  const modules = HOSTILE_TEXTS.map((text, at) =>
    aModule(`M${at}`, {
      label: text,
      singular: text,
      fields: [aField(text === '' ? 'x' : text, { label: text, type: text === '' ? 'x' : text })],
    }),
  );
  const model = buildModel(aSnapshot(modules), EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const changelog = withRelease(null, '1.0.0', {
    changes: HOSTILE_TEXTS.map((text) => ({
      severity: 'minor',
      kind: 'added',
      where: text,
      label: text,
      type: text,
      what: `value ${quoteForDisplay(text)} was added`,
    })),
  });
  const plain = buildModel(aSnapshot([aModule('M')]), EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const allowed = new Set(nodes(parse(readmeText(plain, '@acme/crm'))).map(({ type }) => type));
  for (const document of [readmeText(model, '@acme/crm'), changelog]) {
    const all = nodes(parse(document));
    const links = all.filter(({ type }) => /link|image|html|footnote|definition/i.test(type));
    expect(links.filter((link) => JSON.stringify(link).includes('evil'))).toEqual([]);
    for (const { type } of all) {
      expect([...allowed, 'list', 'listItem', 'strong', 'inlineCode', 'heading']).toContain(type);
    }
  }
});
