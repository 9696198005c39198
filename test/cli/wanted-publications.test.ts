import { describe, expect, test } from 'vitest';
import { type ReportOptions, readRequest } from '../../functions/cli/request.ts';
import { wantedPublications } from '../../functions/cli/wanted-publications.ts';
import { failureOf, smallOrganisation } from '../domain/small-organisation.ts';

const profile = {
  ...smallOrganisation().profile,
  publications: [
    { report: 'carbon', half: 'H1' as const, month: 9, day: 30, yearsAfter: 0 },
    { report: 'carbon', half: 'H2' as const, month: 3, day: 31, yearsAfter: 1 },
    { report: 'minerals', half: 'H2' as const, month: 7, day: 31, yearsAfter: 1 },
  ],
};

const wanted = (options: Partial<ReportOptions>, schedule = profile.publications): readonly string[] => {
  const request = readRequest({ org: 'small', out: 'out', data: '.stele', ...options });
  return wantedPublications(
    { ...profile, publications: schedule },
    request,
    (one) => one === 'minerals-policy',
  ).map(({ report, period, releasedOn }) => `${report} ${period} ${releasedOn}`);
};

describe('a command publishes', () => {
  test('what is due on the samples’ day where it names no period', () => {
    expect(wanted({})).toEqual(['carbon 2024-H1 2024-09-30', 'minerals 2023-H2 2024-07-31']);
  });

  test('what is due on the day of --due-on', () => {
    expect(wanted({ dueOn: '2025-07-31' })).toEqual([
      'carbon 2024-H2 2025-03-31',
      'minerals 2024-H2 2025-07-31',
    ]);
  });

  test('the half of --period of every report that is scheduled for it', () => {
    expect(wanted({ period: '2023-H2' })).toEqual([
      'carbon 2023-H2 2024-03-31',
      'minerals 2023-H2 2024-07-31',
    ]);
    expect(wanted({ period: '2024-H1' })).toEqual(['carbon 2024-H1 2024-09-30']);
  });

  test('one report, on the day of --release-date instead of the profile’s', () => {
    expect(wanted({ report: 'carbon', releaseDate: '2024-10-15' })).toEqual(['carbon 2024-H1 2024-10-15']);
  });

  test('what is published on demand on the samples’ day or the one that is named, after its half', () => {
    expect(wanted({ report: 'minerals-policy', period: '2024-H1' })).toEqual([
      'minerals-policy 2024-H1 2024-09-30',
    ]);
    expect(wanted({ report: 'minerals-policy', period: '2024-H1', releaseDate: '2024-10-15' })).toEqual([
      'minerals-policy 2024-H1 2024-10-15',
    ]);
    const early = () => wanted({ report: 'minerals-policy', period: '2024-H2' });
    expect(failureOf(early)).toMatchObject({ code: 'usage.invalid-release-date' });
  });

  test('a report outside the schedule for the half and on the day that are named', () => {
    const none: typeof profile.publications = [];
    expect(wanted({ report: 'carbon', period: '2024-H1', releaseDate: '2024-10-15' }, none)).toEqual([
      'carbon 2024-H1 2024-10-15',
    ]);
    expect(failureOf(() => wanted({ report: 'carbon' }, none))).toMatchObject({
      code: 'usage.period-not-due',
      message: expect.stringMatching(/schedules no release of carbon: name a half-year with --period/),
    });
    expect(failureOf(() => wanted({ report: 'carbon', period: '2024-H1' }, none))).toMatchObject({
      code: 'usage.period-not-due',
      message: expect.stringMatching(/no release date for carbon 2024-H1: give one with --release-date/),
    });
  });

  test('nothing where nothing is scheduled, and says so', () => {
    expect(failureOf(() => wanted({}, []))).toMatchObject({
      code: 'usage.period-not-due',
      message: 'nothing of small is due on 2024-09-30: its profile schedules no release',
    });
    expect(failureOf(() => wanted({ period: '2024-H1' }, []))).toMatchObject({
      code: 'usage.period-not-due',
      message: 'nothing of small is due for 2024-H1: its profile schedules no release',
    });
  });

  test('a quarter of every scheduled report, as of its last day', () => {
    expect(wanted({ period: '2024-Q3' })).toEqual([
      'carbon 2024-Q3 2024-09-30',
      'minerals 2024-Q3 2024-09-30',
    ]);
    expect(wanted({ period: '2024-Q3', report: 'carbon' })).toEqual(['carbon 2024-Q3 2024-09-30']);
  });

  test('nothing before it is measured', () => {
    expect(failureOf(() => wanted({ releaseDate: '2024-06-30' }))).toMatchObject({
      code: 'usage.invalid-release-date',
      message: expect.stringMatching(/2024-06-30 is not after the last day of 2024-H1, 2024-06-30/),
    });
  });
});
