import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { readPrintedText } from '../../functions/adapters/pdf/read-printed-text.ts';
import { besideFigures } from '../../functions/compose/beside-figures.ts';
import { numberChecks } from '../../functions/compose/checks/numbers/number-checks.ts';
import { textChecks } from '../../functions/compose/checks/text-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Draft, TextCheck } from '../../functions/domain/draft.ts';
import { isBlocking } from '../../functions/domain/finding.ts';
import { printedLines } from '../../functions/domain/html/printed-lines.ts';
import { printChecks } from '../../functions/render/print-checks.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';
import { samplePublications } from '../samples/publications.ts';
import { composeSample } from '../support/sample-composed.ts';
import { interleave } from './interleave.ts';
import { type Ratio, ratioOf } from './ratio-table.ts';

/** What a gate may take of a rendition with the right guess, which is the shortest. */
const budgets = { text: 0.1, pdf: 0.3 };

const rounds = 11;
const assets = assetReader(root, [...reports.keys()]);

/** What a language costs to be held against its checks, as text and as finished document, beside printing it, all warm. */
export async function gates(browserCache: string, say: (line: string) => void): Promise<readonly Ratio[]> {
  const renderer = createChromiumRenderer({ fontFolders: houseFontFolders(), cacheFolder: browserCache });
  try {
    const ratios: Ratio[] = [];
    for (const slug of ['carbon', 'green-manufacturing', 'conflict-minerals']) {
      for (const draft of await draftsOf(slug)) {
        const { html, language, releasedOn } = draft;
        const what = `${slug}, ${language}`;
        say(`gates: timing ${rounds} rounds of ${what}`);
        const { pdf, pages: guessedPages } = await renderer.render({ html, releasedOn });
        const timings = await interleave(
          [
            { name: 'rendition', run: () => renderer.render({ html, releasedOn, guessedPages }) },
            { name: 'text', run: async () => textGate(numberChecks, draft) },
            { name: 'all', run: async () => textGate(textChecks, draft) },
            { name: 'pdf', run: async () => pdfGate(html, language, pdf, guessedPages) },
          ],
          rounds,
        );
        ratios.push(
          ratioOf(`gate on the text, ${what}`, timings, 'text', 'rendition', budgets.text),
          ratioOf(`every check of the text, ${what}`, timings, 'all', 'rendition'),
          ratioOf(`gate on the PDF, ${what}`, timings, 'pdf', 'rendition', budgets.pdf),
        );
      }
    }
    return ratios;
  } finally {
    await renderer.close();
  }
}

/** The drafts of a sample in every language, as compose holds them against its checks. */
async function draftsOf(slug: string): Promise<readonly Draft[]> {
  const publication = samplePublications.find(({ report }) => report === slug);
  if (!publication) throw new Error(`there is no sample of ${slug}`);
  const composed = await composeSample(publication);
  const documents = new Map(composed.map(({ language, document }) => [language, document]));
  const strings = new Map(
    await Promise.all(
      [...documents.keys()].map(async (language) => [language, await assets.strings(language)] as const),
    ),
  );
  return Promise.all(
    composed.map(async ({ language, document, context, facts, bases }): Promise<Draft> => {
      const { report, period, releasedOn } = publication;
      return {
        ...{ report, period, releasedOn, language, documents, strings, bases },
        html: await assets.typeset(document),
        figures: new Map(facts.figures.map((figure) => [figure.id, figure])),
        reference: context.reference,
        records: new Map(Object.entries(facts.records)),
        stamp: context.stamp,
        beside: besideFigures(facts),
      };
    }),
  );
}

/** A gate that found something would be measured for another path. */
function assertOpen(findings: ReturnType<typeof findingsOf>): void {
  const blocking = findings.filter(isBlocking);
  if (blocking.length > 0) throw new Error(`the gate is shut: ${JSON.stringify(blocking[0])}`);
}

/** What a check remembers, it remembers of one draft: each run looks at one of its own. */
function textGate(checks: readonly TextCheck[], draft: Draft): void {
  assertOpen(findingsOf(checks, { ...draft, documents: new Map(draft.documents) }, asDeclared));
}

function pdfGate(
  html: string,
  language: string,
  pdf: Uint8Array,
  pages: Readonly<Record<string, number>>,
): void {
  const print = { language, composed: printedLines(html, pages), printed: readPrintedText(pdf) };
  assertOpen(findingsOf(printChecks, print, asDeclared));
}
