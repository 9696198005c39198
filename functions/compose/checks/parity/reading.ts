import { Decimal } from '../../../domain/decimal.ts';

/** How a language writes a kind of value, and the value as every language would write it. */
export interface Reading {
  readonly pattern: RegExp;
  readonly value: (...groups: readonly (string | undefined)[]) => readonly string[];
}

/** Values that a text says, by the readings of its language, tried in order: what one has read is gone for the next. */
export function valuesSaid(text: string, readings: readonly Reading[]): readonly string[] {
  const values: string[] = [];
  let left = text;
  for (const { pattern, value } of readings) {
    left = left.replaceAll(pattern, (...found: readonly unknown[]) => {
      const groups = found.slice(
        1,
        found.findIndex((one) => typeof one === 'number'),
      );
      values.push(...value(...(groups as readonly (string | undefined)[])));
      return '\u0001';
    });
  }
  return values;
}

/** A number as it stands, times the power of ten that its scale word means: 3.2亿 and 320 million are one. */
export function scaledNumber(digits: string, power: number, percent = ''): string {
  const number = new Decimal(digits.replaceAll(',', '')).times(new Decimal(10).pow(power));
  return `${number.toFixed()}${percent}`;
}

const two = (number: string | number | undefined): string => String(number).padStart(2, '0');

export const day = (year: string, month: number | string, date: string): string =>
  `${year}-${two(month)}-${two(date)}`;
export const monthOf = (year: string, month: number | string): string => `${year}-${two(month)}`;
export const monthAlone = (month: number | string): string => `--${two(month)}`;
