import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../functions/domain/chart.ts';
import type { Label } from '../../templates/house/charts/canvas.ts';
import { drawChart } from '../../templates/house/charts/draw-chart.ts';
import { spread } from '../../templates/house/charts/spread.ts';
import { runsWidth } from '../../templates/house/text/wrap-runs.ts';
import {
  composition,
  coverage,
  dueDiligence,
  goals,
  governance,
  type Language,
  manyParts,
  neutralityPath,
  programme,
  projectPlan,
  rankedOf,
  sayIn,
  scopeThree,
  smelters,
  yearlyGoals,
  zeroTotal,
} from './specimen-charts.ts';
import { text } from './text-builders.ts';

const sizes = {
  text: 8.5,
  strong: 8.5,
  note: 7.5,
  onDark: 8.5,
  onDarkText: 8.5,
  numeral: 20,
  numeralOnDark: 20,
} as const;

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelsIn(node: unknown): readonly Label[] {
  if (Array.isArray(node)) return node.flatMap(labelsIn);
  if (typeof node !== 'object' || node === null) return [];
  if ('lines' in node && 'anchor' in node) return [node as Label];
  return Object.values(node).flatMap(labelsIn);
}

function lineBoxes(label: Label): readonly Box[] {
  const size = sizes[label.style];
  return label.lines.map((line) => {
    const natural = runsWidth(
      line.runs,
      size,
      label.style === 'strong' || label.style === 'onDark' || label.style.startsWith('numeral'),
    );
    const width = line.fit ?? natural;
    const left = label.x - (label.anchor === 'end' ? width : label.anchor === 'middle' ? width / 2 : 0);
    const words = line.runs.map((run) => run.text).join('');
    return { words, left, right: left + width, top: line.y - size * 0.72, bottom: line.y + size * 0.2 };
  });
}

function faults(chart: Chart): readonly string[] {
  const { geometry } = drawChart(chart);
  if (!('height' in geometry)) return [];
  const boxes = labelsIn(geometry).flatMap(lineBoxes);
  const outside = boxes.filter(
    (box) =>
      box.left < -0.6 ||
      box.right > geometry.width + 0.6 ||
      box.top < -0.6 ||
      box.bottom > geometry.height + 2.5,
  );
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.6 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `“${a.words}” over “${b.words}”`),
  );
  return [...outside.map((box) => `“${box.words}” outside`), ...overlaps];
}

const languages: readonly Language[] = ['zh-CN', 'en'];

