import type { Observation } from '../../../functions/domain/finding.ts';
import type { CheckInput, ContentRecord, FigureCheck } from '../../../functions/domain/report.ts';
import { decimalOf } from '../../house/frame/check-parts.ts';

/** RMI's assessments look back at management systems and validate no material (style.md §5.2): never these words. */
const forbidden =
  /certif\w*\s+(?:smelter|refiner|SOR)|(?:smelter|refiner|SOR)s?\s+(?:\w+\s+){0,2}certif|RMAP[\s-]*certif|conflict-free\s+smelter|RMAP认证|(?:通过|获得)[^，。；]{0,8}认证|合格冶炼厂|无冲突冶炼厂/i;
/** Words that claim conformance of every smelter, or purchases from conformant ones only. */
const absolute =
  /\b(?:all|every|only|solely|exclusively)\b[^.;]{0,40}\bconformant\b|(?:全部|均|都|只|仅|一律)[^，。；]{0,16}符合/i;

/** Words of this report, told apart from those of the other half of the year. */
function ownWords({ records, bases }: CheckInput): readonly ContentRecord[] {
  const half = /-H1$/.test(bases.campaign ?? '') ? 'H1' : 'H2';
  return ((records.get('content') ?? []) as readonly ContentRecord[]).filter(
    ({ report, period }) => report === 'conflict-minerals' && period.endsWith(half),
  );
}

function sentencesOf({ text, title, image }: ContentRecord): readonly string[] {
  const pairs = [title, image?.caption, image?.alternative].filter((pair) => pair !== undefined);
  return [...text['zh-CN'], ...text.en, ...pairs.flatMap((pair) => [pair['zh-CN'], pair.en])];
}

function matching(input: CheckInput, pattern: RegExp): readonly Observation[] {
  return ownWords(input).flatMap((record) =>
    sentencesOf(record)
      .filter((sentence) => pattern.test(sentence))
      .map((sentence): Observation => {
        const words = pattern.exec(sentence)?.[0] ?? '';
        return { subject: record.slot, values: { words, sentence } };
      }),
  );
}

/** C-CLAIM: conformance is not certification. */
function certification(input: CheckInput): readonly Observation[] {
  return matching(input, forbidden);
}

/** C-CLAIM: "all" and "only conformant" need every smelter conformant on the status list, and one at least. */
function onlyConformant(input: CheckInput): readonly Observation[] {
  const conformant = decimalOf(input.figure('cm.sor_conformant.three_tg', 'results'));
  const count = decimalOf(input.figure('cm.sor_count.three_tg', 'results'));
  const some = count?.greaterThan(0) === true;
  if (some && conformant?.equals(count) === true) return [];
  return matching(input, absolute);
}

export const claimChecks: readonly FigureCheck[] = [
  { id: 'claim-certified', rule: 'C-CLAIM', severity: 'blocking', run: certification },
  { id: 'claim-only-conformant', rule: 'C-CLAIM', severity: 'blocking', firm: true, run: onlyConformant },
];
