import { describe, expect, test } from 'vitest';
import { datasets } from '../../../functions/domain/datasets.ts';
import { type CaseState, type CaseStep, move } from '../../../functions/domain/risk/case-state.ts';
import { riskEvents, riskStates, transitionFor } from '../../../functions/domain/risk/machine.ts';
import { isOverdue, replay } from '../../../functions/domain/risk/replay.ts';
import type { RiskFinding } from '../../../functions/domain/risk/requirement.ts';
import { finding, policy } from './policies.ts';

const step = (
  from: CaseStep['from'],
  event: CaseStep['event'],
  to: CaseStep['to'],
  decidedOn: string,
  more: Partial<CaseStep> = {},
): CaseStep => ({
  caseId: 'C1',
  sequence: 2,
  supplierId: 'A',
  from,
  event,
  to,
  decidedOn,
  decidedBy: 'officer-1',
  evidence: ['minutes/1'],
  ...more,
});

/** Every triple of policy-rules.json in words; the table below holds all others against it. */
const known = new Set([
  'open triage under_assessment',
  'under_assessment reasonable_grounds suspended',
  'under_assessment reasonable_grounds terminated',
  'under_assessment risk_found rmp_active',
  'rmp_active effective_before_deadline closed_mitigated',
  'rmp_active deadline_without_effect suspended',
  'rmp_active deadline_without_effect terminated',
  'suspended revised_plan_accepted rmp_active',
  'suspended decision terminated',
  'under_assessment no_grounds closed_unfounded',
]);

test('of all triples of states and events exactly those of the rules are steps, at intake too', () => {
  const schema = datasets.get('risk-transition')?.schema;
  for (const from of riskStates)
    for (const event of riskEvents)
      for (const to of riskStates) {
        const isKnown = known.has(`${from} ${event} ${to}`);
        const taken = step(from, event, to, '2023-05-01', { signedDecision: 'D1' });
        expect(transitionFor({ from, event, to }) !== undefined).toBe(isKnown);
        expect(schema?.safeParse(taken).success).toBe(isKnown);
      }
});

test.each<[string, Partial<CaseStep>, string]>([
  ['evidence', { evidence: [] }, 'evidence'],
  ['a signed decision', { signedDecision: undefined }, 'signedDecision'],
  ['who decided', { decidedBy: undefined as never }, 'decidedBy'],
])('a return without %s is refused at intake', (_, without, path) => {
  const signed = { signedDecision: 'D1', ...without };
  const taken = step('suspended', 'revised_plan_accepted', 'rmp_active', '2023-05-01', signed);
  const result = datasets.get('risk-transition')?.schema.safeParse(taken);
  expect(result?.error?.issues[0]?.path[0]).toBe(path);
});

const assessed: CaseState = { state: 'under_assessment', since: '2023-03-02', steps: 1 };
const planned: CaseState = {
  state: 'rmp_active',
  since: '2023-08-31',
  steps: 1,
  planStartedOn: '2023-08-31',
  planDeadline: '2024-02-29',
};
const suspended: CaseState = {
  state: 'suspended',
  since: '2024-02-29',
  steps: 1,
  suspendedUntil: '2024-05-29',
};
const { suspendedUntil: _, ...suspendedAtOnce } = suspended;
const back = { signedDecision: 'D1' };

type Row = readonly [
  about: string,
  state: CaseState,
  findings: readonly RiskFinding[],
  step: CaseStep,
  outcome: object | string,
];

