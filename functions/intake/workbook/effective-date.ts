import { isRead } from '../../domain/values/read.ts';
import { readDate } from '../../domain/values/read-date.ts';
import { type Findings, placeOf } from './findings.ts';
import { type Grid, textAt } from './grid.ts';
import { answerColumn, sheetNames } from './layout.ts';

/** The template takes no date before 2007; older than a year it should be renewed. */
const firstDay = '2007-01-01';

/**
 * The day from which a declaration speaks: a date cell, a serial number of the 1900 system, or a date as people write
 * it, DD-MMM-YYYY as the template asks for. `undefined` where it is none. `today` as 2024-06-30.
 */
export function effectiveDate(
  grid: Grid,
  row: number,
  today: string,
  findings: Findings,
): string | undefined {
  const place = placeOf(sheetNames.declaration, row, answerColumn);
  const found = textAt(grid, row, answerColumn);
  const day = readDate(found, { serials: '1900' });
  if (!isRead(day)) {
    const code = { missing: 'date-missing', 'out-of-range': 'date-out-of-range' }[day.reason as string];
    findings.error(code ?? 'date-unreadable', place, { found, first: firstDay, last: today });
  } else if (day.value < firstDay || day.value > today)
    findings.error('date-out-of-range', place, { found, first: firstDay, last: today });
  else {
    if (yearAfter(day.value) < today) findings.warning('date-old', place, { found: day.value });
    return day.value;
  }
  return undefined;
}

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
