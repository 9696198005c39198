import { crystalVein } from './crystal-vein.ts';
import { ground } from './ground.ts';
import { palettes } from './palette.ts';
import { type Art, type Point, polygon, segment, stroked } from './shapes.ts';
import { strata } from './strata.ts';

const pivot = 148;

interface Fault {
  readonly x: number;
  readonly slope: number;
}

const at = (fault: Fault, y: number): number => fault.x + fault.slope * (y - pivot);
const veined: Fault = { x: 96, slope: 0.22 };
const plain: Fault = { x: 176, slope: -0.14 };
const outside = { left: { x: -10, slope: 0 }, right: { x: 220, slope: 0 } } as const satisfies Record<
  string,
  Fault
>;

function blockOutline(left: Fault, right: Fault): string {
  const corners: readonly Point[] = [
    [at(left, -10), -10],
    [at(right, -10), -10],
    [at(right, 260), 260],
    [at(left, 260), 260],
  ];
  return polygon(corners);
}

/** Minerals: copper strata broken by two faults, a crystal vein in the first. */
export function copperStrata(): Art {
  const palette = palettes.minerals;
  const form = { seed: 5, dip: 0.16, fold: 26, thinnest: 5, thickest: 27 };
  const blocks = [
    { id: 'block-left', left: outside.left, right: veined, shift: -17 },
    { id: 'block-middle', left: veined, right: plain, shift: 12 },
    { id: 'block-right', left: plain, right: outside.right, shift: -9 },
  ];
  const reach = (fault: Fault): readonly number[] => [at(fault, -10), at(fault, 260)];
  return {
    clips: blocks.map(({ id, left, right }) => ({ id, d: blockOutline(left, right) })),
    layers: [
      ...blocks.map(({ id, left, right, shift }) => ({
        clip: id,
        shapes: strata(
          palette,
          form,
          Math.max(-6, Math.min(...reach(left))),
          Math.min(214, Math.max(...reach(right))),
          shift,
        ),
      })),
      {
        clip: null,
        shapes: [stroked(palette.deep, 0.6, 1, segment([at(plain, -5), -5], [at(plain, 250), 250]))],
      },
      { clip: null, shapes: crystalVein((y) => at(veined, y), 8, 7, 17) },
      ground(palette, 3),
    ],
  };
}
