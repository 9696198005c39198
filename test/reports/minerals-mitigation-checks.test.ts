import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import type { CaseStep } from '../../functions/domain/risk/case-state.ts';
import { root } from '../../infra/blueprint.ts';
import { mitigationChecks, refusals } from '../../templates/conflict-minerals/checks/mitigation.ts';
import { finding, policy } from '../domain/risk/policies.ts';

type Records = Readonly<Record<string, readonly unknown[]>>;

const findings = (records: Records, campaign = '2023') =>
  findingsOf(
    mitigationChecks,
    { bases: { campaign }, records: new Map(Object.entries(records)) } as unknown as CheckInput,
    asDeclared,
  );

const step = (sequence: number, taken: string, decidedOn: string, more: Partial<CaseStep> = {}) => {
  const [from, event, to] = taken.split(' ');
  return {
    ...{ caseId: 'C1', sequence, supplierId: 'A', from, event, to, decidedOn },
    ...{ decidedBy: 'officer-1', evidence: ['minutes/1'], ...more },
  };
};
const triage = step(1, 'open triage under_assessment', '2023-03-01');
const planned = step(2, 'under_assessment risk_found rmp_active', '2023-03-31');
const suspended = step(2, 'under_assessment reasonable_grounds suspended', '2023-03-02');
const mitigated = step(3, 'rmp_active effective_before_deadline closed_mitigated', '2023-09-30');

const register = (found: readonly unknown[], ...steps: readonly unknown[]): Records => ({
  'minerals-policy': [policy()],
  'risk-finding': found,
  'risk-transition': steps,
});
const removal = {
  ...{ supplierId: 'A', metal: 'Tin', cid: 'CID900001' },
  ...{ requestedOn: '2023-02-01', deadline: '2023-12-30' },
};

describe('the checks of mitigation', () => {
  test.each<[string, Records]>([
    ['nothing found', {}],
    ['a plan that runs', register([finding(4)], triage, { ...planned, decidedOn: '2023-08-31' })],
    ['a plan that took effect', register([finding(4)], triage, planned, mitigated)],
    ['a suspension', register([finding(1)], triage, suspended)],
    [
      'what was found where the business was ended',
      register(
        [finding(1), finding(1, 'alleged', { findingNumber: 2, foundOn: '2023-10-01' })],
        triage,
        step(2, 'under_assessment reasonable_grounds terminated', '2023-03-02'),
      ),
    ],
    ['an allegation under assessment', register([finding(1, 'alleged')], triage)],
    ['a risk that time is granted for', register([finding(4)], triage)],
    [
      'a finding made after the period',
      register([finding(1, 'reasonable_grounds', { foundOn: '2024-01-01' })]),
    ],
    ['a removal due on the last day', { 'sor-removal': [{ ...removal, deadline: '2023-12-31' }] }],
    ['a removal verified', { 'sor-removal': [{ ...removal, verifiedOn: '2023-12-31' }] }],
  ])('keep silent about %s', (_, records) => {
    expect(findings(records)).toEqual([]);
  });

  test.each<[string, Records, string, object]>([
    [
      'a finding made after its case was closed',
      register(
        [finding(4), finding(1, 'alleged', { findingNumber: 2, foundOn: '2023-10-01' })],
        triage,
        planned,
        mitigated,
      ),
      'blocking risk-finding-after-close',
      { finding: '2', on: '2023-10-01', closed: '2023-09-30' },
    ],
    [
      'a plan whose deadline has passed without a decision',
      register([finding(4)], triage, planned),
      'warning risk-decision-overdue',
      { due: '2023-09-30', state: 'rmp_active', day: '2023-12-31' },
    ],
    [
      'grounds that nobody acted on',
      register([finding(2)], triage),
      'warning risk-decision-overdue',
      { due: '2023-03-01', state: 'under_assessment' },
    ],
    [
      'the same where the policy blocks for it',
      { ...register([finding(2)]), 'minerals-policy': [policy({ overdueDecisions: 'blocking' })] },
      'blocking risk-decision-overdue',
      { state: 'open' },
    ],
    [
      'a plan where a suspension is demanded',
      register([finding(4), finding(1)], triage, planned),
      'blocking risk-step-not-strictest',
      { step: '2', on: '2023-03-31' },
    ],
    [
      'a step of a case without findings',
      register([], triage),
      'blocking risk-step-without-finding',
      { step: '1' },
    ],
    [
      'a case of two suppliers',
      register([finding(4), finding(4, 'alleged', { supplierId: 'B' })], triage, planned, mitigated),
      'blocking risk-case-suppliers',
      { suppliers: 'A, B' },
    ],
    [
      'a removal past its deadline',
      { 'sor-removal': [removal] },
      'warning removal-overdue',
      { cid: 'CID900001', deadline: '2023-12-30' },
    ],
    [
      'a removal verified after the period only',
      { 'sor-removal': [{ ...removal, removedOn: '2024-01-02', verifiedOn: '2024-01-02' }] },
      'warning removal-overdue',
      {},
    ],
  ])('tell of %s', (_, records, expected, values) => {
    const told = findings(records);
    const found = told.find(({ severity, check }) => `${severity} ${check}` === expected);
    expect(told.map(({ severity, check }) => `${severity} ${check}`)).toContain(expected);
    expect(found?.values).toMatchObject(values);
  });

  test.each(['zh-CN', 'en'])(
    'have a sentence for every refusal in %s, with its case and step',
    (language) => {
      const file = readFileSync(join(root, 'locales', language, 'findings.json'), 'utf8');
      const sentences: Readonly<Record<string, string>> = JSON.parse(file);
      for (const check of Object.values(refusals))
        expect(sentences[check]).toMatch(/\{\{subject\}\}.*\{\{step\}\}|\{\{step\}\}.*\{\{subject\}\}/);
    },
  );
});
