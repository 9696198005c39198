import type { Finding } from '../../functions/domain/finding.ts';

/** A finding in one line, by everything that it says: two that read the same are the same. */
export function lineOf({ severity, check, subject, values, place, cause }: Finding): string {
  const said = [...Object.entries(values).sort(), ...Object.entries(place ?? {}).sort()]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  return [severity, check, subject, ...said, ...(cause ? [`cause=${cause.slip}`] : [])].join(' | ');
}

/** Those of `after`, notes aside, that `before` does not have, or not as often. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(lineOf(one), (known.get(lineOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = known.get(lineOf(one)) ?? 0;
    known.set(lineOf(one), left - 1);
    return left <= 0 && one.severity !== 'note';
  });
}
