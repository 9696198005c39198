import type { Observation } from '../domain/finding.ts';
import { hasNumeral, numeralsIn } from '../domain/numerals.ts';
import { comparison, type Difference } from '../domain/printed/differences.ts';
import { strayNumerals } from '../domain/printed/margins.ts';
import type { Print, PrintCheck } from '../domain/printed/print.ts';
import { wrongCells } from '../domain/printed/wrong-cells.ts';

/** Characters of a sentence, and numerals of a stretch of text, that a finding shows. */
const SENTENCE = 200;
const NUMERALS = 12;

const NONE = '—';

const listed = (numerals: readonly string[]): string =>
  numerals.length === 0
    ? NONE
    : `${numerals.slice(0, NUMERALS).join(', ')}${numerals.length > NUMERALS ? ' …' : ''}`;

function shortened(texts: readonly string[]): string {
  const text = texts.join(' ').replaceAll(/\s+/g, ' ').trim();
  return text.length > SENTENCE ? `${text.slice(0, SENTENCE)}…` : text;
}

/** Text of what is painted, as often as it is. */
const paintedText = ({ pieces }: Difference): string =>
  pieces.map(({ text, times }) => text.repeat(times)).join('');
const writtenText = ({ lines }: Difference): string => lines.map(({ text }) => text).join(' ');

/** A number is wrong with another sign, unit or name too: all that stands in its element belongs to it. */
const concernsNumber = (one: Difference): boolean =>
  hasNumeral(writtenText(one)) || hasNumeral(paintedText(one));

/** What was found and expected: the numerals, where they differ; else the words. */
function foundAndExpected(one: Difference): { readonly found: string; readonly expected: string } {
  const [found, expected] = [paintedText(one), writtenText(one)];
  const [foundNumerals, expectedNumerals] = [listed(numeralsIn(found)), listed(numeralsIn(expected))];
  return foundNumerals === expectedNumerals
    ? { found: shortened([found]) || NONE, expected: shortened([expected]) || NONE }
    : { found: foundNumerals, expected: expectedNumerals };
}

function observed(language: string, one: Difference): Observation {
  const { lines, page } = one;
  const telling = lines.find(({ text }) => hasNumeral(text)) ?? lines[0];
  return {
    subject: language,
    values: { ...foundAndExpected(one), page: String(page) },
    figures: [...new Set(lines.flatMap(({ figures }) => figures))].slice(0, NUMERALS),
    place: {
      language,
      ...(telling && telling.section !== '' && { section: telling.section }),
      sentence: shortened([telling?.text ?? paintedText(one)]),
    },
  };
}

function alternatives({ language, composed, printed }: Print): readonly Observation[] {
  const count = Math.max(composed.alternatives.length, printed.alternatives.length);
  return Array.from({ length: count }, (_, index) => {
    const [meant = '', read = ''] = [composed.alternatives[index], printed.alternatives[index]];
    return { meant, expected: numeralsIn(meant), found: numeralsIn(read) };
  })
    .filter(({ expected, found }) => expected.join('\n') !== found.join('\n'))
    .map(({ meant, expected, found }) => ({
      subject: language,
      values: { found: listed(found), expected: listed(expected) },
      place: { language, sentence: shortened([meant]) },
    }));
}

/**
 * What every finished document is held against, whole, before it is published: per element its numerals are those of the
 * composed text, and beside the elements only page margins and repeated heads and feet of tables are printed. What
 * another shape covers, and digits inside a picture, are beyond it.
 */
export const printChecks: readonly PrintCheck[] = [
  {
    id: 'printed-numeral-differs',
    rule: 'C-NUMERAL',
    severity: 'blocking',
    firm: true,
    run: (print) =>
      comparison(print)
        .differences.filter(concernsNumber)
        .map((one) => observed(print.language, one)),
  },
  {
    id: 'printed-numeral-stray',
    rule: 'C-NUMERAL',
    severity: 'blocking',
    firm: true,
    run: ({ language, composed, printed }) =>
      strayNumerals(composed.running, printed.margins).map(({ page, numerals, text }) => ({
        subject: language,
        values: { found: listed(numerals), page: String(page) },
        place: { language, sentence: shortened([text]) },
      })),
  },
  {
    id: 'printed-cell-differs',
    rule: 'C-NUMERAL',
    severity: 'blocking',
    firm: true,
    run: (print) =>
      wrongCells(comparison(print).alike).map(({ line, pieces }) => ({
        subject: print.language,
        values: { found: shortened([line.text]), page: String(pieces[0]?.page ?? NONE) },
        place: { language: print.language, ...(line.section !== '' && { section: line.section }) },
      })),
  },
  {
    id: 'printed-alternative-differs',
    rule: 'C-NUMERAL',
    severity: 'blocking',
    firm: true,
    run: alternatives,
  },
  {
    id: 'printed-words-differ',
    rule: 'C-LAYOUT',
    severity: 'warning',
    run: (print) =>
      comparison(print)
        .differences.filter((one) => !concernsNumber(one))
        .map((one) => observed(print.language, one)),
  },
];
