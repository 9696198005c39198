import { unescapedString } from './string-escapes.ts';

/**
 * Collects the text of a string item from its runs (ECMA-376 part 1, 18.4.8): rich text is text, and how to pronounce it
 * (`rPh`) is none.
 */
export function stringItem() {
  let text = '';
  let inText = false;
  let inPhonetic = false;
  return {
    open(name: string): void {
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text(piece: string): void {
      if (inText) text += piece;
    },
    close(name: string): void {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
    },
    /** The text so far; the next begins empty. */
    taken(): string {
      const found = unescapedString(text);
      text = '';
      return found;
    },
  };
}
