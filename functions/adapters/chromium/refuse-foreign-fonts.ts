import { embeddedFontNames, hasType3Font } from '../pdf/embedded-fonts.ts';
import { RenderError } from './render-error.ts';
import type { FontFiles } from './served-fonts.ts';
import { visibleText } from './visible-text.ts';

/** A font of the machine in the PDF means that a house font was not found: the page would look different elsewhere. */
export function refuseForeignFonts(pdf: Uint8Array, html: string, reportFonts: FontFiles): void {
  const embedded = embeddedFontNames(pdf);
  if (embedded.length === 0 && showsText(html)) {
    throw new RenderError(
      'render.foreign-font',
      'The browser found no font at all and printed the document without its text. Check the font folders.',
    );
  }
  if (hasType3Font(pdf)) {
    throw new RenderError(
      'render.synthetic-font',
      'A style asks for a weight or slant that the report fonts do not have, so the browser imitated it. ' +
        'Name a weight that exists (an unstyled <th> or <b> is 700, for example).',
    );
  }
  const foreign = embedded.filter((name) => !reportFonts.has(name));
  if (foreign.length === 0) return;
  throw new RenderError(
    'render.foreign-font',
    `The browser used fonts that are not the report's: ${foreign.join(', ')}. ` +
      'On Linux the packaged browser finds the right ones; elsewhere install the report fonts on the machine.',
    { fonts: foreign },
  );
}

function showsText(html: string): boolean {
  for (const text of visibleText(html)) if (/[\p{L}\p{N}]/u.test(text)) return true;
  return false;
}
