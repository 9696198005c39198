import { expect, test } from 'vitest';
import { rateChecks } from '../../functions/compose/checks/numbers/rate-checks.ts';
import { checkedFigure } from '../support/check-input.ts';
import { saidOfDraft } from '../support/worded-draft.ts';

const figure = (metric: string, value: string) =>
  checkedFigure({ metric, period: '2023', unit: 'percent' }, value, value);
const figures = [
  figure('cm.response_rate_cmrt', '90'),
  figure('cm.responses_cmrt', '9'),
  figure('cm.suppliers_in_scope_cmrt', '10'),
  figure('cr.share.scope1', '1'),
];
const bound = (metric: string): string => `<p><span data-figure="${metric}@2023">1</span></p>`;
const said = (...metrics: readonly string[]) =>
  saidOfDraft(rateChecks, { figures, body: metrics.map(bound).join('') });

test('a rate of counts stands with both of them, somewhere in the report', () => {
  expect(said('cm.response_rate_cmrt', 'cm.responses_cmrt', 'cm.suppliers_in_scope_cmrt')).toEqual([]);
  expect(said('cm.response_rate_cmrt', 'cm.responses_cmrt')).toEqual(['warning rate-without-counts']);
});

test('a share of what is measured stands alone', () => {
  expect(said('cr.share.scope1')).toEqual([]);
});
