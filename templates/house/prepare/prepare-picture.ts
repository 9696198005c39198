import type { Picture } from '../../../functions/domain/document.ts';

const embedded = /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/;

/** Nothing is fetched while printing: throws for a picture that is not carried inside the document. */
export function preparePicture(picture: Picture) {
  if (!embedded.test(picture.source)) {
    throw new Error(
      `Picture "${picture.alternative}" has the source ${picture.source.slice(0, 60)}; expected a data: URI of a PNG, JPEG, WebP or SVG image. Embed the picture before typesetting.`,
    );
  }
  return { source: picture.source, alternative: picture.alternative };
}
