import { describe, expect, test } from 'vitest';
import { campaignFigures, survey } from '../small-campaign.ts';

const of = (...surveys: readonly ReturnType<typeof survey>[]) =>
  campaignFigures({ 'mineral-survey': surveys });
const waiting = { submittedOn: undefined, reviewedOn: undefined, status: 'reminded' };

describe('a survey', () => {
  test.each([
    ['answered and accepted', {}, [1, 1]],
    ['answered on the last day', { submittedOn: '2023-12-31', status: 'submitted' }, [1, 1]],
    ['answered after it', { submittedOn: '2024-01-01', status: 'submitted' }, [1, 0]],
    ['under review', { status: 'under_review' }, [1, 1]],
    ['not answered', waiting, [1, 0]],
    ['sent back', { status: 'rejected' }, [1, 0]],
    ['sent back after the last day', { status: 'rejected', reviewedOn: '2024-01-05' }, [1, 1]],
    ['issued on the last day', { ...waiting, issuedOn: '2023-12-31' }, [1, 0]],
    ['issued after it', { ...waiting, issuedOn: '2024-01-01' }, undefined],
    ['taken back', { status: 'withdrawn' }, undefined],
  ])('that is %s counts as asked and answered so', (_, more, expected) => {
    const figure = of(survey('A', more));
    const found = ['cm.suppliers_in_scope_cmrt', 'cm.responses_cmrt'].map((metric) => figure(metric).value);
    expect(found).toEqual(expected?.map(String) ?? [undefined, undefined]);
  });

  test('counts in its own template only, and a supplier once', () => {
    const figure = of(survey('A'), survey('B', waiting), survey('A', { template: 'EMRT' }));
    expect(figure('cm.suppliers_in_scope_cmrt').value).toBe('2');
    expect(figure('cm.suppliers_in_scope_emrt').value).toBe('1');
    expect(figure('cm.response_rate_cmrt').printed).toBe('50');
    expect(figure('cm.response_rate_emrt').printed).toBe('100');
  });
});

test('no survey of a template leaves its rate missing, and its suppliers are not none', () => {
  const figure = of(survey('A'));
  expect(figure('cm.suppliers_in_scope_emrt')).toMatchObject({ state: 'missing', reason: 'noRecords' });
  expect(figure('cm.response_rate_emrt')).toMatchObject({ state: 'missing', printed: '—' });
});

test('a rate that is not whole is printed with two decimals, and never rounded up to all', () => {
  const many = Array.from({ length: 1373 }, (_, index) => survey(`S${index}`, index < 1226 ? {} : waiting));
  expect(of(...many)('cm.response_rate_cmrt')).toMatchObject({ printed: '89.29', decimals: 2 });
});

test('a quarter has its survey figures as of its last day', () => {
  const figure = campaignFigures(
    { 'mineral-survey': [survey('A'), survey('B', { submittedOn: '2023-08-01' })] },
    '2023-Q2',
  );
  expect(figure('cm.suppliers_in_scope_cmrt').printed).toBe('2');
  expect(figure('cm.response_rate_cmrt').printed).toBe('50');
});
