import type { Dataset } from './dataset.ts';
import * as carbon from './datasets/carbon.ts';
import * as master from './datasets/master.ts';
import * as words from './datasets/words.ts';

/** Every dataset there is. A new one is declared under `datasets/` and appears here by its module. */
export const datasets: ReadonlyMap<string, Dataset> = new Map(
  [...Object.values(master), ...Object.values(carbon), ...Object.values(words)].map((declared) => [
    declared.id,
    declared as Dataset,
  ]),
);
