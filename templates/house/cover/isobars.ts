import { contourPaths, type Field, sampleField } from './contour-bands.ts';
import { ground } from './ground.ts';
import { noiseFrom } from './noise.ts';
import { depthTints, palettes } from './palette.ts';
import { type Art, filled, stroked } from './shapes.ts';

const page = 'M-6-6H216V304H-6Z';
const linesPerTint = 4;

function evenLevels({ least, greatest }: Field, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => least + ((greatest - least) * (index + 0.5)) / count);
}

/** Carbon: isobars between a high and a low, over depth tints. */
export function isobars(): Art {
  const palette = palettes.carbon;
  const noise = noiseFrom(41);
  const field = sampleField((x, y) => {
    const bentX = x + 40 * (noise(x / 90 + 2, y / 90, 2) - 0.5);
    const bentY = y + 40 * (noise(x / 90, y / 90 + 5, 2) - 0.5);
    const shallow = Math.exp(-((bentX - 150) ** 2 + (bentY - 84) ** 2) / 5200);
    const deep = Math.exp(-((bentX - 40) ** 2 + (bentY - 190) ** 2) / 7600);
    return 100 * (0.5 * noise(bentX / 110, bentY / 80, 2) + 0.62 * shallow - 0.42 * deep + y / 900);
  });
  const [deepest, ...tints] = depthTints;
  const bands = contourPaths(field, evenLevels(field, tints.length)).map((d, index) =>
    filled(tints[index] ?? deepest, d),
  );
  const lines = contourPaths(field, evenLevels(field, tints.length * linesPerTint)).map((d, index) =>
    index % linesPerTint === 1 ? stroked(palette.light, 0.42, 0.85, d) : stroked(palette.light, 0.2, 0.36, d),
  );
  return {
    clips: [],
    layers: [{ clip: null, shapes: [filled(deepest, page), ...bands, ...lines] }, ground(palette, 17)],
  };
}