describe.each<Row>([
  [
    'a case is taken up',
    { state: 'open', since: '2023-03-01', steps: 1 },
    [finding(4)],
    step('open', 'triage', 'under_assessment', '2023-03-01'),
    { state: 'under_assessment' },
  ],
  ...([1, 2, 5, 6] as const).flatMap((category): readonly Row[] => [
    [
      `grounds in category ${category} suspend`,
      assessed,
      [finding(category)],
      step('under_assessment', 'reasonable_grounds', 'suspended', '2023-03-02'),
      { state: 'suspended', since: '2023-03-02', steps: 2 },
    ],
    [
      `grounds in category ${category} terminate`,
      assessed,
      [finding(category)],
      step('under_assessment', 'reasonable_grounds', 'terminated', '2023-03-02'),
      { state: 'terminated' },
    ],
    [
      `a plan does not do for grounds in category ${category}`,
      assessed,
      [finding(category)],
      step('under_assessment', 'risk_found', 'rmp_active', '2023-03-02'),
      'notStrictest',
    ],
    [
      `a suspension in category ${category} is not lifted while its grounds hold`,
      suspendedAtOnce,
      [finding(category)],
      step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-06-01', back),
      'groundsHold',
    ],
    [
      `a suspension in category ${category} is lifted when its grounds no longer hold`,
      suspendedAtOnce,
      [finding(category)],
      step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-03-31', {
        ...back,
        groundsLapsed: true,
      }),
      { state: 'rmp_active', planDeadline: '2024-08-31' },
    ],
  ]),
  ...([3, 4] as const).flatMap((category): readonly Row[] => [
    [
      `a risk in category ${category} gets a plan of six calendar months`,
      { ...assessed, since: '2023-08-31' },
      [finding(category, 'risk_found')],
      step('under_assessment', 'risk_found', 'rmp_active', '2023-08-31'),
      { state: 'rmp_active', planStartedOn: '2023-08-31', planDeadline: '2024-02-29' },
    ],
    [
      `no suspension at once in category ${category} alone`,
      assessed,
      [finding(category)],
      step('under_assessment', 'reasonable_grounds', 'suspended', '2023-03-02'),
      'noGrounds',
    ],
    [
      `a plan without effect in category ${category} ends the business`,
      planned,
      [finding(category)],
      step('rmp_active', 'deadline_without_effect', 'terminated', '2024-02-29'),
      { state: 'terminated' },
    ],
  ]),
  [
    'a plan in category 3 without effect suspends, for no least time',
    planned,
    [finding(3)],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2024-02-29'),
    { state: 'suspended', since: '2024-02-29', steps: 2 },
  ],
  [
    'a plan in category 4 without effect suspends for three months at least',
    planned,
    [finding(4)],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2024-03-31'),
    { state: 'suspended', suspendedUntil: '2024-06-30' },
  ],
  [
    'a plan took effect on its last day',
    planned,
    [finding(4)],
    step('rmp_active', 'effective_before_deadline', 'closed_mitigated', '2024-02-29'),
    { state: 'closed_mitigated' },
  ],
  [
    'a plan took effect too late',
    planned,
    [finding(4)],
    step('rmp_active', 'effective_before_deadline', 'closed_mitigated', '2024-03-01'),
    'deadlinePassed',
  ],
  [
    'a plan in category 3 is given up before its time',
    planned,
    [finding(3)],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2024-02-28'),
    'deadlineAhead',
  ],
  [
    'a plan without effect in category 4 is ended before its time, as its rule allows',
    planned,
    [finding(4)],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2023-11-30'),
    { state: 'suspended', suspendedUntil: '2024-02-29' },
  ],
  [
    'a plan in both categories is given up before its time',
    planned,
    [finding(4), finding(3)],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2024-02-28'),
    'deadlineAhead',
  ],
  [
    'grounds found during a plan end its time',
    planned,
    [finding(4), finding(2, 'reasonable_grounds', { foundOn: '2023-10-01' })],
    step('rmp_active', 'deadline_without_effect', 'suspended', '2023-10-02'),
    { state: 'suspended', suspendedUntil: '2024-01-02' },
  ],
  [
    'grounds found during a plan are no mitigation',
    planned,
    [finding(4), finding(2, 'reasonable_grounds', { foundOn: '2023-10-01' })],
    step('rmp_active', 'effective_before_deadline', 'closed_mitigated', '2023-10-01'),
    'groundsFound',
  ],
  [
    'a return in category 4 before the suspension is over',
    suspended,
    [finding(4)],
    step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-05-28', { ...back, targetsMet: true }),
    'suspensionRuns',
  ],
  [
    'a return in category 4 without its targets',
    suspended,
    [finding(4)],
    step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-05-29', back),
    'targetsNotMet',
  ],
  [
    'a return in category 4, its time over and its targets met',
    suspended,
    [finding(4)],
    step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-05-29', { ...back, targetsMet: true }),
    { state: 'rmp_active', planStartedOn: '2024-05-29', planDeadline: '2024-10-29' },
  ],
  [
    'a return in category 3 by signed decision',
    suspendedAtOnce,
    [finding(3)],
    step('suspended', 'revised_plan_accepted', 'rmp_active', '2024-03-01', back),
    { state: 'rmp_active' },
  ],
  [
    'a suspended supplier is given up',
    suspended,
    [finding(4)],
    step('suspended', 'decision', 'terminated', '2024-03-01'),
    { state: 'terminated' },
  ],
  [
    'an allegation comes to nothing',
    assessed,
    [finding(1, 'alleged')],
    step('under_assessment', 'no_grounds', 'closed_unfounded', '2023-04-01'),
    { state: 'closed_unfounded' },
  ],
  [
    'a risk that was found is not unfounded',
    assessed,
    [finding(4, 'risk_found')],
    step('under_assessment', 'no_grounds', 'closed_unfounded', '2023-04-01'),
    'groundsFound',
  ],
  [
    'an allegation is no risk found',
    assessed,
    [finding(4, 'alleged')],
    step('under_assessment', 'risk_found', 'rmp_active', '2023-04-01'),
    'noGrounds',
  ],
  [
    'a finding made later is not known yet',
    assessed,
    [finding(1, 'alleged'), finding(1, 'reasonable_grounds', { foundOn: '2023-06-01' })],
    step('under_assessment', 'reasonable_grounds', 'suspended', '2023-05-31'),
    'noGrounds',
  ],
  [
    'a step is skipped',
    assessed,
    [finding(1)],
    step('under_assessment', 'reasonable_grounds', 'suspended', '2023-03-02', { sequence: 3 }),
    'outOfOrder',
  ],
  [
    'a step is dated before the last',
    assessed,
    [finding(1)],
    step('under_assessment', 'reasonable_grounds', 'suspended', '2023-03-01'),
    'outOfOrder',
  ],
  [
    'a step starts from another state',
    assessed,
    [finding(4)],
    step('rmp_active', 'effective_before_deadline', 'closed_mitigated', '2023-05-01'),
    'wrongState',
  ],
])('%s', (_, state, findings, taken, outcome) => {
  test(typeof outcome === 'string' ? `is refused: ${outcome}` : 'is taken', () => {
    const moved = move(state, taken, { policies: [policy()], findings });
    if (typeof outcome === 'string') expect(moved).toEqual({ refused: outcome });
    else expect('state' in moved && moved.state).toMatchObject(outcome);
    if ('state' in moved && !('suspendedUntil' in (outcome as object)))
      expect(moved.state.suspendedUntil).toBeUndefined();
  });
});

