import { join } from 'node:path';
import type { Outcome } from '../contract.ts';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import { linkPath } from '../domain/link.ts';
import type { CompletedEdition } from '../ports/editions.ts';
import { readVariable } from '../wiring/configuration.ts';
import { variables } from '../wiring/names.ts';
import { stores } from '../wiring/stores.ts';
import { assertFilePlace, writeWhole } from './out-folder.ts';
import type { PublishedPdf } from './print-result.ts';

/** Copies the PDFs of what is published into a folder; all are read and held against their digests before the first is written. */
export async function copyPdfs(
  organisation: string,
  outcomes: readonly Outcome[],
  languages: readonly string[],
  folder: string,
): Promise<readonly PublishedPdf[]> {
  const copies: { readonly pdf: PublishedPdf; readonly bytes: Uint8Array }[] = [];
  for (const outcome of outcomes) {
    if (outcome.status !== 'published' && outcome.status !== 'unchanged') continue;
    for (const language of languages) copies.push(await readPdf(organisation, outcome, language, folder));
  }
  for (const { pdf } of copies) await assertFilePlace(pdf.path);
  for (const { pdf, bytes } of copies) await writeWhole(pdf.path, bytes);
  return copies.map(({ pdf }) => pdf);
}

async function readPdf(
  organisation: string,
  outcome: Extract<Outcome, { status: 'published' | 'unchanged' }>,
  language: string,
  folder: string,
): Promise<{ readonly pdf: PublishedPdf; readonly bytes: Uint8Array }> {
  const { report, period, edition: number, status } = outcome;
  const { editions, published } = stores();
  const edition = (await editions.get({ organisation, report, period }, number)) as CompletedEdition;
  const document = edition.documents[language];
  const bytes = document && (await published.get(document.key));
  const which = `the ${language} document of ${report} ${period}, edition ${number},`;
  if (!document || !bytes) {
    throw new Failure(
      'store.object-missing',
      `${which} is missing: restore the editions bucket; on one machine stele reset removes all data`,
    );
  }
  if (sha256(bytes) !== document.sha256) {
    throw new Failure(
      'store.object-damaged',
      `${which} is not the one that was published: restore the editions bucket; on one machine stele reset removes all data`,
    );
  }
  const path = join(folder, `${report}-${period}.${language}.pdf`);
  const { pages, sha256: digest } = document;
  const address = readVariable(process.env, variables.publicAddress);
  return {
    pdf: {
      organisation,
      report,
      period,
      language,
      edition: number,
      status,
      pages,
      bytes: document.bytes,
      sha256: digest,
      path,
      link: `${address}${linkPath(edition, number, language)}`,
      newest: `${address}${linkPath(edition)}`,
      access: edition.links.access,
    },
    bytes,
  };
}
