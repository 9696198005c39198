import { noiseFrom } from './noise.ts';
import type { Palette } from './palette.ts';
import { randomFrom } from './random.ts';
import { filled, openCurve, type Point, type Shape, stroked } from './shapes.ts';

const bottom = 245;
const sample = 7;

export interface StrataForm {
  readonly seed: number;
  /** Rise over the width of the page, per millimetre. */
  readonly dip: number;
  /** Height of the long folds in millimetres. */
  readonly fold: number;
  readonly thinnest: number;
  readonly thickest: number;
}

interface Bed {
  readonly top: number;
  readonly thickness: number;
  readonly colour: number;
}

/** Beds from above the page to below it; no bed has the colour of its neighbour or the one beside it. */
function beds(form: StrataForm, colours: number): readonly Bed[] {
  const random = randomFrom(form.seed);
  const result: Bed[] = [];
  let top = -75;
  let previous = -9;
  while (top < bottom + 40) {
    const thickness = form.thinnest + random() * random() * (form.thickest - form.thinnest);
    let colour = Math.floor(random() * colours);
    while (Math.abs(colour - previous) < 2) colour = Math.floor(random() * colours);
    result.push({ top, thickness, colour });
    previous = colour;
    top += thickness;
  }
  return result;
}

/** Strata between two abscissas, shifted along a fault; laid from the top down, each over the one before. */
export function strata(
  palette: Palette,
  form: StrataForm,
  from: number,
  to: number,
  shift: number,
): readonly Shape[] {
  const noise = noiseFrom(form.seed + 6);
  const random = randomFrom(form.seed + 17);
  const heightAt = (bed: Bed, x: number, depth: number): number =>
    bed.top +
    depth +
    shift +
    form.fold * (noise(x / 120, bed.top / 150, 3) - 0.5) +
    4 * (noise(x / 28, bed.top / 11, 2) - 0.5) -
    form.dip * (x - 105);
  const first = Math.floor((from - 2) / sample) * sample;
  const line = (bed: Bed, depth: number): readonly Point[] => {
    const points: Point[] = [];
    for (let x = first; x < to + sample + 2; x += sample) points.push([x, heightAt(bed, x, depth)]);
    return points;
  };
  return beds(form, palette.layers.length).flatMap((bed) => {
    const shapes = [
      filled(palette.layers[bed.colour] ?? palette.deep, `${openCurve(line(bed, 0))}V${bottom}H${first}Z`),
    ];
    const ink = bed.colour < 3 ? palette.light : palette.deep;
    if (bed.thickness > 9) {
      const count = 2 + Math.floor(random() * 4);
      const laminae = Array.from({ length: count }, (_, index) =>
        openCurve(line(bed, (bed.thickness * (index + 1) * (0.8 + 0.2 * random())) / (count + 1))),
      );
      shapes.push(stroked(ink, 0.28, 0.38, laminae.join('')));
    }
    if (bed.thickness > 15) {
      const grains = Array.from({ length: Math.round((to - from) / 3) }, () => {
        const x = from + random() * (to - from);
        const y = heightAt(bed, x, bed.thickness * (0.15 + random() * 0.7));
        return `M${x.toFixed(1)} ${y.toFixed(1)}h${(0.5 + random() * 2.2).toFixed(1)}`;
      });
      shapes.push(stroked(palette.light, 0.45, 0.5, grains.join('')));
    }
    return shapes;
  });
}
