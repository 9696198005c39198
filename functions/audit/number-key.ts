import type { Printed } from './printed.ts';

/** What two printed texts have in common where they say the same: 1,385,529.8 and 1,385,529.80. */
export function numberKey(printed: Printed): string {
  return printed.kind === 'number' ? printed.value.toString() : printed.kind;
}
