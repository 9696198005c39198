import type { RecordOf } from '../../../functions/domain/dataset.ts';
import type { declaration, declaredSmelter } from '../../../functions/domain/datasets/minerals.ts';
import type { DeclarationContent } from './build-workbook.ts';

/** What a supplier would have filled in for records that are there: the workbook of a declaration and its smelters. */
export function declarationContent(
  declared: RecordOf<typeof declaration>,
  smelters: readonly RecordOf<typeof declaredSmelter>[],
): DeclarationContent {
  const { template, templateVersion, supplierId, effectiveOn, answers, company } = declared;
  const { E } = company;
  return {
    template,
    version: templateVersion,
    companyId: supplierId,
    companyName: supplierId,
    effectiveOn,
    answers: Object.fromEntries(Object.entries(answers).filter(([, own]) => own.Q1 !== 'No')),
    company: {
      // A policy that there is not is on no website.
      ...(company.A === 'No' ? { B: 'No' } : {}),
      ...company,
      ...(E === undefined ? {} : { E: E.replace('CMRT', template) }),
    },
    smelters: smelters.map(({ metal, cid, lookup, reportedName, reportedCountry }) => ({
      metal,
      lookup,
      ...(cid === undefined ? {} : { cid }),
      ...(reportedName === undefined ? {} : { name: reportedName }),
      ...(reportedCountry === undefined ? {} : { country: reportedCountry }),
    })),
  };
}
