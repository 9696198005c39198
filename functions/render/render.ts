import type { Rendered, Rendering } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { Renderer } from '../ports/renderer.ts';
import { readText, writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';

export interface RenderPorts {
  readonly work: ObjectStore;
  readonly renderer: () => Renderer;
}

/** Turns one composed document into a PDF. The page numbers of the last rendition are a hint that saves a pass. */
export async function render(input: Rendering, ports: RenderPorts): Promise<Rendered> {
  const html = await readText(ports.work, input.composed.htmlKey);
  const pagesKey = workKeys.pages(input.organisation, input.report, input.language);
  const guess = await ports.work.get(pagesKey);
  const document = await ports.renderer().render({
    html,
    releasedOn: input.releasedOn,
    ...(guess
      ? { guessedPages: JSON.parse(Buffer.from(guess).toString('utf8')) as Record<string, number> }
      : {}),
  });
  const key = workKeys.pdf(input, input.language);
  await ports.work.put(key, document.pdf, 'application/pdf');
  await writeJson(ports.work, pagesKey, document.pages);
  return {
    language: input.language,
    key,
    sha256: sha256(document.pdf),
    bytes: document.pdf.byteLength,
    pages: document.pageCount,
  };
}
