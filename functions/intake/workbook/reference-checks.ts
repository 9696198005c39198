import { coveredCountries } from '../../domain/covered-countries.ts';
import { compareVersions } from '../../domain/minerals/template-editions.ts';
import type { TemplateEdition } from './editions.ts';
import { type Findings, placeOf } from './findings.ts';
import { answerColumn, type Metal, sheetNames, smelterColumns } from './layout.ts';
import type { Answers } from './metal-answers.ts';
import { originKey, type ReferenceLists } from './reference-lists.ts';
import type { SmelterRow } from './smelter-row.ts';

type Listed = SmelterRow & { readonly cid: string };
const isListed = (row: SmelterRow): row is Listed => row.cid !== undefined;

/**
 * Holds a declaration against the reference lists. What contradicts the look-up of its own edition is an error; where
 * that look-up was never handed in, others can be late or ahead of it, and it is a warning.
 */
export function checkAgainstLists(
  answers: ReadonlyMap<Metal, Answers>,
  rows: readonly SmelterRow[],
  lists: ReferenceLists,
  { version, layout: { questions, roles } }: Pick<TemplateEdition, 'version' | 'layout'>,
  findings: Findings,
): void {
  const known = new Set([...lists.smelters.values()].flat().map(({ metal }) => metal));
  for (const [metal, own] of answers) {
    const listed = rows.filter(isListed).filter((row) => row.metal === metal);
    if (listed.length > 0 && !known.has(metal))
      findings.note('look-up-missing', { sheet: sheetNames.smelters }, { metal });
    else {
      const contradict = lists.editions.get(metal)?.has(version) ? findings.error : findings.warning;
      for (const row of listed) checkSmelter(row, lists, findings, contradict);
    }
    for (const question of roles.origin) {
      if (own[question] !== 'No') continue;
      const contradicting = listed.flatMap(({ cid }) => {
        const covered = (lists.origins.get(originKey(metal, cid)) ?? []).filter((code) =>
          coveredCountries.has(code),
        );
        return covered.length === 0 ? [] : [`${cid} (${covered.join(', ')})`];
      });
      const row = questions.find(({ id }) => id === question)?.rows[metal];
      if (contradicting.length > 0 && row !== undefined)
        findings.warning('origin-contradicted', placeOf(sheetNames.declaration, row, answerColumn), {
          metal,
          question,
          smelters: contradicting.join(', '),
        });
    }
  }
}

function checkSmelter(
  row: Listed,
  { smelters, newestEdition }: ReferenceLists,
  findings: Findings,
  contradict: Findings['error'],
): void {
  const { metal, cid, reportedCountry } = row;
  const at = (field: keyof typeof smelterColumns) =>
    placeOf(sheetNames.smelters, row.row, smelterColumns[field]);
  const entries = smelters.get(cid) ?? [];
  const entry = entries.find((one) => one.metal === metal);
  if (entries.length === 0) contradict('cid-not-in-look-up', at('cid'), { found: cid });
  else if (entry === undefined)
    contradict('cid-of-other-metal', at('metal'), {
      found: cid,
      metal,
      expected: entries.map((one) => one.metal).join(', '),
    });
  else {
    const edition = newestEdition.get(metal);
    if (edition !== undefined && entry.lastSeen !== undefined && compareVersions(entry.lastSeen, edition) < 0)
      findings.warning('smelter-delisted', at('cid'), { found: cid, lastSeen: entry.lastSeen, edition });
    if (
      entry.country !== undefined &&
      reportedCountry !== undefined &&
      entry.country.code !== reportedCountry
    )
      contradict('country-contradicted', at('country'), {
        found: reportedCountry,
        expected: entry.country.code,
        smelter: cid,
      });
  }
}
