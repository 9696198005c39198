import type { Printed } from './printed.ts';

/** What two printed texts have in common where they say the same: 0.5 and 0.50. */
export function numberKey(printed: Printed): string {
  return printed.kind === 'number' ? printed.value.toString() : printed.kind;
}
