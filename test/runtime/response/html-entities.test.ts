import { expect, it } from 'vitest';
import { decodeEntities } from '../../../templates/runtime/response/html-entities.js';

it.each([
  ['S&oslash;ren', 'Søren'],
  ['&quot;q&quot; &#039;s&#039; &apos;', "\"q\" 's' '"],
  ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
  ['&nbsp;&iexcl;&yuml;', '\u00a0\u00a1\u00ff'],
  ['&OElig;&Scaron;&fnof;&circ;&tilde;', 'ŒŠƒˆ˜'],
  ['&Alpha;&Omega;&alpha;&sigmaf;&piv;', 'ΑΩας\u03d6'],
  ['&hellip;&euro;&trade;&rarr;&hArr;', '…€™→⇔'],
  ['&forall;&sum;&le;&sube;&loz;&diams;', '∀∑≤⊆◊♦'],
  ['&frac12;&sup3;&there4;', '½³∴'],
  ['&#8364;&#x1F600;&#X20ac;', '€😀€'],
  ['&#0;&#xd800;&#x110000;', '&#0;&#xd800;&#x110000;'],
  ['&unknown; & &; &#; &constructor; &amp', '&unknown; & &; &#; &constructor; &amp'],
  ['plain', 'plain'],
])('%s', (given, want) => {
  expect(decodeEntities(given)).toBe(want);
});
