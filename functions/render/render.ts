import type { Rendered, Rendering } from '../contract.ts';
import { findingsOf } from '../domain/check.ts';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import { isBlocking, sortFindings } from '../domain/finding.ts';
import { printedLines } from '../domain/html/printed-lines.ts';
import { weighingOf } from '../domain/waivers.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { ReadPrintedText } from '../ports/printed-text.ts';
import type { RenderedDocument, Renderer } from '../ports/renderer.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { readText, writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { printChecks } from './print-checks.ts';

export interface RenderPorts {
  readonly work: ObjectStore;
  readonly renderer: () => Renderer;
  readonly readPrintedText: ReadPrintedText;
}

/**
 * Turns one composed document into a PDF, then reads the finished bytes back and holds them against what was composed.
 * The page numbers of the last rendition are a hint that saves a pass. Throws `render.numerals-differ` when a finding
 * blocks publication.
 */
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
  await assertPrinted(input, html, document, ports);
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

/** Stores what the checks of the finished document find. A frozen edition is verified by its bytes, and no check that came later undoes it. */
async function assertPrinted(
  input: Rendering,
  html: string,
  document: RenderedDocument,
  { work, readPrintedText }: RenderPorts,
): Promise<void> {
  if (input.reserved.outcome === 'frozenRender') return;
  const print = {
    language: input.language,
    composed: printedLines(html, document.pages),
    printed: readPrintedText(document.pdf),
  };
  const reference = await loadReference(work, input.referenceKey);
  const findings = sortFindings(findingsOf(printChecks, print, weighingOf(reference, input)));
  const findingsKey = workKeys.printFindings(input, input.language);
  await writeJson(work, findingsKey, findings);
  const blocking = findings.filter(isBlocking).length;
  if (blocking === 0) return;
  throw new Failure(
    'render.numerals-differ',
    `the finished ${input.language} document does not print what was composed (blocking findings: ${blocking}); nothing was published`,
    findingsKey,
  );
}
