import { dateText } from '../../../domain/date-text.ts';
import { Decimal } from '../../../domain/decimal.ts';
import type { Draft } from '../../../domain/draft.ts';
import { asOf, parsePeriod } from '../../../domain/period.ts';
import type { Target } from '../../../domain/reference.ts';
import { riskCategories } from '../../../domain/risk/categories.ts';
import { type MineralsPolicy, policyInForce, ruleFor } from '../../../domain/risk/policy.ts';
import { type ConstantKind, inLanguage, kind, named, percentage, printed, rowsOf } from './constant-kind.ts';

/** Facilities consolidated in a year; "0" where no scope set was handed in, as the basis of preparation prints it. */
const consolidated = ({ reference }: Draft, year: number): string =>
  String(reference.consolidations.get(year)?.size ?? 0);

const targetsOf = ({ reference }: Draft, targetId: string, year?: string): readonly Target[] =>
  reference.targets.filter(
    (one) => one.targetId === targetId && (year === undefined || String(one.targetYear) === year),
  );

/** A goal's number with its own decimals or more, as many as its neighbours in a list have: rounded it is another goal. */
const goalTexts = (targets: readonly Target[]): readonly string[] =>
  targets.flatMap(({ value }) =>
    value === undefined
      ? []
      : [0, 1, 2, 3, 4]
          .filter((decimals) => decimals >= new Decimal(value).decimalPlaces())
          .flatMap((decimals) => [
            printed(value, decimals),
            printed(new Decimal(value).abs().toFixed(), decimals),
          ]),
  );

/** Policies that a report can speak of: in force at release, or on the last day of one of its periods. */
function policies(draft: Draft): readonly MineralsPolicy[] {
  const all = rowsOf<MineralsPolicy>(draft, 'minerals-policy');
  const days = [draft.releasedOn, ...Object.values(draft.bases).map((code) => asOf(parsePeriod(code)))];
  return [...new Set(days.flatMap((day) => policyInForce(all, day) ?? []))];
}

const monthsOf = (policy: MineralsPolicy, category: string, field: 'planMonths' | 'minSuspensionMonths') =>
  ([1, 2] as const).flatMap((tier) => {
    const number = riskCategories.find((one) => String(one.number) === category)?.number;
    const rule = number === undefined ? undefined : ruleFor(policy, number, tier);
    return rule && field in rule ? [String(rule[field as keyof typeof rule])] : [];
  });

/** What the organisation says of itself: profile, facilities, goals, policy. */
export const organisationConstants: readonly ConstantKind[] = [
  ...named('profile', {
    name: (draft) => inLanguage(draft, draft.reference.profile.name),
    preparedBy: (draft) => inLanguage(draft, draft.reference.profile.preparedBy),
    contact: ({ reference }) => reference.profile.contact,
    gwpSet: ({ reference }) => reference.profile.gwpSet,
    baseChange: ({ reference }) => percentage(reference.profile.baseChange.significance),
    'baseChange.significance': ({ stamp }) => stamp.restatement?.baseYear?.significance,
    'ranking.eepWeight': ({ reference }) => percentage(reference.profile.ranking.eepWeight),
    'ranking.cepWeight': ({ reference }) => percentage(reference.profile.ranking.cepWeight),
    'green.thermalCap': ({ reference }) => percentage(reference.profile.green?.thermalCap ?? '0'),
    'minerals.grievance': ({ reference }) => reference.profile.minerals?.grievance.email,
    'minerals.policyUrl': ({ reference }) => reference.profile.minerals?.policyUrl,
    'systems.minerals': (draft) => inLanguage(draft, draft.reference.profile.systems?.minerals),
    'systems.supplyChain': (draft) => inLanguage(draft, draft.reference.profile.systems?.supplyChain),
    'systems.hazardousSubstances': (draft) =>
      inLanguage(draft, draft.reference.profile.systems?.hazardousSubstances),
  }),
  kind(/^facility\.(.+)\.name$/, (draft, [id = '']) => [
    inLanguage(draft, draft.reference.facilities.get(id)?.name) ?? id,
  ]),
  ...named('scope', { facilities: (draft) => consolidated(draft, parsePeriod(draft.period).year) }),
  kind(/^scope\.annualFacilities$/, (draft) =>
    Object.values(draft.bases).map((code) => consolidated(draft, parsePeriod(code).year)),
  ),
  kind(/^target\.([\w-]+)\.name$/, (draft, [id = '']) =>
    targetsOf(draft, id).map((one) => inLanguage(draft, one.name)),
  ),
  kind(/^target\.([\w-]+)\.approvedBy$/, (draft, [id = '']) =>
    targetsOf(draft, id).map((one) => inLanguage(draft, one.approvedBy)),
  ),
  kind(/^target\.([\w-]+)\.approvedOn$/, (draft, [id = '']) =>
    targetsOf(draft, id).flatMap(({ approvedOn }) =>
      approvedOn === undefined ? [] : [dateText(approvedOn, draft.language)],
    ),
  ),
  kind(/^target\.([\w-]+)\.year$/, (draft, [id = '']) =>
    targetsOf(draft, id).map(({ targetYear }) => String(targetYear)),
  ),
  kind(/^target\.([\w-]+)\.value$/, (draft, [id = '']) => goalTexts(targetsOf(draft, id))),
  kind(/^target\.([\w-]+)\.(\d{4})$/, (draft, [id = '', year]) => goalTexts(targetsOf(draft, id, year))),
  kind(/^target\.([\w-]+)\.(\d{4})\.year$/, (draft, [id = '', year]) =>
    targetsOf(draft, id, year).map(({ targetYear }) => String(targetYear)),
  ),
  kind(/^target\.([\w-]+)\.(\d{4})\.base$/, (draft, [id = '', year]) =>
    targetsOf(draft, id, year).map(({ baseYear }) => baseYear?.toString()),
  ),
  kind(/^minerals-policy\.version$/, (draft) => policies(draft).map(({ version }) => version)),
  kind(/^minerals-policy\.approvedBy$/, (draft) =>
    policies(draft).map(({ approvedBy }) => inLanguage(draft, approvedBy)),
  ),
  kind(/^minerals-policy\.(approvedOn|effectiveOn)$/, (draft, [field]) =>
    policies(draft).flatMap((policy) => {
      const day = policy[field as 'approvedOn' | 'effectiveOn'];
      return day === undefined ? [] : [dateText(day, draft.language)];
    }),
  ),
  kind(/^minerals-policy\.cahraLists\.(\d+)$/, (draft, [index]) =>
    policies(draft).map(({ cahraLists }) => inLanguage(draft, cahraLists[Number(index)])),
  ),
  kind(/^minerals-policy\.(revisedPlanMonths|helpMonths)$/, (draft, [field]) =>
    policies(draft).map((policy) => policy[field as 'revisedPlanMonths' | 'helpMonths']?.toString()),
  ),
  kind(/^minerals-policy\.(\d)\.(planMonths|minSuspensionMonths)$/, (draft, [category = '', field]) =>
    policies(draft).flatMap((policy) =>
      monthsOf(policy, category, field as 'planMonths' | 'minSuspensionMonths'),
    ),
  ),
  kind(/^policy\.(\d)\.annexII$/, (_, [number]) =>
    riskCategories.filter((one) => String(one.number) === number).map(({ annexII }) => annexII),
  ),
];