describe.each(languages)('labels of the drawings in %s', (language) => {
  const say = sayIn(language);
  const drawings: Readonly<Record<string, Chart>> = {
    'fifteen categories': scopeThree(say).chart,
    'twenty-four bars': rankedOf(say, 24, 'a', (index) => 1 - index / 24),
    'forty bars': rankedOf(say, 40, 'a', (index) => 1 - index / 40),
    'one bar': rankedOf(say, 1, 'b', () => 1),
    'no bar at all': rankedOf(say, 5, 'c', () => null),
    'two years': composition(say),
    'a zero total': zeroTotal(say),
    'many small parts': manyParts(say),
    goals: goals(say),
    'yearly goals of a rate': yearlyGoals(say, true),
    'yearly goals, nothing measured': yearlyGoals(say, false),
    'path with numbers': neutralityPath(say, true),
    'path without numbers': neutralityPath(say, false),
    process: dueDiligence(say),
    governance: governance(say),
    'squares of smelters': smelters(say),
    'project plan': projectPlan(say),
    programme: programme(say),
  };

  test.each(Object.keys(drawings))('%s: inside the drawing and clear of each other', (name) => {
    const chart = drawings[name];
    expect(chart && faults(chart)).toEqual([]);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'emissions',
      'of',
      'Scope',
      'organisation-wide',
      '能源消耗',
      '（不含）',
      'CO₂',
      '12,345.67',
      'i',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => text(parts.join(' ')));
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('labels of any length stay inside and apart', () => {
  const ranked = fc
    .array(
      fc.record({
        label: words,
        length: fc.option(share),
        emphasis: fc.boolean(),
        values: fc.tuple(
          words.map(() => text('1,234,567.89')),
          words.map(() => text('99.99')),
        ),
      }),
      { maxLength: 30 },
    )
    .map(
      (bars): Chart => ({
        kind: 'rankedBars',
        bars,
        ticks: [
          { at: 0, label: text('0') },
          { at: 1, label: text('1,000') },
        ],
        axisUnit: text('MWh'),
        valueHeads: [text('MWh'), text('%')],
      }),
    );
  const stacked = fc
    .tuple(
      fc.array(words, { maxLength: 4 }),
      fc.array(
        fc.record({
          label: words,
          length: share,
          parts: fc.array(
            fc.record({
              share: share.map((value) => value / 8),
              label: fc.oneof(fc.constantFrom(text('9.28%'), text('0.00%')), words),
              series: fc.nat(3),
            }),
            { maxLength: 8 },
          ),
        }),
        { maxLength: 5 },
      ),
    )
    .map(([legend, rows]): Chart => ({ kind: 'stackedBars', legend, rows }));
  const progress = fc
    .array(fc.record({ label: words, done: share, target: share, doneText: words, targetText: words }), {
      maxLength: 8,
    })
    .map((rows): Chart => ({ kind: 'progress', rows }));
  const goalSteps = fc
    .array(
      fc.record({
        label: fc.constant(text('2024')),
        goal: share,
        goalText: words,
        actual: fc.option(fc.record({ value: share, text: fc.constant(text('89.2%')), note: words })),
      }),
      { maxLength: 5 },
    )
    .map(
      (years): Chart => ({
        kind: 'goalSteps',
        ticks: [
          { value: 0, label: text('0%') },
          { value: 1, label: text('100%') },
        ],
        years: years.map(({ actual, ...year }) => ({ ...year, ...(actual ? { actual } : {}) })),
      }),
    );
  const path = fc
    .uniqueArray(fc.integer({ min: 2015, max: 2060 }), { maxLength: 12 })
    .chain((years) =>
      fc.tuple(
        ...years.map((year) =>
          fc.record({
            year: fc.constant(year),
            label: fc.constant(text(String(year))),
            value: fc.option(share),
            kind: fc.constantFrom('base' as const, 'actual' as const, 'target' as const, 'goal' as const),
            caption: words,
          }),
        ),
      ),
    )
    .map((points): Chart => ({ kind: 'path', points }));
  const flow = fc
    .tuple(
      fc.array(
        fc.record({ number: fc.constant(text('1')), title: words, items: fc.array(words, { maxLength: 5 }) }),
        { maxLength: 7 },
      ),
      fc.option(words, { nil: undefined }),
    )
    .map(([steps, returnLabel]): Chart => ({ kind: 'flow', steps, ...(returnLabel ? { returnLabel } : {}) }));
  const organisation = fc
    .array(fc.record({ role: words, title: words, members: fc.array(words, { maxLength: 9 }) }), {
      maxLength: 4,
    })
    .map((levels): Chart => ({ kind: 'organisation', levels }));
  const branches = fc
    .tuple(
      words,
      fc.array(fc.record({ title: words, items: fc.array(words, { maxLength: 5 }) }), { maxLength: 6 }),
    )
    .map(([trunk, groups]): Chart => ({ kind: 'branches', trunk, groups }));
  const units = fc
    .array(
      fc.record({
        count: fc.nat(400),
        met: fc.nat(400),
        value: fc.constant(text('1,234')),
        label: words,
        caption: words,
      }),
      { maxLength: 7 },
    )
    .map((groups): Chart => ({ kind: 'units', groups }));
  const milestone = fc.record({ at: share, label: words });
  const plan = fc
    .tuple(
      share,
      fc.array(words, { maxLength: 6 }),
      fc.array(
        fc.record({
          title: words,
          note: words,
          start: share,
          end: share,
          milestones: fc.array(milestone, { maxLength: 4 }),
        }),
        { maxLength: 6 },
      ),
      words,
    )
    .map(
      ([cutOff, periods, rows, word]): Chart => ({
        kind: 'plan',
        cutOff,
        periods,
        rows,
        legend: { done: word, planned: word, milestone: word, cutOff: word },
      }),
    );
  const any = fc.oneof(ranked, stacked, progress, goalSteps, path, flow, organisation, branches, units, plan);
  fc.assert(
    fc.property(any, (chart) => {
      expect(faults(chart)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a planned part is hatched only as far as the target', () => {
  const row = (done: number, target: number) => ({
    label: text('a'),
    done,
    target,
    doneText: text('1'),
    targetText: text('2'),
  });
  const { geometry } = drawChart({ kind: 'progress', rows: [row(0.5, 1), row(1, 0.8)] });
  const rows = 'rows' in geometry ? geometry.rows : [];
  expect(rows.map((one) => 'planned' in one && one.planned !== null)).toEqual([true, false]);
});

test('steps rise with the goals, and what was reached stands at its own height', () => {
  const { geometry } = drawChart(yearlyGoals(sayIn('en'), true));
  if (!('area' in geometry)) throw new Error('no steps');
  const heightOf = (percent: string) =>
    geometry.ticks.find((tick) => tick.label.lines[0]?.runs[0]?.text === percent)?.y ?? 0;
  const reached = geometry.years[1]?.actual?.y ?? 0;
  expect(geometry.line).toContain(`V${heightOf('88%')}H`);
  expect(reached).toBeLessThan(heightOf('88%'));
  expect(reached).toBeGreaterThan(heightOf('90%'));
  expect(geometry.years.map((year) => year.actual !== null)).toEqual([false, true, false]);
});

test('a path draws a line only between points that have numbers', () => {
  const { geometry } = drawChart(neutralityPath(sayIn('en'), false));
  expect(geometry).toMatchObject({ known: null, ahead: null, stems: [] });
});

test('a matrix of five hundred rows flows through three columns, one of twelve months through one', () => {
  const say = sayIn('en');
  expect(drawChart(coverage(say, 500, 4, 'a')).geometry).toMatchObject({ flow: 3 });
  expect(drawChart(coverage(say, 24, 12, 'b')).geometry).toMatchObject({ flow: 1 });
});

test('labels on a line keep their order and their distance, or say that they do not fit', () => {
  expect(
    spread(
      [
        { wish: 0, width: 40 },
        { wish: 10, width: 40 },
      ],
      0,
      100,
      8,
    ),
  ).toEqual([0, 48]);
  expect(
    spread(
      [
        { wish: 90, width: 40 },
        { wish: 95, width: 40 },
      ],
      0,
      100,
      8,
    ),
  ).toEqual([12, 60]);
  expect(
    spread(
      [
        { wish: 0, width: 60 },
        { wish: 0, width: 60 },
      ],
      0,
      100,
      8,
    ),
  ).toBeNull();
});