test('the policy in force on the day of the step decides, and without one nothing is', () => {
  const helping = policy({ version: '2.0', effectiveOn: '2023-06-01' }, 'help_first');
  const policies = [policy(), helping];
  const plan = (day: string) =>
    move(assessed, step('under_assessment', 'risk_found', 'rmp_active', day), {
      policies,
      findings: [finding(1)],
    });
  expect(plan('2023-05-31')).toEqual({ refused: 'notStrictest' });
  expect(plan('2023-06-01')).toMatchObject({ state: { planDeadline: '2024-02-01' } });
  const none = { policies: [], findings: [finding(1)] };
  expect(
    move(assessed, step('under_assessment', 'reasonable_grounds', 'suspended', '2023-05-31'), none),
  ).toEqual({
    refused: 'noPolicy',
  });
});

describe('a register on a day', () => {
  const triage = step('open', 'triage', 'under_assessment', '2023-03-01', { sequence: 1 });
  const started = step('under_assessment', 'risk_found', 'rmp_active', '2023-03-31');
  const register = { policies: [policy()], findings: [finding(3)], steps: [started, triage] };

  test.each([
    ['2023-02-28', undefined, undefined],
    ['2023-03-01', 'under_assessment', '2023-03-01'],
    ['2023-03-31', 'rmp_active', '2023-09-30'],
    ['2024-01-01', 'rmp_active', '2023-09-30'],
  ])('on %s the case is %s, its decision due on %s', (day, state, due) => {
    const [found] = replay(register, day).cases;
    expect(found?.state.state).toBe(state);
    expect(found?.state.decisionDueOn).toBe(due);
  });

  test('has a decision overdue from the day after it was due', () => {
    const overdueOn = (day: string) => replay(register, day).cases.map((one) => isOverdue(one, day));
    expect(['2023-09-30', '2023-10-01'].map(overdueOn)).toEqual([[false], [true]]);
  });

  test('gives the first step that a rule is against and stays where it was', () => {
    const early = step('rmp_active', 'deadline_without_effect', 'terminated', '2023-06-01', { sequence: 3 });
    const [found] = replay({ ...register, steps: [...register.steps, early] }, '2023-12-31').cases;
    expect(found).toMatchObject({
      refused: { step: early, reason: 'deadlineAhead' },
      state: { state: 'rmp_active' },
    });
  });

  test('tells steps of a case that nothing was found in', () => {
    expect(replay({ ...register, findings: [] }, '2023-12-31').orphans).toEqual([started, triage]);
  });
});
