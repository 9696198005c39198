import { type Fact, fact } from '../fact.ts';
import { between, later, numbers } from '../sequence.ts';
import { smelters } from './look-up.ts';

const year = 2023;
const asked = 239;
const supplierId = (number: number): string => `SO-${String(number).padStart(3, '0')}`;

/** Suppliers that answered by the end of the year, and how many rows those with such metals name in each list. */
const templates = {
  CMRT: {
    answered: 219,
    version: '6.31',
    metals: ['Tantalum', 'Tin', 'Gold', 'Tungsten'],
    users: 150,
    rows: 9,
  },
  EMRT: { answered: 213, version: '1.2', metals: ['Cobalt'], users: 60, rows: 4 },
} as const;
type Template = keyof typeof templates;

/** Of the suppliers with 3TG in their products, those without a policy and without due diligence upstream. */
const withoutPolicy = new Set([23, 58, 91, 140]);
const withoutDueDiligence = new Set([17, 23, 58, 77, 91, 112, 129, 140, 148]);

const suppliers = (): readonly Fact[] =>
  numbers(1, asked).map((number) =>
    fact('supplier', {
      supplierId: supplierId(number),
      admittedOn: '2019-09-01',
      tier: 1,
      core: number <= 30,
      uses3TG: number <= templates.CMRT.users,
      usesCobalt: number <= templates.EMRT.users,
      standings: [{ from: '2019-09-01', status: 'active' }],
    }),
  );

function answerOf(
  template: Template,
  number: number,
): { readonly submittedOn: string; readonly reviewedOn: string } {
  const submittedOn = between('2023-04-10', '2023-11-17', number - 1, templates[template].answered);
  return { submittedOn, reviewedOn: later(submittedOn, 14) };
}

const surveys = (template: Template): readonly Fact[] =>
  numbers(1, asked).map((number) =>
    fact('mineral-survey', {
      supplierId: supplierId(number),
      template,
      campaignYear: year,
      issuedOn: '2023-03-06',
      dueOn: '2023-10-31',
      ...(number <= templates[template].answered
        ? { status: 'accepted', ...answerOf(template, number) }
        : { status: 'reminded', remindedOn: '2023-11-06' }),
    }),
  );

/** Rows of a supplier: one after another through the list, so that every smelter of it is named. */
function namedBy(template: Template, number: number): typeof smelters {
  const { metals, users, rows } = templates[template];
  if (number > users) return [];
  const known = smelters.filter(({ metal }) => (metals as readonly string[]).includes(metal));
  return numbers(0, rows - 1).map(
    (step) => known[((number - 1) * rows + step) % known.length] as (typeof known)[0],
  );
}

function declarations(template: Template): readonly Fact[] {
  const { answered, version, metals } = templates[template];
  return numbers(1, answered).flatMap((number) => {
    const named = namedBy(template, number);
    const { submittedOn, reviewedOn } = answerOf(template, number);
    const place = { supplierId: supplierId(number), template, campaignYear: year, revision: 1 };
    const careful = withoutDueDiligence.has(number) ? 'No' : 'Yes';
    return [
      fact('declaration', {
        ...place,
        templateVersion: version,
        scope: 'A',
        effectiveOn: submittedOn,
        submittedOn,
        reviewedOn,
        outcome: 'accepted',
        answers: Object.fromEntries(
          metals.map((metal) => [
            metal,
            named.some((one) => one.metal === metal) ? { Q1: 'Yes', Q2: 'Yes' } : { Q1: 'No' },
          ]),
        ),
        company: {
          A: withoutPolicy.has(number) ? 'No' : 'Yes',
          D: careful,
          E: careful === 'No' ? 'No' : 'Yes, using other format (describe)',
        },
      }),
      ...named.map(({ metal, cid }, index) =>
        fact('declared-smelter', { ...place, rowNumber: index + 1, metal, lookup: 'listed', cid }),
      ),
    ];
  });
}

/** The campaign of 2023 as it stood when it was closed. */
export function campaign2023(): readonly Fact[] {
  const both = ['CMRT', 'EMRT'] as const;
  return [...suppliers(), ...both.flatMap(surveys), ...both.flatMap(declarations)];
}
