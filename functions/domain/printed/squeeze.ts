/** White space and what is drawn as nothing: a line break or a hyphenation point changes no text. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu;
/** Ligatures and radicals that a font draws for other characters; never a numeral. */
const drawnAlike = /[\ufb00-\ufb06\u2e80-\u2fdf]/g;

const plain = /^[\x20-\x7e]*$/;

/** A text without what differs between a document and its print: spaces, breaks and ligatures. */
export function squeeze(text: string): string {
  if (plain.test(text)) return text.replaceAll(' ', '');
  return text
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(drawnAlike, (character) => character.normalize('NFKC'));
}
