import type { Dataset } from './dataset.ts';
import * as carbon from './datasets/carbon.ts';
import * as chemicals from './datasets/chemicals.ts';
import * as csr from './datasets/csr.ts';
import * as greenSupplyChain from './datasets/green-supply-chain.ts';
import * as master from './datasets/master.ts';
import * as minerals from './datasets/minerals.ts';
import * as risk from './datasets/risk.ts';
import * as training from './datasets/training.ts';
import * as waivers from './datasets/waivers.ts';
import * as wasteWater from './datasets/waste-water.ts';
import * as words from './datasets/words.ts';

/** Every dataset there is. A new one is declared under `datasets/` and appears here by its module. */
export const datasets: ReadonlyMap<string, Dataset> = new Map(
  [master, carbon, wasteWater, chemicals, greenSupplyChain, training, minerals, risk, csr, waivers, words]
    .flatMap((module) => datasetsIn(module))
    .map((one) => [one.id, one]),
);

/** Datasets that a module declares; what else it exports is no dataset. */
function datasetsIn(module: Readonly<Record<string, unknown>>): readonly Dataset[] {
  return Object.values(module).filter(
    (one): one is Dataset => typeof one === 'object' && one !== null && 'bucketOf' in one,
  );
}
