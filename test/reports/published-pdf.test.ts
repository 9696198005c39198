import { beforeAll, describe, expect, test } from 'vitest';
import { embeddedFontNames, hasType3Font } from '../../functions/adapters/pdf/embedded-fonts.ts';
import { expectedFigures, hasExpectedFigures } from '../samples/expected-figures.ts';
import { samplePublications } from '../samples/publications.ts';
import { printFindings } from '../support/print-findings.ts';
import {
  type Language,
  languages,
  type Publication,
  publishedSample,
  publishingTime,
} from '../support/published-samples.ts';
import { printedRows } from './pdf/beside.ts';
import { alternatives, headings, paragraphs, parts, printedFigures } from './pdf/composed-html.ts';
import { contentsEntries } from './pdf/contents-entries.ts';
import { type PrintedDocument, placesOf, standsBesideLabel } from './pdf/expected-places.ts';
import { houseWords } from './pdf/house-words.ts';
import { letters, lostTextDefects, readingOrder } from './pdf/lost-text-rule.ts';
import { layOut, type ReportLayout } from './pdf/page-layout.ts';
import { readReport } from './pdf/read-report.ts';
import { within, withRole } from './pdf/structure-tree.ts';
import { rowsOf } from './pdf/table-rules.ts';

const number = /^[−\d,.]+$|^[/—]$/;

/** What every published report must be, in every language: each sample, each half. */
/** More than this a report prints at the least; a policy, which prints rules, has one table and one drawing. */
const ofReport = { figures: 40, drawings: 2, tables: 2 };
const ofPolicy = { figures: -1, drawings: 0, tables: 0 };

