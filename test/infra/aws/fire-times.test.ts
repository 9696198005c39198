import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { Cron } from 'croner';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../functions/domain/local-date.ts';
import { lastClosedQuarter, lastFullMonthEnd, periodCode } from '../../../functions/domain/period.ts';
import { releasesBy } from '../../../functions/domain/schedule.ts';
import { application } from '../../../infra/aws/application.ts';
import { readConfiguration } from '../../../infra/aws/configuration.ts';
import { profile } from '../../samples/generator/sample-precision/profile.ts';
import { resources, templateOf, withoutBundles } from './synthesized.ts';

interface Schedule {
  readonly kind: string;
  readonly expression: string;
  readonly timeZone: string;
}

function schedulesIn(template: Template): readonly Schedule[] {
  return Object.values(resources(template, 'AWS::Scheduler::Schedule')).map(({ Properties }) => ({
    kind: (JSON.parse(Properties.Target.Input) as { trigger: string }).trigger,
    expression: Properties.ScheduleExpression as string,
    timeZone: Properties.ScheduleExpressionTimezone as string,
  }));
}

/** The next ten instants at which any schedule of a kind fires. */
function nextTen(schedules: readonly Schedule[], kind: string, after: string): readonly string[] {
  const own = schedules.filter((schedule) => schedule.kind === kind);
  expect(own.length).toBeGreaterThan(0);
  return own
    .flatMap(({ expression, timeZone }) => {
      const fields = /^cron\((\d+) (\d+) (\d+|\*) ([\d,]+|\*) \? \*\)$/.exec(expression);
      // Minute, hour, day and month mean the same to both; the day of the week, ? with AWS, is any.
      const pattern = fields?.slice(1).join(' ');
      return new Cron(`${pattern} *`, { timezone: timeZone }).nextRuns(10, new Date(after));
    })
    .map((instant) => instant.toISOString())
    .sort()
    .slice(0, 10);
}

const shanghai = schedulesIn(await templateOf('prod'));
const beforeNewYear = '2026-11-01T00:00:00Z';

/** Nine in the morning of Shanghai, which knows no summer time, is one o'clock of UTC. */
const at = (days: readonly string[], time: string): readonly string[] =>
  days.map((day) => `${day}T${time}:00.000Z`);

describe('over the end of 2026, in Shanghai', () => {
  test('publications are made on the days that reports are released', () => {
    const days = ['01-31', '03-31', '07-31', '09-30'];
    const expected = [
      ...days.map((day) => `2027-${day}`),
      ...days.map((day) => `2028-${day}`),
      ...days.slice(0, 2).map((day) => `2029-${day}`),
    ];
    expect(nextTen(shanghai, 'publication', beforeNewYear)).toEqual(at(expected, '01:00'));
  });

  test('quarters are closed on the twenty-fifth after them, at six, which is the day before in UTC', () => {
    const expected = ['2027-01-24', '2027-04-24', '2027-07-24', '2027-10-24', '2028-01-24'];
    const later = ['2028-04-24', '2028-07-24', '2028-10-24', '2029-01-24', '2029-04-24'];
    expect(nextTen(shanghai, 'quarterClose', beforeNewYear)).toEqual(at([...expected, ...later], '22:00'));
  });

  test('reminders come on the fifth of each month', () => {
    const expected = [
      '2026-11',
      '2026-12',
      ...['01', '02', '03', '04', '05', '06', '07', '08'].map((m) => `2027-${m}`),
    ];
    expect(nextTen(shanghai, 'reminder', beforeNewYear)).toEqual(
      at(
        expected.map((month) => `${month}-05`),
        '01:00',
      ),
    );
  });

  test('overdue publications are counted every day', () => {
    const expected = ['27', '28', '29', '30', '31'].map((day) => `2026-12-${day}`);
    const later = ['01', '02', '03', '04', '05'].map((day) => `2027-01-${day}`);
    expect(nextTen(shanghai, 'overdue', '2026-12-26T12:00:00Z')).toEqual(
      at([...expected, ...later], '02:00'),
    );
  });
});

describe('what an instant asks for', () => {
  const { publications } = profile.attributes as unknown as {
    readonly publications: Parameters<typeof releasesBy>[0];
  };

  test('is, of the sample organisation, what its profile releases on that very day', () => {
    const released = nextTen(shanghai, 'publication', beforeNewYear).map((instant) => {
      const day = localDate(instant, 'Asia/Shanghai');
      return releasesBy(publications, day, '2020-01-01')
        .filter(({ releasedOn }) => releasedOn === day)
        .map(({ report, period }) => `${report} ${period}`);
    });
    expect(released.slice(0, 5)).toEqual([
      ['conflict-minerals 2026-H1'],
      ['carbon 2026-H2', 'green-manufacturing 2026-H2'],
      ['conflict-minerals 2026-H2'],
      ['carbon 2027-H1', 'green-manufacturing 2027-H1'],
      ['conflict-minerals 2027-H1'],
    ]);
    expect(released.every((reports) => reports.length > 0)).toBe(true);
  });

  test('is the quarter before, and the months that are over', () => {
    const days = (kind: string) =>
      nextTen(shanghai, kind, beforeNewYear).map((instant) => localDate(instant, 'Asia/Shanghai'));
    expect(
      days('quarterClose')
        .slice(0, 4)
        .map((day) => periodCode(lastClosedQuarter(day))),
    ).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3']);
    expect(days('reminder').slice(0, 4).map(lastFullMonthEnd)).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
    ]);
  });
});

test('another zone is one setting: in Berlin the same local time is another instant in summer', async () => {
  const configuration = { ...readConfiguration({ stage: 'dev' }), timeZone: 'Europe/Berlin' };
  const { app, stack } = await application(configuration, withoutBundles, {
    outdir: mkdtempSync(join(tmpdir(), 'stele-cdk-')),
  });
  const synthesized = app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template;
  const berlin = schedulesIn(Template.fromJSON(synthesized));
  // Summer time begins on 28 March 2027 and ends on 31 October.
  expect(nextTen(berlin, 'overdue', '2027-03-26T12:00:00Z').slice(0, 3)).toEqual([
    '2027-03-27T09:00:00.000Z',
    '2027-03-28T08:00:00.000Z',
    '2027-03-29T08:00:00.000Z',
  ]);
  expect(nextTen(berlin, 'publication', '2027-01-01T00:00:00Z').slice(0, 4)).toEqual([
    '2027-01-31T08:00:00.000Z',
    '2027-03-31T07:00:00.000Z',
    '2027-07-31T07:00:00.000Z',
    '2027-09-30T07:00:00.000Z',
  ]);
});
