/** A smooth random surface with values from 0 to 1; `octaves` adds finer detail, each at half the strength. */
export type Noise = (x: number, y: number, octaves: number) => number;

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

export function noiseFrom(seed: number): Noise {
  const corner = (x: number, y: number): number => {
    let hash = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 69069);
    hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  };
  const single = (x: number, y: number): number => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const u = fade(x - column);
    const v = fade(y - row);
    const above = corner(column, row) * (1 - u) + corner(column + 1, row) * u;
    const below = corner(column, row + 1) * (1 - u) + corner(column + 1, row + 1) * u;
    return above * (1 - v) + below * v;
  };
  return (x, y, octaves) => {
    let sum = 0;
    let weight = 0;
    for (let octave = 0; octave < octaves; octave += 1) {
      const strength = 0.5 ** octave;
      // Shifting each octave keeps their grids from lining up.
      sum += strength * single(x * 2 ** octave + octave * 7.1, y * 2 ** octave + octave * 3.7);
      weight += strength;
    }
    return sum / weight;
  };
}
