/** When a schedule fires, in the stage's time zone: in which months, on which day of them, at what time. */
export interface Moment {
  /** 1 to 12; every month where absent. */
  readonly months?: readonly number[] | undefined;
  /** 1 to 31, and a day that each of the months has every year; every day where absent. */
  readonly day?: number | undefined;
  readonly hour: number;
  readonly minute: number;
}

/** Days that a month has in every year. */
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const everyMonth = days.map((_, index) => index + 1);
const nameOf = (month: number): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, month - 1));

/** The months in which a moment never comes, or not every year, as a sentence; undefined where it always comes. */
export function faultOf({ months = everyMonth, day }: Moment): string | undefined {
  if (months.length === 0) return 'never fires, for it names no month';
  if (day === undefined) return undefined;
  const lacking = months.filter((month) => day > (days[month - 1] as number));
  if (lacking.length === 0) return undefined;
  if (lacking.length === 1 && lacking[0] === 2 && day === 29)
    return 'fires on 29 February in leap years only';
  return `never fires on ${lacking.map((month) => `${day} ${nameOf(month)}`).join(', ')}`;
}

/** The expression that EventBridge Scheduler reads: minute, hour, day of month, month, day of week, year. */
export function cronExpression({ months, day, hour, minute }: Moment): string {
  const month = months === undefined ? '*' : [...months].sort((a, b) => a - b).join(',');
  return `cron(${minute} ${hour} ${day ?? '*'} ${month} ? *)`;
}