describe.each(samplePublications)('$report $period of $organisation', (of) => {
  const least = of.report === 'minerals-policy' ? ofPolicy : ofReport;
  const name = `${of.report}-${of.organisation}-${of.period}`;
  let publication: Publication;
  const documents = new Map<Language, PrintedDocument>();
  beforeAll(async () => {
    publication = await publishedSample(of);
    const words = await houseWords(of);
    for (const language of languages) {
      const layout = layOut(await readReport(publication.pdf[language]));
      const tables = withRole(layout.report.structure, 'Table');
      const rows = tables.flatMap((table) => printedRows(layout, table));
      documents.set(language, { language, layout, rows, words });
    }
  }, publishingTime);
  const documentIn = (language: Language): PrintedDocument => documents.get(language) as PrintedDocument;
  const layoutOf = (language: Language): ReportLayout => documentIn(language).layout;

  describe.each(languages)('in %s', (language) => {
    test('says what was composed, word by word', () => {
      expect(printFindings(publication.html[language], publication.pdf[language])).toEqual([]);
    });

    const tables = () => withRole(layoutOf(language).report.structure, 'Table');

    test('prints every expected figure beside its label, and none of those it does not print', () => {
      const expected = hasExpectedFigures(name) ? expectedFigures(name) : [];
      const report = placesOf(of.report);
      const html = printedFigures(publication.html[language]);
      const misplaced = expected.flatMap(({ id, period, value }) => {
        const figure = `${id}@${period}`;
        const printed = html.filter((one) => one.id === figure).map(({ text }) => text);
        if (value === '—' || value === '/')
          return printed.every((text) => text === value) ? [] : [`${figure}: ${printed}`];
        if (report.sometimes.includes(id) && printed.length === 0) return [];
        const unprinted = report.unprinted.includes(figure) || report.unprinted.includes(id);
        if (unprinted)
          return printed.some((text) => text === value) ? [`${figure} is printed after all`] : [];
        return standsBesideLabel(documentIn(language), report, figure, value) ? [] : [`${figure}: ${value}`];
      });
      expect(misplaced).toEqual([]);
    });

    test('prints on its pages every text of the composed document', () => {
      expect(lostTextDefects(publication.html[language], layoutOf(language))).toEqual([]);
    });

    test('has every printed figure in the evidence file, with the same printed value', () => {
      const evidence = new Map(publication.evidence.figures.map((one) => [one.id, one]));
      const figures = printedFigures(publication.html[language]);
      expect(figures.length).toBeGreaterThan(least.figures);
      for (const { id, text } of figures) {
        const figure = evidence.get(id);
        expect([id, figure === undefined]).toEqual([id, false]);
        if (number.test(text))
          // In a sentence the word says the direction: "fell by 18.68%".
          expect([id, [figure?.printed, figure?.printed.replace('−', '')]]).toEqual([
            id,
            expect.arrayContaining([text]),
          ]);
      }
    });

    test('is tagged, and says its language and title', () => {
      const { tagged, language: said, title } = layoutOf(language).report;
      const [, written] = /<title>([^<]*)<\/title>/.exec(publication.html[language]) ?? [];
      expect({ tagged, said, title }).toEqual({ tagged: true, said: language, title: written });
    });

    test('has a bookmark for the contents and for each chapter and section, titled as printed', () => {
      const { bookmarks } = layoutOf(language).report;
      const html = publication.html[language];
      expect(bookmarks.filter((one) => one.level === 2).map((one) => one.title)).toEqual(headings(html, 2));
      expect(bookmarks.filter((one) => one.level === 3).map((one) => one.title)).toEqual(headings(html, 3));
    });

    test('prints in the contents the page on which each heading really stands, and links to it', () => {
      const entries = contentsEntries(layoutOf(language));
      expect(entries.length).toBe([...publication.html[language].matchAll(/data-page-of=/g)].length);
      expect(entries.length).toBeGreaterThan(6);
      for (const { title, printed, leadsTo, stands } of entries)
        expect([title, printed, leadsTo]).toEqual([title, String(stands), stands]);
    });

    test('counts its pages at the foot of each', () => {
      const { pages } = layoutOf(language).report;
      for (const page of pages.slice(1)) {
        const foot = page.texts.filter(
          (one) => one.mcid === null && one.baseline < 64 && one.left > 400 && /^[\d/]+$/.test(one.text),
        );
        expect(foot.map((one) => one.text).join('')).toBe(`${page.number}/${pages.length}`);
      }
    });

    test('has no blank page', () => {
      for (const page of layoutOf(language).report.pages)
        expect([page.number, page.texts.filter((one) => one.mcid !== null).length]).not.toEqual([
          page.number,
          0,
        ]);
    });

    test('embeds subsets of TrueType fonts and nothing else, and draws no missing glyph', () => {
      const pdf = publication.pdf[language];
      const source = Buffer.from(pdf).toString('latin1');
      for (const name of source.matchAll(/\/BaseFont \/(\S+)/g))
        expect(name[1]).toMatch(/^[A-Z]{6}\+(NotoSansSC|NotoSerifSC|SourceSans3|SourceSerif4)-/);
      expect(new Set(source.match(/\/Subtype \/(Type\d|TrueType|CIDFontType\d)\b/g))).toEqual(
        new Set(['/Subtype /Type0', '/Subtype /CIDFontType2']),
      );
      expect(source.match(/\/FontFile2 /g)?.length).toBe(source.match(/\/FontDescriptor\n/g)?.length);
      expect(hasType3Font(pdf)).toBe(false);
      expect(embeddedFontNames(pdf).length).toBeGreaterThan(3);
      const { pages } = layoutOf(language).report;
      expect(pages.filter((page) => page.missingGlyphs > 0).map((page) => page.number)).toEqual([]);
      expect(pages.flatMap((page) => page.texts).filter((one) => one.text.includes('\uFFFD'))).toEqual([]);
    });

    test('says each picture and drawing in the language of the edition', () => {
      const figures = withRole(layoutOf(language).report.structure, 'Figure');
      const said = figures.map((one) => one.alternative ?? '');
      const written = alternatives(publication.html[language]).filter((one) => one !== '');
      expect(said.toSorted()).toEqual(written.toSorted());
      for (const alternative of [...said, ...written])
        expect(alternative).toMatch(
          language === 'en' ? /^[^\p{Script=Han}]+$/u : /\p{Script=Han}|^[\da-f ]+$/u,
        );
      expect(written.length).toBeGreaterThan(least.drawings);
    });

    test('has header cells in every table', () => {
      const layout = layoutOf(language);
      expect(tables().length).toBeGreaterThan(least.tables);
      for (const table of tables()) {
        const kinds = rowsOf(layout, table).map((row) => row.kind);
        expect(kinds[0]).toBe('head');
        for (const row of withRole(table, 'TR')) {
          const [first, ...rest] = row.children;
          if (rest.length === 0 || first?.role === 'TD') continue;
          expect(first?.attributes).toMatch(/\/Scope \/(Row|Column)/);
          for (const cell of rest)
            expect(cell.attributes).toMatch(cell.role === 'TH' ? /\/Scope \/Column/ : /\/Headers \[\(/);
        }
      }
    });
  });

  test('the Chinese edition gives its sentences back as Chinese', () => {
    const text = readingOrder(layoutOf('zh-CN'));
    const sentences = paragraphs(publication.html['zh-CN']).filter(
      (one) => one.endsWith('。') && (one.match(/\p{Script=Han}/gu)?.length ?? 0) > 20,
    );
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of sentences)
      expect([sentence, text.includes(letters(sentence))]).toEqual([sentence, true]);
    // Radicals share glyphs with Han characters; none is left in the extracted text.
    expect(text).not.toMatch(/[\u2E80-\u2FDF]/);
  });

  test('both languages print the same figures, sections, tiles, rows and notes', () => {
    const figures = (language: Language): readonly string[] =>
      printedFigures(publication.html[language])
        // A sentence may say a figure in words, which differ: "nearly half".
        .map(({ id, text }) => (number.test(text) ? `${id} ${text}` : id))
        .toSorted();
    expect(figures('en')).toEqual(figures('zh-CN'));
    expect(parts(publication.html.en)).toEqual(parts(publication.html['zh-CN']));
    const roles = (language: Language): readonly number[] =>
      ['Table', 'TR', 'TH', 'TD', 'Figure', 'H2', 'H3', 'H4'].map(
        (role) => within(layoutOf(language).report.structure).filter((one) => one.role === role).length,
      );
    expect(roles('en')).toEqual(roles('zh-CN'));
  });
});
