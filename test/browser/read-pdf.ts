import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader's program finds in the file. */
export interface ReadPdf {
  readonly pageTexts: readonly string[];
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  readonly outline: readonly string[];
  /** Structure roles of each page's tags, in reading order. */
  readonly roles: readonly string[];
}

interface TagNode {
  readonly role?: string;
  readonly children?: readonly TagNode[];
}

function rolesOf(node: TagNode | null): string[] {
  if (node === null) return [];
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pageTexts: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pageTexts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    roles.push(...rolesOf((await page.getStructTree()) as TagNode | null));
  }
  const { info } = await pdf.getMetadata();
  const fields = info as Record<string, unknown>;
  const outline = ((await pdf.getOutline()) ?? []).flatMap((entry) => [
    entry.title,
    ...entry.items.map((item: { title: string }) => item.title),
  ]);
  const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const tagged = marks?.get('Marked') === true;
  await task.destroy();
  return { pageTexts, title: fields.Title, language: fields.Language, tagged, outline, roles };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
