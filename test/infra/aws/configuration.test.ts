import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration, readStages } from '../../../infra/aws/configuration.ts';
import { cronExpression, faultOf } from '../../../infra/aws/moment.ts';
import type { Stage } from '../../../infra/aws/stage-schema.ts';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

/** The configuration of `dev` after an operator's edit. */
function edited(edit: (stage: Writable<Stage>) => void) {
  const stages = structuredClone(readStages()) as { dev: Writable<Stage> };
  edit(stages.dev);
  return readConfiguration({ stage: 'dev' }, stages);
}

describe('the stages in the file', () => {
  test('are dev, which goes where the credentials lead, and prod, which is told its account', () => {
    expect(Object.keys(readStages())).toEqual(['dev', 'prod']);
    expect(readConfiguration({ stage: 'dev' })).toMatchObject({ stage: 'dev', account: null });
    const account = '111122223333';
    expect(readConfiguration({ stage: 'prod', account })).toMatchObject({ stage: 'prod', account });
  });

  test('fire at the close of a quarter, on the days of publication, once a month and once a day', () => {
    const { timeZone, schedules } = readConfiguration({ stage: 'dev' });
    expect(timeZone).toBe('Asia/Shanghai');
    expect(
      Object.entries(schedules).map(([kind, moments]) => [kind, ...moments.map(cronExpression)]),
    ).toEqual([
      ['quarterClose', 'cron(0 6 25 1,4,7,10 ? *)'],
      ['publication', 'cron(0 9 30 9 ? *)', 'cron(0 9 31 1,3,7 ? *)'],
      ['reminder', 'cron(0 9 5 * ? *)'],
      ['overdue', 'cron(0 10 * * ? *)'],
    ]);
  });

  test('lock published objects in prod only', () => {
    expect(readConfiguration({ stage: 'dev' }).retention.editions).toBeNull();
    const { editions } = readConfiguration({ stage: 'prod', account: '111122223333' }).retention;
    expect(editions).toEqual({ mode: 'GOVERNANCE', days: 3653 });
  });
});

test.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone',
  (timeZone) => {
    const zoned = edited((stage) => {
      stage.timeZone = timeZone;
    });
    expect(zoned.timeZone).toBe(timeZone);
  },
);

describe('what cannot be deployed is refused in one sentence', () => {
  const at = (months: number[], day: number) => (stage: Writable<Stage>) => {
    stage.schedules.publication = [{ months, day, hour: 9, minute: 0 }];
  };
  test.each<[string, (stage: Writable<Stage>) => void, RegExp]>([
    ['30 February', at([2], 30), /schedules\.publication\[0\]: it never fires on 30 February/],
    ['31 April and 31 June', at([4, 6], 31), /never fires on 31 April, 31 June/],
    ['29 February', at([2], 29), /29 February in leap years only/],
    ['a schedule without months', at([], 1), /never fires, for it names no month/],
    [
      'a kind without moments',
      (stage) => {
        stage.schedules.overdue = [];
      },
      /schedules\.overdue: it never fires/,
    ],
    [
      'an hour that the day does not have',
      (stage) => {
        stage.schedules.overdue = [{ hour: 24, minute: 0 }];
      },
      /schedules\.overdue\[0\]\.hour 24/,
    ],
    [
      'a time zone',
      (stage) => {
        stage.timeZone = 'Asia/Peking';
      },
      /timeZone "Asia\/Peking": write the name of a time zone/,
    ],
    [
      'an offset in place of a time zone',
      (stage) => {
        stage.timeZone = '+08:00';
      },
      /timeZone "\+08:00": write the name of a time zone/,
    ],
    [
      'a region',
      (stage) => {
        stage.region = 'ap-souteast-1';
      },
      /region "ap-souteast-1": write the name of an AWS region/,
    ],
    [
      'an address twice',
      (stage) => {
        stage.notifications.emails = ['a@example.com', 'a@example.com'];
      },
      /notifications\.emails: it names one address twice/,
    ],
    [
      'a moment twice',
      (stage) => {
        stage.schedules.overdue = [
          { hour: 10, minute: 0 },
          { hour: 10, minute: 0 },
        ];
      },
      /schedules\.overdue: it names one moment twice/,
    ],
    ['a month twice', at([9, 9], 30), /schedules\.publication\[0\]\.months: it names one month twice/],
    [
      'an address',
      (stage) => {
        stage.notifications.emails = ['reports.example.com'];
      },
      /notifications\.emails\[0\] "reports\.example\.com": write an e-mail address/,
    ],
    [
      'an account',
      (stage) => {
        stage.account = '1234';
      },
      /account "1234": write the twelve digits/,
    ],
    [
      'a retention that CloudWatch does not take',
      (stage) => {
        stage.retention.logDays = 31 as 30;
      },
      /retention\.logDays 31: CloudWatch Logs takes/,
    ],
    [
      'a misspelt setting',
      (stage) => {
        Object.assign(stage, { timezone: 'UTC' });
      },
      /Unrecognized key: "timezone"/,
    ],
  ])('%s', (_, edit, sentence) => {
    expect(() => edited(edit)).toThrow(sentence);
    expect(() => edited(edit)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('\n') }),
    );
  });

  test('an unknown stage, naming those there are', () => {
    expect(() => readConfiguration({ stage: 'pord' })).toThrow(/no stage "pord": choose dev or prod/);
    expect(() => readConfiguration({ stage: 'toString' })).toThrow(/no stage "toString"/);
  });

  test('a name that AWS would not take', () => {
    const stages = { 'my stage': readStages().dev };
    expect(() => readConfiguration({ stage: 'my stage' }, stages)).toThrow(/cannot name a stage/);
  });

  test('prod without an account', () => {
    expect(() => readConfiguration({ stage: 'prod' })).toThrow(/prod: account is missing/);
  });

  test('a file that is no JSON', () => {
    expect(() => readStages(import.meta.filename)).toThrow(/stages\.json is missing or no JSON/);
    expect(() => readStages(import.meta.filename)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('\n') }),
    );
  });

  test('an account beside another one in the file', () => {
    const stages = { dev: { ...(readStages().dev as object), account: '111122223333' } };
    expect(readConfiguration({ stage: 'dev', account: '111122223333' }, stages).account).toBe('111122223333');
    expect(() => readConfiguration({ stage: 'dev', account: '444455556666' }, stages)).toThrow(
      /dev: account "111122223333" is not the "444455556666" of --account/,
    );
  });

  test.each([null, 7, 'dev', []])('a stage that is %j', (written) => {
    for (const account of [undefined, '111122223333'])
      expect(() => readConfiguration({ stage: 'dev', account }, { dev: written })).toThrow(
        /^infra\/aws\/stages\.json, dev: /,
      );
  });
});

test('a moment is accepted exactly if each of its months has its day in every year', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 31 }), (chosen, day) => {
      const comes = (year: number, month: number): boolean =>
        new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
      const always = chosen.every((month) => comes(2023, month) && comes(2024, month));
      expect(faultOf({ months: chosen, day, hour: 0, minute: 0 }) === undefined).toBe(always);
    }),
  );
});
