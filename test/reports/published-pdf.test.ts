import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFontNames, hasType3Font } from '../../functions/adapters/pdf/embedded-fonts.ts';
import { temporaryFolder } from '../support/run-stele.ts';
import { besideInDrawing, besideInTile, printedRows } from './pdf/beside.ts';
import { alternatives, headings, paragraphs, parts, printedFigures } from './pdf/composed-html.ts';
import { contentsEntries } from './pdf/contents-entries.ts';
import { figurePlaces, headlines, unprinted } from './pdf/figure-places.ts';
import { label, sentencesAbout } from './pdf/house-words.ts';
import { letters, lostTextDefects, readingOrder } from './pdf/lost-text-rule.ts';
import { layOut, type ReportLayout } from './pdf/page-layout.ts';
import { type Language, languages, type Publication, publishCarbon } from './pdf/publication.ts';
import { publishedFigures, publishedValue } from './pdf/published-values.ts';
import { readReport } from './pdf/read-report.ts';
import { within, withRole } from './pdf/structure-tree.ts';
import { rowsOf } from './pdf/table-rules.ts';

const appendix = publishedFigures.filter((one) => one.section.startsWith('appendix'));
const metricKey = (id: string): string => `terms:metric.${id.replaceAll(/[.-]/g, '_')}`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let publication: Publication;
const layouts = new Map<Language, ReportLayout>();
beforeAll(async () => {
  folder = await temporaryFolder();
  publication = await publishCarbon(folder.path, '2024-H1');
  for (const language of languages)
    layouts.set(language, layOut(await readReport(publication.pdf[language])));
});
afterAll(() => folder.remove());

function layoutOf(language: Language): ReportLayout {
  const layout = layouts.get(language);
  if (!layout) throw new Error(`there is no ${language} document`);
  return layout;
}

describe.each(languages)('the published carbon report in %s', (language) => {
  const tables = () => withRole(layoutOf(language).report.structure, 'Table');
  const rows = () => tables().flatMap((table) => printedRows(layoutOf(language), table));

  test('prints all sixty rows of the appendix in order, each value and unit beside its label', () => {
    const wanted = appendix.map((one) => [letters(label(language, metricKey(one.id))), one.value]);
    expect(wanted).toHaveLength(60);
    const table = tables()
      .map((one) => printedRows(layoutOf(language), one))
      .find((found) => found.length === wanted.length);
    expect(table?.map((row) => [row.header, row.cells[1]])).toEqual(wanted);
    const units = appendix.map((one) => letters(label(language, `units:${one.unit}`)));
    expect(table?.map((row) => row.cells[0])).toEqual(units);
    expect(table?.filter((row) => !row.beside)).toEqual([]);
  });

  test('keeps a measured zero and a category that does not apply apart', () => {
    const valueBeside = (id: string) =>
      rows().find((row) => row.header === letters(label(language, metricKey(id))))?.cells[1];
    expect(valueBeside('cr.thermal')).toBe('0.00');
    expect(valueBeside('cr.scope1.sf6')).toBe('0.00');
    expect(valueBeside('cr.scope3.c14')).toBe('/');
  });

  test.each(figurePlaces)('prints $id beside its label in a $in', (place) => {
    const layout = layoutOf(language);
    const value = publishedValue(place.id);
    if (place.in === 'row') {
      const found = rows().filter(
        (row) => row.header === letters(label(language, place.house)) && row.cells.length >= 5,
      );
      expect(found.map((row) => [row.cells[place.column - 1], row.beside])).toContainEqual([value, true]);
    } else if (place.in === 'sentence') {
      const text = readingOrder(layout);
      const sentences = sentencesAbout(language, place.id, value);
      expect([place.id, value, sentences.some((one) => one.test(text))]).toEqual([place.id, value, true]);
    } else {
      const found = place.in === 'tile' ? besideInTile : besideInDrawing;
      expect([value, found(layout, label(language, place.house), value)]).toEqual([value, true]);
    }
  });

  test('would notice a value beside another label', () => {
    const layout = layoutOf(language);
    const [total, scope3] = ['total', 'scope3'].map((one) =>
      label(language, `carbon:emissions.tiles.${one}.label`),
    );
    const cut = publishedValue('cr.scope3@2023');
    expect([besideInTile(layout, scope3 ?? '', cut), besideInTile(layout, total ?? '', cut)]).toEqual([
      true,
      false,
    ]);
    const share = publishedValue('cr.share_s3.c01@2023');
    expect(besideInDrawing(layout, label(language, 'terms:scope3.c01'), share)).toBe(true);
    expect(besideInDrawing(layout, label(language, 'terms:scope3.c02'), share)).toBe(false);
  });

  test('has a place for every published figure that it prints, and no published figure is forgotten', () => {
    const printed = new Set(
      printedFigures(publication.html[language]).map(({ id, text }) => `${id} ${text}`),
    );
    const placed = new Set([...figurePlaces.map((place) => place.id), ...appendix.map((one) => one.figure)]);
    const goals = new Set(['target.clean-energy@2024-H1']);
    for (const one of publishedFigures) {
      if (goals.has(one.figure)) continue;
      const stands = printed.has(`${one.figure} ${one.value}`);
      expect([one.figure, stands]).toEqual([one.figure, !unprinted.includes(one.figure)]);
      if (stands) expect([one.figure, placed.has(one.figure)]).toEqual([one.figure, true]);
    }
  });

  test.each(headlines)('prints the headline %s beside its label', (value, id) => {
    expect(publishedValue(id)).toBe(value);
    const inPlace = figurePlaces.some((place) => place.id === id);
    expect(inPlace || appendix.some((one) => one.figure === id)).toBe(true);
  });

  test('prints on its pages every text of the composed document', () => {
    expect(lostTextDefects(publication.html[language], layoutOf(language))).toEqual([]);
  });

  test('has every printed figure in the evidence file, with the same printed value', () => {
    const evidence = new Map(publication.evidence.figures.map((one) => [one.id, one]));
    const figures = printedFigures(publication.html[language]);
    expect(figures.length).toBeGreaterThan(150);
    for (const { id, text } of figures) {
      const figure = evidence.get(id);
      expect([id, figure === undefined]).toEqual([id, false]);
      if (/^[−\d,.]+$|^[/—]$/.test(text))
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
    expect(entries.length).toBeGreaterThan(15);
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
    expect(written.length).toBeGreaterThan(10);
  });

  test('has header cells in every table', () => {
    const layout = layoutOf(language);
    expect(tables().length).toBeGreaterThan(3);
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
  expect(text).toContain(letters(label('zh-CN', 'carbon:emissions.table.caption')));
  // Radicals share glyphs with Han characters; none is left in the extracted text.
  expect(text).not.toMatch(/[\u2E80-\u2FDF]/);
});

test('both languages print the same figures, sections, tiles, rows and notes', () => {
  const figures = (language: Language): readonly string[] =>
    printedFigures(publication.html[language])
      // A sentence may say a figure in words, which differ: "nearly half".
      .map(({ id, text }) => (/^[−\d,.]+$|^[/—]$/.test(text) ? `${id} ${text}` : id))
      .toSorted();
  expect(figures('en')).toEqual(figures('zh-CN'));
  expect(parts(publication.html.en)).toEqual(parts(publication.html['zh-CN']));
  const roles = (language: Language): readonly number[] =>
    ['Table', 'TR', 'TH', 'TD', 'Figure', 'H2', 'H3', 'H4'].map(
      (role) => within(layoutOf(language).report.structure).filter((one) => one.role === role).length,
    );
  expect(roles('en')).toEqual(roles('zh-CN'));
});
