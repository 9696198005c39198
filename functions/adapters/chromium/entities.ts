import { decodeReferences } from '../../domain/html-references.ts';
import { RenderError } from './render-error.ts';

/** Text of HTML with its character references resolved. An unlisted name is refused: what it shows could not be checked. */
export function decodeEntities(text: string): string {
  return decodeReferences(text, (whole) => {
    throw new RenderError(
      'render.unknown-entity',
      `The document writes ${whole}, which cannot be checked against the fonts. Write the character itself instead.`,
      { entity: whole },
    );
  });
}
