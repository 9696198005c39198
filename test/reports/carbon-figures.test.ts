import { beforeAll, describe, expect, test } from 'vitest';
import { expectedCarbonFigures } from '../samples/expected-figures.ts';
import { type Language, languages, publishedSample, publishingTime } from '../support/published-samples.ts';
import { besideInDrawing, besideInTile, printedRows } from './pdf/beside.ts';
import { headlines } from './pdf/carbon-places.ts';
import { type HouseWords, houseWords } from './pdf/house-words.ts';
import { letters } from './pdf/lost-text-rule.ts';
import { layOut, type ReportLayout } from './pdf/page-layout.ts';
import { readReport } from './pdf/read-report.ts';
import { withRole } from './pdf/structure-tree.ts';

const of = {
  organisation: 'sample-precision',
  report: 'carbon',
  period: '2024-H1',
  releasedOn: '2024-09-30',
};
const expected = expectedCarbonFigures();
const appendix = expected.filter((one) => one.section.startsWith('appendix'));
const published = new Map(expected.map(({ id, period, value }) => [`${id}@${period}`, value]));
const metricKey = (id: string): string => `terms:metric.${id.replaceAll(/[.-]/g, '_')}`;

let words: HouseWords;
const layouts = new Map<Language, ReportLayout>();
beforeAll(async () => {
  const publication = await publishedSample(of);
  words = await houseWords(of);
  for (const language of languages)
    layouts.set(language, layOut(await readReport(publication.pdf[language])));
}, publishingTime);

test.each(headlines)('the headline %s is an expected figure', (value, id) => {
  expect(published.get(id)).toBe(value);
});

describe.each(languages)('the appendix of the carbon report in %s', (language) => {
  const layout = (): ReportLayout => layouts.get(language) as ReportLayout;
  const tables = () => withRole(layout().report.structure, 'Table').map((one) => printedRows(layout(), one));
  const label = (key: string): string => letters(words.label(language, key));

  test('prints all sixty rows in order, each value and unit beside its label', () => {
    const wanted = appendix.map((one) => [label(metricKey(one.id)), one.value]);
    expect(wanted).toHaveLength(60);
    const table = tables().find((found) => found.length === wanted.length);
    expect(table?.map((row) => [row.header, row.cells[1]])).toEqual(wanted);
    expect(table?.map((row) => row.cells[0])).toEqual(appendix.map((one) => label(`units:${one.unit}`)));
    expect(table?.filter((row) => !row.beside)).toEqual([]);
  });

  test('keeps a measured zero and a category that does not apply apart', () => {
    const valueBeside = (id: string) =>
      tables()
        .flat()
        .find((row) => row.header === label(metricKey(id)))?.cells[1];
    expect(valueBeside('cr.thermal')).toBe('0.00');
    expect(valueBeside('cr.scope1.sf6')).toBe('0.00');
    expect(valueBeside('cr.scope3.c14')).toBe('/');
  });

  test('would notice a value beside another label', () => {
    const tile = (one: string): string => words.label(language, `carbon:emissions.tiles.${one}.label`);
    const cut = published.get('cr.scope3@2023') ?? '';
    expect(besideInTile(layout(), tile('scope3'), cut)).toBe(true);
    expect(besideInTile(layout(), tile('total'), cut)).toBe(false);
    const share = published.get('cr.share_s3.c01@2023') ?? '';
    const category = (one: string): string => words.label(language, `terms:scope3.${one}`);
    expect(besideInDrawing(layout(), category('c01'), share)).toBe(true);
    expect(besideInDrawing(layout(), category('c02'), share)).toBe(false);
  });
});
