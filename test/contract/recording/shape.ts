/** Longer texts end here: how long a text is says little about a server. */
const LONGEST = 60;

/** A text without its content: letters read `a` or `A`, digits `9`, and punctuation stays. */
export function shapeOf(text: string): string {
  const shape = [...text.slice(0, LONGEST)].map(classOf).join('');
  return text.length > LONGEST ? `${shape}…` : shape;
}

function classOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'A';
  if (/\p{L}|\p{M}/u.test(character)) return 'a';
  if (/\p{N}/u.test(character)) return '9';
  return /[\s!-/:-@[-`{-~]/.test(character) ? character : '*';
}
