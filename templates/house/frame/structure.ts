import type { Inline } from '../../../functions/domain/text.ts';

/** A number that belongs to the page, not to the data: a step, a tick of an axis, a month of a matrix. */
export function structure(id: string, text: string): Inline {
  return { kind: 'structure', id, text };
}
