import type { DisclosureFile, TableRow } from '../../../functions/audit/disclosure.ts';
import type { Random } from '../random.ts';

/** A report of others, free to be changed. */
export type LooseDisclosure = {
  -readonly [Key in keyof DisclosureFile]: DisclosureFile[Key];
};

/** What was changed in a disclosure, and what a finding about it must name one of. */
export interface DisclosureChange {
  readonly place: string;
  readonly found: string;
  readonly made: string;
  readonly names: readonly string[];
}

export interface DisclosureKind {
  readonly name: string;
  readonly count: number;
  /** Changes the copy it is given; nothing where it found no place. */
  readonly change: (file: LooseDisclosure, random: Random) => DisclosureChange | undefined;
}

/** Metrics that a sum, a share or an intensity of the same document ties to others (domain.md §4 and §5). */
const tied =
  /^cr\.(non_renewable_energy|gasoline|diesel|natural_gas|renewable_energy|pv_self_use|municipal_electricity|steam|total_energy|energy_intensity|scope1(\.(co2|ch4|hfcs))?|scope2_(location|market)|scope3(\.c\d+)?|scope12_\w+|intensity_s\w+|total)$/;
const number = /^\d[\d,]*(\.\d+)?$/;

interface Cell {
  readonly row: TableRow;
  readonly at: number;
}

const cellsOf = (file: LooseDisclosure): readonly Cell[] =>
  (file.tables ?? []).flatMap(({ rows }) =>
    rows
      .filter(({ metric }) => tied.test(metric ?? ''))
      .flatMap((row) => row.values.flatMap((value, at) => (number.test(value) ? [{ row, at }] : []))),
  );

function oneCell(
  name: string,
  count: number,
  change: (value: string, random: Random) => string,
  fits: (value: string) => boolean = () => true,
): DisclosureKind {
  return {
    name: `audit.${name}`,
    count,
    change(file, random) {
      const cells = cellsOf(file).filter(({ row, at }) => fits(row.values[at] as string));
      const { row, at } = random.one(cells);
      const found = row.values[at] as string;
      const made = change(found, random);
      if (made === found) return undefined;
      row.values[at] = made;
      return { place: row.label, found, made, names: [row.metric as string, row.label, made] };
    },
  };
}

const leadingDigit = (value: string, random: Random): string =>
  `${((Number(value[0]) + random.below(8)) % 9) + 1}${value.slice(1)}`;

const grouped = (value: number, decimals: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

const amountOf = (value: string): number => Number(value.replaceAll(',', ''));
const isAmount = (value: string): boolean => amountOf(value) >= 100;

function oneClaim(
  name: string,
  count: number,
  change: (text: string, random: Random) => string | undefined,
  fits: (text: string) => boolean,
): DisclosureKind {
  return {
    name: `audit.${name}`,
    count,
    change(file, random) {
      const said = (file.claims ?? []).flatMap((claim, index) =>
        (claim.says ?? []).filter(({ text }) => fits(text)).map((one) => ({ claim, one, index })),
      );
      const { claim, one, index } = random.one(said);
      const found = one.text;
      const made = change(found, random);
      if (made === undefined || made === found) return undefined;
      one.text = made;
      claim.sentence = claim.sentence.replace(found, made);
      return { place: claim.sentence, found, made, names: [`claim ${index + 1}`, made, claim.sentence] };
    },
  };
}

export const disclosureKinds: readonly DisclosureKind[] = [
  oneCell('digit-changed', 12, leadingDigit),
  oneCell('separator-moved', 4, (value) => value.replace(/(\d),(\d)/, '$1$2,')),
  oneCell(
    'digits-transposed',
    4,
    (value) => value.replace(/^(\d)(\d)/, '$2$1'),
    (value) => isAmount(value) && value[0] !== value[1] && value[1] !== '0' && /^\d\d/.test(value),
  ),
  oneCell('ten-times', 3, (value) => grouped(amountOf(value) * 10, 2), isAmount),
  oneCell('thousandth', 3, (value) => grouped(amountOf(value) / 1000, 2), isAmount),
  oneCell('sign', 2, (value) => `-${value}`, isAmount),
  {
    name: 'audit.values-exchanged',
    count: 4,
    change(file, random) {
      const cells = cellsOf(file).filter(({ row, at }) => at === 0 && isAmount(row.values[at] as string));
      const [one, other] = random.two(cells);
      const [first, second] = [one.row.values[0] as string, other.row.values[0] as string];
      if (Math.abs(amountOf(first) - amountOf(second)) < 1000) return undefined;
      one.row.values[0] = second;
      other.row.values[0] = first;
      return {
        place: `${one.row.label} and ${other.row.label}`,
        found: `${first} and ${second}`,
        made: 'exchanged',
        names: [one.row, other.row].flatMap(({ metric, label }) => [metric as string, label]),
      };
    },
  },
  {
    name: 'audit.unit-of-another',
    count: 5,
    change(file, random) {
      const rows = (file.tables ?? [])
        .flatMap((table) => table.rows)
        .filter(({ unit }) => unit !== undefined);
      const [one, other] = random.two(rows);
      if (one.unit === other.unit || !tied.test(one.metric ?? '')) return undefined;
      const found = one.unit as string;
      one.unit = other.unit;
      return {
        place: one.label,
        found,
        made: other.unit as string,
        names: [one.metric as string, one.label],
      };
    },
  },
  oneClaim('claim-digit-changed', 5, leadingDigit, (text) => /^\d/.test(text) && text !== '22.98%'),
  oneClaim(
    'claim-over-wrong-base',
    2,
    (text) => (text.startsWith('54') ? '119.14%' : '11.98%'),
    (text) => /^(54\.37|10\.7)/.test(text),
  ),
  oneClaim(
    'claim-phrase',
    3,
    (text) =>
      text
        .replace('80%', '90%')
        .replace('nearly half', 'more than half')
        .replace('近半数', '超过一半')
        .replace('近一半', '超过一半'),
    (text) => /80%|half|半/.test(text),
  ),
  {
    name: 'audit.statement-of-another-year',
    count: 2,
    change(file, random) {
      const title = `Verification statement ${random.below(9)}`;
      file.evidence = [...(file.evidence ?? []), { title, year: '2022', shownFor: '2023' }];
      return { place: title, found: 'none', made: 'of 2022 for 2023', names: [title] };
    },
  },
  {
    name: 'audit.number-typed',
    count: 2,
    change(file, random) {
      const value = grouped(10_000 + random.below(80_000), 0);
      const sentence = file.document.language === 'en' ? `We saved ${value} tCO2e.` : `我们减排${value}吨。`;
      file.claims = [
        ...(file.claims ?? []),
        {
          section: 'X',
          sentence,
          says: [{ text: value, is: { kind: 'value', of: 'cr.scope1', in: '2023' } }],
        },
      ];
      return { place: sentence, found: 'none', made: value, names: [value, sentence] };
    },
  },
];
