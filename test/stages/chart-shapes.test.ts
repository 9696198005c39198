import { expect, test } from 'vitest';
import { shapesOtherwise } from '../../functions/compose/checks/numbers/chart-shapes.ts';
import type { Chart } from '../../functions/domain/chart.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { Text } from '../../functions/domain/text.ts';
import { draftOf } from '../support/draft-of.ts';

const figures = new Map(
  ['40', '25', '10'].map((value) => [
    `m${value}`,
    { id: `m${value}`, state: 'value', value, printed: value } as unknown as Figure,
  ]),
);
const says = (value: string): Text => [{ kind: 'figure', id: `m${value}`, text: value, state: 'value' }];
const words: Text = [{ kind: 'text', text: 'Words' }];

function seen(chart: Chart): readonly unknown[] {
  const block = { kind: 'chart', caption: words, alternative: words, chart } as const;
  const section = { id: 's', number: '01.1', title: words, listed: true, blocks: [block], notes: [] };
  const chapter = { id: 'c', number: '01', title: words, sections: [section] };
  const document = { language: 'en', title: 'Small', chapters: [chapter] } as unknown as ReportDocument;
  const draft = draftOf({ documents: new Map([['en', document]]), strings: new Map(), figures });
  return shapesOtherwise(draft).map(({ subject, values }) => [subject, values.found, values.expected]);
}

const bar = (length: number | null, value: string) => ({
  label: words,
  length,
  values: [says(value)],
  emphasis: false,
});
const bars = (length: number | null): Chart => ({
  kind: 'rankedBars',
  bars: [bar(1, '40'), bar(length, '10'), { ...bar(null, '10'), values: [words] }],
  ticks: [],
  axisUnit: words,
  valueHeads: [],
});
const stacked = (share: number): Chart => ({
  kind: 'stackedBars',
  legend: [words],
  rows: [{ label: words, length: 1, parts: [{ share, label: says('25'), series: 0 }] }],
});
const progress = (done: number): Chart => ({
  kind: 'progress',
  rows: [{ label: words, done, target: 1, doneText: says('10'), targetText: says('40') }],
});
const units = (count: number, met: number): Chart => ({
  kind: 'units',
  groups: [{ count, met, value: says('25'), label: words, caption: says('10') }],
});
const steps = (value: number): Chart => ({
  kind: 'goalSteps',
  ticks: [],
  years: [{ label: words, goal: 30, goalText: words, actual: { value, text: says('25'), note: words } }],
});

test.each<[string, Chart]>([
  ['bars', bars(0.25)],
  ['parts of a bar', stacked(0.2504)],
  ['progress', progress(0.25)],
  ['squares', units(25, 10)],
  ['steps', steps(25)],
])('%s as their figures say', (_, chart) => {
  expect(seen(chart)).toEqual([]);
});

test.each<[string, Chart, readonly unknown[]]>([
  ['a bar too long', bars(0.35), ['m10', '0.35', '0.25']],
  ['a bar that is not drawn', bars(null), ['m10', '0.00', '0.25']],
  ['a part that is another’s', stacked(0.52), ['m25', '0.52', '0.25']],
  ['a goal that seems reached', progress(1), ['m10', '1.00', '0.25']],
  ['a square too many', units(26, 10), ['m25', '26.00', '25.00']],
  ['more squares met than counted', units(25, 11), ['m10', '11.00', '10.00']],
  ['a step of another year', steps(35), ['m25', '35.00', '25.00']],
])('%s is found', (_, chart, expected) => {
  expect(seen(chart)).toEqual([expected]);
});
