/**
 * The named entities of HTML 4.01, as PHP writes them: a number starts a run of code points. Capital
 * letters are made from small ones (`Agrave`, `OElig`, `Omega`).
 */
const table = `
34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf
laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14
frac12 frac34 iquest 215 times 223 szlig agrave aacute acirc atilde auml aring aelig ccedil egrave
eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide
oslash ugrave uacute ucirc uuml yacute thorn yuml 339 oelig 353 scaron 402 fnof 710 circ 732 tilde
945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf
sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204
zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger
bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro
8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr
8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni
8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int
8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube
supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang 9674
loz 9824 spades 9827 clubs 9829 hearts diams`;

let names: Map<string, string> | undefined;

/** What the name stands for; a name that has capitals may be that of a small letter. */
function named(name: string): string | undefined {
  const known = (names ??= nameTable());
  const small = known.get(name.toLowerCase());
  const capital = small?.toUpperCase();
  return known.get(name) ?? (capital === small ? undefined : capital);
}

function nameTable(): Map<string, string> {
  const found = new Map<string, string>();
  let code = 0;
  for (const token of table.trim().split(/\s+/)) {
    if (token.charCodeAt(0) < 58) code = Number(token);
    else found.set(token, String.fromCodePoint(code++));
  }
  return found;
}

/**
 * Undoes one level of HTML escaping: `S&oslash;ren &#039;x&#039;` -> `Søren 'x'`. What is no entity
 * stays as it is.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g,
    (entity, ...groups) => {
      const [decimal, hex, name] = groups as (string | undefined)[];
      if (name !== undefined) return named(name) ?? entity;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      const scalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return scalar ? String.fromCodePoint(code) : entity;
    },
  );
}
