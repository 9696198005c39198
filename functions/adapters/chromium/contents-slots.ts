import { decodeEntities } from './entities.ts';
import { RenderError } from './render-error.ts';

/** `<span … data-page-of="ANCHOR" …>text</span>`: the place of a page number in the contents list. */
const SLOT = /(<span\b[^>]*?\bdata-page-of="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;

/** Stands in a slot until the page is known; slots have a fixed width, so its width does not matter. */
const PLACEHOLDER = '0';

const SLOT_ATTRIBUTE = /<[^>]*\bdata-page-of\s*=/g;

/** Anchors whose page numbers the document prints. */
export function contentsAnchors(html: string): string[] {
  const slots = [...html.matchAll(SLOT)];
  const meant = html.match(SLOT_ATTRIBUTE)?.length ?? 0;
  if (slots.length !== meant) {
    throw new RenderError(
      'render.unreadable-slot',
      `${meant - slots.length} of ${meant} page-number slots cannot be read. ` +
        'Write each as <span class="page" data-page-of="ANCHOR"></span>, without elements inside.',
    );
  }
  return [...new Set(slots.map((slot) => decodeEntities(slot[2] ?? '')))];
}

export function fillSlots(html: string, pages: Readonly<Record<string, number>>): string {
  return html.replace(SLOT, (_, open: string, anchor: string, close: string) => {
    return `${open}${pages[decodeEntities(anchor)] ?? PLACEHOLDER}${close}`;
  });
}
