import { metals } from '../domain/dataset.ts';
import type { Metal } from '../domain/minerals.ts';
import { folded } from '../domain/sheet/fold.ts';

const chinese: ReadonlyMap<string, Metal> = new Map([
  ['金', 'Gold'],
  ['钽', 'Tantalum'],
  ['锡', 'Tin'],
  ['钨', 'Tungsten'],
  ['钴', 'Cobalt'],
]);

/** A metal by its English or Chinese name; any other mineral under the name that it is printed with. */
export function metalOf(printed: string): string {
  const name = folded(printed);
  return metals.find((metal) => folded(metal) === name) ?? chinese.get(name) ?? printed.trim();
}
