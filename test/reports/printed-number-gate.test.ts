import { beforeAll, describe, expect, test } from 'vitest';
import { samplePublications } from '../samples/publications.ts';
import {
  languages,
  type Publication,
  publishedSample,
  publishingTime,
} from '../support/published-samples.ts';
import { digitCodes, pagesOf, withCharacter, withContent } from './pdf/altered-pdf.ts';
import { printFindings } from './pdf/print-findings.ts';

const textObject = /BT\n[\s\S]*?ET\n/g;

describe.each(languages)('a finished report in %s that was altered', (language) => {
  let publication: Publication;
  let pdf: Buffer;
  beforeAll(async () => {
    const sample = samplePublications.find(({ report }) => report === 'carbon');
    if (!sample) throw new Error('there is no carbon sample');
    publication = await publishedSample(sample);
    pdf = Buffer.from(publication.pdf[language]);
  }, publishingTime);
  const checksOf = (file: Buffer): readonly string[] => [
    ...new Set(printFindings(publication.html[language], file).map(({ check }) => check)),
  ];
  /** A page of the performance table. */
  const page = (): number => pagesOf(pdf) - 3;

  test('in the digits that a page paints', () => {
    const codes = digitCodes(pdf);
    const exchanged = withContent(pdf, page(), (content) =>
      content.replaceAll(/<([0-9A-F]{4})> Tj/g, (painted, code: string) =>
        codes.includes(code) ? `<${codes[(codes.indexOf(code) + 1) % codes.length]}> Tj` : painted,
      ),
    );
    expect(checksOf(exchanged)).toEqual(['printed-numeral-differs', 'printed-numeral-stray']);
  });

  test('in what its glyphs stand for', () => {
    expect(checksOf(withCharacter(pdf, '3', '8'))).toContain('printed-numeral-differs');
    expect(checksOf(withCharacter(pdf, '3', '\ufffd'))).toContain('printed-numeral-differs');
  });

  test('by a text that is painted no more', () => {
    const dropped = withContent(pdf, page(), (content) => content.replaceAll(textObject, ''));
    expect(checksOf(dropped)).toContain('printed-numeral-differs');
  });

  test('by texts that are painted twice', () => {
    const doubled = withContent(pdf, page(), (content) =>
      content.replaceAll(textObject, (one) => `${one}${one}`),
    );
    expect(checksOf(doubled)).toEqual(['printed-numeral-differs', 'printed-numeral-stray']);
  });

  test('by a number outside its elements', () => {
    const more = withContent(pdf, page(), (content) => `${content.match(textObject)?.at(-1)}${content}`);
    expect(checksOf(more)).toEqual(['printed-numeral-stray']);
  });

  test('in nothing is silent', () => {
    expect(checksOf(pdf)).toEqual([]);
  });
});
