import type { Figure } from './figure.ts';

/**
 * Unqualified statements ("all", "none", "100%") need more than a fitting value (domain.md §3, missing data 3): a value
 * that rests on everybody who must report, and on no estimate.
 */
export function restsOnAll(figure: Figure | undefined): figure is Figure & { readonly value: string } {
  return (
    figure?.state === 'value' &&
    figure.value !== undefined &&
    !figure.preliminary &&
    (figure.coverage === undefined || figure.coverage.complete === figure.coverage.expected) &&
    Number(figure.estimatedShare) === 0
  );
}

/** "All": the part is the whole, and the whole is not empty. */
export function holdsForAll(part: Figure | undefined, whole: Figure | undefined): boolean {
  return restsOnAll(part) && restsOnAll(whole) && whole.value !== '0' && part.value === whole.value;
}

/** "None": counted, and nothing found. A count that nobody made says nothing. */
export function isNone(count: Figure | undefined): boolean {
  return restsOnAll(count) && Number(count.value) === 0;
}
