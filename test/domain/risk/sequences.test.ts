import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseStep, move, opened, withDueDay } from '../../../functions/domain/risk/case-state.ts';
import { isClosed, riskTransitions } from '../../../functions/domain/risk/machine.ts';
import { monthsAfter } from '../../../functions/domain/risk/months.ts';
import type { RiskFinding } from '../../../functions/domain/risk/requirement.ts';
import { finding, policy } from './policies.ts';

const start = Date.parse('2023-01-01');
const dayOf = (offset: number): string => new Date(start + offset * 86_400_000).toISOString().slice(0, 10);

const findings = fc
  .array(
    fc.record({
      category: fc.constantFrom<RiskFinding['category']>(1, 2, 3, 4, 5, 6),
      level: fc.constantFrom<RiskFinding['evidenceLevel']>('alleged', 'risk_found', 'reasonable_grounds'),
      at: fc.integer({ min: 0, max: 400 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map(({ category, level, at }) => finding(category, level, { foundOn: dayOf(at) })));

const attempts = fc.array(
  fc.record({
    which: fc.nat({ max: riskTransitions.length - 1 }),
    days: fc.integer({ min: 0, max: 250 }),
    targetsMet: fc.boolean(),
    groundsLapsed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

const policies = fc.constantFrom(policy(), policy({}, 'help_first'));

test('no sequence of accepted steps leaves the rules of the machine', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(policies, findings, attempts, (inForce, found, tries) => {
      const file = { policies: [inForce], findings: found };
      let state = opened(file);
      let day = Date.parse(state.since);
      for (const { which, days, ...said } of tries) {
        const wanted = riskTransitions[which] as (typeof riskTransitions)[number];
        const decidedOn = new Date(day + days * 86_400_000).toISOString().slice(0, 10);
        const step: CaseStep = {
          ...wanted,
          ...said,
          caseId: 'C1',
          supplierId: 'A',
          sequence: state.steps + 1,
          decidedOn,
          decidedBy: 'officer-1',
          evidence: ['minutes/1'],
          signedDecision: 'D1',
        };
        const before = withDueDay(state, file, decidedOn);
        const moved = move(state, step, file);
        if ('refused' in moved) continue;
        const after = moved.state;
        reached.add(`${wanted.from} ${wanted.event} ${wanted.to}`);
        expect([before.state, after.state]).toEqual([wanted.from, wanted.to]);
        expect(isClosed(before.state)).toBe(false);
        expect(after.since >= before.since).toBe(true);
        if (after.state === 'rmp_active') {
          expect((after.planDeadline as string) > (after.planStartedOn as string)).toBe(true);
          const months = before.state === 'suspended' ? [5] : [6, 8];
          expect(months.map((count) => monthsAfter(decidedOn, count))).toContain(after.planDeadline);
        }
        if (after.suspendedUntil !== undefined) expect(after.suspendedUntil > after.since).toBe(true);
        if (before.state === 'suspended' && after.state === 'rmp_active')
          expect(decidedOn >= (before.suspendedUntil ?? '')).toBe(true);
        if (after.state === 'closed_mitigated')
          expect(decidedOn <= (before.planDeadline as string)).toBe(true);
        state = after;
        day = Date.parse(decidedOn);
      }
    }),
    { numRuns: 3000, seed: 5 },
  );
  // The property is about every step there is, not about those that chance found first.
  expect(reached.size).toBe(riskTransitions.length);
});
